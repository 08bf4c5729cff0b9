//! The end of a ceremony without a signature, as the journal has it.

use crate::domain::calendar::Moment;
use crate::domain::signing::{Ceremony, Ending};
use crate::server::db::Connection;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::trouble::Answer;

/// Records that a ceremony ended.
///
/// # Errors
/// A database error; `Overtaken`.
pub async fn record_ending(
    db: &mut Connection,
    chain: &mut Chain,
    ceremony: &Ceremony,
    ending: Ending,
    now: Moment,
) -> Answer<()> {
    let event = CaseEvent::CeremonyEnded {
        ceremony: ceremony.id.as_str().to_owned(),
        state: ending.name().to_owned(),
    };
    chain.record(db, now, ceremony.person_id.as_str(), &event).await
}
