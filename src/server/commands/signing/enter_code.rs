//! Confirms a ceremony with the six digits: signs, exactly once (docs/architecture.md).
//!
//! Departs from the usual order, since a service outside takes part. Whoever confirms first claims the ceremony; all others wait
//! for the outcome. The code is exchanged for a token, which is kept until the end, so that what breaks off (a lost reply, a
//! killed server) is resumed without another code. Where a second confirmation is wanted (docs/requirements.md, A10), that is all,
//! and the time for it begins to run ([`super::confirm_publication`]); else the hash is signed and the signature kept
//! ([`super::sign_under_claim`]).

use std::time::{Duration, Instant};

use backon::{ConstantBuilder, Retryable};

use crate::domain::address::Address;
use crate::domain::ids::CeremonyId;
use crate::domain::signing::{Ceremony, CeremonyState, Confirmation, Ending, SigningToken};
use crate::domain::{Failure, FieldFault, Refusal};
use crate::server::again::retry_overtaken;
use crate::server::db::{self};
use crate::server::handler::lead_to;
use crate::server::journal::Chain;
use crate::server::outside::signature::OneTimeCode;
use crate::server::request_context::RequestContext;
use crate::server::session::Representative;
use crate::server::signing::ending::record_ending;
use crate::server::signing::overtaken::{moved, signed_by_another};
use crate::server::signing::service::{refusal_of, signatory_of};
use crate::server::trouble::{Answer, Trouble};

use crate::server::commands::signing::sign_under_claim::{Claim, release, sign_under_claim};

/// So long an outage of the database is waited for with a token in hand, well within the lease of the claim.
const LONGEST_OUTAGE: Duration = Duration::from_secs(20);
/// How long between two looks.
const PAUSE: Duration = Duration::from_secs(1);

/// Confirms. A ceremony that is signed already answers as signed, however often it is asked.
///
/// # Errors
/// No code in what was typed, or several; a code that is wrong (with the tries left), expired, exhausted or not yet sent; `CeremonyVoid` where what is
/// signed changed since it was frozen; `CeremonyOver`, `ConfirmationLapsed`, `BeingSigned`; a signature that is not to be trusted;
/// the service's silence; `NotFound` for another's; a database error. After each of them the ceremony can be continued.
pub async fn enter_code(context: RequestContext, id: CeremonyId, code: String) -> Answer<()> {
    let signer = context.session()?.representative()?;
    let mut claim = Claim::new(&context);
    while claim.waits() {
        let ceremony = load(&context, &signer, id.as_str()).await?;
        let code = match ceremony.state {
            // The second confirmation is an action of its own.
            CeremonyState::Signed
            | CeremonyState::Authorised {
                confirmation: Some(_), ..
            } => return led_on(&id),
            CeremonyState::Authorised { confirmation: None, .. } => None,
            CeremonyState::CodeSent { .. } => match OneTimeCode::parse(&code) {
                Ok(code) => Some(code),
                // Refused before a try is spent.
                Err(fault) => return Err(FieldFault::only("code", fault.into()).into()),
            },
            CeremonyState::Frozen { .. } => return Err(Refusal::CodeNotSent.into()),
            CeremonyState::Ended(ending) => return Err(refusal_of_ended(&context, &ceremony, ending).await?.into()),
        };
        if claim.take(&context, &ceremony).await? {
            confirm(&context, &signer, id.as_str(), claim.name(), code).await?;
            return led_on(&id);
        }
        // Somebody else (a second click, another tab) is confirming: the outcome of the first is the outcome of both.
        claim.wait().await;
    }
    Err(Refusal::BeingSigned.into())
}

/// Leads to the page of the ceremony, which shows its outcome.
#[expect(clippy::unnecessary_wraps, reason = "the end of an action, whose answer it is")]
fn led_on(ceremony: &CeremonyId) -> Answer<()> {
    lead_to(Address::Signing(ceremony));
    Ok(())
}

/// Why nothing can be done with a ceremony that has ended; where another person signed the same first, who and when.
pub async fn refusal_of_ended(context: &RequestContext, ceremony: &Ceremony, ending: Ending) -> Answer<Refusal> {
    Ok(match ending {
        Ending::Exhausted => Refusal::CeremonyExhausted,
        Ending::Void => {
            let overtaken = signed_by_another(&mut context.read().await?, ceremony).await?;
            overtaken.map_or(Refusal::CeremonyVoid, moved)
        }
        Ending::Lapsed => Refusal::ConfirmationLapsed,
        Ending::GivenUp => Refusal::CeremonyOver,
    })
}

