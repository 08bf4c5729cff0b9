//! Chooses for which organisation an employee of several acts in this session (docs/requirements.md, L8).

use crate::domain::Failure;
use crate::domain::address::Address;
use crate::server::db;
use crate::server::handler::{lead_to, tell_reader};
use crate::server::request_context::RequestContext;
use crate::server::session::reader_of;
use crate::server::trouble::Answer;

/// Acts for another organisation from now on. Whoever signed in with an organisation's signature acts for that one
/// alone.
///
/// # Errors
/// `NotFound` where the person is no employee, and with an organisation's signature; a database error.
pub async fn choose_organisation(context: RequestContext, inn: String) -> Answer<()> {
    let session = context.session()?;
    let mut transaction = context.write().await?;
    let all = db::appointment::organisations_of(&mut transaction, session.pin()).await?;
    if !session.is_personal() || !all.iter().any(|(known, ..)| *known == inn) {
        return Err(Failure::NotFound.into());
    }
    let reader = reader_of(session.person_id(), Some(&inn));
    db::session::choose_organisation(&mut transaction, &session.token_hash, &inn, &reader).await?;
    transaction.commit().await?;
    tell_reader(&context.state, &reader);
    lead_to(Address::Home);
    Ok(())
}
