//! The chair's desk (docs/requirements.md, A12, A13): the matrix of experts × criteria.

use crate::domain::Failure;
use crate::domain::accreditation::Actor;
use crate::domain::accreditation::outcome::spread;
use crate::domain::ids::{AccreditationId, SheetId};
use crate::domain::views::chair::{ChairPage, MatrixCell, MatrixRow, SheetColumn};
use crate::server::accreditation::case::AccreditationFile;
use crate::server::accreditation::commission::{commission_facts, count};
use crate::server::db::mark::PublishedMark;
use crate::server::db::sheet::Sheet;
use crate::server::db::{self};
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

use crate::server::queries::accreditation::head::{head_of, visible_accreditation};
use crate::server::queries::accreditation::sheet::scale_of;

/// The matrix. The chair sees each sheet once it is published; the others of the commission and the ministry see all of them once
/// every sheet is.
///
/// # Errors
/// `NotFound` for those who may not see it; a database error.
pub async fn chair_page(context: RequestContext, accreditation: AccreditationId) -> Answer<ChairPage> {
    let mut reader = context.read().await?;
    let id = accreditation.as_str();
    let case = visible_accreditation(&context, &mut reader, id).await?;
    may_see_scores(&case)?;
    let facts = commission_facts(&mut reader, &case, context.now).await?;
    let sheets = db::sheet::list(&mut reader, id).await?;
    let marks = db::mark::published_marks(&mut reader, id).await?;
    drop(reader);
    let set = case.set()?;
    let rows = set.criteria().map(|criterion| {
        let cell = |sheet: &Sheet| cell_of(&marks, &sheet.id, &criterion.id);
        let given = marks.iter().filter(|it| it.criterion == criterion.id);
        MatrixRow {
            id: criterion.id.clone(),
            title: context.lang.of(&criterion.title),
            cells: sheets.iter().map(cell).collect(),
            spread: spread(set, given.map(|it| it.score.as_str())),
        }
    });
    let rows = rows.collect();
    let others = sheets.iter().filter(|sheet| !sheet.is_chair).count();
    let columns = sheets.iter().map(|sheet| SheetColumn {
        id: sheet.id.clone(),
        expert: sheet.full_name.clone(),
        is_chair: sheet.is_chair,
        published_at: sheet.published_at,
        marked: sheet.marked,
    });
    let to_comment = count(others * set.count());
    Ok(ChairPage {
        scale: scale_of(set, context.lang),
        columns: columns.collect(),
        rows,
        uncommented: facts.uncommented.unwrap_or(to_comment),
        to_comment,
        is_chair: case.actor == Actor::Chair,
        head: head_of(&case, &facts)?,
    })
}

fn cell_of(marks: &[PublishedMark], sheet: &SheetId, criterion: &str) -> Option<MatrixCell> {
    let found = marks
        .iter()
        .find(|it| it.sheet_id == *sheet && it.criterion == criterion)?;
    Some(MatrixCell {
        score: found.score.clone(),
        comment: found.comment.clone(),
        chair_comment: found.chair_comment.clone().unwrap_or_default(),
        chair_said: found.chair_said(),
    })
}

/// Who may see scores at this stage; for everybody else there are none (docs/requirements.md, A13).
fn may_see_scores(case: &AccreditationFile) -> Result<(), Failure> {
    let may = match case.actor {
        Actor::Chair => case.stage.is_after_order(),
        Actor::Expert | Actor::Specialist | Actor::Leadership => case.stage.is_unsealed(),
        Actor::Head | Actor::Employee | Actor::Administrator | Actor::Invitee | Actor::Stranger => false,
    };
    if may { Ok(()) } else { Err(Failure::NotFound) }
}
