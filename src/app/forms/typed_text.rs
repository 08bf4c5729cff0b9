//! One text that is saved as it is typed: label, control, state of the text, and both texts where there are two.

use leptos::prelude::*;

use super::UnseenMarks;
use crate::app::autosave::{Autosave, Event, FieldState, FieldStatus, Other, TwoTexts};
use crate::app::pages::SignInAddress;
use crate::app::ui::{Field, TextArea};

/// A text of several lines within a form for `save_texts`.
#[component]
pub fn TypedText(
    /// The autosaved texts.
    save: Autosave,
    /// The field among them; its `id` is `<prefix>-<field>`.
    #[prop(into)]
    field: String,
    /// What the `id` begins with.
    prefix: &'static str,
    /// The `id` of the form, where the text is outside of it.
    #[prop(optional)]
    form: Option<&'static str>,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// How to answer.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The mark of a text that may stay empty.
    #[prop(optional, into)]
    optional_mark: Option<String>,
    /// The least height, in lines.
    #[prop(default = 4)]
    rows: u32,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let Some(text) = save.text(&field) else {
        return ().into_any();
    };
    // Four places of the field ask for it, and it may be judged by going through the whole text.
    let error = Memo::new(move |_| error.get());
    let named = StoredValue::new(field.clone());
    let status = Memo::new(move |_| named.with_value(|field| save.status(field)));
    let based_on = move || named.with_value(|field| save.based_on(field));
    // A field that is taken off the page while it has the focus reports that it was left only after it is gone.
    let left = move |_| {
        if let Some(field) = named.try_get_value() {
            save.on(&field, Event::Paused);
        }
    };
    view! {
        <Field
            id=format!("{prefix}-{field}") label=label.clone() nostrip:hint=hint nostrip:optional_mark=optional_mark
            error on:focusout=left
        >
            <TextArea name=format!("texts[{field}]") bind=text rows attr:form=form />
            <UnseenMarks />
            <input type="hidden" form=form name=format!("based_on[{field}]") value=based_on />
            <FieldState status sign_in=SignInAddress::of_this_page().href() />
            <Choosing save field label />
        </Field>
    }
    .into_any()
}

/// The choice between two texts of a field, where there are two.
#[component]
pub fn Choosing(
    /// The autosaved texts.
    save: Autosave,
    field: String,
    /// Its name.
    #[prop(into)]
    label: String,
    /// The text as it is to be read: the title of a choice instead of its id.
    #[prop(optional, into)]
    legible: Option<Callback<String, String>>,
) -> impl IntoView {
    let named = StoredValue::new(field);
    let read = move |text: String| legible.map_or(text.clone(), |legible| legible.run(text));
    let other = Memo::new(move |_| match named.with_value(|field| save.status(field)) {
        FieldStatus::Conflict(other) => Some(other),
        _ => None,
    });
    let choose = Callback::new(move |theirs: bool| {
        let event = if theirs { Event::TakeTheirs } else { Event::KeepMine };
        save.on(&named.get_value(), event);
    });
    let mine = Signal::derive(move || {
        let text = named.with_value(|field| save.text(field));
        text.map(|text| read(text.get())).unwrap_or_default()
    });
    let is_live = RwSignal::new(false);
    Effect::new(move |_| is_live.set(true));
    move || {
        other.get().map(|other: Other| {
            let theirs = read(other.text().to_owned());
            view! { <TwoTexts label=label.clone() mine other theirs choose is_live /> }
        })
    }
}
