//! Ends the session, here and at ESI.

use crate::domain::address::Address;
use crate::server::db;
use crate::server::handler::{lead_to, tell_signed_out};
use crate::server::outside::Secret;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// Ends the session here first, so that it is over whatever ESI says, and leads on to ESI's own end of session. Where it has ended
/// already, the browser is informed all the same.
pub async fn sign_out(context: RequestContext) -> Answer<()> {
    let Ok(session) = context.session() else {
        tell_signed_out(&context.state);
        lead_to(Address::Home);
        return Ok(());
    };
    let id_token = Secret::new(session.id_token());
    let mut transaction = context.write().await?;
    db::session::end(&mut transaction, &session.token_hash, context.now).await?;
    transaction.commit().await?;
    context.state.known_sessions.forget(&session.token_hash);
    tell_signed_out(&context.state);
    let home = format!("{}{}", context.state.settings.public_url, Address::Home);
    match context.state.outside.esi.end_session_url(&id_token, &home).await {
        Ok(Some(url)) => lead_to(url),
        Ok(None) => lead_to(Address::Home),
        Err(failure) => {
            tracing::warn!(error = %failure, "the session at ESI could not be ended");
            lead_to(Address::Home);
        }
    }
    Ok(())
}
