import { execFile } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

const INPUTS = 10_000;
/** A place of its own, answered from the folder that `tools/build proof-site` made: the product has no part in it. */
const HOME = 'http://proof.localhost/';

test('WebAssembly and server refuse the same rows', async ({ page }) => {
  test.setTimeout(180_000);
  const built = process.env.CARGO_TARGET_DIR ?? '';
  const native = resolve(dirname(process.env.ASULA_SERVER ?? resolve(built, 'debug/asula')), 'asula-proof');
  const folder = process.env.ASULA_PROOF ?? resolve(built, 'proof-release');
  const proof = await promisify(execFile)(native, { maxBuffer: 1 << 30 });
  const lines = proof.stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as { question: string; answer: string });
  expect(lines).toHaveLength(INPUTS);
  expect(new Set(lines.map(({ answer }) => answer)).size, 'the answers are of many kinds').toBeGreaterThan(100);

  await page.route(`${HOME}**`, async (route) => {
    const file = new URL(route.request().url()).pathname.slice(1);
    const contentType = file.endsWith('.wasm') ? 'application/wasm' : file ? 'text/javascript' : 'text/html';
    await route.fulfill({ contentType, ...(file ? { path: resolve(folder, file) } : { body: '<!doctype html><link rel="icon" href="data:,">' }) });
  });
  await page.goto(HOME);
  const different: unknown[] = [];
  for (let from = 0; from < lines.length; from += 500) {
    const some = lines.slice(from, from + 500);
    const answers = await page.evaluate(async ({ module, questions }) => {
      type Proof = { default: () => Promise<unknown>; check_rows: (question: string) => string };
      const { default: start, check_rows: check } = (await import(module)) as Proof;
      await start();
      return questions.map((question) => check(question));
    }, { module: `${HOME}asula_proof.js`, questions: some.map(({ question }) => question) });
    some.forEach((line, at) => {
      if (answers[at] !== line.answer) different.push({ ...line, browser: answers[at] });
    });
  }
  expect(different.slice(0, 3)).toEqual([]);
});
