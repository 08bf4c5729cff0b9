import type { BrowserContext } from '@playwright/test';
import { test } from '../support/test';
import { SixtyCriteria } from './sixty_criteria';
import { noteTimes, PHONE, visit } from './visit';

// What the service worker asks for, the page does not see: without it everything is asked by the page, and weighed.
test.use({ ...PHONE, serviceWorkers: 'block' });

/** Visits a page twice, the second time in a new tab, and prints what each took. */
async function visitTwice(context: BrowserContext, name: string, path: string): Promise<void> {
  await noteTimes(context);
  for (const which of ['first', 'every later']) {
    const { kilobytes, kilobytesToReadable, requests, readable, whole, alive } = await visit(context, path);
    const cells = [name, which, kilobytes.toFixed(0), requests, kilobytesToReadable.toFixed(0), ...[readable, whole, alive].map((time) => time.toFixed(1))];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

test('a phone on a slow line', async ({ browser, context, baseURL, inbox, quiet }) => {
  test.setTimeout(600_000);
  // Where the worker is blocked the page says so; what was asked for ahead comes late on such a line.
  quiet.allow(/service ?worker|preload/i);
  const sheet = await SixtyCriteria.fill(baseURL ?? '', inbox, 9);
  console.log('\n| a phone on slow 3G | visit | KB | requests | KB until readable | readable, s | largest text, s | alive, s |\n|---|---|---|---|---|---|---|---|');
  await visitTwice(context, 'front page', '/');
  await visitTwice(await sheet.sitDown(browser, quiet, baseURL ?? '', { ...PHONE, serviceWorkers: 'block' }), 'scoring desk of 60 criteria', sheet.path);
});
