import { expect, type Locator, type Page } from '@playwright/test';
import { pressRussian } from './hand';

/** A score and a comment, and the layout in which the comment is opened. */
type Given = { place: number; score: string; comment: string; layout?: 'latin' | 'russian' };

/** The places of the scoring desk. */
export class DeskPage {
  constructor(private readonly page: Page) {}

  /** The heading of the criterion that is shown. */
  get heading(): Locator {
    return this.page.locator('#criterion');
  }

  /** The comment of a criterion. */
  comment(criterion: string): Locator {
    return this.page.locator(`[id="mark-comment.${criterion}"]`);
  }

  /** The comment with what is said of it. */
  field(criterion: string): Locator {
    return this.page.locator('.field').filter({ has: this.comment(criterion) });
  }

  /** Where the text of a comment stands. */
  state(criterion: string): Locator {
    return this.field(criterion).locator('.save-state');
  }

  /** An answer of the scale. */
  score(title: string): Locator {
    return this.page.locator('.criterion__mark').getByRole('radio', { name: title, exact: true });
  }

  /** The answers that are chosen. */
  get chosen(): Locator {
    return this.page.locator('.criterion__mark input[type=radio]:checked');
  }

  /** A criterion in the rail. */
  rail(criterion: string): Locator {
    return this.page.locator(`.rail__link[href$="criterion=${criterion}"]`);
  }

  /** The criteria that the rail shows now. */
  async found(): Promise<string[]> {
    return this.page.locator('.rail__link').filter({ visible: true }).locator('.rail__id').allInnerTexts();
  }

  /** How many criteria are done. */
  get progress(): Locator {
    return this.page.locator('.desk__progress');
  }

  /** Scores the criterion that is shown by keys alone: a figure for the score, «c» for the comment. */
  async scoreByKeys(criterion: string, { place, score, comment, layout = 'latin' }: Given): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.press(String(place));
    await expect(this.score(score)).toBeChecked();
    await (layout === 'latin' ? keyboard.press('c') : pressRussian(this.page, 'с'));
    await expect(this.comment(criterion)).toBeFocused();
    await keyboard.insertText(comment);
  }

  /** Waits until a criterion is shown. */
  async shows(criterion: string): Promise<void> {
    await expect(this.heading.locator('.criterion__id')).toHaveText(criterion);
    await this.comment(criterion).waitFor();
  }

  /** Waits until a criterion is shown and a keyboard goes on from its heading. */
  async goesOnAt(criterion: string): Promise<void> {
    await this.shows(criterion);
    await expect(this.heading).toBeFocused();
  }
}
