//! The council's decision (docs/requirements.md, A14), recorded by the ministry and signed by its leadership.

use async_trait::async_trait;
use serde::Serialize;

use super::document::Head;
use super::{CaseOf, Confirmed, Matter, Prepared, step_on, what_of};
use crate::domain::accreditation::outcome::Outcome;
use crate::domain::accreditation::{Action, Facts, Stage};
use crate::domain::address::Address;
use crate::domain::calendar::{Date, Moment};
use crate::domain::ids::AccreditationId;
use crate::domain::signing::Subject;
use crate::domain::views::signing::WhatIsSigned;
use crate::server::accreditation::case::{AccreditationFile, StageMove};
use crate::server::db::outbox::NewMail;
use crate::server::db::{self, Connection};
use crate::server::journal::Chain;
use crate::server::journal::hash::canonical;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// Version of the form below.
const FORMAT: &str = "asula-accreditation-decision/1";

#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    authority: &'a str,
    outcome: &'a str,
    months: u32,
    minutes_number: &'a str,
    held_on: &'a str,
    reasons: &'a str,
}

/// The case, for the leadership of its authority.
pub struct DecisionMatter {
    case: AccreditationFile,
}

/// What was found with the bytes.
pub struct DecisionFacts {
    law: Facts,
    /// For how many months the council decided.
    months: u32,
}

#[async_trait]
impl Matter for DecisionMatter {
    type Facts = DecisionFacts;
    type StageMove = StageMove<'static>;

    async fn load(context: &RequestContext, db: &mut Connection, id: &str) -> Answer<Self> {
        let officer = context.session()?.officer()?;
        let case = AccreditationFile::of_officer(db, &context.state.references, id, &officer).await?;
        Ok(Self { case })
    }

    fn case(&self) -> CaseOf<'_> {
        CaseOf::Accreditation(&self.case, Action::SignDecision)
    }

    fn what(&self) -> WhatIsSigned {
        let id = AccreditationId::from_text(self.case.row.id.as_str());
        what_of(
            &self.case,
            Subject::Decision,
            Address::Accreditation(&id).to_string(),
            Address::Decision(&id).to_string(),
        )
    }

    async fn prepare(
        &self,
        context: &RequestContext,
        db: &mut Connection,
        frozen_at: Moment,
    ) -> Answer<Prepared<DecisionFacts>> {
        let session = context.session()?;
        let mut law = self.case.facts()?;
        let Some(decision) = db::council_decision::find(db, &self.case.row.id).await? else {
            return Ok(Prepared {
                document: None,
                facts: DecisionFacts { law, months: 0 },
            });
        };
        law.outcome = Some(decision.outcome);
        let document = canonical(&Document {
            head: Head::of(FORMAT, &self.case, (session.pin(), session.name()), frozen_at),
            authority: &self.case.row.authority,
            outcome: decision.outcome.name(),
            months: decision.months,
            minutes_number: &decision.minutes_number,
            held_on: &decision.held_on,
            reasons: &decision.reasons,
        })?;
        let facts = DecisionFacts {
            law,
            months: decision.months,
        };
        Ok(Prepared::new(self.case.stage == Stage::Decision, document, facts))
    }

    fn step(&self, facts: &DecisionFacts) -> Answer<StageMove<'static>> {
        step_on(&self.case, Action::SignDecision, &facts.law)
    }

    async fn carry_out(
        &self,
        facts: &DecisionFacts,
        step: StageMove<'static>,
        confirmed: &Confirmed<'_>,
        db: &mut Connection,
        chain: &mut Chain,
    ) -> Answer<()> {
        let (context, now) = (confirmed.context, confirmed.now);
        if step.to.outcome().is_some_and(Outcome::is_accredited) {
            let today = now.date_in_bishkek();
            let next = db::registration_counter::next(db, "certificate", today.year()).await?;
            let number = format!("{}-{next:06}", today.year());
            let until = months_after(today, facts.months).ends_at();
            db::accreditation::set_certificate(db, &self.case.row.id, &number, until).await?;
        }
        self.case.advance(db, chain, now, confirmed.person(), step).await?;
        let what = self.what();
        for (person_id, name, email) in
            db::person::addresses_of_organisation(db, &self.case.row.organisation_id).await?
        {
            let address = format!("{}{}", context.state.settings.public_url, what.address);
            let number = what.number.clone().unwrap_or_default();
            let subject = context.lang.decision_letter_subject(&number);
            let body = context.lang.decision_letter_body(&name, &number, &address);
            let mail = NewMail {
                id: &context.new_id(),
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
        Ok(())
    }
}

/// The day so many months later; the last of the month where that has no such day.
fn months_after(day: Date, months: u32) -> Date {
    let months = i32::try_from(months).unwrap_or(i32::MAX);
    let counted = (i32::from(day.month()) - 1).saturating_add(months);
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
