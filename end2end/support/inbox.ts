import { expect } from '@playwright/test';

/** A message that the product or a stand-in sent. */
export type Message = { id: string | number; channel: 'sms' | 'mail'; to: string; subject: string; text: string; at: string | number };

/** The inbox of the sandbox: every SMS and mail, newest first. */
export class Inbox {
  constructor(private readonly sandbox: string) {}

  /** The messages to an address or a number; all without one. */
  async messages(to?: string): Promise<Message[]> {
    const query = to ? `?to=${encodeURIComponent(to)}` : '';
    const answer = await fetch(`${this.sandbox}/inbox.json${query}`);
    if (!answer.ok) throw new Error(`The inbox answered ${answer.status}.`);
    return (await answer.json()) as Message[];
  }

  /**
   * The six digits that come to an address because of what `ask` does; waits until they are there. Nothing is deleted, so that the
   * letters that a test waits for stay, and a code that came before is never taken. Letters of the product have numbers of six digits too.
   */
  async codeAfter(to: string, ask: () => Promise<unknown>): Promise<string> {
    const isNew = await this.arrivalsAt(to);
    await ask();
    return this.found(`a code for ${to}`, to, (message) => {
      const isOfProduct = /^(АСУЛА|ASULA)/.test(message.subject);
      return isNew(message) && !isOfProduct ? /(?<!\d)\d{6}(?!\d)/.exec(message.text)?.[0] : undefined;
    });
  }

  /** The newest message whose subject or text fits; waits until one is there. */
  async message(words: RegExp, to?: string): Promise<Message> {
    return this.found(`a message with ${words}`, to, (message) => (fits(message, words) ? message : undefined));
  }

  /** The receipt of a signature: the message with the number and with the fingerprint of what was signed; waits until it is there. */
  async receipt(number: string, to: string): Promise<Message> {
    const isReceipt = ({ subject, text }: Message) => /[0-9A-F]{64}/.test(text) && `${subject} ${text}`.includes(number);
    return this.found(`a receipt for ${number}`, to, (message) => (isReceipt(message) ? message : undefined));
  }

  /** The message whose subject or text fits and that comes to an address because of what `act` does; waits until it is there. */
  async messageAfter(words: RegExp, to: string, act: () => Promise<unknown>): Promise<Message> {
    const isNew = await this.arrivalsAt(to);
    await act();
    return this.found(`a new message with ${words}`, to, (message) => (isNew(message) && fits(message, words) ? message : undefined));
  }

  /** The messages to an address that say this word for word. */
  async saying(words: string, to: string): Promise<Message[]> {
    return (await this.messages(to)).filter(({ subject, text }) => subject.includes(words) || text.includes(words));
  }

  /** Tells what comes to an address from now on from what is there already. */
  private async arrivalsAt(to: string): Promise<(message: Message) => boolean> {
    const before = new Set((await this.messages(to)).map(({ id }) => id));
    return ({ id }) => !before.has(id);
  }

  private async found<T>(what: string, to: string | undefined, read: (message: Message) => T | undefined): Promise<T> {
    let found: T | undefined;
    await expect
      .poll(async () => {
        found = (await this.messages(to)).map(read).find((it) => it !== undefined);
        return found !== undefined;
      }, { message: what })
      .toBe(true);
    return found as T;
  }
}

function fits({ subject, text }: Message, words: RegExp): boolean {
  return words.test(subject) || words.test(text);
}
