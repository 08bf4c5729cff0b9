//! Accreditation cases at every stage, written past the product: for the handlers alone, not for the procedure.

use asula_sandbox::cast::people;

use super::case_states::CaseState;
use super::world::Ids;
use crate::support::TestApp;

/// Expert of the pool who was asked and has not answered; taken out of the commission before the order.
pub const INVITEE: &str = "10101200099901";
/// Expert who declined.
pub const DECLINED: &str = "10101200099902";
/// Expert of the pool who was never asked.
pub const NEVER_ASKED: &str = "10101200099903";
/// A third member, in front of no browser.
const THIRD: &str = "10101200099904";

/// Writes things down.
struct Pen<'a> {
    app: &'a TestApp,
    /// The head of the organisation.
    pin: &'a str,
    inn: &'a str,
    /// The case.
    id: String,
}

/// Who was on the commission of an organisation's last case is conflicted: nobody was.
pub async fn nobody_was_on_the_last_commission(app: &TestApp, inn: &str) {
    app.database
        .run(&format!(
            "INSERT INTO accreditation (id, organisation_id, stage, stage_since, authority, criteria_set, reference_version,
                 created_at, created_by, order_signed_at)
             SELECT 'last', id, 'accredited', 0, 'enlightenment', 'school', '', 0, 'x', {} FROM organisation WHERE inn = '{inn}'",
            i64::MAX
        ))
        .await;
}

/// A case of the organisation in this state, in addition to the ids of a licence case.
pub async fn make(app: &TestApp, (pin, inn): (&str, &str), case_state: CaseState, ids: &Ids) -> Ids {
    let id = uuid::Uuid::now_v7().to_string();
    let pen = Pen { app, pin, inn, id };
    let mut ids = Ids {
        accreditation: pen.id.clone(),
        ..ids.clone()
    };
    pen.case(case_state).await;
    (ids.evidence, ids.file) = pen.evidence(&ids.file).await;
    ids.expert = pen.expert(NEVER_ASKED).await;
    if case_state.was_sent() {
        pen.signature(
            "self_evaluation",
            &format!(
                "{{\"answers\":[],\"file\":\"{}\",\"organisation\":{{\"inn\":\"1\",\"name_ky\":\"Мектеп\",\"name_ru\":\"Школа\"}}}}",
                ids.file
            ),
        )
        .await;
    }
    if case_state.has_commission() {
        pen.member(people::SAPAR, "1", "'agreed'").await;
        ids.membership = pen.member(people::MARAT, "0", "'agreed'").await;
        ids.tie = pen.tie(people::MARAT).await;
        pen.member(DECLINED, "0", "'declined'").await;
        let invited = pen.member(INVITEE, "0", "NULL").await;
        if case_state != CaseState::Forming {
            let gone = format!("UPDATE membership SET removed_at = 1 WHERE id = '{invited}'");
            app.database.run(&gone).await;
            pen.member(THIRD, "0", "'agreed'").await;
        }
    }
    if case_state.is_after_order() {
        ids.sheet = pen.sheet(&ids.membership, case_state != CaseState::Scoring).await;
        pen.signature("order", "{\"number\":\"1\"}").await;
    }
    ids
}

