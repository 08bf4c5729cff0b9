//! The whole self-evaluation on one page: what is missing, the consent, and for the ministry the return with reasons at the criteria.

mod consent;
mod corrections;
mod give_back;
mod missing;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::api::accreditation::case::self_evaluation_review;
use crate::app::forms::AnswerMessage;
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::applicant::accreditation::{organisation_of, title_of};
use crate::app::pages::applicant::self_evaluation::CriterionReading;
use crate::app::pages::{screen, titled};
use crate::app::ui::{Breadcrumb, Crumb, Notice, PageHeader, Tone};
use crate::app::unsent::{UnsentTexts, reload_when_sent};
use crate::domain::FormName;
use crate::domain::accreditation::Action;
use crate::domain::address::Address;
use crate::domain::ids::AccreditationId;
use crate::domain::views::accreditation::SelfEvaluationReview;
use consent::Consent;
use corrections::Corrections;
use give_back::GiveBack;
use missing::MissingList;

/// The review of the case of the address.
#[component]
pub fn SelfEvaluationReviewScreen() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get_str("accreditation").unwrap_or_default().to_owned()));
    let page = Page::of(
        move || id.get(),
        |id| self_evaluation_review(AccreditationId::from_text(id)),
    );
    reload_when_sent(page, id);
    screen(page, |page: SelfEvaluationReview| view! { <Review page /> }.into_any())
}

/// The whole page, from its view.
#[component]
pub(super) fn Review(page: SelfEvaluationReview) -> impl IntoView {
    let lang = use_lang();
    let SelfEvaluationReview {
        head,
        sections,
        missing,
        refusal,
        open,
        reviewed,
        corrections,
        unsent,
    } = page;
    let crumbs = vec![
        Crumb::new(Address::Accreditations, lang.accreditation()),
        Crumb::new(Address::Accreditation(&head.id), title_of(lang, &head)),
    ];
    let ready = missing.is_empty() && refusal.is_none();
    let state = open.then(|| {
        if ready {
            view! { <Notice tone=Tone::Success><p>{lang.review_nothing_missing()}</p></Notice> }.into_any()
        } else {
            view! { <MissingList accreditation=head.id.clone() missing refusal /> }.into_any()
        }
    });
    let returns = crate::app::pages::applicant::accreditation::belongs_here(&head, Action::ReturnForCorrection);
    let named = sections.iter().flat_map(|(_, criteria)| criteria);
    let named: Vec<_> = named.map(|it| (it.id.clone(), lang.of(&it.title))).collect();
    let parts = sections
        .into_iter()
        .map(|(section, criteria)| {
            let criteria = criteria
                .into_iter()
                .map(|criterion| view! { <CriterionReading criterion /> })
                .collect_view();
            view! {
                <section class="stack" aria-labelledby=format!("section-{}", section.id)>
                    <h2 id=format!("section-{}", section.id)>{section.id.clone()} ". " {lang.of(&section.title)}</h2>
                    {criteria}
                </section>
            }
        })
        .collect_view();
    view! {
        {titled(lang.self_evaluation())}
        <div class="page">
            <Breadcrumb label=lang.here_you_are() crumbs />
            <PageHeader title=lang.self_evaluation() eyebrow=organisation_of(lang, &head) lead=lang.of(&head.set) />
            <AnswerMessage form=FormName::BeginSigningSelfEvaluation />
            <AnswerMessage form=FormName::ReturnAccreditation done=lang.accreditation_returned() />
            <UnsentTexts case=head.id.to_string() />
            {state}
            <Corrections corrections is_signed=!open />
            {parts}
            {open.then(|| view! { <Consent head=head.clone() reviewed unsent /> })}
            {returns.then(|| view! { <GiveBack head criteria=named /> })}
        </div>
    }
}
