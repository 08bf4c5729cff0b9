import { type APIRequestContext, type APIResponse, expect } from '@playwright/test';
import type { TestFile } from './test_files';
import { ROWS, type RowText } from './rows';

/** The documents that an organisation uploads: what stands in the address, and its name in Kyrgyz. */
export const DOCUMENTS = ['charter', 'registration_certificate', 'bank_details'] as const;

/**
 * The public door of the product, for what stands before a story begins: the same requests that the pages send, with the
 * cookies of a browser that is signed in.
 */
export class Office {
  constructor(
    private readonly request: APIRequestContext,
    private readonly url: string,
  ) {}

  /** Does an action without a page, on a case as it stands; answers where it leads. */
  async deed(name: string, fields: Record<string, string>): Promise<string> {
    const isOnACase = ['accreditation', 'application', 'sheet'].some((name) => name in fields);
    const form = isOnACase ? { seen: '*', ...fields } : fields;
    const answer = await this.request.post(`${this.url}/api/${name}`, { form, headers: await this.headers(), maxRedirects: 0 });
    await expectSuccess(name, answer);
    return answer.headers()['location'] ?? '';
  }

  /** As the pages send them: from this site, and saying for whom the page was drawn. */
  private async headers(): Promise<Record<string, string>> {
    const { cookies } = await this.request.storageState();
    const host = new URL(this.url).hostname;
    const reader = cookies.find(({ name, domain }) => name === 'asula_reader' && domain === host)?.value;
    return { origin: this.url, ...(reader ? { 'asula-for': reader } : {}) };
  }

  /** Reads a view. */
  async view<T>(name: string, query: Record<string, string> = {}): Promise<T> {
    const answer = await this.request.get(`${this.url}/api/${name}`, { params: query });
    await expectSuccess(name, answer);
    return (await answer.json()) as T;
  }

  /** Puts a file in its place. */
  async upload(path: string, paper: TestFile): Promise<void> {
    const answer = await this.request.post(`${this.url}${path}`, { multipart: { file: paper }, headers: await this.headers() });
    await expectSuccess(path, answer);
  }

  /** Registers the organisation of the head who is signed in. */
  async registerOrganisation(inn: string, paper: (name: string) => TestFile): Promise<void> {
    await this.deed('look_up_organisation', { inn });
    for (const kind of DOCUMENTS) await this.upload(`/upload/document/${kind}`, paper(`${kind}.pdf`));
    await this.deed('register_organisation', {});
  }

  /** Begins an application for a level; answers its id. */
  async beginApplication(level: string, specialty = ''): Promise<string> {
    const place = await this.deed('create_application', {});
    const id = /\/applications\/([^/?#]+)/.exec(place)?.[1];
    if (!id) throw new Error(`create_application led to ${place}`);
    await this.deed('add_programme', { application: id, level, specialty });
    return id;
  }

  /** Adds an empty row; answers its id. */
  async addRow(application: string, template: string): Promise<string> {
    const place = await this.deed('add_row', { application, template });
    const row = /\/rows\/([^/?#]+)/.exec(place)?.[1];
    if (!row) throw new Error(`add_row led to ${place}`);
    return row;
  }

  /** Adds a row and fills it. */
  async fillRow(application: string, template: string, text: RowText = rowOf(template)): Promise<string> {
    const row = await this.addRow(application, template);
    const form: Record<string, string> = { application, row };
    for (const [column, typed] of Object.entries({ ...text.cells, ...text.choices })) {
      form[`based_on[${column}]`] = '';
      form[`cells[${column}]`] = typed;
    }
    await this.deed('save_row', form);
    for (const [column, paper] of Object.entries(text.papers)) {
      await this.upload(`/upload/cell/${application}/${row}/${column}`, paper);
    }
    return row;
  }

  /** Fills a row of every appendix that the application needs. */
  async fillAll(application: string): Promise<void> {
    const { appendices } = await this.view<{ appendices: { template: string }[] }>('application_page', { application });
    for (const { template } of appendices) await this.fillRow(application, template);
  }
}

/** The row that a careful person writes into an appendix. */
export function rowOf(template: string): RowText {
  const row = ROWS[template];
  if (!row) throw new Error(`support/rows.ts has no row for the appendix ${template}.`);
  return row;
}

async function expectSuccess(what: string, answer: APIResponse): Promise<void> {
  expect(answer.status(), `${what}: ${await answer.text()}`).toBeLessThan(400);
}
