//! An expert's ties to organisations (docs/requirements.md, A5).

use crate::domain::calendar::Moment;
use crate::domain::views::ties::{TieLine, TiesPage};
use crate::server::db::expert_tie::Tie;
use crate::server::db::{self};
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// The ties of the expert who looks, and nobody else's: one statement besides the session's.
///
/// # Errors
/// `NotFound` for those who are not in the pool, `NeedsOrganisationSignature`; a database error.
pub async fn ties_page(context: RequestContext) -> Answer<TiesPage> {
    let expert = context.session()?.expert()?;
    let mut reader = context.read().await?;
    let ties = db::expert_tie::list(&mut reader, expert.id()).await?;
    drop(reader);
    let lines = ties.into_iter().map(|tie| line_of(tie, context.now));
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
