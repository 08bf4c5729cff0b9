//! Gives a ceremony up; the application stays as it is.

use crate::domain::ids::CeremonyId;
use crate::domain::{Failure, Refusal};
use crate::server::case_file::CaseFile;
use crate::server::db;
use crate::server::desk::Desk;
use crate::server::door::lead_to;
use crate::server::journal::CaseEvent;
use crate::server::trouble::Answer;

/// Ends the ceremony without a signature.
///
/// # Errors
/// `CeremonyOver`; `NotFound` for another's; the database's.
pub async fn give_up_signing(desk: Desk, ceremony: CeremonyId) -> Answer<()> {
    let head = desk.session()?.head()?;
    let person = head.applicant().person_id();
    let mut transaction = desk.write().await?;
    let row = db::ceremony::find_for_signer(&mut transaction, ceremony.as_str(), person, head.inn()).await?;
    let row = row.ok_or(Failure::NotFound)?;
    let references = &desk.state.references;
    let case = CaseFile::of_applicant(&mut transaction, references, &row.application_id, head.applicant()).await?;
    if !db::ceremony::end(&mut transaction, &row.id, "given_up", desk.now).await? {
        return Err(Refusal::CeremonyOver.into());
    }
    let event = CaseEvent::CeremonyEnded {
        ceremony: row.id,
        state: "given_up".to_owned(),
    };
    case.chain().record(&mut transaction, desk.now, person, &event).await?;
    transaction.commit().await?;
    lead_to(&format!("/applications/{}", row.application_id));
    Ok(())
}
