//! An expert's ties to organisations (row A5).

use crate::domain::calendar::Moment;
use crate::domain::views::ties::{TieLine, TiesPage};
use crate::server::db::expert_tie::Tie;
use crate::server::db::{self};
use crate::server::desk::Desk;
use crate::server::trouble::Answer;

/// The ties of the expert who looks, and nobody else's: one statement beside the session's.
///
/// # Errors
/// `NotFound` for who is not in the pool, `NeedsOrganisationSignature`; the database's.
pub async fn ties_page(desk: Desk) -> Answer<TiesPage> {
    let expert = desk.session()?.expert()?;
    let mut reader = desk.read().await?;
    let ties = db::expert_tie::list(&mut reader, expert.id()).await?;
    drop(reader);
    let lines = ties.into_iter().map(|tie| line_of(tie, desk.now));
    Ok(TiesPage { ties: lines.collect() })
}

fn line_of(tie: Tie, now: Moment) -> TieLine {
    let counts_until = tie.ended_at.map(|at| tie.kind.counts_until(at));
    TieLine {
        id: tie.id,
        kind: tie.kind,
        inn: tie.organisation_inn,
        organisation: tie.name_ky.zip(tie.name_ru),
        declared_at: tie.declared_at,
        is_own: tie.declared_by.is_some(),
        ended_at: tie.ended_at,
        counts_until: counts_until.filter(|until| *until > now),
    }
}
