//! Freezes a self-evaluation for signature (row A1, `design.md` 5).

use crate::domain::accreditation::meanwhile::About;
use crate::domain::accreditation::{Action, next};
use crate::domain::ids::AccreditationId;
use crate::domain::signing::Subject;
use crate::domain::{Fault, FieldFault, Refusal};
use crate::server::accreditation::case::AccreditationFile;
use crate::server::accreditation::self_evaluation::SelfEvaluation;
use crate::server::commands::organisation::look_up_organisation::refresh_from_register;
use crate::server::commands::signing::begin_application::personal_signature;
use crate::server::desk::Desk;
use crate::server::door::lead_to;
use crate::server::signing::{Frozen, freeze};
use crate::server::trouble::Answer;
use crate::server::unsent::left_out;

/// Freezes what was reviewed. As for a licence application: the register is asked who the head is today, and a head without a
/// personal signature does not begin. `without_unsent` is the number of texts on devices without which the head chose to go on.
///
/// # Errors
/// `ConsentNeeded`, `HeadOnly`, `NotTheHeadInRegister`, `NoPersonalSignature`; `MovedMeanwhile`, `PageOlder`; `ReturnUnanswered`; the law;
/// `ChangedSinceReview`; `TextsWaiting`; the silence of the register or of the signature service; the database's.
pub async fn begin_signing_self_evaluation(
    desk: Desk,
    accreditation: AccreditationId,
    reviewed: String,
    consent: String,
    without_unsent: String,
    seen: String,
) -> Answer<()> {
    let session = desk.session()?;
    let head = session.head()?;
    if consent != "on" {
        return Err(FieldFault::only("consent", Fault::ConsentNeeded).into());
    }
    let signer = session.representative()?;
    refresh_from_register(&desk, &signer).await?;
    personal_signature(&desk, head.pin()).await?;
    let mut transaction = desk.write().await?;
    let (references, id) = (&desk.state.references, accreditation.as_str());
    let case = AccreditationFile::of_applicant(&mut transaction, references, id, head.applicant()).await?;
    let deed = (Action::Sign, About::Case);
    case.still_as_seen(&desk, &mut transaction, &seen, deed).await?;
    let stands = SelfEvaluation::load(&mut transaction, &case).await?;
    let unanswered = stands.remarks().unanswered();
    if !unanswered.is_empty() {
        return Err(Refusal::ReturnUnanswered(unanswered.to_vec()).into());
    }
    let mut facts = case.facts()?;
    facts.missing = Some(stands.missing_count(case.set()?));
    next(case.stage, Action::Sign, case.actor, &facts)?;
    if reviewed != stands.reviewed_hash(&case)? {
        return Err(Refusal::ChangedSinceReview.into());
    }
    let organisation = &case.row.organisation_id;
    let without = left_out(&mut transaction, id, organisation, &without_unsent, desk.now).await?;
    let document = stands.document(&case, (signer.pin(), signer.name()), desk.now)?;
    let frozen = Frozen {
        case_id: id,
        subject: Subject::SelfEvaluation,
        document: &document,
        without,
    };
    let ceremony = freeze(&desk, &mut transaction, &mut case.chain(), &signer, &frozen).await?;
    transaction.commit().await?;
    lead_to(&format!("/signing/{ceremony}"));
    Ok(())
}
