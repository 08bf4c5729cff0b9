import { expect, type Page } from '@playwright/test';
import type { Hand } from './hand';
import type { RowText } from './rows';

/** The control of a column in the form of a row. */
export const cell = (page: Page, column: string) => page.locator(`[name="cells[${column}]"]`);

/** The control with what is said of it. */
export const field = (page: Page, column: string) => page.locator('.field').filter({ has: cell(page, column) });

/** Where the text of a column stands. */
export const saveState = (page: Page, column: string) => field(page, column).locator('.save-state');

/** Fills the form of a row, column by column. */
export async function fillForm(page: Page, row: RowText, hand: Hand): Promise<void> {
  const columns = await page.locator('#row-form [name^="cells["]').evaluateAll((all) =>
    all.map((it) => (it.getAttribute('name') ?? '').slice('cells['.length, -1)),
  );
  for (const column of columns) {
    const [text, answer] = [row.cells[column], row.choices[column]];
    if (text !== undefined) await hand.type(cell(page, column), text);
    if (answer !== undefined) await hand.choose(cell(page, column), answer);
  }
}

/** Puts the papers of a row in their places. */
export async function putPapers(page: Page, row: RowText, hand: Hand): Promise<void> {
  for (const [column, paper] of Object.entries(row.papers)) {
    await hand.attach(page.locator(`input[type=file]#${column}`), paper);
    await expect(page.locator('.document__name', { hasText: paper.name })).toBeVisible();
  }
}
