import { organisation } from '../support/cast';
import { DeskPage } from '../support/desk';
import { Evaluation } from '../support/evaluation';
import { ExpertProcedure } from '../support/expert_procedure';
import { EXPERT_WORDS } from '../support/expert_words';
import { Keyboard, pressRussian } from '../support/hand';
import { expect, test } from '../support/test';

test.use({ locale: 'ru-RU' });

const SAID = EXPERT_WORDS.ru;

/** The place on the scale that a criterion is given, from 1. */
const placeOf = (criterion: string) => (criterion === '2.2' ? 2 : criterion === '4.5' ? 3 : 1);
const commentOn = (criterion: string) => `По критерию ${criterion} доказательства изучены: «Ң ө ү», ${placeOf(criterion)}.`;
const SCORES = ['met', 'met_with_remark', 'not_met'];

/** What is given to a criterion by keys, in both layouts. */
const given = (criterion: string) => {
  const place = placeOf(criterion);
  return { place, score: SAID.marks[place - 1] ?? '', comment: commentOn(criterion), layout: place === 1 ? 'latin' : 'russian' } as const;
};

test('an expert publishes a sheet by keyboard, in Russian', async ({ page, inbox, baseURL, accessible }) => {
  test.setTimeout(360_000);
  const evaluation = await Evaluation.invited(baseURL ?? '', inbox, organisation('school', 80));
  const hand = new Keyboard(page);
  const procedure = new ExpertProcedure({ page, inbox, lang: 'ru', hand, script: true, inspect: accessible });
  const { keyboard } = page;
  const desk = new DeskPage(page);

  const { sheet, criteria } = await procedure.reachDesk(evaluation, 'aizada');

  await test.step('? shows the keys in a window, in which no key acts on the desk', async () => {
    await desk.shows('1.1');
    await keyboard.press('?');
    const help = page.getByRole('dialog', { name: SAID.keys });
    await expect(help).toBeVisible();
    await expect(help.locator(':focus')).toHaveCount(1);
    await accessible(page);
    await keyboard.press('n');
    await keyboard.press('1');
    await keyboard.press('Escape');
    await expect(help).toBeHidden();
    await desk.shows('1.1');
    await expect(desk.chosen).toHaveCount(0);
  });

  await test.step('the letters can be switched off and on again', async () => {
    const open = page.getByRole('button', { name: /^Клавиши/ });
    await hand.press(open);
    await hand.press(page.getByRole('button', { name: 'Отключить буквенные клавиши' }));
    await keyboard.press('Escape');
    await expect(open).toBeFocused();
    for (const letter of ['n', '1', '?']) await keyboard.press(letter);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await desk.shows('1.1');
    await expect(desk.chosen).toHaveCount(0);
    await hand.press(open);
    await hand.press(page.getByRole('button', { name: 'Включить буквенные клавиши' }));
    await keyboard.press('Escape');
    await expect(open).toBeFocused();
  });

  await test.step('letters move between criteria, in the Latin and in the Russian layout', async () => {
    await keyboard.press('j');
    await desk.goesOnAt('1.2');
    await pressRussian(page, 'о');
    await desk.goesOnAt('1.3');
    await pressRussian(page, 'л');
    await desk.goesOnAt('1.2');
    await keyboard.press('k');
    await desk.goesOnAt('1.1');
    await pressRussian(page, 'т');
    await desk.goesOnAt('1.2');
    await keyboard.press('k');
    await desk.goesOnAt('1.1');
  });

  await test.step('a file behind an answer is looked at, and no key scores what lies under its window', async () => {
    const look = page.getByRole('button', { name: SAID.look });
    await hand.press(look);
    const preview = page.getByRole('dialog', { name: 'Окуу план.pdf' });
    await expect(preview.locator('iframe')).toBeVisible();
    await keyboard.press('2');
    await keyboard.press('j');
    await keyboard.press('Escape');
    await expect(preview).toBeHidden();
    await expect(look).toBeFocused();
    await desk.shows('1.1');
    await expect(desk.chosen).toHaveCount(0);
  });

  await test.step('the first criterion is scored by Tab, arrows and Enter, as any form', async () => {
    await hand.tick(desk.score(SAID.marks[1]));
    await hand.tick(desk.score(SAID.marks[0]));
    await hand.type(desk.comment('1.1'), commentOn('1.1'));
    await expect(desk.state('1.1')).toContainText(SAID.saved);
    await hand.press(page.locator('.criterion__mark').getByRole('button', { name: SAID.nextUnscored }));
    await desk.goesOnAt('1.2');
  });

  await test.step('the next and the former are reached by their buttons too', async () => {
    await hand.press(page.locator('.desk__steps').getByRole('button', { name: /^Следующий/ }));
    await desk.goesOnAt('1.3');
    await hand.press(page.locator('.desk__steps').getByRole('button', { name: /^Предыдущий/ }));
    await desk.goesOnAt('1.2');
  });

  await test.step('/ finds a criterion in the rail, from which one goes to it', async () => {
    await keyboard.press('/');
    await expect(page.getByRole('searchbox', { name: SAID.find })).toBeFocused();
    await keyboard.insertText('инклюзивной');
    await expect.poll(() => desk.found()).toEqual(['4.5']);
    await accessible(page);
    await hand.press(desk.rail('4.5'));
    await desk.goesOnAt('4.5');
    await desk.scoreByKeys('4.5', given('4.5'));
    await keyboard.press('Escape');
    await expect(desk.heading).toBeFocused();
    await pressRussian(page, '.');
    await expect(page.getByRole('searchbox', { name: SAID.find })).toBeFocused();
    await keyboard.press('ControlOrMeta+A');
    await keyboard.press('Delete');
    await expect.poll(() => desk.found()).toEqual(criteria);
    await keyboard.press('Escape');
    await expect(desk.heading).toBeFocused();
  });

  await test.step('the rail is filtered to what is doubted, and to what lacks a score', async () => {
    const filter = (name: string) => page.getByRole('button', { name, exact: true }).and(page.locator('.rail__filter'));
    await hand.press(filter(SAID.doubted));
    await expect(filter(SAID.doubted)).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => desk.found()).toEqual(['4.5']);
    await hand.press(filter(SAID.unscored));
    await expect.poll(() => desk.found()).toEqual(criteria.filter((id) => id !== '1.1' && id !== '4.5'));
    await accessible(page);
    await hand.press(filter(SAID.all));
    await expect.poll(() => desk.found()).toEqual(criteria);
  });

  await test.step('n and Control with Enter go from one that lacks something to the next, round the end', async () => {
    await desk.shows('4.5');
    await keyboard.press('n');
    const after = criteria.indexOf('4.5') + 1;
    const round = [...criteria.slice(after), ...criteria.slice(0, after)].filter((id) => id !== '1.1' && id !== '4.5');
    for (const criterion of round) {
      await desk.goesOnAt(criterion);
      await desk.scoreByKeys(criterion, given(criterion));
      await keyboard.press('Control+Enter');
    }
    await expect(desk.progress).toHaveText(`${SAID.scored}: ${criteria.length} / ${criteria.length}`);
    await accessible(page);
  });

  await test.step('while typing, Control with the arrows goes back and on, and Escape leaves the field', async () => {
    await desk.shows('4.4');
    await expect(desk.comment('4.4')).toBeFocused();
    await keyboard.press('Control+ArrowUp');
    await desk.goesOnAt('4.3');
    await keyboard.press('c');
    await expect(desk.comment('4.3')).toBeFocused();
    await keyboard.press('Control+ArrowDown');
    await desk.goesOnAt('4.4');
    await keyboard.press('c');
    await keyboard.press('Escape');
    await expect(desk.heading).toBeFocused();
  });

  const expected = criteria.map((criterion) => [criterion, { score: SCORES[placeOf(criterion) - 1], comment: commentOn(criterion) }]);
  await expect.poll(() => evaluation.marks('aizada', sheet)).toEqual(Object.fromEntries(expected));

  await procedure.publishSheet(evaluation, 'aizada', sheet);
});
