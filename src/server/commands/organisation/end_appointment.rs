//! Ends an appointment, and with it the access.

use crate::domain::Failure;
use crate::domain::ids::AppointmentId;
use crate::server::db;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// Ends an appointment at the head's organisation. Rights are read at every request, so the access ends with it.
///
/// # Errors
/// `HeadOnly`; `NotFound` for another's, or one that has ended; a database error.
pub async fn end_appointment(context: RequestContext, appointment: AppointmentId) -> Answer<()> {
    let head = context.session()?.head()?;
    let (organisation, person) = (head.applicant().organisation_id(), head.applicant().person_id());
    let mut transaction = context.write().await?;
    let mut chain = Chain::load(&mut transaction, organisation).await?;
    if !db::appointment::end(
        &mut transaction,
        appointment.as_str(),
        organisation,
        person,
        context.now,
    )
    .await?
    {
        return Err(Failure::NotFound.into());
    }
    let event = CaseEvent::AppointmentEnded {
        appointment: appointment.to_string(),
    };
    chain.record(&mut transaction, context.now, person, &event).await?;
    transaction.commit().await?;
    Ok(())
}
