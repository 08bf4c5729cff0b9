import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';
import { organisation } from '../support/cast';
import { scoreAll } from '../support/commission';
import { Evaluation, SCIENCE } from '../support/evaluation';
import type { Inbox } from '../support/inbox';
import type { QuietConsole } from '../support/quiet_console';

/** A comment as long as those of the seeded world, in Kyrgyz and Russian. */
const COMMENT = 'Окуу план базистик окуу планга шайкеш, далилдер жетиштүү. Замечания прошлой оценки устранены, өзгөрүүлөр көрүнөт. '.repeat(18).slice(0, 2000);

/** What a browser keeps of somebody who is signed in. */
export type SignedIn = Exclude<NonNullable<BrowserContextOptions['storageState']>, string>;

/** The sheet of an expert, with sixty criteria, each scored and with a comment of 2,000 characters. */
export class SixtyCriteria {
  private constructor(
    /** The address of the desk. */
    readonly path: string,
    /** The expert whose desk it is. */
    readonly expert: SignedIn,
  ) {}

  /** Fills the sheet on a university of this number. */
  static async fill(url: string, inbox: Inbox, place: number): Promise<SixtyCriteria> {
    const evaluation = await Evaluation.open(url, inbox, organisation('university', place), SCIENCE);
    const sheet = await evaluation.sheetOf('marat');
    const { office, request } = await evaluation.caller('marat');
    await scoreAll(office, sheet, () => 'met', () => COMMENT);
    return new SixtyCriteria(`/sheets/${sheet}`, await request.storageState());
  }

  /** A browser of the expert that has not seen the desk yet. */
  async sitDown(browser: Browser, quiet: QuietConsole, baseURL: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await browser.newContext({ baseURL, locale: 'ky-KG', storageState: this.expert, ...options });
    quiet.watch(context);
    return context;
  }
}
