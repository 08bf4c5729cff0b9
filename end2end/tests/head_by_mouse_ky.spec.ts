import type { Page } from '@playwright/test';
import { organisation, type Person } from '../support/cast';
import { askForCode } from '../support/ceremony';
import { dragTo } from '../support/drag';
import { button, chooseProgrammes, fillAppendix, fillPremises, heading, link } from '../support/employee_ky';
import { passEsi } from '../support/esi';
import type { Inbox } from '../support/inbox';
import { Mouse } from '../support/hand';
import { pdf, png } from '../support/test_files';
import { expect, hydrated, test } from '../support/test';

test('a head and her employee apply by mouse', async ({ page, browser, baseURL, inbox, quiet, accessible }) => {
  test.setTimeout(360_000);
  const { inn, head, employee } = organisation('university', 1);
  let application = '';

  await test.step('L3–L6: she signs in with the signature of the organisation', async () => {
    await page.goto('/');
    await hydrated(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ky');
    await accessible(page);
    await page.locator('summary', { hasText: 'Кирүү' }).click();
    await expect(page.getByText('юридикалык жактардын өкүлдөрү гана кире алат').first()).toBeVisible();
    await link(page, 'ЕСИ менен кирүү').first().click();
    await passEsi(page, inbox, head, { by: 'mail' });
    await hydrated(page);
    await expect(heading(page, /^Саламатсызбы/)).toBeVisible();
    await accessible(page);
  });

  await test.step('L1, L2: the readiness page tells what is missing', async () => {
    await link(page, 'Арызга даярдыкты текшерүү').click();
    await expect(heading(page, 'Арызга даярдык')).toBeVisible();
    await expect(page.getByText(/Аткарыла элек шарт/)).toBeVisible();
    await accessible(page);
  });

  await test.step('L7: she registers the organisation with its three documents', async () => {
    await page.goto('/');
    await hydrated(page);
    await registerOrganisation(page, inn, accessible);
  });

  await test.step('L8: she appoints an employee', async () => {
    await link(page, 'Кызматкерлер').first().click();
    await expect(heading(page, 'Кызматкерлер')).toBeVisible();
    await link(page, 'Кошуу').click();
    await expect(page.locator('#appoint_employee')).toBeVisible();
    await hydrated(page);
    await page.getByLabel('Кызматкердин ИННи (ПИН)').fill(employee.pin.slice(1));
    await page.getByLabel('Кызмат орду').fill('Окуу бөлүмүнүн башчысы');
    await button(page, 'Сактоо').click();
    await expect(page.getByRole('alert')).toContainText('Кызматкердин ИННи (ПИН)');
    await expect(page.getByLabel('Кызмат орду')).toHaveValue('Окуу бөлүмүнүн башчысы');
    await hydrated(page);
    await accessible(page);
    await page.getByLabel('Кызматкердин ИННи (ПИН)').fill(employee.pin);
    await button(page, 'Сактоо').click();
    await expect(page.getByText('Кызматкер дайындалды.')).toBeVisible();
    await expect(page.getByRole('cell', { name: 'Окуу бөлүмүнүн башчысы' })).toBeVisible();
  });

  const desk = await browser.newContext({ baseURL: baseURL ?? '', locale: 'ky-KG' });
  quiet.watch(desk);
  const his = await desk.newPage();

  await test.step('L10: the employee signs in and begins an application', async () => {
    quiet.allow(/status of 401 .*\/licences/);
    await his.goto('/licences');
    await link(his, 'ЕСИ менен кирүү').first().click();
    await passEsi(his, inbox, employee);
    await hydrated(his);
    await expect(his).toHaveURL(/\/licences$/);
    await expect(heading(his, 'Менин лицензияларым')).toBeVisible();
    await expect(link(his, /^Арыздар/)).toBeVisible();
    await accessible(his);
    await button(his, 'Арыз тапшыруу').click();
    await expect(heading(his, 'Лицензия алууга арыз долбоору')).toBeVisible();
    application = new URL(his.url()).pathname;
    await hydrated(his);
  });

  await test.step('L11: he chooses level and specialty, and takes one out again', async () => {
    await chooseProgrammes(his);
    await accessible(his);
  });

  await test.step('L12: he fills every appendix', async () => {
    await fillPremises(his, application, accessible);
    // The head looks in between; what comes later is new to her.
    await page.goto(application);
    await expect(heading(page, 'Лицензия алууга арыз долбоору')).toBeVisible();
    for (const template of ['general', 'teaching_staff', 'equipment', 'library', 'curriculum', 'sanitary_conclusion', 'fire_conclusion', 'medical_care', 'accessibility']) {
      await fillAppendix(his, application, template);
    }
    await his.goto(application);
    await hydrated(his);
    await expect(his.getByText('Баары толтурулду.').first()).toBeVisible();
    await accessible(his);
  });

  await test.step('L14: he hands over with a note', async () => {
    await his.getByLabel('Жетекчиге түшүндүрмө').fill('Аянтты БТИден тактадым.');
    await button(his, 'Кол коюуга берүү').click();
    await expect(his.getByText('Арыз жетекчиге кол коюуга берилди.')).toBeVisible();
    await expect(button(his, 'Түзөтүүгө кайра алуу')).toBeVisible();
  });

  await test.step('L13: the head sees what changed, reviews and agrees', async () => {
    await page.goto('/');
    await hydrated(page);
    await link(page, 'Арызды ачуу').click();
    await expect(page.getByText('Аянтты БТИден тактадым.')).toBeVisible();
    const changes = page.locator('.notice', { hasText: 'Сиз акыркы жолу карагандан бери өзгөргөндөр' });
    await expect(changes).toContainText('«Жалпы маалымат» тиркемесине сап кошулду');
    await expect(changes).not.toContainText('«Имараттар жана жайлар» тиркемесине сап кошулду');
    await accessible(page);
    await link(page, 'Арыз долбоорун карап чыгуу').first().click();
    await expect(heading(page, 'Арыз долбоорун карап чыгуу')).toBeVisible();
    // What changed stays until she says that she has seen it.
    await expect(changes).toContainText('«Жалпы маалымат» тиркемесине сап кошулду');
    await hydrated(page);
    await button(page, 'Көрдүм').click();
    await expect(page.getByText('Өзгөртүүлөр көрүлдү деп белгиленди.')).toBeVisible();
    await expect(changes).toHaveCount(0);
    await hydrated(page);
    await expect(page.getByText('Баары толтурулган, арыз кол коюуга даяр.')).toBeVisible();
    await accessible(page);
    await button(page, 'Арызга кол коюу').click();
    await expect(page.getByRole('alert')).toBeVisible();
    await hydrated(page);
    await new Mouse().tick(page.getByLabel('Шарттарга макулмун'));
    await button(page, 'Арызга кол коюу').click();
  });

  await test.step('L15: she signs with a code, after a wrong one', async () => {
    await signWithCode(page, inbox, head, accessible);
  });

  await test.step('L15: the receipt came by mail, and nothing can be changed any more', async () => {
    const number = (await page.locator('.receipt__number').innerText()).trim();
    const hash = (await page.locator('.fingerprint').first().innerText()).trim();
    const letter = await inbox.message(new RegExp(number), head.mail);
    expect(letter.text).toContain(hash);
    await link(page, 'Арыздын барагына өтүү').click();
    await expect(heading(page, `№ ${number} арыз`)).toBeVisible();
    await expect(page.getByText('Арызды окууга гана болот', { exact: true })).toBeVisible();
    await hydrated(page);
    await accessible(page);
    await page.goto(`${application}/appendices/premises`);
    await hydrated(page);
    await expect(button(page, 'Кошуу')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Өчүрүү/ })).toHaveCount(0);
    await accessible(page);
    await page.getByRole('link', { name: /^Көрүү/ }).first().click();
    await expect(page.locator('form#row-form')).toHaveCount(0);
    await accessible(page);
    await his.goto(application);
    await expect(his.getByText('Арызды окууга гана болот', { exact: true })).toBeVisible();
    await expect(button(his, 'Кол коюуга берүү')).toHaveCount(0);
  });
  await desk.close();
});

