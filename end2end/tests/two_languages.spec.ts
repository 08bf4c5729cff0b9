import { organisation } from '../support/cast';
import { openEmptyRow, textOnServer } from '../support/draft';
import { cell, saveState } from '../support/row_form';
import { expect, hydrated, test } from '../support/test';
import { WORDS } from '../support/words';

const ADDRESS = 'Талас шаары, Бердике баатыр көчөсү, 221';

test('each of two tabs goes on in its own language', async ({ page, context, inbox, baseURL }) => {
  const url = baseURL ?? '';
  const draft = await openEmptyRow(page, inbox, url, organisation('school', 194));
  const beside = await context.newPage();
  await beside.goto(`/language/ru?next=${draft.address}`);
  await expect(beside.locator('html')).toHaveAttribute('lang', 'ru');
  await hydrated(beside);

  // One text, whatever the language of the form is in which it is typed.
  await cell(page, 'address').fill(ADDRESS);
  await expect(saveState(page, 'address')).toContainText('Сакталды');
  await expect(cell(beside, 'address')).toHaveValue(ADDRESS);
  expect(await textOnServer(page, url, draft, 'address')).toBe(ADDRESS);

  for (const [tab, lang] of [[page, 'ky'], [beside, 'ru'], [page, 'ky']] as const) {
    await tab.locator('.main-menu a[href="/"]').filter({ visible: true }).first().click();
    await expect(tab).toHaveURL(`${url}/`);
    await tab.locator('.main-menu a[href="/licences"]').filter({ visible: true }).first().click();
    await expect(tab.getByRole('button', { name: WORDS[lang].apply }).first()).toBeVisible();
    await expect(tab.locator('html')).toHaveAttribute('lang', lang);
  }
  // A page that is loaded whole is in the language that was chosen last.
  await page.reload();
  await hydrated(page);
  await expect(page.getByRole('button', { name: WORDS.ru.apply }).first()).toBeVisible();
});
