//! Ends an appointment, and with it the access.

use crate::domain::Failure;
use crate::domain::ids::AppointmentId;
use crate::server::db;
use crate::server::desk::Desk;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::trouble::Answer;

/// Ends an appointment at the head's organisation. Rights are read at every request, so the access ends with it.
///
/// # Errors
/// `HeadOnly`; `NotFound` for another's, or one that has ended; the database's.
pub async fn end_appointment(desk: Desk, appointment: AppointmentId) -> Answer<()> {
    let head = desk.session()?.head()?;
    let (organisation, person) = (head.applicant().organisation_id(), head.applicant().person_id());
    let mut transaction = desk.write().await?;
    let mut chain = Chain::load(&mut transaction, organisation).await?;
    if !db::appointment::end(&mut transaction, appointment.as_str(), organisation, person, desk.now).await? {
        return Err(Failure::NotFound.into());
    }
    let event = CaseEvent::AppointmentEnded {
        appointment: appointment.to_string(),
    };
    chain.record(&mut transaction, desk.now, person, &event).await?;
    transaction.commit().await?;
    Ok(())
}
