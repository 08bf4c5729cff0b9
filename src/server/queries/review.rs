//! The review page.

use crate::domain::Failure;
use crate::domain::ids::ApplicationId;
use crate::domain::views::review::{ReviewPage, ReviewedAppendix};
use crate::server::desk::Desk;
use crate::server::review_of::Reviewed;
use crate::server::trouble::Answer;

use super::application::file_line;
use super::application_head::{head_of, programme_lines, visible_case};
use super::changes::{all_is_seen, changes_since_last_look};
use super::organisation::{document_slots, organisation_of};

/// The whole application on one page, with everything that is missing.
///
/// # Errors
/// `NotFound` for another's; the database's.
pub async fn review_page(desk: Desk, application: ApplicationId) -> Answer<ReviewPage> {
    let mut reader = desk.read().await?;
    let case = visible_case(&desk, &mut reader, application.as_str()).await?;
    if case.stage == crate::domain::licensing::Stage::Discarded {
        return Err(Failure::NotFound.into());
    }
    let on = desk.now.date_in_bishkek();
    let reviewed = Reviewed::of(&mut reader, &case, on).await?;
    let appendices = case.templates().into_iter().map(|template| ReviewedAppendix {
        rows: case.rows_of(&template.id).cloned().collect(),
        template: template.clone(),
    });
    let (changes, is_all_seen) = changes_since_last_look(&desk, &mut reader, &case).await?;
    drop(reader);
    if is_all_seen {
        all_is_seen(&desk, &case).await?;
    }
    Ok(ReviewPage {
        head: head_of(&case, reviewed.count()),
        organisation: organisation_of(&reviewed.organisation),
        documents: document_slots(&case.reference, &reviewed.documents),
        programmes: programme_lines(&case, on),
        appendices: appendices.collect(),
        files: reviewed
            .files
            .iter()
            .map(|file| (file.id.clone(), file_line(file)))
            .collect(),
        changes,
        missing: if case.stage.is_open_for_filling() {
            reviewed.missing
        } else {
            Vec::new()
        },
        on,
    })
}
