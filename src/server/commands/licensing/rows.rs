//! Rows of appendices: added, put in the bin, brought back (row L12).

use crate::domain::ids::{ApplicationId, RowId};
use crate::domain::licensing::{Action, Facts, Stage, next};
use crate::domain::{Failure, Refusal};
use crate::server::db::appendix_row::EditTarget;
use crate::server::db::{self, Connection};
use crate::server::desk::Desk;
use crate::server::door::lead_to;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::licensing::case::CaseFile;
use crate::server::session::Applicant;
use crate::server::trouble::{Answer, Trouble};

/// Adds an empty row and leads to its form. A single form that is there already is led to.
///
/// # Errors
/// `NotFound` for an appendix that the application does not have, `TooManyRows`; the law of the stage; the database's.
pub async fn add_row(desk: Desk, application: ApplicationId, template: String) -> Answer<()> {
    let applicant = desk.session()?.applicant()?;
    let mut transaction = desk.write().await?;
    let case = CaseFile::of_applicant(
        &mut transaction,
        &desk.state.references,
        application.as_str(),
        &applicant,
    )
    .await?;
    next(case.stage, Action::Edit, case.actor, &case.facts())?;
    let known = case.reference.template(&template).ok_or(Failure::NotFound)?;
    if !case.templates().iter().any(|it| it.id == template) {
        return Err(Failure::NotFound.into());
    }
    let row_path = |row: &str| format!("/applications/{application}/rows/{row}");
    let count = u32::try_from(case.rows_of(&template).count()).unwrap_or(u32::MAX);
    if count >= known.max_rows {
        match case.rows_of(&template).next() {
            Some(only) if known.max_rows == 1 => lead_to(&row_path(only.id.as_str())),
            _ => return Err(Refusal::TooManyRows(known.max_rows).into()),
        }
        return Ok(());
    }
    let id = desk.new_id();
    db::appendix_row::insert(&mut transaction, &id, &case.application.id, &template, desk.now).await?;
    let event = CaseEvent::RowAdded {
        row: id.clone(),
        template,
    };
    case.chain()
        .record(&mut transaction, desk.now, applicant.person_id(), &event)
        .await?;
    transaction.commit().await?;
    lead_to(&row_path(&id));
    Ok(())
}

/// Puts a row in the bin, from which it can be brought back while the application is open.
///
/// # Errors
/// `NotFound`; the law of the stage; the database's.
pub async fn remove_row(desk: Desk, application: ApplicationId, row: RowId) -> Answer<()> {
    let applicant = desk.session()?.applicant()?;
    let mut transaction = desk.write().await?;
    let (target, mut chain) = editable(&mut transaction, &application, &row, &applicant).await?;
    if target.removed_at.is_some() {
        // Twice is once.
        return Ok(());
    }
    db::appendix_row::set_removed(&mut transaction, row.as_str(), Some(desk.now)).await?;
    let event = CaseEvent::RowRemoved {
        row: row.to_string(),
        template: target.template.clone(),
    };
    chain
        .record(&mut transaction, desk.now, applicant.person_id(), &event)
        .await?;
    transaction.commit().await?;
    lead_to(&format!("/applications/{application}/appendices/{}", target.template));
    Ok(())
}

/// Brings a row back out of the bin.
///
/// # Errors
/// `NotFound`; the law of the stage; the database's.
pub async fn restore_row(desk: Desk, application: ApplicationId, row: RowId) -> Answer<()> {
    let applicant = desk.session()?.applicant()?;
    let mut transaction = desk.write().await?;
    let (target, mut chain) = editable(&mut transaction, &application, &row, &applicant).await?;
    if target.removed_at.is_none() {
        return Ok(());
    }
    db::appendix_row::set_removed(&mut transaction, row.as_str(), None).await?;
    let event = CaseEvent::RowRestored {
        row: row.to_string(),
        template: target.template,
    };
    chain
        .record(&mut transaction, desk.now, applicant.person_id(), &event)
        .await?;
    transaction.commit().await?;
    Ok(())
}

/// A row that this applicant may edit now, in the bin or not, with the head of the case's chain: one statement.
///
/// # Errors
/// `NotFound`; the law of the stage; the database's.
pub async fn editable(
    db: &mut Connection,
    application: &ApplicationId,
    row: &RowId,
    applicant: &Applicant,
) -> Answer<(EditTarget, Chain)> {
    let target =
        db::appendix_row::find_for_edit(db, row.as_str(), application.as_str(), applicant.organisation_id()).await?;
    let target = target.ok_or(Failure::NotFound)?;
    let stage = Stage::from_name(&target.stage).ok_or_else(|| Trouble::Inconsistent {
        table: "application",
        row: application.to_string(),
        what: "a stage of no known name",
    })?;
    next(stage, Action::Edit, applicant.actor(), &Facts::default())?;
    let chain = Chain::at(application.as_str(), target.seq, &target.hash);
    Ok((target, chain))
}
