import { type BrowserContext, type ConsoleMessage, expect } from '@playwright/test';

/**
 * Collects every error and warning of the console and every uncaught error of all pages of a context. A fault of
 * hydration shows nowhere else: the server's page looks right and its forms still post.
 */
export class QuietConsole {
  private readonly heard: string[] = [];
  private readonly expected: RegExp[] = [];
  private readonly others: BrowserContext[] = [];

  constructor(context: BrowserContext) {
    this.listenTo(context);
  }

  /** Listens to a further context too: a second person, or a browser without JavaScript. */
  watch(context: BrowserContext): void {
    this.others.push(context);
    this.listenTo(context);
  }

  /** Closes the further contexts: a page that lives on would go on working during the next test. */
  async closeOthers(): Promise<void> {
    await Promise.all(this.others.map((context) => context.close()));
  }

  private listenTo(context: BrowserContext): void {
    context.on('console', (message) => this.listen(message));
    context.on('weberror', (fault) => this.heard.push(`uncaught: ${fault.error().message}`));
  }

  /** Lets a message pass that the test itself provokes, such as an answer of 404. */
  allow(message: RegExp): void {
    this.expected.push(message);
  }

  /** Fails with all that was heard and not allowed. */
  verify(): void {
    const faults = this.heard.filter((each) => !this.expected.some((allowed) => allowed.test(each)));
    expect(faults, 'the console must stay quiet').toEqual([]);
  }

  private listen(message: ConsoleMessage): void {
    if (message.type() === 'error' || message.type() === 'warning') {
      this.heard.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  }
}
