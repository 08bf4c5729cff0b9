import type { Page } from '@playwright/test';
import { type Organisation, organisation } from '../support/cast';
import { type Draft, openEmptyRow, openFilledRow, textOnServer } from '../support/draft';
import type { Inbox } from '../support/inbox';
import { Office } from '../support/office';
import { cell, saveState } from '../support/row_form';
import { expect, hydrated, test } from '../support/test';

const ADDRESS = 'Баткен облусу, Кызыл-Кыя шаары, Асаналиев көчөсү, 7';

const notice = (page: Page) => page.getByText('Ушул түзмөктө турган, серверге жете элек жазуулар');
const sign = (page: Page) => page.locator('#begin_signing').getByRole('button');

/** Types an address into an empty row while offline, and closes the tab; answers another tab, online again. */
async function typeOfflineAndLeave(page: Page, inbox: Inbox, url: string, school: Organisation): Promise<{ draft: Draft; next: Page }> {
  const context = page.context();
  const draft = await openEmptyRow(page, inbox, url, school);
  await context.setOffline(true);
  await cell(page, 'address').fill(ADDRESS);
  await expect(saveState(page, 'address')).toContainText('Ушул түзмөктө сакталып турат');
  await page.close();
  await context.setOffline(false);
  return { draft, next: await context.newPage() };
}

test('an unsent text holds the signature back', async ({ page, inbox, baseURL }) => {
  const url = baseURL ?? '';
  const draft = await openFilledRow(page, inbox, url, organisation('school', 120));
  // No page gets it through: only the device has the text.
  await page.route('**/api/save_cell', () => undefined);
  await cell(page, 'address').fill(ADDRESS);
  await page.goto(`/applications/${draft.application}/review`);
  await hydrated(page);
  await expect(notice(page)).toBeVisible();
  await expect(sign(page)).toContainText('Адегенде ушул түзмөктөгү жазуулар серверге жетиши керек: 1');
  await expect(sign(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(page.locator('.paper')).not.toContainText(ADDRESS);

  await page.unroute('**/api/save_cell');
  await page.reload();
  await hydrated(page);
  await expect(page.locator('.paper')).toContainText(ADDRESS);
  await expect(notice(page)).toHaveCount(0);
  await expect(sign(page)).not.toHaveAttribute('aria-disabled', 'true');
  expect(await textOnServer(page, url, draft, 'address')).toBe(ADDRESS);
});

test('text typed offline is sent from another page', async ({ page, inbox, baseURL, quiet }) => {
  const url = baseURL ?? '';
  quiet.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  const { draft, next } = await typeOfflineAndLeave(page, inbox, url, organisation('school', 121));
  await next.goto('/licences');
  await hydrated(next);
  await expect.poll(() => textOnServer(next, url, draft, 'address')).toBe(ADDRESS);
  await expect.poll(() => next.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('asula:draft:')).length)).toBe(0);
});

test('the review waits for a slow text', async ({ page, inbox, baseURL }) => {
  const url = baseURL ?? '';
  const draft = await openEmptyRow(page, inbox, url, organisation('school', 122));
  await page.route('**/api/save_cell', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await cell(page, 'address').fill(ADDRESS);
  await page.goto(`/applications/${draft.application}/review`);
  await hydrated(page);
  await expect(page.locator('.paper')).toContainText(ADDRESS);
  expect(await textOnServer(page, url, draft, 'address')).toBe(ADDRESS);
  // A request that is still held back must not be sent on to a page that is gone.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a text in conflict is reported to other signers', async ({ page, inbox, baseURL, quiet, accessible }) => {
  const url = baseURL ?? '';
  quiet.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  const { draft, next } = await typeOfflineAndLeave(page, inbox, url, organisation('school', 123));
  const { application, row } = draft;
  await new Office(next.request, url).deed('save_cell', { application, row, column: 'address', based_on: '', text: 'Ош шаары' });
  await next.goto(`/applications/${application}`);
  await hydrated(next);
  await expect(notice(next)).toBeVisible();
  await expect(next.getByText('серверде башка жазуу турат')).toBeVisible();
  await accessible(next);
  type Review = { unsent: { texts: number }[] };
  const waiting = async () => (await new Office(next.request, url).view<Review>('review_page', { application })).unsent.map((it) => it.texts);
  await expect.poll(waiting).toEqual([1]);

  await next.locator('.kept__list').getByRole('link').click();
  await expect(cell(next, 'address')).toBeVisible();
  await next.getByRole('button', { name: 'Меники калсын' }).click();
  await expect.poll(() => textOnServer(next, url, draft, 'address')).toBe(ADDRESS);
  await expect.poll(waiting).toEqual([]);
});
