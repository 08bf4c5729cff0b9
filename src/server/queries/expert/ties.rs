//! An expert's ties to organisations (row A5).

use crate::domain::accreditation::tie::TieKind;
use crate::domain::calendar::Moment;
use crate::domain::ids::TieId;
use crate::domain::views::ties::{TieLine, TiesPage};
use crate::server::db::expert_tie::TieRow;
use crate::server::db::{self};
use crate::server::desk::Desk;
use crate::server::trouble::{Answer, Trouble};

/// The ties of the expert who looks, and nobody else's: one statement beside the session's.
///
/// # Errors
/// `NotFound` for who is not in the pool, `NeedsOrganisationSignature`; the database's.
pub async fn ties_page(desk: Desk) -> Answer<TiesPage> {
    let expert = desk.session()?.expert()?;
    let mut reader = desk.read().await?;
    let rows = db::expert_tie::list(&mut reader, expert.id()).await?;
    drop(reader);
    let ties = rows.into_iter().map(|row| line_of(row, desk.now));
    Ok(TiesPage {
        ties: ties.collect::<Answer<Vec<_>>>()?,
    })
}

fn line_of(row: TieRow, now: Moment) -> Answer<TieLine> {
    let Some(kind) = TieKind::from_name(&row.kind) else {
        return Err(Trouble::Inconsistent {
            table: "expert_tie",
            row: row.id,
            what: "a kind of no known name",
        });
    };
    let ended_at = row.ended_at.map(Moment);
    Ok(TieLine {
        id: TieId::from_text(row.id),
        kind,
        inn: row.organisation_inn,
        organisation: row.name_ky.zip(row.name_ru),
        declared_at: Moment(row.declared_at),
        is_own: row.declared_by.is_some(),
        ended_at,
        counts_until: ended_at.map(|at| kind.counts_until(at)).filter(|until| *until > now),
    })
}
