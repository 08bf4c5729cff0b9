//! The council's decision (row A14), recorded by the ministry and signed by its leadership.

use async_trait::async_trait;
use serde::Serialize;

use super::{Letter, Matter, receipt_letter, what_of};
use crate::domain::accreditation::outcome::Outcome;
use crate::domain::accreditation::{Action, Facts, Stage, next};
use crate::domain::calendar::{Date, Moment};
use crate::domain::signing::Subject;
use crate::domain::views::signing::WhatIsSigned;
use crate::server::accreditation::case::{AccreditationFile, Step};
use crate::server::db::ceremony::CeremonyRow;
use crate::server::db::council_decision::CouncilDecisionRow;
use crate::server::db::outbox::NewMail;
use crate::server::db::{self, Connection};
use crate::server::desk::Desk;
use crate::server::journal::Chain;
use crate::server::journal::hash::canonical;
use crate::server::trouble::Answer;

/// Version of the form below.
const FORMAT: &str = "asula-accreditation-decision/1";

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    accreditation: &'a str,
    registration_number: &'a str,
    authority: &'a str,
    organisation_inn: &'a str,
    organisation_ky: &'a str,
    organisation_ru: &'a str,
    outcome: &'a str,
    months: i32,
    minutes_number: &'a str,
    held_on: &'a str,
    reasons: &'a str,
    frozen_at: i64,
    signer_pin: &'a str,
    signer_name: &'a str,
}

/// The case, with the decision once it was looked up.
pub struct DecisionMatter {
    case: AccreditationFile,
    decision: Option<CouncilDecisionRow>,
    facts: Facts,
}

impl DecisionMatter {
    /// Loads the case, for the leadership of its authority.
    ///
    /// # Errors
    /// `NotFound`; the database's.
    pub async fn load(desk: &Desk, db: &mut Connection, id: &str) -> Answer<Self> {
        let officer = desk.session()?.officer()?;
        let case = AccreditationFile::of_officer(db, &desk.state.references, id, &officer).await?;
        let facts = case.facts()?;
        Ok(Self {
            case,
            decision: None,
            facts,
        })
    }

    /// The case.
    pub fn case(&self) -> &AccreditationFile {
        &self.case
    }

    fn step(&self) -> Answer<Step<'static>> {
        let action = Action::SignDecision;
        let to = next(self.case.stage, action, self.case.actor, &self.facts)?;
        Ok(Step {
            action,
            to,
            reasons: "",
        })
    }
}

#[async_trait]
impl Matter for DecisionMatter {
    fn what(&self) -> WhatIsSigned {
        let address = format!("/accreditations/{}", self.case.row.id);
        what_of(
            &self.case,
            Subject::Decision,
            address.clone(),
            format!("{address}/decision"),
        )
    }

    async fn document(&mut self, desk: &Desk, db: &mut Connection, frozen_at: Moment) -> Answer<Option<String>> {
        let session = desk.session()?;
        self.decision = db::council_decision::find(db, &self.case.row.id).await?;
        let Some(decision) = &self.decision else {
            return Ok(None);
        };
        self.facts.outcome = Outcome::from_name(&decision.outcome);
        let row = &self.case.row;
        let document = Document {
            format: FORMAT,
            accreditation: &row.id,
            registration_number: row.registration_number.as_deref().unwrap_or_default(),
            authority: &row.authority,
            organisation_inn: &row.inn,
            organisation_ky: &row.name_ky,
            organisation_ru: &row.name_ru,
            outcome: &decision.outcome,
            months: decision.months,
            minutes_number: &decision.minutes_number,
            held_on: &decision.held_on,
            reasons: &decision.reasons,
            frozen_at: frozen_at.0,
            signer_pin: session.pin(),
            signer_name: session.name(),
        };
        let document = canonical(&document)?;
        Ok((self.case.stage == Stage::Decision).then_some(document))
    }

    fn case_id(&self) -> &str {
        &self.case.row.id
    }

    fn chain(&self) -> Chain {
        self.case.chain()
    }

    fn check(&self) -> Answer<()> {
        self.step().map(|_| ())
    }

    async fn number(&mut self, _db: &mut Connection, _now: Moment) -> Answer<String> {
        Ok(self.case.row.registration_number.clone().unwrap_or_default())
    }

    async fn carry_out(
        self: Box<Self>,
        desk: &Desk,
        db: &mut Connection,
        chain: &mut Chain,
        row: &CeremonyRow,
        now: Moment,
    ) -> Answer<Letter> {
        let step = self.step()?;
        let months = self.decision.as_ref().map_or(0, |it| it.months);
        if step.to.outcome().is_some_and(Outcome::is_accredited) {
            let today = now.date_in_bishkek();
            let next = db::registration_counter::next(db, "certificate", today.year()).await?;
            let number = format!("{}-{next:06}", today.year());
            let until = months_after(today, months).ends_at();
            db::accreditation::set_certificate(db, &self.case.row.id, &number, until).await?;
        }
        self.case.advance(db, chain, now, &row.person_id, step).await?;
        let what = self.what();
        for (person_id, name, email) in
            db::person::addresses_of_organisation(db, &self.case.row.organisation_id).await?
        {
            let address = format!("{}{}", desk.state.settings.public_url, what.address);
            let number = what.number.clone().unwrap_or_default();
            let subject = desk.lang.decision_letter_subject(&number);
            let body = desk.lang.decision_letter_body(&name, &number, &address);
            let mail = NewMail {
                id: &desk.new_id(),
                case_id: &self.case.row.id,
                ceremony_id: None,
                person_id: Some(&person_id),
                expert_id: None,
                recipient: &email,
                subject: &subject,
                body: &body,
            };
            db::outbox::insert(db, &mail, now).await?;
        }
        Ok(receipt_letter(desk, &what, &row.hash, now))
    }
}

/// The day so many months later; the last of the month where that has no such day.
fn months_after(day: Date, months: i32) -> Date {
    let counted = i32::from(day.month()) - 1 + months;
    let (year, month) = (day.year() + counted.div_euclid(12), counted.rem_euclid(12) + 1);
    let month = u8::try_from(month).unwrap_or(1);
    (1..=day.day())
        .rev()
        .find_map(|day| Date::from_parts(year, month, day))
        .unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::months_after;
    use crate::domain::calendar::Date;

    #[test]
    fn months_are_counted_to_a_months_last_day() {
        let day = |text: &str| Date::parse(text).unwrap();
        assert_eq!(months_after(day("2026-11-22"), 60), day("2031-11-22"));
        assert_eq!(months_after(day("2026-01-31"), 1), day("2026-02-28"));
        assert_eq!(months_after(day("2024-02-29"), 12), day("2025-02-28"));
        assert_eq!(months_after(day("2026-12-15"), 1), day("2027-01-15"));
    }
}
