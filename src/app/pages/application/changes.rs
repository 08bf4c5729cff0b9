//! What others changed since the viewer last looked (row L14).

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{Definition, DefinitionList, Notice, Tone};
use crate::domain::views::application::{Change, ChangeKind};
use crate::i18n::Lang;

/// The changes, latest first as the server gives them, each with both texts. Nothing where nothing changed.
#[component]
pub fn Changes(
    /// The changes.
    changes: Vec<Change>,
) -> impl IntoView {
    let lang = use_lang();
    (!changes.is_empty()).then(|| {
        let items = changes
            .into_iter()
            .map(|change| view! { <Item change /> })
            .collect_view();
        view! { <Notice tone=Tone::Warning title=lang.changes()><ul class="stack">{items}</ul></Notice> }
    })
}

#[component]
fn Item(change: Change) -> impl IntoView {
    let lang = use_lang();
    let Change { at, by, what } = change;
    let texts = match &what {
        ChangeKind::Cell { was, now, .. } => {
            let (was, now) = (shown(lang, was), shown(lang, now));
            Some(view! {
                <DefinitionList>
                    <Definition term=lang.change_was()><del class="as-typed">{was}</del></Definition>
                    <Definition term=lang.change_now()><ins class="as-typed">{now}</ins></Definition>
                </DefinitionList>
            })
        }
        _ => None,
    };
    view! {
        <li>
            <strong>{sentence(lang, &what)}</strong>
            <span class="soft">" — " {by} ", " {lang.date_time(at)}</span>
            {texts}
        </li>
    }
}

fn shown(lang: Lang, text: &str) -> String {
    if text.is_empty() {
        format!("({})", lang.change_empty())
    } else {
        text.to_owned()
    }
}

fn sentence(lang: Lang, what: &ChangeKind) -> String {
    match what {
        ChangeKind::ProgrammeAdded { programme } => lang.change_programme_added(&lang.programme(programme)),
        ChangeKind::ProgrammeRemoved { programme } => lang.change_programme_removed(&lang.programme(programme)),
        ChangeKind::RowAdded { template } => lang.change_row_added(&lang.of(template)),
        ChangeKind::RowRemoved { template } => lang.change_row_removed(&lang.of(template)),
        ChangeKind::Cell { template, column, .. } => lang.change_cell(&lang.of(template), &lang.of(column)),
    }
}
