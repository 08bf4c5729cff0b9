//! «Менин лицензияларым» (docs/requirements.md, L10): the list, one tab per status, and «Арыз тапшыруу».

mod apply;
mod lines;
mod pager;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::api::licensing::licences::licences_page;
use crate::app::forms::AnswerMessage;
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::{screen, titled};
use crate::app::ui::{EmptyState, PageHeader, Tab, Tabs};
use crate::domain::FormName;
use crate::domain::address::{Address, Parameter};
use crate::domain::views::licences::{LicenceTab, LicencesPage};
use apply::Apply;
pub use lines::ApplicationLines;
use pager::Pager;

/// The list; the address holds the tab (`?tab=`) and the page (`&page=`, from 1).
#[component]
pub fn LicencesScreen() -> impl IntoView {
    let query = use_query_map();
    let place = Memo::new(move |_| {
        query.with(|query| {
            let tab = query
                .get_str(Parameter::Tab.name())
                .map(LicenceTab::from_name)
                .unwrap_or_default();
            let page = query
                .get_str(Parameter::Page.name())
                .and_then(|page| page.parse().ok())
                .unwrap_or(1_u32)
                .max(1);
            (tab, page)
        })
    });
    let page = Page::of(move || place.get(), |(tab, page)| licences_page(tab, page));
    view! {
        {titled(use_lang().licences())}
        {screen(page, |page: LicencesPage| view! { <Licences page /> }.into_any())}
    }
}

/// The address of a page of a tab.
fn address(tab: LicenceTab, page: u32) -> String {
    let first = Address::Licences.with(Parameter::Tab, tab.name());
    match page {
        0 | 1 => first.to_string(),
        page => first.with(Parameter::Page, page).to_string(),
    }
}

/// The whole page, from its view.
#[component]
pub(in crate::app::pages) fn Licences(page: LicencesPage) -> impl IntoView {
    let lang = use_lang();
    let LicencesPage {
        tab: current,
        counts,
        lines,
        page,
        pages,
        apply_refusal,
    } = page;
    let tabs: Vec<Tab> = LicenceTab::ALL
        .iter()
        .enumerate()
        .map(|(place, &tab)| Tab {
            href: address(tab, 1),
            label: lang.licence_tab(tab),
            count: counts.get(place).map(|count| lang.number(u64::from(*count))),
            current: tab == current,
        })
        .collect();
    let list = if lines.is_empty() {
        view! { <EmptyState title=lang.licences_none()><p>{lang.licences_none_hint()}</p></EmptyState> }.into_any()
    } else {
        view! { <div class="card"><ApplicationLines id="lines" caption=lang.licence_tab(current) lines /></div> }
            .into_any()
    };
    let refused = apply_refusal.is_some();
    view! {
        <div class="page">
            <PageHeader title=lang.licences() lead=lang.licences_lead()><Apply refusal=apply_refusal /></PageHeader>
            <AnswerMessage form=FormName::CreateApplication />
            <AnswerMessage form=FormName::DiscardDraft done=lang.licences_discarded() />
            {refused.then(|| view! { <p class="soft"><a href=Address::Readiness.to_string()>{lang.licences_apply_why()}</a></p> })}
            <Tabs label=lang.licences_tabs() tabs />
            {list}
            <Pager tab=current page pages />
        </div>
    }
}
