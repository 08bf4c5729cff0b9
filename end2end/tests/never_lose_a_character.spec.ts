import type { Page } from '@playwright/test';
import { type Organisation, organisation } from '../support/cast';
import { type Draft, openEmptyRow, textOnServer } from '../support/draft';
import { passEsi, signIn } from '../support/esi';
import type { Inbox } from '../support/inbox';
import { Office } from '../support/office';
import { cell, field, saveState as state } from '../support/row_form';
import { expect, hydrated, test } from '../support/test';

const ADDRESS = 'Ысык-Көл облусу, Каракол шаары, Жамансариев көчөсү, 12';

test('text typed just before a reload is kept', async ({ page, inbox, baseURL }) => {
  const url = baseURL ?? '';
  const draft = await openEmptyRow(page, inbox, url, organisation('school', 10));
  // What is sent is held back; what a page sends while it is left may pass by, so that only the device is sure to have it.
  await page.route('**/api/save_cell', () => undefined);
  await cell(page, 'address').fill(ADDRESS);
  expect(await page.evaluate(() => Object.values(localStorage).join('\n'))).toContain(ADDRESS);
  await page.reload();
  await hydrated(page);
  await expect(cell(page, 'address')).toHaveValue(ADDRESS);
  await page.unroute('**/api/save_cell');
  await page.reload();
  await hydrated(page);
  await expect(cell(page, 'address')).toHaveValue(ADDRESS);
  await expect.poll(() => textOnServer(page, url, draft, 'address')).toBe(ADDRESS);
});

