import { expect, type Locator, type Page } from '@playwright/test';
import type { Person } from './cast';
import { passEsi } from './esi';
import type { Hand } from './hand';
import type { Inbox } from './inbox';
import { hydrated } from './test';
import { type Lang, WORDS, type Words } from './words';

/** How a procedure is walked. */
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

/** Somebody who goes from page to page, in any language, by any hand, and looks at each. */
export class Walker {
  readonly words: Words;
  private readonly inspected = new Set<string>();

  constructor(protected readonly walk: Walk) {
    this.words = WORDS[walk.lang];
  }

  /** L3–L6, A2: from the home page of a guest through ESI to one's own; the code comes by SMS or mail. */
  async enter(person: Person, by: 'sms' | 'mail' = 'sms'): Promise<void> {
    const { page, hand, inbox, lang } = this.walk;
    await page.goto('/');
    await this.arrive(page.locator('.home__title'));
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await hand.press(page.locator('summary', { hasText: this.words.signIn }));
    await hand.press(page.getByRole('link', { name: this.words.signInEsi }).first());
    await page.getByLabel(this.words.esi.pin).waitFor();
    await passEsi(page, inbox, person, { lang, hand, by });
    await this.arrive(page.locator('#next'));
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

  /** Follows a link of the main menu. */
  async menu(label: string): Promise<void> {
    const { page, hand } = this.walk;
    const folded = page.locator('.main-menu__summary');
    const link = page.locator('.main-menu').getByRole('link', { name: label, exact: true }).filter({ visible: true });
    await folded.filter({ visible: true }).or(link).first().waitFor();
    if (await folded.isVisible()) await hand.press(folded);
    await hand.press(link);
  }

  /** A button of the page. */
  protected button(name: string | RegExp): Locator {
    return this.walk.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** A link of the page's own content. */
  protected link(name: string | RegExp): Locator {
    return this.walk.page.locator('main').getByRole('link', { name, exact: typeof name === 'string' });
  }
}
