//! The choice of SMS or e-mail.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::signing::SendCode;
use crate::app::forms::{Answer, CommandForm};
use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonVariant, Card, Choice, IconName, Notice, RadioGroup, Tone};
use crate::domain::address::Address;
use crate::domain::ids::CeremonyId;
use crate::domain::views::signing::CodeMethod;
use crate::domain::{FormName, OutsideSystem};

/// The methods that the service offers, the first one chosen.
#[component]
pub fn ChooseMethod(
    ceremony: CeremonyId,
    /// What the service offers.
    methods: Vec<CodeMethod>,
    /// The service that did not answer, if so.
    unavailable: Option<OutsideSystem>,
) -> impl IntoView {
    let lang = use_lang();
    if let Some(system) = unavailable {
        return view! {
            <Notice tone=Tone::Danger>
                <p>{lang.unavailable(system)}</p>
                <a href=Address::Signing(&ceremony).to_string() rel="external">{lang.try_again()}</a>
            </Notice>
        }
        .into_any();
    }
    let Some(first) = methods.first() else {
        return view! { <Notice tone=Tone::Warning><p>{lang.signing_no_method()}</p></Notice> }.into_any();
    };
    let answer = Answer::to(FormName::SendCode);
    let typed = answer.typed("method");
    let value = if typed.is_empty() {
        first.name().to_owned()
    } else {
        typed
    };
    let choices = methods
        .iter()
        .map(|method| Choice::new(method.name(), lang.code_method(*method)))
        .collect();
    view! {
        <Card>
            <CommandForm action=SendCode::PATH id=FormName::SendCode hidden=vec![("ceremony", ceremony.to_string())]>
                <RadioGroup
                    id=answer.id("method")
                    legend=lang.signing_method()
                    name="method"
                    choices
                    value
                    hint=lang.signing_method_hint()
                    error=answer.error("method")
                />
                <div class="toolbar">
                    <Button variant=ButtonVariant::Primary icon=IconName::Send>{lang.signing_send_code()}</Button>
                </div>
            </CommandForm>
        </Card>
    }
    .into_any()
}
