//! Accreditation cases and their self-evaluations.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::api::error::Answered;
use crate::api::page_client::PageClient;
use crate::api::page_data::ForPage;
use crate::domain::Failure;
use crate::domain::accreditation::{Action, Stage};
use crate::domain::ids::{AccreditationId, EvidenceId};
use crate::domain::page_data::PageData;
use crate::domain::text_kind::TextKind;
use crate::domain::views::appendix::Saved;

/// The cases: the applicant's own, or those sent to the officer's authority.
#[server(client = PageClient, name = LoadAccreditations, endpoint = "accreditations_page", protocol = ForPage)]
pub async fn accreditations_page(
    #[server(default)] stage: Option<Stage>,
    #[server(default)] words: String,
    #[server(default)] page: u32,
) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::accreditation::case::accreditations_page(context, stage, words.clone(), page)
    })
    .await
}

/// The page of a case.
#[server(client = PageClient, name = LoadAccreditation, endpoint = "accreditation_page", protocol = ForPage)]
pub async fn accreditation_page(accreditation: AccreditationId) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::accreditation::case::accreditation_page(context, accreditation.clone())
    })
    .await
}

/// A section of a self-evaluation.
#[server(client = PageClient, name = LoadSelfEvaluation, endpoint = "self_evaluation_page", protocol = ForPage)]
pub async fn self_evaluation_page(accreditation: AccreditationId, section: String) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::accreditation::self_evaluation::self_evaluation_page(
            context,
            accreditation.clone(),
            section.clone(),
        )
    })
    .await
}

/// The whole self-evaluation on one page.
#[server(client = PageClient, name = LoadSelfEvaluationReview, endpoint = "self_evaluation_review", protocol = ForPage)]
pub async fn self_evaluation_review(accreditation: AccreditationId) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::accreditation::self_evaluation::self_evaluation_review(context, accreditation.clone())
    })
    .await
}

/// «Өзүн-өзү баалоону баштоо»: begins a self-evaluation for an organisation of a level.
#[server(client = PageClient, endpoint = "begin_accreditation")]
pub async fn begin_accreditation(#[server(default)] level: String) -> Result<(), Failure> {
    crate::server::handler::action(
        crate::domain::FormName::BeginAccreditation,
        vec![("level", level.clone())],
        move |context| crate::server::commands::accreditation::begin::begin_accreditation(context, level.clone()),
    )
    .await
}

/// Saves one text as typed; `based_on` is the text that was there when typing began. Sent twice, it is saved once.
#[server(client = PageClient, endpoint = "save_text", output = Answered)]
pub async fn save_text(
    kind: TextKind,
    thing: String,
    field: String,
    #[server(default)] based_on: String,
    #[server(default)] text: String,
) -> Result<Saved, Failure> {
    crate::server::handler::action(crate::domain::FormName::SaveText, vec![], move |context| {
        let (thing, field) = (thing.clone(), field.clone());
        crate::server::commands::accreditation::save_text::save_text(
            context,
            kind,
            thing,
            field,
            based_on.clone(),
            text.clone(),
        )
    })
    .await
}

/// «Сактоо»: saves the texts of a plain form, all or none.
#[server(client = PageClient, endpoint = "save_texts")]
pub async fn save_texts(
    kind: TextKind,
    thing: String,
    #[server(default)] based_on: BTreeMap<String, String>,
    #[server(default)] texts: BTreeMap<String, String>,
) -> Result<(), Failure> {
    let form = crate::domain::FormName::SaveTexts(&thing).to_string();
    let typed = texts
        .iter()
        .map(|(field, text)| (field.clone(), text.clone()))
        .collect();
    crate::server::handler::action_of(form, typed, move |context| {
        let (based_on, texts) = (based_on.clone(), texts.clone());
        crate::server::commands::accreditation::save_text::save_texts(context, kind, thing.clone(), based_on, texts)
    })
    .await
}

/// Takes a file behind an answer away.
#[server(client = PageClient, endpoint = "remove_evidence")]
pub async fn remove_evidence(accreditation: AccreditationId, evidence: EvidenceId) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::RemoveEvidence, vec![], move |context| {
        let (accreditation, evidence) = (accreditation.clone(), evidence.clone());
        crate::server::commands::accreditation::evidence::remove_evidence(context, accreditation, evidence)
    })
    .await
}

/// Brings such a file back.
#[server(client = PageClient, endpoint = "restore_evidence")]
pub async fn restore_evidence(accreditation: AccreditationId, evidence: EvidenceId) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::RestoreEvidence, vec![], move |context| {
        let (accreditation, evidence) = (accreditation.clone(), evidence.clone());
        crate::server::commands::accreditation::evidence::restore_evidence(context, accreditation, evidence)
    })
    .await
}

/// Freezes the self-evaluation and leads to the ceremony. `reviewed` identifies what the review page showed; `consent` is `on`
/// when «Шарттарга макулмун» is ticked; `without_unsent` is the number of waiting texts without which the head chose to go on.
#[server(client = PageClient, endpoint = "begin_signing_self_evaluation")]
pub async fn begin_signing_self_evaluation(
    accreditation: AccreditationId,
    #[server(default)] reviewed: String,
    #[server(default)] consent: String,
    #[server(default)] without_unsent: String,
    #[server(default)] seen: String,
) -> Result<(), Failure> {
    let typed = vec![("consent", consent.clone())];
    crate::server::handler::action(
        crate::domain::FormName::BeginSigningSelfEvaluation,
        typed,
        move |context| {
            let (accreditation, reviewed, consent) = (accreditation.clone(), reviewed.clone(), consent.clone());
            crate::server::commands::signing::begin::begin_signing_self_evaluation(
                context,
                accreditation,
                reviewed,
                consent,
                without_unsent.clone(),
                seen.clone(),
            )
        },
    )
    .await
}

/// A step that needs nothing but the action and perhaps reasons: discard, withdraw, register, form the commission, prepare the
/// order, close the evaluation.
#[server(client = PageClient, endpoint = "take_step")]
pub async fn take_step(
    accreditation: AccreditationId,
    action: Action,
    #[server(default)] reasons: String,
    #[server(default)] seen: String,
) -> Result<(), Failure> {
    let form = crate::domain::FormName::TakeStep(action).to_string();
    let typed = vec![("reasons".to_owned(), reasons.clone())];
    crate::server::handler::action_of(form, typed, move |context| {
        crate::server::commands::accreditation::take_step::take_step(
            context,
            accreditation.clone(),
            action,
            reasons.clone(),
            seen.clone(),
        )
    })
    .await
}

/// Gives a self-evaluation back, with reasons for the whole and at single criteria.
#[server(client = PageClient, endpoint = "return_accreditation")]
pub async fn return_accreditation(
    accreditation: AccreditationId,
    #[server(default)] reasons: String,
    #[server(default)] criteria: BTreeMap<String, String>,
    #[server(default)] seen: String,
) -> Result<(), Failure> {
    let at = |(criterion, reason): (&String, &String)| (format!("criteria[{criterion}]"), reason.clone());
    let mut typed: Vec<(String, String)> = criteria.iter().map(at).collect();
    typed.push(("reasons".to_owned(), reasons.clone()));
    let form = crate::domain::FormName::ReturnAccreditation.to_string();
    crate::server::handler::action_of(form, typed, move |context| {
        crate::server::commands::accreditation::return_case::return_accreditation(
            context,
            accreditation.clone(),
            reasons.clone(),
            criteria.clone(),
            seen.clone(),
        )
    })
    .await
}
