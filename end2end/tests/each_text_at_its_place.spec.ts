import { organisation } from '../support/cast';
import { callAs, sitDown } from '../support/calls';
import { beginSelfEvaluation, Evaluation } from '../support/evaluation';
import { openDesk } from '../support/open_desk';
import { pdf } from '../support/test_files';
import { expect, test } from '../support/test';

test('a comment stays at its criterion', async ({ browser, baseURL, inbox, quiet }) => {
  const { page, desk, evaluation, sheet } = await openDesk({ browser, baseURL, inbox, quiet }, 82);
  await desk.comment('1.1').fill('Биринчи критерийге.');
  await expect(desk.state('1.1')).toContainText('Сакталды');
  await desk.rail('1.2').click();
  await desk.shows('1.2');
  await expect(desk.comment('1.2')).toHaveValue('');
  await desk.comment('1.2').fill('Экинчи критерийге.');
  await page.keyboard.press('Control+ArrowDown');
  await desk.goesOnAt('1.3');
  await expect(desk.comment('1.3')).toHaveValue('');
  await page.keyboard.press('k');
  await desk.goesOnAt('1.2');
  await expect(desk.comment('1.2')).toHaveValue('Экинчи критерийге.');
  await page.locator('.desk__steps').getByRole('button', { name: 'Мурунку' }).click();
  await desk.shows('1.1');
  await expect(desk.comment('1.1')).toHaveValue('Биринчи критерийге.');
  await expect.poll(async () => (await evaluation.marks('marat', sheet))['1.2']?.comment).toBe('Экинчи критерийге.');
  const written = Object.entries(await evaluation.marks('marat', sheet)).filter(([, { comment }]) => comment !== '');
  expect(written.map(([criterion, { comment }]) => [criterion, comment])).toEqual([['1.1', 'Биринчи критерийге.'], ['1.2', 'Экинчи критерийге.']]);
});

test('the chair’s comment stays at its score', async ({ browser, baseURL, inbox, quiet }) => {
  const evaluation = await Evaluation.open(baseURL ?? '', inbox, organisation('school', 83));
  const { accreditation } = evaluation;
  const sheet = await evaluation.publish('marat');
  const { page, office } = await evaluation.seat('sapar', browser, quiet, `/chair/${accreditation}`);
  const comment = page.getByLabel('Комментарий жазуу');
  const at = (criterion: string) => page.locator(`[id="comment-on.${sheet}.${criterion}"]`);
  await at('1.1').waitFor();
  await comment.fill('Биринчи баага.');
  await expect(page.locator('.field', { has: comment }).locator('.save-state')).toContainText('Сакталды');
  await page.getByRole('button', { name: 'Кийинки комментарийсиз баа' }).click();
  await at('1.2').waitFor();
  await expect(comment).toHaveValue('');
  await comment.fill('Экинчи баага.');
  await expect(page.locator('.field', { has: comment }).locator('.save-state')).toContainText('Сакталды');
  await page.getByRole('button', { name: 'Кийинки комментарийсиз баа' }).click();
  await at('1.3').waitFor();
  await expect(comment).toHaveValue('');
  type Chair = { columns: { id: string }[]; rows: { id: string; cells: ({ chair_comment: string } | null)[] }[] };
  const written = async () => {
    const { columns, rows } = await office.view<Chair>('chair_page', { accreditation });
    const column = columns.findIndex(({ id }) => id === sheet);
    return rows.map(({ id, cells }) => [id, cells[column]?.chair_comment ?? '']).filter(([, text]) => text !== '');
  };
  expect(await written()).toEqual([['1.1', 'Биринчи баага.'], ['1.2', 'Экинчи баага.']]);
});

test('an answer stays in its section', async ({ browser, baseURL, inbox, quiet }) => {
  const url = baseURL ?? '';
  const { applicant, accreditation } = await beginSelfEvaluation(url, inbox, organisation('school', 84));
  const here = `/accreditations/${accreditation}/self-evaluation`;
  const { page, office } = await sitDown(applicant, browser, quiet, url, `${here}/1`);
  const answer = (criterion: string) => page.locator(`[id="answer-text.${criterion}"]`);
  await answer('1.1').fill('Биринчи бөлүмгө.');
  await expect(page.locator('.field', { has: answer('1.1') }).locator('.save-state')).toContainText('Сакталды');
  await page.locator(`main a[href="${here}/2"]`).first().click();
  await answer('2.1').waitFor();
  await expect(answer('2.1')).toHaveValue('');
  await answer('2.1').fill('Экинчи бөлүмгө.');
  await expect(page.locator('.field', { has: answer('2.1') }).locator('.save-state')).toContainText('Сакталды');
  await page.locator(`main a[href="${here}/1"]`).first().click();
  await answer('1.1').waitFor();
  await expect(answer('1.1')).toHaveValue('Биринчи бөлүмгө.');
  type Review = { sections: [unknown, { id: string; text: string }[]][] };
  const { sections } = await office.view<Review>('self_evaluation_review', { accreditation });
  const written = sections.flatMap(([, criteria]) => criteria).filter(({ text }) => text !== '').map(({ id, text }) => [id, text]);
  expect(written).toEqual([['1.1', 'Биринчи бөлүмгө.'], ['2.1', 'Экинчи бөлүмгө.']]);
});

test('each appendix is shown with its own rows', async ({ browser, baseURL, inbox, quiet }) => {
  const url = baseURL ?? '';
  const { inn, head } = organisation('school', 85);
  const applicant = await callAs(head, inbox, url);
  await applicant.office.registerOrganisation(inn, pdf);
  const application = await applicant.office.beginApplication('OUT');
  await applicant.office.fillAll(application);
  const here = `/applications/${application}/appendices`;
  const { appendices } = await applicant.office.view<{ appendices: { template: string }[] }>('application_page', { application });
  const [first = '', ...others] = appendices.map(({ template }) => template);
  const { page } = await sitDown(applicant, browser, quiet, url, `${here}/${first}`);
  const heading = page.getByRole('heading', { level: 1 });
  for (const template of others) {
    const before = await heading.innerText();
    await page.locator(`main a[href="${here}/${template}"]`).first().click();
    await expect(page).toHaveURL(`${here}/${template}`);
    await expect(heading).not.toHaveText(before);
    await expect(page.locator(`main a[href="${here}/${template}"]`), 'the links on are those of the new appendix').toHaveCount(0);
  }
});
