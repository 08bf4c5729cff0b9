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

  /** Forgets all messages, or those to an address or a number, so that the next code is surely the new one. */
  async empty(to?: string): Promise<void> {
    const query = to ? `?to=${encodeURIComponent(to)}` : '';
    const answer = await fetch(`${this.sandbox}/inbox${query}`, { method: 'DELETE' });
    if (!answer.ok) throw new Error(`The inbox answered ${answer.status}.`);
  }

  /** The six digits of the newest message that brings some; waits until one is there. Letters of the product have numbers of six digits too. */
  async code(to?: string): Promise<string> {
    let code = '';
    await expect
      .poll(async () => {
        const messages = (await this.messages(to)).filter(({ subject }) => !/^(АСУЛА|ASULA)/.test(subject));
        const texts = messages.map((message) => message.text);
        code = texts.map((text) => /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0]).find(Boolean) ?? '';
        return code;
      }, { message: `a code for ${to ?? 'anybody'}` })
      .toMatch(/^\d{6}$/);
    return code;
  }

  /** The newest message whose subject or text fits; waits until one is there. */
  async message(words: RegExp, to?: string): Promise<Message> {
    let found: Message | undefined;
    await expect
      .poll(async () => {
        found = (await this.messages(to)).find(({ subject, text }) => words.test(subject) || words.test(text));
        return Boolean(found);
      }, { message: `a message with ${words}` })
      .toBe(true);
    return found as Message;
  }
}
