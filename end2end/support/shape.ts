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

/** Fails where something to be pressed is smaller than 24 px; words in a sentence may be (WCAG 2.5.8). */
export async function expectLargeTargets(page: Page): Promise<void> {
  const small = await page.evaluate(() => {
    const inSentence = (it: Element) => {
      const around = it.parentElement;
      return it.tagName === 'A' && getComputedStyle(it).display === 'inline' && Boolean(around) && (around?.textContent ?? '').trim() !== (it.textContent ?? '').trim();
    };
    const targets = document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary');
    return [...targets]
      .filter((it) => it.checkVisibility({ visibilityProperty: true }) && !inSentence(it))
      .filter((it) => {
        const shapes = [it, ...(it instanceof HTMLInputElement ? [...(it.labels ?? [])] : [])].map((shape) => shape.getBoundingClientRect());
        const hidden = shapes.every(({ width, height }) => width <= 1 || height <= 1);
        return !hidden && !shapes.some(({ width, height }) => width >= 24 && height >= 24);
      })
      .map((it) => `${it.outerHTML.slice(0, 120)} ${Math.round(it.getBoundingClientRect().width)}×${Math.round(it.getBoundingClientRect().height)}`);
  });
  expect(small, `small targets at ${page.url()}`).toEqual([]);
}
