//! The chair's comment on another expert's score (docs/requirements.md, A12).

use super::{Edit, EditEffect, Outcome};
use crate::domain::Failure;
use crate::domain::accreditation::{Action, Facts, next};
use crate::domain::text_kind::sheet_and_criterion;
use crate::server::accreditation::case::AccreditationFile;
use crate::server::db::{self};
use crate::server::journal::CaseEvent;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

pub(super) async fn save(context: &RequestContext, accreditation: &str, edits: Vec<Edit>) -> Answer<Outcome> {
    let expert = context.session()?.expert()?;
    let mut transaction = context.write().await?;
    let references = &context.state.references;
    let (case, chair, _) = AccreditationFile::of_expert(&mut transaction, references, accreditation, &expert).await?;
    let mut chain = case.chain();
    for edit in edits {
        let (sheet, criterion) = sheet_and_criterion(&edit.field).ok_or(Failure::NotFound)?;
        let (sheet, criterion) = (sheet.to_owned(), criterion.to_owned());
        let commented = db::chair_comment::find_sheet(&mut transaction, &sheet, expert.id()).await?;
        let published_at = match commented {
            Some((of, published_at)) if of.as_str() == accreditation => published_at,
            _ => return Err(Failure::NotFound.into()),
        };
        let facts = Facts {
            sheet_published: Some(published_at.is_some()),
            ..case.facts()?
        };
        next(case.stage, Action::Comment, case.actor, &facts)?;
        if case.set()?.criterion(&criterion).is_none() {
            return Err(Failure::NotFound.into());
        }
        let stored = db::chair_comment::find(&mut transaction, &sheet, &criterion).await?;
        match edit.against(&stored) {
            EditEffect::Nothing => {}
            EditEffect::Conflict(outcome) => return Ok(outcome),
            EditEffect::Write(text) => {
                db::chair_comment::put(&mut transaction, &sheet, &criterion, &text.now, context.now).await?;
                let event = CaseEvent::ScoreCommented { sheet, criterion, text };
                chain
                    .record(&mut transaction, context.now, chair.person_id(), &event)
                    .await?;
            }
        }
    }
    transaction.commit().await?;
    Ok(Outcome::Saved)
}
