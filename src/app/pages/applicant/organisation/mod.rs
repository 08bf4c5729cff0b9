//! The organisation: looked up in the register, completed with its documents, registered (docs/requirements.md, L7).

mod confirm;
mod details;
mod look_up;
mod register;

use leptos::prelude::*;

use crate::api::organisation::organisation_page;
use crate::app::forms::upload::DocumentUpload;
use crate::app::forms::{AnswerMessage, TextForm};
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::{screen, titled};
use crate::app::ui::{Card, Notice, PageHeader};
use crate::domain::FormName;
use crate::domain::views::organisation::{DocumentSlot, OrganisationPage};
pub use confirm::{ConfirmOrganisationScreen, DocumentList};
use details::OrganisationFacts;
pub use details::OrganisationList;
use look_up::LookUp;
use register::Register;

/// The organisation's page.
#[component]
pub fn OrganisationScreen() -> impl IntoView {
    let page = Page::only(organisation_page);
    view! {
        {titled(use_lang().organisation())}
        {screen(page, |page: OrganisationPage| view! { <Whole page /> }.into_any())}
    }
}

/// The whole page, from its view.
#[component]
pub(in crate::app::pages) fn Whole(page: OrganisationPage) -> impl IntoView {
    let lang = use_lang();
    let OrganisationPage {
        session_inn,
        organisation,
        documents,
        hindrances,
        is_head,
    } = page;
    let title = match &organisation {
        Some(known) if known.registered_at.is_some() => name_of(lang, known),
        _ => lang.organisation_title().to_owned(),
    };
    let registered = organisation.as_ref().is_some_and(|known| known.registered_at.is_some());
    let known = organisation.is_some();
    if !registered && session_inn.is_some() {
        TextForm::new(look_up::FORM, look_up::FORM).announce();
    }
    view! {
        <div class="page">
            <PageHeader title=title eyebrow=lang.organisation() lead=lang.organisation_lead() />
            <AnswerMessage form=FormName::RegisterOrganisation done=lang.organisation_registered_now() />
            <AnswerMessage form=FormName::LookUpOrganisation done=lang.organisation_looked_up() labels=vec![("inn", lang.organisation_inn())] />
            <div class="split">
                <div class="split__main">
                    {organisation.map(|organisation| view! { <OrganisationFacts organisation /> })}
                    {(!registered).then(|| view! { <LookUp session_inn known /> })}
                    {known.then(|| view! { <Documents documents is_head /> })}
                </div>
                <div class="split__aside">
                    <Register known registered is_head hindrances />
                </div>
            </div>
        </div>
    }
}

#[component]
fn Documents(documents: Vec<DocumentSlot>, is_head: bool) -> impl IntoView {
    let lang = use_lang();
    let slots = documents
        .into_iter()
        .map(|document| view! { <DocumentUpload document editable=is_head /> })
        .collect_view();
    let note = if is_head {
        lang.organisation_documents_hint()
    } else {
        lang.organisation_documents_head_only()
    };
    view! {
        <Card id="documents" title=lang.organisation_documents()>
            {if is_head {
                view! { <p class="soft">{note}</p> }.into_any()
            } else {
                view! { <Notice><p>{note}</p></Notice> }.into_any()
            }}
            <div class="documents">{slots}</div>
        </Card>
    }
}

/// The organisation's name in the language of the page.
pub fn name_of(lang: crate::i18n::Lang, organisation: &crate::domain::views::organisation::Organisation) -> String {
    lang.registered_name(&organisation.name_ky, &organisation.name_ru)
        .clone()
}
