import { callAs } from '../support/calls';
import { organisation } from '../support/cast';
import { SCIENCE } from '../support/evaluation';
import { test } from '../support/test';
import { pdf } from '../support/test_files';
import { AuditFaults } from './audit_faults';
import { type Audited, AuditedBrowser, type Cookies, type Device, scoreOf } from './audited_browser';
import { SixtyCriteria } from './sixty_criteria';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const DEVICES: Device[] = ['desktop', 'mobile'];

/** The least of each category. */
type Budget = Record<Device, number[]>;
const PUBLIC: Budget = { desktop: [100, 100, 100, 100], mobile: [97, 100, 100, 100] };
const DESK: Budget = { desktop: [95, 95, 95, 95], mobile: [95, 95, 95, 95] };

type Subject = { name: string; path: string; cookies: Cookies; budget: Budget };

/** The cookie by which somebody has chosen a language. */
function speaking(url: string, lang: string): Cookies[number] {
  return { name: 'lang', value: lang, domain: new URL(url).hostname, path: '/', expires: -1, httpOnly: false, secure: false, sameSite: 'Lax' };
}

/** Prints the scores of a page beside the budget. */
function print(name: string, device: Device, audited: Audited, budget: number[]): void {
  const scores = CATEGORIES.map((category) => scoreOf(audited, category));
  const isMet = scores.every((score, index) => score >= (budget[index] ?? 0));
  console.log(`| ${name} | ${device} | ${scores.join(' | ')} | ${budget.join('/')} ${isMet ? 'met' : 'missed'} |`);
}

test('Lighthouse', async ({ baseURL, inbox }) => {
  test.setTimeout(2_400_000);
  const url = baseURL ?? '';
  const signedIn = async ({ request }: Awaited<ReturnType<typeof callAs>>) => [...(await request.storageState()).cookies, speaking(url, 'ky')];

  const school = organisation('school', 9);
  const head = await callAs(school.head, inbox, url);
  await head.office.registerOrganisation(school.inn, pdf);
  const application = await head.office.beginApplication('OUT');
  await head.office.fillAll(application);
  const applicant = await signedIn(head);

  const sheet = await SixtyCriteria.fill(url, inbox, 10);
  const specialist = await signedIn(await callAs(SCIENCE.specialist, inbox, url));

  const pages: Subject[] = [
    ...['ky', 'ru', 'en'].map((lang) => ({ name: `front page, ${lang}`, path: '/', cookies: [speaking(url, lang)], budget: PUBLIC })),
    { name: 'what is shown offline', path: '/offline', cookies: [speaking(url, 'ky')], budget: PUBLIC },
    { name: 'applications', path: '/licences', cookies: applicant, budget: DESK },
    { name: 'application', path: `/applications/${application}`, cookies: applicant, budget: DESK },
    { name: 'scoring desk of 60 criteria', path: sheet.path, cookies: [...sheet.expert.cookies, speaking(url, 'ky')], budget: DESK },
    { name: 'accreditation cases', path: '/accreditation', cookies: specialist, budget: DESK },
  ];

  const browser = await AuditedBrowser.start();
  const faults = new AuditFaults();
  try {
    console.log('\n| Lighthouse | device | performance | accessibility | best practices | SEO | budget |\n|---|---|---|---|---|---|---|');
    for (const { name, path, cookies, budget } of pages) {
      await browser.takeOn(cookies);
      for (const device of DEVICES) {
        const audited = await browser.audit(url + path, device);
        print(name, device, audited, budget[device]);
        faults.add(`${name}, ${device}`, audited);
      }
    }
  } finally {
    browser.stop();
  }
  faults.print();
});
