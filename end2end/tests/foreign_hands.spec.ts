import type { Page } from '@playwright/test';
import { organisation } from '../support/cast';
import { type Draft, openEmptyRow, textOnServer } from '../support/draft';
import { extended, meddle, settled, translated, translateNow, withoutComments } from '../support/foreign_hands';
import { Mouse } from '../support/hand';
import { openDesk } from '../support/open_desk';
import { cell } from '../support/row_form';
import { expect, test } from '../support/test';

// What the service worker answers is not seen by `page.route`.
test.use({ serviceWorkers: 'block' });

const ADDRESS = 'Ош шаары, Ленин көчөсү, 7';
const notice = (page: Page) => page.locator('.not-alive');

/** What a broken page is good for: it says so, and «Сактоо» sends what was typed. */
async function saysSoAndSaves(page: Page, url: string, draft: Draft, text: string): Promise<void> {
  await expect(notice(page)).toBeVisible();
  await expect(notice(page)).toHaveRole('alert');
  await expect(page.locator('html[data-hydrated]')).toHaveCount(0);
  await cell(page, 'address').fill(text);
  await page.locator('#row-form').getByRole('button', { name: 'Сактоо', exact: true }).click();
  await expect.poll(() => textOnServer(page, url, draft, 'address')).toBe(text);
}

test('a page translated before it is alive saves', async ({ page, inbox, baseURL, quiet }) => {
  const url = baseURL ?? '';
  quiet.allow(/./);
  const draft = await openEmptyRow(page, inbox, url, organisation('school', 50));
  await meddle(page, draft.address, translated);
  await page.goto(draft.address);
  expect(await settled(page)).toBe('alive');
  await cell(page, 'address').fill(ADDRESS);
  await expect.poll(() => textOnServer(page, url, draft, 'address')).toBe(ADDRESS);
});

test('a page without its comments says so and saves', async ({ page, inbox, baseURL, quiet }) => {
  quiet.allow(/./);
  const draft = await openEmptyRow(page, inbox, baseURL ?? '', organisation('school', 51));
  await meddle(page, draft.address, withoutComments);
  await page.goto(draft.address);
  expect(await settled(page)).toBe('broken');
  await saysSoAndSaves(page, baseURL ?? '', draft, ADDRESS);
});

test('a page changed by an extension still saves', async ({ page, inbox, baseURL, quiet }) => {
  const url = baseURL ?? '';
  quiet.allow(/./);
  const draft = await openEmptyRow(page, inbox, url, organisation('school', 52));
  await meddle(page, draft.address, extended);
  await page.goto(draft.address);
  if ((await settled(page)) === 'broken') return saysSoAndSaves(page, url, draft, ADDRESS);
  await cell(page, 'address').fill(ADDRESS);
  await expect.poll(() => textOnServer(page, url, draft, 'address')).toBe(ADDRESS);
});

test('a page without the WebAssembly says so and saves', async ({ page, inbox, baseURL, quiet }) => {
  quiet.allow(/./);
  const draft = await openEmptyRow(page, inbox, baseURL ?? '', organisation('school', 53));
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(draft.address);
  expect(await settled(page)).toBe('broken');
  await saysSoAndSaves(page, baseURL ?? '', draft, ADDRESS);
});

test('a page whose part does not arrive says so and saves', async ({ page, inbox, baseURL, quiet }) => {
  quiet.allow(/./);
  const draft = await openEmptyRow(page, inbox, baseURL ?? '', organisation('school', 183));
  await page.route('**/split_appendices.wasm', (route) => route.abort());
  await page.goto(draft.address);
  expect(await settled(page)).toBe('broken');
  await saysSoAndSaves(page, baseURL ?? '', draft, ADDRESS);
});

test('a page that dies says so and saves', async ({ page, inbox, baseURL, quiet }) => {
  quiet.allow(/./);
  const draft = await openEmptyRow(page, inbox, baseURL ?? '', organisation('school', 54));
  await expect(notice(page)).toBeHidden();
  await page.evaluate(() => {
    window.dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }));
  });
  await saysSoAndSaves(page, baseURL ?? '', draft, ADDRESS);
});

test('a desk that was translated goes on counting', async ({ browser, baseURL, inbox, quiet }) => {
  quiet.allow(/Service Worker registration blocked/);
  const { page, desk } = await openDesk({ browser, baseURL, inbox, quiet }, 55);
  await translateNow(page);
  await new Mouse().tick(desk.score('Шайкеш келет'));
  await desk.comment('1.1').fill('Далилдер толук.');
  await expect(desk.state('1.1')).toContainText('Сакталды');
  await expect(desk.progress).toContainText('1 / 30');
  await expect(page.locator('.criterion__mark > .soft').first()).toContainText('15');
  await expect(page.locator('.toolbar__end')).toContainText('Сакталды');
  await desk.comment('1.1').fill('');
  await expect(desk.progress).toContainText('0 / 30');
});
