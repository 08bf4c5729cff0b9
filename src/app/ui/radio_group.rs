//! One answer out of a few that are all in sight.

use leptos::prelude::*;

use super::{Choice, Icon, IconName};

/// A few answers, one of which is chosen.
#[component]
pub fn RadioGroup(
    /// The `id` of the group; the error summary links to it, and each answer has `{id}-{n}` counted from 1.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    legend: String,
    /// The `name` that is sent.
    #[prop(into)]
    name: String,
    /// The answers, in the order shown.
    choices: Vec<Choice>,
    /// The answer at first; none when it is empty.
    #[prop(optional, into)]
    value: String,
    /// A signal that follows the answer, and that the answer follows. Its value at first takes the place of `value`.
    #[prop(optional, into)]
    bind: Option<RwSignal<String>>,
    /// The `id` of the form, where the group is outside of it.
    #[prop(optional)]
    form: Option<&'static str>,
    /// Called with the answer when it changes.
    #[prop(optional, into)]
    on_choose: Option<Callback<String>>,
    /// How to answer.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is wrong with the answer, and what to do.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let value = bind.map_or(value, |answer| answer.get_untracked());
    let error_id = format!("{id}-error");
    let described_by = {
        let error_id = error_id.clone();
        move || error.with(Option::is_some).then(|| error_id.clone())
    };
    let answers = choices
        .into_iter()
        .zip(1..)
        .map(|(choice, n)| {
            let answer_id = format!("{id}-{n}");
            let note_id = format!("{id}-{n}-note");
            let note = choice.why_not.clone().or(choice.hint);
            let described_by = note.is_some().then(|| note_id.clone());
            let own = StoredValue::new(choice.value.clone());
            let chosen = move || bind.map(|answer| own.with_value(|own| answer.with(|answer| answer == own)));
            view! {
                <div class="radio-group__answer">
                    <input
                        class="radio-group__input"
                        type="radio"
                        id=answer_id.clone()
                        name=name.clone()
                        form=form
                        checked=choice.value == value
                        prop:checked=chosen
                        value=choice.value
                        disabled=choice.why_not.is_some()
                        aria-describedby=described_by
                        on:change=move |event| {
                            let answer = event_target_value(&event);
                            if let Some(bound) = bind {
                                bound.set(answer.clone());
                            }
                            if let Some(call) = on_choose {
                                call.run(answer);
                            }
                        }
                    />
                    <label class="radio-group__label" for=answer_id>{choice.label}</label>
                    {note.map(|note| view! { <p class="radio-group__note" id=note_id>{note}</p> })}
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class="radio-group" id=id tabindex="-1" aria-describedby=described_by>
            <legend class="radio-group__legend">{legend}</legend>
            {hint.map(|hint| view! { <p class="field__hint">{hint}</p> })}
            {answers}
            {move || {
                let id = error_id.clone();
                error.get().map(|error| view! { <p class="field__error" translate="no" id=id><Icon name=IconName::Warning />{error}</p> })
            }}
        </fieldset>
    }
}