/// The signer's ceremony.
///
/// # Errors
/// `NotFound` for another's; a database error.
pub async fn load(context: &RequestContext, signer: &Representative, id: &str) -> Answer<Ceremony> {
    let mut reader = context.read().await?;
    let ceremony = db::ceremony::find_for_signer(&mut reader, id, signer.person_id(), signer.inn()).await?;
    Ok(ceremony.ok_or(Failure::NotFound)?)
}

async fn confirm(
    context: &RequestContext,
    signer: &Representative,
    id: &str,
    claim: &str,
    code: Option<OneTimeCode>,
) -> Answer<()> {
    // Read again under the claim: what was read before it may be older than the last holder's work.
    let ceremony = load(context, signer, id).await?;
    let outcome = match code {
        Some(code) => authorise(context, &ceremony, claim, &code).await,
        None => Ok(ceremony.clone()),
    };
    match outcome {
        // The code was right, and more is wanted: the claim ends, the time runs.
        Ok(authorised) if is_to_be_confirmed(&authorised) => release(context, id, claim, 0).await,
        Ok(authorised) => sign_under_claim(context, &authorised, claim).await,
        Err(trouble) => {
            let wrong = i32::from(matches!(
                trouble,
                // The service may lose patience before we do: that code was wrong, too.
                Trouble::Told(Failure::Refused(Refusal::CodeWrong(_) | Refusal::CodesExhausted))
            ));
            if wrong == 1 && ceremony.tries_left() <= 1 && exhaust(context, &ceremony, claim).await? {
                return Err(Refusal::CeremonyExhausted.into());
            }
            release(context, id, claim, wrong).await?;
            Err(trouble)
        }
    }
}

fn is_to_be_confirmed(ceremony: &Ceremony) -> bool {
    match ceremony.state {
        CeremonyState::Authorised { confirmation, .. } => confirmation.is_some(),
        CeremonyState::Frozen { .. }
        | CeremonyState::CodeSent { .. }
        | CeremonyState::Signed
        | CeremonyState::Ended(_) => false,
    }
}

/// Exchanges the code for a token, and keeps it; the ceremony as it is then.
async fn authorise(context: &RequestContext, ceremony: &Ceremony, claim: &str, code: &OneTimeCode) -> Answer<Ceremony> {
    let tries_left = ceremony.tries_left().saturating_sub(1);
    let signatory = signatory_of(ceremony);
    let account = context.state.outside.signature.authenticate(&signatory, code).await;
    let account = account.map_err(|failure| refusal_of(failure, &ceremony.pin, tries_left))?;
    let token = account.token.reveal();
    // The code serves once, and was used: a short outage of the database is waited for, so that no other is needed.
    let until = Instant::now() + LONGEST_OUTAGE;
    (|| keep_token(context, ceremony, claim, token))
        .retry(ConstantBuilder::new().with_delay(PAUSE).without_max_times())
        .when(|trouble: &Trouble| trouble.is_outage() && Instant::now() < until)
        .await
}

/// Keeps the token; the time for a second confirmation, where there is one, begins with it.
async fn keep_token(context: &RequestContext, ceremony: &Ceremony, claim: &str, token: &str) -> Answer<Ceremony> {
    let seconds = ceremony.subject.confirm_within_seconds();
    let confirm_by = seconds.map(|seconds| context.state.clock.now().plus_seconds(seconds));
    let mut transaction = context.write().await?;
    let mine = db::ceremony::authorise(&mut transaction, ceremony.id.as_str(), claim, token, confirm_by).await?;
    transaction.commit().await?;
    if !mine {
        return Err(Refusal::BeingSigned.into());
    }
    Ok(Ceremony {
        state: CeremonyState::Authorised {
            token: SigningToken::new(token),
            confirmation: confirm_by.map(|by| Confirmation { by, given_at: None }),
            claimed_at: ceremony.state.claimed_at(),
        },
        ..ceremony.clone()
    })
}

/// Ends the ceremony after its last wrong code, and writes that into the journal; false where nothing was ended, since who no longer
/// holds the claim ends nothing: another may be signing by now.
async fn exhaust(context: &RequestContext, ceremony: &Ceremony, claim: &str) -> Answer<bool> {
    retry_overtaken(|| exhaust_once(context, ceremony, claim)).await
}

async fn exhaust_once(context: &RequestContext, ceremony: &Ceremony, claim: &str) -> Answer<bool> {
    let mut transaction = context.write().await?;
    if !db::ceremony::release(&mut transaction, ceremony.id.as_str(), claim, 1).await? {
        return Ok(false);
    }
    db::ceremony::end(&mut transaction, ceremony.id.as_str(), Ending::Exhausted, context.now).await?;
    let mut chain = Chain::load(&mut transaction, &ceremony.case_id).await?;
    record_ending(&mut transaction, &mut chain, ceremony, Ending::Exhausted, context.now).await?;
    transaction.commit().await?;
    Ok(true)
}
