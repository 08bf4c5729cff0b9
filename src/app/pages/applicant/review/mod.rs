//! «Арыз долбоорун карап чыгуу»: the whole application on one page, what is missing, the consent (docs/requirements.md,
//! L13).

mod cell_text;
mod consent;
mod missing;
mod paper;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::api::signing::review_page;
use crate::app::forms::AnswerMessage;
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::applicant::application::{ChangesView, Regimes, SinceReturn, title_of};
use crate::app::pages::{screen, titled};
use crate::app::ui::{Breadcrumb, Crumb, Notice, PageHeader, Tone};
use crate::app::unsent::{UnsentTexts, reload_when_sent};
use crate::domain::FormName;
use crate::domain::address::Address;
use crate::domain::ids::ApplicationId;
use crate::domain::views::review::ReviewPage;
use consent::Consent;
use missing::MissingList;
use paper::Paper;

/// The review of the application of the address.
#[component]
pub fn ReviewScreen() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get_str("application").unwrap_or_default().to_owned()));
    let page = Page::of(move || id.get(), |id| review_page(ApplicationId::from_text(id)));
    reload_when_sent(page, id);
    screen(page, |page: ReviewPage| view! { <Review page /> }.into_any())
}

/// The whole page, from its view.
#[component]
pub(in crate::app::pages) fn Review(page: ReviewPage) -> impl IntoView {
    let lang = use_lang();
    let (open, reviewed) = (page.open, page.reviewed.clone());
    let (title, lead) = if open {
        (lang.review_draft(), lang.review_lead())
    } else {
        (lang.review_application(), lang.review_lead_signed())
    };
    let crumbs = vec![
        Crumb::new(Address::Licences, lang.licences()),
        Crumb::new(Address::Application(&page.head.id), title_of(lang, &page.head)),
    ];
    let head = page.head.clone();
    let missing = page.missing.clone();
    let ready = missing.is_empty();
    let (changes, corrections) = (page.changes.clone(), page.corrections.clone());
    let application = page.head.id.clone();
    let unsent = page.unsent.clone();
    view! {
        {titled(title)}
        <div class="page">
            <Breadcrumb label=lang.here_you_are() crumbs />
            <PageHeader title=title lead=lead />
            <AnswerMessage form=FormName::BeginSigning />
            <UnsentTexts case=application.to_string() />
            {open
                .then(|| {
                    if ready {
                        view! { <Notice tone=Tone::Success><p>{lang.review_nothing_missing()}</p></Notice> }.into_any()
                    } else {
                        view! { <MissingList application=head.id.clone() missing /> }.into_any()
                    }
                })}
            <Regimes programmes=page.programmes.clone() />
            <SinceReturn application=application.clone() list=corrections />
            <ChangesView application changes />
            <Paper page />
            {open.then(|| view! { <Consent head reviewed unsent /> })}
            <p class="soft no-print keys-help">{lang.review_print()}</p>
        </div>
    }
}
