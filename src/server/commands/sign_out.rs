//! Ends the session, here and at ESI.

use crate::domain::address::Address;
use crate::server::db;
use crate::server::desk::Desk;
use crate::server::door::{lead_to, tell_signed_out};
use crate::server::outside::Secret;
use crate::server::trouble::Answer;

/// Ends the session here first, so that it is over whatever ESI says, and leads on to ESI's own end of session. Where it has ended
/// already, the browser is told all the same.
///
/// # Errors
/// The database's.
pub async fn sign_out(desk: Desk) -> Answer<()> {
    let Ok(session) = desk.session() else {
        tell_signed_out(&desk.state);
        lead_to(Address::Home);
        return Ok(());
    };
    let id_token = Secret::new(session.id_token());
    let mut transaction = desk.write().await?;
    db::session::end(&mut transaction, &session.token_hash, desk.now).await?;
    transaction.commit().await?;
    tell_signed_out(&desk.state);
    let home = format!("{}{}", desk.state.settings.public_url, Address::Home);
    match desk.state.outside.esi.end_session_url(&id_token, &home).await {
        Ok(Some(url)) => lead_to(url),
        Ok(None) => lead_to(Address::Home),
        Err(failure) => {
            tracing::warn!(error = %failure, "the session at ESI could not be ended");
            lead_to(Address::Home);
        }
    }
    Ok(())
}
