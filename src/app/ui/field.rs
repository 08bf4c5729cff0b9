//! The frame around a control: label, hint, error.

use leptos::{context::Provider, prelude::*};

use super::{Icon, IconName};

/// What a [`Field`] tells the control inside it. A control takes it from the context.
#[derive(Clone, Debug)]
pub struct FieldWiring {
    /// The `id` that the label points to.
    pub id: String,
    /// Whether the form cannot be sent without it.
    pub required: bool,
    /// The ids of hint and error, for `aria-describedby`.
    pub described_by: Signal<Option<String>>,
    /// Whether the field has an error.
    pub invalid: Signal<bool>,
    /// The text of the control, once it has reported it; none for one that is no text.
    pub text: RwSignal<Option<RwSignal<String>>>,
}

/// The attributes of a control: those of the [`Field`] around it, or its own where it is alone.
pub(super) struct Wired {
    pub(super) id: Option<String>,
    pub(super) required: Option<&'static str>,
    pub(super) invalid: Signal<bool>,
    pub(super) described_by: Option<Signal<Option<String>>>,
    text_around: Option<RwSignal<Option<RwSignal<String>>>>,
}

impl Wired {
    /// A control that has this `id` and this state where there is no field around it it.
    pub(super) fn new(id: Option<String>, invalid: Signal<bool>) -> Self {
        match use_context::<FieldWiring>() {
            Some(around) => Self {
                id: Some(around.id),
                required: around.required.then_some("true"),
                invalid: around.invalid,
                described_by: Some(around.described_by),
                text_around: Some(around.text),
            },
            None => Self {
                id,
                required: None,
                invalid,
                described_by: None,
                text_around: None,
            },
        }
    }

    /// The signal of the control's text: the one it is bound to, else one of its own. The field around learns of it.
    pub(super) fn text(&self, bind: Option<RwSignal<String>>, first: String) -> RwSignal<String> {
        let text = bind.unwrap_or_else(|| RwSignal::new(first));
        if let Some(around) = self.text_around {
            around.set(Some(text));
        }
        text
    }
}

/// A label, a hint and an error around one control ([`TextInput`](super::TextInput), [`TextArea`](super::TextArea),
/// [`Select`](super::Select), [`CodeInput`](super::CodeInput)).
#[component]
pub fn Field(
    /// The `id` of the control; the error summary links to it.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// How to answer: a format, a place to look.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The mark of a field that may stay empty, such as «милдеттүү эмес». A field without it is required.
    #[prop(optional, into)]
    optional_mark: Option<String>,
    /// What is wrong with the answer, and what to do.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The control.
    children: Children,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let described_by = {
        let hint_id = hint.is_some().then(|| hint_id.clone());
        let error_id = error_id.clone();
        Signal::derive(move || {
            let error_id = error.with(Option::is_some).then(|| error_id.clone());
            let ids: Vec<String> = hint_id.iter().cloned().chain(error_id).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        })
    };
    let wiring = FieldWiring {
        id: id.clone(),
        required: optional_mark.is_none(),
        described_by,
        invalid: Signal::derive(move || error.with(Option::is_some)),
        text: RwSignal::new(None),
    };
    view! {
        <div class="field" class:field--invalid=move || error.with(Option::is_some)>
            <label class="field__label" for=id>
                {label}
                {optional_mark.map(|mark| view! { <span class="field__optional">{mark}</span> })}
            </label>
            {hint.map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            <Provider value=wiring>{children()}</Provider>
            {move || {
                let id = error_id.clone();
                error.get().map(|error| view! { <p class="field__error" translate="no" id=id><Icon name=IconName::Warning />{error}</p> })
            }}
        </div>
    }
}
