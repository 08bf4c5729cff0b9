import type { Page } from '@playwright/test';
import { organisation, PASSWORD, type Person } from '../support/cast';
import { passEsi } from '../support/esi';
import { expect, hydrated, test } from '../support/test';

/** Goes as far as the choice of the signature. */
async function tellWhoAndPassword(page: Page, person: Person): Promise<void> {
  await page.getByLabel('ПИН же ИНН').fill(person.pin);
  await page.getByRole('button', { name: 'Далее' }).click();
  await page.getByLabel('Сырсөз').fill(PASSWORD);
  await page.getByRole('button', { name: 'Далее' }).click();
  await page.getByLabel(/^2 - Юридикалык жактын/).waitFor();
}

test('whoever cancels at ESI can sign in from home', async ({ page, inbox, accessible }) => {
  const { head } = organisation('school', 30);
  await page.goto('/');
  await hydrated(page);
  await page.getByRole('main').getByRole('link', { name: 'ЕСИ менен кирүү' }).click();
  await tellWhoAndPassword(page, head);
  await page.getByRole('link', { name: 'Жокко чыгаруу' }).click();
  await expect(page.getByText('Кирүү токтотулду. Улантуу үчүн кайра кириңиз.')).toBeVisible();
  await hydrated(page);
  await expect(page.locator('.account--guest')).toBeVisible();
  await accessible(page);

  await page.getByRole('main').getByRole('link', { name: 'ЕСИ менен кирүү' }).click();
  await passEsi(page, inbox, head);
  await hydrated(page);
  await expect(page.getByRole('heading', { name: /^Саламатсызбы/ })).toBeVisible();
  await expect(page.getByText('Кирүү токтотулду.')).toHaveCount(0);
});

test('whoever cancelled still comes to the page they wanted', async ({ page, inbox, quiet }) => {
  const { head } = organisation('school', 31);
  quiet.allow(/status of 401/);
  await page.goto('/organisation');
  await hydrated(page);
  await page.getByRole('main').getByRole('link', { name: 'ЕСИ менен кирүү' }).click();
  await page.getByRole('link', { name: 'Жокко чыгаруу' }).click();
  await expect(page.getByText('Кирүү токтотулду. Улантуу үчүн кайра кириңиз.')).toBeVisible();
  await hydrated(page);
  await page.getByRole('main').getByRole('link', { name: 'ЕСИ менен кирүү' }).first().click();
  await passEsi(page, inbox, head);
  await expect(page).toHaveURL(/\/organisation$/);
});
