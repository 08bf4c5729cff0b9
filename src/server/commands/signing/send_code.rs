//! Sends the one-time code of a ceremony.

use crate::domain::ids::CeremonyId;
use crate::domain::views::signing::CodeMethod;
use crate::domain::{Failure, Fault, FieldFault, OutsideSystem, Refusal};
use crate::server::db;
use crate::server::desk::Desk;
use crate::server::outside::oep::{self, OepFailure, SignatureHolder};
use crate::server::trouble::{Answer, Trouble};

use crate::server::commands::signing::enter_code::{refusal_of_ended, signatory_of};

/// Another code may be asked for after so many seconds.
pub const RESEND_SECONDS: i64 = 30;

/// Has the service send a code. A new code makes the one before invalid.
///
/// # Errors
/// `CodeTooSoon`, `CeremonyOver`, no method chosen; what the service refuses, or its silence; `NotFound` for another's.
pub async fn send_code(desk: Desk, ceremony: CeremonyId, method: String) -> Answer<()> {
    let signer = desk.session()?.representative()?;
    let method = CodeMethod::from_name(&method).ok_or_else(|| FieldFault::only("method", Fault::Required))?;
    let mut reader = desk.read().await?;
    let row = db::ceremony::find_for_signer(&mut reader, ceremony.as_str(), signer.person_id(), signer.inn()).await?;
    drop(reader);
    let row = row.ok_or(Failure::NotFound)?;
    if !matches!(row.state.as_str(), "frozen" | "code_sent") {
        return Err(refusal_of_ended(&desk, &row).await?.into());
    }
    if let Some(sent_at) = row.code_sent_at {
        let wait = crate::domain::calendar::Moment(sent_at).plus_seconds(RESEND_SECONDS).0 - desk.now.0;
        // A first code of another way need not wait: the first way may not reach the person at all.
        if wait > 0 && row.method.as_deref() == Some(method.name()) {
            return Err(Refusal::CodeTooSoon(u32::try_from(wait / 1000 + 1).unwrap_or(1)).into());
        }
    }
    let signatory = signatory_of(&row);
    let way = match method {
        CodeMethod::Sms => oep::CodeMethod::Sms,
        CodeMethod::Email => oep::CodeMethod::Email,
    };
    desk.state
        .outside
        .oep
        .send_code(&signatory, way)
        .await
        .map_err(|failure| refusal_of(failure, &row.pin, 0))?;
    let mut transaction = desk.write().await?;
    if !db::ceremony::code_sent(&mut transaction, ceremony.as_str(), method.name(), desk.now).await? {
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
