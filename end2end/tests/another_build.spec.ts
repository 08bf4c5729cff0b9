import type { Page } from '@playwright/test';
import { organisation } from '../support/cast';
import { signInRegistered } from '../support/registered';
import { expect, hydrated, test } from '../support/test';

const ANOTHER = '000000000000';

/** Whether this document is still the one that was marked. */
const isMarked = (page: Page) => page.evaluate(() => document.documentElement.dataset.marked === 'yes');

/** As a tab that was opened before the server got another build. */
async function becomeOld(page: Page): Promise<void> {
  await page.evaluate((build) => { document.documentElement.dataset.build = build; }, ANOTHER);
}

async function followLicences(page: Page): Promise<void> {
  await page.evaluate(() => { document.documentElement.dataset.marked = 'yes'; });
  await page.locator('.main-menu a[href="/licences"]').filter({ visible: true }).first().click();
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
