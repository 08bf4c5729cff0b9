import type { Page } from '@playwright/test';
import { organisation, type Person } from '../support/cast';
import { passEsi, signIn } from '../support/esi';
import type { Inbox } from '../support/inbox';
import { Office } from '../support/office';
import { signInRegistered } from '../support/registered';
import { endSession } from '../support/session';
import { expect, hydrated, test } from '../support/test';

const NOTE = 'Аянтты БТИден тактадым. «Өнүгүү» кабатын да көрүңүз.';

/** Follows the way back in that the page offers to whoever is not signed in. */
async function signInAgain(page: Page, inbox: Inbox, person: Person): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'ЕСИ менен кирүү' }).first().click();
  await passEsi(page, inbox, person);
  await hydrated(page);
}

test.describe('text typed after the session ended is kept:', () => {
  test('the note of the hand-over', async ({ page, context, inbox, baseURL, quiet }) => {
    const school = organisation('school', 32);
    const { employee } = school;
    const url = baseURL ?? '';
    const office = await signInRegistered(page, inbox, url, school);
    await office.deed('appoint_employee', { pin: employee.pin, position: 'Юрист' });
    await context.clearCookies();
    await signIn(page, inbox, employee);
    const application = await new Office(page.request, url).beginApplication('OUT');
    await page.goto(`/applications/${application}`);
    await hydrated(page);
    quiet.allow(/status of 401/);
    await endSession(context, url);
    const note = page.locator('#hand_over').getByRole('textbox');
    await note.fill(NOTE);
    await page.getByRole('button', { name: 'Кол коюуга берүү' }).click();
    await signInAgain(page, inbox, employee);
    await expect(page).toHaveURL(new RegExp(`/applications/${application}`));
    await expect(note).toHaveValue(NOTE);
  });

  test('number and position of an employee', async ({ page, context, inbox, baseURL, quiet }) => {
    const school = organisation('school', 33);
    const { head, employee } = school;
    const url = baseURL ?? '';
    await signInRegistered(page, inbox, url, school);
    await page.goto('/employees?add=1');
    await hydrated(page);
    quiet.allow(/status of 401/);
    await endSession(context, url);
    await page.getByLabel('Кызматкердин ИННи (ПИН)').fill(employee.pin);
    await page.getByLabel('Кызмат орду').fill('Окуу бөлүмүнүн башчысы');
    await page.getByRole('button', { name: 'Сактоо' }).click();
    await signInAgain(page, inbox, head);
    await expect(page).toHaveURL(/\/employees/);
    await expect(page.getByLabel('Кызматкердин ИННи (ПИН)')).toHaveValue(employee.pin);
    await expect(page.getByLabel('Кызмат орду')).toHaveValue('Окуу бөлүмүнүн башчысы');
  });

  test('the number of the organisation', async ({ page, context, inbox, baseURL, quiet }) => {
    const { head } = organisation('school', 34);
    const url = baseURL ?? '';
    const typed = '01209201410021';
    await signIn(page, inbox, head, '/organisation');
    await hydrated(page);
    quiet.allow(/status of 401/);
    await endSession(context, url);
    await page.getByLabel('Уюмдун ИННи').fill(typed);
    await page.getByRole('button', { name: 'Маалыматты жүктөө' }).click();
    await signInAgain(page, inbox, head);
    await expect(page).toHaveURL(/\/organisation/);
    await expect(page.getByLabel('Уюмдун ИННи')).toHaveValue(typed);
  });
});
