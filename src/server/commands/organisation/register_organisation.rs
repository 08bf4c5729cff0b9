//! «Каттоо», «Сактоо»: registers an organisation with its documents (docs/requirements.md, L7).

use crate::domain::Refusal;
use crate::domain::address::Address;
use crate::server::db;
use crate::server::handler::lead_to;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// Registers the organisation of the session.
///
/// # Errors
/// `HeadOnly`, `DocumentMissing` for the first that is, `OrganisationRegistered`; a database error.
pub async fn register_organisation(context: RequestContext) -> Answer<()> {
    let head = context.session()?.head_of_record()?;
    let mut transaction = context.write().await?;
    let mut chain = Chain::load(&mut transaction, head.organisation_id()).await?;
    let documents = db::organisation_document::current(&mut transaction, head.organisation_id()).await?;
    for required in &context.state.references.current().documents {
        if !documents.iter().any(|document| document.kind == required.id) {
            return Err(Refusal::DocumentMissing(required.id.clone()).into());
        }
    }
    if !db::organisation::register(&mut transaction, head.organisation_id(), head.person_id(), context.now).await? {
        return Err(Refusal::OrganisationRegistered.into());
    }
    let documents = documents
        .into_iter()
        .map(|document| (document.kind, document.sha256))
        .collect();
    let event = CaseEvent::OrganisationRegistered { documents };
    chain
        .record(&mut transaction, context.now, head.person_id(), &event)
        .await?;
    transaction.commit().await?;
    lead_to(Address::Organisation);
    Ok(())
}
