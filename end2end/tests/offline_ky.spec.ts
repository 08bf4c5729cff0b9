import { organisation } from '../support/cast';
import { DeskPage } from '../support/desk';
import { Evaluation } from '../support/evaluation';
import { Mouse } from '../support/hand';
import { goOffline, isKept, goOnline } from '../support/offline';
import { openDesk } from '../support/open_desk';
import { expect, hydrated, test } from '../support/test';

const MET = 'Шайкеш келет';
const COMMENT = 'Окуу план базистик окуу планга шайкеш, «Ң ө ү» 😀 </textarea><script>alert(1)</script>';
const NO_LINE = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|Failed to load resource/;

const hand = new Mouse();

test('an expert scores offline and everything arrives once', async ({ browser, baseURL, inbox, quiet, accessible }) => {
  const evaluation = await Evaluation.open(baseURL ?? '', inbox, organisation('school', 90));
  const sheet = await evaluation.sheetOf('marat');
  const { page, context } = await evaluation.seat('marat', browser, quiet, `/sheets/${sheet}`);
  const desk = new DeskPage(page);
  quiet.allow(NO_LINE);
  await desk.shows('1.1');
  await isKept(page, `/sheets/${sheet}`);

  await test.step('what was saved before is there offline too', async () => {
    await desk.comment('1.1').fill('Эскиси.');
    await expect(desk.state('1.1')).toContainText('Сакталды');
  });
  await test.step('the evidence that was opened is kept', async () => {
    await page.getByRole('button', { name: /Окуу план.pdf/ }).click();
    await page.locator('iframe.preview--document').waitFor();
    await page.keyboard.press('Escape');
  });

  await goOffline(context);
  await expect(page.getByText('Баалай бериңиз')).toBeVisible();
  await accessible(page);
  await test.step('scoring goes on, and says where the texts stand', async () => {
    await hand.tick(desk.score(MET));
    await desk.comment('1.1').fill(COMMENT);
    await expect(desk.state('1.1')).toContainText('Ушул түзмөктө сакталып турат');
    await desk.rail('1.2').click();
    await desk.shows('1.2');
    await desk.comment('1.2').fill('Экинчи критерий.');
    await expect(page.locator('.toolbar__end')).toContainText('Ушул түзмөктө күтүп турат: 3');
  });

  await test.step('a reload, and another criterion by its address, come from the device', async () => {
    await page.reload();
    await hydrated(page);
    await desk.shows('1.2');
    await expect(desk.comment('1.2')).toHaveValue('Экинчи критерий.');
    await page.goto(`/sheets/${sheet}?criterion=1.1`);
    await hydrated(page);
    await desk.shows('1.1');
    await expect(desk.comment('1.1')).toHaveValue(COMMENT);
    await expect(desk.score(MET)).toBeChecked();
    await expect(desk.rail('1.1').locator('.rail__state')).toHaveAttribute('data-state', 'done');
    await page.getByRole('button', { name: /Окуу план.pdf/ }).click();
    await page.locator('iframe.preview--document').waitFor();
    await page.keyboard.press('Escape');
  });

  await test.step('a page that is not kept says so, and which desks are', async () => {
    await page.goto('/expert');
    await hydrated(page);
    await expect(page.getByRole('heading', { name: 'Байланыш жок' })).toBeVisible();
    await accessible(page);
    await page.getByRole('link', { name: /Тышкы баалоо/ }).click();
    await hydrated(page);
    await expect(desk.heading).toBeVisible();
  });

  await goOnline(context);
  await expect(page.locator('.toolbar__end')).toContainText('Сакталды');
  await expect
    .poll(async () => evaluation.marks('marat', sheet))
    .toMatchObject({ '1.1': { score: 'met', comment: COMMENT }, '1.2': { score: '', comment: 'Экинчи критерий.' } });
  await page.reload();
  await hydrated(page);
  await expect(page.getByText('Баалай бериңиз')).toBeHidden();
});

