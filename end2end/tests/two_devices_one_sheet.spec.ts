import type { Page } from '@playwright/test';
import { DeskPage } from '../support/desk';
import { Mouse } from '../support/hand';
import { openDesk } from '../support/open_desk';
import { expect, hydrated, test } from '../support/test';

const MET = 'Шайкеш келет';
const NOT_MET = 'Шайкеш келбейт';

const on = (page: Page) => new DeskPage(page);
/** The choice between two scores; that between two comments stands within the field. */
const twoScores = (page: Page) => page.locator('.criterion__mark > .notice');

const hand = new Mouse();

/** Shows a criterion by the rail. */
async function show(page: Page, criterion: string): Promise<void> {
  await on(page).rail(criterion).click();
  await on(page).shows(criterion);
}

test('different criteria on two devices are all kept', async ({ browser, baseURL, inbox, quiet }) => {
  const desk = await openDesk({ browser, baseURL, inbox, quiet }, 76);
  const { evaluation, sheet } = desk;
  const tablet = await evaluation.seat('marat', browser, quiet, `/sheets/${sheet}?criterion=2.1`);

  await hand.tick(on(desk.page).score(MET));
  await on(desk.page).comment('1.1').fill('Окуу план шайкеш.');
  await hand.tick(on(tablet.page).score(NOT_MET));
  await on(tablet.page).comment('2.1').fill('Китепкана жок.');
  await expect(on(desk.page).state('1.1')).toContainText('Сакталды');
  await expect(on(tablet.page).state('2.1')).toContainText('Сакталды');
  await show(desk.page, '1.2');
  await on(desk.page).comment('1.2').fill('Программалар толук.');
  await expect(on(desk.page).state('1.2')).toContainText('Сакталды');

  const marks = await evaluation.marks('marat', sheet);
  expect(marks['1.1']).toEqual({ score: 'met', comment: 'Окуу план шайкеш.' });
  expect(marks['2.1']).toEqual({ score: 'not_met', comment: 'Китепкана жок.' });
  expect(marks['1.2']).toEqual({ score: '', comment: 'Программалар толук.' });

  // What the other device wrote is on the desk when it is opened again, and on the review.
  await desk.page.reload();
  await hydrated(desk.page);
  await show(desk.page, '2.1');
  await expect(on(desk.page).comment('2.1')).toHaveValue('Китепкана жок.');
  await expect(on(desk.page).score(NOT_MET)).toBeChecked();
  await expect(on(desk.page).progress).toContainText('2 / 30');
});

test('the second of two devices sees both comments', async ({ browser, baseURL, inbox, quiet, accessible }) => {
  const desk = await openDesk({ browser, baseURL, inbox, quiet }, 77);
  const { evaluation, sheet } = desk;
  const [first, second] = ['Компьютерден жазылган.', 'Планшеттен жазылган.'];
  const tablet = await evaluation.seat('marat', browser, quiet, `/sheets/${sheet}?criterion=1.1`);
  const onServer = async () => (await evaluation.marks('marat', sheet))['1.1'];

  await on(desk.page).comment('1.1').fill(first);
  await expect(on(desk.page).state('1.1')).toContainText('Сакталды');
  await on(tablet.page).comment('1.1').fill(second);
  const both = on(tablet.page).field('1.1').locator('.compare');
  await expect(both).toContainText(first);
  await expect(both).toContainText(second);
  await accessible(tablet.page);
  expect((await onServer())?.comment, 'nothing is overwritten before the choice').toBe(first);

  await test.step('the first text stays', async () => {
    await on(tablet.page).field('1.1').getByRole('button', { name: 'Экинчиси калсын' }).click();
    await expect(on(tablet.page).comment('1.1')).toHaveValue(first);
    await expect(both).toHaveCount(0);
    expect((await onServer())?.comment).toBe(first);
  });

  await test.step('the second text stays, and now the first device sees both when it writes on', async () => {
    await on(tablet.page).comment('1.1').fill(second);
    await expect(on(tablet.page).state('1.1')).toContainText('Сакталды');
    await on(desk.page).comment('1.1').fill(`${first} Дагы.`);
    const there = on(desk.page).field('1.1').locator('.compare');
    await expect(there).toContainText(second);
    expect((await onServer())?.comment).toBe(second);
    await on(desk.page).field('1.1').getByRole('button', { name: 'Меники калсын' }).click();
    await expect(on(desk.page).state('1.1')).toContainText('Сакталды');
    expect((await onServer())?.comment).toBe(`${first} Дагы.`);
  });

  await test.step('two scores are shown by their titles, and chosen between', async () => {
    await hand.tick(on(desk.page).score(MET));
    await expect.poll(onServer).toEqual({ score: 'met', comment: `${first} Дагы.` });
    await hand.tick(on(tablet.page).score(NOT_MET));
    await expect(twoScores(tablet.page)).toContainText(NOT_MET);
    await expect(twoScores(tablet.page).locator('.compare__text').filter({ hasText: new RegExp(`^${MET}$`) })).toBeVisible();
    expect((await onServer())?.score).toBe('met');
    await twoScores(tablet.page).getByRole('button', { name: 'Экинчиси калсын' }).click();
    await expect(on(tablet.page).score(MET)).toBeChecked();
    await expect(twoScores(tablet.page)).toHaveCount(0);
    expect((await onServer())?.score).toBe('met');
  });
});

