import type { Page } from '@playwright/test';
import type { Organisation } from './cast';
import { signIn } from './esi';
import type { Inbox } from './inbox';
import { Office } from './office';
import { pdf } from './papers';
import { hydrated } from './test';

/** The place of a row that somebody fills in. */
export type Draft = { application: string; row: string; address: string };

/** The head signs in, registers the organisation, and opens an empty row of the appendix. */
export async function openEmptyRow(page: Page, inbox: Inbox, url: string, { inn, head }: Organisation, template = 'premises'): Promise<Draft> {
  await signIn(page, inbox, head);
  const office = new Office(page.request, url);
  await office.registerOrganisation(inn, pdf);
  const application = await office.beginApplication('OUT');
  const row = await office.addRow(application, template);
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
