//! Gives a ceremony up; what was to be signed stays as it is.

use crate::domain::ids::CeremonyId;
use crate::domain::signing::Ending;
use crate::domain::{Failure, Refusal};
use crate::server::db;
use crate::server::handler::lead_to;
use crate::server::journal::Chain;
use crate::server::request_context::RequestContext;
use crate::server::signing::ending::record_ending;
use crate::server::signing::matter::what_is_signed;
use crate::server::trouble::Answer;

/// Ends the ceremony without a signature.
///
/// # Errors
/// `CeremonyOver`; `NotFound` for another's; a database error.
pub async fn give_up_signing(context: RequestContext, id: CeremonyId) -> Answer<()> {
    let signer = context.session()?.representative()?;
    let person = signer.person_id();
    let mut transaction = context.write().await?;
    let ceremony = db::ceremony::find_for_signer(&mut transaction, id.as_str(), person, signer.inn()).await?;
    let ceremony = ceremony.ok_or(Failure::NotFound)?;
    let address = what_is_signed(&context, &mut transaction, &ceremony).await?.address;
    let mut chain = Chain::load(&mut transaction, &ceremony.case_id).await?;
    if !db::ceremony::end(&mut transaction, id.as_str(), Ending::GivenUp, context.now).await? {
        return Err(Refusal::CeremonyOver.into());
    }
    record_ending(&mut transaction, &mut chain, &ceremony, Ending::GivenUp, context.now).await?;
    transaction.commit().await?;
    lead_to(&address);
    Ok(())
}
