/** The stand-ins that can be told to fail. */
export type Service = 'esi' | 'oep' | 'minjust' | 'smtp' | 'sms';

/** How a stand-in can fail; docs/sandbox.md tells what each does. */
export type Fault =
  | 'none' | 'down' | 'slow' | 'bad_gateway_html' | 'wrong_code' | 'changed_answer' | 'lost_reply' | 'wrong_nonce'
  | 'expired_token';

const SERVICES: Service[] = ['esi', 'oep', 'minjust', 'smtp', 'sms'];

/** The switches of the sandbox. */
export class Sandbox {
  private touched = false;

  constructor(readonly url: string) {}

  /** Makes a stand-in fail until the end of the test; `more` narrows it to an operation or sets its delay. */
  async fail(service: Service, fault: Fault, more: { operation?: string; delay_ms?: number } = {}): Promise<void> {
    this.touched = true;
    await this.post('/control/faults', { service, fault, ...more });
  }

  /** Ends every fault; the end of a test does it too. */
  async clearFaults(): Promise<void> {
    if (!this.touched) return;
    for (const service of SERVICES) await this.post('/control/faults', { service, fault: 'none' });
    this.touched = false;
  }

  /** How often the signature service signed a hash since it was started. */
  async signatures(hash: string): Promise<number> {
    const answer = await fetch(`${this.url}/control/oep/signatures?hash=${hash}`);
    if (!answer.ok) throw new Error(`The signatures answered ${answer.status}.`);
    return ((await answer.json()) as { count: number }[]).reduce((sum, { count }) => sum + count, 0);
  }

  /** Tells the stand-in any other thing. */
  async post(path: string, body: unknown = {}): Promise<void> {
    const answer = await fetch(this.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  }
}
