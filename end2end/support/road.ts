import { expect, type Locator, type Page } from '@playwright/test';
import type { Organisation } from './cast';
import { passEsi } from './esi';
import type { Hand } from './hand';
import type { Inbox } from './inbox';
import { rowOf } from './office';
import { pdf } from './papers';
import { fillForm, putPapers } from './row_form';
import { hydrated } from './test';
import { type Lang, WORDS, type Words } from './words';

/** How a road is walked. */
export type Walk = {
  page: Page;
  inbox: Inbox;
  lang: Lang;
  hand: Hand;
  /** Without it pages are plain forms. */
  script: boolean;
  /** What is looked at on every page that is reached. */
  look?: (page: Page) => Promise<void>;
  /** What is looked at the first time that a kind of page is reached. */
  inspect?: (page: Page) => Promise<void>;
};

/** A head who walks L1–L16 alone, in any language, by any hand. */
export class Road {
  readonly words: Words;
  private readonly inspected = new Set<string>();

  constructor(private readonly walk: Walk) {
    this.words = WORDS[walk.lang];
  }

  /** L3–L6: from the home page of a guest to the home page of the head. */
  async enter({ head }: Organisation): Promise<void> {
    const { page, hand, inbox, lang } = this.walk;
    await page.goto('/');
    await this.arrive(page.locator('.home__title'));
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await hand.press(page.locator('summary', { hasText: this.words.signIn }));
    await hand.press(page.getByRole('link', { name: this.words.signInEsi }).first());
    await page.getByLabel(this.words.esi.pin).waitFor();
    await passEsi(page, inbox, head, { lang, hand });
    await this.arrive(page.locator('#next'));
  }

  /** L7: registers the organisation with its three documents. */
  async register(): Promise<void> {
    const { page, hand } = this.walk;
    const { words } = this;
    await hand.press(page.locator('main').getByRole('link', { name: words.registerOrganisation, exact: true }));
    await this.arrive(page.getByLabel(words.inn));
    await hand.press(this.button(words.load));
    await this.arrive(page.locator('#documents'));
    for (const label of [words.charter, words.certificate, words.bank]) {
      await hand.attach(page.locator('input[type=file]').and(page.getByLabel(label)), pdf(`${label}.pdf`));
      if (!this.walk.script) await hand.press(this.button(`${words.upload}: ${label}`));
      await this.arrive(page.locator('.document__name', { hasText: `${label}.pdf` }));
    }
    await hand.press(this.button(words.register));
    await this.arrive(page.locator('#register_organisation'));
    await hand.press(this.button(words.save));
    await this.arrive(page.getByText(words.registered).first());
  }

  /** L10, L11: begins an application and chooses a level; answers its path. */
  async begin(level: string): Promise<string> {
    const { page, hand } = this.walk;
    await this.menu(this.words.licences);
    await this.arrive(page.locator('#create_application'));
    await hand.press(this.button(this.words.apply));
    await this.arrive(page.locator('#add_programme'));
    const application = new URL(page.url()).pathname;
    await hand.choose(page.getByRole('combobox', { name: this.words.level }), level);
    await hand.press(this.button(this.words.ok));
    await this.arrive(page.locator('.programme__title').first());
    return application;
  }

