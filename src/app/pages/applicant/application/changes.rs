//! What others changed since the viewer last saw it (docs/requirements.md, L14).

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::licensing::application::SeeChanges;
use crate::app::forms::{AnswerMessage, CommandForm};
use crate::app::lang::use_lang;
use crate::app::pages::applicant::appendix::row_named_by;
use crate::app::ui::{Button, ButtonVariant, Card, Definition, DefinitionList, IconName, Notice, Tone};
use crate::domain::FormName;
use crate::domain::address::Address;
use crate::domain::ids::ApplicationId;
use crate::domain::views::changes::{Change, ChangeKind, ChangedCell, ChangedRow, ChangedText, Changes};
use crate::i18n::Lang;

/// The changes, latest first as the server gives them, each linked to its row, with both texts; and «Көрдүм», until which they
/// stay. Nothing where nothing changed.
#[component]
pub fn ChangesView(application: ApplicationId, changes: Changes) -> impl IntoView {
    let lang = use_lang();
    let Changes { up_to, list } = changes;
    let body = (!list.is_empty()).then(|| {
        let items = list
            .into_iter()
            .map(|change| view! { <Item application=application.clone() change /> })
            .collect_view();
        let hidden = vec![("application", application.to_string()), ("up_to", up_to.to_string())];
        view! {
            <Notice tone=Tone::Warning title=lang.changes()>
                <ul class="stack">{items}</ul>
                <p class="soft">{lang.changes_seen_hint()}</p>
                <CommandForm action=SeeChanges::PATH id=FormName::SeeChanges hidden pressed_only=true>
                    <Button variant=ButtonVariant::Plain icon=IconName::Check>{lang.changes_seen()}</Button>
                </CommandForm>
            </Notice>
        }
    });
    view! {
        <AnswerMessage form=FormName::SeeChanges done=lang.changes_seen_now() />
        {body}
    }
}

/// What the applicant changed since the last return, for the authority: each linked to its row, with both texts. Nothing where nothing
/// changed.
#[component]
pub fn SinceReturn(
    application: ApplicationId,
    /// The changes, latest first.
    list: Vec<Change>,
) -> impl IntoView {
    let lang = use_lang();
    (!list.is_empty()).then(|| {
        let items = list
            .into_iter()
            .map(|change| view! { <Item application=application.clone() change /> })
            .collect_view();
        view! {
            <Card id="corrections" title=lang.corrections()>
                <p class="soft">{lang.corrections_signed()}</p>
                <ul class="stack">{items}</ul>
            </Card>
        }
    })
}

#[component]
fn Item(application: ApplicationId, change: Change) -> impl IntoView {
    let lang = use_lang();
    let Change { at, by, what } = change;
    let said = sentence(lang, &what);
    let (row, cells) = match what {
        ChangeKind::ProgrammeAdded { .. } | ChangeKind::ProgrammeRemoved { .. } => (None, vec![]),
        ChangeKind::RowAdded { row } | ChangeKind::RowRemoved { row } => (Some(row), vec![]),
        ChangeKind::RowChanged { row, cells } => (Some(row), cells),
    };
    let row = row.map(|row| view! { ": " <RowLink application row /> });
    let cells = cells.into_iter().map(|cell| view! { <Texts cell /> }).collect_view();
    view! {
        <li>
            <strong>{said}</strong>
            {row}
            <span class="soft">" — " {by} ", " {lang.date_time(at)}</span>
            {cells}
        </li>
    }
}

/// The row by its name, as a link where it is there to be looked at.
#[component]
fn RowLink(application: ApplicationId, row: ChangedRow) -> impl IntoView {
    let lang = use_lang();
    let ChangedRow {
        id,
        template,
        place,
        text,
        is_there,
    } = row;
    let name = match place.and_then(|place| usize::try_from(place).ok()) {
        Some(place) => row_named_by(lang, place, text.as_deref()),
        None if is_there => lang.of(&template),
        None => text.unwrap_or_else(|| lang.removed_row_unnamed().to_owned()),
    };
    if is_there {
        view! { <a href=Address::Row(&application, &id).to_string()>{name}</a> }.into_any()
    } else {
        view! { <span>{name}</span> }.into_any()
    }
}

/// A text before and after, under its label.
#[component]
fn Texts(cell: ChangedCell) -> impl IntoView {
    let lang = use_lang();
    let (was, now) = (shown(lang, &cell.was), shown(lang, &cell.now));
    view! {
        <p>{lang.of(&cell.column)}</p>
        <DefinitionList>
            <Definition term=lang.change_was()><del class="as-typed">{was}</del></Definition>
            <Definition term=lang.change_now()><ins class="as-typed">{now}</ins></Definition>
        </DefinitionList>
    }
}

fn shown(lang: Lang, text: &ChangedText) -> String {
    match text {
        ChangedText::Empty => format!("({})", lang.change_empty()),
        ChangedText::Typed(text) => text.clone(),
        ChangedText::Choice(title) => lang.of(title),
        ChangedText::Day(day) => lang.date(*day),
        ChangedText::File(Some(name)) => name.clone(),
        ChangedText::File(None) => lang.review_no_file().to_owned(),
    }
}

fn sentence(lang: Lang, what: &ChangeKind) -> String {
    match what {
        ChangeKind::ProgrammeAdded { programme } => lang.change_programme_added(&lang.programme(programme)),
        ChangeKind::ProgrammeRemoved { programme } => lang.change_programme_removed(&lang.programme(programme)),
        ChangeKind::RowAdded { row } => lang.change_row_added(&lang.of(&row.template)),
        ChangeKind::RowRemoved { row } => lang.change_row_removed(&lang.of(&row.template)),
        ChangeKind::RowChanged { row, .. } if row.place.is_none() => lang.change_form_changed(&lang.of(&row.template)),
        ChangeKind::RowChanged { row, .. } => lang.change_row_changed(&lang.of(&row.template)),
    }
}
