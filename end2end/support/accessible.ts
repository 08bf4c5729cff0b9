import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails where axe finds anything on the page as it is now; the failure names the rule and the places. */
export async function expectNoFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const faults = violations.map(({ id, help, nodes }) => ({ id, help, places: nodes.map((node) => node.target.join(' ')) }));
  expect(faults, `axe on ${page.url()}`).toEqual([]);
}
