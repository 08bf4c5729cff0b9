//! Review and the signing ceremony.

use leptos::prelude::*;

use super::page_client::PageClient;
use super::page_data::ForPage;
use crate::domain::Failure;
use crate::domain::ids::{ApplicationId, CeremonyId};
use crate::domain::page_data::PageData;

/// «Арыз долбоорун карап чыгуу»: the whole application on one page (docs/requirements.md, L13).
#[server(client = PageClient, name = LoadReview, endpoint = "review_page", protocol = ForPage)]
pub async fn review_page(application: ApplicationId) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::licensing::review::review_page(context, application.clone())
    })
    .await
}

/// «Арызга кол коюу»: freezes the application and leads to the ceremony. `reviewed` identifies what the review page showed;
/// `consent` is `on` when «Шарттарга макулмун» is ticked; `without_unsent` is the number of waiting texts without which the head
/// chose to go on.
#[server(client = PageClient, endpoint = "begin_signing")]
pub async fn begin_signing(
    application: ApplicationId,
    #[server(default)] reviewed: String,
    #[server(default)] consent: String,
    #[server(default)] without_unsent: String,
    #[server(default)] seen: String,
) -> Result<(), Failure> {
    crate::server::handler::action(
        crate::domain::FormName::BeginSigning,
        vec![("consent", consent.clone())],
        move |context| {
            let (application, reviewed) = (application.clone(), reviewed.clone());
            let (consent, without_unsent, seen) = (consent.clone(), without_unsent.clone(), seen.clone());
            crate::server::commands::signing::begin::begin_signing(
                context,
                application,
                reviewed,
                consent,
                without_unsent,
                seen,
            )
        },
    )
    .await
}

/// The page of a ceremony.
#[server(client = PageClient, name = LoadSigning, endpoint = "signing_page", protocol = ForPage)]
pub async fn signing_page(ceremony: CeremonyId) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::signing::signing_page(context, ceremony.clone())
    })
    .await
}

/// Sends the one-time code by SMS or e-mail; `method` is `sms` or `email`.
#[server(client = PageClient, endpoint = "send_code")]
pub async fn send_code(ceremony: CeremonyId, #[server(default)] method: String) -> Result<(), Failure> {
    crate::server::handler::action(
        crate::domain::FormName::SendCode,
        vec![("method", method.clone())],
        move |context| {
            crate::server::commands::signing::send_code::send_code(context, ceremony.clone(), method.clone())
        },
    )
    .await
}

/// Confirms with the six digits: signs and sends, exactly once. An empty code resumes an authorised ceremony that broke off.
#[server(client = PageClient, endpoint = "enter_code")]
pub async fn enter_code(ceremony: CeremonyId, #[server(default)] code: String) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::EnterCode, vec![], move |context| {
        crate::server::commands::signing::enter_code::enter_code(context, ceremony.clone(), code.clone())
    })
    .await
}

/// Confirms once more within sixty seconds after the code, where that is wanted: signs and publishes, exactly once.
#[server(client = PageClient, endpoint = "confirm_publication")]
pub async fn confirm_publication(ceremony: CeremonyId) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::ConfirmPublication, vec![], move |context| {
        crate::server::commands::signing::confirm_publication::confirm_publication(context, ceremony.clone())
    })
    .await
}

/// Gives the ceremony up; the application stays as it is.
#[server(client = PageClient, endpoint = "give_up_signing")]
pub async fn give_up_signing(ceremony: CeremonyId) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::GiveUpSigning, vec![], move |context| {
        crate::server::commands::signing::give_up_signing::give_up_signing(context, ceremony.clone())
    })
    .await
}
