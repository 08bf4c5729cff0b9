//! «Менин лицензияларым».

use crate::domain::Failure;
use crate::domain::views::licences::{ApplicationLine, LicenceTab, LicencesPage};
use crate::server::db::application_list::{self, ListedApplication};
use crate::server::references::References;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

use crate::server::queries::licensing::timeline::unlisted_year;

/// Lines per page.
const LINES: i64 = 50;

/// A page of a tab. A statement besides the session's; another where the tab is shorter than the page asked for.
///
/// # Errors
/// `NotSignedIn`; a database error. Whoever may not act for a registered organisation sees an empty list, with the
/// reason.
pub async fn licences_page(context: RequestContext, tab: LicenceTab, page: u32) -> Answer<LicencesPage> {
    let applicant = match context.session()?.applicant() {
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
    let (mut reader, id, stages) = (context.read().await?, applicant.organisation_id(), tab.stages());
    let offset = |page: u32| i64::from(page.max(1) - 1) * LINES;
    let mut page = page.max(1);
    let mut listed = application_list::of_organisation(&mut reader, id, &stages, LINES, offset(page)).await?;
    let count_of = |tab: LicenceTab| {
        let of_tab = listed.counts.iter().filter(|(stage, _)| LicenceTab::of(**stage) == tab);
        of_tab.fold(0, |sum: u32, (_, cases)| sum.saturating_add(*cases))
    };
    let counts = LicenceTab::ALL.iter().map(|tab| count_of(*tab)).collect();
    let pages = u32::try_from((i64::from(count_of(tab)) + LINES - 1) / LINES)
        .unwrap_or(1)
        .max(1);
    if page > pages {
        page = pages;
        listed = application_list::of_organisation(&mut reader, id, &stages, LINES, offset(page)).await?;
    }
    let lines = listed.applications.into_iter();
    Ok(LicencesPage {
        tab,
        counts,
        lines: lines.map(|it| line_of(&context.state.references, it)).collect(),
        page,
        pages,
        apply_refusal: None,
    })
}

/// A line of a list.
pub fn line_of(references: &References, listed: ListedApplication) -> ApplicationLine {
    let (stage, since, due_at) = (listed.stage, listed.stage_since, listed.stage_due_at);
    let reference = references.of(&listed.reference_version);
    ApplicationLine {
        id: listed.id,
        number: listed.registration_number,
        programmes: listed.programmes,
        stage,
        stage_since: since,
        due_at,
        unlisted_year: due_at.and_then(|due| unlisted_year(&reference, &listed.procedure_id, stage, since, due)),
        changed_at: listed.changed_at,
    }
}
