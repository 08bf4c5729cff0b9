//! How an application ends before its decision: a draft is discarded, an application withdrawn.

use super::applicant_step::{ApplicantStep, applicant_step};
use crate::domain::address::{Address, Parameter};
use crate::domain::ids::ApplicationId;
use crate::domain::licensing::Action;
use crate::domain::signing::Subject;
use crate::domain::views::licences::LicenceTab;
use crate::server::db;
use crate::server::handler::lead_to;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// Throws a draft away; it stays in the list under the closed ones, with its journal.
///
/// # Errors
/// `MovedMeanwhile`, `PageOlder`; the law; `NotFound`; a database error.
pub async fn discard_draft(context: RequestContext, application: ApplicationId, seen: String) -> Answer<()> {
    leave(context, application, Action::Discard, String::new(), seen).await
}

/// Withdraws an application before the decision.
///
/// # Errors
/// `MovedMeanwhile`, `PageOlder`; the law; reasons that are too long; `NotFound`; a database error.
pub async fn withdraw_application(
    context: RequestContext,
    application: ApplicationId,
    reasons: String,
    seen: String,
) -> Answer<()> {
    leave(context, application, Action::Withdraw, reasons, seen).await
}

async fn leave(
    context: RequestContext,
    application: ApplicationId,
    action: Action,
    reasons: String,
    seen: String,
) -> Answer<()> {
    let stepped = applicant_step(&context, &application, action, ("reasons", &reasons), &seen).await?;
    let ApplicantStep {
        mut transaction, case, ..
    } = stepped;
    // What was frozen for signature cannot be signed any more.
    db::ceremonies_of_case::void_others(
        &mut transaction,
        &case.application.id,
        Subject::LicenceApplication,
        "",
        context.now,
    )
    .await?;
    transaction.commit().await?;
    lead_to(Address::Licences.with(Parameter::Tab, LicenceTab::Closed.name()));
    Ok(())
}
