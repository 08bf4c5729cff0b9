//! Freezes bytes for signature: they are kept with their hash, and shown before anything is signed.

use std::collections::BTreeMap;

use crate::domain::ids::CeremonyId;
use crate::domain::signing::Subject;
use crate::server::db::ceremony::NewCeremony;
use crate::server::db::{self, Connection};
use crate::server::journal::hash::document_hash;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::request_context::RequestContext;
use crate::server::session::Representative;
use crate::server::trouble::Answer;

pub struct Frozen<'a> {
    /// The case in whose journal it is recorded.
    pub case_id: &'a str,
    /// What of it is signed.
    pub subject: Subject,
    /// The canonical bytes.
    pub document: &'a str,
    /// Texts that wait on devices and without which the signer chose to go on (`server::unsent::left_out`).
    pub without: BTreeMap<String, u32>,
}

/// Begins a ceremony; its id. A person has one ceremony of a subject at a time: an earlier one in another tab is over. What others have
/// begun stays: the bytes of each name their own signer, and whoever confirms first signs (`keep`).
///
/// # Errors
/// A database error; `Overtaken`.
pub async fn freeze(
    context: &RequestContext,
    db: &mut Connection,
    chain: &mut Chain,
    signer: &Representative,
    frozen: Frozen<'_>,
) -> Answer<CeremonyId> {
    let (id, hash) = (context.new_id(), document_hash(frozen.document));
    let ceremony = NewCeremony {
        id: &id,
        case_id: frozen.case_id,
        subject: frozen.subject,
        person_id: signer.person_id(),
        pin: signer.pin(),
        organisation_inn: signer.inn(),
        document: frozen.document,
        hash: &hash,
    };
    db::ceremony::insert(db, &ceremony, context.now).await?;
    let own = (signer.person_id(), id.as_str());
    db::ceremonies_of_case::void_own_others(db, frozen.case_id, frozen.subject, own, context.now).await?;
    let event = CaseEvent::Frozen {
        ceremony: id.clone(),
        hash,
        without: frozen.without,
    };
    chain.record(db, context.now, signer.person_id(), &event).await?;
    Ok(CeremonyId::from_text(id))
}
