//! The commission's conclusion, as the chair writes it (row A14).

use super::{Edit, Outcome, Step};
use crate::domain::Failure;
use crate::domain::accreditation::{Action, next};
use crate::server::accreditation::case::AccreditationFile;
use crate::server::db::{self};
use crate::server::desk::Desk;
use crate::server::journal::CaseEvent;
use crate::server::trouble::{Answer, Trouble};

pub(super) async fn save(desk: &Desk, accreditation: &str, edits: Vec<Edit>) -> Answer<Outcome> {
    let expert = desk.session()?.expert()?;
    let mut transaction = desk.write().await?;
    let references = &desk.state.references;
    let (case, chair, _) = AccreditationFile::of_expert(&mut transaction, references, accreditation, &expert).await?;
    next(case.stage, Action::WriteConclusion, case.actor, &case.facts()?)?;
    let mut chain = case.chain();
    for edit in edits {
        if edit.field != "conclusion" {
            return Err(Failure::NotFound.into());
        }
        match edit.against(&case.row.conclusion) {
            Step::Nothing => {}
            Step::Conflict(outcome) => return Ok(outcome),
            Step::Write(text) => {
                if !db::accreditation::save_conclusion(&mut transaction, accreditation, &text.was, &text.now).await? {
                    return Err(Trouble::Overtaken);
                }
                let event = CaseEvent::ConclusionSaved { text };
                chain
                    .record(&mut transaction, desk.now, chair.person_id(), &event)
                    .await?;
            }
        }
    }
    transaction.commit().await?;
    Ok(Outcome::Saved)
}
