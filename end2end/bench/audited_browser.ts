import { chromium } from '@playwright/test';
import { launch, type LaunchedChrome } from 'chrome-launcher';
import lighthouse, { desktopConfig, type Result } from 'lighthouse';
import type { SignedIn } from './sixty_criteria';

/** What is signed in, or chosen, in a browser. */
export type Cookies = SignedIn['cookies'];

/** Lighthouse's own two: a desktop, and a phone on a slow 4G line with a processor slowed four times; both are simulated from one fast load. */
export type Device = 'desktop' | 'mobile';

/** Performance is measured so often, and the middle run counts: the machine has other work too. */
const RUNS = 3;

/** What Lighthouse said of a page. */
export type Audited = Pick<Result, 'audits' | 'categories'>;

/**
 * A browser that only Lighthouse looks at. Playwright puts the cookies into its profile and is gone before anything is measured.
 *
 * Lighthouse is a tool of the measurements: nothing of it is in the product or its build. It would report its own errors to a
 * service abroad if its command line were told to (`--enable-error-reporting`); called as here it has no such switch, and what it
 * would report with is replaced by nothing (`no_reports`).
 */
export class AuditedBrowser {
  private constructor(private readonly chrome: LaunchedChrome) {}

  /** Starts one. */
  static async start(): Promise<AuditedBrowser> {
    const chromePath = process.env.ASULA_CHROMIUM || chromium.executablePath();
    return new AuditedBrowser(await launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic'] }));
  }

  /** The cookies of a browser that has no others. */
  async takeOn(cookies: Cookies): Promise<void> {
    const driver = await chromium.connectOverCDP(`http://127.0.0.1:${this.chrome.port}`);
    const [profile] = driver.contexts();
    if (!profile) throw new Error('The browser has no profile.');
    await profile.clearCookies();
    await profile.addCookies(cookies);
    await driver.close();
  }

  /** Audits a page as somebody meets it who comes for the first time. */
  async audit(address: string, device: Device): Promise<Audited> {
    const lasting = await this.run(address, device, ['accessibility', 'best-practices', 'seo']);
    const runs: Audited[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await this.run(address, device, ['performance']));
    const middle = runs.sort((one, other) => scoreOf(one, 'performance') - scoreOf(other, 'performance'))[Math.floor(RUNS / 2)] ?? lasting;
    return { audits: { ...lasting.audits, ...middle.audits }, categories: { ...lasting.categories, ...middle.categories } };
  }

  /** Stops it. */
  stop(): void {
    this.chrome.kill();
  }

  private async run(address: string, device: Device, onlyCategories: string[]): Promise<Result> {
    const flags = { port: this.chrome.port, logLevel: 'error' as const, onlyCategories };
    const found = await lighthouse(address, flags, device === 'desktop' ? desktopConfig : undefined);
    if (!found) throw new Error(`Lighthouse did not answer on ${address}.`);
    const { lhr } = found;
    if (lhr.runtimeError) throw new Error(`Lighthouse on ${address}: ${lhr.runtimeError.message}`);
    return lhr;
  }
}

/** The score of a category, of 100. */
export function scoreOf({ categories }: Audited, category: string): number {
  return Math.round((categories[category]?.score ?? 0) * 100);
}
