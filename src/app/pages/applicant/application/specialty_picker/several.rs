//! The specialties to which the words that were typed answer, to choose one without JavaScript.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::licensing::application::AddProgramme;
use crate::app::forms::{Answer, CommandForm};
use crate::app::lang::use_lang;
use crate::app::ui::{Button, Choice, IconName, RadioGroup};
use crate::domain::ids::ApplicationId;
use crate::domain::{FormName, Refusal};

/// The list with its own «ОК»; nothing unless the last choice was refused because several answer to it.
#[component]
pub fn SeveralSpecialties(
    /// The application that the choice is added to.
    application: ApplicationId,
) -> impl IntoView {
    let lang = use_lang();
    let answer = Answer::to(FormName::AddProgramme);
    let Some(Refusal::SeveralSpecialties(found)) = answer.refusal() else {
        return ().into_any();
    };
    let choices = found
        .iter()
        .map(|it| Choice::new(it.code.clone(), format!("{} {}", it.code, lang.of(&it.title))))
        .collect();
    let hidden = vec![
        ("application", application.to_string()),
        ("level", answer.typed("level")),
    ];
    view! {
        <CommandForm action=AddProgramme::PATH id="choose_specialty" comes_back_as=FormName::AddProgramme hidden>
            <RadioGroup id=answer.id("found") legend=lang.specialty_found() name="specialty" choices />
            <div class="toolbar">
                <Button icon=IconName::Check>{lang.ok()}</Button>
            </div>
        </CommandForm>
    }
    .into_any()
}
