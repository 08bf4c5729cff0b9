import { expect } from '@playwright/test';
import type { Organisation } from './cast';
import { Filling } from './filling';
import { pdf } from './test_files';

/** The procedure L1–L16 of a head and a responsible employee, in any language, by any hand. */
export class LicenceProcedure extends Filling {
  /** L1–L8: the head registers the organisation and appoints the employee. */
  async setUp(school: Organisation, position: string): Promise<void> {
    await this.enter(school.head);
    await this.readiness();
    await this.register();
    await this.appoint(school, position);
  }

  /** L10–L16: an application of the head, filled in by the employee, is signed; then the appointment ends. */
  async apply(school: Organisation, { position, note, by }: { position: string; note: string; by: 'sms' | 'mail' }): Promise<void> {
    await this.ready();
    const application = await this.begin();
    await this.leave();

    await this.enter(school.employee);
    await this.openDraft();
    await this.chooseSpecialty('HE-B', '710100');
    await this.removeSpecialty('710100');
    await this.chooseLevel('OUT');
    await this.fillAppendices(application);
    await this.correctRow(application, 'equipment', 'quantity', '31');
    await this.handOver(note);
    await this.leave();

    await this.enter(school.head);
    await this.seeChanges(note);
    await this.review();
    const number = await this.sign(school, by);
    await this.follow(school, application, number);
    await this.dismiss(position);
  }

  /** Signs out; ends on the home page of a guest. */
  async leave(): Promise<void> {
    const { page, hand } = this.walk;
    await hand.press(page.locator('.account__summary'));
    await hand.press(this.button(this.words.signOut));
    await this.arrive(page.locator('.home__title'));
  }

  /** L1, L2: the readiness page tells what is missing, and its remedy leads to where it is put right. */
  async readiness(): Promise<void> {
    const { page, hand } = this.walk;
    const { words } = this;
    await hand.press(this.link(words.checkReadiness));
    const missing = page.locator('.readiness__item[data-state=missing]').filter({ has: page.locator('a[href="/organisation"]') });
    await this.arrive(missing);
    await expect(missing).toContainText(words.whatToDo);
    await hand.press(missing.getByRole('link', { name: words.registerOrganisation, exact: true }));
    await this.arrive(page.locator('#look_up_organisation'));
  }

  /** L1, L2: everything is ready. */
  async ready(): Promise<void> {
    const { page } = this.walk;
    await this.menu(this.words.readiness);
    await this.arrive(page.getByText(this.words.allMet));
    await expect(page.locator('.readiness__item:not([data-state=ready])')).toHaveCount(0);
  }

  /** L7: registers the organisation with its three documents. */
  async register(): Promise<void> {
    const { page, hand } = this.walk;
    const { words } = this;
    await hand.press(this.button(words.load));
    await this.arrive(page.locator('#documents'));
    for (const label of [words.charter, words.certificate, words.bank]) {
      await hand.attach(page.locator('input[type=file]').and(page.getByLabel(label)), pdf(`${label}.pdf`));
      if (!this.walk.script) await hand.press(this.button(`${words.upload}: ${label}`));
      await this.arrive(page.locator('.document__name', { hasText: `${label}.pdf` }));
    }
    await hand.press(this.button(words.register));
    await this.arrive(page.locator('#register_organisation'));
    await hand.press(this.button(words.save));
    await this.arrive(page.getByText(words.registered).first());
  }

  /** L8: appoints the responsible employee. */
  async appoint({ employee }: Organisation, position: string): Promise<void> {
    const { page, hand } = this.walk;
    const { words } = this;
    await this.menu(words.employees);
    await this.arrive(this.link(words.add));
    await hand.press(this.link(words.add));
    await this.arrive(page.locator('#appoint_employee'));
    await hand.type(page.getByLabel(words.pin), employee.pin);
    await hand.type(page.getByLabel(words.position), position);
    await hand.press(this.button(words.save));
    await this.arrive(page.getByText(words.appointed));
    await expect(page.getByRole('cell', { name: position })).toBeVisible();
  }

  /** L8: ends the appointment. */
  async dismiss(position: string): Promise<void> {
    const { page, hand } = this.walk;
    await this.menu(this.words.employees);
    const row = page.getByRole('row').filter({ hasText: position });
    await this.arrive(row);
    await hand.press(row.getByRole('button', { name: this.words.endAppointment }));
    await this.arrive(page.locator('table:has(#former)').filter({ hasText: position }));
    await expect(this.button(this.words.endAppointment)).toHaveCount(0);
  }

