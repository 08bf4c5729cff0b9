import type { Route } from '@playwright/test';
import { organisation } from '../support/cast';
import { openEmptyRow, textOnServer } from '../support/draft';
import { cell } from '../support/row_form';
import { expect, hydrated, test } from '../support/test';

// What the service worker answers is not seen by `page.route`.
test.use({ serviceWorkers: 'block' });

const PART = '**/split_application.wasm';
const ADDRESS = 'Нарын облусу, Ат-Башы айылы, Шабданов көчөсү, 3';
/** The page says that it is not alive after ten seconds. */
const LATER_THAN_THAT = 13_000;

/** What comes in place of a part. A part of another build has another address: `parts.spec.ts`. */
const FAULTS: { part: string; place: number; answer: (route: Route) => Promise<void> }[] = [
  { part: 'is missing', place: 190, answer: (route) => route.abort() },
  { part: 'is cut off', place: 191, answer: cutOff },
  // As a network does that wants its users to sign in.
  { part: 'is another page', place: 192, answer: (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Wi-Fi</h1>' }) },
];

async function cutOff(route: Route): Promise<void> {
  const whole = await (await route.fetch()).body();
  await route.fulfill({ contentType: 'application/wasm', body: whole.subarray(0, whole.length / 2) });
}

for (const { part, place, answer } of FAULTS) {
  test(`a page whose part ${part} is still a form`, async ({ page, inbox, baseURL, quiet }) => {
    quiet.allow(/./);
    const url = baseURL ?? '';
    const draft = await openEmptyRow(page, inbox, url, organisation('school', place));
    await page.route(PART, answer);
    await page.goto(draft.address);
    await expect(page.locator('html[data-broken="cut off"]')).toHaveCount(1);
    await expect(page.locator('.not-alive')).toBeVisible();
    await cell(page, 'address').fill(ADDRESS);
    await page.locator('#row-form').getByRole('button', { name: 'Сактоо', exact: true }).click();
    await expect.poll(() => textOnServer(page, url, draft, 'address')).toBe(ADDRESS);
  });
}

// A missing one: `parts.spec.ts`.
for (const { part, place, answer } of FAULTS.slice(1)) {
  test(`a link whose part ${part} says so and can be followed later`, async ({ page, inbox, baseURL, quiet }) => {
    quiet.allow(/./);
    await openEmptyRow(page, inbox, baseURL ?? '', organisation('school', place + 10));
    await page.route(PART, answer);
    await page.goto('/licences');
    await hydrated(page);
    await page.locator('#content a[href^="/applications/"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Бул барак толук жүктөлгөн жок.');
    await page.unroute(PART);
    await page.getByRole('link', { name: 'Кайра жүктөө' }).click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Бул барак толук жүктөлгөн жок.');
    await hydrated(page);
    await expect(page).toHaveURL(/\/applications\//);
  });
}

test('text typed while a part takes over ten seconds is saved', async ({ page, inbox, baseURL }) => {
  const url = baseURL ?? '';
  const draft = await openEmptyRow(page, inbox, url, organisation('school', 193));
  await page.route(PART, async (route) => {
    await new Promise((arrived) => setTimeout(arrived, LATER_THAN_THAT));
    await route.continue();
  });
  await page.goto(draft.address);
  await cell(page, 'address').fill(ADDRESS);
  await expect(page.locator('html[data-broken="late"]')).toHaveCount(1);
  await expect(page.locator('.not-alive')).toBeVisible();
  await hydrated(page);
  await expect(page.locator('.not-alive')).toBeHidden();
  await expect(cell(page, 'address')).toHaveValue(ADDRESS);
  await expect.poll(() => textOnServer(page, url, draft, 'address')).toBe(ADDRESS);
});
