//! Sends the one-time code of a ceremony.

use crate::domain::ids::CeremonyId;
use crate::domain::signing::{CeremonyState, CodeMethod};
use crate::domain::{Fault, FieldFault, OutsideSystem, Refusal};
use crate::server::db;
use crate::server::desk::Desk;
use crate::server::outside::oep::{self, OepFailure, SignatureHolder};
use crate::server::trouble::{Answer, Trouble};

use crate::server::commands::signing::enter_code::{load, refusal_of_ended, signatory_of};

/// Has the service send a code. A new code makes the one before invalid.
///
/// # Errors
/// `CodeTooSoon`, `CeremonyOver`, no method chosen; what the service refuses, or its silence; `NotFound` for another's.
pub async fn send_code(desk: Desk, id: CeremonyId, method: String) -> Answer<()> {
    let signer = desk.session()?.representative()?;
    let method = CodeMethod::from_name(&method).ok_or_else(|| FieldFault::only("method", Fault::Required))?;
    let ceremony = load(&desk, &signer, id.as_str()).await?;
    let before = match ceremony.state {
        CeremonyState::Frozen { last_code } => last_code,
        CeremonyState::CodeSent { code, .. } => Some(code),
        CeremonyState::Authorised { .. } | CeremonyState::Signed => return Err(Refusal::CeremonyOver.into()),
        CeremonyState::Ended(ending) => return Err(refusal_of_ended(&desk, &ceremony, ending).await?.into()),
    };
    if let Some(before) = before {
        let wait = before.resend_from().0 - desk.now.0;
        // A first code of another way need not wait: the first way may not reach the person at all.
        if wait > 0 && before.method == method {
            return Err(Refusal::CodeTooSoon(u32::try_from(wait / 1000 + 1).unwrap_or(1)).into());
        }
    }
    let signatory = signatory_of(&ceremony);
    let way = match method {
        CodeMethod::Sms => oep::CodeMethod::Sms,
        CodeMethod::Email => oep::CodeMethod::Email,
    };
    desk.state
        .outside
        .oep
        .send_code(&signatory, way)
        .await
        .map_err(|failure| refusal_of(failure, &ceremony.pin, 0))?;
    let mut transaction = desk.write().await?;
    if !db::ceremony::code_sent(&mut transaction, id.as_str(), method, desk.now).await? {
        return Err(Refusal::CeremonyOver.into());
    }
    transaction.commit().await?;
    Ok(())
}

/// What the service refused, in our terms; `tries_left` is told with a wrong code.
pub fn refusal_of(failure: OepFailure, pin: &str, tries_left: u32) -> Trouble {
    match failure {
        OepFailure::WrongCode => Refusal::CodeWrong(tries_left).into(),
        OepFailure::CodeExpired | OepFailure::TokenExpired => Refusal::CodeExpired.into(),
        OepFailure::CodeReplaced => Refusal::CodeReplaced.into(),
        OepFailure::CodeNotSent => Refusal::CodeNotSent.into(),
        OepFailure::CodesExhausted => Refusal::CodesExhausted.into(),
        OepFailure::NoSuchSignature {
            holder: SignatureHolder::Person,
        } => Refusal::NoPersonalSignature(pin.to_owned()).into(),
        OepFailure::NoSuchSignature {
            holder: SignatureHolder::Organisation,
        } => Refusal::NoOrganisationSignature.into(),
        OepFailure::Unreachable(_) | OepFailure::BadAnswer | OepFailure::Refused { .. } => {
            tracing::warn!(error = %failure, "the signature service did not do its part");
            OutsideSystem::Oep.into()
        }
    }
}
