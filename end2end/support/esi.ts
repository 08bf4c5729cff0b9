import { expect, type Page } from '@playwright/test';
import { PASSWORD, type Person } from './cast';
import { type Hand, Mouse } from './hand';
import type { Inbox } from './inbox';
import { type Lang, WORDS } from './words';

/** How a person goes through the pages of ESI. */
export type Entry = {
  /** The language of the pages. */
  lang?: Lang;
  /** By mouse unless told otherwise. */
  hand?: Hand;
  /** Where the code goes. */
  by?: 'sms' | 'mail';
};

/** On the pages of ESI: number, password, signature of the legal entity, one-time code. Ends when the product is there again. */
export async function passEsi(page: Page, inbox: Inbox, person: Person, entry: Entry = {}): Promise<void> {
  const { hand = new Mouse(), lang = 'ky', by = 'sms' } = entry;
  const { esi } = WORDS[lang];
  const begun = page.url();
  await hand.type(page.getByLabel(esi.pin), person.pin);
  await hand.press(page.getByRole('button', { name: esi.next, exact: true }));
  await hand.type(page.getByLabel(esi.password), PASSWORD);
  await hand.press(page.getByRole('button', { name: esi.next, exact: true }));
  await confirmSignature(page, inbox, person, { hand, lang, by });
  expect(new URL(page.url()).origin).not.toBe(new URL(begun).origin);
}

/** The part after the person is known: which signature, and the code. */
export async function confirmSignature(page: Page, inbox: Inbox, person: Person, entry: Entry = {}): Promise<void> {
  const { hand = new Mouse(), lang = 'ky', by = 'sms' } = entry;
  const { esi } = WORDS[lang];
  const legal = page.getByLabel(esi.legal);
  const next = page.getByRole('button', { name: esi.next, exact: true });
  await hand.tick(legal);
  await hand.press(next);
  const mail = page.getByLabel(MAIL[lang]);
  await hand.tick(by === 'sms' ? page.getByLabel(esi.sms) : mail);
  const field = page.getByLabel(esi.code, { exact: true });
  const code = await inbox.codeAfter(by === 'sms' ? person.phone : person.mail, async () => {
    await hand.press(page.getByRole('button', { name: esi.send, exact: true }));
    await field.waitFor();
  });
  await hand.type(field, code);
  const sandbox = new URL(page.url()).origin;
  await hand.press(page.getByRole('button', { name: esi.confirm, exact: true }));
  await page.waitForURL((url) => url.origin !== sandbox);
}

const MAIL: Record<Lang, string> = { ky: 'Электрондук почта', ru: 'Электронная почта', en: 'E-mail' };

/** Signs in at once, for a story that begins behind the door; ends at `page`. */
export async function signIn(page: Page, inbox: Inbox, person: Person, returnTo = '/', lang: Lang = 'ky'): Promise<void> {
  await page.goto(`/auth/esi?return_to=${encodeURIComponent(returnTo)}`);
  await passEsi(page, inbox, person, { lang });
}

