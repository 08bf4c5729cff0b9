import { organisation } from '../support/cast';
import { DeskPage } from '../support/desk';
import { Evaluation } from '../support/evaluation';
import { ExpertProcedure } from '../support/expert_procedure';
import { EXPERT_WORDS } from '../support/expert_words';
import { Finger } from '../support/hand';
import { expectLargeTargets, expectNoSideScroll } from '../support/shape';
import { expect, test } from '../support/test';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 });

const SAID = EXPERT_WORDS.ky;
const LONG = 'Мектептинокуупланыжанапрограммаларыбазистикокуупланынаылайыккелеткендигитекшерилди';

test('an expert publishes a sheet by phone, in Kyrgyz', async ({ page, inbox, baseURL, accessible }) => {
  test.setTimeout(360_000);
  const evaluation = await Evaluation.invited(baseURL ?? '', inbox, organisation('school', 81));
  const hand = new Finger();
  const look = async () => {
    await expectNoSideScroll(page);
    await expectLargeTargets(page);
  };
  const procedure = new ExpertProcedure({ page, inbox, lang: 'ky', hand, script: true, look, inspect: accessible });
  const desk = new DeskPage(page);

  const { sheet, criteria } = await procedure.reachDesk(evaluation, 'marat');

  await test.step('the windows of the desk fit the screen', async () => {
    await expect(page.getByRole('button', { name: SAID.keys }), 'a telephone has no such keys').toHaveCount(0);
    await hand.press(page.getByRole('button', { name: SAID.look }));
    const preview = page.getByRole('dialog', { name: 'Окуу план.pdf' });
    await expect(preview.locator('iframe')).toBeVisible();
    await look();
    await hand.press(preview.getByRole('button', { name: SAID.close }));
    await expect(preview).toBeHidden();
  });

  await test.step('a criterion is found in the rail', async () => {
    await hand.type(page.getByRole('searchbox', { name: SAID.find }), '7.4');
    await expect.poll(() => desk.found()).toEqual(['7.4']);
    await look();
    await hand.press(desk.rail('7.4'));
    await desk.shows('7.4');
    await hand.type(page.getByRole('searchbox', { name: SAID.find }), '');
    await hand.press(desk.rail('1.1'));
    await desk.shows('1.1');
  });

  await test.step('every criterion is scored and commented', async () => {
    for (const criterion of criteria) {
      await desk.shows(criterion);
      await hand.tick(desk.score(criterion === '1.2' ? SAID.marks[1] : SAID.marks[0]));
      await hand.type(desk.comment(criterion), criterion === '1.1' ? LONG : `${criterion}: далилдер текшерилди.`);
      await look();
      await hand.press(page.locator('.criterion__mark').getByRole('button', { name: SAID.nextUnscored }));
    }
    await expect(desk.progress).toHaveText(`${SAID.scored}: ${criteria.length} / ${criteria.length}`);
    await accessible(page);
  });

  await test.step('the rail shows what has a remark', async () => {
    await hand.press(page.locator('.rail__filter', { hasText: SAID.doubted }));
    await expect.poll(() => desk.found()).toEqual(['1.2']);
    await look();
    await hand.press(page.locator('.rail__filter', { hasText: SAID.all }));
  });

  await procedure.publishSheet(evaluation, 'marat', sheet);
  expect((await evaluation.marks('marat', sheet))['1.1']).toEqual({ score: 'met', comment: LONG });
});
