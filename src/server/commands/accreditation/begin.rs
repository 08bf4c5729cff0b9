//! «Өзүн-өзү баалоону баштоо»: begins a self-evaluation (docs/requirements.md, A1).

use crate::domain::address::Address;
use crate::domain::ids::AccreditationId;
use crate::domain::reference::authority_for;
use crate::domain::{Fault, FieldFault, Refusal};
use crate::server::db::accreditation::NewAccreditation;
use crate::server::db::{self};
use crate::server::handler::lead_to;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// Begins a draft under the reference data of today, and leads to it. The criteria set and the authority follow from the level.
///
/// # Errors
/// Whoever may not act for a registered organisation; a level that is missing or for which there is no criteria set;
/// `AccreditationUnderWay`; a database error.
pub async fn begin_accreditation(context: RequestContext, level: String) -> Answer<()> {
    let applicant = context.session()?.applicant()?;
    if level.is_empty() {
        return Err(FieldFault::only("level", Fault::Required).into());
    }
    let reference = context.state.references.current();
    let set = reference.criteria_sets.iter().find(|set| set.levels.contains(&level));
    let set = set.ok_or(Refusal::NoCriteriaSet)?;
    let authority = authority_for(&reference.authorities, &level, None, context.now.date_in_bishkek());
    let authority = authority.ok_or(Refusal::NoCriteriaSet)?;
    let id = context.new_id();
    let reference_version = context.state.references.current_version();
    let mut transaction = context.write().await?;
    if db::accreditation::is_under_way(&mut transaction, applicant.organisation_id()).await? {
        return Err(Refusal::AccreditationUnderWay.into());
    }
    let new = NewAccreditation {
        id: &id,
        organisation_id: applicant.organisation_id(),
        authority: &authority.id,
        criteria_set: &set.id,
        reference_version,
        created_by: applicant.person_id(),
    };
    db::accreditation::insert(&mut transaction, &new, context.now).await?;
    let mut chain = Chain::begin(&mut transaction, &id, "accreditation", context.now).await?;
    let event = CaseEvent::AccreditationCreated {
        organisation: applicant.organisation_id().to_owned(),
        criteria_set: set.id.clone(),
        reference_version: reference_version.to_owned(),
    };
    chain
        .record(&mut transaction, context.now, applicant.person_id(), &event)
        .await?;
    transaction.commit().await?;
    lead_to(Address::Accreditation(&AccreditationId::from_text(id.as_str())));
    Ok(())
}
