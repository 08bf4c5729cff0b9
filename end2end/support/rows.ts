import { pdf, type TestFile } from './test_files';

/** A row of an appendix as a careful person fills it in: texts by column, the answers of choices by their id, and papers. */
export type RowText = { cells: Record<string, string>; choices: Record<string, string>; papers: Record<string, TestFile> };

const row = (cells: RowText['cells'], choices: RowText['choices'] = {}, papers: RowText['papers'] = {}): RowText => ({ cells, choices, papers });

const conclusion = (name: string, issuer: string) =>
  row({ number: '14-208', date: '12.03.2024', issuer }, {}, { file: pdf(name) });

/** One complete row for each appendix of reference/appendix_templates.toml that a procedure meets. */
export const ROWS: Record<string, RowText> = {
  general: row(
    { actual_address: 'Бишкек шаары, Чүй проспектиси, 120', phone: '+996 555 123456', email: 'mektep@bilim.test', languages: 'кыргызча, орусча' },
    { religious: 'no' },
  ),
  teaching_staff: row(
    {
      full_name: 'Өмүрбекова Гүлзат Ыманкуловна', pin: '10101198000117', institution: 'Кыргыз улуттук университети', specialty: 'Математика',
      diploma_number: 'ДК 014785', diploma_year: '2002', subject: 'Математика', experience: '21',
    },
    { degree: 'none', employment: 'full_time' },
    { consent: pdf('макулдук.pdf'), clean_record: pdf('соттуулук.pdf') },
  ),
  premises: row(
    {
      address: 'Бишкек шаары, Чүй проспектиси, 120', area: '642,5', document_number: 'И-77', document_date: '01.09.2023', until: '01.09.2035',
      learners: '120',
    },
    { purpose: 'teaching', right: 'lease' },
  ),
  equipment: row({ room: '12-бөлмө', item: 'Окуучунун компьютери', quantity: '24', year: '2022' }),
  library: row(
    { subject: 'Математика', book: 'И. Бекбоев. Алгебра', year: '2019', copies: '120', learners: '120' },
    { language: 'ky' },
  ),
  curriculum: row(
    { programme: 'Негизги программа', standard: 'Мамлекеттик стандарт', approved_on: '25.08.2024', volume: '240', months: '48' },
    { volume_unit: 'credits', form: 'full_time' },
    { file: pdf('окуу планы.pdf') },
  ),
  sanitary_conclusion: conclusion('санитардык корутунду.pdf', 'Мамсанэпидкөзөмөл'),
  fire_conclusion: conclusion('өрт корутундусу.pdf', 'Өрткө каршы кызмат'),
  medical_care: row({}, { kind: 'own' }),
  catering: row({}, { kind: 'own' }),
  accessibility: row({ description: 'Кире бериште пандус бар.', place: 'Башкы кире бериш' }, { kind: 'ramp' }),
};
