//! Gives a ceremony up; what was to be signed stays as it is.

use crate::domain::ids::CeremonyId;
use crate::domain::{Failure, Refusal};
use crate::server::db;
use crate::server::desk::Desk;
use crate::server::door::lead_to;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::signing::matter_of;
use crate::server::trouble::Answer;

/// Ends the ceremony without a signature.
///
/// # Errors
/// `CeremonyOver`; `NotFound` for another's; the database's.
pub async fn give_up_signing(desk: Desk, ceremony: CeremonyId) -> Answer<()> {
    let signer = desk.session()?.representative()?;
    let person = signer.person_id();
    let mut transaction = desk.write().await?;
    let row = db::ceremony::find_for_signer(&mut transaction, ceremony.as_str(), person, signer.inn()).await?;
    let row = row.ok_or(Failure::NotFound)?;
    let matter = matter_of(&desk, &mut transaction, &row).await?;
    let address = matter.what().address;
    let mut chain = Chain::load(&mut transaction, &row.case_id).await?;
    if !db::ceremony::end(&mut transaction, &row.id, "given_up", desk.now).await? {
        return Err(Refusal::CeremonyOver.into());
    }
    let event = CaseEvent::CeremonyEnded {
        ceremony: row.id,
        state: "given_up".to_owned(),
    };
    chain.record(&mut transaction, desk.now, person, &event).await?;
    transaction.commit().await?;
    lead_to(&address);
    Ok(())
}
