import { organisation } from '../support/cast';
import { Mouse } from '../support/hand';
import { Road } from '../support/road';
import { expect, test } from '../support/test';

test.use({ javaScriptEnabled: false });

const POSITION = 'Окуу бөлүмүнүн башчысы';
const NOTE = 'Аянтты БТИден тактадым.';

test('a head walks the whole road without JavaScript', async ({ page, inbox }) => {
  test.setTimeout(240_000);
  const school = organisation('school', 5);
  const road = new Road({ page, inbox, lang: 'ky', hand: new Mouse(), script: false });

  await road.enter(school.head);
  await road.readiness();
  await road.register();
  await road.appoint(school, POSITION);

  await test.step('a form that is refused still holds what was typed', async () => {
    await page.goto('/employees?add=1');
    await page.getByLabel('Кызматкердин ИННи (ПИН)').fill('123');
    await page.getByLabel('Кызмат орду').fill('Окуу бөлүмүнүн башчысы «Өнүгүү» </textarea>');
    await page.getByRole('button', { name: 'Сактоо' }).click();
    await expect(page.getByRole('alert')).toContainText('Кызматкердин ИННи (ПИН)');
    await expect(page.getByLabel('Кызматкердин ИННи (ПИН)')).toHaveValue('123');
    await expect(page.getByLabel('Кызмат орду')).toHaveValue('Окуу бөлүмүнүн башчысы «Өнүгүү» </textarea>');
  });

  await road.ready();
  const application = await road.begin();
  await road.leave();

  await road.enter(school.employee);
  await road.openDraft();
  await road.chooseSpecialty('HE-B', '710100');
  await road.removeSpecialty('710100');
  await road.chooseLevel('OUT');
  await road.fillAppendices(application);
  await road.mendRow(application, 'equipment', 'quantity', '31');
  await road.handOver(NOTE);
  await road.leave();

  await road.enter(school.head);
  await road.seeChanges(NOTE);
  await road.review();
  const number = await road.sign(school, 'sms');
  await road.follow(application, number);
  await road.dismiss(POSITION);
});
