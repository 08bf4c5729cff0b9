//! The confirmation before the organisation is registered: «Сактоо».

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::organisation::{RegisterOrganisation, organisation_page};
use crate::app::forms::{AnswerMessage, CommandForm};
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::applicant::organisation::details::OrganisationFacts;
use crate::app::pages::{FileLink, screen, titled};
use crate::app::ui::{Button, ButtonLink, ButtonVariant, Card, Definition, DefinitionList, Notice, PageHeader, Tone};
use crate::domain::FormName;
use crate::domain::address::Address;
use crate::domain::views::organisation::{DocumentSlot, OrganisationPage};

/// The page that shows everything once more.
#[component]
pub fn ConfirmOrganisationScreen() -> impl IntoView {
    let page = Page::only(organisation_page);
    view! {
        {titled(use_lang().organisation_confirm_title())}
        {screen(page, |page: OrganisationPage| view! { <Confirm page /> }.into_any())}
    }
}

#[component]
fn Confirm(page: OrganisationPage) -> impl IntoView {
    let lang = use_lang();
    let OrganisationPage {
        organisation,
        documents,
        hindrances,
        ..
    } = page;
    let registered = organisation.as_ref().is_some_and(|known| known.registered_at.is_some());
    let reasons: Vec<String> = hindrances.iter().map(|refusal| lang.refusal(refusal)).collect();
    let why_not = if registered {
        Some(lang.organisation_registered_already().to_owned())
    } else {
        (organisation.is_none() || !reasons.is_empty()).then(|| lang.organisation_hindrances().to_owned())
    };
    let list = (!reasons.is_empty()).then(|| {
        let items = reasons
            .into_iter()
            .map(|reason| view! { <li>{reason}</li> })
            .collect_view();
        view! { <Notice tone=Tone::Warning title=lang.organisation_hindrances()><ul>{items}</ul></Notice> }
    });
    view! {
        <div class="page page--narrow">
            <PageHeader title=lang.organisation_confirm_title() lead=lang.organisation_confirm_lead() />
            <AnswerMessage form=FormName::RegisterOrganisation />
            {list}
            {organisation.map(|organisation| view! { <OrganisationFacts organisation /> })}
            <Card id="documents" title=lang.organisation_documents()><DocumentList documents /></Card>
            <CommandForm action=RegisterOrganisation::PATH id=FormName::RegisterOrganisation pressed_only=true>
                <div class="toolbar">
                    <Button variant=ButtonVariant::Primary why_not=why_not>{lang.save()}</Button>
                    <ButtonLink href=Address::Organisation variant=ButtonVariant::Quiet>{lang.organisation_back()}</ButtonLink>
                </div>
            </CommandForm>
        </div>
    }
}

/// Documents with their files, without forms.
#[component]
pub fn DocumentList(
    /// Places for documents, filled or not.
    documents: Vec<DocumentSlot>,
) -> impl IntoView {
    let lang = use_lang();
    let pairs = documents
        .into_iter()
        .map(|slot| {
            let file = match slot.file {
                Some(file) => view! { <FileLink file /> }.into_any(),
                None => view! { <span class="soft">{lang.organisation_no_document()}</span> }.into_any(),
            };
            view! { <Definition term=lang.of(&slot.title)>{file}</Definition> }
        })
        .collect_view();
    view! { <DefinitionList>{pairs}</DefinitionList> }
}
