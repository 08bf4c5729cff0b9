//! The commission's conclusion, as the chair writes it (docs/requirements.md, A14).

use super::{Edit, EditEffect, Outcome};
use crate::domain::Failure;
use crate::domain::accreditation::{Action, next};
use crate::server::accreditation::case::AccreditationFile;
use crate::server::db::{self};
use crate::server::journal::CaseEvent;
use crate::server::request_context::RequestContext;
use crate::server::trouble::{Answer, Trouble};

pub(super) async fn save(context: &RequestContext, accreditation: &str, edits: Vec<Edit>) -> Answer<Outcome> {
    let expert = context.session()?.expert()?;
    let mut transaction = context.write().await?;
    let references = &context.state.references;
    let (case, chair, _) = AccreditationFile::of_expert(&mut transaction, references, accreditation, &expert).await?;
    next(case.stage, Action::WriteConclusion, case.actor, &case.facts()?)?;
    let mut chain = case.chain();
    for edit in edits {
        if edit.field != "conclusion" {
            return Err(Failure::NotFound.into());
        }
        match edit.against(&case.row.conclusion) {
            EditEffect::Nothing => {}
            EditEffect::Conflict(outcome) => return Ok(outcome),
            EditEffect::Write(text) => {
                if !db::accreditation::save_conclusion(&mut transaction, accreditation, &text.was, &text.now).await? {
                    return Err(Trouble::Overtaken);
                }
                let event = CaseEvent::ConclusionSaved { text };
                chain
                    .record(&mut transaction, context.now, chair.person_id(), &event)
                    .await?;
            }
        }
    }
    transaction.commit().await?;
    Ok(Outcome::Saved)
}
