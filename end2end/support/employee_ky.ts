import { expect, type Locator, type Page } from '@playwright/test';
import { Mouse } from './hand';
import { rowOf } from './office';
import { fillForm, putPapers } from './row_form';
import { hydrated } from './test';

type Look = (page: Page) => Promise<void>;

/** The heading of a page. */
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
/** A button by its label. */
export const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
/** A link by its words. */
export const link = (page: Page | Locator, name: string | RegExp) => page.getByRole('link', { name, exact: typeof name === 'string' });

/** L11: two levels with their specialties, of which the bin takes one out again. */
export async function chooseProgrammes(page: Page): Promise<void> {
  const level = page.getByRole('combobox', { name: 'Билим деңгээли' });
  await level.selectOption({ label: 'жогорку кесиптик билим берүү: бакалавр' });
  const specialty = page.getByRole('combobox', { name: 'Адистик' });
  // Typed with н for ң and о for ө, as on a keyboard without Kyrgyz letters.
  await specialty.fill('эсептоо техникасы');
  await page.getByRole('option', { name: /710100/ }).click();
  await expect(specialty).toHaveValue('710100');
  await button(page, 'ОК').click();
  await expect(page.locator('.programme__code', { hasText: '710100' })).toBeVisible();

  await hydrated(page);
  await level.selectOption({ label: 'жогорку кесиптик билим берүү: магистр' });
  await specialty.fill('7101');
  await page.getByRole('option', { name: /710100/ }).click();
  await expect(specialty).toHaveValue('710100');
  await button(page, 'ОК').click();
  const master = page.getByRole('listitem').filter({ hasText: 'магистр' });
  await expect(master).toBeVisible();

  await hydrated(page);
  await master.getByRole('button', { name: /^Өчүрүү: 710100/ }).click();
  await expect(page.getByText('Өчүрүлдү.')).toBeVisible();
  await expect(master).toHaveCount(0);
  await hydrated(page);
}

/** L12: an appendix with every control: what is wrong while it is typed, «Сактоо», the pencil, the bin, and back. */
export async function fillPremises(page: Page, application: string, accessible: Look): Promise<void> {
  await link(page, 'Имараттар жана жайлар').click();
  await expect(heading(page, 'Имараттар жана жайлар')).toBeVisible();
  await accessible(page);
  await button(page, 'Кошуу').click();
  await expect(page.locator('form#row-form')).toBeVisible();
  await hydrated(page);
  await page.getByLabel('Пайдалуу аянты').fill('-5');
  await page.getByLabel('Билим алуучулардын саны').fill('300');
  await expect(page.locator('.field--invalid', { hasText: 'Пайдалуу аянты' })).toBeVisible();
  await page.getByLabel('Пайдалуу аянты').fill('642,5');
  await expect(page.locator('.meter__figure')).toHaveText('2,1416 м²');
  await expect(page.getByText(/талап: ≥ 3.*жетпейт/)).toBeVisible();
  await button(page, 'Сактоо').click();
  await expect(page.getByRole('alert')).toContainText('Документтин номери');
  await accessible(page);
  await fillForm(page, rowOf('premises'), new Mouse());
  await expect(page.getByText(/талап: ≥ 3.*жетиштүү/)).toBeVisible();
  await accessible(page);
  await button(page, 'Сактоо').click();
  await expect(page).toHaveURL(new RegExp(`${application}/appendices/premises`));
  await hydrated(page);

  // The pencil, the bin, and back.
  await page.getByRole('link', { name: /^Түзөтүү/ }).click();
  await expect(page.getByLabel('Документтин номери')).toHaveValue('И-77');
  await hydrated(page);
  await page.getByLabel('Документтин номери').fill('И-78');
  await button(page, 'Сактоо').click();
  await expect(page.getByText('Сап сакталды.')).toBeVisible();
  await hydrated(page);
  await page.getByRole('button', { name: /^Өчүрүү/ }).click();
  await expect(page.getByText('Сап өчүрүлдү.')).toBeVisible();
  await hydrated(page);
  await page.locator('summary', { hasText: 'Өчүрүлгөн саптар' }).click();
  await page.getByRole('button', { name: /^Калыбына келтирүү/ }).click();
  await expect(page.getByText('Сап калыбына келтирилди.')).toBeVisible();
  await expect(page.getByText('Толук', { exact: true })).toBeVisible();
  await hydrated(page);
  await accessible(page);
}

/** L12: any appendix, from the application and to its table. */
export async function fillAppendix(page: Page, application: string, template: string): Promise<void> {
  await link(page, 'Арызга кайтуу').last().click();
  await page.locator('table').locator(`a[href="${application}/appendices/${template}"]`).click();
  await page.locator('#add_row').getByRole('button').click();
  await expect(page.locator('form#row-form')).toBeVisible();
  await hydrated(page);
  await fillForm(page, rowOf(template), new Mouse());
  await putPapers(page, rowOf(template), new Mouse());
  await button(page, 'Сактоо').click();
  await expect(page).not.toHaveURL(/\/rows\//);
}
