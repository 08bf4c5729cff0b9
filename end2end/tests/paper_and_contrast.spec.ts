import type { Locator, Page } from '@playwright/test';
import { organisation } from '../support/cast';
import { openEmptyRow } from '../support/draft';
import { Evaluation } from '../support/evaluation';
import { Mouse } from '../support/hand';
import { isKept } from '../support/offline';
import { openDesk } from '../support/open_desk';
import { expect, test } from '../support/test';

/** What a browser does before it prints. */
async function print(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
}

/** How a thing looks, colours aside. */
async function shapeOf(thing: Locator): Promise<string> {
  return thing.evaluate((element) => {
    const style = getComputedStyle(element);
    const { borderTopWidth, borderBottomWidth, borderLeftWidth, textDecorationLine, outlineStyle } = style;
    return [borderTopWidth, borderBottomWidth, borderLeftWidth, textDecorationLine, outlineStyle].join(' ');
  });
}

test('a published sheet is printed with all its criteria', async ({ browser, baseURL, inbox, quiet }) => {
  const evaluation = await Evaluation.open(baseURL ?? '', inbox, organisation('school', 56));
  const sheet = await evaluation.publish('marat');
  const { page } = await evaluation.seat('marat', browser, quiet, `/sheets/${sheet}`);
  await expect(page.locator('.on-paper__whole')).toBeHidden();
  await print(page);
  await expect(page.locator('.on-paper__part').filter({ visible: true })).toHaveCount(30);
  await expect(page.locator('.on-paper__part').last()).toContainText('далилдер текшерилди');
  for (const unwanted of ['.button', '.rail', '.desk__columns', '.site-header', '.toolbar']) {
    await expect(page.locator(unwanted).filter({ visible: true }), unwanted).toHaveCount(0);
  }
  const line = await page.locator('.page-header__eyebrow').boundingBox();
  expect(line?.y, 'the line above the title stands on the sheet').toBeGreaterThanOrEqual(0);
  const ink = await page.locator('h1').evaluate((title) => getComputedStyle(title).color);
  expect(ink, 'dark on white, whatever the screen is').toBe('rgb(0, 0, 0)');
});

test('a long comment is printed whole', async ({ browser, baseURL, inbox, quiet }) => {
  const { page, desk } = await openDesk({ browser, baseURL, inbox, quiet }, 57);
  const long = Array.from({ length: 250 }, (_, n) => `${n + 1}-сүйлөм толук.`).join(' ');
  await desk.comment('1.1').fill(long);
  await expect(desk.state('1.1')).toContainText('Сакталды');

  // By the styles alone the control is as high as its text, and the fold is open.
  await page.emulateMedia({ media: 'print' });
  const rest = await desk.comment('1.1').evaluate((control) => control.scrollHeight - control.clientHeight);
  expect(rest, 'nothing of the text is out of sight').toBeLessThanOrEqual(1);
  const guidance = await page.locator('.criterion__given .disclosure__body').boundingBox();
  expect(guidance?.height ?? 0).toBeGreaterThan(0);

  // Printing itself puts the text in the place of the control, and all criteria in the place of one.
  await print(page);
  await expect(page.locator('.on-paper__part').filter({ visible: true })).toHaveCount(30);
  await expect(page.locator('.on-paper__part').first()).toContainText('250-сүйлөм толук.');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  await expect(page.locator('.on-paper')).toHaveCount(0);
  await expect(desk.comment('1.1')).toHaveValue(long);
});

test('a form is printed with its whole texts', async ({ page, inbox, baseURL }) => {
  const draft = await openEmptyRow(page, inbox, baseURL ?? '', organisation('school', 58));
  const long = `Бишкек шаары, ${'Чүй проспектиси, '.repeat(20)}120`;
  await page.locator('[name="cells[address]"]').fill(long);
  await print(page);
  await expect(page.locator('[name="cells[address]"] + .on-paper')).toHaveText(long);
  await expect(page.locator('[name="cells[address]"]')).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  await expect(page.locator('[name="cells[address]"]')).toHaveValue(long);
  expect(page.url()).toContain(draft.address);
});

test('in forced colours choices differ by shape', async ({ browser, page, inbox, baseURL, quiet }) => {
  const { desk, ...seat } = await openDesk({ browser, baseURL, inbox, quiet }, 59);
  await seat.page.emulateMedia({ forcedColors: 'active' });
  expect(await shapeOf(desk.rail('1.1'))).not.toBe(await shapeOf(desk.rail('1.2')));
  const filters = seat.page.locator('.rail__filter');
  expect(await shapeOf(filters.nth(0))).not.toBe(await shapeOf(filters.nth(1)));
  await new Mouse().tick(desk.score('Шайкеш келет'));
  const answers = seat.page.locator('.radio-group__answer');
  expect(await shapeOf(answers.nth(0))).not.toBe(await shapeOf(answers.nth(1)));
  const menu = seat.page.locator('.language-switch__link');
  expect(await shapeOf(menu.and(seat.page.locator('[aria-current]')))).not.toBe(await shapeOf(menu.and(seat.page.locator(':not([aria-current])')).first()));

  await openEmptyRow(page, inbox, baseURL ?? '', organisation('school', 61));
  await page.emulateMedia({ forcedColors: 'active' });
  const arrow = await page.locator('.select').first().evaluate((select) => getComputedStyle(select).appearance);
  expect(arrow, 'the device draws the arrow').toBe('auto');
});

test('nothing on the desk moves while one scores', async ({ browser, baseURL, inbox, quiet }) => {
  const { page, desk, sheet } = await openDesk({ browser, baseURL, inbox, quiet }, 62);
  await desk.shows('1.1');
  // What is still loading may move the page; it is not what is looked at here.
  await isKept(page, `/sheets/${sheet}`);
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  // On the page, not in the window: a press may scroll there.
  const onPage = (it: Locator) => it.evaluate((element) => Math.round(element.getBoundingClientRect().top + window.scrollY));
  const place = () => onPage(desk.comment('1.1'));
  const before = await place();
  await new Mouse().tick(desk.score('Шайкеш келет'));
  await expect(page.locator('.criterion__mark > .field-state .save-state')).toContainText('Сакталды');
  expect(await place(), 'a score moves nothing').toBe(before);
  const below = () => onPage(page.locator('.criterion__mark > .cluster'));
  const buttons = await below();
  await desk.comment('1.1').fill('Толук.');
  await expect(desk.state('1.1')).toContainText('Сакталды');
  expect(await place(), 'what is saved moves nothing').toBe(before);
  expect(await below()).toBe(buttons);
});

test('a desk hardly moves while it comes alive', async ({ browser, baseURL, inbox, quiet }) => {
  const { page, desk } = await openDesk({ browser, baseURL, inbox, quiet }, 63, '5.3');
  const isInItsBox = () => desk.rail('5.3').evaluate((link) => {
    const [line, box] = [link.getBoundingClientRect(), link.closest('.rail__list')?.getBoundingClientRect()];
    return box !== undefined && line.top >= box.top && line.bottom <= box.bottom;
  });
  await expect.poll(isInItsBox, 'the rail shows the open criterion').toBe(true);
  expect(await page.evaluate(() => window.scrollY), 'the page itself stays').toBe(0);
  const moved = await page.evaluate(() => new Promise<number>((told) => {
    type Shift = PerformanceEntry & { value: number };
    new PerformanceObserver((list, observer) => {
      observer.disconnect();
      told((list.getEntries() as Shift[]).reduce((sum, { value }) => sum + value, 0));
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => told(0), 500);
  }));
  expect(moved).toBeLessThan(0.05);
});
