//! Choosing level and specialty (docs/requirements.md, L11).

mod combobox;
mod keys;
mod option;
mod search;
mod several;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::licensing::application::AddProgramme;
use crate::app::forms::{Answer, CommandForm};
use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonVariant, Choice, Field, IconName, Select, TextInput};
use crate::domain::FormName;
use crate::domain::ids::ApplicationId;
use crate::domain::reference::{Level, SpecialtyNeed};
use combobox::SpecialtyCombobox;
use several::SeveralSpecialties;

/// The form of «ОК». Without WebAssembly the specialty is typed; with it, it is searched for, and asked only where the level
/// needs one. Its summary of errors is the page's ([`AnswerMessage`](crate::app::forms::AnswerMessage) to `add_programme`).
#[component]
pub fn SpecialtyPicker(
    /// The levels to choose from.
    levels: Vec<Level>,
    /// The application that the choice is added to.
    application: ApplicationId,
) -> impl IntoView {
    let lang = use_lang();
    let answer = Answer::to(FormName::AddProgramme);
    let (level, specialty) = (
        RwSignal::new(answer.typed("level")),
        RwSignal::new(answer.typed("specialty")),
    );
    let is_live = RwSignal::new(false);
    Effect::new(move |_| {
        // A moment later, when the controls have reported what was typed while the page was loading.
        let live = move || {
            is_live.try_set(true);
        };
        set_timeout(live, std::time::Duration::ZERO);
    });
    Effect::new(move |before: Option<String>| {
        let now = level.get();
        if before.is_some_and(|before| !before.is_empty() && before != now) {
            specialty.set(String::new());
        }
        now
    });
    let choices = levels
        .iter()
        .map(|it| Choice::new(it.code.clone(), lang.of(&it.title)))
        .collect::<Vec<_>>();
    let needs: Vec<(String, SpecialtyNeed)> = levels.into_iter().map(|it| (it.code, it.specialty)).collect();
    let need = Memo::new(move |_| {
        let chosen = level.get();
        needs
            .iter()
            .find(|(code, _)| *code == chosen)
            .map_or(SpecialtyNeed::None, |(_, need)| *need)
    });
    let (level_id, specialty_id) = (answer.id("level"), answer.id("specialty"));
    let (level_error, specialty_error) = (answer.error("level"), answer.error("specialty"));
    let asked = move || match (is_live.get(), need.get()) {
        (true, SpecialtyNeed::None) => ().into_any(),
        (true, SpecialtyNeed::Classifier) => {
            view! { <SpecialtyCombobox id=specialty_id.clone() level specialty error=specialty_error.clone() /> }
                .into_any()
        }
        (is_live, _) => {
            let (label, hint) = if is_live {
                (lang.programme_name(), lang.programme_name_hint())
            } else {
                (lang.programmes_specialty(), lang.specialty_without_script())
            };
            view! {
                <Field id=specialty_id.clone() label hint error=specialty_error.clone()>
                    <TextInput name="specialty" bind=specialty autocomplete="off" />
                </Field>
            }
            .into_any()
        }
    };
    let hidden = vec![("application", application.to_string())];
    view! {
        <SeveralSpecialties application />
        <CommandForm action=AddProgramme::PATH id=FormName::AddProgramme hidden>
            <Field id=level_id label=lang.programmes_level() error=level_error>
                <Select name="level" choices bind=level blank=lang.choose() />
            </Field>
            {asked}
            <div class="toolbar">
                <Button variant=ButtonVariant::Plain icon=IconName::Check>{lang.ok()}</Button>
            </div>
        </CommandForm>
    }
}
