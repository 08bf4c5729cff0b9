import { type APIRequestContext, type APIResponse, type Browser, expect, request } from '@playwright/test';
import { PASSWORD, type Person } from './cast';
import type { Seat } from './commission';
import type { Inbox } from './inbox';
import { Office } from './office';
import type { QuietConsole } from './quiet_console';
import { hydrated } from './test';

/** Somebody who is signed in without a browser, by the requests that one would send. */
export type Caller = { person: Person; request: APIRequestContext; office: Office };

/** Goes through ESI by its forms alone, with the signature of the person's organisation: for those who stand behind a story, not in it. */
export async function callAs(person: Person, inbox: Inbox, url: string): Promise<Caller> {
  const door = await request.newContext();
  const begun = await door.get(`${url}/auth/esi`, { params: { return_to: '/' } });
  expect(begun.status(), `ESI opens for ${person.pin}`).toBe(200);
  const step = async (field: string, value: string): Promise<APIResponse> => {
    const answer = await door.post(`${begun.url()}/${field}`, { form: { [field]: value } });
    expect(answer.status(), `ESI, ${field} of ${person.pin}`).toBeLessThan(400);
    return answer;
  };
  await step('pin', person.pin);
  const signatures = await (await step('password', PASSWORD)).text();
  const inn = /value="(\d{14})"/.exec(signatures)?.[1];
  if (!inn) throw new Error(`${person.pin} has no signature of an organisation.`);
  await step('signature', inn);
  const { method, address } = codeOf(person);
  const over = await step('code', await inbox.codeAfter(address, () => step('method', method)));
  expect(new URL(over.url()).origin, `${person.pin} is signed in`).toBe(url);
  return { person, request: door, office: new Office(door, url) };
}

/** Gives somebody a browser of their own, signed in already, at a page. */
export async function sitDown({ person, request, office }: Caller, browser: Browser, quiet: QuietConsole, url: string, path: string): Promise<Seat> {
  const context = await browser.newContext({
    baseURL: url, locale: 'ky-KG', timezoneId: 'Asia/Bishkek', reducedMotion: 'reduce', storageState: await request.storageState(),
  });
  quiet.watch(context);
  const page = await context.newPage();
  await page.goto(path);
  await hydrated(page);
  return { context, page, office, person };
}

/** From a ceremony that has begun (where its action led) to the code that was accepted; answers the ceremony. */
export async function enterCode({ person, office }: Caller, inbox: Inbox, begun: string): Promise<string> {
  const ceremony = /\/signing\/([^/?#]+)/.exec(begun)?.[1];
  if (!ceremony) throw new Error(`The deed led to ${begun}.`);
  const { method, address } = codeOf(person);
  const code = await inbox.codeAfter(address, () => office.deed('send_code', { ceremony, method }));
  await office.deed('enter_code', { ceremony, code });
  return ceremony;
}

/** Where the codes of a person go: by mail, where an address of theirs is known here. */
function codeOf({ mail, phone }: Person): { method: 'email' | 'sms'; address: string } {
  return mail ? { method: 'email', address: mail } : { method: 'sms', address: phone };
}
