import type { Page } from '@playwright/test';
import { organisation } from '../support/cast';
import { type Seat, sign } from '../support/commission';
import { Evaluation } from '../support/evaluation';
import type { Inbox } from '../support/inbox';
import type { Given } from '../support/open_desk';
import { expect, hydrated, test } from '../support/test';

const HOUR = 3_600_000;

/** Marat, whose code was accepted; his sixty seconds run. */
type Confirming = Seat & {
  evaluation: Evaluation;
  sheet: string;
  ceremony: string;
  address: string;
  /** So many seconds passed until the page was alive. */
  aliveAfter: number;
};

/** A scored sheet of a school of the test's own, and its expert before the confirmation; `prepare` is done to the browser before the page comes. */
async function confirming({ browser, baseURL, inbox, quiet }: Given, school: number, prepare?: (seat: Seat) => Promise<void>): Promise<Confirming> {
  const evaluation = await Evaluation.open(baseURL ?? '', inbox, organisation('school', school));
  const sheet = await evaluation.scoredSheetOf('marat');
  const seat = await evaluation.seat('marat', browser, quiet, '/expert');
  await prepare?.(seat);
  const ceremony = await evaluation.authorise('marat', sheet);
  const address = `/signing/${ceremony}`;
  const asked = Date.now();
  await seat.page.goto(address);
  await confirmButton(seat.page).waitFor();
  await hydrated(seat.page);
  return { ...seat, evaluation, sheet, ceremony, address, aliveAfter: (Date.now() - asked) / 1000 };
}

const confirmButton = (page: Page) => page.locator('#confirm_publication').getByRole('button', { name: 'Чечимди жарыялоо' });
const countdown = (page: Page) => page.getByRole('timer');
const receipt = (page: Page) => page.locator('.receipt');
const fingerprint = async (page: Page) => (await page.locator('.fingerprint').first().innerText()).trim();

/** How many seconds the page shows. */
async function secondsShown(page: Page): Promise<number> {
  return Number(/\d+/.exec(await countdown(page).innerText())?.[0]);
}

/** How many seconds are left by the server, which has the clock of this machine. */
async function secondsLeft({ office, ceremony }: Pick<Confirming, 'office' | 'ceremony'>): Promise<number> {
  const { step } = await office.view<{ step: { step: string; confirm_by: number } }>('signing_page', { ceremony });
  expect(step.step).toBe('confirm');
  return (step.confirm_by - Date.now()) / 1000;
}

/** By how many seconds the page differs from the server; what passes while both are asked is no difference. */
async function difference(expert: Confirming): Promise<number> {
  const before = await secondsLeft(expert);
  const shown = await secondsShown(expert.page);
  return Math.max(shown - before, (await secondsLeft(expert)) - shown);
}

/** Fails where the page shows other seconds than are left by the server, now or three seconds later; `untold` is what it cannot know of. */
async function expectTimeOfServer(expert: Confirming, untold = 0): Promise<void> {
  const differs = () => difference(expert);
  await expect.poll(differs, { message: 'the seconds shown are those of the server' }).toBeLessThan(2 + untold);
  const shown = await secondsShown(expert.page);
  await expect.poll(() => secondsShown(expert.page), { message: 'the time runs' }).toBeLessThanOrEqual(shown - 3);
  expect(await differs(), 'the time runs as the server’s does').toBeLessThan(2 + untold);
}

/** The confirmation counts. */
async function confirmAndPublish({ page, evaluation, sheet }: Confirming): Promise<void> {
  await confirmButton(page).click();
  await expect(receipt(page)).toBeVisible();
  expect(await evaluation.isPublished('marat', sheet)).toBe(true);
}

/** How far the ceremony is, by the server. */
async function step({ office, ceremony }: Confirming): Promise<string> {
  return (await office.view<{ step: { step: string } }>('signing_page', { ceremony })).step.step;
}

/** The receipts by mail for what has this fingerprint; those of other sheets of the same expert may come late. */
async function receipts(inbox: Inbox, { person }: Seat, hash: string): Promise<string[]> {
  const letters = (await inbox.saying(hash, person.mail)).map(({ subject }) => subject);
  return letters.filter((subject) => subject.startsWith('АСУЛА: кол коюлду'));
}

/** Sixty seconds run down by the server's clock though the browser's is `off` by so much, and the confirmation counts. */
async function confirmsWithAClockThatIsOff(given: Given, school: number, off: number): Promise<void> {
  const expert = await confirming(given, school, ({ page }) => page.clock.install({ time: Date.now() + off }));
  const { page } = expert;
  const differs = (await page.evaluate(() => Date.now())) - Date.now();
  expect(Math.abs(differs - off), 'the browser has another time').toBeLessThan(60_000);

  // A clock of the test's own does not tell the page when it was asked for.
  await expectTimeOfServer(expert, expert.aliveAfter);
  await confirmAndPublish(expert);
}

test('a clock an hour ahead shows the server’s seconds', async ({ browser, baseURL, inbox, quiet }) => {
  await confirmsWithAClockThatIsOff({ browser, baseURL, inbox, quiet }, 70, HOUR);
});

test('a clock an hour behind shows the server’s seconds', async ({ browser, baseURL, inbox, quiet }) => {
  await confirmsWithAClockThatIsOff({ browser, baseURL, inbox, quiet }, 71, -HOUR);
});

test('a clock that is corrected takes no seconds away', async ({ browser, baseURL, inbox, quiet }) => {
  const expert = await confirming({ browser, baseURL, inbox, quiet }, 86, ({ page }) => page.clock.install());
  const { page } = expert;
  await page.clock.setSystemTime(Date.now() + HOUR);
  await expectTimeOfServer(expert, expert.aliveAfter);
  await confirmAndPublish(expert);
});

