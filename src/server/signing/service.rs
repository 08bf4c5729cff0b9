//! Whom the signature service is asked about, and what it refuses, in our terms.

use crate::domain::signing::Ceremony;
use crate::domain::{OutsideSystem, Refusal};
use crate::server::desk::Desk;
use crate::server::outside::oep::{OepFailure, Signatory, SignatureHolder};
use crate::server::trouble::{Answer, Trouble};

/// Whose signature a ceremony makes.
pub fn signatory_of(ceremony: &Ceremony) -> Signatory {
    Signatory {
        person_pin: ceremony.pin.clone(),
        organisation_inn: Some(ceremony.organisation_inn.clone()),
    }
}

/// The head needs a signature of their own beside the organisation's (row L1), though the application is signed with the latter.
///
/// # Errors
/// `NoPersonalSignature`; the service's silence.
pub async fn personal_signature(desk: &Desk, pin: &str) -> Answer<()> {
    let person = Signatory {
        person_pin: pin.to_owned(),
        organisation_inn: None,
    };
    let routes = desk.state.outside.oep.methods(&person).await;
    let routes = routes.map_err(|failure| refusal_of(failure, pin, 0))?;
    if routes.iter().any(|route| route.is_active) {
        Ok(())
    } else {
        Err(Refusal::NoPersonalSignature(pin.to_owned()).into())
    }
}

/// What the service refused, in our terms; `tries_left` goes with a wrong code.
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
