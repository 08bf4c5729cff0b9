import type { CDPSession, Page } from '@playwright/test';
import { organisation } from '../support/cast';
import { scoreAll } from '../support/commission';
import { DeskPage } from '../support/desk';
import { Evaluation, SCIENCE } from '../support/evaluation';
import { isKept } from '../support/offline';
import { hydrated, test } from '../support/test';

/** A comment as long as those of the seeded world, in Kyrgyz and Russian. */
const COMMENT = 'Окуу план базистик окуу планга шайкеш, далилдер жетиштүү. Замечания прошлой оценки устранены, өзгөрүүлөр көрүнөт. '.repeat(18).slice(0, 2000);
/** Typed letters: only those of a Latin keyboard are pressed as keys here. */
const LETTERS = 'the evidence was looked at on the spot, and agrees with the answer. '.repeat(6);
const BUDGET_MS = 50;

declare global {
  interface Window {
    paints: number[];
  }
}

/** From now on the page measures each key: from its press to the frame that shows what it did. */
async function measureKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.paints = [];
    addEventListener('keydown', (event) => {
      requestAnimationFrame(() => {
        // What is posted while a frame is made is heard once it is painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.paints.push(performance.now() - event.timeStamp);
        port2.postMessage(undefined);
      });
    }, true);
  });
}

/** Presses keys and prints how long they took to be painted. */
async function measure(page: Page, what: string, press: () => Promise<void>): Promise<void> {
  await page.evaluate(() => (window.paints = []));
  await press();
  const paints = (await page.evaluate(() => window.paints)).sort((a, b) => a - b);
  const at = (part: number) => (paints[Math.min(paints.length - 1, Math.floor(paints.length * part))] ?? NaN).toFixed(1);
  console.log(`| ${what} | ${paints.length} | ${at(0.5)} | ${at(0.95)} | ${at(1)} | ${Number(at(0.95)) <= BUDGET_MS ? 'met' : 'missed'} |`);
}

/** Counts what a page weighs on the line. */
async function weigh(page: Page, visit: () => Promise<unknown>): Promise<{ kilobytes: string; requests: number }> {
  const line: CDPSession = await page.context().newCDPSession(page);
  let bytes = 0;
  let requests = 0;
  line.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    if (encodedDataLength > 0) requests += 1;
  });
  await line.send('Network.enable');
  await visit();
  await page.waitForLoadState('networkidle');
  await line.detach();
  return { kilobytes: (bytes / 1024).toFixed(0), requests };
}

test('the scoring desk of sixty criteria', async ({ browser, baseURL, inbox, quiet }) => {
  test.setTimeout(300_000);
  // Where the worker is blocked the page says so.
  quiet.allow(/service ?worker/i);
  const evaluation = await Evaluation.open(baseURL ?? '', inbox, organisation('university', 7), SCIENCE);
  const sheet = await evaluation.sheetOf('marat');
  await scoreAll((await evaluation.caller('marat')).office, sheet, () => 'met', () => COMMENT);
  const address = `/sheets/${sheet}?criterion=1.1`;

  const storageState = await (await evaluation.caller('marat')).request.storageState();
  const sitDown = async (serviceWorkers: 'allow' | 'block') => {
    const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'ky-KG', storageState, serviceWorkers });
    quiet.watch(context);
    return context.newPage();
  };
  // The worker asks the server past the page: without it everything is asked by the page, and weighed.
  let page = await sitDown('block');
  const open = async () => {
    await page.goto(address);
    await hydrated(page);
  };
  console.log('\n| the desk on the line | KB | requests |\n|---|---|---|');
  const cold = await weigh(page, open);
  console.log(`| first visit, nothing known | ${cold.kilobytes} | ${cold.requests} |`);
  const again = await weigh(page, open);
  console.log(`| every later visit | ${again.kilobytes} | ${again.requests} |`);

  page = await sitDown('allow');
  await open();
  await isKept(page, `/sheets/${sheet}`);
  const desk = new DeskPage(page);
  await desk.shows('1.1');
  await measureKeys(page);
  console.log('\n| key press to paint, ms | keys | median | p95 | longest | p95 of 50 ms |\n|---|---|---|---|---|---|');
  await desk.comment('1.1').focus();
  await page.keyboard.press('Control+End');
  await measure(page, 'a letter of a comment of 2,000', () => page.keyboard.type(LETTERS.slice(0, 300), { delay: 25 }));
  await page.keyboard.press('Escape');
  await measure(page, 'the next criterion (J)', () => page.keyboard.type('j'.repeat(59), { delay: 60 }));
  await measure(page, 'a score (1–3)', () => page.keyboard.type('123'.repeat(20), { delay: 60 }));
  await page.keyboard.press('/');
  await measure(page, 'a letter of a search in the rail', () => page.keyboard.type(LETTERS.slice(0, 30), { delay: 40 }));
});
