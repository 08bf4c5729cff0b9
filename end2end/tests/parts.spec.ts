import type { Page } from '@playwright/test';
import { organisation } from '../support/cast';
import { openEmptyRow } from '../support/draft';
import { expect, hydrated, test } from '../support/test';

// What the service worker answers is not seen by `page.route`.
test.use({ serviceWorkers: 'block' });

const PART = '**/split_appendices.wasm';
/** The link of an application to a page that is in another part. */
const link = (page: Page) => page.locator('#content a[href$="/appendices/premises"]').first();

test('a link whose part does not arrive says so once and leads there', async ({ page, inbox, baseURL, quiet }) => {
  quiet.allow(/./);
  const { application } = await openEmptyRow(page, inbox, baseURL ?? '', organisation('school', 181));
  await page.route(PART, (route) => route.abort());
  await page.goto(`/applications/${application}`);
  await hydrated(page);
  await link(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Бул барак толук жүктөлгөн жок.');
  await expect(page.getByText('Бул барак толук жүктөлгөн жок.')).toHaveCount(1);
  await expect(page.locator('.not-alive')).toBeHidden();
  await page.unroute(PART);
  await page.getByRole('link', { name: 'Кайра жүктөө' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Бул барак толук жүктөлгөн жок.');
  await hydrated(page);
  await expect(page).toHaveURL(/\/appendices\/premises$/);
});

test('a link whose part is gone with its build leads there by the new one', async ({ page, inbox, baseURL, quiet }) => {
  quiet.allow(/./);
  const { application } = await openEmptyRow(page, inbox, baseURL ?? '', organisation('school', 172));
  await page.route(PART, (route) => route.fulfill({ status: 404 }));
  await page.goto(`/applications/${application}`);
  await hydrated(page);
  // As a tab that was opened before the server got another build.
  await page.evaluate(() => { document.documentElement.dataset.build = '000000000000'; });
  await link(page).click();
  await expect(page.locator('html:not([data-build="000000000000"])')).toHaveCount(1);
  await expect(page).toHaveURL(/\/appendices\/premises$/);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Бул барак толук жүктөлгөн жок.');
});

/** Holds the part back until what is answered is called. */
async function hold(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(PART, async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

test('a page waits for a slow part in sight', async ({ page, inbox, baseURL }) => {
  const { application } = await openEmptyRow(page, inbox, baseURL ?? '', organisation('school', 182));
  const release = await hold(page);
  await page.goto(`/applications/${application}`);
  await hydrated(page);
  await link(page).click();
  await expect(page.locator('.part-waiting')).toBeVisible();
  release();
  await expect(page.locator('.part-waiting')).toHaveCount(0);
  await expect(page).toHaveURL(/\/appendices\/premises$/);
});

test('a part that arrives after signing out shows nothing', async ({ page, context, inbox, baseURL, quiet }) => {
  // The page asks for its data, which nobody may see now.
  quiet.allow(/status of 401/);
  const { application } = await openEmptyRow(page, inbox, baseURL ?? '', organisation('school', 195));
  const release = await hold(page);
  await page.goto(`/applications/${application}`);
  await hydrated(page);
  const name = (await page.locator('.account__whole-name').textContent()) ?? '';
  const beside = await context.newPage();
  await beside.goto(`/applications/${application}`);
  await hydrated(beside);
  await link(page).click();
  await expect(page.locator('.part-waiting')).toBeVisible();
  await beside.locator('.account summary').click();
  await beside.getByRole('button', { name: 'Чыгуу' }).click();
  await expect(page.locator('.left--out')).toBeVisible();
  // The session has ended when its page is there.
  await expect(beside.getByRole('banner').getByText('Кирүү', { exact: true })).toBeVisible();
  release();
  await expect(page.locator('.part-waiting')).toHaveCount(0);
  await expect(page.locator('.left--out')).toBeVisible();
  const seen = await page.evaluate(() => document.body.innerText);
  expect(seen).not.toContain(name);
  await expect(page.locator('#content')).not.toBeVisible();
});