test('two texts are shown until one is chosen', async ({ browser, baseURL, inbox, quiet }) => {
  const desk = await openDesk({ browser, baseURL, inbox, quiet }, 78);
  const { evaluation, sheet } = desk;
  const tablet = await evaluation.seat('marat', browser, quiet, `/sheets/${sheet}?criterion=1.1`);
  await hand.tick(on(desk.page).score(MET));
  await on(desk.page).comment('1.1').fill('Компьютерден жазылган.');
  await expect(on(desk.page).state('1.1')).toContainText('Сакталды');

  // He writes and goes on at once, so that the answer finds another criterion on the screen.
  await on(tablet.page).comment('1.1').fill('Планшеттен жазылган.');
  await tablet.page.keyboard.press('Control+ArrowDown');
  await on(tablet.page).comment('1.2').waitFor();
  await expect(tablet.page.getByText('Айрым критерийлерде эки текст бар')).toBeVisible();
  await expect(on(tablet.page).rail('1.1')).toContainText('Бул арада мында башка текст сакталды');
  await show(tablet.page, '1.1');
  const both = on(tablet.page).field('1.1').locator('.compare');
  await expect(both).toContainText('Компьютерден жазылган.');
  await expect(both).toContainText('Планшеттен жазылган.');
  expect((await evaluation.marks('marat', sheet))['1.1']?.comment).toBe('Компьютерден жазылган.');
});

test('two tabs come to the same marks', async ({ browser, baseURL, inbox, quiet }) => {
  const { page, context, evaluation, sheet } = await openDesk({ browser, baseURL, inbox, quiet }, 79);
  const other = await context.newPage();
  await other.goto(`/sheets/${sheet}?criterion=1.1`);
  await hydrated(other);

  await on(page).comment('1.1').fill('Окуу план шайкеш.');
  await expect(on(other).comment('1.1')).toHaveValue('Окуу план шайкеш.');
  await hand.tick(on(other).score(NOT_MET));
  await expect(on(page).score(NOT_MET)).toBeChecked();
  for (const tab of [page, other]) {
    await expect(on(tab).rail('1.1').locator('.rail__state')).toHaveAttribute('data-state', 'done');
    await expect(on(tab).progress).toContainText('1 / 30');
  }

  // The other tab shows another criterion: it follows all the same.
  await show(other, '1.2');
  await on(page).comment('1.1').fill('Окуу план шайкеш эмес.');
  await expect(on(page).state('1.1')).toContainText('Сакталды');
  await show(other, '1.1');
  await expect(on(other).comment('1.1')).toHaveValue('Окуу план шайкеш эмес.');
  await on(other).comment('1.1').fill('Окуу план дээрлик шайкеш.');
  await expect(on(page).comment('1.1')).toHaveValue('Окуу план дээрлик шайкеш.');
  await expect(page.locator('.compare')).toHaveCount(0);
  await expect(other.locator('.compare')).toHaveCount(0);
  await expect.poll(async () => (await evaluation.marks('marat', sheet))['1.1']).toEqual({ score: 'not_met', comment: 'Окуу план дээрлик шайкеш.' });
});
