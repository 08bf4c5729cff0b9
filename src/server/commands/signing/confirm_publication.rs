//! The second confirmation after the code, within sixty seconds by the server's clock (docs/requirements.md, A10).

use crate::domain::Refusal;
use crate::domain::address::Address;
use crate::domain::ids::CeremonyId;
use crate::domain::signing::{Ceremony, CeremonyState, Ending};
use crate::server::again::retry_overtaken;
use crate::server::db::{self};
use crate::server::handler::lead_to;
use crate::server::journal::Chain;
use crate::server::request_context::RequestContext;
use crate::server::signing::ending::record_ending;
use crate::server::trouble::Answer;

use crate::server::commands::signing::enter_code::{load, refusal_of_ended};
use crate::server::commands::signing::sign_under_claim::{Claim, sign_under_claim};

/// «Чечимди жарыялоо» in the window «Кол коюу»: confirms, signs and publishes. What was confirmed in time and broke off then (a lost
/// reply, a killed server) is completed by another press, also after the sixty seconds: the person's will was declared in time.
///
/// # Errors
/// `ConfirmationLapsed` after the time: nothing is signed, the ceremony is over, and nothing else has changed. Those of
/// [`crate::server::commands::signing::enter_code::enter_code`].
pub async fn confirm_publication(context: RequestContext, id: CeremonyId) -> Answer<()> {
    let signer = context.session()?.representative()?;
    let mut claim = Claim::new(&context);
    while claim.waits() {
        let ceremony = load(&context, &signer, id.as_str()).await?;
        let confirmation = match ceremony.state {
            CeremonyState::Signed => {
                lead_to(Address::Signing(&id));
                return Ok(());
            }
            CeremonyState::Authorised {
                confirmation: Some(confirmation),
                ..
            } => confirmation,
            CeremonyState::Frozen { .. }
            | CeremonyState::CodeSent { .. }
            | CeremonyState::Authorised { confirmation: None, .. } => return Err(Refusal::CodeNotSent.into()),
            CeremonyState::Ended(ending) => return Err(refusal_of_ended(&context, &ceremony, ending).await?.into()),
        };
        if confirmation.given_at.is_none() && !confirm(&context, &ceremony).await? {
            // Lapsed, unless another press of the same person was in time.
            if lapse(&context, &ceremony).await? {
                return Err(Refusal::ConfirmationLapsed.into());
            }
            continue;
        }
        if claim.take(&context, &ceremony).await? {
            let ceremony = load(&context, &signer, id.as_str()).await?;
            sign_under_claim(&context, &ceremony, claim.name()).await?;
            lead_to(Address::Signing(&id));
            return Ok(());
        }
        claim.wait().await;
    }
    Err(Refusal::BeingSigned.into())
}

async fn confirm(context: &RequestContext, ceremony: &Ceremony) -> Answer<bool> {
    let mut transaction = context.write().await?;
    // The time is the one at which the request came in: what it waits for here is not the person's delay.
    let in_time = db::ceremony::confirm(&mut transaction, ceremony.id.as_str(), context.now).await?;
    transaction.commit().await?;
    Ok(in_time)
}

/// Ends a ceremony that was not confirmed in time, and writes that into the journal; false where it was, after all.
pub async fn lapse(context: &RequestContext, ceremony: &Ceremony) -> Answer<bool> {
    retry_overtaken(|| lapse_once(context, ceremony)).await
}

async fn lapse_once(context: &RequestContext, ceremony: &Ceremony) -> Answer<bool> {
    let mut transaction = context.write().await?;
    if !db::ceremony::lapse(&mut transaction, ceremony.id.as_str(), context.now).await? {
        return Ok(false);
    }
    let mut chain = Chain::load(&mut transaction, &ceremony.case_id).await?;
    record_ending(&mut transaction, &mut chain, ceremony, Ending::Lapsed, context.now).await?;
    transaction.commit().await?;
    Ok(true)
}
