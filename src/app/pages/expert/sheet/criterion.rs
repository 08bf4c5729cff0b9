//! The criterion shown: what is asked, what the applicant answered, and the expert's own mark.

use leptos::{html, prelude::*};

use crate::app::forms::upload::FilePreview;
use crate::app::lang::use_lang;
use crate::app::pages::applicant::self_evaluation::Links;
use crate::app::pages::expert::sheet::desk::Desk;
use crate::app::pages::expert::sheet::mark::{MarkForm, MarkReading};
use crate::app::pages::file_link::FileLink;
use crate::app::ui::{Button, ButtonKind, Disclosure, IconName};
use crate::domain::views::organisation::FileLine;
use crate::domain::views::sheet::DeskCriterion;

/// The `id` of the heading, which takes the focus when another criterion is shown by a key.
pub const HEADING: &str = "criterion";

/// The criterion with its mark.
#[component]
pub fn CriterionDesk(desk: Desk, criterion: DeskCriterion) -> impl IntoView {
    let lang = use_lang();
    let heading = NodeRef::<html::H2>::new();
    let DeskCriterion {
        id,
        title,
        guidance,
        answer,
        links,
        files,
        ..
    } = criterion.clone();
    let step = |by: isize, label: &'static str, icon: Option<IconName>| {
        let go = move |_| {
            if let Some(id) = desk.neighbour(by) {
                desk.go_to(&id);
            }
        };
        let end = Signal::derive(move || {
            desk.current.track();
            desk.neighbour(by).is_none().then(|| lang.desk_no_more().to_owned())
        });
        view! { <Button kind=ButtonKind::Button nostrip:icon=icon on:click=go why_not=end>{label}</Button> }
    };
    let mark = if desk.may_score() {
        view! { <MarkForm desk criterion /> }.into_any()
    } else {
        view! { <MarkReading desk criterion /> }.into_any()
    };
    view! {
        <article class="criterion" aria-labelledby=HEADING>
            <header class="criterion__head">
                <h2 class="criterion__title" id=HEADING tabindex="-1" node_ref=heading>
                    <span class="criterion__id">{id}</span>
                    " "
                    {title}
                </h2>
                <div class="cluster desk__steps" class:desk__steps--live=move || desk.is_live.get()>
                    {step(-1, lang.desk_previous(), None)}
                    {step(1, lang.desk_next(), Some(IconName::ArrowRight))}
                </div>
            </header>
            <div class="criterion__columns">
                <section class="criterion__given" aria-label=lang.desk_given()>
                    <Disclosure summary=lang.self_evaluation_guidance()><p>{guidance}</p></Disclosure>
                    <h3>{lang.self_evaluation_answer()}</h3>
                    <p class="as-typed">{answer}</p>
                    <Links links />
                    <Evidence files />
                </section>
                {mark}
            </div>
        </article>
    }
}

/// The applicant's files: looked at in place, or downloaded.
#[component]
fn Evidence(files: Vec<FileLine>) -> impl IntoView {
    let lang = use_lang();
    let none = files.is_empty();
    let items = files
        .into_iter()
        .map(|file| {
            view! {
                <li class="evidence__file">
                    <FileLink file=file.clone() />
                    <FilePreview file />
                </li>
            }
        })
        .collect_view();
    (!none).then(|| {
        view! {
            <h3>{lang.self_evaluation_files()}</h3>
            <ul class="evidence__list">{items}</ul>
        }
    })
}
