import { organisation } from '../support/cast';
import { Keyboard } from '../support/hand';
import { Road } from '../support/road';
import { expect, test } from '../support/test';

test.use({ locale: 'ru-RU' });

test('a head walks the whole road by keyboard alone, in Russian', async ({ page, inbox, accessible }) => {
  test.setTimeout(360_000);
  const school = organisation('school', 3);
  const road = new Road({ page, inbox, lang: 'ru', hand: new Keyboard(page), script: true, inspect: accessible });

  await test.step('the first stop of a page is the way past its header', async () => {
    await page.goto('/');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Перейти к содержанию' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('#content')).toBeFocused();
  });

  await road.enter(school);
  await road.register();
  const application = await road.begin('OUT');
  await road.fillAppendices(application);
  await road.review();
  const number = await road.sign(school, 'sms');
  await road.follow(number);
});
