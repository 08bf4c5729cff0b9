import { expect } from '@playwright/test';
import type { Person } from './cast';
import { COMMISSION, type Evaluation, type Member, ORDER_LETTER } from './evaluation';
import { EXPERT_WORDS, type ExpertWords } from './expert_words';
import type { Message } from './inbox';
import { Walker, type Walk } from './walker';

/** An expert's part A2–A11 of the procedure of an accreditation, in Kyrgyz or Russian, by any hand. The codes come
 * by e-mail. */
export class ExpertProcedure extends Walker {
  private readonly said: ExpertWords;

  constructor(walk: Walk & { lang: keyof typeof EXPERT_WORDS }) {
    super(walk);
    this.said = EXPERT_WORDS[walk.lang];
  }

  /** A2–A7: from the home page to the desk of a member's sheet, while the others do their part; answers the sheet and its criteria. */
  async reachDesk(evaluation: Evaluation, name: Member): Promise<{ sheet: string; criteria: string[] }> {
    await this.enter(COMMISSION[name]);
    await this.readOffer(evaluation.accreditation);
    await this.consent();
    await evaluation.agreeWithout(name);
    const letter = await this.walk.inbox.messageAfter(ORDER_LETTER, COMMISSION[name].mail, () => evaluation.issueOrder());
    const sheet = await evaluation.sheetOf(name);
    await this.openDesk(letter, sheet);
    return { sheet, criteria: Object.keys(await evaluation.marks(name, sheet)) };
  }

  /** A9–A11: from the finished desk to the sheet that is published. */
  async publishSheet(evaluation: Evaluation, name: Member, sheet: string): Promise<void> {
    await this.publish();
    const number = await this.confirm(COMMISSION[name]);
    expect(await evaluation.isPublished(name, sheet)).toBe(true);
    await this.follow(COMMISSION[name], sheet, number);
  }

  /** A2: through ESI by the employer's signature and a code by e-mail. */
  override async enter(person: Person): Promise<void> {
    await super.enter(person, 'mail');
  }

  /** A3, A4: from the office to the offer, and into the application that it is about. */
  private async readOffer(accreditation: string): Promise<void> {
    const { page, hand } = this.walk;
    await this.openOffer(accreditation);
    await hand.press(page.locator(`main a[href="/accreditations/${accreditation}/review"]`));
    await page.waitForURL(/\/review$/);
    await this.arrive(page.getByRole('heading', { level: 1 }));
    await this.openOffer(accreditation);
  }

  /** A4: agrees, and says «Ооба». */
  private async consent(): Promise<void> {
    const { page, hand } = this.walk;
    await hand.press(this.button(this.said.agree));
    await this.arrive(page.locator('#sure'));
    await hand.press(this.button(this.said.yes));
    await this.arrive(page.getByText(this.said.agreed));
    await expect(page).toHaveURL(/\/expert\?/);
  }

  /** A7: by the letter on the order to the office, and on to the desk of a sheet. */
  private async openDesk(letter: Message, sheet: string): Promise<void> {
    const { page, hand } = this.walk;
    await page.goto(/https?:\S+/.exec(letter.text)?.[0] ?? '');
    await this.arrive(page.getByRole('heading', { name: this.said.office, level: 1 }));
    const way = page.locator(`main a[href="/sheets/${sheet}"]`);
    await expect(way).toContainText(this.said.score);
    await hand.press(way);
    await this.arrive(page.locator('#criterion'));
  }

  /** A9: from the finished desk to the choice of where the code goes. */
  private async publish(): Promise<void> {
    const { page, hand } = this.walk;
    await hand.press(this.link(this.said.toPublish));
    await this.arrive(page.getByText(this.said.complete));
    await hand.press(this.button(this.said.publish));
    await this.arrive(page.locator('#send_code'));
  }

  /** A9, A10: the code by e-mail, and the confirmation while the sixty seconds run; answers the number of the receipt. */
  private async confirm({ mail }: Person): Promise<string> {
    const { page, hand, inbox } = this.walk;
    await hand.tick(page.getByLabel(this.said.email));
    const field = page.getByLabel(this.words.code);
    const code = await inbox.codeAfter(mail, async () => {
      await hand.press(this.button(this.words.sendCode));
      await this.arrive(field);
    });
    await hand.type(field, code);
    await hand.press(page.locator('#enter_code').getByRole('button', { name: this.said.sign }));
    await page.getByRole('timer').waitFor();
    await expect(page.getByRole('timer')).toHaveText(this.said.left);
    await this.arrive(page.locator('#confirm_publication'));
    await hand.press(this.button(this.said.publish));
    await this.arrive(page.locator('.receipt'));
    await expect(page.locator('.notice', { hasText: this.said.published })).toBeVisible();
    return (await page.locator('.receipt__number').innerText()).trim();
  }

  /** A11: the receipt came by mail; the sheet is there to be read, and nothing of it to be changed. */
  private async follow({ mail }: Person, sheet: string, number: string): Promise<void> {
    const { page, hand, inbox } = this.walk;
    await inbox.receipt(number, mail);
    await hand.press(this.link(this.said.goOn));
    await this.arrive(page.locator('.notice', { hasText: this.said.isPublished }));
    await this.openOffice();
    await expect(page.getByRole('heading', { name: this.said.over })).toBeVisible();
    await hand.press(page.locator(`main a[href="/sheets/${sheet}"]`));
    await this.arrive(page.locator('#criterion'));
    await expect(page.locator('.criterion__mark').getByRole('radio')).toHaveCount(0);
    await expect(page.locator('.criterion__mark').getByRole('textbox')).toHaveCount(0);
  }

  private async openOffice(): Promise<void> {
    await this.menu(this.said.office);
    await this.arrive(this.walk.page.getByRole('heading', { name: this.said.office, level: 1 }));
  }

  private async openOffer(accreditation: string): Promise<void> {
    const { page, hand } = this.walk;
    await this.openOffice();
    await hand.press(page.locator(`main a[href="/expert/cases/${accreditation}"]`));
    await this.arrive(page.locator('#declaration'));
  }
}
