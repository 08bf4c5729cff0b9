import type { Place, Worlds } from './worlds';

/** A field of a form: its `name`, what is typed or chosen in it, and what it is where it is no line of text. */
export type Field = { name: string; text: string; as?: 'choice' | 'list' };

/** A form with fields: which world it is found in, where, and what is typed. */
export type Filled = { world: 'licence' | 'accreditation'; at: (worlds: Worlds) => Promise<Place>; fields: Field[] };

/** A server function whose form is filled in, or why it has none. */
export type Entry = Filled | { without: string };

const button = { without: 'a button: nothing is typed' };
const consent = { without: 'a consent: it is given to what the page shows now, each time anew' };
const saved = { without: 'saved as it is typed: never_lose_a_character.spec.ts' };

const REASONS = 'Себеби: «Өнүгүү» бөлүмүнүн документтери толук эмес </textarea>';

/** Every server function that changes something, by its name. A new one has to say here how its form is filled in, or why it has none. */
export const EVERY_FORM: Record<string, Entry> = {
  act_on_case: { without: 'for officers, who have no page for it yet' },
  add_programme: {
    world: 'licence', at: (worlds) => worlds.draft('#add_programme'),
    fields: [{ name: 'level', text: 'HE-B', as: 'list' }],
  },
  add_row: button,
  answer_invitation: {
    world: 'accreditation', at: (worlds) => worlds.offer(),
    fields: [{ name: 'conflict_case', text: 'kinship', as: 'choice' }, { name: 'comment', text: REASONS }],
  },
  appoint_employee: {
    world: 'licence', at: (worlds) => worlds.employees(),
    fields: [{ name: 'pin', text: '20101200099' }, { name: 'position', text: 'Окуу бөлүмүнүн башчысы' }],
  },
  begin_accreditation: {
    world: 'licence', at: (worlds) => worlds.noCase(),
    fields: [{ name: 'level', text: 'SCH3', as: 'list' }],
  },
  begin_publishing: button,
  begin_signing: consent,
  begin_signing_self_evaluation: consent,
  choose_organisation: button,
  confirm_publication: button,
  create_application: button,
  declare_tie: {
    world: 'accreditation', at: (worlds) => worlds.ties(),
    fields: [{ name: 'kind', text: 'kinship', as: 'choice' }, { name: 'inn', text: '01209201410021' }],
  },
  discard_draft: button,
  end_appointment: button,
  end_tie: button,
  enter_code: { without: 'a code: it serves once and is kept nowhere' },
  give_up_signing: button,
  hand_over: {
    world: 'licence', at: (worlds) => worlds.draft('#hand_over'),
    fields: [{ name: 'note', text: REASONS }],
  },
  invite_expert: button,
  look_up_organisation: {
    world: 'licence', at: (worlds) => worlds.unknown(),
    fields: [{ name: 'inn', text: '01209201410021' }],
  },
  record_decision: {
    world: 'accreditation', at: (worlds) => worlds.council(),
    fields: [
      { name: 'outcome', text: 'conditional', as: 'choice' },
      { name: 'minutes_number', text: '12/К' },
      { name: 'held_on', text: '13.11.2026' },
      { name: 'reasons', text: REASONS },
    ],
  },
  register_organisation: button,
  remove_evidence: button,
  remove_member: {
    world: 'accreditation', at: (worlds) => worlds.commission(),
    fields: [{ name: 'reasons', text: REASONS }],
  },
  remove_programme: button,
  remove_row: button,
  report_unsent: { without: 'told by the page itself: unsent_texts.spec.ts' },
  restore_evidence: button,
  restore_row: button,
  return_accreditation: {
    world: 'accreditation', at: (worlds) => worlds.sent(),
    fields: [
      { name: 'reasons', text: REASONS },
      { name: 'criteria[reason.1.1]', text: 'Окуу планын кошуңуз.' },
      { name: 'criteria[reason.3.1]', text: 'Шилтеме ачылбайт.' },
    ],
  },
  save_cell: saved,
  save_row: saved,
  save_text: saved,
  save_texts: saved,
  see_changes: button,
  send_code: {
    world: 'licence', at: (worlds) => worlds.signing(),
    fields: [{ name: 'method', text: 'email', as: 'choice' }],
  },
  send_mail_again: button,
  sign_conclusion: button,
  sign_decision: button,
  sign_order: button,
  sign_out: button,
  take_back: button,
  take_step: {
    world: 'accreditation', at: (worlds) => worlds.withdrawal(),
    fields: [{ name: 'reasons', text: REASONS }],
  },
  withdraw_application: {
    world: 'licence', at: (worlds) => worlds.signed(),
    fields: [{ name: 'reasons', text: REASONS }],
  },
};
