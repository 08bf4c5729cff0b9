import type { Page } from '@playwright/test';
import { organisation } from '../support/cast';
import { agreeAndSign, askForCode } from '../support/ceremony';
import { signIn } from '../support/esi';
import { Office } from '../support/office';
import { pdf } from '../support/test_files';
import { expect, hydrated, test } from '../support/test';
import { WORDS } from '../support/words';

/** What is refused, in the words of the language, and what letters are never of it. */
const REFUSALS = {
  ru: {
    locale: 'ru-RU', place: 38, notOfIt: /[ңөүҢӨҮ]/, position: 'Юрист', digits: /Одного номера из 14 цифр здесь не найдено/, person: /Это ПИН человека/,
    empty: /Заполните его или выберите/, consent: /нужно согласиться с условиями/, sixDigits: /Код из 6 цифр здесь не найден/,
  },
  en: {
    locale: 'en-GB', place: 39, notOfIt: /\p{Script=Cyrillic}/u, position: 'Lawyer', digits: /No single number of 14 digits was found/, person: /a person's PIN/,
    empty: /Fill (it|this) in or choose/, consent: /you must agree to the terms/, sixDigits: /No code of 6 digits was found/,
  },
} as const;

for (const lang of ['ru', 'en'] as const) {
  const words = WORDS[lang];
  const said = REFUSALS[lang];

  test.describe(`in ${lang}`, () => {
    test.use({ locale: said.locale });

    test('every refusal is in the language of the page', async ({ page, inbox, baseURL }) => {
      test.setTimeout(240_000);
      const { inn, head } = organisation('school', said.place);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      await signIn(page, inbox, head, '/organisation', lang);
      await hydrated(page);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      const office = new Office(page.request, baseURL ?? '');

      await test.step('a number that is none, and a person’s', async () => {
        for (const [number, why] of [[inn.slice(1), said.digits], [head.pin, said.person]] as const) {
          await page.getByLabel(words.inn).fill(number);
          await button(words.load).click();
          await expectRefusal(page, why, said.notOfIt);
          await expect(page.getByLabel(words.inn)).toHaveValue(number);
        }
      });

      await test.step('an employee without a number', async () => {
        await office.registerOrganisation(inn, pdf);
        await page.goto('/employees?add=1');
        await hydrated(page);
        await page.getByLabel(words.position).fill(said.position);
        await button(words.save).click();
        await expectRefusal(page, said.empty, said.notOfIt);
        await expect(page.getByRole('alert')).toContainText(words.pin);
        await expect(page.getByLabel(words.position)).toHaveValue(said.position);
      });

      await test.step('a signature without consent', async () => {
        const application = await office.beginApplication('OUT');
        await office.fillAll(application);
        await page.goto(`/applications/${application}/review`);
        await hydrated(page);
        await button(words.sign).click();
        await expectRefusal(page, said.consent, said.notOfIt);
        await agreeAndSign(page, lang);
      });

      await test.step('a code that is short, and a wrong one', async () => {
        const code = await askForCode(page, inbox, head, { lang });
        for (const [typed, why] of [['123', said.sixDigits], [code === '000000' ? '000001' : '000000', words.wrongCode]] as const) {
          await page.getByLabel(words.code).fill(typed);
          await button(words.confirm).click();
          await expectRefusal(page, why, said.notOfIt);
        }
      });
    });
  });
}

/** The refusal that the page now shows: at its head, and of this language alone. */
async function expectRefusal(page: Page, why: RegExp, notOfIt: RegExp): Promise<void> {
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(why);
  await expect(alert).not.toContainText(notOfIt);
  await hydrated(page);
}
