import type { BrowserContext, Page } from '@playwright/test';
import { organisation, type Organisation } from '../support/cast';
import { signIn } from '../support/esi';
import type { Inbox } from '../support/inbox';
import { Office } from '../support/office';
import { pdf } from '../support/test_files';
import { signInRegistered } from '../support/registered';
import { endSession } from '../support/session';
import { expect, hydrated, test } from '../support/test';

const POSITION = 'Окуу бөлүмүнүн башчысы';
/** A page looks twice a second; a busy machine may be late. */
const AT_ONCE = { timeout: 5_000 };

const position = (page: Page) => page.getByLabel('Кызмат орду');
const left = (page: Page, how: 'out' | 'other' | 'ended') => page.locator(`.left--${how}`);
/** What a person sees of a page: nothing of what is hidden. */
const seen = (page: Page) => page.evaluate(() => document.body.innerText);

/** The head signs in and opens the form of a new employee, in which something is typed. */
async function openForm(page: Page, inbox: Inbox, url: string, school: Organisation): Promise<void> {
  await signInRegistered(page, inbox, url, school);
  await page.goto('/employees?add=1');
  await hydrated(page);
  await position(page).fill(POSITION);
}

async function employees(page: Page, url: string): Promise<number> {
  const view = await new Office(page.request, url).view<{ employees: unknown[] }>('employees_page');
  return view.employees.length;
}

/** Signs another one in, in another tab of the same browser. */
async function signInBeside(context: BrowserContext, inbox: Inbox, who: Organisation): Promise<Page> {
  const beside = await context.newPage();
  await signIn(beside, inbox, who.head);
  await hydrated(beside);
  return beside;
}

test('a tab of another person is hidden and inactive', async ({ page, context, inbox, baseURL, quiet }) => {
  const url = baseURL ?? '';
  const [first, second] = [organisation('school', 140), organisation('school', 141)];
  await openForm(page, inbox, url, first);
  const beside = await signInBeside(context, inbox, second);
  await expect(left(page, 'other')).toBeVisible(AT_ONCE);
  expect(await seen(page)).not.toContain('Жооптуу');
  // Whoever gets past what hides it (a script, a slow page) does nothing for the one who is signed in now.
  quiet.allow(/status of 409/);
  const answer = await page.evaluate(async (pin) => {
    const form = document.querySelector<HTMLFormElement>('form[action^="/api/appoint_employee"]');
    const body = new URLSearchParams({ pin, position: 'Юрист' });
    return (await fetch(form?.action ?? '', { method: 'POST', body, headers: { accept: 'application/json' } })).status;
  }, second.employee.pin);
  expect(answer).toBe(409);
  await new Office(beside.request, url).registerOrganisation(second.inn, pdf);
  expect(await employees(beside, url)).toBe(0);
  await signIn(beside, inbox, first.head);
  await expect(left(page, 'other')).toBeHidden();
  await expect(position(page)).toHaveValue(POSITION);
});

test('signing out hides all tabs at once', async ({ page, context, inbox, baseURL, quiet }) => {
  // Back asks for a page that nobody may see now.
  quiet.allow(/status of 401/);
  const url = baseURL ?? '';
  const school = organisation('school', 142);
  await openForm(page, inbox, url, school);
  const name = await page.locator('.account__whole-name').textContent();
  const beside = await context.newPage();
  await beside.goto('/employees');
  await hydrated(beside);
  await page.locator('.account summary').click();
  await page.getByRole('button', { name: 'Чыгуу' }).click();
  await expect(left(beside, 'out')).toBeVisible(AT_ONCE);
  expect(await seen(beside)).not.toContain(name);
  await expect(page.getByRole('banner').getByText('Кирүү', { exact: true })).toBeVisible();
  await page.goBack();
  await expect(page.locator('body')).not.toContainText(POSITION);
  expect(await seen(page)).not.toContain(name);
});

test('signing out offline ends the session once online', async ({ page, context, inbox, baseURL, quiet }) => {
  const url = baseURL ?? '';
  const school = organisation('school', 143);
  await openForm(page, inbox, url, school);
  const name = (await page.locator('.account__whole-name').textContent()) ?? '';
  const { value: token } = (await context.cookies(url)).find((cookie) => cookie.name === 'asula_session') ?? { value: '' };
  quiet.allow(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(true);
  await page.locator('.account summary').click();
  await page.getByRole('button', { name: 'Чыгуу' }).click();
  await expect(left(page, 'out')).toContainText('Азыр байланыш жок');
  expect(await seen(page)).not.toContain(name);
  await context.setOffline(false);
  await expect(page.getByRole('banner').getByText('Кирүү', { exact: true })).toBeVisible();
  const answer = await fetch(`${url}/api/home`, { headers: { cookie: `asula_session=${token}`, accept: 'application/json' } });
  expect(answer.status, 'the session has ended on the server').toBe(401);
});

test('an ended session is shown in every tab', async ({ page, context, inbox, baseURL, quiet }) => {
  const url = baseURL ?? '';
  const school = organisation('school', 144);
  await openForm(page, inbox, url, school);
  const beside = await context.newPage();
  await beside.goto('/employees');
  await hydrated(beside);
  quiet.allow(/status of 401/);
  await endSession(context, url);
  // One tab learns of it from the server, and all others from it.
  await beside.goto('/licences');
  await expect(left(page, 'ended')).toBeVisible(AT_ONCE);
  await expect(position(page)).toHaveValue(POSITION);
});
