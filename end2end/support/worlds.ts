import { organisation, type Person, SPECIALIST } from './cast';
import { MARAT } from './commission';
import { type Caller, callAs, enterCode } from './calls';
import { Evaluation, sendSelfEvaluation } from './evaluation';
import type { Inbox } from './inbox';
import { pdf } from './test_files';

/** Where a form is found, and who fills it in. */
export type Place = {
  who: Person;
  page: string;
  form: string;
  /** What would be another if the form were carried out, as the server tells its author. */
  look: () => Promise<unknown>;
};

const PER_PRODUCT = new Map<string, Worlds>();

/**
 * Cases at the stages at which there are forms, brought about through the public door. Each is made once for a product, by the first
 * who asks for it: the forms that are found there are filled in, and never carried out.
 */
export class Worlds {
  private readonly made = new Map<string, Promise<unknown>>();

  private constructor(
    private readonly url: string,
    private readonly inbox: Inbox,
  ) {}

  /** Those of a product. */
  static of(url: string, inbox: Inbox): Worlds {
    const known = PER_PRODUCT.get(url) ?? new Worlds(url, inbox);
    PER_PRODUCT.set(url, known);
    return known;
  }

  /** Somebody with whom no case has to do: the head of another school. */
  stranger(): Promise<Caller> {
    return this.call(organisation('school', 110).head);
  }

  /** A school, with its employee before a draft. */
  async draft(form: string): Promise<Place> {
    const { employee } = await this.school();
    const application = await this.once('draft', () => employee.office.beginApplication('OUT'));
    return this.onApplication(employee, application, `/applications/${application}`, form);
  }

  /** Its head before the list of employees. */
  async employees(): Promise<Place> {
    const { head } = await this.school();
    return { who: head.person, page: '/employees?add=1', form: '#appoint_employee', look: () => head.office.view('employees_page') };
  }

  /** Its head, who has begun no accreditation. */
  async noCase(): Promise<Place> {
    const { head } = await this.school();
    return { who: head.person, page: '/accreditation', form: '#begin_accreditation', look: () => head.office.view('accreditations_page') };
  }

  /** The head of a school of which nothing is known. */
  async unknown(): Promise<Place> {
    const head = await this.call(organisation('school', 111).head);
    return { who: head.person, page: '/organisation', form: '#look_up_organisation', look: () => head.office.view('organisation_page') };
  }

  /** An application whose head is to choose where the code goes. */
  async signing(): Promise<Place> {
    const { head, application, begun } = await this.once('signing', () => this.frozen(113));
    return this.onApplication(head, application, begun, '#send_code');
  }

  /** An application that was signed. */
  async signed(): Promise<Place> {
    const { head, application } = await this.once('signed', async () => {
      const frozen = await this.frozen(114);
      await enterCode(frozen.head, this.inbox, frozen.begun);
      return frozen;
    });
    return this.onApplication(head, application, `/applications/${application}`, '#withdraw_application');
  }

  /** A self-evaluation that was sent, before the specialist who may give it back. */
  async sent(): Promise<Place> {
    const { accreditation } = await this.sentCase();
    const specialist = await this.call(SPECIALIST);
    return this.onCase(specialist, accreditation, `/accreditations/${accreditation}/review`, '#return_accreditation');
  }

  /** The same, before the applicant who may withdraw it. */
  async withdrawal(): Promise<Place> {
    const { applicant, accreditation } = await this.sentCase();
    return this.onCase(applicant, accreditation, `/accreditations/${accreditation}`, '[id="take_step-withdraw"]');
  }

  /** An offer to an expert who has not answered. */
  async offer(): Promise<Place> {
    const { accreditation } = await this.invited();
    const marat = await this.call(MARAT);
    return {
      who: MARAT, page: `/expert/cases/${accreditation}`, form: 'form[action*="/api/answer_invitation"]:has([name="comment"])',
      look: () => marat.office.view('offer_page', { accreditation }),
    };
  }

  /** The ties of an expert. */
  async ties(): Promise<Place> {
    const marat = await this.call(MARAT);
    return { who: MARAT, page: '/expert/ties', form: '#declare_tie', look: () => marat.office.view('ties_page') };
  }

  /** A commission that is being formed, before the specialist who may take somebody out. */
  async commission(): Promise<Place> {
    const { accreditation } = await this.invited();
    const specialist = await this.call(SPECIALIST);
    return {
      who: SPECIALIST, page: `/accreditations/${accreditation}/commission`, form: 'form[action*="/api/remove_member"]',
      look: () => specialist.office.view('commission_page', { accreditation }),
    };
  }

  /** A case that the council decides. */
  async council(): Promise<Place> {
    const { accreditation } = await this.once('council', async () => {
      const evaluation = await Evaluation.open(this.url, this.inbox, organisation('school', 118));
      await evaluation.conclude();
      return evaluation;
    });
    const specialist = await this.call(SPECIALIST);
    return {
      who: SPECIALIST, page: `/accreditations/${accreditation}/decision`, form: '#record_decision',
      look: () => specialist.office.view('decision_page', { accreditation }),
    };
  }

  private school(): Promise<{ head: Caller; employee: Caller }> {
    return this.once('school', async () => {
      const { inn, head: person, employee } = organisation('school', 119);
      const head = await this.call(person);
      await head.office.registerOrganisation(inn, pdf);
      await head.office.deed('appoint_employee', { pin: employee.pin, position: 'Юрист' });
      return { head, employee: await this.call(employee) };
    });
  }

  private async filled(place: number): Promise<{ head: Caller; application: string }> {
    const { inn, head: person } = organisation('school', place);
    const head = await this.call(person);
    await head.office.registerOrganisation(inn, pdf);
    const application = await head.office.beginApplication('OUT');
    await head.office.fillAll(application);
    return { head, application };
  }

  private async frozen(place: number): Promise<{ head: Caller; application: string; begun: string }> {
    const { head, application } = await this.filled(place);
    const { reviewed } = await head.office.view<{ reviewed: string }>('review_page', { application });
    const begun = await head.office.deed('begin_signing', { application, reviewed, consent: 'on' });
    return { head, application, begun };
  }

  private sentCase(): Promise<{ applicant: Caller; accreditation: string }> {
    return this.once('sent', () => sendSelfEvaluation(this.url, this.inbox, organisation('school', 116)));
  }

  private invited(): Promise<Evaluation> {
    return this.once('invited', () => Evaluation.invited(this.url, this.inbox, organisation('school', 117)));
  }

  private onApplication({ person, office }: Caller, application: string, page: string, form: string): Place {
    return { who: person, page, form, look: () => office.view('application_page', { application }) };
  }

  private onCase({ person, office }: Caller, accreditation: string, page: string, form: string): Place {
    return { who: person, page, form, look: () => office.view('accreditation_page', { accreditation }) };
  }

  private call(person: Person): Promise<Caller> {
    return this.once(`as ${person.pin}`, () => callAs(person, this.inbox, this.url));
  }

  private once<T>(name: string, make: () => Promise<T>): Promise<T> {
    const known = this.made.get(name) as Promise<T> | undefined;
    if (known) return known;
    const made = make();
    this.made.set(name, made);
    return made;
  }
}
