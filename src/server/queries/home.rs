//! The home page.

use crate::domain::licensing::{Actor, Phase};
use crate::domain::views::home::{Home, Seat};
use crate::domain::views::licences::{ApplicationLine, LicenceTab};
use crate::server::collation::sort_key;
use crate::server::db;
use crate::server::db::application_list::{self, ListedApplication};
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

use super::tasks::tasks_of;
use crate::server::queries::licensing::licences::line_of;

/// What waits for the person, and what moved last.
///
/// # Errors
/// `NotSignedIn`; a database error.
pub async fn home(context: RequestContext) -> Answer<Home> {
    let session = context.session()?;
    let mut reader = context.read().await?;
    let tasks = tasks_of(&context, &mut reader).await?;
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
    seats.sort_by_cached_key(|seat| sort_key(context.lang.registered_name(&seat.name.0, &seat.name.1)));
    let id = applicant.organisation_id();
    let open = application_list::of_organisation(&mut reader, id, &LicenceTab::Applications.stages(), 20, 0).await?;
    let line = |it: ListedApplication| line_of(&context.state.references, it);
    let open = open.applications.into_iter().map(line);
    let is_head = applicant.actor() == Actor::Head;
    let waits = |line: &ApplicationLine| is_head || line.stage.phase() != Phase::AwaitingHead;
    let mut waiting: Vec<ApplicationLine> = open.filter(waits).collect();
    waiting.reverse();
    let sent = application_list::of_organisation(&mut reader, id, &LicenceTab::UnderReview.stages(), 5, 0).await?;
    let recent = sent.applications.into_iter().map(line).collect();
    Ok(Home {
        waiting,
        tasks,
        recent,
        registered: true,
        seats,
    })
}
