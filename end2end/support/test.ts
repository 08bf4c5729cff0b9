import { test as base, type Page } from '@playwright/test';
import { expectNoFaults } from './accessible';
import { Inbox } from './inbox';
import { Product } from './product';
import { QuietConsole } from './quiet_console';
import { Sandbox } from './sandbox';

export { expect } from '@playwright/test';

type OfTheTest = {
  /** What the sandbox can be told. */
  sandbox: Sandbox;
  /** The messages that the sandbox received. */
  inbox: Inbox;
  /** Fails the test when a page it opened said anything on the console. */
  quiet: QuietConsole;
  /** Fails where axe finds anything on the page as it is now. */
  accessible: (page: Page) => Promise<void>;
};

type OfTheWorker = { product: Product };

/** The test of every file here: a product of the worker's own behind `page.goto('/')`, and a console that must stay quiet. */
export const test = base.extend<OfTheTest, OfTheWorker>({
  product: [
    async ({}, use) => {
      const product = await Product.start();
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  baseURL: async ({ product }, use) => use(product.addresses.url),

  sandbox: async ({ product }, use) => {
    const sandbox = new Sandbox(product.addresses.sandbox);
    await use(sandbox);
    await sandbox.clearFaults();
  },

  inbox: async ({ product }, use) => use(new Inbox(product.addresses.sandbox)),

  quiet: [
    async ({ context }, use) => {
      const quiet = new QuietConsole(context);
      await use(quiet);
      await quiet.closeOthers();
      quiet.verify();
    },
    { auto: true },
  ],

  accessible: async ({}, use) => use(expectNoFaults),
});

/** Waits until the WebAssembly has taken over the page; before that a click meets the plain form. */
export async function hydrated(page: Page): Promise<void> {
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
}
