//! The six digits, and another code.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::signing::EnterCode;
use crate::app::forms::{Answer, CommandForm};
use crate::app::lang::use_lang;
use crate::app::pages::everyone::signing::resend::Resend;
use crate::app::ui::{Button, ButtonVariant, Card, CodeInput, Field, IconName};
use crate::domain::calendar::Moment;
use crate::domain::ids::CeremonyId;
use crate::domain::one_time_code::{CodeFault, six_digits};
use crate::domain::signing::Subject;
use crate::domain::views::signing::CodeMethod;
use crate::domain::{Fault, FormName, Refusal};
use crate::i18n::Lang;

/// Where the code went, the place for it, and how to get another.
#[component]
pub fn EnterCodeForm(
    /// What is signed.
    subject: Subject,
    ceremony: CeremonyId,
    /// Where the code went.
    method: CodeMethod,
    /// Another method that the service offers.
    other: Option<CodeMethod>,
    /// When it was sent.
    sent_at: Moment,
    /// From when another may be sent.
    resend_from: Moment,
    tries_left: u32,
) -> impl IntoView {
    let lang = use_lang();
    let answer = Answer::to(FormName::EnterCode);
    let sent = format!(
        "{} {}",
        lang.code_sent_to(method),
        lang.signing_code_sent_at(&lang.time(sent_at))
    );
    let typed = RwSignal::new(String::new());
    let refused = told_at_field(lang, &answer);
    let error = Signal::derive(move || {
        typed
            .with(|typed| told_of(lang, typed))
            .or_else(|| typed.with(String::is_empty).then(|| refused.clone()).flatten())
    });
    view! {
        <Card>
            <p>{sent}</p>
            <CommandForm action=EnterCode::PATH id=FormName::EnterCode hidden=vec![("ceremony", ceremony.to_string())] pressed_only=true>
                <Field id=answer.id("code") label=lang.signing_code() hint=hint(lang, tries_left) error>
                    <CodeInput name="code" on_typed=Callback::new(move |text: String| typed.set(text)) />
                </Field>
                <div class="toolbar">
                    <Button variant=ButtonVariant::Primary icon=IconName::Check>{lang.signing_confirm(subject)}</Button>
                </div>
            </CommandForm>
            <Resend ceremony method other resend_from />
        </Card>
    }
}

/// What the server said of the last code: it is shown at the field as well as in the summary.
fn told_at_field(lang: Lang, answer: &Answer) -> Option<String> {
    let of_code = |refusal: &&Refusal| {
        matches!(
            refusal,
            Refusal::CodeWrong(_) | Refusal::CodeExpired | Refusal::CodeReplaced | Refusal::CodesExhausted
        )
    };
    let refused = answer.refusal().filter(of_code).map(|refusal| lang.refusal(refusal));
    answer.error("code").or(refused)
}

/// What is wrong with what was typed, before it is sent: several codes. Too little is no fault while one types, and on leaving the field it
/// would move the button away under the press; the server says it, and spends no try on it.
fn told_of(lang: Lang, typed: &str) -> Option<String> {
    let fault = six_digits(typed).err()?;
    (fault == CodeFault::SeveralCodes).then(|| lang.fault(&Fault::from(fault)))
}

fn hint(lang: Lang, tries_left: u32) -> String {
    format!("{}. {}", lang.signing_code_hint(), lang.tries(tries_left))
}