test('a desk opened offline shows what was saved last', async ({ browser, baseURL, inbox, quiet }) => {
  const { page, context, desk, evaluation, sheet } = await openDesk({ browser, baseURL, inbox, quiet }, 91);
  quiet.allow(NO_LINE);
  await isKept(page, `/sheets/${sheet}`);
  await desk.comment('1.1').fill('Серверде турат.');
  await expect(desk.state('1.1')).toContainText('Сакталды');
  await goOffline(context);
  await page.reload();
  await hydrated(page);
  await expect(desk.comment('1.1')).toHaveValue('Серверде турат.');
  await desk.comment('1.1').fill('Серверде турат. Дагы.');
  await goOnline(context);
  await expect(desk.state('1.1')).toContainText('Сакталды');
  await expect(page.locator('.compare')).toHaveCount(0);
  expect((await evaluation.marks('marat', sheet))['1.1']?.comment).toBe('Серверде турат. Дагы.');
});

test('evidence that was taken along opens offline', async ({ browser, baseURL, inbox, quiet }) => {
  const { page, context, sheet } = await openDesk({ browser, baseURL, inbox, quiet }, 92);
  quiet.allow(NO_LINE);
  await page.getByRole('button', { name: /Далилдерди түзмөккө сактоо/ }).click();
  await expect(page.getByText('Сакталды: баары байланышсыз да ачылат.')).toBeVisible();
  await goOffline(context);
  await page.goto(`/sheets/${sheet}?criterion=1.1`);
  await hydrated(page);
  await page.getByRole('button', { name: /Окуу план.pdf/ }).click();
  await page.locator('iframe.preview--document').waitFor();
});

test('an expert removed while offline keeps their text', async ({ browser, baseURL, inbox, quiet, accessible }) => {
  const { page, context, desk, evaluation, sheet } = await openDesk({ browser, baseURL, inbox, quiet }, 93);
  quiet.allow(NO_LINE);
  quiet.allow(/status of 404/);
  await isKept(page, `/sheets/${sheet}`);
  await goOffline(context);
  await desk.comment('1.1').fill(COMMENT);
  await expect(desk.state('1.1')).toContainText('Ушул түзмөктө сакталып турат');
  await evaluation.remove('marat', 'Ден соолугуна байланыштуу');
  await goOnline(context);
  await expect(desk.state('1.1')).not.toContainText('Ушул түзмөктө сакталып турат');
  await expect(desk.comment('1.1')).toHaveValue(COMMENT);

  await page.reload();
  await hydrated(page);
  await expect(page.getByText('Ушул түзмөктө гана турган жазууларыңыз')).toBeVisible();
  await expect(page.getByText(COMMENT)).toBeVisible();
  await accessible(page);
  await test.step('what is not theirs any more is not kept on the device', async () => {
    await goOffline(context);
    await page.goto(`/sheets/${sheet}`);
    await hydrated(page);
    await expect(page.getByRole('heading', { name: 'Байланыш жок' })).toBeVisible();
    await expect(desk.heading).toHaveCount(0);
  });
});

test('no desk is left for the next person', async ({ browser, baseURL, inbox, quiet }) => {
  const evaluation = await Evaluation.open(baseURL ?? '', inbox, organisation('school', 94));
  const sheet = await evaluation.sheetOf('marat');
  const { page, context } = await evaluation.seat('marat', browser, quiet, `/sheets/${sheet}`);
  quiet.allow(NO_LINE);
  await isKept(page, `/sheets/${sheet}`);
  await test.step('another person signs in on the same device', async () => {
    const aizada = await evaluation.caller('aizada');
    await context.addCookies((await aizada.request.storageState()).cookies);
    await page.goto('/expert');
    await hydrated(page);
    await expect.poll(() => page.evaluate(async (at) => Boolean(await caches.match(at)), `/sheets/${sheet}`)).toBe(false);
  });
  await test.step('and signs out', async () => {
    const own = await evaluation.sheetOf('aizada');
    await page.goto(`/sheets/${own}`);
    await hydrated(page);
    await isKept(page, `/sheets/${own}`);
    // Read in parallel to the page that signs out: that one is on its way to another page meanwhile.
    const beside = await context.newPage();
    await beside.goto('/healthz');
    const desks = () => beside.evaluate(async () => (await (await caches.open('asula-desks')).keys()).length);
    expect(await desks()).toBeGreaterThan(0);
    await page.locator('.account__summary').click();
    await page.getByRole('button', { name: 'Чыгуу' }).first().click();
    await expect.poll(desks).toBe(0);
  });
});
