//! A section of a self-evaluation, and its review (docs/requirements.md, A1).

use std::collections::BTreeMap;

use crate::domain::Failure;
use crate::domain::accreditation::Stage;
use crate::domain::accreditation::completeness::answer_lacks;
use crate::domain::ids::AccreditationId;
use crate::domain::reference::{Criterion, Section};
use crate::domain::views::accreditation::{
    AnsweredCriterion, EvidenceLine, SectionLine, SelfEvaluationPage, SelfEvaluationReview,
};
use crate::server::accreditation::case::AccreditationFile;
use crate::server::accreditation::commission::count;
use crate::server::accreditation::remarks::corrections;
use crate::server::accreditation::self_evaluation::SelfEvaluation;
use crate::server::db::{self, Connection};
use crate::server::file_lines::evidence_line;
use crate::server::request_context::RequestContext;
use crate::server::signing::service::personal_signature;
use crate::server::trouble::{Answer, Trouble};
use crate::server::unsent::waiting_texts;

use crate::server::queries::accreditation::head::{head_of, visible_accreditation};

/// The self-evaluation as the viewer may see it: to the applicant as it is now, to everybody else as it was signed.
pub async fn seen_by_viewer(db: &mut Connection, case: &AccreditationFile) -> Answer<SelfEvaluation> {
    if case.stage == Stage::Returned && !case.actor.is_applicant() {
        SelfEvaluation::as_signed(db, case).await
    } else {
        SelfEvaluation::load(db, case).await
    }
}

/// A section.
///
/// # Errors
/// `NotFound` for another's case or an unknown section; a database error.
pub async fn self_evaluation_page(
    context: RequestContext,
    accreditation: AccreditationId,
    section: String,
) -> Answer<SelfEvaluationPage> {
    let mut reader = context.read().await?;
    let case = visible_accreditation(&context, &mut reader, accreditation.as_str()).await?;
    let stands = seen_by_viewer(&mut reader, &case).await?;
    let reasons = reasons_of(&mut reader, &case).await?;
    let set = case.set()?;
    let shown = set.section(&section).ok_or(Failure::NotFound)?;
    let mut facts = case.facts()?;
    facts.missing = Some(stands.missing_count(set));
    Ok(SelfEvaluationPage {
        head: head_of(&case, &facts)?,
        sections: section_lines(&case, &stands, &reasons)?,
        criteria: shown
            .criteria
            .iter()
            .map(|criterion| answered(criterion, &stands, &reasons))
            .collect(),
        section,
        open: case.is_open(),
        returned: stands.remarks().returned().criteria().to_vec(),
    })
}

/// The whole on one page, with everything that is missing. A head who may sign is shown here already what the signature
/// service would refuse later.
///
/// # Errors
/// `NotFound` for another's; a database error.
pub async fn self_evaluation_review(
    context: RequestContext,
    accreditation: AccreditationId,
) -> Answer<SelfEvaluationReview> {
    let mut reader = context.read().await?;
    let case = visible_accreditation(&context, &mut reader, accreditation.as_str()).await?;
    if case.stage == Stage::Discarded {
        return Err(Failure::NotFound.into());
    }
    let stands = seen_by_viewer(&mut reader, &case).await?;
    let reasons = reasons_of(&mut reader, &case).await?;
    let corrections = corrections(&mut reader, &case, &stands).await?;
    let (open, set) = (case.is_open(), case.set()?);
    let unsent = if open {
        waiting_texts(&mut reader, &case.row.id, &case.row.organisation_id, context.now).await?
    } else {
        Vec::new()
    };
    // Nothing is held while the service is asked.
    drop(reader);
    let refusal = match context.session()?.head() {
        Ok(head) if open => match personal_signature(&context, head.pin()).await {
            Err(Trouble::Told(Failure::Refused(refusal))) => Some(refusal),
            _ => None,
        },
        _ => None,
    };
    let missing = if open { stands.missing(set) } else { Vec::new() };
    let mut facts = case.facts()?;
    facts.missing = Some(count(missing.len()));
    let lines = section_lines(&case, &stands, &reasons)?;
    let sections = lines.into_iter().zip(&set.sections).map(|(line, section)| {
        let criteria = section.criteria.iter().map(|it| answered(it, &stands, &reasons));
        (line, criteria.collect())
    });
    Ok(SelfEvaluationReview {
        head: head_of(&case, &facts)?,
        sections: sections.collect(),
        missing,
        refusal,
        open,
        corrections,
        unsent,
        reviewed: if open {
            stands.reviewed_hash(&case)?
        } else {
            String::new()
        },
    })
}

/// The ministry's reasons at single criteria, while they are to be answered.
pub async fn reasons_of(db: &mut Connection, case: &AccreditationFile) -> Answer<BTreeMap<String, String>> {
    if case.stage != Stage::Returned {
        return Ok(BTreeMap::new());
    }
    let remarks = db::answer::remarks(db, &case.row.id).await?.into_iter();
    Ok(remarks.map(|row| (row.criterion, row.reason)).collect())
}

/// How far each section is.
///
/// # Errors
/// `Inconsistent` where the reference data lacks the set.
pub fn section_lines(
    case: &AccreditationFile,
    stands: &SelfEvaluation,
    reasons: &BTreeMap<String, String>,
) -> Answer<Vec<SectionLine>> {
    let count = |found: usize| u32::try_from(found).unwrap_or(u32::MAX);
    let is_complete = |criterion: &&Criterion| {
        let (text, links) = stands.answer(&criterion.id);
        answer_lacks(text, links, stands.files(&criterion.id).len())
            .next()
            .is_none()
    };
    let line = |section: &Section| SectionLine {
        id: section.id.clone(),
        title: section.title.clone(),
        criteria: count(section.criteria.len()),
        complete: count(section.criteria.iter().filter(is_complete).count()),
        returned: count(
            section
                .criteria
                .iter()
                .filter(|it| reasons.contains_key(&it.id))
                .count(),
        ),
    };
    Ok(case.set()?.sections.iter().map(line).collect())
}

/// A criterion with its answer.
pub fn answered(
    criterion: &Criterion,
    stands: &SelfEvaluation,
    reasons: &BTreeMap<String, String>,
) -> AnsweredCriterion {
    let (text, links) = stands.answer(&criterion.id);
    let returned = stands.remarks().returned();
    let files = stands.files(&criterion.id).iter().map(|file| EvidenceLine {
        id: file.id.clone(),
        file: evidence_line(file),
    });
    AnsweredCriterion {
        id: criterion.id.clone(),
        title: criterion.title.clone(),
        guidance: criterion.guidance.clone(),
        evidence: criterion.evidence.clone(),
        text: text.to_owned(),
        links: links.to_owned(),
        files: files.collect(),
        return_reason: reasons.get(&criterion.id).cloned(),
        is_closed: !returned.opens(&criterion.id),
        explanation: returned
            .asks_for(&criterion.id)
            .then(|| stands.remarks().explanation(&criterion.id).to_owned()),
    }
}
