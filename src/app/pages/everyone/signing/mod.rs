//! The signing ceremony (docs/requirements.md, L15): what is signed, method, six digits, receipt.

mod code;
mod confirm;
mod document;
mod method;
mod outcome;
mod resend;
mod running_down;
mod steps;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

use crate::api::signing::{GiveUpSigning, signing_page};
use crate::app::forms::{AnswerMessage, CommandForm};
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::{MailMessage, screen, titled};
use crate::app::ui::{Button, ButtonVariant, Notice, PageHeader};
use crate::app::unsent::{UnsentTexts, WaitingElsewhere};
use crate::domain::ids::CeremonyId;
use crate::domain::views::signing::{SigningPage, SigningStep, WhatIsSigned};
use crate::domain::{FormName, Refusal};
use crate::i18n::Lang;
use code::EnterCodeForm;
use confirm::Confirm;
use document::Document;
use method::ChooseMethod;
use outcome::{Authorised, Ended, Signed};
use steps::Steps;

/// The ceremony of the address.
#[component]
pub fn SigningScreen() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get_str("ceremony").unwrap_or_default().to_owned()));
    let page = Page::of(move || id.get(), |id| signing_page(CeremonyId::from_text(id)));
    view! {
        {titled(use_lang().signing())}
        {screen(page, |page: SigningPage| view! { <Signing page /> }.into_any())}
    }
}

/// What is signed, with its number once it has one.
pub(super) fn named(lang: Lang, what: &WhatIsSigned) -> String {
    let kind = lang.signed_thing(what.subject);
    match &what.number {
        Some(number) => format!("{kind}, № {number}"),
        None => kind,
    }
}

/// The organisation's name in the language of the page.
pub(super) fn organisation_of(lang: Lang, what: &WhatIsSigned) -> String {
    let (ky, ru, _) = &what.organisation;
    lang.registered_name(ky, ru).clone()
}

/// The whole page, from its view.
#[component]
pub(in crate::app::pages) fn Signing(page: SigningPage) -> impl IntoView {
    let lang = use_lang();
    let subject = page.what.subject;
    let eyebrow = format!("{}, {}", named(lang, &page.what), organisation_of(lang, &page.what));
    let ceremony = page.ceremony.clone();
    let running = matches!(
        page.step,
        SigningStep::ChooseMethod { .. }
            | SigningStep::EnterCode { .. }
            | SigningStep::Confirm { confirmed: false, .. }
    );
    let others = page
        .others
        .iter()
        .map(|(name, at)| view! { <p>{lang.signing_begun_by(name, &lang.date_time(*at))}</p> })
        .collect_view();
    let others =
        (!page.others.is_empty()).then(|| view! { <Notice>{others}<p>{lang.signing_first_counts()}</p></Notice> });
    let (case, unsent) = (page.case.clone(), page.unsent.clone());
    let (review, address) = (page.what.review.clone(), page.what.address.clone());
    let step = match page.step.clone() {
        SigningStep::ChooseMethod { methods, unavailable } => {
            view! { <ChooseMethod ceremony=ceremony.clone() methods unavailable /> }.into_any()
        }
        SigningStep::EnterCode {
            method,
            other,
            sent_at,
            resend_from,
            tries_left,
        } => view! { <EnterCodeForm subject ceremony=ceremony.clone() method other sent_at resend_from tries_left /> }
            .into_any(),
        SigningStep::Authorised => view! { <Authorised ceremony=ceremony.clone() /> }.into_any(),
        SigningStep::Confirm { confirm_by, confirmed } => {
            view! { <Confirm ceremony=ceremony.clone() confirm_by confirmed /> }.into_any()
        }
        SigningStep::Signed => view! { <Signed subject receipt=page.receipt.clone() address /> }.into_any(),
        SigningStep::Void => match page.overtaken.clone() {
            Some(what) => {
                let text = lang.refusal(&Refusal::MovedMeanwhile(Box::new(what)));
                view! { <Ended title=lang.signing_overtaken() text review /> }.into_any()
            }
            None => view! { <Ended title=lang.signing_void() text=lang.signing_void_text() review /> }.into_any(),
        },
        SigningStep::Over => {
            view! { <Ended title=lang.signing_over() text=lang.signing_over_text() review /> }.into_any()
        }
        SigningStep::Lapsed => {
            view! { <Ended title=lang.signing_lapsed() text=lang.signing_lapsed_text() review /> }.into_any()
        }
    };
    view! {
        <div class="page page--narrow">
            <PageHeader
                title=lang.signing_title(subject) eyebrow lead=if running { lang.signing_lead(subject) } else { String::new() }
            />
            <Steps step=page.step.clone() subject />
            <AnswerMessage form=FormName::SendCode done=lang.signing_code_sent_now() />
            <AnswerMessage form=FormName::EnterCode />
            <AnswerMessage form=FormName::ConfirmPublication />
            <AnswerMessage form=FormName::GiveUpSigning />
            <MailMessage />
            {others}
            {running.then(|| view! { <UnsentTexts case=case /><WaitingElsewhere waiting=unsent /> })}
            {step}
            <Document page />
            {running.then(|| view! { <GiveUp ceremony /> })}
        </div>
    }
}

#[component]
fn GiveUp(ceremony: CeremonyId) -> impl IntoView {
    let lang = use_lang();
    view! {
        <CommandForm action=GiveUpSigning::PATH id=FormName::GiveUpSigning hidden=vec![("ceremony", ceremony.to_string())] class="cluster">
            <Button variant=ButtonVariant::Quiet>{lang.signing_give_up()}</Button>
            <span class="soft">{lang.signing_give_up_hint()}</span>
        </CommandForm>
    }
}
