import { organisation } from '../support/cast';
import { Mouse } from '../support/hand';
import { LicenceProcedure } from '../support/licence_procedure';
import { expect, test } from '../support/test';

test.use({ javaScriptEnabled: false });

const POSITION = 'Окуу бөлүмүнүн башчысы';
const NOTE = 'Аянтты БТИден тактадым.';

test('a head applies without JavaScript', async ({ page, inbox }) => {
  test.setTimeout(360_000);
  const school = organisation('school', 5);
  const procedure = new LicenceProcedure({ page, inbox, lang: 'ky', hand: new Mouse(), script: false });

  await procedure.setUp(school, POSITION);

  await test.step('a form that is refused still holds what was typed', async () => {
    await page.goto('/employees?add=1');
    await page.getByLabel('Кызматкердин ИННи (ПИН)').fill('123');
    await page.getByLabel('Кызмат орду').fill('Окуу бөлүмүнүн башчысы «Өнүгүү» </textarea>');
    await page.getByRole('button', { name: 'Сактоо' }).click();
    await expect(page.getByRole('alert')).toContainText('Кызматкердин ИННи (ПИН)');
    await expect(page.getByLabel('Кызматкердин ИННи (ПИН)')).toHaveValue('123');
    await expect(page.getByLabel('Кызмат орду')).toHaveValue('Окуу бөлүмүнүн башчысы «Өнүгүү» </textarea>');
  });

  await procedure.apply(school, { position: POSITION, note: NOTE, by: 'sms' });
});
