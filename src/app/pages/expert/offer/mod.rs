//! An offer to be an expert (docs/requirements.md, A4): the case, the three cases of conflict, «Эксперт болууга макулмун» or
//! «Эксперт болуудан баш тартуу», then «Ооба» or «Жок».

mod agreed;
mod answers;
mod declaration;
mod facts;
mod sure;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::api::accreditation::commission::offer_page;
use crate::app::forms::{Answer, AnswerMessage};
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::applicant::accreditation::{AccreditationBadge, organisation_of};
use crate::app::pages::{screen, titled};
use crate::app::ui::{Breadcrumb, Crumb, Notice, PageHeader, Tone};
use crate::domain::accreditation::conflict::ConflictKind;
use crate::domain::address::Address;
use crate::domain::ids::AccreditationId;
use crate::domain::views::commission::OfferPage;
use crate::domain::{FormName, Refusal};
use agreed::Agreed;
use answers::Answers;
use declaration::Declaration;
use facts::OfferFacts;
use sure::Sure;

/// The offer of the case of the address.
#[component]
pub fn OfferScreen() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get_str("accreditation").unwrap_or_default().to_owned()));
    let page = Page::of(move || id.get(), |id| offer_page(AccreditationId::from_text(id)));
    screen(page, |page: OfferPage| view! { <Offer page /> }.into_any())
}

/// The whole page, from its view. Whoever has answered is asked first whether they are sure.
#[component]
pub(super) fn Offer(page: OfferPage) -> impl IntoView {
    let lang = use_lang();
    let asks = Answer::to(FormName::AnswerInvitation).refusal() == Some(&Refusal::SureFirst);
    let crumbs = vec![Crumb::new(Address::ExpertOffice, lang.expert_office())];
    let eyebrow = organisation_of(lang, &page.head);
    let stage = page.head.stage;
    let (facts, agreed) = (page.clone(), page.clone());
    let top = if asks {
        view! { <Sure accreditation=page.head.id.clone() cases=page.cases.clone() seen=page.head.seen.clone() /> }
            .into_any()
    } else {
        let labels = vec![("conflict_case", lang.offer_case()), ("comment", lang.offer_comment())];
        view! {
            <AnswerMessage form=FormName::AnswerInvitation labels />
            <Agreed page=agreed />
        }
        .into_any()
    };
    let (conflicts, cases) = (page.conflicts.clone(), page.cases.clone());
    view! {
        {titled(lang.offer_title())}
        <div class="page page--narrow">
            <Breadcrumb label=lang.here_you_are() crumbs />
            <PageHeader title=lang.offer_title() eyebrow><AccreditationBadge stage /></PageHeader>
            {top}
            <Conflicts conflicts />
            <OfferFacts page=facts />
            <Declaration cases />
            {(!asks).then(|| view! { <Answers page=page /> })}
        </div>
    }
}

/// What the system knows against the expert's work on the case.
#[component]
fn Conflicts(conflicts: Vec<ConflictKind>) -> impl IntoView {
    let lang = use_lang();
    (!conflicts.is_empty()).then(|| {
        let items = conflicts
            .into_iter()
            .map(|kind| view! { <li>{lang.conflict_kind(kind)}</li> })
            .collect_view();
        view! {
            <Notice tone=Tone::Warning title=lang.offer_conflicts_title()>
                <ul class="stack">{items}</ul>
                <p>{lang.offer_conflicts_hint()}</p>
            </Notice>
        }
    })
}
