//! «Эксперттин жеке кабинети» (docs/requirements.md, A3): the cases offered to this expert, and what each waits for.

mod case;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::api::accreditation::commission::expert_office;
use crate::app::forms::AnswerMessage;
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::{screen, titled};
use crate::app::ui::{ButtonLink, Card, EmptyState, IconName, PageHeader};
use crate::domain::FormName;
use crate::domain::address::{Address, Parameter};
use crate::domain::calendar::Moment;
use crate::domain::views::commission::{ExpertOffice, OfficeLine, Waits};
use case::OfficeCase;

/// The office of the expert who looks; `?answer=` says which answer has just been given.
#[component]
pub fn ExpertOfficeScreen() -> impl IntoView {
    let query = use_query_map();
    let answered = query.with_untracked(|query| query.get_str(Parameter::Answer.name()).map(str::to_owned));
    // A link from the office to itself asks again what waits.
    let office = Page::of(
        move || query.with(|query| query.get_str(Parameter::Answer.name()).map(str::to_owned)),
        |_| expert_office(),
    );
    view! {
        {titled(use_lang().expert_office())}
        {screen(office, move |office: ExpertOffice| {
            let answered = answered.clone();
            view! { <Office office answered=answered /> }.into_any()
        })}
    }
}

/// The whole page, from its view.
#[component]
pub(super) fn Office(office: ExpertOffice, answered: Option<String>) -> impl IntoView {
    let lang = use_lang();
    let done = match answered.as_deref() {
        Some("agreed") => lang.office_agreed(),
        Some("declined") => lang.office_declined(),
        _ => lang.done(),
    };
    let cases = office.cases;
    let list = if cases.is_empty() {
        view! {
            <EmptyState icon=IconName::Users title=lang.office_none()><p>{lang.office_none_hint()}</p></EmptyState>
        }
        .into_any()
    } else {
        let (others, rest): (Vec<_>, Vec<_>) = cases.into_iter().partition(|it| it.waits == Waits::Order);
        let (over, mut mine): (Vec<_>, Vec<_>) = rest
            .into_iter()
            .partition(|it| matches!(it.waits, Waits::Nothing { .. }));
        mine.sort_by_key(|it| urgency(&it.waits));
        view! {
            <Card id="accreditation" title=lang.accreditation()>
                <Group id="office-mine" title=lang.office_mine() cases=mine mine=true />
                <Group id="office-others" title=lang.office_others() cases=others />
                <Group id="office-over" title=lang.office_over() cases=over />
            </Card>
        }
        .into_any()
    };
    view! {
        <div class="page">
            <PageHeader title=lang.expert_office() lead=lang.expert_office_lead()>
                <ButtonLink href=Address::Ties icon=IconName::Building>{lang.ties()}</ButtonLink>
            </PageHeader>
            <AnswerMessage form=FormName::AnswerInvitation done=done />
            {list}
        </div>
    }
}

/// What is done first: answers by their day, then scores, comments, the conclusion.
fn urgency(waits: &Waits) -> (u8, Moment) {
    match waits {
        Waits::Answer { by } => (0, *by),
        Waits::Scoring { .. } => (1, Moment::default()),
        Waits::Comments => (2, Moment::default()),
        Waits::Conclusion => (3, Moment::default()),
        Waits::Order | Waits::Nothing { .. } => (4, Moment::default()),
    }
}

/// Cases under a heading; nothing where there are none.
#[component]
fn Group(id: &'static str, title: &'static str, cases: Vec<OfficeLine>, #[prop(optional)] mine: bool) -> impl IntoView {
    (!cases.is_empty()).then(|| {
        let items = cases
            .into_iter()
            .map(|case| view! { <OfficeCase case mine /> })
            .collect_view();
        view! {
            <section class="office" aria-labelledby=id>
                <h3 id=id>{title}</h3>
                <ul class="office__list">{items}</ul>
            </section>
        }
    })
}