  /** L12: fills a row of every appendix that the application lists. */
  async fillAppendices(application: string): Promise<void> {
    const { page } = this.walk;
    const links = page.locator(`#appendices-table a, [aria-labelledby=appendices] table a`);
    const addresses = await links.evaluateAll((all) => all.map((it) => it.getAttribute('href') ?? ''));
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) await this.fillAppendix(application, address);
  }

  /** L13: reviews, agrees to the terms, and begins to sign. */
  async review(): Promise<void> {
    const { page, hand } = this.walk;
    await hand.press(page.getByRole('link', { name: this.words.review, exact: true }).first());
    await this.arrive(page.getByText(this.words.ready));
    await hand.tick(page.getByLabel(this.words.agree));
    await hand.press(this.button(this.words.sign));
    await this.arrive(page.locator('#send_code'));
  }

  /** L15: a code, a wrong one first, and the receipt; answers the registration number. */
  async sign({ head }: Organisation, by: 'sms' | 'mail'): Promise<string> {
    const { page, hand, inbox } = this.walk;
    const { words } = this;
    await hand.tick(page.getByLabel(by === 'sms' ? words.sms : words.email));
    await inbox.empty();
    await hand.press(this.button(words.sendCode));
    const field = page.getByLabel(words.code);
    await this.arrive(field);
    const code = await inbox.code(by === 'sms' ? head.phone : head.mail);
    await hand.type(field, code === '000000' ? '000001' : '000000');
    await hand.press(this.button(words.confirm));
    await this.arrive(page.getByText(words.wrongCode).first());
    await hand.type(field, code);
    await hand.press(this.button(words.confirm));
    await this.arrive(page.getByRole('heading', { name: words.receipt, exact: true }));
    return (await page.locator('.receipt__number').innerText()).trim();
  }

  /** L15, L16: the signed application is read-only, and its road shows where it is. */
  async follow(number: string): Promise<void> {
    const { page, hand, inbox } = this.walk;
    expect((await inbox.message(new RegExp(number))).text).toMatch(/[0-9A-F]{64}/);
    await hand.press(page.getByRole('link', { name: this.words.toApplication }));
    await this.arrive(page.getByText(this.words.readOnly, { exact: true }));
    await expect(page.locator('#add_programme')).toHaveCount(0);
    await expect(page.locator('.road [aria-current=step]')).toBeVisible();
  }

  /** Waits for what the new page is known by, and looks at the page. */
  async arrive(sign: Locator): Promise<void> {
    await sign.waitFor();
    const { page, script, look, inspect } = this.walk;
    if (script) await hydrated(page);
    await look?.(page);
    // The appendices are one kind, and a form that came back refused is a page of its own.
    const { pathname } = new URL(page.url());
    const kind = `${pathname.replace(/[0-9a-f-]{36}|(?<=appendices\/)[a-z_]+/g, '·')} ${await page.getByRole('alert').count()}`;
    if (!this.inspected.has(kind)) await inspect?.(page);
    this.inspected.add(kind);
  }

  private async fillAppendix(application: string, address: string): Promise<void> {
    const { page, hand, script } = this.walk;
    const row = rowOf(address.split('/').at(-1) ?? '');
    await hand.press(page.locator(`.table a[href="${address}"], table a[href="${address}"]`).first());
    await this.arrive(page.locator('#add_row'));
    await hand.press(page.locator('#add_row').getByRole('button'));
    await this.arrive(page.locator('#row-form'));
    if (script) {
      await fillForm(page, row, hand);
      await putPapers(page, row, hand);
      await hand.press(this.button(this.words.save));
    } else {
      // Each paper is a form of its own, so that the papers go first, and the texts are not typed in vain.
      for (const [column, paper] of Object.entries(row.papers)) {
        await hand.attach(page.locator(`input[type=file]#${column}`), paper);
        await hand.press(page.locator(`form[action$="/${column}"] button[type=submit]`));
        await this.arrive(page.locator('.document__name', { hasText: paper.name }));
      }
      await fillForm(page, row, hand);
      await hand.press(this.button(this.words.save));
    }
    await expect(page).not.toHaveURL(/\/rows\//);
    await this.arrive(page.locator(`main a[href="${application}"]`).first());
    await hand.press(page.locator(`main a[href="${application}"]`).first());
    await this.arrive(page.locator('#programmes'));
  }

  private button(name: string): Locator {
    return this.walk.page.getByRole('button', { name, exact: true });
  }

  private async menu(label: string): Promise<void> {
    const { page, hand } = this.walk;
    const folded = page.locator('.main-menu__summary');
    if (await folded.isVisible()) await hand.press(folded);
    await hand.press(page.locator('.main-menu').getByRole('link', { name: label, exact: true }).filter({ visible: true }));
  }
}
