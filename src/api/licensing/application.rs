//! An application: levels and specialties, hand-over, and the actions on the case.

use leptos::prelude::*;

use crate::api::page_client::PageClient;
use crate::api::page_data::ForPage;
use crate::domain::Failure;
use crate::domain::ids::{ApplicationId, ProgrammeId};
use crate::domain::licensing::Action;
use crate::domain::page_data::PageData;

#[server(client = PageClient, name = LoadApplication, endpoint = "application_page", protocol = ForPage)]
pub async fn application_page(application: ApplicationId) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::licensing::application::application_page(context, application.clone())
    })
    .await
}

/// Searches the classifier by code and by words in ky/ru/en among the specialties of a level; at most twenty.
#[server(client = PageClient, name = LoadSearchClassifier, endpoint = "search_classifier", protocol = ForPage)]
pub async fn search_classifier(level: String, query: String) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::licensing::classifier::search_classifier(context, level.clone(), query.clone())
    })
    .await
}

/// «ОК»: adds a level, with its specialty where the level needs one (docs/requirements.md, L11).
#[server(client = PageClient, endpoint = "add_programme")]
pub async fn add_programme(
    application: ApplicationId,
    #[server(default)] level: String,
    #[server(default)] specialty: String,
) -> Result<(), Failure> {
    let typed = vec![("level", level.clone()), ("specialty", specialty.clone())];
    crate::server::handler::action(crate::domain::FormName::AddProgramme, typed, move |context| {
        crate::server::commands::licensing::programmes::add_programme(
            context,
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
    crate::server::handler::action(crate::domain::FormName::RemoveProgramme, vec![], move |context| {
        crate::server::commands::licensing::programmes::remove_programme(
            context,
            application.clone(),
            programme.clone(),
        )
    })
    .await
}

/// Gives the draft to the head for signature, with a note (docs/requirements.md, L14).
#[server(client = PageClient, endpoint = "hand_over")]
pub async fn hand_over(
    application: ApplicationId,
    #[server(default)] note: String,
    #[server(default)] seen: String,
) -> Result<(), Failure> {
    let typed = vec![("note", note.clone())];
    crate::server::handler::action(crate::domain::FormName::HandOver, typed, move |context| {
        crate::server::commands::licensing::hand_over::hand_over(
            context,
            application.clone(),
            note.clone(),
            seen.clone(),
        )
    })
    .await
}

/// Takes the handed-over draft back.
#[server(client = PageClient, endpoint = "take_back")]
pub async fn take_back(application: ApplicationId, #[server(default)] seen: String) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::TakeBack, vec![], move |context| {
        crate::server::commands::licensing::hand_over::take_back(context, application.clone(), seen.clone())
    })
    .await
}

/// Throws the draft away.
#[server(client = PageClient, endpoint = "discard_draft")]
pub async fn discard_draft(application: ApplicationId, #[server(default)] seen: String) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::DiscardDraft, vec![], move |context| {
        crate::server::commands::licensing::leave::discard_draft(context, application.clone(), seen.clone())
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
    crate::server::handler::action(crate::domain::FormName::WithdrawApplication, typed, move |context| {
        let (application, reasons, seen) = (application.clone(), reasons.clone(), seen.clone());
        crate::server::commands::licensing::leave::withdraw_application(context, application, reasons, seen)
    })
    .await
}

/// «Көрдүм»: the viewer has seen what others changed, up to an event (docs/requirements.md, L14).
#[server(client = PageClient, endpoint = "see_changes")]
pub async fn see_changes(application: ApplicationId, up_to: i64) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::SeeChanges, vec![], move |context| {
        crate::server::commands::licensing::see_changes::see_changes(context, application.clone(), up_to)
    })
    .await
}

/// An action of an officer of the authority on a case: register, return with reasons, …, decide.
#[server(client = PageClient, endpoint = "act_on_case")]
pub async fn act_on_case(
    application: ApplicationId,
    action: Action,
    #[server(default)] reasons: String,
    #[server(default)] court_act: String,
    #[server(default)] seen: String,
) -> Result<(), Failure> {
    let typed = vec![("reasons", reasons.clone()), ("court_act", court_act.clone())];
    crate::server::handler::action(crate::domain::FormName::ActOnCase, typed, move |context| {
        let (application, reasons) = (application.clone(), reasons.clone());
        let (court_act, seen) = (court_act.clone(), seen.clone());
        crate::server::commands::licensing::act_on_case::act_on_case(
            context,
            application,
            action,
            reasons,
            court_act,
            seen,
        )
    })
    .await
}
