//! «Каттоо», «Сактоо»: registers an organisation with its documents (row L7).

use crate::domain::Refusal;
use crate::domain::address::Address;
use crate::server::db;
use crate::server::desk::Desk;
use crate::server::door::lead_to;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::trouble::Answer;

/// Registers the organisation of the session.
///
/// # Errors
/// `HeadOnly`, `DocumentMissing` for the first that is, `OrganisationRegistered`; the database's.
pub async fn register_organisation(desk: Desk) -> Answer<()> {
    let head = desk.session()?.head_of_record()?;
    let mut transaction = desk.write().await?;
    let mut chain = Chain::load(&mut transaction, head.organisation_id()).await?;
    let documents = db::organisation_document::current(&mut transaction, head.organisation_id()).await?;
    for required in &desk.state.references.current().documents {
        if !documents.iter().any(|document| document.kind == required.id) {
            return Err(Refusal::DocumentMissing(required.id.clone()).into());
        }
    }
    if !db::organisation::register(&mut transaction, head.organisation_id(), head.person_id(), desk.now).await? {
        return Err(Refusal::OrganisationRegistered.into());
    }
    let documents = documents
        .into_iter()
        .map(|document| (document.kind, document.sha256))
        .collect();
    let event = CaseEvent::OrganisationRegistered { documents };
    chain
        .record(&mut transaction, desk.now, head.person_id(), &event)
        .await?;
    transaction.commit().await?;
    lead_to(Address::Organisation);
    Ok(())
}
