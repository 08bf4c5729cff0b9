//! The application: levels and specialties, appendices, hand-over, timeline, receipt (docs/requirements.md, L11, L12,
//! L14, L16).

mod appendices;
mod changes;
mod hand_over;
mod next_step;
mod other_actions;
mod programmes;
mod receipt;
pub mod specialty_picker;
mod timeline;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::api::licensing::application::application_page;
use crate::app::forms::{AnswerMessage, TextForm};
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::{MailMessage, Mails, StageBadge, screen, titled};
use crate::app::ui::{Breadcrumb, Card, Crumb, Notice, PageHeader, Tone};
use crate::app::unsent::UnsentTexts;
use crate::domain::FormName;
use crate::domain::address::Address;
use crate::domain::ids::ApplicationId;
use crate::domain::licensing::{Action, Phase};
use crate::domain::views::application::{ApplicationHead, ApplicationPage};
use crate::i18n::Lang;
use appendices::Appendices;
pub use changes::{ChangesView, SinceReturn};
use hand_over::HandOver;
use next_step::NextStep;
use other_actions::OtherActions;
use programmes::Programmes;
pub use programmes::Regimes;
pub use receipt::ReceiptView;
use timeline::CaseTimeline;

/// The application of the address.
#[component]
pub fn ApplicationScreen() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get_str("application").unwrap_or_default().to_owned()));
    let page = Page::of(move || id.get(), |id| application_page(ApplicationId::from_text(id)));
    screen(page, |page: ApplicationPage| view! { <Application page /> }.into_any())
}

/// What an application is called: its number once it has one.
pub fn title_of(lang: Lang, head: &ApplicationHead) -> String {
    match &head.number {
        Some(number) => lang.application_title(number),
        None => lang.application_draft_title().to_owned(),
    }
}

/// The organisation's name in the language of the page.
pub fn organisation_of(lang: Lang, head: &ApplicationHead) -> String {
    let (ky, ru, _) = &head.organisation;
    lang.registered_name(ky, ru).clone()
}

/// The whole page, from its view.
#[component]
pub(in crate::app::pages) fn Application(page: ApplicationPage) -> impl IntoView {
    let lang = use_lang();
    let title = title_of(lang, &page.head);
    let stage = page.head.stage;
    let head = page.head.clone();
    let authority = lang.of(&head.authority);
    if hand_over::gives(&head) {
        TextForm::new(hand_over::FORM, hand_over::FORM).announce();
    } else if other_actions::belongs_here(&head, Action::Withdraw) {
        TextForm::new(other_actions::WITHDRAW, other_actions::WITHDRAW).announce();
    }
    view! {
        {titled(&title)}
        <div class="page page--wide">
            <Breadcrumb label=lang.here_you_are() crumbs=vec![Crumb::new(Address::Licences, lang.licences())] />
            <PageHeader title=title eyebrow=organisation_of(lang, &head)><StageBadge stage /></PageHeader>
            <Messages />
            <UnsentTexts case=head.id.to_string() />
            <div class="split">
                <div class="split__main">
                    <NextStep page=page.clone() />
                    {page.receipt.map(|receipt| view! { <ReceiptView receipt /> })}
                    <Mails mails=page.mails />
                    <Note head=head.clone() />
                    <ReadOnly head=head.clone() />
                    <ChangesView application=head.id.clone() changes=page.changes />
                    <Programmes head=head.clone() programmes=page.programmes levels=page.levels />
                    <Appendices head=head.clone() appendices=page.appendices missing=page.missing />
                    <HandOver head=head.clone() missing=page.missing />
                </div>
                <div class="split__aside">
                    <Card id="road" title=lang.timeline()>
                        <p class="soft">{lang.application_authority()} ": " {authority}</p>
                        <CaseTimeline steps=page.road term=page.term />
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
        <AnswerMessage form=FormName::CreateApplication />
        <AnswerMessage form=FormName::RemoveProgramme done=lang.programmes_removed() />
        <AnswerMessage form=FormName::TakeBack done=lang.taken_back_now() />
        <AnswerMessage form=FormName::HandOver done=lang.handed_over_now() />
        <AnswerMessage form=FormName::WithdrawApplication done=lang.withdrawn_now() />
        <AnswerMessage form=FormName::DiscardDraft done=lang.licences_discarded() />
        <AnswerMessage form=FormName::GiveUpSigning done=lang.signing_given_up_now() />
        <AnswerMessage form=FormName::BeginSigning />
        <MailMessage />
    }
}

/// The note of the hand-over, or the reasons of the return, as they were written.
#[component]
fn Note(head: ApplicationHead) -> impl IntoView {
    let lang = use_lang();
    let (title, tone) = match head.stage.phase() {
        Phase::AwaitingHead => (lang.application_note_handed_over(), Tone::Info),
        Phase::Returned => (lang.application_note_returned(), Tone::Warning),
        Phase::Draft
        | Phase::UnderReview(_)
        | Phase::InForce
        | Phase::Suspended
        | Phase::Refused
        | Phase::Annulled
        | Phase::Over => (lang.application_note(), Tone::Info),
    };
    head.note
        .filter(|note| !note.trim().is_empty())
        .map(|note| view! { <Notice tone title><p class="as-typed">{note}</p></Notice> })
}

/// Why nothing can be changed, where nothing can.
#[component]
fn ReadOnly(head: ApplicationHead) -> impl IntoView {
    let lang = use_lang();
    head.refusal_of(Action::Edit)
        .map(|refusal| lang.law_refusal(refusal))
        .map(|why| view! { <Notice title=lang.application_read_only()><p>{why}</p></Notice> })
}