async function registerOrganisation(page: Page, inn: string, accessible: (page: Page) => Promise<void>): Promise<void> {
  await link(page, 'Каттоодон өтүү').first().click();
  await expect(heading(page, 'Уюмду каттоо')).toBeVisible();
  await expect(page.getByLabel('Уюмдун ИННи')).toHaveValue(inn);
  await button(page, 'Маалыматты жүктөө').click();
  await expect(page.getByText('Маалымат реестрден жүктөлдү.')).toBeVisible();
  await hydrated(page);
  await expect(button(page, 'Каттоо Азырынча каттоого болбойт')).toHaveAttribute('aria-disabled', 'true');

  // The first document is dragged; it is stopped on its way, and sent again.
  await page.route('**/upload/document/charter*', () => undefined);
  await dragTo(page.locator('.file-drop', { has: page.getByLabel('Устав') }), pdf('устав.pdf'));
  await expect(page.getByRole('progressbar', { name: 'устав.pdf' })).toBeVisible();
  await button(page, 'Токтотуу: устав.pdf').click();
  await expect(page.getByText('«устав.pdf»: жүктөө токтотулду.')).toBeVisible();
  await page.unroute('**/upload/document/charter*');
  await dragTo(page.locator('.file-drop', { has: page.getByLabel('Устав') }), pdf('устав.pdf'));
  await expect(link(page, 'Жүктөп алуу: устав.pdf')).toBeVisible();

  for (const [label, paper] of [['Каттоо күбөлүгү', png('күбөлүк.png')], ['Банктын реквизиттери', pdf('банк.pdf')]] as const) {
    await hydrated(page);
    await page.getByLabel(label).setInputFiles(paper);
    await expect(link(page, `Жүктөп алуу: ${paper.name}`)).toBeVisible();
  }
  await hydrated(page);
  await button(page, 'Көрүү: күбөлүк.png').click();
  const preview = page.getByRole('dialog', { name: 'күбөлүк.png' });
  await expect(preview.getByRole('img', { name: 'күбөлүк.png' })).toBeVisible();
  await accessible(page);
  await button(preview, 'Жабуу').click();
  await expect(preview).toBeHidden();

  await page.locator('.document', { hasText: 'банк.pdf' }).locator('summary', { hasText: 'Алмаштыруу' }).click();
  await page.getByLabel('Банктын реквизиттери').setInputFiles(pdf('жаңы банк.pdf'));
  await expect(link(page, 'Жүктөп алуу: жаңы банк.pdf')).toBeVisible();
  await expect(page.getByText('банк.pdf', { exact: true })).toHaveCount(0);
  await hydrated(page);
  await accessible(page);

  await button(page, 'Каттоо').click();
  await expect(heading(page, 'Уюмду каттоону ырастоо')).toBeVisible();
  await hydrated(page);
  await accessible(page);
  await button(page, 'Сактоо').click();
  await expect(page.getByText('Уюм катталды.')).toBeVisible();
  await hydrated(page);
}

async function signWithCode(page: Page, inbox: Inbox, head: Person, accessible: (page: Page) => Promise<void>): Promise<void> {
  await expect(heading(page, 'Арызга кол коюу')).toBeVisible();
  await hydrated(page);
  await accessible(page);
  const code = await askForCode(page, inbox, head);
  await accessible(page);
  const field = page.getByLabel('СМС же почта аркылуу келген код');
  await field.fill(code === '000000' ? '000001' : '000000');
  await button(page, 'Кол коюп, жөнөтүү').click();
  await expect(page.getByText(/Код туура эмес/).first()).toBeVisible();
  await hydrated(page);
  await accessible(page);
  await field.fill(code);
  await button(page, 'Кол коюп, жөнөтүү').click();
  await expect(page.getByRole('heading', { name: 'Дүмүрчөк' })).toBeVisible();
  await hydrated(page);
  await accessible(page);
}
