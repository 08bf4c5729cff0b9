//! «Өзүн-өзү баалоону баштоо».

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::accreditation::case::BeginAccreditation;
use crate::app::forms::{Answer, AnswerMessage, CommandForm};
use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonVariant, Card, Choice, Field, IconName, Select};
use crate::domain::reference::Level;
use crate::domain::{FormName, Refusal};

/// The level of the organisation, by which the criteria follow, and the button; with the reason where it is not possible.
#[component]
pub fn Begin(
    /// The levels for which there are criteria.
    levels: Vec<Level>,
    /// Why it is not possible.
    refusal: Option<Refusal>,
) -> impl IntoView {
    let lang = use_lang();
    let answer = Answer::to(FormName::BeginAccreditation);
    let why_not = refusal.map(|refusal| lang.refusal(&refusal));
    let choices = levels
        .iter()
        .map(|level| Choice::new(level.code.clone(), lang.of(&level.title)))
        .collect();
    view! {
        <Card id="begin" title=lang.accreditation_begin_title()>
            <AnswerMessage form=FormName::BeginAccreditation labels=vec![("level", lang.accreditation_level())] />
            <p>{lang.accreditation_begin_text()}</p>
            <CommandForm action=BeginAccreditation::PATH id=FormName::BeginAccreditation>
                <Field
                    id=answer.id("level") label=lang.accreditation_level() hint=lang.accreditation_level_hint()
                    error=answer.error("level")
                >
                    <Select name="level" choices value=answer.typed("level") blank=lang.choose() />
                </Field>
                <Button variant=ButtonVariant::Primary icon=IconName::Plus why_not=why_not>{lang.accreditation_begin()}</Button>
            </CommandForm>
        </Card>
    }
}
