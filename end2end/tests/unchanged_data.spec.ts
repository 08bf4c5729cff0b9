import { organisation } from '../support/cast';
import { openEmptyRow } from '../support/draft';
import { Office } from '../support/office';
import { expect, test } from '../support/test';

test('data that did not change is not sent again', async ({ page, inbox, baseURL }) => {
  const url = baseURL ?? '';
  const { application } = await openEmptyRow(page, inbox, url, organisation('school', 197));
  /** Goes to the page of the application by links; answers the status of its data. */
  const visit = async (): Promise<number> => {
    await page.locator('.main-menu a[href="/licences"]').filter({ visible: true }).first().click();
    await expect(page).toHaveURL(/\/licences$/);
    const answer = page.waitForResponse((it) => it.url().includes('/api/application_page'));
    await page.locator(`#content a[href="/applications/${application}"]`).first().click();
    await expect(page).toHaveURL(new RegExp(`/applications/${application}$`));
    await expect(page.locator(`#content a[href$="/appendices/premises"]`).first()).toBeVisible();
    return (await answer).status();
  };
  expect(await visit()).toBe(200);
  // What is new to a person is so at the first look only.
  await visit();
  expect(await visit()).toBe(304);
  await new Office(page.request, url).addRow(application, 'premises');
  expect(await visit(), 'there is another row').toBe(200);
  expect(await visit(), 'and no more').toBe(304);
});
