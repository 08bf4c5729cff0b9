//! Appoints a responsible employee (docs/requirements.md, L8).

use crate::domain::licensing::checks::text_fault;
use crate::domain::numbers::Pin;
use crate::domain::text::{cleaned_line, says_anything};
use crate::domain::{Failure, Fault, FieldFault, Refusal};
use crate::server::db;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// The longest position, in characters.
const LONGEST_POSITION: u32 = 200;

/// Appoints a person, by PIN, at the head's own organisation: another cannot even be named.
///
/// # Errors
/// Wrong fields, all at once; `HeadOnly`, `HeadIsNotAppointed`, `AlreadyAppointed`; a database error.
pub async fn appoint_employee(context: RequestContext, pin: String, position: String) -> Answer<()> {
    let head = context.session()?.head()?;
    let position_fault = match text_fault(&position, LONGEST_POSITION, false) {
        _ if !says_anything(&position) => Some(Fault::Required),
        found => found.map(Fault::Cell),
    };
    let position = cleaned_line(&position);
    let position = position.trim();
    let mut faults = Vec::new();
    let parsed = Pin::parse(&pin);
    if let Err(fault) = &parsed {
        let fault = if says_anything(&pin) {
            Fault::Number(*fault)
        } else {
            Fault::Required
        };
        faults.push(FieldFault {
            field: "pin".to_owned(),
            fault,
        });
    }
    faults.extend(position_fault.map(|fault| FieldFault {
        field: "position".to_owned(),
        fault,
    }));
    let (Ok(pin), true) = (parsed, faults.is_empty()) else {
        return Err(Failure::Invalid(faults).into());
    };
    if pin.as_str() == head.pin() {
        return Err(Refusal::HeadIsNotAppointed.into());
    }
    let (organisation, person) = (head.applicant().organisation_id(), head.applicant().person_id());
    let id = context.new_id();
    let mut transaction = context.write().await?;
    let mut chain = Chain::load(&mut transaction, organisation).await?;
    if !db::appointment::insert(
        &mut transaction,
        &id,
        organisation,
        pin.as_str(),
        position,
        person,
        context.now,
    )
    .await?
    {
        return Err(Refusal::AlreadyAppointed.into());
    }
    let event = CaseEvent::EmployeeAppointed {
        appointment: id,
        position: position.to_owned(),
    };
    chain.record(&mut transaction, context.now, person, &event).await?;
    transaction.commit().await?;
    Ok(())
}
