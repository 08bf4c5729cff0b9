import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Caller, callAs, sitDown } from '../support/calls';
import { EVERY_FORM, type Filled } from '../support/every_form';
import { OpenForm } from '../support/open_form';
import { endSession } from '../support/session';
import { expect, hydrated, test } from '../support/test';
import { Worlds } from '../support/worlds';

const cookiesOf = async ({ request }: Caller) => (await request.storageState()).cookies;

test('the table names exactly the functions that change something', async () => {
  const matrix = await readFile(resolve(import.meta.dirname, '../../tests/golden/permissions.txt'), 'utf8');
  const functions = [...matrix.matchAll(/^POST \/api\/(\w+)/gm)].map(([, name]) => name);
  expect(Object.keys(EVERY_FORM).sort()).toEqual([...new Set(functions)].sort());
});

const filled = Object.entries(EVERY_FORM).filter((entry): entry is [string, Filled] => 'fields' in entry[1]);

for (const world of ['licence', 'accreditation'] as const) {
  test.describe(world, () => {
    // One worker for each: what comes before the forms is made once.
    test.describe.configure({ mode: 'default' });

    for (const [name, { at, fields }] of filled.filter(([, form]) => form.world === world)) {
      test.describe(name, () => {
        test('no text is lost or sent for another person', async ({ browser, baseURL, inbox, quiet }) => {
          test.setTimeout(180_000);
          const url = baseURL ?? '';
          const worlds = Worlds.of(url, inbox);
          const place = await at(worlds);
          quiet.allow(/status of (401|409)/);
          const first = await callAs(place.who, inbox, url);
          const { context, page } = await sitDown(first, browser, quiet, url, place.page);
          const form = new OpenForm(page, place.form, fields);
          const open = async () => {
            await page.goto(place.page);
            await hydrated(page);
          };
          await form.fill();

          await test.step('the page is loaded anew', async () => {
            await page.reload();
            await hydrated(page);
            await form.expectFilled();
          });

          await test.step('the language is changed', async () => {
            await page.locator('.language-switch__link[lang="ru"]').click();
            await page.locator('html[lang="ru"][data-hydrated]').waitFor({ state: 'attached' });
            await form.expectFilled();
          });

          const again = await test.step('the session has ended when it is sent', async () => {
            await endSession(context, url);
            await form.send();
            await expect(page.locator('main a[href^="/auth/esi"]').first()).toBeVisible();
            const author = await callAs(place.who, inbox, url);
            await context.addCookies(await cookiesOf(author));
            await open();
            await form.expectFilled();
            return author;
          });

          await test.step('another person signed in when it is sent', async () => {
            const before = await place.look();
            await context.addCookies(await cookiesOf(await worlds.stranger()));
            expect(await form.post()).toBe(409);
            expect(await place.look()).toEqual(before);
            await context.addCookies(await cookiesOf(again));
            await open();
            await form.expectFilled();
          });
        });
      });
    }
  });
}
