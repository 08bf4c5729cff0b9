import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from '@playwright/test';

/** Where a running product and its sandbox are found. */
export type Addresses = { url: string; sandbox: string };

/** A product of this worker's own: own ports, own data, own fault switches; gone with the worker. */
export class Product {
  private constructor(
    private readonly child: ChildProcessWithoutNullStreams,
    readonly addresses: Addresses,
    private readonly pidFile: string,
  ) {}

  /** Starts one by `tools/with-product`, whose command here lives as long as its standard input is open. */
  static async start(): Promise<Product> {
    const child = spawn(
      resolve(import.meta.dirname, '../../tools/with-product'),
      ['sh', '-c', 'echo "$ASULA_URL $SANDBOX_URL $ASULA_PID"; exec cat'],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    let complaint = '';
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    const line = await new Promise<string>((ready, refused) => {
      createInterface(child.stdout).once('line', ready);
      child.once('error', refused);
      child.once('exit', () => refused(new Error(complaint || 'The product did not start.')));
    });
    const [url, sandbox, pidFile] = line.split(' ');
    if (!url || !sandbox || !pidFile) throw new Error(`tools/with-product answered: ${line}`);
    return new Product(child, { url, sandbox }, pidFile);
  }

  /** Kills the server (`kill -9`) and waits until another works on the same data. The stand-ins are killed with it and have forgotten everything. */
  async kill(): Promise<void> {
    const pid = await this.pid();
    // An empty file is no number: `kill 0` would end the tests themselves.
    if (!(pid > 0)) throw new Error('The product has no process.');
    process.kill(pid, 'SIGKILL');
    const isAnother = async () => ![0, pid].includes(await this.pid());
    await expect.poll(isAnother, { message: 'a new process', timeout: 60_000 }).toBe(true);
    const isReady = () => fetch(`${this.addresses.url}/readyz`).then((answer) => answer.ok, () => false);
    await expect.poll(isReady, { message: 'the product works again', timeout: 60_000 }).toBe(true);
  }

  private async pid(): Promise<number> {
    return Number(await readFile(this.pidFile, 'ascii'));
  }

  /** Stops it and waits until it is gone. */
  async stop(): Promise<void> {
    const gone = new Promise((resolved) => this.child.once('exit', resolved));
    this.child.stdin.end();
    await gone;
  }
}
