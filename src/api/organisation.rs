//! The organisation and its employees.

use leptos::prelude::*;

use super::page_client::PageClient;
use super::page_data::ForPage;
use crate::domain::Failure;
use crate::domain::ids::AppointmentId;
use crate::domain::page_data::PageData;

/// The organisation of the session, registered or not.
#[server(client = PageClient, name = LoadOrganisation, endpoint = "organisation_page", protocol = ForPage)]
pub async fn organisation_page() -> Result<PageData, Failure> {
    crate::server::handler::view(crate::server::queries::organisation::details::organisation_page).await
}

/// Loads the organisation's data from the register of the Ministry of Justice (docs/requirements.md, L7).
#[server(client = PageClient, endpoint = "look_up_organisation")]
pub async fn look_up_organisation(#[server(default)] inn: String) -> Result<(), Failure> {
    crate::server::handler::action(
        crate::domain::FormName::LookUpOrganisation,
        vec![("inn", inn.clone())],
        move |context| {
            crate::server::commands::organisation::look_up_organisation::look_up_organisation(context, inn.clone())
        },
    )
    .await
}

/// «Каттоо», «Сактоо»: registers the organisation with its three documents.
#[server(client = PageClient, endpoint = "register_organisation")]
pub async fn register_organisation() -> Result<(), Failure> {
    crate::server::handler::action(
        crate::domain::FormName::RegisterOrganisation,
        vec![],
        crate::server::commands::organisation::register_organisation::register_organisation,
    )
    .await
}

/// The responsible employees.
#[server(client = PageClient, name = LoadEmployees, endpoint = "employees_page", protocol = ForPage)]
pub async fn employees_page() -> Result<PageData, Failure> {
    crate::server::handler::view(crate::server::queries::organisation::details::employees_page).await
}

/// Appoints a responsible employee of the session's organisation (docs/requirements.md, L8); `pin` is what the guide calls
/// the INN of a person.
#[server(client = PageClient, endpoint = "appoint_employee")]
pub async fn appoint_employee(
    #[server(default)] pin: String,
    #[server(default)] position: String,
) -> Result<(), Failure> {
    let typed = vec![("pin", pin.clone()), ("position", position.clone())];
    crate::server::handler::action(crate::domain::FormName::AppointEmployee, typed, move |context| {
        crate::server::commands::organisation::appoint_employee::appoint_employee(
            context,
            pin.clone(),
            position.clone(),
        )
    })
    .await
}

/// Ends an appointment, and with it the access, at once.
#[server(client = PageClient, endpoint = "end_appointment")]
pub async fn end_appointment(appointment: AppointmentId) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::EndAppointment, vec![], move |context| {
        crate::server::commands::organisation::end_appointment::end_appointment(context, appointment.clone())
    })
    .await
}
