//! One answer out of a list that folds down.

use leptos::{html, prelude::*};

use super::{Choice, bound, field::Wired};

impl bound::Typed for web_sys::HtmlSelectElement {
    fn typed(&self) -> String {
        self.value()
    }

    fn put(&self, text: &str) {
        self.set_value(text);
    }
}

/// One answer out of many. Inside a [`Field`](super::Field) it takes id, description and state from it.
#[component]
pub fn Select(
    /// The `name` that is sent.
    #[prop(into)]
    name: String,
    /// The answers, in the order shown.
    choices: Vec<Choice>,
    /// The answer at first. One that is no longer among the choices is kept and shown as it is stored.
    #[prop(optional, into)]
    value: String,
    /// A signal that follows the answer, and that the answer follows. Its value at first takes the place of `value`.
    #[prop(optional, into)]
    bind: Option<RwSignal<String>>,
    /// What represents no answer, such as «Тандаңыз»; sends an empty value. Without it an empty line is there as long as
    /// nothing is chosen, since the browser would otherwise answer by itself.
    #[prop(optional, into)]
    blank: Option<String>,
    /// The label where there is no field around it.
    #[prop(optional, into)]
    label: Option<String>,
    /// The `id` where there is no field around it.
    #[prop(optional, into)]
    id: Option<String>,
    /// An error where there is no field around it; it is shown by the cell.
    #[prop(optional, into)]
    invalid: Signal<bool>,
) -> impl IntoView {
    let wired = Wired::new(id, invalid);
    let first = bind.map_or(value, |answer| answer.get_untracked());
    let node = NodeRef::<html::Select>::new();
    if let Some(answer) = bind {
        bound::follow(move || node.get(), answer);
    }
    let blank = blank.or_else(|| first.is_empty().then(String::new));
    let stray = (!first.is_empty() && choices.iter().all(|choice| choice.value != first)).then(|| first.clone());
    let options = choices
        .into_iter()
        .map(|choice| {
            let selected = choice.value == first;
            let disabled = choice.why_not.is_some();
            let text = match choice.why_not {
                Some(reason) => format!("{} — {reason}", choice.label),
                None => choice.label,
            };
            view! { <option value=choice.value selected=selected disabled=disabled>{text}</option> }
        })
        .collect_view();
    view! {
        <select
            node_ref=node
            class="select"
            id=wired.id
            name=name
            aria-label=label
            aria-required=wired.required
            aria-invalid=move || wired.invalid.get().then_some("true")
            aria-describedby=move || wired.described_by.and_then(|ids| ids.get())
            on:change=move |event| {
                if let Some(answer) = bind {
                    answer.set(event_target_value(&event));
                }
            }
        >
            {blank.map(|text| view! { <option value="">{text}</option> })}
            {stray.map(|stored| {
                let shown = stored.clone();
                view! { <option value=stored selected=true>{shown}</option> }
            })}
            {options}
        </select>
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::Select;
    use crate::app::ui::Choice;

    fn html(value: &'static str) -> String {
        let choices = || vec![Choice::new("own", "Менчик"), Choice::new("lease", "Ижара")];
        Owner::new().with(|| view! { <Select name="right" choices=choices() value=value /> }.to_html())
    }

    #[test]
    fn an_answer_that_is_no_longer_offered_stays_chosen() {
        assert!(
            html("use").contains("<option value=\"use\" selected>use"),
            "{}",
            html("use")
        );
    }

    #[test]
    fn nothing_is_answered_for_the_person() {
        assert!(html("").contains("<option value=\"\">"), "{}", html(""));
        assert!(!html("lease").contains("value=\"\""), "{}", html("lease"));
    }
}
