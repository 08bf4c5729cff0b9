//! An officer's search by stage and words. A form of the browser's own: its answer has an address that can be kept and sent.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{Button, Choice, Field, IconName, InputKind, Select, TextInput};
use crate::domain::accreditation::Stage;
use crate::domain::address::{Address, Parameter};

/// Words, stage, and the button.
#[component]
pub fn Search(
    /// What was searched for.
    words: String,
    /// The stage that was filtered by.
    stage: Option<Stage>,
) -> impl IntoView {
    let lang = use_lang();
    let choices = Stage::ALL
        .into_iter()
        .filter(|stage| stage.was_submitted())
        .map(|stage| Choice::new(stage.name(), lang.accreditation_stage(stage)))
        .collect();
    let chosen = stage.map(Stage::name).unwrap_or_default();
    view! {
        <form method="get" action=Address::Accreditations.to_string() class="search-form" role="search">
            <Field id="search-words" label=lang.accreditation_search_words() optional_mark=lang.optional_mark()>
                <TextInput name=Parameter::Words.name() value=words kind=InputKind::Text autocomplete="off" />
            </Field>
            <Field id="search-stage" label=lang.accreditation_search_stage() optional_mark=lang.optional_mark()>
                <Select name=Parameter::Stage.name() choices value=chosen blank=lang.accreditation_all_stages() />
            </Field>
            <Button icon=IconName::Search>{lang.accreditation_search()}</Button>
        </form>
    }
}
