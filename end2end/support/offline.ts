import { expect, type BrowserContext, type Page } from '@playwright/test';

/** Waits until the device keeps an address for use offline. */
export async function isKept(page: Page, address: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(async (at) => Boolean(await caches.match(at)), address), { message: `${address} is kept` })
    .toBe(true);
}

/** The line is cut for all tabs of a browser and for what works behind them, once the service worker answers for each tab. */
export async function goOffline(context: BrowserContext): Promise<void> {
  for (const tab of context.pages()) {
    // A tab that is on its way to another page is asked again.
    const isServed = () => tab.evaluate(() => navigator.serviceWorker.controller !== null).catch(() => false);
    await expect.poll(isServed, { message: 'the service worker answers for the tab' }).toBe(true);
  }
  await context.setOffline(true);
}

/** The connection is back. */
export async function goOnline(context: BrowserContext): Promise<void> {
  await context.setOffline(false);
}
