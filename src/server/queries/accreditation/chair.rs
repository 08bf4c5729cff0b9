//! The chair's desk (rows A12, A13): the matrix of experts × criteria.

use crate::domain::Failure;
use crate::domain::accreditation::Actor;
use crate::domain::accreditation::outcome::spread;
use crate::domain::calendar::Moment;
use crate::domain::ids::{AccreditationId, SheetId};
use crate::domain::views::chair::{ChairPage, MatrixCell, MatrixRow, SheetColumn};
use crate::server::accreditation::case::AccreditationFile;
use crate::server::accreditation::commission::{commission_facts, count};
use crate::server::db::mark::PublishedMarkRow;
use crate::server::db::sheet::SheetRow;
use crate::server::db::{self};
use crate::server::desk::Desk;
use crate::server::trouble::Answer;

use crate::server::queries::accreditation::head::{head_of, visible_accreditation};
use crate::server::queries::accreditation::sheet::scale_of;

/// The matrix. The chair sees each sheet once it is published; the others of the commission and the ministry see all of them once
/// every sheet is.
///
/// # Errors
/// `NotFound` for who may not see it; the database's.
pub async fn chair_page(desk: Desk, accreditation: AccreditationId) -> Answer<ChairPage> {
    let mut reader = desk.read().await?;
    let id = accreditation.as_str();
    let case = visible_accreditation(&desk, &mut reader, id).await?;
    may_see_scores(&case)?;
    let facts = commission_facts(&mut reader, &case, desk.now).await?;
    let sheets = db::sheet::list(&mut reader, id).await?;
    let marks = db::mark::published_marks(&mut reader, id).await?;
    drop(reader);
    let set = case.set()?;
    let rows = set.criteria().map(|criterion| {
        let cell = |sheet: &SheetRow| cell_of(&marks, &sheet.id, &criterion.id);
        let given = marks.iter().filter(|it| it.criterion == criterion.id);
        MatrixRow {
            id: criterion.id.clone(),
            title: desk.lang.of(&criterion.title),
            cells: sheets.iter().map(cell).collect(),
            spread: spread(set, given.map(|it| it.score.as_str())),
        }
    });
    let rows = rows.collect();
    let others = sheets.iter().filter(|sheet| sheet.is_chair == 0).count();
    let columns = sheets.iter().map(|sheet| SheetColumn {
        id: SheetId::from_text(&sheet.id),
        expert: sheet.full_name.clone(),
        is_chair: sheet.is_chair == 1,
        published_at: sheet.published_at.map(Moment),
        marked: u32::try_from(sheet.marked).unwrap_or_default(),
    });
    let to_comment = count(others * set.count());
    Ok(ChairPage {
        scale: scale_of(set, desk.lang),
        columns: columns.collect(),
        rows,
        uncommented: facts.uncommented.unwrap_or(to_comment),
        to_comment,
        is_chair: case.actor == Actor::Chair,
        head: head_of(&case, &facts)?,
    })
}

fn cell_of(marks: &[PublishedMarkRow], sheet: &str, criterion: &str) -> Option<MatrixCell> {
    let found = marks
        .iter()
        .find(|it| it.sheet_id == sheet && it.criterion == criterion)?;
    Some(MatrixCell {
        score: found.score.clone(),
        comment: found.comment.clone(),
        chair_comment: found.chair_comment.clone().unwrap_or_default(),
    })
}

/// Who may see scores at this stage; for everybody else there are none (row A13).
fn may_see_scores(case: &AccreditationFile) -> Result<(), Failure> {
    let may = match case.actor {
        Actor::Chair => case.stage.is_after_order(),
        Actor::Expert | Actor::Specialist | Actor::Leadership => case.stage.is_unsealed(),
        Actor::Head | Actor::Employee | Actor::Administrator | Actor::Invitee | Actor::Stranger => false,
    };
    if may { Ok(()) } else { Err(Failure::NotFound) }
}
