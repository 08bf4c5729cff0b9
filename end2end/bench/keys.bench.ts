import type { Page } from '@playwright/test';
import { organisation } from '../support/cast';
import { DeskPage } from '../support/desk';
import { openFilledRow } from '../support/draft';
import { isKept } from '../support/offline';
import { cell } from '../support/row_form';
import { hydrated, test } from '../support/test';
import { type Figures, measure, measureKeys, slowDown, SLOWED } from './pressed_keys';
import { SixtyCriteria } from './sixty_criteria';

/** Typed letters: only those of a Latin keyboard are pressed as keys here. */
const LETTERS = 'the evidence was looked at on the spot, and agrees with the answer. '.repeat(6);
const P95_BUDGET_MS = 50;
const INP_BUDGET_MS = 100;

/** Keys that are pressed on a page, where the focus goes first, and how long each is held. */
type Presses = { what: string; begin: (page: Page) => Promise<void>; keys: string[]; held: number };

const letters = (count: number) => [...LETTERS.slice(0, count)];

const ON_THE_DESK: Presses[] = [
  {
    what: 'a letter of a comment of 2,000',
    begin: async (page) => {
      await new DeskPage(page).comment('1.1').focus();
      await page.keyboard.press('Control+End');
    },
    keys: letters(300),
    held: 25,
  },
  { what: 'the next criterion (J)', begin: (page) => page.keyboard.press('Escape'), keys: Array<string>(59).fill('j'), held: 60 },
  { what: 'a score (1–3)', begin: async () => {}, keys: [...'123'.repeat(20)], held: 60 },
  { what: 'a letter of a search in the rail', begin: (page) => page.keyboard.press('/'), keys: letters(30), held: 40 },
];

const ON_THE_ROW: Presses[] = [
  { what: 'a letter of an address', begin: (page) => cell(page, 'address').fill(''), keys: letters(200), held: 25 },
  { what: 'a figure that a rule checks', begin: (page) => cell(page, 'learners').fill(''), keys: [...'12345'], held: 60 },
  { what: 'the next answer of a list', begin: (page) => cell(page, 'purpose').press('Home'), keys: Array<string>(8).fill('ArrowDown'), held: 60 },
];

/** Presses all of it on a processor that is so many times slower, by a hand that is as much slower. */
async function pressAll(page: Page, all: Presses[], slower: number): Promise<Figures[]> {
  await slowDown(page, slower);
  await measureKeys(page);
  const figures: Figures[] = [];
  for (const { begin, keys, held } of all) {
    await begin(page);
    figures.push(await measure(page, async () => {
      for (const key of keys) await page.keyboard.press(key, { delay: held * slower });
    }));
  }
  return figures;
}

const verdict = (is: number, budget: number) => (is <= budget ? 'met' : 'missed');

/** Prints what was pressed, on this machine as it is beside the slower one. */
function print(title: string, all: Presses[], asItIs: Figures[], slowed: Figures[]): void {
  console.log(`\n| ${title}: key press to paint, ms | keys | median | p95 | longest | p95 of ${P95_BUDGET_MS} ms | ${SLOWED} × slower: median | p95 | longest | INP as it is | INP ${SLOWED} × slower | of ${INP_BUDGET_MS} ms |`);
  console.log(`|---${'|---'.repeat(11)}|`);
  const times = ({ median, p95, longest }: Figures) => [median, p95, longest].map((time) => time.toFixed(1));
  all.forEach(({ what }, index) => {
    const [one, other] = [asItIs[index], slowed[index]];
    if (!one || !other) throw new Error(`${what} was not measured.`);
    const cells = [what, one.keys, ...times(one), verdict(one.p95, P95_BUDGET_MS), ...times(other), one.inp, other.inp, verdict(other.inp, INP_BUDGET_MS)];
    console.log(`| ${cells.join(' | ')} |`);
  });
}

test('keys on the scoring desk of sixty criteria', async ({ browser, baseURL, inbox, quiet }) => {
  test.setTimeout(600_000);
  const sheet = await SixtyCriteria.fill(baseURL ?? '', inbox, 7);
  const press = async (slower: number) => {
    const context = await sheet.sitDown(browser, quiet, baseURL ?? '');
    const page = await context.newPage();
    await page.goto(`${sheet.path}?criterion=1.1`);
    await hydrated(page);
    await isKept(page, sheet.path);
    await new DeskPage(page).shows('1.1');
    const figures = await pressAll(page, ON_THE_DESK, slower);
    await context.close();
    return figures;
  };
  const asItIs = await press(1);
  print('scoring desk', ON_THE_DESK, asItIs, await press(SLOWED));
});

test('keys in the form of a row', async ({ page, baseURL, inbox }) => {
  test.setTimeout(300_000);
  await openFilledRow(page, inbox, baseURL ?? '', organisation('school', 8));
  const press = async (slower: number) => {
    await page.reload();
    await hydrated(page);
    return pressAll(page, ON_THE_ROW, slower);
  };
  const asItIs = await press(1);
  print('row of an application', ON_THE_ROW, asItIs, await press(SLOWED));
});
