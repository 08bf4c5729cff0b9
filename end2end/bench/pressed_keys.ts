import type { Page } from '@playwright/test';

/** How long a page took to answer keys, in milliseconds. */
export type Figures = {
  keys: number;
  /** From the press to the frame that shows what it did. */
  median: number;
  p95: number;
  longest: number;
  /** Interaction to next paint: the longest that a key took until the page was painted, its release included, one in fifty left out. */
  inp: number;
};

/** How much slower than the machine that measures a phone of the cheaper kind is; Lighthouse takes the same. */
export const SLOWED = 4;
/** The browser reports no event that took less. */
const LEAST_REPORTED_MS = 16;
/** Events are reported some time after the frame that ended them. */
const REPORTED_AFTER_MS = 500;

declare global {
  interface Window {
    paints: number[];
    interactions: Record<number, number>;
  }
}

/** The browser works as on a machine that is so many times slower, until the page is closed. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: times });
}

/** From now on the page measures each key. */
export async function measureKeys(page: Page): Promise<void> {
  await page.evaluate((durationThreshold) => {
    window.paints = [];
    window.interactions = {};
    addEventListener('keydown', (event) => {
      requestAnimationFrame(() => {
        // What is posted while a frame is made is heard once it is painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.paints.push(performance.now() - event.timeStamp);
        port2.postMessage(undefined);
      });
    }, true);
    // TypeScript does not know yet what the browser reports of an event.
    type Timing = PerformanceEntry & { interactionId: number };
    const observed = { type: 'event', durationThreshold } as PerformanceObserverInit;
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries() as Timing[]) {
        if (interactionId > 0) window.interactions[interactionId] = Math.max(window.interactions[interactionId] ?? 0, duration);
      }
    }).observe(observed);
  }, LEAST_REPORTED_MS);
}

/** Presses keys, and answers how long they took. */
export async function measure(page: Page, press: () => Promise<void>): Promise<Figures> {
  const forget = () => page.evaluate(() => {
    window.paints = [];
    window.interactions = {};
  });
  // What came before is reported and forgotten.
  await page.waitForTimeout(REPORTED_AFTER_MS);
  await forget();
  await press();
  await page.waitForTimeout(REPORTED_AFTER_MS);
  const { paints, interactions } = await page.evaluate(() => ({ paints: window.paints, interactions: Object.values(window.interactions) }));
  paints.sort((one, other) => one - other);
  interactions.sort((one, other) => other - one);
  const keys = paints.length;
  const at = (part: number) => paints[Math.min(keys - 1, Math.floor(keys * part))] ?? NaN;
  return { keys, median: at(0.5), p95: at(0.95), longest: at(1), inp: interactions[Math.floor(keys / 50)] ?? LEAST_REPORTED_MS };
}
