import { organisation } from '../support/cast';
import { askForCode, beginSigning, signApplication } from '../support/ceremony';
import { Office } from '../support/office';
import { expect, hydrated, test } from '../support/test';

const CODE = 'СМС же почта аркылуу келген код';
const CONFIRM = 'Кол коюп, жөнөтүү';

test.describe('a server killed while the head signs:', () => {
  test('between the sending of the code and its entering', async ({ page, product, sandbox, inbox, baseURL }) => {
    test.setTimeout(240_000);
    const school = organisation('school', 35);
    const { hash } = await beginSigning(page, inbox, baseURL ?? '', school);
    const lost = await askForCode(page, inbox, school.head);
    await product.kill();

    // The service has forgotten its code with the server, so that it is refused, and another is asked for.
    await page.getByLabel(CODE).fill(lost);
    await page.getByRole('button', { name: CONFIRM }).click();
    await expect(page.getByRole('alert')).toContainText('код сура');
    await hydrated(page);
    const again = page.getByRole('button', { name: 'Кодду кайра жөнөтүү' });
    await expect(again).not.toHaveAttribute('aria-disabled', 'true', { timeout: 60_000 });
    const code = await inbox.codeAfter(school.head.phone, async () => {
      await again.click();
      await expect(page.getByText('Код жөнөтүлдү.')).toBeVisible();
      await hydrated(page);
    });
    const number = await signApplication(page, code);

    await inbox.message(new RegExp(number), school.head.mail);
    expect(await inbox.saying(number, school.head.mail)).toHaveLength(1);
    expect(await sandbox.signatures(hash)).toBe(1);
  });

  test('after the code was accepted, before its answer came', async ({ page, product, sandbox, inbox, baseURL, quiet }) => {
    test.setTimeout(240_000);
    const school = organisation('school', 36);
    const { application, address, hash } = await beginSigning(page, inbox, baseURL ?? '', school);
    const code = await askForCode(page, inbox, school.head);
    quiet.allow(/ERR_FAILED/);
    let signatures = 0;
    await page.route('**/api/enter_code*', async (route) => {
      await route.fetch({ maxRedirects: 0 });
      signatures = await sandbox.signatures(hash);
      // A receipt that is under way when the server dies is forgotten with the inbox, and nobody could count it.
      await inbox.message(new RegExp(hash), school.head.mail);
      await product.kill();
      await route.abort();
    });
    await page.getByLabel(CODE).fill(code);
    await page.getByRole('button', { name: CONFIRM }).click({ noWaitAfter: true });
    await expect.poll(() => page.url(), { message: 'no answer comes', timeout: 60_000 }).toMatch(/^chrome-error:/);
    expect(signatures).toBe(1);

    await page.goto(address);
    await hydrated(page);
    await expect(page.getByRole('heading', { name: 'Дүмүрчөк' })).toBeVisible();
    const number = (await page.locator('.receipt__number').innerText()).trim();
    await page.goto(`/applications/${application}`);
    await hydrated(page);
    await expect(page.getByRole('heading', { name: `№ ${number} арыз`, level: 1 })).toBeVisible();
    expect(await sandbox.signatures(hash), 'none was made after the kill').toBe(0);
    expect(await inbox.saying(hash, school.head.mail), 'the receipt had come before the kill').toEqual([]);
  });

  test('while the signature is being made', async ({ page, product, sandbox, inbox, baseURL, quiet }) => {
    test.setTimeout(240_000);
    const url = baseURL ?? '';
    const school = organisation('school', 37);
    const { address, hash } = await beginSigning(page, inbox, url, school);
    const code = await askForCode(page, inbox, school.head);
    await sandbox.fail('oep', 'slow', { operation: '/api/get-sign/for-hash', delay_ms: 60_000 });
    quiet.allow(/ERR_EMPTY_RESPONSE|ERR_CONNECTION_RE(SET|FUSED)/);
    await page.getByLabel(CODE).fill(code);
    await page.getByRole('button', { name: CONFIRM }).click({ noWaitAfter: true });
    const office = new Office(page.request, url);
    const step = async () => (await office.view<{ step: { step: string } }>('signing_page', { ceremony: address.split('/').at(-1) ?? '' })).step.step;
    await expect.poll(step, { message: 'the code is accepted' }).toBe('authorised');
    await product.kill();
    await expect.poll(() => page.url(), { message: 'no answer comes' }).toMatch(/^chrome-error:/);

    await page.goto(address);
    await hydrated(page);
    await expect(page.getByText('Код кабыл алынды, кол коюлуп жатат')).toBeVisible();
    // The one who was killed holds the ceremony until the lease is over; the service has forgotten that the code was right.
    while ((await page.locator('#send_code').count()) === 0) {
      const answered = page.waitForEvent('load', { timeout: 60_000 });
      await page.getByRole('button', { name: 'Улантуу' }).click();
      await answered;
      await hydrated(page);
      await expect(page.getByRole('alert')).toHaveText(/кол коюлуп жатат|Жаңы код сурап/);
    }
    const number = await signApplication(page, await askForCode(page, inbox, school.head));
    expect(await sandbox.signatures(hash)).toBe(1);
    await inbox.message(new RegExp(number), school.head.mail);
    expect(await inbox.saying(number, school.head.mail)).toHaveLength(1);
  });
});
