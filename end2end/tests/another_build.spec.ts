import type { Page } from '@playwright/test';
import { organisation } from '../support/cast';
import { openEmptyRow, textOnServer } from '../support/draft';
import { DeskPage } from '../support/desk';
import { openDesk } from '../support/open_desk';
import { signInRegistered } from '../support/registered';
import { cell } from '../support/row_form';
import { expect, hydrated, test } from '../support/test';

// What the service worker answers is not seen by `page.route`.
test.use({ serviceWorkers: 'block' });

const ANOTHER = '000000000000';
const ADDRESS = 'Чолпон-Ата шаары, Совет көчөсү, 48';
const SAVING = '**/api/save_cell';

/** Whether this document is still the one that was marked. */
const isMarked = (page: Page) => page.evaluate(() => document.documentElement.dataset.marked === 'yes');

/** As a tab that was opened before the server got another build. */
async function becomeOld(page: Page): Promise<void> {
  await page.evaluate((build) => { document.documentElement.dataset.build = build; }, ANOTHER);
}

const isOld = (page: Page) => page.evaluate((build) => document.documentElement.dataset.build === build, ANOTHER);

const menu = (page: Page, address: string) =>
  page.locator(`.main-menu a[href="${address}"]`).filter({ visible: true }).first();

async function followLicences(page: Page): Promise<void> {
  await page.evaluate(() => { document.documentElement.dataset.marked = 'yes'; });
  await menu(page, '/licences').click();
  await expect(page).toHaveURL(/\/licences$/);
  await expect(page.locator('main h1')).toHaveCount(1);
}

test('a page of the same build goes on without loading itself', async ({ page, inbox, baseURL }) => {
  await signInRegistered(page, inbox, baseURL ?? '', organisation('school', 170));
  await page.goto('/');
  await hydrated(page);
  await followLicences(page);
  await expect(page.locator('.tabs')).toBeVisible();
  expect(await isMarked(page)).toBe(true);
});

test('a page of another build loads itself with the new one', async ({ page, inbox, baseURL }) => {
  await signInRegistered(page, inbox, baseURL ?? '', organisation('school', 171));
  await page.goto('/');
  await hydrated(page);
  await becomeOld(page);
  await followLicences(page);
  await expect(page.locator(`html:not([data-build="${ANOTHER}"])`)).toHaveCount(1);
  await hydrated(page);
  await expect(page.locator('.tabs')).toBeVisible();
  expect(await isMarked(page)).toBe(false);
});

test('a new build between two parts loses no text', async ({ page, inbox, baseURL, quiet }) => {
  quiet.allow(/./);
  const url = baseURL ?? '';
  const draft = await openEmptyRow(page, inbox, url, organisation('school', 196));
  await becomeOld(page);
  // The server has the next part of its own build alone.
  await page.route('**/split_organisation.wasm', async (route) => {
    if (await isOld(page).catch(() => false)) await route.fulfill({ status: 404 });
    else await route.continue();
  });
  // What was typed last did not get through: only the device has it.
  await page.route(SAVING, () => undefined);
  await cell(page, 'address').fill(ADDRESS);
  await menu(page, '/organisation').click();
  await expect(page.locator(`html:not([data-build="${ANOTHER}"])`)).toHaveCount(1);
  await hydrated(page);
  await expect(page).toHaveURL(/\/organisation$/);
  await page.unroute(SAVING);
  await page.goto(draft.address);
  await hydrated(page);
  await expect(cell(page, 'address')).toHaveValue(ADDRESS);
  await expect.poll(() => textOnServer(page, url, draft, 'address')).toBe(ADDRESS);
});

const UNREACHABLE = 'Байланыш жок';

/** Follows a link in a page of another build that is not left: its document is still there, and says so. */
async function followAndStay(page: Page): Promise<void> {
  await becomeOld(page);
  await followLicences(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(UNREACHABLE);
  expect(await isMarked(page)).toBe(true);
}

async function tryAgain(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Кайра аракет кылуу' }).click();
  await expect(page.locator(`html:not([data-build="${ANOTHER}"])`)).toHaveCount(1);
  await hydrated(page);
  await expect(page.locator('.tabs')).toBeVisible();
}

test('a page of another build that would lose text stays, and can be tried again', async ({ page, inbox, baseURL }) => {
  await signInRegistered(page, inbox, baseURL ?? '', organisation('school', 231));
  await page.goto('/');
  await hydrated(page);
  await page.evaluate(() => {
    const ask = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', ask);
    addEventListener('saved', () => removeEventListener('beforeunload', ask));
  });
  await followAndStay(page);
  await page.evaluate(() => dispatchEvent(new Event('saved')));
  await tryAgain(page);
});

test('a page of another build whose successor does not come can be tried again', async ({ page, inbox, baseURL, quiet }) => {
  quiet.allow(/./);
  await signInRegistered(page, inbox, baseURL ?? '', organisation('school', 232));
  await page.goto('/');
  await hydrated(page);
  // Only the document: its data comes from another address. With this answer a browser stays where it is.
  await page.route('**/licences', (route) => route.fulfill({ status: 204 }));
  await followAndStay(page);
  await page.unroute('**/licences');
  await tryAgain(page);
});

test('an open desk says once that it is of another build, and keeps what was typed', async ({ browser, baseURL, inbox, quiet, accessible }) => {
  // The desk would be kept on the device.
  quiet.allow(/Service Worker registration blocked/);
  const { page } = await openDesk({ browser, baseURL, inbox, quiet }, 234);
  const comment = new DeskPage(page).comment('1.1');
  const said = page.locator('.outlived');
  // As after every twenty seconds.
  const askForNews = () => page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(said).toHaveCount(0);
  await becomeOld(page);
  await comment.fill('Окуу план шайкеш.');
  await askForNews();
  await expect(said).toContainText('Система жаңыртылды.');
  await expect(comment).toHaveValue('Окуу план шайкеш.');
  await accessible(page);

  await test.step('closed, it does not come back', async () => {
    await said.getByRole('button', { name: 'Жабуу' }).click();
    await expect(said).toHaveCount(0);
    const news = page.waitForResponse((answer) => answer.url().includes('/api/sheet_news'));
    await askForNews();
    await news;
    await expect(said).toHaveCount(0);
  });

  await test.step('loaded again, the page has the text', async () => {
    await page.reload();
    await hydrated(page);
    await becomeOld(page);
    await comment.fill('Окуу план шайкеш, толук.');
    await askForNews();
    await said.getByRole('link', { name: 'Кайра жүктөө' }).click();
    await expect(page.locator(`html:not([data-build="${ANOTHER}"])`)).toHaveCount(1);
    await hydrated(page);
    await expect(comment).toHaveValue('Окуу план шайкеш, толук.');
    await expect(said).toHaveCount(0);
  });
});
