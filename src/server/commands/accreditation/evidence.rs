//! Files behind the answers of a self-evaluation (docs/requirements.md, A1): put there, taken away, brought back.

use crate::domain::accreditation::{Action, next};
use crate::domain::ids::{AccreditationId, EvidenceId};
use crate::domain::{Failure, Refusal};
use crate::server::accreditation::case::AccreditationFile;
use crate::server::accreditation::remarks::Remarks;
use crate::server::db::answer::Evidence;
use crate::server::db::{self, Connection};
use crate::server::journal::CaseEvent;
use crate::server::request_context::RequestContext;
use crate::server::session::Applicant;
use crate::server::trouble::Answer;

/// So many files a criterion takes.
pub const MOST_FILES: u32 = 10;

/// A case of the applicant's that may be filled, of which the criterion is.
///
/// # Errors
/// `NotFound`; the law of the stage; `NotReturned` where the last return opened other criteria; a database error.
pub async fn fillable(
    context: &RequestContext,
    db: &mut Connection,
    accreditation: &AccreditationId,
    criterion: &str,
    applicant: &Applicant,
) -> Answer<AccreditationFile> {
    let references = &context.state.references;
    let case = AccreditationFile::of_applicant(db, references, accreditation.as_str(), applicant).await?;
    next(case.stage, Action::Edit, case.actor, &case.facts()?)?;
    if case.set()?.criterion(criterion).is_none() {
        return Err(Failure::NotFound.into());
    }
    opened(&Remarks::opened(db, &case).await?, criterion)?;
    Ok(case)
}

/// Whether the last return lets a criterion be changed.
///
/// # Errors
/// `NotReturned`, with the criteria that it opened.
pub fn opened(remarks: &Remarks, criterion: &str) -> Result<(), Refusal> {
    let returned = remarks.returned();
    if returned.opens(criterion) {
        return Ok(());
    }
    Err(Refusal::NotReturned {
        criterion: criterion.to_owned(),
        returned: returned.criteria().to_vec(),
    })
}

/// Puts a stored file behind an answer; `file` and its SHA-256.
///
/// # Errors
/// `TooManyFiles`; a database error.
pub async fn put_evidence(
    context: &RequestContext,
    db: &mut Connection,
    case: &AccreditationFile,
    criterion: &str,
    (file, sha256): (&str, &str),
    person: &str,
) -> Answer<()> {
    let id = context.new_id();
    let there = db::answer::evidence(db, &case.row.id).await?;
    has_room(&there, criterion)?;
    db::answer::add_evidence(db, &id, &case.row.id, criterion, file, context.now).await?;
    let event = CaseEvent::EvidenceAdded {
        evidence: id,
        criterion: criterion.to_owned(),
        file: file.to_owned(),
        sha256: sha256.to_owned(),
    };
    case.chain().record(db, context.now, person, &event).await
}

/// Whether the criterion takes one more file besides those that are there.
fn has_room(there: &[Evidence], criterion: &str) -> Result<(), Failure> {
    let count = there.iter().filter(|it| it.criterion == criterion).count();
    if count >= MOST_FILES as usize {
        return Err(Refusal::TooManyFiles(MOST_FILES).into());
    }
    Ok(())
}

/// Takes a file away; it can be brought back while the self-evaluation is open.
///
/// # Errors
/// `NotFound`; the law of the stage; `NotReturned`; a database error.
pub async fn remove_evidence(
    context: RequestContext,
    accreditation: AccreditationId,
    evidence: EvidenceId,
) -> Answer<()> {
    set_removed(&context, &accreditation, &evidence, true).await
}

/// Brings a file back that was taken away.
///
/// # Errors
/// As [`remove_evidence`]; `TooManyFiles` where others took its place meanwhile.
pub async fn restore_evidence(
    context: RequestContext,
    accreditation: AccreditationId,
    evidence: EvidenceId,
) -> Answer<()> {
    set_removed(&context, &accreditation, &evidence, false).await
}

async fn set_removed(
    context: &RequestContext,
    accreditation: &AccreditationId,
    evidence: &EvidenceId,
    removed: bool,
) -> Answer<()> {
    let applicant = context.session()?.applicant()?;
    let mut transaction = context.write().await?;
    let (references, id) = (&context.state.references, accreditation.as_str());
    let case = AccreditationFile::of_applicant(&mut transaction, references, id, &applicant).await?;
    next(case.stage, Action::Edit, case.actor, &case.facts()?)?;
    let there = db::answer::evidence(&mut transaction, id).await?;
    let stands = there.iter().any(|it| it.id == *evidence);
    let at = removed.then_some(context.now);
    let criterion = db::answer::set_evidence_removed(&mut transaction, id, evidence.as_str(), at).await?;
    let criterion = criterion.ok_or(Failure::NotFound)?;
    opened(&Remarks::opened(&mut transaction, &case).await?, &criterion)?;
    if !removed && !stands {
        has_room(&there, &criterion)?;
    }
    // Twice is once.
    if stands == removed {
        let evidence = evidence.to_string();
        let event = if removed {
            CaseEvent::EvidenceRemoved { evidence, criterion }
        } else {
            CaseEvent::EvidenceRestored { evidence, criterion }
        };
        case.chain()
            .record(&mut transaction, context.now, applicant.person_id(), &event)
            .await?;
        transaction.commit().await?;
    }
    Ok(())
}
