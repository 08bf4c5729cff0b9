import { defineConfig } from '@playwright/test';

const inCi = Boolean(process.env.CI);
const chromium = process.env.ASULA_CHROMIUM;

// `tools/end2end` names the browser: Debian's Chromium where there is one, else Playwright's own.
export default defineConfig({
  testDir: './tests',
  // Each test has organisations of its own, so that they do not meet.
  fullyParallel: true,
  outputDir: './test-results',
  // Twice what the slowest machine has needed: a wait that is over early costs nothing.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // A worker is a Chromium and a product of its own (support/product.ts): two of them fill two cores.
  workers: 2,
  // A test that passes at the second try has found a fault: it is shown, not tried again.
  retries: 0,
  forbidOnly: inCi,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'ky-KG',
    timezoneId: 'Asia/Bishkek',
    // Colours are looked at as they are, not on their way from one to another.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    actionTimeout: 30_000,
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync',
      ],
    },
  },
});