impl Pen<'_> {
    async fn case(&self, case_state: CaseState) {
        let (id, inn, now) = (&self.id, self.inn, self.app.now().0);
        let version = self.app.state().references.current_version().to_owned();
        let stage = case_state.stage().unwrap_or("draft");
        let sent = if case_state.was_sent() {
            now.to_string()
        } else {
            "NULL".to_owned()
        };
        let number = if case_state.was_sent() {
            format!("'n-{id}'")
        } else {
            "NULL".to_owned()
        };
        let ordered = if case_state.is_after_order() {
            now.to_string()
        } else {
            "NULL".to_owned()
        };
        self.app
            .database
            .run(&format!(
                "INSERT INTO accreditation (id, organisation_id, stage, stage_since, authority, criteria_set, reference_version,
                     created_at, created_by, registration_number, submitted_at, order_number, order_signed_at, conclusion)
                 SELECT '{id}', o.id, '{stage}', {now}, 'enlightenment', 'school', '{version}', {now}, 'x', {number}, {sent},
                     'o-{id}', {ordered}, 'Корутунду' FROM organisation o WHERE o.inn = '{inn}'"
            ))
            .await;
        self.chain(id, "accreditation").await;
        self.app
            .database
            .run(&format!(
                "INSERT INTO council_decision (accreditation_id, outcome, months, minutes_number, held_on, reasons, recorded_at,
                     recorded_by)
                 SELECT '{id}', 'full', 60, '1', '2026-11-13', 'x', {now}, 'x' WHERE '{stage}' IN ('decision', 'accredited')"
            ))
            .await;
    }

    async fn chain(&self, id: &str, kind: &str) {
        let now = self.app.now().0;
        let sql =
            format!("INSERT INTO chain (case_id, kind, seq, hash, changed_at) VALUES ('{id}', '{kind}', 0, '', {now})");
        self.app.database.run(&sql).await;
    }

    /// Evidence with a file of its own, of the content of another one; both ids.
    async fn evidence(&self, like: &str) -> (String, String) {
        let (evidence, file) = (uuid::Uuid::now_v7(), uuid::Uuid::now_v7());
        let (id, now) = (&self.id, self.app.now().0);
        self.app
            .database
            .run(&format!(
                "INSERT INTO file (id, organisation_id, sha256, size, media_type, name, uploaded_at, uploaded_by)
                 SELECT '{file}', organisation_id, sha256, size, media_type, name, uploaded_at, uploaded_by
                 FROM file WHERE id = '{like}'"
            ))
            .await;
        self.app
            .database
            .run(&format!(
                "INSERT INTO evidence (id, accreditation_id, criterion, file_id, added_at)
                 VALUES ('{evidence}', '{id}', '1.1', '{file}', {now})"
            ))
            .await;
        (evidence.to_string(), file.to_string())
    }

    async fn expert(&self, pin: &str) -> String {
        let sql = format!("SELECT id FROM expert WHERE pin = '{pin}'");
        self.app.database.text(&sql).await
    }

    async fn member(&self, pin: &str, chair: &str, answer: &str) -> String {
        let (membership, id, now) = (uuid::Uuid::now_v7(), &self.id, self.app.now().0);
        let expert = self.expert(pin).await;
        self.app
            .database
            .run(&format!(
                "INSERT INTO membership (id, accreditation_id, expert_id, is_chair, invited_at, invited_by, answer_by, answer)
                 VALUES ('{membership}', '{id}', '{expert}', {chair}, {now}, 'x', {now}, {answer})"
            ))
            .await;
        membership.to_string()
    }

    /// A tie that the expert declared to an organisation that is nobody's here.
    async fn tie(&self, pin: &str) -> String {
        let (tie, now) = (uuid::Uuid::now_v7(), self.app.now().0);
        let expert = self.expert(pin).await;
        self.app
            .database
            .run(&format!(
                "INSERT INTO expert_tie (id, expert_id, organisation_inn, kind, declared_at, declared_by)
                 VALUES ('{tie}', '{expert}', '{tie}', 'kinship', {now}, 'x')"
            ))
            .await;
        tie.to_string()
    }

    async fn sheet(&self, membership: &str, published: bool) -> String {
        let (sheet, id, now) = (uuid::Uuid::now_v7().to_string(), &self.id, self.app.now().0);
        let published = if published { now.to_string() } else { "NULL".to_owned() };
        self.app
            .database
            .run(&format!(
                "INSERT INTO sheet (id, accreditation_id, membership_id, opened_at, published_at)
                 VALUES ('{sheet}', '{id}', '{membership}', {now}, {published})"
            ))
            .await;
        self.chain(&sheet, "sheet").await;
        sheet
    }

    async fn signature(&self, subject: &str, document: &str) {
        let (ceremony, id, pin, inn) = (uuid::Uuid::now_v7(), &self.id, self.pin, self.inn);
        let now = self.app.now().0;
        self.app
            .database
            .run(&format!(
                "INSERT INTO ceremony (id, case_id, subject, person_id, pin, organisation_inn, state, document, hash, frozen_at,
                     codes_sent, wrong_codes)
                 SELECT '{ceremony}', '{id}', '{subject}', p.id, p.pin, '{inn}', 'signed', '{document}', 'AB', {now}, 0, 0
                 FROM person p WHERE p.pin = '{pin}'"
            ))
            .await;
        self.app
            .database
            .run(&format!(
                "INSERT INTO signature (ceremony_id, case_id, subject, document, hash, sign_base64, signer_pin, signer_name,
                     organisation_inn, certificate, service_timestamp, signed_at)
                 VALUES ('{ceremony}', '{id}', '{subject}', '{document}', 'AB', 'AB', '{pin}', 'Директор', '{inn}', '{{}}',
                     {now}, {now})"
            ))
            .await;
    }
}
