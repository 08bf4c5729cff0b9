import { expect } from '@playwright/test';
import { rowOf } from './office';
import { cell, fillForm, putPapers } from './row_form';
import { Walker } from './walker';

/** Filling an application in: levels and specialties (L11), appendices (L12). */
export class Filling extends Walker {
  /** L11: chooses a level that has no specialty. */
  async chooseLevel(level: string): Promise<void> {
    const { page, hand } = this.walk;
    await hand.choose(page.getByRole('combobox', { name: this.words.level }), level);
    await hand.press(this.button(this.words.ok));
    await this.arrive(page.locator('.programme__title').first());
  }

  /** L11: chooses a level of the classifier; its specialty is searched by words, or without JavaScript written by its code. */
  async chooseSpecialty(level: string, code: string): Promise<void> {
    const { page, hand, script } = this.walk;
    await hand.choose(page.getByRole('combobox', { name: this.words.level }), level);
    if (script) {
      const field = page.getByRole('combobox', { name: this.words.specialty });
      await hand.type(field, this.words.specialtyWords);
      await hand.take(field, page.getByRole('option', { name: new RegExp(code) }));
      await expect(field).toHaveValue(code);
    } else {
      await hand.type(page.getByRole('textbox', { name: this.words.specialty }), code);
    }
    await hand.press(this.button(this.words.ok));
    await this.arrive(page.locator('.programme__code', { hasText: code }));
  }

  /** L11: the bin takes a specialty out again. */
  async removeSpecialty(code: string): Promise<void> {
    const { page, hand } = this.walk;
    await hand.press(page.getByRole('listitem').filter({ hasText: code }).getByRole('button', { name: this.words.delete }));
    await this.arrive(page.getByText(this.words.removed, { exact: true }));
    await expect(page.locator('.programme__code', { hasText: code })).toHaveCount(0);
  }

  /** L12: fills a row of every appendix that the application lists. */
  async fillAppendices(application: string): Promise<void> {
    const { page } = this.walk;
    const links = page.locator(`#appendices-table a, [aria-labelledby=appendices] table a`);
    await links.nth(5).waitFor({ state: 'attached' });
    const addresses = await links.evaluateAll((all) => all.map((it) => it.getAttribute('href') ?? ''));
    for (const address of addresses) await this.fillAppendix(application, address);
  }

  /** L12: the pencil changes a cell of a row that stands, the bin takes the row away, and it is brought back. */
  async correctRow(application: string, template: string, column: string, text: string): Promise<void> {
    const { page, hand } = this.walk;
    const { words } = this;
    const table = page.getByRole('table');
    await this.openAppendix(`${application}/appendices/${template}`);
    await hand.press(table.getByRole('link', { name: words.edit }));
    await this.arrive(page.locator('#row-form'));
    await hand.type(cell(page, column), text);
    await hand.press(this.button(words.save));
    await this.arrive(page.getByText(words.rowSaved));
    await expect(table).toContainText(text);
    await hand.press(table.getByRole('button', { name: words.delete }));
    await this.arrive(page.getByText(words.rowRemoved));
    await expect(table).toHaveCount(0);
    await hand.press(page.locator('summary', { hasText: words.removedRows }));
    await hand.press(this.button(words.restore));
    await this.arrive(page.getByText(words.rowRestored));
    await expect(table).toContainText(text);
    await this.backTo(application);
  }

  /** From the application to one of its appendices. */
  protected async openAppendix(address: string): Promise<void> {
    const { page, hand } = this.walk;
    await hand.press(page.locator(`.table a[href="${address}"], table a[href="${address}"]`).first());
    await page.waitForURL((url) => url.pathname === address);
  }

  /** By the first link that leads back to the application. */
  protected async backTo(application: string): Promise<void> {
    const { page, hand } = this.walk;
    await this.arrive(page.locator(`main a[href="${application}"]`).first());
    await hand.press(page.locator(`main a[href="${application}"]`).first());
    await this.arrive(page.locator('#programmes'));
  }

  private async fillAppendix(application: string, address: string): Promise<void> {
    const { page, hand, script } = this.walk;
    const row = rowOf(address.split('/').at(-1) ?? '');
    await this.openAppendix(address);
    await this.arrive(page.locator('#add_row'));
    await hand.press(page.locator('#add_row').getByRole('button'));
    await this.arrive(page.locator('#row-form'));
    if (script) {
      await fillForm(page, row, hand);
      await putPapers(page, row, hand);
    } else {
      // What is typed travels along with each document, and is still there to be saved.
      await fillForm(page, row, hand);
      for (const [column, paper] of Object.entries(row.papers)) {
        const input = page.locator(`input[type=file]#${column}`);
        await hand.attach(input, paper);
        await hand.press(page.locator('form', { has: input }).locator('button[type=submit]'));
        await this.arrive(page.locator('.document__name', { hasText: paper.name }));
      }
    }
    await hand.press(this.button(this.words.save));
    await expect(page).not.toHaveURL(/\/rows\//);
    await this.backTo(application);
  }
}
