//! Rows of appendices: added, put in the bin, brought back (docs/requirements.md, L12).

use crate::domain::address::Address;
use crate::domain::ids::{ApplicationId, RowId};
use crate::domain::licensing::{Action, Facts, next};
use crate::domain::{Failure, Refusal};
use crate::server::db::appendix_row::EditTarget;
use crate::server::db::{self, Connection};
use crate::server::handler::lead_to;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::licensing::case::CaseFile;
use crate::server::request_context::RequestContext;
use crate::server::session::Applicant;
use crate::server::trouble::Answer;

/// Adds an empty row and leads to its form. A single form that is there already is led to.
///
/// # Errors
/// `NotFound` for an appendix that the application does not have, `TooManyRows`; the law of the stage; a database
/// error.
pub async fn add_row(context: RequestContext, application: ApplicationId, template: String) -> Answer<()> {
    let applicant = context.session()?.applicant()?;
    let mut transaction = context.write().await?;
    let case = CaseFile::of_applicant(
        &mut transaction,
        &context.state.references,
        application.as_str(),
        &applicant,
    )
    .await?;
    next(case.stage, Action::Edit, case.actor, &case.facts())?;
    let known = case.reference.template(&template).ok_or(Failure::NotFound)?;
    if !case.templates().iter().any(|it| it.id == template) {
        return Err(Failure::NotFound.into());
    }
    let lead_to_row = |row: &str| lead_to(Address::Row(&application, &RowId::from_text(row)));
    let count = u32::try_from(case.rows_of(&template).count()).unwrap_or(u32::MAX);
    if count >= known.max_rows {
        match case.rows_of(&template).next() {
            Some(only) if known.max_rows == 1 => lead_to_row(only.id.as_str()),
            _ => return Err(Refusal::TooManyRows(known.max_rows).into()),
        }
        return Ok(());
    }
    let id = context.new_id();
    db::appendix_row::insert(&mut transaction, &id, &case.application.id, &template, context.now).await?;
    let event = CaseEvent::RowAdded {
        row: id.clone(),
        template,
    };
    case.chain()
        .record(&mut transaction, context.now, applicant.person_id(), &event)
        .await?;
    transaction.commit().await?;
    lead_to_row(&id);
    Ok(())
}

/// Puts a row in the bin, from which it can be brought back while the application is open.
///
/// # Errors
/// `NotFound`; the law of the stage; a database error.
pub async fn remove_row(context: RequestContext, application: ApplicationId, row: RowId) -> Answer<()> {
    let applicant = context.session()?.applicant()?;
    let mut transaction = context.write().await?;
    let (target, mut chain) = editable(&mut transaction, &application, &row, &applicant).await?;
    if target.removed_at.is_some() {
        // Twice is once.
        return Ok(());
    }
    db::appendix_row::set_removed(&mut transaction, row.as_str(), Some(context.now)).await?;
    let event = CaseEvent::RowRemoved {
        row: row.to_string(),
        template: target.template.clone(),
    };
    chain
        .record(&mut transaction, context.now, applicant.person_id(), &event)
        .await?;
    transaction.commit().await?;
    lead_to(Address::Appendix(&application, &target.template));
    Ok(())
}

/// Brings a row back out of the bin.
///
/// # Errors
/// `NotFound`; the law of the stage; a database error.
pub async fn restore_row(context: RequestContext, application: ApplicationId, row: RowId) -> Answer<()> {
    let applicant = context.session()?.applicant()?;
    let mut transaction = context.write().await?;
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
        .record(&mut transaction, context.now, applicant.person_id(), &event)
        .await?;
    transaction.commit().await?;
    Ok(())
}

/// A row that this applicant may edit now, in the bin or not, with the head of the case's chain: one statement.
///
/// # Errors
/// `NotFound`; the law of the stage; a database error.
pub async fn editable(
    db: &mut Connection,
    application: &ApplicationId,
    row: &RowId,
    applicant: &Applicant,
) -> Answer<(EditTarget, Chain)> {
    let target =
        db::appendix_row::find_for_edit(db, row.as_str(), application.as_str(), applicant.organisation_id()).await?;
    edited(target.ok_or(Failure::NotFound)?, application, applicant)
}

/// A row that was found, where this applicant may edit it now, with the head of the case's chain.
///
/// # Errors
/// The law of the stage.
pub fn edited(target: EditTarget, application: &ApplicationId, applicant: &Applicant) -> Answer<(EditTarget, Chain)> {
    next(target.stage, Action::Edit, applicant.actor(), &Facts::default())?;
    let chain = Chain::at(application.as_str(), target.seq, &target.hash);
    Ok((target, chain))
}
