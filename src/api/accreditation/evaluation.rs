//! The external evaluation: sheets, the chair's desk, the conclusion, the decision.

use leptos::prelude::*;

use crate::api::page_client::PageClient;
use crate::api::page_data::ForPage;
use crate::domain::Failure;
use crate::domain::calendar::Moment;
use crate::domain::ids::{AccreditationId, SheetId};
use crate::domain::page_data::PageData;

/// The scoring desk (docs/requirements.md, A8).
#[server(client = PageClient, name = LoadSheet, endpoint = "sheet_page", protocol = ForPage)]
pub async fn sheet_page(sheet: SheetId) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::accreditation::sheet::sheet_page(context, sheet.clone())
    })
    .await
}

/// What the same expert changed on a sheet since then, on another device.
#[server(client = PageClient, name = LoadSheetNews, endpoint = "sheet_news", protocol = ForPage)]
pub async fn sheet_news(sheet: SheetId, since: Moment) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::accreditation::sheet::sheet_news(context, sheet.clone(), since)
    })
    .await
}

/// The expert's own comments on a criterion on earlier sheets: asked for when they are wanted, so that the desk comes without them.
#[server(client = PageClient, name = LoadEarlierComments, endpoint = "earlier_comments", protocol = ForPage)]
pub async fn earlier_comments(sheet: SheetId, criterion: String) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::accreditation::sheet::earlier_comments(context, sheet.clone(), criterion.clone())
    })
    .await
}

/// The review before publishing (docs/requirements.md, A9).
#[server(client = PageClient, name = LoadPublish, endpoint = "publish_page", protocol = ForPage)]
pub async fn publish_page(sheet: SheetId) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::accreditation::sheet::publish_page(context, sheet.clone())
    })
    .await
}

/// «Чечимди жарыялоо»: freezes the sheet and leads to the ceremony. `reviewed` identifies what the review showed.
#[server(client = PageClient, endpoint = "begin_publishing")]
pub async fn begin_publishing(
    sheet: SheetId,
    #[server(default)] reviewed: String,
    #[server(default)] seen: String,
) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::BeginPublishing, vec![], move |context| {
        let (sheet, reviewed, seen) = (sheet.clone(), reviewed.clone(), seen.clone());
        crate::server::commands::signing::begin::begin_publishing(context, sheet, reviewed, seen)
    })
    .await
}

/// The matrix of experts × criteria (docs/requirements.md, A12, A13).
#[server(client = PageClient, name = LoadChair, endpoint = "chair_page", protocol = ForPage)]
pub async fn chair_page(accreditation: AccreditationId) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::accreditation::chair::chair_page(context, accreditation.clone())
    })
    .await
}

/// The conclusion, for the chair.
#[server(client = PageClient, name = LoadConclusion, endpoint = "conclusion_page", protocol = ForPage)]
pub async fn conclusion_page(accreditation: AccreditationId) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::accreditation::decision::conclusion_page(context, accreditation.clone())
    })
    .await
}

/// Freezes the conclusion and leads to the ceremony. `reviewed` identifies the text that was read.
#[server(client = PageClient, endpoint = "sign_conclusion")]
pub async fn sign_conclusion(
    accreditation: AccreditationId,
    #[server(default)] reviewed: String,
    #[server(default)] text: String,
    #[server(default)] seen: String,
) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::SignConclusion, vec![], move |context| {
        let (reviewed, text) = (reviewed.clone(), text.clone());
        let read = crate::server::commands::signing::begin::ReadConclusion { reviewed, text };
        let (accreditation, seen) = (accreditation.clone(), seen.clone());
        crate::server::commands::signing::begin::sign_conclusion(context, accreditation, read, seen)
    })
    .await
}

/// The council's decision (docs/requirements.md, A14).
#[server(client = PageClient, name = LoadDecision, endpoint = "decision_page", protocol = ForPage)]
pub async fn decision_page(accreditation: AccreditationId) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::accreditation::decision::decision_page(context, accreditation.clone())
    })
    .await
}

/// Records what the council decided.
#[server(client = PageClient, endpoint = "record_decision")]
pub async fn record_decision(
    accreditation: AccreditationId,
    #[server(default)] outcome: String,
    #[server(default)] minutes_number: String,
    #[server(default)] held_on: String,
    #[server(default)] reasons: String,
    #[server(default)] seen: String,
) -> Result<(), Failure> {
    let typed = vec![
        ("outcome", outcome.clone()),
        ("minutes_number", minutes_number.clone()),
        ("held_on", held_on.clone()),
        ("reasons", reasons.clone()),
    ];
    crate::server::handler::action(crate::domain::FormName::RecordDecision, typed, move |context| {
        let typed = crate::server::commands::accreditation::record_decision::Typed {
            outcome: outcome.clone(),
            minutes_number: minutes_number.clone(),
            held_on: held_on.clone(),
            reasons: reasons.clone(),
            seen: seen.clone(),
        };
        crate::server::commands::accreditation::record_decision::record_decision(context, accreditation.clone(), typed)
    })
    .await
}

/// Freezes the decision and leads to the ceremony.
#[server(client = PageClient, endpoint = "sign_decision")]
pub async fn sign_decision(accreditation: AccreditationId, #[server(default)] seen: String) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::SignDecision, vec![], move |context| {
        crate::server::commands::signing::begin::sign_decision(context, accreditation.clone(), seen.clone())
    })
    .await
}
