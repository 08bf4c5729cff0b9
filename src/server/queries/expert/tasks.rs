//! What of accreditation waits for an expert or a chair who looks at the home page.

use std::collections::BTreeSet;

use crate::domain::accreditation::{Stage, conflict};
use crate::domain::ids::{AccreditationId, SheetId};
use crate::domain::views::commission::{OfficeLine, Waits};
use crate::domain::views::tasks::Task;
use crate::server::db::{self, Connection};
use crate::server::request_context::RequestContext;
use crate::server::session::Expert;
use crate::server::trouble::Answer;

use crate::server::queries::accreditation::commission::office_lines;

/// What waits for an expert, as the office says it; but nothing of a case in which the expert has a conflict of interest and can neither
/// agree nor publish, and no comments while there is nothing to comment on: up to two statements.
pub async fn of_expert(context: &RequestContext, db: &mut Connection, expert: &Expert) -> Answer<Vec<Task>> {
    let mut lines = office_lines(&context.state.references, db, expert.id()).await?;
    lines.retain(|line| match line.waits {
        Waits::Comments => line.stage == Stage::Review || line.uncommented > 0,
        Waits::Order | Waits::Nothing { .. } => false,
        _ => true,
    });
    if lines.is_empty() {
        return Ok(Vec::new());
    }
    let beside = db::expert::beside_own_cases(db, expert.id()).await?;
    let conflicted: BTreeSet<AccreditationId> = beside
        .into_iter()
        .filter(|it| !conflict::of(&it.ties, context.now).is_empty())
        .map(|it| it.accreditation)
        .collect();
    lines.retain(|line| !conflicted.contains(&line.id));
    Ok([offers(&lines), sheets(&lines), comments(&lines), conclusions(&lines)]
        .into_iter()
        .flatten()
        .collect())
}

fn offers(lines: &[OfficeLine]) -> Option<Task> {
    let offered = lines.iter().filter_map(|line| match line.waits {
        Waits::Answer { by } => Some((line.id.clone(), by)),
        _ => None,
    });
    let (cases, days): (Vec<_>, Vec<_>) = offered.unzip();
    Some(Task::Offers {
        count: length(&cases),
        by: days.into_iter().min()?,
        only: only(cases),
    })
}

fn sheets(lines: &[OfficeLine]) -> Option<Task> {
    let scored: Vec<(SheetId, u32, u32)> = lines
        .iter()
        .filter_map(|line| match &line.waits {
            Waits::Scoring {
                sheet,
                marked,
                criteria,
            } => Some((sheet.clone(), *marked, *criteria)),
            _ => None,
        })
        .collect();
    (!scored.is_empty()).then(|| Task::Sheets {
        count: length(&scored),
        marked: scored.iter().map(|(_, marked, _)| marked).sum(),
        criteria: scored.iter().map(|(.., criteria)| criteria).sum(),
        only: only(scored).map(|(sheet, ..)| sheet),
    })
}

fn comments(lines: &[OfficeLine]) -> Option<Task> {
    let cases = cases_that(lines, &Waits::Comments)?;
    Some(Task::Comments {
        count: length(&cases),
        only: only(cases),
    })
}

fn conclusions(lines: &[OfficeLine]) -> Option<Task> {
    let cases = cases_that(lines, &Waits::Conclusion)?;
    Some(Task::Conclusions {
        count: length(&cases),
        only: only(cases),
    })
}

/// The cases that wait for this; nothing where there is none.
fn cases_that(lines: &[OfficeLine], waits: &Waits) -> Option<Vec<AccreditationId>> {
    let cases: Vec<_> = lines
        .iter()
        .filter(|it| it.waits == *waits)
        .map(|it| it.id.clone())
        .collect();
    (!cases.is_empty()).then_some(cases)
}

/// The first of a list of one.
fn only<T>(list: Vec<T>) -> Option<T> {
    if list.len() == 1 { list.into_iter().next() } else { None }
}

fn length<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}
