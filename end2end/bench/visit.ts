import type { BrowserContext } from '@playwright/test';
import { slowDown, SLOWED } from './pressed_keys';

/** What a visit to a page took. */
export type Visit = {
  requests: number;
  /** What came over the line, headers included. */
  kilobytes: number;
  /** Of it the files that were there before the first text was painted. */
  kilobytesToReadable: number;
  /** Seconds until the first text was painted, the largest one, and until the page answers to its scripts. */
  readable: number;
  whole: number;
  alive: number;
};

/** A phone of the cheaper kind. */
export const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** 3G where it is slow: 400 kbit/s each way, and each request answered 400 ms later. */
const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const PATIENCE_MS = 120_000;

declare global {
  interface Window {
    largest: number;
    alive: number;
  }
}

/** The pages of a browser note when they are whole and alive. */
export async function noteTimes(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    new PerformanceObserver((list) => (window.largest = list.getEntries().at(-1)?.startTime ?? NaN)).observe({ type: 'largest-contentful-paint', buffered: true });
    new MutationObserver(() => {
      if ('hydrated' in document.documentElement.dataset) window.alive ??= performance.now();
    }).observe(document, { attributes: true, attributeFilter: ['data-hydrated'], subtree: true });
  });
}

/** Opens an address in a new tab, on a slow line and a slow processor, and waits until nothing more comes. */
export async function visit(context: BrowserContext, path: string): Promise<Visit> {
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  const arrivals: { at: number; bytes: number }[] = [];
  let begin = NaN;
  tools.on('Network.requestWillBeSent', ({ timestamp }) => (begin = Number.isNaN(begin) ? timestamp : begin));
  tools.on('Network.loadingFinished', ({ timestamp, encodedDataLength }) => arrivals.push({ at: timestamp, bytes: encodedDataLength }));
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', SLOW_3G);
  await slowDown(page, SLOWED);
  await page.goto(path, { timeout: PATIENCE_MS });
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached', timeout: PATIENCE_MS });
  await page.waitForLoadState('networkidle', { timeout: PATIENCE_MS });
  const [readable, whole, alive] = await page.evaluate(() => {
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    return [first, window.largest, window.alive] as const;
  });
  await page.close();
  // What the browser had kept came over no line.
  const loaded = arrivals.filter(({ bytes }) => bytes > 0);
  const kilobytes = (until: number) => loaded.filter(({ at }) => at <= until).reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  return {
    requests: loaded.length, kilobytes: kilobytes(Infinity), kilobytesToReadable: kilobytes(begin + readable / 1000),
    readable: readable / 1000, whole: whole / 1000, alive: alive / 1000,
  };
}
