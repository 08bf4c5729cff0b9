//! «Эксперт болууга макулмун», «Эксперт болуудан баш тартуу» (docs/requirements.md, A4).

use crate::domain::accreditation::completeness::says_something;
use crate::domain::accreditation::conflict;
use crate::domain::accreditation::declaration::{InvitationAnswer, shown_text};
use crate::domain::accreditation::meanwhile::About;
use crate::domain::accreditation::{Action, next};
use crate::domain::address::{Address, Parameter};
use crate::domain::ids::AccreditationId;
use crate::domain::licensing::checks::text_fault;
use crate::domain::text::cleaned;
use crate::domain::{Failure, Fault, FieldFault, Refusal};
use crate::i18n::Lang;
use crate::server::accreditation::case::{AccreditationFile, StageMove};
use crate::server::commands::note::LONGEST_NOTE;
use crate::server::db;
use crate::server::handler::lead_to;
use crate::server::journal::CaseEvent;
use crate::server::request_context::RequestContext;
use crate::server::trouble::{Answer, Trouble};

/// What an expert answers, as the form sends it.
#[derive(Clone)]
pub struct Answered {
    /// Whether they agree.
    pub agrees: bool,
    /// The case of conflict, where they decline.
    pub conflict_case: String,
    /// The comment, obligatory where they decline.
    pub comment: String,
    /// Whether they said «Ооба» to the question whether they are sure.
    pub is_sure: bool,
    /// The language in which they read the declaration.
    pub lang: Lang,
    /// What the page showed.
    pub seen: String,
}

/// Answers an invitation. The declaration is kept as an event with the exact text that was shown, whatever the answer. Whoever
/// declines loses sight of the case at once; before the order an expert who agreed may still decline.
///
/// # Errors
/// `NotFound` for those who were not invited, or has declined; `MovedMeanwhile`, `PageOlder`; a missing case or comment;
/// `SureFirst` until «Ооба»; the law, with a conflict that the system knows of; a database error.
pub async fn answer_invitation(
    context: RequestContext,
    accreditation: AccreditationId,
    answered: Answered,
) -> Answer<()> {
    let expert = context.session()?.expert()?;
    let mut transaction = context.write().await?;
    let id = accreditation.as_str();
    let references = &context.state.references;
    let (case, assigned, own) = AccreditationFile::of_expert(&mut transaction, references, id, &expert).await?;
    let action = if answered.agrees {
        Action::Agree
    } else {
        Action::Decline
    };
    let about = About::Member(own.id.as_str());
    case.still_as_seen(&context, &mut transaction, &answered.seen, (action, about))
        .await?;
    let comment = if answered.agrees {
        String::new()
    } else {
        cleaned(&answered.comment).trim().to_owned()
    };
    let conflict_case = if answered.agrees {
        ""
    } else {
        answered.conflict_case.as_str()
    };
    let mut facts = case.facts()?;
    if answered.agrees {
        let known = db::expert::candidate(&mut transaction, id, expert.id()).await?;
        facts.conflicted = known.map(|it| u32::from(!conflict::of(&it.ties, context.now).is_empty()));
    } else {
        check_decline(&case, conflict_case, &answered.comment)?;
        facts.reasons_given = Some(true);
    }
    let to = next(case.stage, action, case.actor, &facts)?;
    if !answered.is_sure {
        return Err(Refusal::SureFirst.into());
    }
    let answer = if answered.agrees {
        InvitationAnswer::Agreed
    } else {
        InvitationAnswer::Declined
    };
    let declined = (!answered.agrees).then_some((conflict_case, comment.as_str()));
    let (declared_case, declared_comment) = (declined.map(|it| it.0), declined.map(|it| it.1));
    if !db::membership::answer(
        &mut transaction,
        own.id.as_str(),
        answer,
        declared_case,
        declared_comment,
        context.now,
    )
    .await?
    {
        return Err(Trouble::Overtaken);
    }
    let mut chain = case.chain();
    let event = CaseEvent::Declared {
        membership: own.id.to_string(),
        answer: answer.name().to_owned(),
        conflict_case: conflict_case.to_owned(),
        comment,
        shown: shown_text(&case.reference.conflict_cases, |text| answered.lang.of(text)),
    };
    chain
        .record(&mut transaction, context.now, assigned.person_id(), &event)
        .await?;
    if to != case.stage {
        let step = StageMove {
            action,
            to,
            reasons: "",
        };
        case.advance(&mut transaction, &mut chain, context.now, assigned.person_id(), step)
            .await?;
    }
    transaction.commit().await?;
    context.state.progress.tell(id);
    let given = if answered.agrees { "agreed" } else { "declined" };
    lead_to(Address::ExpertOffice.with(Parameter::Answer, given));
    Ok(())
}

/// A decline needs one of the cases and a comment; all that is missing is reported at once.
fn check_decline(case: &AccreditationFile, conflict_case: &str, comment: &str) -> Result<(), Failure> {
    let mut faults = Vec::new();
    let mut fault = |field: &str, fault: Fault| {
        faults.push(FieldFault {
            field: field.to_owned(),
            fault,
        });
    };
    if case.reference.conflict_case(conflict_case).is_none() {
        fault("conflict_case", Fault::Required);
    }
    if !says_something(comment) {
        fault("comment", Fault::Required);
    } else if let Some(found) = text_fault(comment, LONGEST_NOTE, true) {
        fault("comment", Fault::Cell(found));
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(Failure::Invalid(faults))
    }
}
