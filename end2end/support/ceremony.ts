import type { Page } from '@playwright/test';
import type { Organisation, Person } from './cast';
import { Mouse } from './hand';
import type { Inbox } from './inbox';
import { signInRegistered } from './registered';
import { hydrated } from './test';
import { type Lang, WORDS } from './words';

/** An application that its head is about to sign. */
export type Ceremony = { application: string; address: string; hash: string };

/** The head registers, fills an application in, and comes as far as the choice of where the code goes. */
export async function beginSigning(page: Page, inbox: Inbox, url: string, school: Organisation): Promise<Ceremony> {
  const office = await signInRegistered(page, inbox, url, school);
  const application = await office.beginApplication('OUT');
  await office.fillAll(application);
  await page.goto(`/applications/${application}/review`);
  await hydrated(page);
  await agreeAndSign(page);
  const hash = (await page.locator('.fingerprint').innerText()).trim();
  return { application, address: new URL(page.url()).pathname, hash };
}

/** On the review page: agrees to the terms, and begins to sign. */
export async function agreeAndSign(page: Page, lang: Lang = 'ky'): Promise<void> {
  await new Mouse().tick(page.getByLabel(WORDS[lang].agree));
  await page.getByRole('button', { name: WORDS[lang].sign }).click();
  await page.locator('#send_code').waitFor();
  await hydrated(page);
}

/** Asks for a code; answers it when the page wants it. */
export async function askForCode(
  page: Page, inbox: Inbox, person: Person, { lang = 'ky', by = 'sms' }: { lang?: Lang; by?: 'sms' | 'mail' } = {},
): Promise<string> {
  const words = WORDS[lang];
  await new Mouse().tick(page.getByLabel(by === 'sms' ? words.sms : words.email));
  return inbox.codeAfter(by === 'sms' ? person.phone : person.mail, async () => {
    await page.getByRole('button', { name: words.sendCode }).click();
    await page.getByLabel(words.code).waitFor();
    await hydrated(page);
  });
}

/** Enters the right code of an application, and waits for the receipt; answers its number. */
export async function signApplication(page: Page, code: string): Promise<string> {
  const words = WORDS.ky;
  await page.getByLabel(words.code).fill(code);
  await page.getByRole('button', { name: words.confirm }).click();
  await page.getByRole('heading', { name: words.receipt }).waitFor();
  await hydrated(page);
  return (await page.locator('.receipt__number').innerText()).trim();
}
