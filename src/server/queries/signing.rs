//! The page of a ceremony.

use crate::domain::Failure;
use crate::domain::OutsideSystem;
use crate::domain::ids::CeremonyId;
use crate::domain::signing::{Ceremony, CeremonyState, CodeMethod, Confirmation, Ending};
use crate::domain::views::signing::{SigningPage, SigningStep};
use crate::server::db::{self};
use crate::server::outside::signature::SignatureFailure;
use crate::server::request_context::RequestContext;
use crate::server::signing::matter::what_is_signed;
use crate::server::signing::overtaken::signed_by_another;
use crate::server::signing::service::signatory_of;
use crate::server::trouble::Answer;
use crate::server::unsent::waiting_texts;

use super::mail::mail_of_ceremony;
use crate::server::queries::licensing::application::receipt_of;

/// How far a ceremony is, for the one who began it.
///
/// # Errors
/// `NotFound` for another's; a database error. A service that does not answer is part of the page.
pub async fn signing_page(context: RequestContext, id: CeremonyId) -> Answer<SigningPage> {
    let signer = context.session()?.representative()?;
    let mut reader = context.read().await?;
    let ceremony = db::ceremony::find_for_signer(&mut reader, id.as_str(), signer.person_id(), signer.inn()).await?;
    let ceremony = ceremony.ok_or(Failure::NotFound)?;
    let what = what_is_signed(&context, &mut reader, &ceremony).await?;
    let receipt = if ceremony.state == CeremonyState::Signed {
        let signature = db::signature::of_ceremony(&mut reader, id.as_str()).await?;
        let mail = mail_of_ceremony(&mut reader, context.session()?, id.as_str()).await?;
        signature.map(|signature| receipt_of(signature, mail, what.number.clone(), &what.authority))
    } else {
        None
    };
    let is_open = ceremony.state.is_open();
    let (case_id, person) = (ceremony.case_id.as_str(), ceremony.person_id.as_str());
    let others = if is_open {
        db::ceremonies_of_case::begun_by_others(&mut reader, case_id, ceremony.subject, person).await?
    } else {
        Vec::new()
    };
    let unsent = match context.session()?.applicant() {
        Ok(applicant) if is_open => {
            waiting_texts(&mut reader, case_id, applicant.organisation_id(), context.now).await?
        }
        _ => Vec::new(),
    };
    let overtaken = if ceremony.state == CeremonyState::Ended(Ending::Void) {
        signed_by_another(&mut reader, &ceremony).await?
    } else {
        None
    };
    // Nothing is held while the service is asked.
    drop(reader);
    let step = step_of(&context, &ceremony).await;
    Ok(SigningPage {
        case: ceremony.case_id,
        unsent,
        what,
        ceremony: ceremony.id,
        step,
        hash: ceremony.hash,
        document: ceremony.document,
        frozen_at: ceremony.frozen_at,
        receipt,
        others,
        overtaken,
    })
}

async fn step_of(context: &RequestContext, ceremony: &Ceremony) -> SigningStep {
    match ceremony.state {
        CeremonyState::Frozen { .. } => choose_method(context, ceremony).await,
        CeremonyState::CodeSent { code, .. } => {
            // Where the service does not say now, no other way is offered: the code that is under way can still be entered.
            let offered = tokio::time::timeout(PATIENCE, methods_of(context, ceremony)).await;
            let offered = offered.ok().and_then(Result::ok).unwrap_or_default();
            SigningStep::EnterCode {
                method: code.method,
                other: offered.into_iter().find(|it| *it != code.method),
                sent_at: code.sent_at,
                resend_from: code.resend_from(),
                tries_left: ceremony.tries_left(),
            }
        }
        CeremonyState::Authorised { confirmation: None, .. } => SigningStep::Authorised,
        CeremonyState::Authorised {
            confirmation: Some(confirmation),
            ..
        } if confirmation.is_missed(context.now) => SigningStep::Lapsed,
        CeremonyState::Authorised {
            confirmation: Some(Confirmation { by, given_at }),
            ..
        } => SigningStep::Confirm {
            confirm_by: by,
            confirmed: given_at.is_some(),
        },
        CeremonyState::Signed => SigningStep::Signed,
        CeremonyState::Ended(Ending::Lapsed) => SigningStep::Lapsed,
        CeremonyState::Ended(Ending::Void) => SigningStep::Void,
        CeremonyState::Ended(Ending::Exhausted | Ending::GivenUp) => SigningStep::Over,
    }
}

async fn choose_method(context: &RequestContext, ceremony: &Ceremony) -> SigningStep {
    let (methods, unavailable) = match methods_of(context, ceremony).await {
        Ok(methods) => (methods, None),
        Err(system) => (Vec::new(), Some(system)),
    };
    SigningStep::ChooseMethod { methods, unavailable }
}

/// So long the page of a code that is under way waits to learn of another method.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(2);

/// The methods that the service offers for this signature now; none for one that it does not know.
async fn methods_of(context: &RequestContext, ceremony: &Ceremony) -> Result<Vec<CodeMethod>, OutsideSystem> {
    match context.state.outside.signature.methods(&signatory_of(ceremony)).await {
        Ok(routes) => {
            let active = routes.into_iter().filter(|route| route.is_active);
            Ok(active.map(|route| route.method).collect())
        }
        Err(SignatureFailure::NoSuchSignature { .. }) => Ok(Vec::new()),
        Err(_) => Err(OutsideSystem::Signature),
    }
}
