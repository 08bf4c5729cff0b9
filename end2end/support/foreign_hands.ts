import type { Page } from '@playwright/test';

/** Text that no translator touches. */
const OWN = 'script, style, title, textarea, option, [translate=no], [translate=no] *';

/** Changes the HTML of an address on its way to the browser, before anything of it comes to life. */
export async function meddle(page: Page, address: string, change: (html: string) => string): Promise<void> {
  await page.route(`**${address}`, async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: change(await response.text()) });
  });
}

/** As a browser's translation does: each text within two elements of the translator. */
export function translated(html: string): string {
  let kept = '';
  return inBody(html, (body) => {
    const parts = body.split(/(<!--[\s\S]*?-->|<[^>]+>)/);
    return parts.map((part) => {
      const tag = /^<(\/?)(script|style|textarea|option|title)\b/.exec(part);
      if (tag) kept = tag[1] ? '' : (tag[2] ?? '');
      return part.startsWith('<') || kept || part.trim() === '' ? part : `<font><font>${part}</font></font>`;
    }).join('');
  });
}

/** As a proxy does that saves bytes: without comments. */
export const withoutComments = (html: string): string => inBody(html, (body) => body.replace(/<!--[\s\S]*?-->|<!>/g, ''));

/** As an extension does: attributes and an element at the body, and an element within each form. */
export function extended(html: string): string {
  const more = inBody(html, (body) => body.replace(/<form\b[^>]*>/g, '$&<div class="of-an-extension"><svg></svg></div>'));
  return more.replace(/<body\b/, '<body data-of-an-extension="1"').replace('</body>', '<div id="of-an-extension"></div></body>');
}

/** Translates a page that is alive. */
export async function translateNow(page: Page): Promise<void> {
  await page.evaluate((own) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest(own)) continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  }, OWN);
}

/** The document as it says of itself: alive or broken. */
export async function settled(page: Page): Promise<'alive' | 'broken'> {
  await page.locator('html[data-hydrated], html[data-broken]').waitFor({ state: 'attached' });
  return (await page.locator('html[data-broken]').count()) > 0 ? 'broken' : 'alive';
}

function inBody(html: string, change: (body: string) => string): string {
  const at = html.indexOf('<body');
  return html.slice(0, at) + change(html.slice(at));
}
