import type { Page } from '@playwright/test';
import { organisation } from '../support/cast';
import { signInRegistered } from '../support/registered';
import { expect, hydrated, test } from '../support/test';

const pin = (page: Page) => page.locator('[name="pin"]');
const position = (page: Page) => page.locator('[name="position"]');

test('a typed form survives reload, language and tab', async ({ page, context, inbox, baseURL }) => {
  const school = organisation('school', 146);
  const { employee } = school;
  await signInRegistered(page, inbox, baseURL ?? '', school);
  await page.goto('/employees?add=1');
  await hydrated(page);
  await pin(page).fill(employee.pin);
  await position(page).fill('Өндүрүш окутуусунун мастери');
  const isThere = async (where: Page) => {
    await hydrated(where);
    await expect(pin(where)).toHaveValue(employee.pin);
    await expect(position(where)).toHaveValue('Өндүрүш окутуусунун мастери');
  };
  await page.reload();
  await isThere(page);
  await page.goto('/language/ru?next=/employees?add=1');
  await isThere(page);
  const other = await context.newPage();
  await other.goto('/employees?add=1');
  await isThere(other);
  // Carried out, it is forgotten.
  await other.getByRole('button', { name: 'Сохранить' }).click();
  await expect(other.getByText('Өндүрүш окутуусунун мастери')).toBeVisible();
  await hydrated(other);
  await other.goto('/employees?add=1');
  await hydrated(other);
  await expect(position(other)).toHaveValue('');
});

test('level and specialty are there after a reload', async ({ page, inbox, baseURL }) => {
  const office = await signInRegistered(page, inbox, baseURL ?? '', organisation('college', 147));
  const place = await office.deed('create_application', {});
  await page.goto(place);
  await hydrated(page);
  const form = page.locator('form#add_programme');
  const level = form.locator('[name="level"]');
  // A level of the classifier: its specialty is searched in a field that is there only once the page is alive.
  const specialty = form.getByRole('combobox', { name: 'Адистик' });
  await level.selectOption('SVE');
  await specialty.fill('информ');
  await page.reload();
  await hydrated(page);
  await expect(level).toHaveValue('SVE');
  await expect(specialty).toHaveValue('информ');
});
