//! What the last form came to: its errors at their fields, what was typed, or that it was done.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::frame::use_frame;
use crate::app::lang::use_lang;
use crate::app::ui::{ErrorLink, ErrorSummary, Notice, Tone};
use crate::domain::{Failure, FieldFault, Refusal};
use crate::i18n::Lang;

/// What the last form of a name came to.
#[derive(Clone, Debug)]
pub struct Answer {
    lang: Lang,
    form: String,
    failure: Option<Failure>,
    typed: BTreeMap<String, String>,
}

impl Answer {
    /// The answer to the form of this name; an empty one where another form was sent, or none.
    pub fn to(form: impl Into<String>) -> Self {
        let form: String = form.into();
        let frame = use_frame();
        Answer {
            lang: use_lang(),
            failure: frame.failure_of(&form).cloned(),
            typed: frame.typed_in(&form).cloned().unwrap_or_default(),
            form,
        }
    }

    /// Whether what was typed is in it again: it was refused, or kept.
    pub fn came_back(&self) -> bool {
        self.is_refused() || !self.typed.is_empty()
    }

    /// Whether it was refused.
    pub fn is_refused(&self) -> bool {
        self.failure.is_some()
    }

    /// Why it was refused, where a rule refused it.
    pub fn refusal(&self) -> Option<&Refusal> {
        match &self.failure {
            Some(Failure::Refused(refusal)) => Some(refusal),
            _ => None,
        }
    }

    /// What is wrong with a field, in words.
    pub fn error(&self, field: &str) -> Option<String> {
        match &self.failure {
            Some(Failure::Invalid(faults)) => self.lang.fault_of(faults, field),
            _ => None,
        }
    }

    /// What was typed in a field before the form was refused or kept; empty otherwise.
    pub fn typed(&self, field: &str) -> String {
        self.typed.get(field).cloned().unwrap_or_default()
    }

    /// The `id` of a field of this form, to which the summary of errors leads.
    pub fn id(&self, field: &str) -> String {
        format!("{}-{field}", self.form)
    }

    fn links(&self, labels: &[(&'static str, &'static str)]) -> Vec<ErrorLink> {
        let at = |fault: &FieldFault| {
            let said = self.lang.fault(&fault.fault);
            let label = labels
                .iter()
                .find(|(field, _)| *field == fault.field)
                .map(|(_, label)| format!("{label}: {said}"));
            ErrorLink::new(self.id(&fault.field), label.unwrap_or(said))
        };
        match &self.failure {
            None => Vec::new(),
            Some(Failure::Invalid(faults)) => faults.iter().map(at).collect(),
            Some(other) => vec![ErrorLink::new(&self.form, self.lang.failure(other))],
        }
    }
}

/// Over a form: what was wrong with it, linked to its fields, or that it was carried out. Nothing while it was not sent.
#[component]
pub fn AnswerMessage(
    /// The name of the form.
    #[prop(into)]
    form: String,
    /// What to say when the action was done, and what comes next.
    #[prop(optional, into)]
    done: Option<String>,
    /// Fields with their labels, so that the summary names what is wrong where.
    #[prop(optional)]
    labels: Vec<(&'static str, &'static str)>,
) -> impl IntoView {
    let lang = use_lang();
    let was_done = use_frame().done(&form);
    let links = Answer::to(form).links(&labels);
    let done = done.filter(|_| was_done);
    view! {
        {(!links.is_empty()).then(|| view! { <ErrorSummary title=lang.what_is_wrong() errors=links /> })}
        {done.map(|text| view! { <Notice tone=Tone::Success live=true><p>{text}</p></Notice> })}
    }
}
