import type { Page } from '@playwright/test';
import { organisation } from '../support/cast';
import { DeskPage } from '../support/desk';
import { callAs } from '../support/calls';
import { Evaluation } from '../support/evaluation';
import { goOffline, isKept, goOnline } from '../support/offline';
import { endSession } from '../support/session';
import { expect, hydrated, test } from '../support/test';

const CRITERIA = ['1.1', '1.2', '1.3'];
const EXPECTED = /ERR_|Failed to fetch|Failed to load resource|status of 401/;

/** Numbers that look drawn by lot and are the same each time (mulberry32). */
function lot(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

// A thousand such lives run without a browser (tests/scenarios/accreditation/offline.rs); these show that the browser keeps to them.
for (const seed of [1, 2, 3]) {
  test(`the last text of each criterion arrives: ${seed}`, async ({ browser, baseURL, inbox, product, quiet }) => {
    test.setTimeout(300_000);
    quiet.allow(EXPECTED);
    const url = baseURL ?? '';
    const draw = lot(seed);
    const evaluation = await Evaluation.open(url, inbox, organisation('school', 94 + seed));
    const sheet = await evaluation.sheetOf('marat');
    const { context, page: first, person } = await evaluation.seat('marat', browser, quiet, `/sheets/${sheet}`);
    let page: Page = first;
    let hasLine = true;
    const typed: Record<string, string> = {};
    const open = async (criterion: string) => {
      await page.goto(`/sheets/${sheet}?criterion=${criterion}`);
      await hydrated(page);
      await new DeskPage(page).shows(criterion);
    };
    const signIn = async () => {
      const { request } = await callAs(person, inbox, url);
      await context.addCookies((await request.storageState()).cookies);
    };
    const acts: (() => Promise<void>)[] = [
      ...Array<() => Promise<void>>(5).fill(async () => {
        const criterion = CRITERIA[draw(CRITERIA.length)] ?? '1.1';
        const desk = new DeskPage(page);
        await desk.rail(criterion).click();
        await desk.shows(criterion);
        const text = `Ң ө ү ${seed} ${draw(1_000_000)}`;
        await desk.comment(criterion).fill(text);
        typed[criterion] = text;
      }),
      async () => {
        await (hasLine ? goOffline(context) : goOnline(context));
        hasLine = !hasLine;
      },
      async () => {
        const before = page;
        page = await context.newPage();
        await before.close({ runBeforeUnload: false });
        await open('1.1');
      },
      async () => product.kill(),
      async () => {
        await endSession(context, url);
        await new DeskPage(page).rail('1.1').click();
        await signIn();
      },
    ];
    await isKept(page, `/sheets/${sheet}`);
    for (let act = 0; act < 14; act += 1) await acts[draw(acts.length)]?.();
    await goOnline(context);
    await signIn();
    await open('1.1');
    await expect
      .poll(async () => Object.fromEntries(Object.entries(await evaluation.marks('marat', sheet)).map(([id, { comment }]) => [id, comment])), { timeout: 30_000 })
      .toMatchObject(typed);
    for (const [criterion, text] of Object.entries(typed)) {
      const desk = new DeskPage(page);
      await desk.rail(criterion).click();
      await desk.shows(criterion);
      // What another page was still sending when this one was loaded is heard of after 20 seconds at the latest.
      await expect(desk.comment(criterion)).toHaveValue(text, { timeout: 45_000 });
    }
    await expect(page.locator('.compare')).toHaveCount(0);
  });
}
