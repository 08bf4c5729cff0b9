//! A step of the applicant's side that only moves the case: handed over, taken back, withdrawn, discarded.

use crate::domain::ids::ApplicationId;
use crate::domain::licensing::{Action, Stage, next};
use crate::server::commands::note::kept_note;
use crate::server::db::Connection;
use crate::server::licensing::case::CaseFile;
use crate::server::licensing::move_case::{StageMove, move_case};
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// A step that is written and recorded, in a transaction that its command commits.
pub(super) struct ApplicantStep {
    pub transaction: Connection,
    /// The case as it was before.
    pub case: CaseFile,
    /// Where it is now.
    pub to: Stage,
}

/// Takes the step, with a note in the field of this name.
///
/// # Errors
/// `MovedMeanwhile`, `PageOlder`; the law; a note that cannot be kept; `NotFound`; a database error.
pub(super) async fn applicant_step(
    context: &RequestContext,
    application: &ApplicationId,
    action: Action,
    (field, note): (&str, &str),
    seen: &str,
) -> Answer<ApplicantStep> {
    let applicant = context.session()?.applicant()?;
    let note = kept_note(field, note)?;
    let mut transaction = context.write().await?;
    let references = &context.state.references;
    let case = CaseFile::of_applicant(&mut transaction, references, application.as_str(), &applicant).await?;
    case.still_as_seen(context, &mut transaction, seen, action).await?;
    let to = next(case.stage, action, case.actor, &case.facts())?;
    let step = StageMove::new(action, to, &note);
    let person = applicant.person_id();
    move_case(&mut transaction, &case, &mut case.chain(), context.now, person, &step).await?;
    Ok(ApplicantStep { transaction, case, to })
}
