import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** Where a running product and its sandbox are found. */
export type Addresses = { url: string; sandbox: string };

/** A product of this worker's own: own ports, own data, own fault switches; gone with the worker. */
export class Product {
  private constructor(
    private readonly process: ChildProcessWithoutNullStreams,
    readonly addresses: Addresses,
  ) {}

  /** Starts one by `tools/with-product`, whose command here lives as long as its standard input is open. */
  static async start(): Promise<Product> {
    const child = spawn(
      resolve(import.meta.dirname, '../../tools/with-product'),
      ['sh', '-c', 'echo "$ASULA_URL $SANDBOX_URL"; exec cat'],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    let complaint = '';
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    const line = await new Promise<string>((ready, refused) => {
      createInterface(child.stdout).once('line', ready);
      child.once('error', refused);
      child.once('exit', () => refused(new Error(complaint || 'The product did not start.')));
    });
    const [url, sandbox] = line.split(' ');
    if (!url || !sandbox) throw new Error(`tools/with-product answered: ${line}`);
    return new Product(child, { url, sandbox });
  }

  /** Stops it and waits until it is gone. */
  async stop(): Promise<void> {
    const gone = new Promise((resolved) => this.process.once('exit', resolved));
    this.process.stdin.end();
    await gone;
  }
}