  /** L10: begins an application; answers its path. */
  async begin(): Promise<string> {
    const { page, hand } = this.walk;
    await this.menu(this.words.licences);
    await this.arrive(page.locator('#create_application'));
    await hand.press(this.button(this.words.apply));
    await this.arrive(page.locator('#add_programme'));
    return new URL(page.url()).pathname;
  }

  /** L10: opens the draft from the list. */
  async openDraft(): Promise<void> {
    const { page, hand } = this.walk;
    await this.menu(this.words.licences);
    await this.arrive(this.link(this.words.draft));
    await hand.press(this.link(this.words.draft));
    await this.arrive(page.locator('#programmes'));
  }

  /** L14: the employee hands over with a note. */
  async handOver(note: string): Promise<void> {
    const { page, hand } = this.walk;
    await hand.type(page.locator('#hand_over').getByRole('textbox'), note);
    await hand.press(this.button(this.words.handOver));
    await this.arrive(page.getByText(this.words.handedOver, { exact: true }));
    await expect(this.button(this.words.handOver)).toHaveCount(0);
  }

  /** L14: the head finds the note, and what the employee changed. */
  async seeChanges(note: string): Promise<void> {
    const { page, hand } = this.walk;
    await hand.press(this.link(this.words.openApplication));
    await this.arrive(page.locator('#programmes'));
    await expect(page.locator('.notice', { hasText: note })).toBeVisible();
    await expect(page.locator('.notice', { hasText: this.words.changes })).toContainText(this.words.rowAdded);
  }

  /** L13: reviews, agrees to the terms, and begins to sign. */
  async review(): Promise<void> {
    const { page, hand } = this.walk;
    await hand.press(page.getByRole('link', { name: this.words.review, exact: true }).first());
    await this.arrive(page.getByText(this.words.ready));
    await hand.tick(page.getByLabel(this.words.agree));
    await hand.press(this.button(this.words.sign));
    await this.arrive(page.locator('#send_code'));
  }

  /** L15: a code, a wrong one first, and the receipt; answers the registration number. */
  async sign({ head }: Organisation, by: 'sms' | 'mail'): Promise<string> {
    const { page, hand, inbox } = this.walk;
    const { words } = this;
    await hand.tick(page.getByLabel(by === 'sms' ? words.sms : words.email));
    const field = page.getByLabel(words.code);
    const code = await inbox.codeAfter(by === 'sms' ? head.phone : head.mail, async () => {
      await hand.press(this.button(words.sendCode));
      await this.arrive(field);
    });
    await hand.type(field, code === '000000' ? '000001' : '000000');
    await hand.press(this.button(words.confirm));
    await this.arrive(page.getByText(words.wrongCode).first());
    await hand.type(field, code);
    await hand.press(this.button(words.confirm));
    await this.arrive(page.getByRole('heading', { name: words.receipt, exact: true }));
    return (await page.locator('.receipt__number').innerText()).trim();
  }

  /** L15, L16: the signed application is read-only, down to the row, and its procedure says who has it, since when,
   * and by when. */
  async follow({ head }: Organisation, application: string, number: string): Promise<void> {
    const { page, hand, inbox } = this.walk;
    const { words } = this;
    await inbox.receipt(number, head.mail);
    await hand.press(page.getByRole('link', { name: words.toApplication }));
    await this.arrive(page.getByText(words.readOnly, { exact: true }));
    await expect(page.locator('#add_programme')).toHaveCount(0);
    const now = page.locator('.road [aria-current=step]');
    for (const fact of [words.holder, words.since, words.due]) await expect(now).toContainText(fact);

    await this.openAppendix(`${application}/appendices/premises`);
    await this.arrive(page.getByRole('table'));
    await expect(page.locator('#add_row')).toHaveCount(0);
    await expect(this.button(words.delete)).toHaveCount(0);
    await hand.press(page.getByRole('table').getByRole('link', { name: words.view }));
    await this.arrive(page.getByText(words.readOnlyHere));
    await expect(page.locator('#row-form')).toHaveCount(0);

    await this.menu(words.licences);
    await this.arrive(this.link(words.underReview));
    await hand.press(this.link(words.underReview));
    await this.arrive(page.getByRole('row').filter({ hasText: number }));
  }
}
