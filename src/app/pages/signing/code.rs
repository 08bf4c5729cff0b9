//! The six digits, and another code.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::resend::Resend;
use crate::api::signing::EnterCode;
use crate::app::lang::use_lang;
use crate::app::pages::{Answer, DeedForm};
use crate::app::ui::{Button, ButtonVariant, Card, CodeInput, Field, IconName};
use crate::domain::calendar::Moment;
use crate::domain::ids::CeremonyId;
use crate::domain::signing::Subject;
use crate::domain::views::signing::CodeMethod;

/// Where the code went, the place for it, and how to get another.
#[component]
pub fn EnterCodeForm(
    /// What is signed.
    subject: Subject,
    /// The ceremony.
    ceremony: CeremonyId,
    /// Where the code went.
    method: CodeMethod,
    /// Another method that the service offers.
    other: Option<CodeMethod>,
    /// When it was sent.
    sent_at: Moment,
    /// From when another may be sent.
    resend_from: Moment,
    /// Tries left.
    tries_left: u32,
) -> impl IntoView {
    let lang = use_lang();
    let answer = Answer::to("enter_code");
    let sent = format!(
        "{} {}",
        lang.code_sent_to(method),
        lang.signing_code_sent_at(&lang.time(sent_at))
    );
    view! {
        <Card>
            <p>{sent}</p>
            <DeedForm action=EnterCode::PATH id="enter_code" hidden=vec![("ceremony", ceremony.to_string())]>
                <Field id=answer.id("code") label=lang.signing_code() hint=hint(lang, tries_left) error=answer.error("code")>
                    <CodeInput name="code" />
                </Field>
                <div class="toolbar">
                    <Button variant=ButtonVariant::Primary icon=IconName::Check>{lang.signing_confirm(subject)}</Button>
                </div>
            </DeedForm>
            <Resend ceremony method other resend_from />
        </Card>
    }
}

fn hint(lang: crate::i18n::Lang, tries_left: u32) -> String {
    format!("{}. {}", lang.signing_code_hint(), lang.tries(tries_left))
}
