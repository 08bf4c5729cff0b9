import type { Page, Route } from '@playwright/test';
import { organisation, type Organisation } from '../support/cast';
import { openEmptyRow, textOnServer } from '../support/draft';
import type { Inbox } from '../support/inbox';
import { cell } from '../support/row_form';
import { expect, hydrated, test } from '../support/test';

// What the service worker answers is not seen by `page.route`.
test.use({ serviceWorkers: 'block' });

// A part that does not arrive: `foreign_hands.spec.ts`, `parts.spec.ts`. One of another build is at another address, and does not arrive.
const PART = '**/split_appendices.wasm';
/** From an application, which is in another part. */
const LINK = '#content a[href$="/appendices/premises"]';
const ADDRESS = 'Нарын облусу, Ат-Башы айылы, Шабданов көчөсү, 3';
const MISSING = 'Бул барак толук жүктөлгөн жок.';
/** The page says that it is not alive after ten seconds. */
const LATER_THAN_THAT = 13_000;

type Answer = (route: Route) => Promise<void>;

const cutOff: Answer = async (route) => {
  const answer = await route.fetch();
  // Of a page that was left meanwhile nothing more is wanted.
  const whole = await answer.body().catch(() => Buffer.alloc(0));
  await route.fulfill({ contentType: 'application/wasm', body: whole.subarray(0, whole.length / 2) }).catch(() => undefined);
};

/** As a network answers that wants its users to sign in. */
const anotherPage: Answer = (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Wi-Fi</h1>' });

/** A page with this answer in place of its part says that it is not alive, and its form sends what was typed. */
async function isStillAForm(page: Page, inbox: Inbox, url: string, school: Organisation, answer: Answer): Promise<void> {
  const draft = await openEmptyRow(page, inbox, url, school);
  await page.route(PART, answer);
  await page.goto(draft.address);
  await expect(page.locator('html[data-broken="cut off"]')).toHaveCount(1);
  await expect(page.locator('.not-alive')).toBeVisible();
  await cell(page, 'address').fill(ADDRESS);
  await page.locator('#row-form').getByRole('button', { name: 'Сактоо', exact: true }).click();
  await expect.poll(() => textOnServer(page, url, draft, 'address')).toBe(ADDRESS);
}

test('a page whose part is cut off is still a form', async ({ page, inbox, baseURL, quiet }) => {
  quiet.allow(/./);
  await isStillAForm(page, inbox, baseURL ?? '', organisation('school', 190), cutOff);
});

test('a page with another page for its part is still a form', async ({ page, inbox, baseURL, quiet }) => {
  quiet.allow(/./);
  await isStillAForm(page, inbox, baseURL ?? '', organisation('school', 191), anotherPage);
});

test('a link whose part is cut off can be followed later', async ({ page, inbox, baseURL, quiet }) => {
  quiet.allow(/./);
  const { application } = await openEmptyRow(page, inbox, baseURL ?? '', organisation('school', 192));
  await page.route(PART, cutOff);
  await page.goto(`/applications/${application}`);
  await hydrated(page);
  await page.locator(LINK).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(MISSING);
  await page.unroute(PART);
  await page.getByRole('link', { name: 'Кайра жүктөө' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(MISSING);
  await hydrated(page);
  await expect(page).toHaveURL(/\/appendices\/premises$/);
});

test('a link whose part is cut off says so though the server does not say which build it is of', async ({ page, inbox, baseURL, quiet }) => {
  quiet.allow(/./);
  const { application } = await openEmptyRow(page, inbox, baseURL ?? '', organisation('school', 233));
  await page.route(PART, cutOff);
  await page.goto(`/applications/${application}`);
  await hydrated(page);
  // Asked for alone by a page that has missed a part.
  await page.route('**/asula.js', async (route) => {
    if (route.request().method() !== 'HEAD') await route.continue();
  });
  await page.locator(LINK).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(MISSING);
});

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
