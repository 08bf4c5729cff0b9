import { type BrowserContext, expect } from '@playwright/test';

/** Ends the session on the server, as time does it: the browser keeps its cookie and does not learn of it. */
export async function endSession(context: BrowserContext, url: string): Promise<void> {
  const cookies = await context.cookies(url);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${url}/api/sign_out`, { method: 'POST', redirect: 'manual', headers: { cookie, origin: url } });
  expect(answer.status, 'the session ends').toBeLessThan(400);
}
