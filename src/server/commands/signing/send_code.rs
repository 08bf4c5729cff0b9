//! Sends the one-time code of a ceremony.

use crate::domain::ids::CeremonyId;
use crate::domain::signing::{CeremonyState, CodeMethod};
use crate::domain::{Fault, FieldFault, Refusal};
use crate::server::db;
use crate::server::request_context::RequestContext;
use crate::server::signing::service::{refusal_of, signatory_of};
use crate::server::trouble::Answer;

use crate::server::commands::signing::enter_code::{load, refusal_of_ended};

/// Has the service send a code. A new code makes the one before invalid.
///
/// # Errors
/// `CodeTooSoon`, `CeremonyOver`, no method chosen; what the service refuses, or its silence; `NotFound` for another's.
pub async fn send_code(context: RequestContext, id: CeremonyId, method: String) -> Answer<()> {
    let signer = context.session()?.representative()?;
    let method = CodeMethod::from_name(&method).ok_or_else(|| FieldFault::only("method", Fault::Required))?;
    let ceremony = load(&context, &signer, id.as_str()).await?;
    let before = match ceremony.state {
        CeremonyState::Frozen { last_code } => last_code,
        CeremonyState::CodeSent { code, .. } => Some(code),
        CeremonyState::Authorised { .. } | CeremonyState::Signed => return Err(Refusal::CeremonyOver.into()),
        CeremonyState::Ended(ending) => return Err(refusal_of_ended(&context, &ceremony, ending).await?.into()),
    };
    if let Some(before) = before {
        let wait = before.resend_from().0 - context.now.0;
        // A first code of another way need not wait: the first way may not reach the person at all.
        if wait > 0 && before.method == method {
            return Err(Refusal::CodeTooSoon(u32::try_from(wait / 1000 + 1).unwrap_or(1)).into());
        }
    }
    let signatory = signatory_of(&ceremony);
    context
        .state
        .outside
        .signature
        .send_code(&signatory, method)
        .await
        .map_err(|failure| refusal_of(failure, &ceremony.pin, 0))?;
    let mut transaction = context.write().await?;
    if !db::ceremony::code_sent(&mut transaction, id.as_str(), method, context.now).await? {
        return Err(Refusal::CeremonyOver.into());
    }
    transaction.commit().await?;
    Ok(())
}
