//! Looking the organisation up in the register by its INN.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::organisation::LookUpOrganisation;
use crate::app::forms::{Answer, CommandForm};
use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonVariant, Card, Field, InputKind, Notice, TextInput, Tone};
use crate::domain::{FormName, Refusal};

/// The `id` and the name of the form.
pub const FORM: FormName<'static> = FormName::LookUpOrganisation;

/// The form with the INN; it proposes that of the signature with which the person signed in.
#[component]
pub fn LookUp(
    /// INN of the signature of the session; nothing with the person's own.
    session_inn: Option<String>,
    /// Whether the data is here already, to be refreshed.
    known: bool,
) -> impl IntoView {
    let lang = use_lang();
    let Some(inn) = session_inn else {
        let why = lang.refusal(&Refusal::NeedsOrganisationSignature);
        return view! { <Notice tone=Tone::Warning title=lang.organisation_sign_in_first()><p>{why}</p></Notice> }
            .into_any();
    };
    let answer = Answer::to(FORM);
    let typed = answer.typed("inn");
    let value = if typed.is_empty() { inn } else { typed };
    let (label, variant) = if known {
        (lang.organisation_look_up_again(), ButtonVariant::Plain)
    } else {
        (lang.organisation_look_up(), ButtonVariant::Primary)
    };
    view! {
        <Card>
            <CommandForm action=LookUpOrganisation::PATH id=FORM>
                <Field id=answer.id("inn") label=lang.organisation_inn() hint=lang.organisation_inn_hint() error=answer.error("inn")>
                    <TextInput name="inn" kind=InputKind::Digits14 value=value />
                </Field>
                <div class="toolbar"><Button variant=variant>{label}</Button></div>
            </CommandForm>
        </Card>
    }
    .into_any()
}
