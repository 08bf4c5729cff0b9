import type { Browser } from '@playwright/test';
import { type Organisation, type Person, SPECIALIST } from './cast';
import { AIZADA, answerAll, DINARA, LEADERSHIP, MARAT, NAMES, SAPAR, scoreAll, type Seat } from './commission';
import { type Caller, callAs, enterCode, sitDown } from './calls';
import type { Inbox } from './inbox';
import type { Office } from './office';
import { pdf } from './test_files';
import type { QuietConsole } from './quiet_console';

/** Those who are on the commission: the chair, and three experts. */
export type Member = keyof typeof COMMISSION;

/** Each of them. */
export const COMMISSION = { sapar: SAPAR, marat: MARAT, aizada: AIZADA, dinara: DINARA };
const MEMBERS = Object.keys(COMMISSION) as Member[];

/** Who decides over organisations of a level. */
type Authority = { level: string; specialist: Person; leadership: Person };

/** Schools: thirty criteria. */
const SCHOOLS: Authority = { level: 'SCH3', specialist: SPECIALIST, leadership: LEADERSHIP };
/** Universities: sixty criteria. */
export const SCIENCE: Authority = {
  level: 'HE-B',
  specialist: { pin: '12405198300124', phone: '+996700000124', mail: 'bermet@science.test' },
  leadership: { pin: '20811197000125', phone: '+996700000125', mail: 'almaz@science.test' },
};

/** The subject of the letter that tells an expert of the order. */
export const ORDER_LETTER = /тышкы баалоо жүргүзүү жөнүндө буйрук|приказ о проведении внешней оценки/;

/** What an expert has given on a sheet, by criterion. */
export type Marks = Record<string, { score: string; comment: string }>;

type Matrix = { columns: { id: string; is_chair: boolean }[]; rows: { id: string }[] };

type Sheet = { head: { published_at: number | null }; sections: { criteria: { id: string; score: string; comment: string }[] }[] };

