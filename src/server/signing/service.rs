//! Whom the signature service is asked about, and what it refuses, in our terms.

use crate::domain::signing::Ceremony;
use crate::domain::{OutsideSystem, Refusal};
use crate::server::outside::signature::{Signatory, SignatureFailure, SignatureHolder};
use crate::server::request_context::RequestContext;
use crate::server::trouble::{Answer, Trouble};

/// Whose signature a ceremony makes.
pub fn signatory_of(ceremony: &Ceremony) -> Signatory {
    Signatory {
        person_pin: ceremony.pin.clone(),
        organisation_inn: Some(ceremony.organisation_inn.clone()),
    }
}

/// The head needs a signature of their own besides the organisation's (docs/requirements.md, L1), though the application is
/// signed with the latter.
///
/// # Errors
/// `NoPersonalSignature`; the service's silence.
pub async fn personal_signature(context: &RequestContext, pin: &str) -> Answer<()> {
    let person = Signatory {
        person_pin: pin.to_owned(),
        organisation_inn: None,
    };
    let routes = context.state.outside.signature.methods(&person).await;
    let routes = routes.map_err(|failure| refusal_of(failure, pin, 0))?;
    if routes.iter().any(|route| route.is_active) {
        Ok(())
    } else {
        Err(Refusal::NoPersonalSignature(pin.to_owned()).into())
    }
}

/// What the service refused, in our terms; `tries_left` goes with a wrong code.
pub fn refusal_of(failure: SignatureFailure, pin: &str, tries_left: u32) -> Trouble {
    match failure {
        SignatureFailure::WrongCode => Refusal::CodeWrong(tries_left).into(),
        SignatureFailure::CodeExpired | SignatureFailure::TokenExpired => Refusal::CodeExpired.into(),
        SignatureFailure::CodeReplaced => Refusal::CodeReplaced.into(),
        SignatureFailure::CodeNotSent => Refusal::CodeNotSent.into(),
        SignatureFailure::CodesExhausted => Refusal::CodesExhausted.into(),
        SignatureFailure::NoSuchSignature {
            holder: SignatureHolder::Person,
        } => Refusal::NoPersonalSignature(pin.to_owned()).into(),
        SignatureFailure::NoSuchSignature {
            holder: SignatureHolder::Organisation,
        } => Refusal::NoOrganisationSignature.into(),
        SignatureFailure::Unreachable(_) | SignatureFailure::BadAnswer | SignatureFailure::Refused { .. } => {
            tracing::warn!(error = %failure, "the signature service did not do its part");
            OutsideSystem::Signature.into()
        }
    }
}
