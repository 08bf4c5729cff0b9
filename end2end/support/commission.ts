import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { Person } from './cast';
import { askForCode } from './ceremony';
import { passEsi } from './esi';
import type { Inbox } from './inbox';
import { Office } from './office';
import { hydrated } from './test';
import type { QuietConsole } from './quiet_console';
import { WORDS } from './words';

const cast = (pin: string, phone: string, mail: string): Person => ({ pin, phone, mail });

/** The leadership of the ministry, who sign orders and decisions. */
export const LEADERSHIP = cast('20306196900110', '+996700000110', 'kanat@ministry.test');
/** Experts of the pool. */
export const DINARA = cast('11604198100112', '+996700000112', 'dinara@sapat.test');
export const MARAT = cast('22809197600113', '+996700000113', 'marat@manas-bilim.test');
export const AIZADA = cast('10712198500114', '+996700000114', 'aizada@sapat.test');
/** Who chairs the commission. */
export const SAPAR = cast('21503196500115', '+996700000115', 'sapar@manas-bilim.test');

/** Their names in the pool. */
export const NAMES = { dinara: /Үсөнова Динара/, marat: /Өзгөнбаев Марат/, aizada: /Төлөгөнова Айзада/, sapar: /Жүнүшов Сапар/ };

/** Somebody in front of a browser of their own. */
export type Seat = { context: BrowserContext; page: Page; office: Office; person: Person };

/** Opens a browser of its own and signs a person in; ends at `path`. */
export async function seat(
  browser: Browser, quiet: QuietConsole, inbox: Inbox, url: string, person: Person, path = '/', options: object = {},
): Promise<Seat> {
  const context = await browser.newContext({ baseURL: url, locale: 'ky-KG', timezoneId: 'Asia/Bishkek', reducedMotion: 'reduce', ...options });
  quiet.watch(context);
  const page = await context.newPage();
  await page.goto(`/auth/esi?return_to=${encodeURIComponent(path)}`);
  await passEsi(page, inbox, person, { by: person.mail ? 'mail' : 'sms' });
  await hydrated(page);
  return { context, page, office: new Office(page.request, url), person };
}

type Criterion = { id: string };
type Section = { id: string; criteria: Criterion[] };

/** The numbers of all criteria of a sheet. */
export async function criteriaOf(office: Office, sheet: string): Promise<string[]> {
  const page = await office.view<{ sections: Section[] }>('sheet_page', { sheet });
  return page.sections.flatMap((section) => section.criteria.map((criterion) => criterion.id));
}

/** Answers every criterion of a self-evaluation, each with a link as evidence. */
export async function answerAll(office: Office, accreditation: string): Promise<void> {
  const review = await office.view<{ sections: [unknown, { id: string; text: string; links: string }[]][] }>('self_evaluation_review', { accreditation });
  const form: Record<string, string> = { kind: 'answer', thing: accreditation };
  for (const [, criteria] of review.sections) {
    for (const { id, text, links } of criteria) {
      if (text !== '') continue;
      form[`based_on[text.${id}]`] = text;
      form[`based_on[links.${id}]`] = links;
      form[`texts[text.${id}]`] = `${id} критерийи боюнча өзүн-өзү баалоонун жыйынтыгы: иш жолго коюлган, документтер тиркелген.`;
      form[`texts[links.${id}]`] = `https://mektep.kg/dalil/${id}`;
    }
  }
  await office.deed('save_texts', form);
}

/** Scores every criterion of a sheet through the public door. */
export async function scoreAll(
  office: Office, sheet: string, score: (criterion: string) => string,
  comment = (criterion: string) => `${criterion}: далилдер текшерилди, жооп менен дал келет.`,
): Promise<void> {
  const form: Record<string, string> = { kind: 'mark', thing: sheet };
  for (const criterion of await criteriaOf(office, sheet)) {
    form[`texts[score.${criterion}]`] = score(criterion);
    form[`texts[comment.${criterion}]`] = comment(criterion);
  }
  await office.deed('save_texts', form);
}

/** From the page of a ceremony to the end: code by mail, and for a sheet the second confirmation. */
export async function sign({ page, person }: Seat, inbox: Inbox, by: { confirm?: boolean } = {}): Promise<void> {
  await page.locator('#send_code').waitFor();
  await hydrated(page);
  const code = await askForCode(page, inbox, person, { by: 'mail' });
  await page.getByLabel(WORDS.ky.code).fill(code);
  await page.locator('#enter_code').getByRole('button').click();
  if (by.confirm) {
    await page.locator('#confirm_publication').waitFor();
    await hydrated(page);
    await page.getByRole('button', { name: 'Чечимди жарыялоо' }).click();
  }
  await expect(page.locator('.receipt')).toBeVisible();
}
