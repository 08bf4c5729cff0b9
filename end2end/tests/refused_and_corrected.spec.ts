import { organisation } from '../support/cast';
import { openEmptyRow } from '../support/draft';
import { cell } from '../support/row_form';
import { expect, test } from '../support/test';

test('a refused row is corrected field by field', async ({ page, inbox, baseURL }) => {
  await openEmptyRow(page, inbox, baseURL ?? '', organisation('school', 148));
  const summary = page.locator('.error-summary');
  const save = page.getByRole('button', { name: 'Сактоо', exact: true });
  await save.click();
  await expect(summary).toBeFocused();
  const wrong = await summary.getByRole('listitem').count();
  const area = cell(page, 'area');
  await area.click();
  const before = await area.boundingBox();
  await area.pressSequentially('120,5', { delay: 40 });
  await expect(area).toBeFocused();
  await expect(area).toHaveValue('120,5');
  expect((await area.boundingBox())?.y, 'nothing moved under the hand').toBeCloseTo(before?.y ?? 0, 0);
  await expect(summary.getByRole('listitem'), 'the list is that of the last press').toHaveCount(wrong);
  await save.click();
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('listitem')).toHaveCount(wrong - 1);
  await save.click();
  await expect(summary, 'pressed in vain once more').toBeFocused();
});
