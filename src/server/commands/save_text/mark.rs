//! A score and its comment on the own sheet (row A8).

use std::collections::BTreeMap;

use super::{Edit, Outcome, Step, unknown_score};
use crate::domain::Failure;
use crate::domain::accreditation::{Action, Actor, Facts, next};
use crate::domain::text_kind::criterion_and_part;
use crate::server::accreditation_file::stage_named;
use crate::server::db::sheet::MarkRow;
use crate::server::db::{self};
use crate::server::desk::Desk;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::trouble::Answer;

pub(super) async fn save(desk: &Desk, sheet: &str, edits: Vec<Edit>) -> Answer<Outcome> {
    let expert = desk.session()?.expert()?;
    let person = expert.representative().person_id().to_owned();
    let mut transaction = desk.write().await?;
    let own = db::sheet::find_own(&mut transaction, sheet, expert.id())
        .await?
        .ok_or(Failure::NotFound)?;
    let actor = if own.is_chair == 1 { Actor::Chair } else { Actor::Expert };
    let facts = Facts {
        sheet_published: own.published_at.is_some(),
        ..Facts::CLEAR
    };
    next(
        stage_named(&own.accreditation_id, &own.stage)?,
        Action::Score,
        actor,
        &facts,
    )?;
    let reference = desk.state.references.of(&own.reference_version);
    let set = reference.criteria_set(&own.criteria_set).ok_or(Failure::NotFound)?;
    let mut chain = Chain::at(sheet, own.seq, &own.hash);
    let mut rows: BTreeMap<String, (MarkRow, BTreeMap<String, _>)> = BTreeMap::new();
    for edit in edits {
        let (criterion, part) = criterion_and_part(&edit.field).ok_or(Failure::NotFound)?;
        let (criterion, part) = (criterion.to_owned(), part.to_owned());
        if set.criterion(&criterion).is_none() {
            return Err(Failure::NotFound.into());
        }
        if !rows.contains_key(&criterion) {
            let found = db::sheet::mark(&mut transaction, sheet, &criterion).await?;
            let row = found.unwrap_or_else(|| MarkRow {
                criterion: criterion.clone(),
                score: String::new(),
                comment: String::new(),
            });
            rows.insert(criterion.clone(), (row, BTreeMap::new()));
        }
        let Some((row, changes)) = rows.get_mut(&criterion) else {
            continue;
        };
        let stored = match part.as_str() {
            "score" if edit.text.is_empty() || set.score(&edit.text).is_some() => &mut row.score,
            "score" => return Err(unknown_score().into()),
            "comment" => &mut row.comment,
            _ => return Err(Failure::NotFound.into()),
        };
        match edit.against(stored) {
            Step::Nothing => {}
            Step::Conflict(outcome) => return Ok(outcome),
            Step::Write(change) => {
                stored.clone_from(&change.now);
                changes.insert(part, change);
            }
        }
    }
    for (criterion, (row, parts)) in rows {
        if parts.is_empty() {
            continue;
        }
        db::sheet::put_mark(&mut transaction, sheet, &row, desk.now).await?;
        let event = CaseEvent::MarkSaved { criterion, parts };
        chain.record(&mut transaction, desk.now, &person, &event).await?;
    }
    transaction.commit().await?;
    desk.state.progress.tell(&own.accreditation_id);
    Ok(Outcome::Saved)
}