test('text typed offline is sent when online again', async ({ page, context, inbox, baseURL, quiet }) => {
  const url = baseURL ?? '';
  const draft = await openEmptyRow(page, inbox, url, organisation('school', 11));
  quiet.allow(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(true);
  await cell(page, 'address').fill(ADDRESS);
  await cell(page, 'area').fill('642,5');
  await expect(state(page, 'address')).toContainText('Ушул түзмөктө сакталып турат');
  await expect(state(page, 'area')).toContainText('Ушул түзмөктө сакталып турат');
  await context.setOffline(false);
  await expect(state(page, 'address')).toContainText('Сакталды');
  await expect(state(page, 'area')).toContainText('Сакталды');
  expect(await textOnServer(page, url, draft, 'address')).toBe(ADDRESS);
  expect(await textOnServer(page, url, draft, 'area')).toBe('642,5');
});

test('text typed while the session ended is kept', async ({ page, context, inbox, baseURL, quiet }) => {
  const url = baseURL ?? '';
  const school = organisation('school', 12);
  const draft = await openEmptyRow(page, inbox, url, school);
  quiet.allow(/status of 401/);
  await context.clearCookies();
  await cell(page, 'address').fill(ADDRESS);
  await expect(state(page, 'address')).toContainText('сеанс бүткөн');
  await field(page, 'address').getByRole('link', { name: 'Кайра кирүү' }).click();
  await passEsi(page, inbox, school.head);
  await expect(page).toHaveURL(new RegExp(`${draft.address}$`));
  await hydrated(page);
  await expect(cell(page, 'address')).toHaveValue(ADDRESS);
  await expect(state(page, 'address')).toContainText('Сакталды');
  expect(await textOnServer(page, url, draft, 'address')).toBe(ADDRESS);
});

test('another person on the device sees no text', async ({ page, context, inbox, baseURL, quiet }) => {
  const url = baseURL ?? '';
  const school = organisation('school', 13);
  const draft = await openEmptyRow(page, inbox, url, school);
  await new Office(page.request, url).deed('appoint_employee', { pin: school.employee.pin, position: 'Юрист' });
  quiet.allow(/status of 401/);
  await context.clearCookies();
  await cell(page, 'address').fill(ADDRESS);
  await expect(state(page, 'address')).toContainText('сеанс бүткөн');
  await signIn(page, inbox, school.employee, draft.address);
  await hydrated(page);
  await expect(cell(page, 'address')).toHaveValue('');
  await context.clearCookies();
  await signIn(page, inbox, school.head, draft.address);
  await hydrated(page);
  await expect(cell(page, 'address')).toHaveValue(ADDRESS);
});

/** Opens a row in two tabs of one browser. */
async function openInTwoTabs(page: Page, inbox: Inbox, url: string, school: Organisation): Promise<{ draft: Draft; second: Page }> {
  const draft = await openEmptyRow(page, inbox, url, school);
  const second = await page.context().newPage();
  await second.goto(draft.address);
  await hydrated(second);
  return { draft, second };
}

test('a clean field follows another tab', async ({ page, inbox, baseURL }) => {
  const { second } = await openInTwoTabs(page, inbox, baseURL ?? '', organisation('school', 14));
  await cell(page, 'address').fill(ADDRESS);
  await expect(state(page, 'address')).toContainText('Сакталды');
  await expect(cell(second, 'address')).toHaveValue(ADDRESS);
});

test('a field typed in two tabs shows both texts', async ({ page, inbox, baseURL, accessible }) => {
  const url = baseURL ?? '';
  const { draft, second } = await openInTwoTabs(page, inbox, url, organisation('school', 18));
  // The second tab has not got its text through when the first one saves another.
  await second.route('**/api/save_cell', () => undefined);
  await cell(second, 'area').fill('100');
  await cell(page, 'area').fill('642,5');
  await expect(state(page, 'area')).toContainText('Сакталды');
  await second.unroute('**/api/save_cell');
  await second.reload();
  await hydrated(second);
  const both = field(second, 'area').locator('.compare');
  await expect(both).toContainText('100');
  await expect(both).toContainText('642,5');
  await accessible(second);
  expect(await textOnServer(page, url, draft, 'area')).toBe('642,5');

  await field(second, 'area').getByRole('button', { name: 'Меники калсын' }).click();
  await expect(state(second, 'area')).toContainText('Сакталды');
  await expect(cell(page, 'area')).toHaveValue('100');
  expect(await textOnServer(page, url, draft, 'area')).toBe('100');
});

test('the second of two people sees both texts', async ({ page, browser, inbox, baseURL, quiet }) => {
  const url = baseURL ?? '';
  const school = organisation('school', 15);
  const draft = await openEmptyRow(page, inbox, url, school);
  await new Office(page.request, url).deed('appoint_employee', { pin: school.employee.pin, position: 'Юрист' });
  const desk = await browser.newContext({ baseURL: url, locale: 'ky-KG' });
  quiet.watch(desk);
  const his = await desk.newPage();
  await signIn(his, inbox, school.employee, draft.address);
  await hydrated(his);

  await cell(page, 'address').fill('Ош шаары');
  await expect(state(page, 'address')).toContainText('Сакталды');
  await cell(his, 'address').fill('Нарын шаары');
  const both = field(his, 'address').locator('.compare');
  await expect(both).toContainText('Ош шаары');
  await expect(both).toContainText('Нарын шаары');
  expect(await textOnServer(page, url, draft, 'address')).toBe('Ош шаары');

  await field(his, 'address').getByRole('button', { name: 'Экинчиси калсын' }).click();
  await expect(cell(his, 'address')).toHaveValue('Ош шаары');
  await expect(both).toHaveCount(0);
  expect(await textOnServer(page, url, draft, 'address')).toBe('Ош шаары');
  await desk.close();
});

test('text typed while the server was killed is kept', async ({ page, product, inbox, baseURL, quiet }) => {
  test.setTimeout(180_000);
  const url = baseURL ?? '';
  const draft = await openEmptyRow(page, inbox, url, organisation('school', 16));
  quiet.allow(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_SOCKET_NOT_CONNECTED/);
  await cell(page, 'address').fill(ADDRESS);
  await expect(state(page, 'address')).toContainText('Сакталды');
  await cell(page, 'area').fill('642,5');
  const back = product.kill();
  await cell(page, 'document_number').fill('И-77');
  await back;
  await page.reload();
  await hydrated(page);
  await expect(cell(page, 'address')).toHaveValue(ADDRESS);
  await expect(cell(page, 'area')).toHaveValue('642,5');
  await expect(cell(page, 'document_number')).toHaveValue('И-77');
  await expect.poll(() => textOnServer(page, url, draft, 'document_number')).toBe('И-77');
  await expect.poll(() => textOnServer(page, url, draft, 'area')).toBe('642,5');
});

test('the browser asks only while text is nowhere else', async ({ page, context, inbox, baseURL, quiet }) => {
  const url = baseURL ?? '';
  const draft = await openEmptyRow(page, inbox, url, organisation('school', 17));
  quiet.allow(/ERR_INTERNET_DISCONNECTED/);
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  });
  await page.route('**/api/save_cell', () => undefined);
  await cell(page, 'address').fill(ADDRESS);
  await page.goto('/licences');
  expect(asked, 'kept on the device: nothing is lost').toEqual([]);

  await page.unroute('**/api/save_cell');
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(draft.address);
  await hydrated(page);
  await context.setOffline(true);
  await cell(page, 'document_number').fill('И-77');
  await expect(state(page, 'document_number')).toContainText('Экранда гана турат');
  await page.route('**/api/save_cell', () => undefined);
  await context.setOffline(false);
  await page.goto('/licences');
  expect(asked).toEqual(['beforeunload']);
});
