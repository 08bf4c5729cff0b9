import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, hydrated, test } from '../support/test';

const INPUTS = 10_000;

test('the rules refuse the same in WebAssembly as on the server, for 10,000 rows', async ({ page }) => {
  test.setTimeout(180_000);
  const server = process.env.ASULA_SERVER ?? resolve(process.env.CARGO_TARGET_DIR ?? '', 'debug/asula');
  const proof = await promisify(execFile)(server, ['prove-rules', '--count', String(INPUTS)], { maxBuffer: 1 << 30 });
  const lines = proof.stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as { question: string; answer: string });
  expect(lines).toHaveLength(INPUTS);
  expect(new Set(lines.map(({ answer }) => answer)).size, 'the answers are of many kinds').toBeGreaterThan(100);

  await page.goto('/');
  await hydrated(page);
  const script = await page.locator('head script[type=module]').textContent();
  const module = /const js="([^"]+)"/.exec(script ?? '')?.[1] ?? '';
  expect(module).toMatch(/^\/pkg\/.+\.js$/);
  const different: unknown[] = [];
  for (let from = 0; from < lines.length; from += 500) {
    const some = lines.slice(from, from + 500);
    // The module of the page itself, brought to life by the page.
    const answers = await page.evaluate(async ({ module, questions }) => {
      const { check_rows: check } = (await import(module)) as { check_rows: (question: string) => string };
      return questions.map((question) => check(question));
    }, { module, questions: some.map(({ question }) => question) });
    some.forEach((line, at) => {
      if (answers[at] !== line.answer) different.push({ ...line, browser: answers[at] });
    });
  }
  expect(different.slice(0, 3)).toEqual([]);
});
