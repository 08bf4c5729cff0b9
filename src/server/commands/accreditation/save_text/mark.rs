//! A score and its comment on one's own sheet (docs/requirements.md, A8).

use std::collections::BTreeMap;

use super::{Edit, EditEffect, Outcome, unknown_score};
use crate::domain::Failure;
use crate::domain::accreditation::{Action, Actor, Facts, next};
use crate::domain::text_kind::criterion_and_part;
use crate::server::db::mark::Mark;
use crate::server::db::sheet::OwnSheet;
use crate::server::db::{self, Connection};
use crate::server::journal::event::CellChange;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// Saves them, all or none, as one event: at one criterion four statements, the first of which proves the session, at many one more.
pub(super) async fn save(context: &RequestContext, sheet: &str, edits: Vec<Edit>) -> Answer<Outcome> {
    let expert = context.session()?.expert()?;
    let person = expert.representative().person_id().to_owned();
    let (mut transaction, own, mut marks) = stored(context, sheet, expert.id(), &edits).await?;
    let actor = if own.is_chair { Actor::Chair } else { Actor::Expert };
    let facts = Facts {
        sheet_published: Some(own.published_at.is_some()),
        ..Facts::default()
    };
    next(own.stage, Action::Score, actor, &facts)?;
    let reference = context.state.references.of(&own.reference_version);
    let set = reference.criteria_set(&own.criteria_set).ok_or(Failure::NotFound)?;
    let mut changes: BTreeMap<String, BTreeMap<String, CellChange>> = BTreeMap::new();
    for edit in edits {
        let (criterion, part) = criterion_and_part(&edit.field).ok_or(Failure::NotFound)?;
        let (criterion, part) = (criterion.to_owned(), part.to_owned());
        if set.criterion(&criterion).is_none() {
            return Err(Failure::NotFound.into());
        }
        let row = marks.entry(criterion.clone()).or_insert_with(|| Mark {
            criterion: criterion.clone(),
            score: String::new(),
            comment: String::new(),
        });
        let stored = match part.as_str() {
            "score" if edit.text.is_empty() || set.score(&edit.text).is_some() => &mut row.score,
            "score" => return Err(unknown_score().into()),
            "comment" => &mut row.comment,
            _ => return Err(Failure::NotFound.into()),
        };
        match edit.against(stored) {
            EditEffect::Nothing => {}
            EditEffect::Conflict(outcome) => return Ok(outcome),
            EditEffect::Write(change) => {
                stored.clone_from(&change.now);
                changes.entry(criterion).or_default().insert(part, change);
            }
        }
    }
    if changes.is_empty() {
        return Ok(Outcome::Saved);
    }
    let changed: Vec<Mark> = changes.keys().filter_map(|criterion| marks.remove(criterion)).collect();
    db::mark::put_marks(&mut transaction, sheet, &changed, context.now).await?;
    let event = CaseEvent::MarksSaved { marks: changes };
    let mut chain = Chain::at(sheet, own.seq, &own.hash);
    chain.record(&mut transaction, context.now, &person, &event).await?;
    transaction.commit().await?;
    context.state.progress.tell(own.accreditation_id.as_str());
    Ok(Outcome::Saved)
}

/// A transaction with the expert's own sheet, and the content of the criteria of the edits.
async fn stored(
    context: &RequestContext,
    sheet: &str,
    expert: &str,
    edits: &[Edit],
) -> Answer<(Connection, OwnSheet, BTreeMap<String, Mark>)> {
    let criterion_of = |edit: &Edit| criterion_and_part(&edit.field).map(|(criterion, _)| criterion.to_owned());
    let first = edits.first().and_then(criterion_of);
    let only = first.filter(|first| edits.iter().all(|edit| criterion_of(edit).as_ref() == Some(first)));
    let criterion = only.as_deref().unwrap_or_default();
    let mut unproved = context.write_unproved().await?;
    let found = db::sheet::find_own_with_mark(unproved.first(), sheet, expert, criterion, &context.asked()?).await?;
    let found = found.ok_or(Failure::NotFound)?;
    let mut transaction = unproved.proved(context, found.rights.as_deref())?;
    let marks: Vec<Mark> = match only {
        Some(criterion) => {
            let mark = found.score.zip(found.comment).map(|(score, comment)| Mark {
                criterion,
                score,
                comment,
            });
            mark.into_iter().collect()
        }
        None => db::mark::marks(&mut transaction, sheet).await?,
    };
    let marks = marks.into_iter().map(|mark| (mark.criterion.clone(), mark));
    Ok((transaction, found.own, marks.collect()))
}
