//! The field of one column.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::autosave::{Event, FieldState};
use crate::app::forms::UnseenMarks;
use crate::app::forms::typed_text::Choosing;
use crate::app::lang::use_lang;
use crate::app::pages::SignInAddress;
use crate::app::pages::applicant::row::sheet::Sheet;
use crate::app::ui::{Choice, Field, InputKind, Select, TextArea, TextInput};
use crate::domain::reference::{Column, ColumnKind, LineOf};
use crate::i18n::Lang;

/// How long a press of a button takes that begins by leaving a field.
const PRESS: Duration = Duration::from_millis(250);

/// Label, hint, control, fault and state of a column, and both texts where there are two. Its `id` is that of the column.
#[component]
pub fn ColumnField(
    /// The form.
    sheet: Sheet,
    /// The column; not one of files.
    column: Column,
) -> impl IntoView {
    let lang = use_lang();
    let Some(text) = sheet.save.text(&column.id) else {
        return ().into_any();
    };
    let id = StoredValue::new(column.id.clone());
    let error = Memo::new(move |_| id.with_value(|id| sheet.fault_at(id)));
    let status = Memo::new(move |_| id.with_value(|id| sheet.save.status(id)));
    let left = move |_| {
        // A field that is taken off the page while it has the focus reports that it was left only after it is gone.
        let Some(id) = id.try_get_value() else { return };
        sheet.save.on(&id, Event::Paused);
        // Not at once: what is said here moves what is below, which may be just what is being pressed.
        let say = move || {
            sheet.shown.try_update(|shown| shown.left.insert(id));
        };
        set_timeout(say, PRESS);
    };
    let label = labelled(lang, &column);
    let hint = hinted(lang, &column);
    let optional = (!column.required).then(|| lang.optional_mark().to_owned());
    let based_on = move || id.with_value(|id| sheet.save.based_on(id));
    let shown = StoredValue::new(column.clone());
    let read = Callback::new(move |text: String| shown.with_value(|column| legible(lang, column, &text)));
    view! {
        <Field
            id=column.id.clone() label=label.clone() nostrip:hint=hint nostrip:optional_mark=optional
            error=Signal::derive(move || error.get()) on:focusout=left
        >
            <Control column=column.clone() text />
            <UnseenMarks />
            <Understood column=column.clone() text />
            <input type="hidden" name=format!("based_on[{}]", column.id) value=based_on />
            <FieldState status sign_in=SignInAddress::of_this_page().href() />
            <Choosing save=sheet.save field=column.id.clone() label legible=read />
        </Field>
    }
    .into_any()
}

#[component]
fn Control(column: Column, text: RwSignal<String>) -> impl IntoView {
    let lang = use_lang();
    let name = format!("cells[{}]", column.id);
    let kind = match column.kind {
        ColumnKind::LongText => return view! { <TextArea name bind=text rows=4 /> }.into_any(),
        ColumnKind::Choice => {
            let choices = choices(lang, &column, &text.get_untracked());
            return view! { <Select name choices bind=text blank=lang.choose() /> }.into_any();
        }
        ColumnKind::Integer | ColumnKind::Decimal | ColumnKind::Year => InputKind::Number,
        ColumnKind::Pin | ColumnKind::Inn => InputKind::Digits14,
        // A picker throws away what is not a date; a line of text keeps it, and the fault says what is wrong.
        ColumnKind::Date => InputKind::Date,
        ColumnKind::Text => match column.line_of() {
            Some(LineOf::Phone) => InputKind::Phone,
            Some(LineOf::Email) => InputKind::Email,
            Some(LineOf::PersonName) | None => InputKind::Text,
        },
        ColumnKind::File => InputKind::Text,
    };
    view! { <TextInput name bind=text kind autocomplete="off" /> }.into_any()
}

/// How what is typed is understood, where that reads otherwise. Its place is kept free, so that nothing moves while one types.
#[component]
fn Understood(column: Column, text: RwSignal<String>) -> impl IntoView {
    let lang = use_lang();
    let is_read = matches!(
        column.kind,
        ColumnKind::Integer | ColumnKind::Decimal | ColumnKind::Pin | ColumnKind::Inn
    ) || matches!(column.line_of(), Some(LineOf::Phone | LineOf::Email));
    is_read.then(|| {
        let said = move || text.with(|text| lang.understood_at_field(&column, text));
        view! { <p class="field__understood" aria-live="polite">{said}</p> }
    })
}

/// The label with the unit.
pub fn labelled(lang: Lang, column: &Column) -> String {
    let label = lang.of(&column.label);
    match &column.unit {
        Some(unit) => format!("{label}, {}", lang.of(unit)),
        None => label,
    }
}

/// A cell as it is read: the title of a choice instead of its id, a number with what it was understood as.
pub fn legible(lang: Lang, column: &Column, text: &str) -> String {
    let chosen = column
        .choices
        .iter()
        .find(|choice| column.kind == ColumnKind::Choice && choice.id == text);
    chosen.map_or_else(|| lang.with_understood(column, text), |choice| lang.of(&choice.title))
}

fn hinted(lang: Lang, column: &Column) -> Option<String> {
    let own = lang.of(&column.hint);
    let form = match column.kind {
        ColumnKind::Date => lang.date_hint(),
        ColumnKind::Year => lang.year_hint(),
        ColumnKind::Pin => lang.pin_hint(),
        ColumnKind::Inn => lang.inn_hint(),
        _ => "",
    };
    match (own.is_empty(), form.is_empty()) {
        (true, true) => None,
        (true, false) => Some(form.to_owned()),
        (false, true) => Some(own),
        // The reference data may say how the text is written in its own words.
        (false, false) if own.contains(form) => Some(own),
        (false, false) => Some(format!("{own}. {form}")),
    }
}

/// The choices, and with them a stored text that is none of them, so that looking at a row never changes it.
fn choices(lang: Lang, column: &Column, text: &str) -> Vec<Choice> {
    let mut choices: Vec<Choice> = column
        .choices
        .iter()
        .map(|choice| Choice::new(choice.id.clone(), lang.of(&choice.title)))
        .collect();
    if !text.is_empty() && !choices.iter().any(|choice| choice.value == text) {
        choices.push(Choice::new(text, text));
    }
    choices
}
