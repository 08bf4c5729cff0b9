//! Who is signed in, by the token of a browser.

use crate::server::db::session_rights::Asked;
use crate::server::db::{self, StatementCounter};
use crate::server::session::Session;
use crate::server::state::AppState;

/// How often the session is looked for again where a connection broke under it.
const TRIES: u32 = 3;

/// The session of a token, read from the database; nothing where it has ended.
///
/// # Errors
/// The database's.
pub async fn read(
    state: &AppState,
    token_hash: &str,
    counter: &StatementCounter,
) -> Result<Option<Session>, sqlx::Error> {
    let now = state.clock.now();
    let asked = Asked {
        token_hash,
        now,
        idle_since: state.idle_since(now),
    };
    let mut tries = 1;
    let facts = loop {
        let found = async {
            let mut reader = state.database.read(counter).await?;
            db::session::find(&mut reader, &asked).await
        };
        match found.await {
            // The first to meet a connection that broke; the next ones are tried before they are used.
            Err(error) if tries < TRIES && db::outage::is_broken_connection(&error) => {
                state.database.heard_of(&error);
                tries += 1;
            }
            Err(error) => {
                state.database.heard_of(&error);
                return Err(error);
            }
            Ok(found) => break found,
        }
    };
    let session = facts.map(|facts| Session::new(token_hash.to_owned(), facts));
    match &session {
        Some(session) => state.known_sessions.remember(session, now),
        None => state.known_sessions.forget(token_hash),
    }
    Ok(session)
}
