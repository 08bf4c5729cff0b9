//! The commission's conclusion and the council's decision (docs/requirements.md, A14).

use std::fmt::Write;

use crate::domain::Failure;
use crate::domain::accreditation::outcome::{Outcome, proposed};
use crate::domain::accreditation::{Actor, Stage};
use crate::domain::ids::{AccreditationId, CeremonyId};
use crate::domain::reference::CriteriaSet;
use crate::domain::signing::Subject;
use crate::domain::views::chair::{ConclusionPage, DecisionPage, RecordedDecision};
use crate::domain::views::document_signs::DocumentPlace;
use crate::i18n::Lang;
use crate::server::accreditation::case::AccreditationFile;
use crate::server::accreditation::commission::commission_facts;
use crate::server::db::council_decision::CouncilDecision;
use crate::server::db::mark::PublishedMark;
use crate::server::db::{self};
use crate::server::document_signs::strange_signs;
use crate::server::journal::hash::document_hash;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

use crate::server::queries::accreditation::head::{head_of, visible_accreditation};

/// The conclusion, for the chair.
///
/// # Errors
/// `NotFound` for anybody else, and before the evaluation is closed; a database error.
pub async fn conclusion_page(context: RequestContext, accreditation: AccreditationId) -> Answer<ConclusionPage> {
    let expert = context.session()?.expert()?;
    let mut reader = context.read().await?;
    let id = accreditation.as_str();
    let (case, chair, _) = AccreditationFile::of_expert(&mut reader, &context.state.references, id, &expert).await?;
    if case.actor != Actor::Chair || !case.stage.is_unsealed() || case.stage == Stage::Review {
        return Err(Failure::NotFound.into());
    }
    let facts = commission_facts(&mut reader, &case, context.now).await?;
    let marks = db::mark::published_marks(&mut reader, id).await?;
    let ceremony = db::ceremony::open_for(&mut reader, id, Subject::Conclusion, chair.person_id()).await?;
    drop(reader);
    let set = case.set()?;
    let strange = if case.stage == Stage::Conclusion {
        strange_signs(names_of(&case).chain([(DocumentPlace::Conclusion, case.row.conclusion.as_str())]))
    } else {
        Vec::new()
    };
    Ok(ConclusionPage {
        strange,
        draft: draft_of(context.lang, set, &marks),
        proposed: proposed_by(set, &marks),
        reviewed: document_hash(&case.row.conclusion),
        text: case.row.conclusion.clone(),
        ceremony: ceremony.map(CeremonyId::from_text),
        head: head_of(&case, &facts)?,
    })
}

/// The organisation's names, which are on every document.
fn names_of(case: &AccreditationFile) -> impl Iterator<Item = (DocumentPlace, &str)> {
    let names = [case.row.name_ky.as_str(), case.row.name_ru.as_str()];
    names.into_iter().map(|name| (DocumentPlace::Organisation, name))
}

fn proposed_by(set: &CriteriaSet, marks: &[PublishedMark]) -> Option<Outcome> {
    proposed(set, marks.iter().map(|it| (it.criterion.as_str(), it.score.as_str())))
}

/// A draft from the matrix: section by section how many scores of each kind were given, and what the chair (or where they said nothing,
/// the expert) wrote where a criterion was not found simply met.
fn draft_of(lang: Lang, set: &CriteriaSet, marks: &[PublishedMark]) -> String {
    let mut text = String::new();
    for section in &set.sections {
        let of_section = |it: &&PublishedMark| section.criteria.iter().any(|criterion| criterion.id == it.criterion);
        let counts = set.scale.iter().map(|score| {
            let given = marks.iter().filter(of_section).filter(|it| it.score == score.id);
            format!("{}: {}", lang.of(&score.title), given.count())
        });
        let counts: Vec<String> = counts.collect();
        let title = lang.of(&section.title);
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{}. {title}\n{}", section.id, counts.join("; "));
        for criterion in &section.criteria {
            let doubts = |it: &&PublishedMark| {
                let score = set.score(&it.score);
                it.criterion == criterion.id && score.is_some_and(|score| score.remark || !score.passes)
            };
            for mark in marks.iter().filter(doubts) {
                let comment = mark
                    .chair_comment
                    .as_deref()
                    .filter(|_| mark.chair_said().is_something());
                let _ = writeln!(text, "— {}: {}", criterion.id, comment.unwrap_or(&mark.comment));
            }
        }
        text.push('\n');
    }
    text.trim_end().to_owned()
}

/// The council's decision, for officers; for the applicant and the commission once it is signed.
///
/// # Errors
/// `NotFound` for anybody else, and before the conclusion is signed; a database error.
pub async fn decision_page(context: RequestContext, accreditation: AccreditationId) -> Answer<DecisionPage> {
    let mut reader = context.read().await?;
    let id = accreditation.as_str();
    let case = visible_accreditation(&context, &mut reader, id).await?;
    let signed = case.stage.outcome().is_some();
    let officer = matches!(case.actor, Actor::Specialist | Actor::Leadership);
    let decides = officer && matches!(case.stage, Stage::Council | Stage::Decision);
    if !signed && !decides {
        return Err(Failure::NotFound.into());
    }
    let facts = commission_facts(&mut reader, &case, context.now).await?;
    let marks = db::mark::published_marks(&mut reader, id).await?;
    let decision = db::council_decision::find(&mut reader, id).await?;
    let person = context.session()?.person_id();
    let ceremony = db::ceremony::open_for(&mut reader, id, Subject::Decision, person).await?;
    drop(reader);
    let set = case.set()?;
    let strange = match &decision {
        Some(it) if !signed => {
            strange_signs(names_of(&case).chain([(DocumentPlace::Minutes, it.minutes_number.as_str())]))
        }
        _ => Vec::new(),
    };
    Ok(DecisionPage {
        strange,
        conclusion: case.row.conclusion.clone(),
        proposed: proposed_by(set, &marks),
        months: (set.outcome.full_months, set.outcome.conditional_months),
        decision: decision.map(|it| recorded(&case, it)),
        ceremony: ceremony.map(CeremonyId::from_text),
        head: head_of(&case, &facts)?,
    })
}

fn recorded(case: &AccreditationFile, decision: CouncilDecision) -> RecordedDecision {
    RecordedDecision {
        outcome: decision.outcome,
        months: decision.months,
        minutes_number: decision.minutes_number,
        held_on: decision.held_on,
        reasons: decision.reasons,
        certificate_number: case.row.certificate_number.clone(),
        valid_until: case.row.valid_until,
    }
}
