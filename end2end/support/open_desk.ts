import type { Browser } from '@playwright/test';
import { organisation } from './cast';
import type { Seat } from './commission';
import { DeskPage } from './desk';
import { Evaluation } from './evaluation';
import type { Inbox } from './inbox';
import type { QuietConsole } from './quiet_console';

/** What a test has for those who open a browser of their own in it. */
export type Given = { browser: Browser; baseURL: string | undefined; inbox: Inbox; quiet: QuietConsole };

/** Marat before his scoring desk. */
export type OpenDesk = Seat & { evaluation: Evaluation; sheet: string; desk: DeskPage };

/** Opens the desk of a school of the test's own at a criterion; nothing is scored yet. */
export async function openDesk({ browser, baseURL, inbox, quiet }: Given, school: number, criterion = '1.1'): Promise<OpenDesk> {
  const evaluation = await Evaluation.open(baseURL ?? '', inbox, organisation('school', school));
  const sheet = await evaluation.sheetOf('marat');
  const seat = await evaluation.seat('marat', browser, quiet, `/sheets/${sheet}?criterion=${criterion}`);
  return { ...seat, evaluation, sheet, desk: new DeskPage(seat.page) };
}
