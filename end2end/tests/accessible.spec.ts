import type { Page } from '@playwright/test';
import { organisation } from '../support/cast';
import { agreeAndSign, askForCode, signApplication } from '../support/ceremony';
import { signIn } from '../support/esi';
import { Office } from '../support/office';
import { pdf } from '../support/test_files';
import { signInRegistered } from '../support/registered';
import { expectNoSideScroll, expectRoomForLargeText } from '../support/shape';
import { expect, hydrated, test } from '../support/test';

type Look = (page: Page) => Promise<void>;

/** Opens these pages one after another, and looks at each. */
async function visit(page: Page, look: Look, ...paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await hydrated(page);
    await look(page);
  }
}

/** Everything that is looked at on a page: axe in light and in dark, letters twice as large, a screen of 320 px. */
function closely(accessible: Look): Look {
  return async (page) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await accessible(page);
    }
    await expectRoomForLargeText(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSideScroll(page);
    await accessible(page);
    await page.setViewportSize({ width: 1280, height: 900 });
  };
}

test.describe('every page is for everybody:', () => {
  test('a guest’s', async ({ page, accessible, quiet }) => {
    test.setTimeout(240_000);
    quiet.allow(/status of 40[14]/);
    const look = closely(accessible);
    await visit(page, look, '/', '/?sign_in=cancelled', '/licences', '/no-such-page');
    await page.goto('/');
    await hydrated(page);
    await page.locator('summary', { hasText: 'Кирүү' }).click();
    await accessible(page);
  });

  test('a head’s, until the organisation is registered', async ({ page, inbox, baseURL, accessible }) => {
    test.setTimeout(300_000);
    const look = closely(accessible);
    const { inn, head } = organisation('kindergarten', 20);
    await signIn(page, inbox, head);
    const office = new Office(page.request, baseURL ?? '');
    await visit(page, look, '/', '/readiness', '/organisation');
    await page.getByLabel('Уюмдун ИННи').fill('123');
    await page.getByRole('button', { name: 'Маалыматты жүктөө' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await hydrated(page);
    await look(page);
    await office.deed('look_up_organisation', { inn });
    await visit(page, look, '/organisation', '/organisation/confirm');
    await office.registerOrganisation(inn, pdf);
    await visit(page, look, '/', '/organisation', '/employees?add=1', '/licences');
  });

  test('those of an application', async ({ page, inbox, baseURL, accessible }) => {
    test.setTimeout(360_000);
    const look = closely(accessible);
    const school = organisation('school', 21);
    const { head, employee } = school;
    const office = await signInRegistered(page, inbox, baseURL ?? '', school);
    await office.deed('appoint_employee', { pin: employee.pin, position: 'Окуу бөлүмүнүн башчысы' });
    const application = await office.beginApplication('SCH3');
    const empty = await office.addRow(application, 'teaching_staff');
    const here = `/applications/${application}`;
    await visit(page, look, '/employees', '/licences', here, `${here}/appendices/premises`, `${here}/rows/${empty}?check=1`, `${here}/review`);
    await office.deed('remove_row', { application, row: empty });
    await office.fillAll(application);
    await visit(page, look, here, `${here}/appendices/teaching_staff`, `${here}/appendices/general`, `${here}/review`);
    await agreeAndSign(page);
    await look(page);
    const code = await askForCode(page, inbox, head);
    await look(page);
    await signApplication(page, code);
    await look(page);
    await visit(page, look, here, `${here}/review`, '/licences?tab=under-review');
  });
});
