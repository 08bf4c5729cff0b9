//! The home page.

use crate::domain::licensing::{Actor, Phase};
use crate::domain::views::home::{Home, Seat};
use crate::domain::views::licences::{ApplicationLine, LicenceTab};
use crate::i18n::Lang;
use crate::server::collation::sort_key;
use crate::server::db;
use crate::server::desk::Desk;
use crate::server::trouble::Answer;

use super::tasks::tasks_of;
use crate::server::queries::licensing::licences::{line_of, stages_of};

/// What waits for the person, and what moved last.
///
/// # Errors
/// `NotSignedIn`; the database's.
pub async fn home(desk: Desk) -> Answer<Home> {
    let session = desk.session()?;
    let mut reader = desk.read().await?;
    let tasks = tasks_of(&desk, &mut reader).await?;
    let Ok(applicant) = session.applicant() else {
        return Ok(Home {
            waiting: Vec::new(),
            tasks,
            recent: Vec::new(),
            registered: session.is_organisation_registered(),
            seats: Vec::new(),
        });
    };
    let mut seats = Vec::new();
    if session.is_personal() {
        let all = db::appointment::organisations_of(&mut reader, session.pin()).await?;
        seats.extend(all.into_iter().map(|(inn, name_ky, name_ru)| Seat {
            chosen: session.inn() == Some(inn.as_str()),
            inn,
            name: (name_ky, name_ru),
        }));
    }
    if seats.len() == 1 {
        seats.clear();
    }
    let in_kyrgyz = desk.lang == Lang::Ky;
    seats.sort_by_cached_key(|seat| sort_key(if in_kyrgyz { &seat.name.0 } else { &seat.name.1 }));
    let id = applicant.organisation_id();
    let open =
        db::application::list_for_organisation(&mut reader, id, &stages_of(LicenceTab::Applications), 20, 0).await?;
    let open = open
        .into_iter()
        .map(|row| line_of(&desk.state.references, row))
        .collect::<Answer<Vec<_>>>()?;
    let is_head = applicant.actor() == Actor::Head;
    let waits = |line: &ApplicationLine| is_head || line.stage.phase() != Phase::AwaitingHead;
    let mut waiting: Vec<ApplicationLine> = open.into_iter().filter(waits).collect();
    waiting.reverse();
    let sent =
        db::application::list_for_organisation(&mut reader, id, &stages_of(LicenceTab::UnderReview), 5, 0).await?;
    let recent = sent
        .into_iter()
        .map(|row| line_of(&desk.state.references, row))
        .collect::<Answer<Vec<_>>>()?;
    Ok(Home {
        waiting,
        tasks,
        recent,
        registered: true,
        seats,
    })
}
