import type { Page } from '@playwright/test';
import type { Organisation } from './cast';
import type { Inbox } from './inbox';
import { Office } from './office';
import { signInRegistered } from './registered';
import { hydrated } from './test';

/** The place of a row that somebody fills in. */
export type Draft = { application: string; row: string; address: string };

/** The head signs in, registers the organisation, and opens an empty row of the appendix. */
export async function openEmptyRow(page: Page, inbox: Inbox, url: string, school: Organisation, template = 'premises'): Promise<Draft> {
  const office = await signInRegistered(page, inbox, url, school);
  const application = await office.beginApplication('OUT');
  return openRow(page, application, await office.addRow(application, template));
}

/** As [openEmptyRow], of an application of which nothing is missing. */
export async function openFilledRow(page: Page, inbox: Inbox, url: string, school: Organisation): Promise<Draft> {
  const office = await signInRegistered(page, inbox, url, school);
  const application = await office.beginApplication('OUT');
  await office.fillAll(application);
  const { rows } = await office.view<{ rows: { id: string }[] }>('appendix_page', { application, template: 'premises' });
  const [row] = rows;
  if (!row) throw new Error('The filled application has no row of premises.');
  return openRow(page, application, row.id);
}

async function openRow(page: Page, application: string, row: string): Promise<Draft> {
  const address = `/applications/${application}/rows/${row}`;
  await page.goto(address);
  await hydrated(page);
  return { application, row, address };
}

/** The text of a cell as the server has it. */
export async function textOnServer(page: Page, url: string, { application, row }: Draft, column: string): Promise<string> {
  type RowPage = { row: { cells: Record<string, string> } };
  const view = await new Office(page.request, url).view<RowPage>('row_page', { application, row });
  return view.row.cells[column] ?? '';
}
