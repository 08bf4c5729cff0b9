//! An answer of the self-evaluation (row A1).

use std::collections::BTreeMap;

use super::{Edit, Outcome, Step};
use crate::domain::Failure;
use crate::domain::accreditation::{Action, next};
use crate::domain::text_kind::criterion_and_part;
use crate::server::accreditation_file::AccreditationFile;
use crate::server::db::answer::AnswerRow;
use crate::server::db::{self};
use crate::server::desk::Desk;
use crate::server::journal::CaseEvent;
use crate::server::trouble::Answer;

pub(super) async fn save(desk: &Desk, accreditation: &str, edits: Vec<Edit>) -> Answer<Outcome> {
    let applicant = desk.session()?.applicant()?;
    let mut transaction = desk.write().await?;
    let references = &desk.state.references;
    let case = AccreditationFile::of_applicant(&mut transaction, references, accreditation, &applicant).await?;
    next(case.stage, Action::Edit, case.actor, &case.facts()?)?;
    let mut chain = case.chain();
    let mut rows: BTreeMap<String, (AnswerRow, BTreeMap<String, _>)> = BTreeMap::new();
    for edit in edits {
        let (criterion, part) = criterion_and_part(&edit.field).ok_or(Failure::NotFound)?;
        let (criterion, part) = (criterion.to_owned(), part.to_owned());
        if case.set()?.criterion(&criterion).is_none() {
            return Err(Failure::NotFound.into());
        }
        if !rows.contains_key(&criterion) {
            let found = db::answer::find(&mut transaction, accreditation, &criterion).await?;
            let row = found.unwrap_or_else(|| AnswerRow {
                criterion: criterion.clone(),
                text: String::new(),
                links: String::new(),
            });
            rows.insert(criterion.clone(), (row, BTreeMap::new()));
        }
        let Some((row, changes)) = rows.get_mut(&criterion) else {
            continue;
        };
        let stored = match part.as_str() {
            "text" => &mut row.text,
            "links" => &mut row.links,
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
        db::answer::put(&mut transaction, accreditation, &row, desk.now).await?;
        let event = CaseEvent::AnswerSaved { criterion, parts };
        chain
            .record(&mut transaction, desk.now, applicant.person_id(), &event)
            .await?;
    }
    transaction.commit().await?;
    Ok(Outcome::Saved)
}
