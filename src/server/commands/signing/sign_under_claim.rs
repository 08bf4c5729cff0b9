//! Makes the signature of a ceremony whose code was accepted, by the holder of the claim alone.

use std::time::Duration;

use crate::domain::signing::{Ceremony, CeremonyState};
use crate::domain::{OutsideSystem, Refusal};
use crate::server::db::{self};
use crate::server::outside::signature::{SignatureFailure, UserToken};
use crate::server::request_context::RequestContext;
use crate::server::signing::keep::{Made, keep};
use crate::server::signing::service::{refusal_of, signatory_of};
use crate::server::trouble::{Answer, Trouble};

/// A claim that is older may be taken over: longer than the longest that all calls to the service may take together.
const LEASE_SECONDS: i64 = 45;
/// How long one who came second waits for the outcome of the first, and how often they look.
const LOOKS: u32 = 80;
const LOOK_MILLISECONDS: u64 = 150;

/// Somebody's wish to carry the confirmation out alone.
pub struct Claim {
    name: String,
    looks: u32,
}

impl Claim {
    /// A wish, not yet granted.
    pub fn new(context: &RequestContext) -> Self {
        Self {
            name: context.new_id(),
            looks: 0,
        }
    }

    /// The name under which it is held.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether to look again.
    pub fn waits(&self) -> bool {
        self.looks < LOOKS
    }

    /// Lets the one who holds the claim go on for a moment.
    pub async fn wait(&mut self) {
        self.looks += 1;
        tokio::time::sleep(Duration::from_millis(LOOK_MILLISECONDS)).await;
    }

    /// Takes the claim, unless another holds one that is not too old.
    pub async fn take(&self, context: &RequestContext, ceremony: &Ceremony) -> Answer<bool> {
        let now = context.state.clock.now();
        let lease_began_before = now.plus_seconds(-LEASE_SECONDS);
        if ceremony.state.claimed_at().is_some_and(|at| at >= lease_began_before) {
            return Ok(false);
        }
        let mut transaction = context.write().await?;
        let taken = db::ceremony::claim(
            &mut transaction,
            ceremony.id.as_str(),
            &self.name,
            lease_began_before,
            now,
        )
        .await?;
        if let Err(error) = transaction.commit().await {
            // It may have been taken all the same: whoever tries again need not wait for the end of its lease.
            let _ = release(context, ceremony.id.as_str(), &self.name, 0).await;
            return Err(error.into());
        }
        Ok(taken)
    }
}

/// Signs and keeps; the claim ends with it, however it ends.
///
/// # Errors
/// What the service refuses, or its silence; those of [`keep`].
pub async fn sign_under_claim(context: &RequestContext, ceremony: &Ceremony, claim: &str) -> Answer<()> {
    let outcome = match made(context, ceremony, claim).await {
        Ok(made) => keep(context, ceremony, claim, &made).await,
        Err(trouble) => Err(trouble),
    };
    match outcome {
        Ok(()) => {
            context.state.metrics.count_signature();
            Ok(())
        }
        Err(trouble) => {
            release(context, ceremony.id.as_str(), claim, 0).await?;
            Err(trouble)
        }
    }
}

/// Gives a claim up, counting a wrong code where there was one. In an outage of the database it is given up as soon as that works again,
/// so that whoever tries again need not wait for the end of the lease.
pub async fn release(context: &RequestContext, id: &str, claim: &str, wrong: i32) -> Answer<()> {
    let released = release_once(context, id, claim, wrong).await;
    if released.as_ref().is_err_and(Trouble::is_outage) {
        let (context, id, claim) = (context.clone(), id.to_owned(), claim.to_owned());
        tokio::spawn(async move {
            for _ in 0..LEASE_SECONDS {
                tokio::time::sleep(Duration::from_secs(1)).await;
                // Guarded by the claim: what was given up already is given up once.
                let released = release_once(&context, &id, &claim, wrong).await;
                if !released.as_ref().is_err_and(Trouble::is_outage) {
                    break;
                }
            }
        });
    }
    released
}

async fn release_once(context: &RequestContext, id: &str, claim: &str, wrong: i32) -> Answer<()> {
    let mut transaction = context.write().await?;
    db::ceremony::release(&mut transaction, id, claim, wrong).await?;
    transaction.commit().await?;
    Ok(())
}

async fn made(context: &RequestContext, ceremony: &Ceremony, claim: &str) -> Answer<Made> {
    let service = &context.state.outside.signature;
    let refused = |failure| refusal_of(failure, &ceremony.pin, 0);
    let token = match &ceremony.state {
        CeremonyState::Authorised { token, .. } => UserToken::new(token.reveal()),
        CeremonyState::Frozen { .. }
        | CeremonyState::CodeSent { .. }
        | CeremonyState::Signed
        | CeremonyState::Ended(_) => return Err(Refusal::CodeNotSent.into()),
    };
    let signature = match service.sign_hash(&ceremony.hash, &token).await {
        Ok(signature) => signature,
        Err(SignatureFailure::TokenExpired) => {
            let mut transaction = context.write().await?;
            db::ceremony::forget_token(&mut transaction, ceremony.id.as_str(), claim).await?;
            transaction.commit().await?;
            return Err(Refusal::CodeExpired.into());
        }
        Err(failure) => return Err(refused(failure)),
    };
    let checked = service
        .check(&ceremony.hash, &signature.signature)
        .await
        .map_err(refused)?;
    if !checked.is_of(&signatory_of(ceremony)) {
        return Err(Refusal::SignatureNotTrusted.into());
    }
    let certificate = service.certificate(&token).await.map_err(|failure| match failure {
        SignatureFailure::TokenExpired => OutsideSystem::Signature.into(),
        other => refused(other),
    })?;
    let signer_name = checked
        .person_name
        .or_else(|| certificate.common_name.clone())
        .unwrap_or_default();
    Ok(Made {
        signature,
        certificate,
        signer_name,
    })
}
