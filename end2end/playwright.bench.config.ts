import { defineConfig } from '@playwright/test';
import tests from './playwright.config';

// What is measured, not proved: one worker, nothing recorded during the work.
export default defineConfig(tests, {
  testDir: './bench',
  testMatch: '*.bench.ts',
  workers: 1,
  reporter: [['line']],
  use: { ...tests.use, trace: 'off', screenshot: 'off' },
});
