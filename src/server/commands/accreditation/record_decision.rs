//! Records what the accreditation council decided (docs/requirements.md, A14).

use crate::domain::accreditation::meanwhile::About;
use crate::domain::accreditation::outcome::Outcome;
use crate::domain::accreditation::{Action, Facts, next, why_not};
use crate::domain::calendar::Date;
use crate::domain::ids::AccreditationId;
use crate::domain::licensing::checks::text_fault;
use crate::domain::text::{cleaned_line, says_anything};
use crate::domain::{Failure, Fault, FieldFault};
use crate::server::accreditation::case::{AccreditationFile, StageMove};
use crate::server::commands::note::kept_note;
use crate::server::db::council_decision::CouncilDecision;
use crate::server::db::{self};
use crate::server::document_signs::signs_of;
use crate::server::journal::CaseEvent;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// The longest number of minutes, in characters.
const LONGEST_NUMBER: u32 = 60;

/// A decision as the form sends it.
#[derive(Clone, Default)]
pub struct Typed {
    /// `full`, `conditional`, `refusal`.
    pub outcome: String,
    pub minutes_number: String,
    /// Day of the meeting.
    pub held_on: String,
    /// Grounds.
    pub reasons: String,
    /// What the page showed.
    pub seen: String,
}

/// Records a decision; its term follows from the outcome by the rule of the criteria set.
///
/// # Errors
/// `NotFound` for another authority's case; `MovedMeanwhile`, `PageOlder`; wrong fields, all at once; the law; a database
/// error.
pub async fn record_decision(context: RequestContext, accreditation: AccreditationId, typed: Typed) -> Answer<()> {
    let officer = context.session()?.officer()?;
    let today = context.now.date_in_bishkek();
    let reasons = kept_note("reasons", &typed.reasons)?;
    let mut transaction = context.write().await?;
    let id = accreditation.as_str();
    let case = AccreditationFile::of_officer(&mut transaction, &context.state.references, id, &officer).await?;
    let about = (Action::RecordDecision, About::Case);
    case.still_as_seen(&context, &mut transaction, &typed.seen, about)
        .await?;
    if let Some(refusal) = why_not(case.stage, Action::RecordDecision, case.actor, &case.facts()?) {
        return Err(refusal.into());
    }
    // That grounds are missing is said at their field, with what else is wrong.
    let (outcome, held_on) = checked(&typed, &reasons, today)?;
    let facts = Facts {
        reasons_given: Some(!reasons.is_empty()),
        ..case.facts()?
    };
    let to = next(case.stage, Action::RecordDecision, case.actor, &facts)?;
    let months = outcome.months(case.set()?);
    let minutes_number = cleaned_line(&typed.minutes_number).trim().to_owned();
    let decision = CouncilDecision {
        outcome,
        months,
        minutes_number: minutes_number.clone(),
        held_on: held_on.to_string(),
        reasons: reasons.clone(),
        recorded_at: context.now,
    };
    db::council_decision::insert(&mut transaction, id, &decision, officer.person_id(), context.now).await?;
    let mut chain = case.chain();
    let event = CaseEvent::DecisionRecorded {
        outcome: outcome.name().to_owned(),
        months,
        minutes_number,
        held_on: decision.held_on,
        reasons,
    };
    chain
        .record(&mut transaction, context.now, officer.person_id(), &event)
        .await?;
    let step = StageMove {
        action: Action::RecordDecision,
        to,
        reasons: "",
    };
    case.advance(&mut transaction, &mut chain, context.now, officer.person_id(), step)
        .await?;
    transaction.commit().await?;
    context.state.progress.tell(id);
    Ok(())
}

fn checked(typed: &Typed, reasons: &str, today: Date) -> Result<(Outcome, Date), Failure> {
    let mut faults = Vec::new();
    let mut fault = |field: &str, fault: Fault| {
        faults.push(FieldFault {
            field: field.to_owned(),
            fault,
        });
    };
    let outcome = Outcome::from_name(&typed.outcome);
    if outcome.is_none() {
        fault("outcome", Fault::Required);
    }
    let number = &typed.minutes_number;
    match text_fault(number, LONGEST_NUMBER, false) {
        _ if !says_anything(number) => fault("minutes_number", Fault::Required),
        Some(found) => fault("minutes_number", Fault::Cell(found)),
        // The certificate names it, and it cannot be changed once it is recorded.
        None => match signs_of(number) {
            signs if signs.is_empty() => {}
            signs => fault("minutes_number", Fault::NotPrintable(signs.join(" "))),
        },
    }
    let held_on = Date::parse(typed.held_on.trim()).ok().filter(|day| *day <= today);
    if typed.held_on.trim().is_empty() {
        fault("held_on", Fault::Required);
    } else if held_on.is_none() {
        fault("held_on", Fault::NotAPastDay);
    }
    if reasons.is_empty() {
        fault("reasons", Fault::Required);
    }
    match (outcome, held_on) {
        (Some(outcome), Some(held_on)) if faults.is_empty() => Ok((outcome, held_on)),
        _ => Err(Failure::Invalid(faults)),
    }
}
