import { organisation } from '../support/cast';
import { Keyboard } from '../support/hand';
import { LicenceProcedure } from '../support/licence_procedure';
import { expect, hydrated, test } from '../support/test';

test.use({ locale: 'ru-RU' });

const POSITION = 'Заведующая учебной частью';
const NOTE = 'Площадь уточнена по документам БТИ.';

test('a head applies by keyboard alone, in Russian', async ({ page, inbox, accessible }) => {
  test.setTimeout(360_000);
  const school = organisation('school', 3);
  const hand = new Keyboard(page);
  const procedure = new LicenceProcedure({ page, inbox, lang: 'ru', hand, script: true, inspect: accessible });

  await test.step('the first stop of a page is the way past its header', async () => {
    await page.goto('/');
    await hydrated(page);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Перейти к содержанию' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('#content')).toBeFocused();
  });

  await procedure.setUp(school, POSITION);

  await test.step('what is refused takes the focus, and leads to its field', async () => {
    await page.goto('/employees?add=1');
    await hydrated(page);
    await hand.press(page.getByRole('button', { name: 'Сохранить' }));
    await expect(page.getByRole('alert')).toBeFocused();
    await hydrated(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('ИНН (ПИН) сотрудника')).toBeFocused();
  });

  await procedure.apply(school, { position: POSITION, note: NOTE, by: 'sms' });
});
