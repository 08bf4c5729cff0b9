//! A section of a self-evaluation (docs/requirements.md, A1): an answer and evidence for each criterion, saved as they
//! are typed.

mod criterion;
mod files;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

use crate::api::accreditation::case::{SaveTexts, self_evaluation_page};
use crate::app::autosave::{Autosave, Start, Thing};
use crate::app::forms::save_now::{SaveNow, SaveNowOutcome};
use crate::app::forms::{AnswerMessage, LanguageLine, TextForm};
use crate::app::frame::{own_address, use_frame};
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::applicant::accreditation::{Sections, title_of};
use crate::app::pages::{screen, titled};
use crate::app::ui::{
    Breadcrumb, Button, ButtonLink, ButtonVariant, Card, Crumb, IconName, Notice, PageHeader, Toolbar,
};
use crate::domain::accreditation::Action;
use crate::domain::address::Address;
use crate::domain::ids::AccreditationId;
use crate::domain::text_kind::{TextKind, field_of};
use crate::domain::views::accreditation::SelfEvaluationPage;
use crate::domain::{Failure, FormName};
use criterion::CriterionForm;
pub use criterion::{CriterionReading, Links};

/// The `id` of the one form of the page. All its fields are of several lines, so that the key Enter presses none of its buttons.
const FORM: &str = "texts";

/// `/accreditations/:accreditation/self-evaluation/:section`.
#[component]
pub fn SelfEvaluationScreen() -> impl IntoView {
    let params = use_params_map();
    let place = Memo::new(move |_| {
        params.with(|it| {
            let id = it.get("accreditation").unwrap_or_default();
            (id, it.get("section").unwrap_or_default())
        })
    });
    let page = Page::of(
        move || place.get(),
        |(id, section)| self_evaluation_page(AccreditationId::from_text(id), section),
    );
    screen(page, |page: SelfEvaluationPage| {
        view! { <SelfEvaluation page /> }.into_any()
    })
}

/// The whole page, from its view.
#[component]
pub(super) fn SelfEvaluation(page: SelfEvaluationPage) -> impl IntoView {
    let lang = use_lang();
    let here = page.sections.iter().position(|it| it.id == page.section);
    let section = here.and_then(|at| page.sections.get(at));
    let title = section
        .map(|it| format!("{}. {}", it.id, lang.of(&it.title)))
        .unwrap_or_default();
    let next = here.and_then(|at| page.sections.get(at + 1)).map(|it| it.id.clone());
    let crumbs = vec![
        Crumb::new(Address::Accreditations, lang.accreditation()),
        Crumb::new(Address::Accreditation(&page.head.id), title_of(lang, &page.head)),
    ];
    let refusal = page
        .head
        .refusal_of(Action::Edit)
        .map(|refusal| lang.accreditation_refusal(refusal));
    let sections = page.sections.clone();
    let (accreditation, shown, open) = (page.head.id.clone(), page.section.clone(), page.open);
    let onward = match next {
        Some(next) => view! {
            <ButtonLink href=Address::SelfEvaluation(&page.head.id, &next) icon=IconName::ArrowRight>{lang.self_evaluation_next()}</ButtonLink>
        },
        None => view! {
            <ButtonLink href=Address::SelfEvaluationReview(&page.head.id) icon=IconName::ArrowRight>{lang.self_evaluation_review()}</ButtonLink>
        },
    };
    let body = if open {
        view! { <Filling page onward=onward.into_any() /> }.into_any()
    } else {
        let criteria = page
            .criteria
            .into_iter()
            .map(|criterion| view! { <CriterionReading criterion /> })
            .collect_view();
        view! {
            {refusal.map(|why| view! { <Notice title=lang.read_only_why()><p>{why}</p></Notice> })}
            {criteria}
            <Toolbar>{onward}</Toolbar>
        }
        .into_any()
    };
    view! {
        {titled(&title)}
        <div class="page page--wide">
            <Breadcrumb label=lang.here_you_are() crumbs />
            <PageHeader title eyebrow=lang.self_evaluation() lead=if open { lang.self_evaluation_lead() } else { "" } />
            <div class="split">
                <div class="split__main">{body}</div>
                <div class="split__aside">
                    <Card id="sections" title=lang.self_evaluation_sections()>
                        <Sections accreditation sections shown open />
                    </Card>
                </div>
            </div>
        </div>
    }
}

#[component]
fn Filling(page: SelfEvaluationPage, onward: AnyView) -> impl IntoView {
    let lang = use_lang();
    let save = autosave_of(&page);
    save.begin();
    let now = SaveNow::new(save);
    let form = form_name(&page);
    let changed = matches!(use_frame().failure_of(&form), Some(Failure::Changed { .. }));
    TextForm::new(FORM, form.clone()).announce();
    let name = form.clone();
    let (id, returned) = (page.head.id.clone(), page.returned.clone());
    let criteria = page
        .criteria
        .into_iter()
        .map(|criterion| {
            let accreditation = id.clone();
            let key = criterion.id.clone();
            if criterion.is_closed {
                return view! { <CriterionReading criterion closed=lang.criterion_closed(&returned) /> }.into_any();
            }
            view! {
                <Card id=format!("criterion-{key}") title=format!("{key}. {}", lang.of(&criterion.title))>
                    <CriterionForm accreditation criterion save />
                </Card>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <AnswerMessage form=form done=lang.self_evaluation_saved() />
        {changed.then(|| view! { <Notice><p>{lang.keep_mine_by_saving()}</p></Notice> })}
        <form
            id=FORM method="post" action=own_address(SaveTexts::PATH) autocomplete="off" novalidate data-keeps=name.clone()
            on:submit=move |event| now.pressed(&event)
        >
            <input type="hidden" name="kind" value=TextKind::Answer.name() />
            <input type="hidden" name="thing" value=id.to_string() />
        </form>
        {criteria}
        <SaveNowOutcome now />
        <Toolbar sticky=true>
            <Button variant=ButtonVariant::Primary attr:form=FORM>{lang.save()}</Button>
            {onward}
        </Toolbar>
        <LanguageLine name form=FORM />
        <p class="soft">{lang.self_evaluation_autosave()}</p>
    }
}

fn form_name(page: &SelfEvaluationPage) -> String {
    FormName::SaveTexts(page.head.id.as_str()).to_string()
}

fn autosave_of(page: &SelfEvaluationPage) -> Autosave {
    let frame = use_frame();
    let form = form_name(page);
    let starts = page.criteria.iter().filter(|it| !it.is_closed).flat_map(|criterion| {
        let texts = [("text", &criterion.text), ("links", &criterion.links)];
        let why = criterion.explanation.iter().map(|text| ("why", text));
        let texts: Vec<_> = texts.into_iter().chain(why).collect();
        let (frame, form) = (&frame, &form);
        texts
            .into_iter()
            .map(move |(part, stored)| Start::of_form(frame, form, field_of(&criterion.id, part), stored.clone()))
    });
    let starts: Vec<Start> = starts.collect();
    let thing = Thing::Texts {
        kind: TextKind::Answer,
        id: page.head.id.to_string(),
    };
    let draft_key = frame
        .viewer
        .as_ref()
        .map(|viewer| viewer.draft_key.clone())
        .unwrap_or_default();
    Autosave::new(thing, draft_key, frame.now, starts)
}
