//! «Аккредитация»: the cases of the organisation, with the beginning of a self-evaluation; for an officer those sent to the
//! authority.

mod begin;
mod lines;
mod search;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::api::accreditation::case::accreditations_page;
use crate::app::forms::AnswerMessage;
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::{screen, titled};
use crate::app::ui::{ButtonLink, Card, EmptyState, PageHeader};
use crate::domain::FormName;
use crate::domain::accreditation::{Action, Stage};
use crate::domain::address::{Address, Parameter};
use crate::domain::views::accreditation::AccreditationsPage;
use begin::Begin;
pub use lines::AccreditationLines;
use search::Search;

/// The list; the address holds what is searched for (`?words=`), the stage (`&stage=`) and the page (`&page=`, from 1).
#[component]
pub fn AccreditationsScreen() -> impl IntoView {
    let query = use_query_map();
    let place = Memo::new(move |_| {
        query.with(|query| {
            let stage = query.get_str(Parameter::Stage.name()).and_then(Stage::from_name);
            let words = query.get_str(Parameter::Words.name()).unwrap_or_default().to_owned();
            let page = query
                .get_str(Parameter::Page.name())
                .and_then(|page| page.parse().ok())
                .unwrap_or(1_u32);
            (stage, words, page.max(1))
        })
    });
    let page = Page::of(
        move || place.get(),
        |(stage, words, page)| accreditations_page(stage, words, page),
    );
    view! {
        {titled(use_lang().accreditation())}
        {screen(page, |page: AccreditationsPage| view! { <Accreditations page /> }.into_any())}
    }
}

/// The whole page, from its view.
#[component]
pub(super) fn Accreditations(page: AccreditationsPage) -> impl IntoView {
    let lang = use_lang();
    let is_officer = page.is_officer;
    let lead = if is_officer {
        lang.accreditation_lead_officer()
    } else {
        lang.accreditation_lead()
    };
    let none = if page.words.is_empty() && page.stage.is_none() {
        lang.accreditations_none()
    } else {
        lang.accreditations_none_found()
    };
    let pager = view! { <Pager shown=page.page pages=page.pages words=page.words.clone() stage=page.stage /> };
    let search = is_officer.then(|| view! { <Search words=page.words.clone() stage=page.stage /> });
    let begin =
        (!is_officer).then(|| view! { <Begin levels=page.levels.clone() refusal=page.begin_refusal.clone() /> });
    let list = if page.lines.is_empty() {
        view! { <EmptyState title=none><p>{lang.accreditations_none_hint(is_officer)}</p></EmptyState> }.into_any()
    } else {
        view! {
            <Card id="cases" title=lang.accreditation_cases()>
                <AccreditationLines id="lines" caption=lang.accreditation_cases() lines=page.lines is_officer />
            </Card>
        }
        .into_any()
    };
    view! {
        <div class="page">
            <PageHeader title=lang.accreditation() lead=lead />
            <AnswerMessage form=FormName::TakeStep(Action::Discard) done=lang.accreditation_discarded() />
            {search}
            {list}
            {pager}
            {begin}
        </div>
    }
}

/// Links to the pages before and after this one. Nothing where one page holds all.
#[component]
fn Pager(shown: u32, pages: u32, words: String, stage: Option<Stage>) -> impl IntoView {
    let lang = use_lang();
    let address = move |page: u32| {
        let stage = stage.map(Stage::name).unwrap_or_default();
        Address::Accreditations
            .with(Parameter::Words, &words)
            .with(Parameter::Stage, stage)
            .with(Parameter::Page, page)
            .to_string()
    };
    (pages > 1).then(|| {
        view! {
            <nav class="cluster" aria-label=lang.pages()>
                {(shown > 1).then(|| view! { <ButtonLink href=address(shown - 1)>{lang.page_earlier()}</ButtonLink> })}
                <span>{lang.page_of(shown, pages)}</span>
                {(shown < pages).then(|| view! { <ButtonLink href=address(shown + 1)>{lang.page_later()}</ButtonLink> })}
            </nav>
        }
    })
}
