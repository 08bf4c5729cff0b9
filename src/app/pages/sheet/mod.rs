//! The scoring desk (row A8): a rail of all criteria, and for the one shown its guidance, the applicant's answer and evidence, the own
//! score and comment. All of the sheet comes at once, so that the desk works on without a line.

mod criterion;
mod desk;
mod earlier;
mod keys;
mod mark;
mod rail;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{AnswerMessage, screen, titled};
use crate::api::accreditation::SaveTexts;
use crate::api::evaluation::sheet_page;
use crate::app::lang::use_lang;
use crate::app::ui::{Breadcrumb, ButtonLink, ButtonVariant, Crumb, IconName, Notice, PageHeader, Tone, Toolbar};
use crate::domain::ids::SheetId;
use crate::domain::text_kind::TextKind;
use crate::domain::views::sheet::{SheetHead, SheetPage};
use criterion::CriterionDesk;
use desk::Desk;
use keys::{KeysHelp, listen};
use rail::Rail;

/// The `id` of the one form of the desk.
const FORM: &str = "marks";

/// The desk of the address; `?criterion=` is the one shown.
#[component]
pub fn SheetScreen() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get_str("sheet").unwrap_or_default().to_owned()));
    let query = use_query_map();
    let wanted = Memo::new(move |_| query.with(|query| query.get_str("criterion").unwrap_or_default().to_owned()));
    let page = Resource::new(move || id.get(), |id| sheet_page(SheetId::from_text(id)));
    screen(page, move |page| view! { <Sheet page wanted /> }.into_any())
}

/// The whole desk, from its view.
#[component]
pub(super) fn Sheet(
    /// The sheet.
    page: SheetPage,
    /// The criterion that is asked for; another or none means the first unscored one.
    #[prop(into)]
    wanted: Signal<String>,
) -> impl IntoView {
    let lang = use_lang();
    let head = page.head.clone();
    let desk = Desk::new(page, wanted);
    if desk.may_score() {
        desk.save.begin();
        listen(desk);
    }
    let crumbs = vec![Crumb::new("/expert", lang.expert_office())];
    let title = lang.sheet_title(&head.organisation);
    let form = desk.form_name();
    view! {
        {titled(&title)}
        <div class="page page--wide desk">
            <Breadcrumb label=lang.here_you_are() crumbs />
            <PageHeader title eyebrow=lang.accreditation_title(&head.number)><KeysHelp desk /></PageHeader>
            <Standing head=head.clone() desk />
            <AnswerMessage form=form done=lang.self_evaluation_saved() />
            <form id=FORM method="post" action=SaveTexts::PATH autocomplete="off" novalidate on:submit=move |event| desk.now.pressed(&event)>
                <input type="hidden" name="kind" value=TextKind::Mark.name() />
                <input type="hidden" name="thing" value=head.id.to_string() />
            </form>
            <div class="desk__columns">
                <Rail desk />
                <div class="desk__work">
                    {move || {
                        let id = desk.current.get();
                        desk.criterion(&id).map(|criterion| view! { <CriterionDesk desk criterion /> })
                    }}
                </div>
            </div>
            <Toolbar sticky=true>
                <span class="desk__progress" role="status">{move || lang.sheet_progress(desk.done(), desk.count())}</span>
                <ButtonLink
                    href=format!("/sheets/{}/publish", head.id) variant=ButtonVariant::Primary icon=IconName::ArrowRight external=true
                >
                    {lang.sheet_to_publish()}
                </ButtonLink>
            </Toolbar>
        </div>
    }
}

/// Whether it is published, may be scored, or why not. The banner stays until the sheet is published.
#[component]
fn Standing(head: SheetHead, desk: Desk) -> impl IntoView {
    let lang = use_lang();
    match (head.published_at, head.refusal) {
        (Some(at), _) => {
            let said = lang.sheet_published_at(&lang.date_time_exact(at));
            view! { <Notice tone=Tone::Success title=lang.sheet_published()><p>{said}</p></Notice> }.into_any()
        }
        (None, Some(refusal)) => {
            view! { <Notice tone=Tone::Warning title=lang.read_only_why()><p>{lang.accreditation_refusal(&refusal)}</p></Notice> }
                .into_any()
        }
        (None, None) => view! {
            <Notice tone=Tone::Warning title=lang.sheet_not_published()>
                <p>{lang.sheet_not_published_text()}</p>
                {move || (!desk.save.is_saved()).then(|| view! { <p>{lang.not_all_is_saved()}</p> })}
            </Notice>
        }
        .into_any(),
    }
}
