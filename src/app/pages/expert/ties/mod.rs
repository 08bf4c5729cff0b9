//! «Уюмдар менен байланыштарым» (docs/requirements.md, A5): what an expert declares about themselves, so that no conflict of interest
//! comes to light late.

mod declare;
mod lines;

use leptos::prelude::*;

use crate::api::ties::ties_page;
use crate::app::forms::{AnswerMessage, TextForm};
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::{screen, titled};
use crate::app::ui::{Breadcrumb, Crumb, EmptyState, IconName, PageHeader};
use crate::domain::FormName;
use crate::domain::accreditation::conflict::EMPLOYMENT_COUNTS_FOR_YEARS;
use crate::domain::address::Address;
use crate::domain::views::ties::TiesPage;
use declare::Declare;
use lines::Lines;

/// The ties of the expert who looks.
#[component]
pub fn TiesScreen() -> impl IntoView {
    let page = Page::only(ties_page);
    view! {
        {titled(use_lang().ties())}
        {screen(page, |page: TiesPage| view! { <Ties page /> }.into_any())}
    }
}

/// The whole page, from its view.
#[component]
pub(super) fn Ties(page: TiesPage) -> impl IntoView {
    TextForm::new(declare::FORM, declare::FORM).announce();
    let lang = use_lang();
    let labels = vec![("inn", lang.organisation_inn()), ("kind", lang.ties_kind())];
    let crumbs = vec![Crumb::new(Address::ExpertOffice, lang.expert_office())];
    let (now, former): (Vec<_>, Vec<_>) = page.ties.into_iter().partition(|line| line.ended_at.is_none());
    let present = if now.is_empty() {
        view! { <EmptyState icon=IconName::Building title=lang.ties_none()><p>{lang.ties_none_hint()}</p></EmptyState> }
            .into_any()
    } else {
        view! { <Lines id="ties-now" title=lang.ties_now() lines=now /> }.into_any()
    };
    view! {
        <div class="page">
            <Breadcrumb label=lang.here_you_are() crumbs />
            <PageHeader title=lang.ties() lead=lang.ties_lead() />
            <AnswerMessage form=FormName::DeclareTie done=lang.ties_declared_now() labels />
            <AnswerMessage form=FormName::EndTie done=lang.ties_ended_now() />
            // Before the ties: without scripts their buttons send this form along, and the key Enter presses its first button.
            <Declare />
            {present}
            {(!former.is_empty()).then(|| view! { <Lines id="ties-former" title=lang.ties_former() lines=former /> })}
            <p class="soft">{lang.ties_kept(EMPLOYMENT_COUNTS_FOR_YEARS)}</p>
        </div>
    }
}