/** The head of a fresh school registers it, and begins its self-evaluation. */
export async function beginSelfEvaluation(url: string, inbox: Inbox, { inn, head }: Organisation, level = SCHOOLS.level): Promise<{ applicant: Caller; accreditation: string }> {
  const applicant = await callAs(head, inbox, url);
  await applicant.office.registerOrganisation(inn, pdf);
  const begun = await applicant.office.deed('begin_accreditation', { level });
  const accreditation = /\/accreditations\/([^/?#]+)/.exec(begun)?.[1];
  if (!accreditation) throw new Error(`begin_accreditation led to ${begun}`);
  return { applicant, accreditation };
}

/** As [beginSelfEvaluation], as far as a self-evaluation that is signed, with a file behind its first answer. */
export async function sendSelfEvaluation(url: string, inbox: Inbox, school: Organisation, level = SCHOOLS.level): Promise<{ applicant: Caller; accreditation: string }> {
  const { applicant, accreditation } = await beginSelfEvaluation(url, inbox, school, level);
  await answerAll(applicant.office, accreditation);
  await applicant.office.upload(`/upload/evidence/${accreditation}/1.1`, pdf('Окуу план.pdf'));
  const { reviewed } = await applicant.office.view<{ reviewed: string }>('self_evaluation_review', { accreditation });
  const signing = await applicant.office.deed('begin_signing_self_evaluation', { accreditation, reviewed, consent: 'on' });
  await enterCode(applicant, inbox, signing);
  return { applicant, accreditation };
}

/** The number of the sheet that an expert has on a case; they may have others on others. */
export async function sheetOn(office: Office, accreditation: string): Promise<string> {
  const { cases } = await office.view<{ cases: { id: string; waits: { sheet?: string } }[] }>('expert_office');
  const sheet = cases.find(({ id }) => id === accreditation)?.waits.sheet;
  if (!sheet) throw new Error(`There is no sheet on ${accreditation} yet.`);
  return sheet;
}

/** An accreditation of a fresh school, brought about through the public door by everybody whose part is not the story. */
export class Evaluation {
  private readonly callers = new Map<Member, Caller>();

  private constructor(
    private readonly url: string,
    private readonly inbox: Inbox,
    private readonly authority: Authority,
    private readonly specialist: Caller,
    /** The case. */
    readonly accreditation: string,
  ) {}

  /** The self-evaluation is signed, a file stands behind its first answer, and the commission is invited. */
  static async invited(url: string, inbox: Inbox, school: Organisation, authority = SCHOOLS): Promise<Evaluation> {
    const { accreditation } = await sendSelfEvaluation(url, inbox, school, authority.level);
    const specialist = await callAs(authority.specialist, inbox, url);
    for (const action of ['register', 'form_commission']) await specialist.office.deed('take_step', { accreditation, action });
    const { candidates } = await specialist.office.view<{ candidates: { id: string; name: string }[] }>('commission_page', { accreditation });
    for (const name of MEMBERS) {
      const expert = candidates.find((candidate) => NAMES[name].test(candidate.name));
      if (!expert) throw new Error(`${name} is not in the pool.`);
      await specialist.office.deed('invite_expert', { accreditation, expert: expert.id, office: name === 'sapar' ? 'chair' : 'member' });
    }
    return new Evaluation(url, inbox, authority, specialist, accreditation);
  }

  /** As far as the scoring: all have agreed, and the order is signed. */
  static async open(url: string, inbox: Inbox, school: Organisation, authority = SCHOOLS): Promise<Evaluation> {
    const evaluation = await Evaluation.invited(url, inbox, school, authority);
    await evaluation.agree(...MEMBERS);
    await evaluation.issueOrder();
    return evaluation;
  }

  /** A member of the commission, signed in. */
  async caller(name: Member): Promise<Caller> {
    const known = this.callers.get(name);
    if (known) return known;
    const caller = await callAs(COMMISSION[name], this.inbox, this.url);
    this.callers.set(name, caller);
    return caller;
  }

  /** A member in front of a browser, signed in again as on a device of their own. */
  async seat(name: Member, browser: Browser, quiet: QuietConsole, path: string): Promise<Seat> {
    return sitDown(await callAs(COMMISSION[name], this.inbox, this.url), browser, quiet, this.url, path);
  }

  /** Members agree to be experts. */
  async agree(...names: Member[]): Promise<void> {
    for (const name of names) {
      const { office } = await this.caller(name);
      await office.deed('answer_invitation', { accreditation: this.accreditation, answer: 'agree', sure: 'yes', shown_in: 'ky' });
    }
  }

  /** All but one agree, whose consent is the story. */
  async agreeWithout(name: Member): Promise<void> {
    await this.agree(...MEMBERS.filter((member) => member !== name));
  }

  /** The specialist prepares the order, and the leadership signs it. */
  async issueOrder(): Promise<void> {
    const { accreditation, inbox } = this;
    await this.specialist.office.deed('take_step', { accreditation, action: 'prepare_order' });
    const leadership = await callAs(this.authority.leadership, inbox, this.url);
    await enterCode(leadership, inbox, await leadership.office.deed('sign_order', { accreditation }));
  }

  /** The number of a member's sheet. */
  async sheetOf(name: Member): Promise<string> {
    return sheetOn((await this.caller(name)).office, this.accreditation);
  }

  /** A sheet on which nothing is missing. */
  async scoredSheetOf(name: Member): Promise<string> {
    const sheet = await this.sheetOf(name);
    await scoreAll((await this.caller(name)).office, sheet, (criterion) => (criterion === '1.2' ? 'met_with_remark' : 'met'));
    return sheet;
  }

  /** Begins to publish a sheet, and enters the code: the sixty seconds run. Answers the ceremony. */
  async authorise(name: Member, sheet: string): Promise<string> {
    const caller = await this.caller(name);
    const { reviewed } = await caller.office.view<{ reviewed: string }>('publish_page', { sheet });
    return enterCode(caller, this.inbox, await caller.office.deed('begin_publishing', { sheet, reviewed }));
  }

  /** The specialist takes a member out. */
  async remove(name: Member, reasons: string): Promise<void> {
    const { accreditation } = this;
    const { members } = await this.specialist.office.view<{ members: { id: string; name: string }[] }>('commission_page', { accreditation });
    const membership = members.find((member) => NAMES[name].test(member.name))?.id;
    if (!membership) throw new Error(`${name} is not on the commission.`);
    await this.specialist.office.deed('remove_member', { accreditation, membership, reasons });
  }

  /** Scores and publishes a member's sheet. */
  async publish(name: Member): Promise<string> {
    const sheet = await this.scoredSheetOf(name);
    const ceremony = await this.authorise(name, sheet);
    await (await this.caller(name)).office.deed('confirm_publication', { ceremony });
    return sheet;
  }

  /** As far as the council: every sheet is published, every score has the chair's comment, and the conclusion is signed. */
  async conclude(): Promise<void> {
    for (const name of MEMBERS.filter((member) => member !== 'sapar')) await this.publish(name);
    await this.publish('sapar');
    const { accreditation } = this;
    const chair = await this.caller('sapar');
    const { columns, rows } = await chair.office.view<Matrix>('chair_page', { accreditation });
    const form: Record<string, string> = { kind: 'comment', thing: accreditation };
    for (const { id } of columns.filter((column) => !column.is_chair)) {
      for (const row of rows) form[`texts[on.${id}.${row.id}]`] = `${row.id}: баа негиздүү.`;
    }
    await chair.office.deed('save_texts', form);
    await chair.office.deed('take_step', { accreditation, action: 'close_evaluation' });
    const conclusion = { kind: 'conclusion', thing: accreditation, field: 'conclusion' };
    await chair.office.deed('save_text', { ...conclusion, based_on: '', text: 'Комиссия уюмду аккредитациялоону сунуштайт.' });
    const { reviewed } = await chair.office.view<{ reviewed: string }>('conclusion_page', { accreditation });
    await enterCode(chair, this.inbox, await chair.office.deed('sign_conclusion', { accreditation, reviewed }));
  }

  /** What the server has of a member's sheet. */
  async marks(name: Member, sheet: string): Promise<Marks> {
    const { sections } = await this.sheet(name, sheet);
    const criteria = sections.flatMap((section) => section.criteria);
    return Object.fromEntries(criteria.map(({ id, score, comment }) => [id, { score, comment }]));
  }

  /** Whether a member's sheet is published. */
  async isPublished(name: Member, sheet: string): Promise<boolean> {
    return (await this.sheet(name, sheet)).head.published_at !== null;
  }

  private async sheet(name: Member, sheet: string): Promise<Sheet> {
    return (await this.caller(name)).office.view<Sheet>('sheet_page', { sheet });
  }
}
