import { expect, type Locator, type Page } from '@playwright/test';
import type { Field } from './every_form';

/** A form on an open page, filled in as its fields say. */
export class OpenForm {
  constructor(
    private readonly page: Page,
    private readonly selector: string,
    private readonly fields: Field[],
  ) {}

  /** Types and chooses all of it, with what folds it away opened. */
  async fill(): Promise<void> {
    await this.form().evaluate((form) => {
      for (let fold = form.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
      form.querySelectorAll('details').forEach((fold) => (fold.open = true));
    });
    for (const field of this.fields) {
      const control = this.control(field);
      if (field.as === 'list') await control.selectOption(field.text);
      // The widgets draw over the browser's own mark, which cannot be met by the mouse.
      else if (field.as) await control.evaluate((input: HTMLInputElement) => input.click());
      else await control.fill(field.text);
    }
    await this.expectFilled();
  }

  /** All of it stands there. */
  async expectFilled(): Promise<void> {
    for (const field of this.fields) {
      const control = this.control(field);
      if (field.as === 'choice') await expect(control, field.name).toBeChecked();
      else await expect(control, field.name).toHaveValue(field.text);
    }
  }

  /** Sends it, as its button does. */
  async send(): Promise<void> {
    await this.form().evaluate((form: HTMLFormElement) => form.requestSubmit());
  }

  /** Sends it from this page without leaving it; answers the status. */
  async post(): Promise<number> {
    return this.form().evaluate(async (form: HTMLFormElement) => {
      const fields = [...new FormData(form)].map(([name, text]) => [name, String(text)]);
      const answer = await fetch(form.getAttribute('action') ?? '', {
        method: 'POST', headers: { accept: 'application/json' }, body: new URLSearchParams(fields),
      });
      return answer.status;
    });
  }

  private form(): Locator {
    return this.page.locator(this.selector).first();
  }

  private control({ name, text, as }: Field): Locator {
    const named = `[name="${name}"]`;
    return this.form().locator(as === 'choice' ? `${named}[value="${text}"]` : named);
  }
}
