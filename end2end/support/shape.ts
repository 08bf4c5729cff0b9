import { expect, type Page } from '@playwright/test';

/** Fails where the page is wider than the screen, so that one would have to scroll sideways. */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const screen = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= screen) return [];
    const out = [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > screen + 1);
    return [`${document.documentElement.scrollWidth} px of ${screen}`, ...out.slice(0, 8).map((it) => it.outerHTML.slice(0, 120))];
  });
  expect(wide, `sideways scrolling at ${page.url()}`).toEqual([]);
}

/** Fails where something to be pressed is smaller than 24 px and not alone in a circle of that size; words in a sentence may be (WCAG 2.5.8). */
export async function expectLargeTargets(page: Page): Promise<void> {
  const small = await page.evaluate(() => {
    const inSentence = (it: Element) => {
      const around = it.parentElement;
      const others = (around?.textContent ?? '').trim() !== (it.textContent ?? '').trim();
      return it.tagName === 'A' && getComputedStyle(it).display === 'inline' && others;
    };
    const shapesOf = (it: Element) => [it, ...(it instanceof HTMLInputElement ? [...(it.labels ?? [])] : [])].map((shape) => shape.getBoundingClientRect());
    const targets = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
      .filter((it) => it.checkVisibility({ visibilityProperty: true }))
      .filter((it) => shapesOf(it).some(({ width, height }) => width > 1 && height > 1));
    const isAlone = (it: Element) => {
      const { left, right, top, bottom } = it.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      return targets.every((other) => {
        const box = other.getBoundingClientRect();
        const [near, level] = [Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)];
        return other === it || Math.hypot(near, level) >= 12;
      });
    };
    return targets
      .filter((it) => !inSentence(it) && !shapesOf(it).some(({ width, height }) => width >= 24 && height >= 24) && !isAlone(it))
      .map((it) => `${it.outerHTML.slice(0, 120)} ${Math.round(it.getBoundingClientRect().width)}×${Math.round(it.getBoundingClientRect().height)}`);
  });
  expect(small, `small targets at ${page.url()}`).toEqual([]);
}

/** Fails where text is cut off, or the page needs sideways scrolling, when letters are twice as large (WCAG 1.4.4). */
export async function expectRoomForLargeText(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await expectNoSideScroll(page);
  const cut = await page.evaluate(() => {
    const whole = document.body.textContent ?? '';
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    // A line that ends in an ellipsis is shown in full elsewhere: behind a fold next to it.
    const standsElsewhere = (it: Element, text: string) => getComputedStyle(it).textOverflow === 'ellipsis' && whole.split(text).length > 2;
    const isCut = (text: Node) => {
      let around = text.parentElement;
      if (!around?.checkVisibility({ visibilityProperty: true }) || around.closest('.visually-hidden')) return false;
      while (around && !hides(getComputedStyle(around).overflowX) && !hides(getComputedStyle(around).overflowY)) around = around.parentElement;
      if (!around || standsElsewhere(around, text.textContent ?? '')) return false;
      const { overflowX, overflowY } = getComputedStyle(around);
      const box = around.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()].some(
        ({ left, right, top, bottom }) =>
          (hides(overflowX) && (left < box.left - 1 || right > box.right + 1)) || (hides(overflowY) && (top < box.top - 2 || bottom > box.bottom + 2)),
      );
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      if (walker.currentNode.textContent?.trim() && isCut(walker.currentNode)) found.push(walker.currentNode.textContent);
    }
    return found;
  });
  expect(cut, `text cut off at ${page.url()}`).toEqual([]);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  if (before) await page.setViewportSize(before);
}
