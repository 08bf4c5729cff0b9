//! An application: levels and specialties, hand-over, and the deeds on the case.

use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, Json};

use crate::api::page_client::PageClient;
use crate::domain::Failure;
use crate::domain::ids::{ApplicationId, ProgrammeId};
use crate::domain::licensing::Action;
use crate::domain::views::application::{ApplicationPage, SpecialtyHit};

/// The application's page.
#[server(client = PageClient, name = LoadApplication, endpoint = "application_page", input = GetUrl, output = Json)]
pub async fn application_page(application: ApplicationId) -> Result<ApplicationPage, Failure> {
    crate::server::door::view(move |desk| {
        crate::server::queries::licensing::application::application_page(desk, application.clone())
    })
    .await
}

/// Searches the classifier by code and by words in ky/ru/en among the specialties of a level; at most twenty.
#[server(client = PageClient, name = LoadSearchClassifier, endpoint = "search_classifier", input = GetUrl, output = Json)]
pub async fn search_classifier(level: String, query: String) -> Result<Vec<SpecialtyHit>, Failure> {
    crate::server::door::view(move |desk| {
        crate::server::queries::licensing::classifier::search_classifier(desk, level.clone(), query.clone())
    })
    .await
}

/// «ОК»: adds a level, with its specialty where the level needs one (row L11).
#[server(client = PageClient, endpoint = "add_programme")]
pub async fn add_programme(
    application: ApplicationId,
    #[server(default)] level: String,
    #[server(default)] specialty: String,
) -> Result<(), Failure> {
    let typed = vec![("level", level.clone()), ("specialty", specialty.clone())];
    crate::server::door::deed(crate::domain::FormName::AddProgramme, typed, move |desk| {
        crate::server::commands::licensing::programmes::add_programme(
            desk,
            application.clone(),
            level.clone(),
            specialty.clone(),
        )
    })
    .await
}

/// The bin at a level.
#[server(client = PageClient, endpoint = "remove_programme")]
pub async fn remove_programme(application: ApplicationId, programme: ProgrammeId) -> Result<(), Failure> {
    crate::server::door::deed(crate::domain::FormName::RemoveProgramme, vec![], move |desk| {
        crate::server::commands::licensing::programmes::remove_programme(desk, application.clone(), programme.clone())
    })
    .await
}

/// Gives the draft to the head for signature, with a note (row L14).
#[server(client = PageClient, endpoint = "hand_over")]
pub async fn hand_over(
    application: ApplicationId,
    #[server(default)] note: String,
    #[server(default)] seen: String,
) -> Result<(), Failure> {
    let typed = vec![("note", note.clone())];
    crate::server::door::deed(crate::domain::FormName::HandOver, typed, move |desk| {
        crate::server::commands::licensing::hand_over::hand_over(desk, application.clone(), note.clone(), seen.clone())
    })
    .await
}

/// Takes the handed-over draft back.
#[server(client = PageClient, endpoint = "take_back")]
pub async fn take_back(application: ApplicationId, #[server(default)] seen: String) -> Result<(), Failure> {
    crate::server::door::deed(crate::domain::FormName::TakeBack, vec![], move |desk| {
        crate::server::commands::licensing::hand_over::take_back(desk, application.clone(), seen.clone())
    })
    .await
}

/// Throws the draft away.
#[server(client = PageClient, endpoint = "discard_draft")]
pub async fn discard_draft(application: ApplicationId, #[server(default)] seen: String) -> Result<(), Failure> {
    crate::server::door::deed(crate::domain::FormName::DiscardDraft, vec![], move |desk| {
        crate::server::commands::licensing::leave::discard_draft(desk, application.clone(), seen.clone())
    })
    .await
}

/// Withdraws the application before the decision.
#[server(client = PageClient, endpoint = "withdraw_application")]
pub async fn withdraw_application(
    application: ApplicationId,
    #[server(default)] reasons: String,
    #[server(default)] seen: String,
) -> Result<(), Failure> {
    let typed = vec![("reasons", reasons.clone())];
    crate::server::door::deed(crate::domain::FormName::WithdrawApplication, typed, move |desk| {
        let (application, reasons, seen) = (application.clone(), reasons.clone(), seen.clone());
        crate::server::commands::licensing::leave::withdraw_application(desk, application, reasons, seen)
    })
    .await
}

/// «Көрдүм»: the viewer has seen what others changed, up to an event (row L14).
#[server(client = PageClient, endpoint = "see_changes")]
pub async fn see_changes(application: ApplicationId, up_to: i64) -> Result<(), Failure> {
    crate::server::door::deed(crate::domain::FormName::SeeChanges, vec![], move |desk| {
        crate::server::commands::licensing::see_changes::see_changes(desk, application.clone(), up_to)
    })
    .await
}

/// A deed of an officer of the authority on a case: register, return with reasons, …, decide.
#[server(client = PageClient, endpoint = "act_on_case")]
pub async fn act_on_case(
    application: ApplicationId,
    action: Action,
    #[server(default)] reasons: String,
    #[server(default)] court_act: String,
    #[server(default)] seen: String,
) -> Result<(), Failure> {
    let typed = vec![("reasons", reasons.clone()), ("court_act", court_act.clone())];
    crate::server::door::deed(crate::domain::FormName::ActOnCase, typed, move |desk| {
        let (application, reasons) = (application.clone(), reasons.clone());
        let (court_act, seen) = (court_act.clone(), seen.clone());
        crate::server::commands::licensing::act_on_case::act_on_case(
            desk,
            application,
            action,
            reasons,
            court_act,
            seen,
        )
    })
    .await
}
