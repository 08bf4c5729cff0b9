//! The form by which a tie is declared.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::ties::DeclareTie;
use crate::app::forms::{Answer, CommandForm};
use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonVariant, Card, Choice, Field, InputKind, RadioGroup, TextInput};
use crate::domain::FormName;
use crate::domain::accreditation::tie::TieKind;

/// The `id` and the name of the form.
pub const FORM: FormName<'static> = FormName::DeclareTie;

/// Kind and INN; whichever was wrong is shown at it, with what was typed.
#[component]
pub fn Declare() -> impl IntoView {
    let lang = use_lang();
    let answer = Answer::to(FORM);
    let choices = TieKind::ALL
        .iter()
        .map(|&kind| Choice::new(kind.name(), lang.tie_kind(kind)));
    let choices: Vec<_> = choices.collect();
    let kind = answer.typed("kind");
    view! {
        <Card id="declare" title=lang.ties_declare()>
            <CommandForm action=DeclareTie::PATH id=FORM>
                <RadioGroup
                    id=answer.id("kind") legend=lang.ties_kind() name="kind" choices value=kind error=answer.error("kind")
                />
                <Field id=answer.id("inn") label=lang.organisation_inn() hint=lang.ties_inn_hint() error=answer.error("inn")>
                    <TextInput name="inn" kind=InputKind::Digits14 value=answer.typed("inn") />
                </Field>
                <div class="toolbar"><Button variant=ButtonVariant::Primary>{lang.save()}</Button></div>
            </CommandForm>
        </Card>
    }
}