test('a slow page shows the seconds that are left', async ({ browser, baseURL, inbox, quiet }) => {
  const expert = await confirming({ browser, baseURL, inbox, quiet }, 87, ({ page, office }) =>
    page.route('**/*.wasm', async (route) => {
      const left = () => secondsLeft({ office, ceremony: page.url().split('/').at(-1) ?? '' });
      await expect.poll(left, { message: 'seven seconds pass before the WebAssembly comes' }).toBeLessThan(53);
      await route.continue();
    }).then(() => undefined));
  await expectTimeOfServer(expert);
});

test('a tab that slept too long publishes nothing', async ({ browser, baseURL, inbox, quiet, sandbox }) => {
  test.setTimeout(180_000);
  const expert = await confirming({ browser, baseURL, inbox, quiet }, 72, ({ page }) => page.clock.install());
  const { page, evaluation, sheet } = expert;
  const [typed, hash] = [await evaluation.marks('marat', sheet), await fingerprint(page)];
  // A moment to come, by which the browser has surely heard of it.
  await page.clock.pauseAt(Date.now() + 3_000);
  const shown = await secondsShown(page);
  expect(shown).toBeGreaterThan(30);
  await expect.poll(() => step(expert), { message: 'the sixty seconds pass', timeout: 75_000 }).toBe('lapsed');
  expect(await secondsShown(page), 'the tab sleeps').toBe(shown);
  await page.clock.fastForward(70_000);
  await page.clock.resume();

  await expect(page.getByText('Эч нерсе жарыяланган жок, баалоолоруңуз менен комментарийлериңиз сакталып турат.')).toBeVisible();
  expect(await evaluation.isPublished('marat', sheet)).toBe(false);
  expect(await sandbox.signatures(hash)).toBe(0);
  expect(await evaluation.marks('marat', sheet)).toEqual(typed);

  await page.getByRole('link', { name: 'Кайра карап чыгуу' }).click();
  await expect(page).toHaveURL(new RegExp(`/sheets/${sheet}/publish$`));
  await hydrated(page);
  await expect(page.getByText('Бардык критерийлер бааланып, комментарий жазылган.')).toBeVisible();
  await page.getByRole('button', { name: 'Чечимди жарыялоо' }).click();
  await sign(expert, inbox, { confirm: true });
  expect(await evaluation.isPublished('marat', sheet)).toBe(true);
  expect(await evaluation.marks('marat', sheet)).toEqual(typed);
});

test('a double click on the confirmation publishes once', async ({ browser, baseURL, inbox, quiet, sandbox }) => {
  const expert = await confirming({ browser, baseURL, inbox, quiet }, 73);
  const { page, evaluation, sheet } = expert;
  const hash = await fingerprint(page);
  const sent: string[] = [];
  page.on('request', (request) => new URL(request.url()).pathname === '/api/confirm_publication' && sent.push(request.method()));
  await confirmButton(page).dblclick();
  await expect(receipt(page)).toBeVisible();
  expect(sent).toEqual(['POST']);
  expect(await sandbox.signatures(hash)).toBe(1);
  expect(await evaluation.isPublished('marat', sheet)).toBe(true);
  await expect.poll(() => receipts(inbox, expert, hash), { message: 'the receipt by mail' }).toHaveLength(1);
});

test('the second of two tabs learns of the publication', async ({ browser, baseURL, inbox, quiet, sandbox }) => {
  const expert = await confirming({ browser, baseURL, inbox, quiet }, 74);
  const { page, context, address } = expert;
  const hash = await fingerprint(page);
  const other = await context.newPage();
  await other.goto(address);
  await hydrated(other);
  await confirmButton(page).click();
  await expect(receipt(page)).toBeVisible();
  await confirmButton(other).click();
  await expect(other.locator('.notice', { hasText: 'Чечим жарыяланды' })).toBeVisible();
  await expect(other.getByRole('alert')).toHaveCount(0);
  await expect(other.locator('.receipt__number')).toHaveText(await page.locator('.receipt__number').innerText());
  expect(await sandbox.signatures(hash)).toBe(1);
  await expect.poll(() => receipts(inbox, expert, hash), { message: 'the receipt by mail' }).toHaveLength(1);
});

test('a screen reader hears thirty, ten and five seconds', async ({ browser, baseURL, inbox, quiet, accessible }) => {
  const expert = await confirming({ browser, baseURL, inbox, quiet }, 75, ({ page }) => page.clock.install());
  const { page } = expert;
  const live = page.locator('.countdown').getByRole('status');
  await expect(live).toHaveText('');
  await expect(countdown(page)).not.toHaveAttribute('aria-live');
  await live.evaluate((region) => {
    const told: string[] = [];
    Object.assign(window, { told });
    const hear = () => told.push((region.textContent ?? '').trim());
    new MutationObserver(hear).observe(region, { childList: true, characterData: true, subtree: true });
  });
  // The browser's clock alone runs ahead, and stops early enough for all that is looked at before the last second.
  for (let left = await secondsShown(page); left > 4; left = await secondsShown(page)) await page.clock.runFor(1_000);
  await expect(live).toHaveText('5 секунд калды');
  const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
  expect(told.filter((words, at) => words !== told[at - 1])).toEqual(['30 секунд калды', '10 секунд калды', '5 секунд калды']);
  await expect(page.locator('.countdown--urgent')).toBeVisible();
  await accessible(page);
});
