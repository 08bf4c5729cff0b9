//! An answer of the self-evaluation (docs/requirements.md, A1), or the word on why a returned criterion is unchanged.

use std::collections::BTreeMap;

use super::{Edit, EditEffect, Outcome};
use crate::domain::Failure;
use crate::domain::accreditation::{Action, next};
use crate::domain::text_kind::criterion_and_part;
use crate::server::accreditation::case::AccreditationFile;
use crate::server::accreditation::remarks::Remarks;
use crate::server::commands::accreditation::evidence::opened;
use crate::server::db::answer::WrittenAnswer;
use crate::server::db::{self, Connection};
use crate::server::journal::CaseEvent;
use crate::server::journal::event::CellChange;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// The content of a criterion, with what the edits change of it.
struct Edited {
    row: WrittenAnswer,
    parts: BTreeMap<String, CellChange>,
    explanation: String,
    explained: Option<CellChange>,
}

impl Edited {
    async fn load(db: &mut Connection, accreditation: &str, criterion: &str, remarks: &Remarks) -> Answer<Self> {
        let found = db::answer::find(db, accreditation, criterion).await?;
        Ok(Self {
            row: found.unwrap_or_else(|| WrittenAnswer {
                criterion: criterion.to_owned(),
                text: String::new(),
                links: String::new(),
            }),
            parts: BTreeMap::new(),
            explanation: remarks.explanation(criterion).to_owned(),
            explained: None,
        })
    }
}

pub(super) async fn save(context: &RequestContext, accreditation: &str, edits: Vec<Edit>) -> Answer<Outcome> {
    let applicant = context.session()?.applicant()?;
    let mut transaction = context.write().await?;
    let references = &context.state.references;
    let case = AccreditationFile::of_applicant(&mut transaction, references, accreditation, &applicant).await?;
    next(case.stage, Action::Edit, case.actor, &case.facts()?)?;
    let remarks = Remarks::opened(&mut transaction, &case).await?;
    let mut chain = case.chain();
    let mut all: BTreeMap<String, Edited> = BTreeMap::new();
    for edit in edits {
        let (criterion, part) = criterion_and_part(&edit.field).ok_or(Failure::NotFound)?;
        let (criterion, part) = (criterion.to_owned(), part.to_owned());
        if case.set()?.criterion(&criterion).is_none() {
            return Err(Failure::NotFound.into());
        }
        if !all.contains_key(&criterion) {
            let edited = Edited::load(&mut transaction, accreditation, &criterion, &remarks).await?;
            all.insert(criterion.clone(), edited);
        }
        let Some(edited) = all.get_mut(&criterion) else {
            continue;
        };
        let stored = match part.as_str() {
            "text" => &mut edited.row.text,
            "links" => &mut edited.row.links,
            // There is nothing to be explained where the ministry made no remark.
            "why" if remarks.returned().asks_for(&criterion) => &mut edited.explanation,
            "why" => {
                opened(&remarks, &criterion)?;
                return Err(Failure::NotFound.into());
            }
            _ => return Err(Failure::NotFound.into()),
        };
        let step = edit.against(stored);
        if !matches!(step, EditEffect::Nothing) {
            opened(&remarks, &criterion)?;
        }
        match step {
            EditEffect::Nothing => {}
            EditEffect::Conflict(outcome) => return Ok(outcome),
            EditEffect::Write(change) => {
                stored.clone_from(&change.now);
                if part == "why" {
                    edited.explained = Some(change);
                } else {
                    edited.parts.insert(part, change);
                }
            }
        }
    }
    for (criterion, edited) in all {
        let Edited {
            row, parts, explained, ..
        } = edited;
        let mut events = Vec::new();
        if !parts.is_empty() {
            db::answer::put(&mut transaction, accreditation, &row, context.now).await?;
            let criterion = criterion.clone();
            events.push(CaseEvent::AnswerSaved { criterion, parts });
        }
        if let Some(text) = explained {
            db::answer::explain(&mut transaction, accreditation, &criterion, &text.now).await?;
            events.push(CaseEvent::ReturnAnswered { criterion, text });
        }
        for event in events {
            chain
                .record(&mut transaction, context.now, applicant.person_id(), &event)
                .await?;
        }
    }
    transaction.commit().await?;
    Ok(Outcome::Saved)
}
