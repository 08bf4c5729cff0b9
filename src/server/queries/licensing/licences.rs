//! «Менин лицензияларым».

use crate::domain::Failure;
use crate::domain::calendar::Moment;
use crate::domain::ids::ApplicationId;
use crate::domain::licensing::Stage;
use crate::domain::views::licences::{ApplicationLine, LicenceTab, LicencesPage};
use crate::server::db::application::{ListedRow, read_counts};
use crate::server::db::{self};
use crate::server::desk::Desk;
use crate::server::references::References;
use crate::server::trouble::{Answer, Trouble};

use crate::server::queries::licensing::road::unlisted_year;

/// Lines a page.
const LINES: i64 = 50;

/// A page of a tab. A statement beside the session's; another where the tab is empty or shorter than the page asked for.
///
/// # Errors
/// `NotSignedIn`; the database's. Who may not act for a registered organisation sees an empty list, with the reason.
pub async fn licences_page(desk: Desk, tab: LicenceTab, page: u32) -> Answer<LicencesPage> {
    let applicant = match desk.session()?.applicant() {
        Ok(applicant) => applicant,
        Err(Failure::Refused(refusal)) => {
            let counts = vec![0; LicenceTab::ALL.len()];
            return Ok(LicencesPage {
                tab,
                counts,
                lines: Vec::new(),
                page: 1,
                pages: 1,
                apply_refusal: Some(refusal),
            });
        }
        Err(failure) => return Err(failure.into()),
    };
    let (mut reader, id, stages) = (desk.read().await?, applicant.organisation_id(), stages_of(tab));
    let offset = |page: u32| i64::from(page.max(1) - 1) * LINES;
    let mut page = page.max(1);
    let mut rows = db::application::list_for_organisation(&mut reader, id, &stages, LINES, offset(page)).await?;
    let by_stage = match rows.first().and_then(|row| row.by_stage.as_deref()) {
        Some(counts) => read_counts(counts),
        None => db::application::count_by_stage(&mut reader, id).await?,
    };
    let count_of = |tab: LicenceTab| {
        let of_tab = by_stage
            .iter()
            .filter(|(stage, _)| Stage::from_name(stage).map(LicenceTab::of) == Some(tab));
        of_tab.map(|(_, count)| count).sum::<i64>()
    };
    let counts = LicenceTab::ALL
        .iter()
        .map(|&tab| u32::try_from(count_of(tab)).unwrap_or(u32::MAX))
        .collect();
    let pages = u32::try_from((count_of(tab) + LINES - 1) / LINES).unwrap_or(1).max(1);
    if page > pages {
        page = pages;
        rows = db::application::list_for_organisation(&mut reader, id, &stages, LINES, offset(page)).await?;
    }
    let lines = rows
        .into_iter()
        .map(|row| line_of(&desk.state.references, row))
        .collect::<Answer<Vec<_>>>()?;
    Ok(LicencesPage {
        tab,
        counts,
        lines,
        page,
        pages,
        apply_refusal: None,
    })
}

/// The stages of a tab, by name; unused places are empty.
pub fn stages_of(tab: LicenceTab) -> [&'static str; 7] {
    let mut names = [""; 7];
    let stages = Stage::ALL.into_iter().filter(|stage| LicenceTab::of(*stage) == tab);
    for (place, stage) in names.iter_mut().zip(stages) {
        *place = stage.name();
    }
    names
}

/// A line of a list.
///
/// # Errors
/// `Inconsistent` for a stage of no known name.
pub fn line_of(references: &References, row: ListedRow) -> Answer<ApplicationLine> {
    let stage = Stage::from_name(&row.stage).ok_or_else(|| Trouble::Inconsistent {
        table: "application",
        row: row.id.clone(),
        what: "a stage of no known name",
    })?;
    let (since, due_at) = (Moment(row.stage_since), row.stage_due_at.map(Moment));
    let reference = references.of(&row.reference_version);
    let programmes = row.programmes.unwrap_or_default();
    let programmes = programmes.lines().filter_map(|line| line.split_once('\t'));
    Ok(ApplicationLine {
        id: ApplicationId::from_text(row.id),
        number: row.registration_number,
        programmes: programmes
            .map(|(level, specialty)| (level.to_owned(), specialty.to_owned()))
            .collect(),
        stage,
        stage_since: since,
        due_at,
        unlisted_year: due_at.and_then(|due| unlisted_year(&reference, &row.procedure_id, stage, since, due)),
        changed_at: Moment(row.changed_at),
    })
}
