//! The page of an accreditation case, for the applicant, the ministry, and the experts.

mod badge;
mod next_step;
mod other_actions;
mod sections;
mod timeline;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::api::accreditation::case::accreditation_page;
use crate::app::forms::{AnswerMessage, TextForm};
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::applicant::application::ReceiptView;
use crate::app::pages::{MailMessage, Mails, screen, titled};
use crate::app::ui::{Breadcrumb, Card, Crumb, Notice, PageHeader, Tone};
use crate::app::unsent::UnsentTexts;
use crate::domain::FormName;
use crate::domain::accreditation::{Action, Stage};
use crate::domain::address::Address;
use crate::domain::ids::AccreditationId;
use crate::domain::views::accreditation::{AccreditationHead, AccreditationPage};
use crate::i18n::Lang;
pub use badge::AccreditationBadge;
use next_step::NextStep;
use other_actions::OtherActions;
pub use other_actions::belongs_here;
pub use sections::Sections;
use timeline::AccreditationTimeline;

/// The case of the address.
#[component]
pub fn AccreditationScreen() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get_str("accreditation").unwrap_or_default().to_owned()));
    let page = Page::of(
        move || id.get(),
        |id| accreditation_page(AccreditationId::from_text(id)),
    );
    screen(page, |page: AccreditationPage| {
        view! { <Accreditation page /> }.into_any()
    })
}

/// What a case is called: its number once it has one.
pub fn title_of(lang: Lang, head: &AccreditationHead) -> String {
    match &head.number {
        Some(number) => lang.accreditation_title(number),
        None => lang.accreditation_draft().to_owned(),
    }
}

/// The organisation's name in the language of the page.
pub fn organisation_of(lang: Lang, head: &AccreditationHead) -> String {
    let (ky, ru, _) = &head.organisation;
    lang.registered_name(ky, ru).clone()
}

/// The whole page, from its view.
#[component]
pub(super) fn Accreditation(page: AccreditationPage) -> impl IntoView {
    let lang = use_lang();
    let head = page.head.clone();
    let title = title_of(lang, &head);
    let stage = head.stage;
    let next = page.clone();
    let authority = lang.of(&head.authority);
    let set = lang.of(&head.set);
    let id = head.id.clone();
    let missing = if stage.is_open_for_filling() { page.missing } else { 0 };
    if belongs_here(&head, Action::Withdraw) {
        TextForm::new(other_actions::WITHDRAW, other_actions::WITHDRAW).announce();
    }
    view! {
        {titled(&title)}
        <div class="page page--wide">
            <Breadcrumb label=lang.here_you_are() crumbs=vec![Crumb::new(Address::Accreditations, lang.accreditation())] />
            <PageHeader title=title eyebrow=organisation_of(lang, &head)><AccreditationBadge stage /></PageHeader>
            <Messages />
            <UnsentTexts case=head.id.to_string() />
            <div class="split">
                <div class="split__main">
                    <NextStep page=next />
                    <Note head=head.clone() />
                    {page.receipt.map(|receipt| view! { <ReceiptView receipt /> })}
                    <Mails mails=page.mails />
                    <Card id="self-evaluation" title=lang.self_evaluation()>
                        <p class="soft">{set}</p>
                        <Sections accreditation=id sections=page.sections open=stage.is_open_for_filling() />
                        {(missing > 0).then(|| view! { <p class="soft">{lang.self_evaluation_missing(missing)}</p> })}
                    </Card>
                </div>
                <div class="split__aside">
                    <Card id="road" title=lang.timeline()>
                        <p class="soft">{lang.application_authority()} ": " {authority}</p>
                        <AccreditationTimeline steps=page.road />
                    </Card>
                    <OtherActions head />
                </div>
            </div>
        </div>
    }
}

/// What the actions of this page came to.
#[component]
fn Messages() -> impl IntoView {
    let lang = use_lang();
    view! {
        <AnswerMessage form=FormName::BeginAccreditation />
        <AnswerMessage form=FormName::TakeStep(Action::Discard) done=lang.accreditation_discarded() />
        <AnswerMessage form=FormName::TakeStep(Action::PrepareOrder) done=lang.order_prepared_now() />
        <AnswerMessage form=FormName::TakeStep(Action::Withdraw) done=lang.accreditation_withdrawn() />
        <AnswerMessage form=FormName::TakeStep(Action::Register) done=lang.accreditation_registered() />
        <AnswerMessage form=FormName::TakeStep(Action::FormCommission) done=lang.accreditation_forming() />
        <AnswerMessage form=FormName::ReturnAccreditation done=lang.accreditation_returned() />
        <AnswerMessage form=FormName::GiveUpSigning done=lang.signing_given_up_now() />
        <MailMessage />
    }
}

/// The reasons of the return, or of the withdrawal, as they were written.
#[component]
fn Note(head: AccreditationHead) -> impl IntoView {
    let lang = use_lang();
    let (title, tone) = match head.stage {
        Stage::Returned => (lang.application_note_returned(), Tone::Warning),
        Stage::Withdrawn => (lang.application_note(), Tone::Info),
        Stage::Draft
        | Stage::Submitted
        | Stage::Registered
        | Stage::Resubmitted
        | Stage::Forming
        | Stage::OrderPrepared
        | Stage::Evaluation
        | Stage::Review
        | Stage::Conclusion
        | Stage::Council
        | Stage::Decision
        | Stage::Accredited
        | Stage::Conditional
        | Stage::Refused
        | Stage::Discarded => return ().into_any(),
    };
    head.note
        .map(|note| view! { <Notice tone title><p class="as-typed">{note}</p></Notice> })
        .into_any()
}
