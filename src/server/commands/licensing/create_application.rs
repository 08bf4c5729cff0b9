//! «Арыз тапшыруу»: begins an application.

use crate::domain::address::Address;
use crate::domain::ids::ApplicationId;
use crate::server::db::application::NewApplication;
use crate::server::db::{self};
use crate::server::handler::lead_to;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// Begins a draft under the reference data of today, and leads to it. Authority and procedure follow from the levels chosen.
///
/// # Errors
/// Whoever may not act for a registered organisation; a database error.
pub async fn create_application(context: RequestContext) -> Answer<()> {
    let applicant = context.session()?.applicant()?;
    let id = context.new_id();
    let reference_version = context.state.references.current_version();
    let mut transaction = context.write().await?;
    let application = NewApplication {
        id: &id,
        organisation_id: applicant.organisation_id(),
        authority: "",
        procedure_id: "",
        reference_version,
        created_by: applicant.person_id(),
    };
    db::application::insert(&mut transaction, &application, context.now).await?;
    let mut chain = Chain::begin(&mut transaction, &id, "application", context.now).await?;
    let event = CaseEvent::ApplicationCreated {
        organisation: applicant.organisation_id().to_owned(),
        reference_version: reference_version.to_owned(),
    };
    chain
        .record(&mut transaction, context.now, applicant.person_id(), &event)
        .await?;
    transaction.commit().await?;
    lead_to(Address::Application(&ApplicationId::from_text(id.as_str())));
    Ok(())
}
