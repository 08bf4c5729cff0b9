import { organisation, SPECIALIST } from '../support/cast';
import { agreeAndSign, askForCode, signApplication } from '../support/ceremony';
import { confirmSignature, signIn } from '../support/esi';
import { Office } from '../support/office';
import { pdf } from '../support/test_files';
import { expect, hydrated, test } from '../support/test';

test('a head with a QR code applies alone', async ({ page, browser, baseURL, inbox, quiet, accessible }) => {
  test.setTimeout(240_000);
  const url = baseURL ?? '';
  const { inn, head } = organisation('school', 2);

  await test.step('L3–L6: he signs in with the QR code on his phone', async () => {
    await page.goto('/auth/esi?return_to=/organisation');
    await page.getByRole('link', { name: 'QR-код' }).click();
    const phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
    quiet.watch(phone);
    const screen = await phone.newPage();
    await screen.goto((await page.getByRole('link', { name: 'Телефондун барагын ачуу' }).getAttribute('href')) ?? '');
    await screen.getByLabel('ПИН же ИНН').fill(head.pin);
    await screen.getByRole('button', { name: 'Ырастоо' }).click();
    await confirmSignature(page, inbox, head);
    await phone.close();
    await hydrated(page);
    await expect(page).toHaveURL(/\/organisation$/);
  });

  const office = new Office(page.request, url);
  await office.registerOrganisation(inn, pdf);
  const application = await office.beginApplication('SCH1');
  await office.fillAll(application);

  await test.step('L13–L15: he signs alone, with a code by e-mail', async () => {
    await page.goto('/licences');
    await hydrated(page);
    await page.getByRole('link', { name: 'Арыз долбоору' }).click();
    await expect(page.getByText('Баары толтурулду.').first()).toBeVisible();
    await page.getByRole('link', { name: 'Арыз долбоорун карап чыгуу' }).click();
    await page.waitForURL(/\/review$/);
    await hydrated(page);
    await agreeAndSign(page);
    await signApplication(page, await askForCode(page, inbox, head, { by: 'mail' }));
  });

  await test.step('L16: the timeline says who has it, since when, and by when', async () => {
    await page.getByRole('link', { name: 'Арыздын барагына өтүү' }).click();
    const now = page.locator('.road [aria-current=step]');
    await expect(now).toContainText('Жөнөтүлдү');
    await expect(now).toContainText('Арыз кимде');
    await expect(now).toContainText('Качантан бери');
    await expect(now).toContainText('Мөөнөтү');
  });

  await test.step('L16: the ministry registers it, and he sees that', async () => {
    const ministry = await browser.newContext({ baseURL: url, locale: 'ky-KG' });
    quiet.watch(ministry);
    const desk = await ministry.newPage();
    await signIn(desk, inbox, SPECIALIST);
    await hydrated(desk);
    await accessible(desk);
    await new Office(desk.request, url).deed('act_on_case', { application, action: 'register', reasons: '' });
    await ministry.close();
    await page.reload();
    await hydrated(page);
    const now = page.locator('.road [aria-current=step]');
    await expect(now).toContainText('Каттоого алынды');
    await accessible(page);
    await page.goto('/licences');
    await hydrated(page);
    await page.getByRole('link', { name: /^Каралууда/ }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Каттоого алынды' })).toBeVisible();
    await accessible(page);
  });

  await test.step('the head of another school does not even learn that it exists', async () => {
    quiet.allow(/status of 404/);
    const neighbour = organisation('school', 6);
    const elsewhere = await browser.newContext({ baseURL: url, locale: 'ky-KG' });
    quiet.watch(elsewhere);
    const other = await elsewhere.newPage();
    await signIn(other, inbox, neighbour.head);
    await new Office(other.request, url).registerOrganisation(neighbour.inn, pdf);
    await other.goto(`/applications/${application}`);
    await hydrated(other);
    await expect(other.getByRole('heading', { name: 'Барак табылган жок' })).toBeVisible();
    await accessible(other);
    await elsewhere.close();
  });
});
