import { expect, type Locator, type Page } from '@playwright/test';
import type { TestFile } from './test_files';

/** How a person works a page: by mouse or finger, or by keyboard alone. */
export interface Hand {
  /** Presses a button, follows a link. */
  press(target: Locator): Promise<void>;
  /** Types a text in place of what stands in the field. */
  type(field: Locator, text: string): Promise<void>;
  /** Chooses an answer of a list that folds down. */
  choose(list: Locator, value: string): Promise<void>;
  /** Takes an answer of the list that opens under a field while one types in it. */
  take(field: Locator, answer: Locator): Promise<void>;
  /** Ticks a box, picks one of several answers. */
  tick(box: Locator): Promise<void>;
  /** Chooses a file. */
  attach(input: Locator, paper: TestFile): Promise<void>;
}

/** The mouse, or a finger. */
export class Mouse implements Hand {
  async press(target: Locator): Promise<void> {
    await target.click();
  }

  async type(field: Locator, text: string): Promise<void> {
    await field.fill(text);
  }

  async choose(list: Locator, value: string): Promise<void> {
    await list.selectOption(value);
  }

  async take(_field: Locator, answer: Locator): Promise<void> {
    await answer.click();
  }

  async tick(box: Locator): Promise<void> {
    if (await box.isChecked()) return;
    // The words next to a box are the larger target, and may lie over it.
    const id = await box.getAttribute('id');
    const words = box.page().locator(`label[for="${id}"]`);
    await ((await words.count()) === 1 ? words : box).click();
    await expect(box).toBeChecked();
  }

  async attach(input: Locator, paper: TestFile): Promise<void> {
    await input.setInputFiles(paper);
  }
}

/** A finger on a screen that feels it. */
export class Finger extends Mouse {
  override async press(target: Locator): Promise<void> {
    await target.tap();
  }

  override async type(field: Locator, text: string): Promise<void> {
    await field.tap();
    await field.fill(text);
  }

  override async take(_field: Locator, answer: Locator): Promise<void> {
    await answer.tap();
  }

  override async tick(box: Locator): Promise<void> {
    if (await box.isChecked()) return;
    await box.page().locator(`label[for="${await box.getAttribute('id')}"]`).tap();
    await expect(box).toBeChecked();
  }
}

/** Letters of the Russian layout, and the keys on which they stand. */
const RUSSIAN_KEYS: Record<string, string> = { о: 'KeyJ', л: 'KeyK', т: 'KeyN', с: 'KeyC', '.': 'Slash' };

/** Presses a key whose letter the Russian layout gives; Playwright's own keyboard knows no other than the American. */
export async function pressRussian(page: Page, letter: string): Promise<void> {
  const code = RUSSIAN_KEYS[letter];
  if (!code) throw new Error(`Where «${letter}» stands is not known here.`);
  const tab = await page.context().newCDPSession(page);
  await tab.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, code, text: letter });
  await tab.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter, code });
  await tab.detach();
}

/** More stops than any page has. */
const STOPS = 400;

/** The keyboard alone. At each place it comes to, the focus must be seen and must not be hidden. */
export class Keyboard implements Hand {
  constructor(private readonly page: Page) {}

  async press(target: Locator): Promise<void> {
    await this.go(target);
    await this.page.keyboard.press('Enter');
  }

  async type(field: Locator, text: string): Promise<void> {
    await this.go(field);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.insertText(text);
  }

  async choose(list: Locator, value: string): Promise<void> {
    await this.go(list);
    await this.page.keyboard.press('Home');
    const answers = await list.locator('option').count();
    for (let step = 0; step < answers && (await list.inputValue()) !== value; step += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    await expect(list).toHaveValue(value);
  }

  async take(field: Locator, answer: Locator): Promise<void> {
    await this.go(field);
    await answer.waitFor();
    for (let step = 0; step < STOPS && (await answer.getAttribute('aria-selected')) !== 'true'; step += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    await expect(answer).toHaveAttribute('aria-selected', 'true');
    await expect(answer).toBeInViewport();
    await this.page.keyboard.press('Enter');
  }

  async tick(box: Locator): Promise<void> {
    if (await box.isChecked()) return;
    const isRadio = (await box.getAttribute('type')) === 'radio';
    await this.go(isRadio ? await this.stopOf(box) : box);
    await this.page.keyboard.press('Space');
    for (let step = 0; isRadio && step < 20 && !(await box.isChecked()); step += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    await expect(box).toBeChecked();
  }

  async attach(input: Locator, paper: TestFile): Promise<void> {
    await this.go(input);
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.keyboard.press('Enter');
    await (await chooser).setFiles(paper);
  }

  /** Goes to a place by Tab, or by Shift and Tab where it lies before. */
  async go(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached' });
    const key = (await target.evaluate((to) => {
      const from = document.activeElement;
      const back = from && from !== document.body && from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_PRECEDING;
      return back ? 'Shift+Tab' : 'Tab';
    }));
    for (let stop = 0; stop < STOPS; stop += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) {
        await expectVisibleFocus(target);
        return;
      }
      await this.page.keyboard.press(key);
    }
    throw new Error(`The keyboard does not reach ${target}.`);
  }

  /** Of a group of radio buttons Tab stops at the chosen one, else at the first. */
  private async stopOf(radio: Locator): Promise<Locator> {
    const name = await radio.getAttribute('name');
    const group = this.page.locator(`input[type=radio][name="${name}"]`);
    const chosen = group.and(this.page.locator(':checked'));
    return (await chosen.count()) > 0 ? chosen : group.first();
  }
}

/** Fails where the focus of the place is not drawn, or the place is hidden by something else (WCAG 2.4.7, 2.4.11). */
export async function expectVisibleFocus(target: Locator): Promise<void> {
  const fault = await target.evaluate((element) => {
    const drawn = (at: Element | null, steps: number): boolean => {
      if (!at || steps === 0) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      return outlined || boxShadow !== 'none' || drawn(at.parentElement, steps - 1);
    };
    if (!drawn(element, 3)) return 'no focus is drawn';
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const seen = [element, label].some((shape) => {
      if (!shape) return false;
      const { left, right, top, bottom } = shape.getBoundingClientRect();
      const places = [[(left + right) / 2, (top + bottom) / 2], [left + 3, top + 3], [right - 3, bottom - 3]];
      return places.some(([x, y]) => {
        const there = document.elementFromPoint(x as number, y as number);
        return there !== null && (shape.contains(there) || there.contains(shape));
      });
    });
    return seen ? '' : 'something hides the place that has the focus';
  });
  expect(fault, `focus at ${target}`).toBe('');
}
