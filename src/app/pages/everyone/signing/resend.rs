//! Another code, by the same method or the other one, once the pause is over.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::signing::SendCode;
use crate::app::forms::CommandForm;
use crate::app::lang::use_lang;
use crate::app::pages::everyone::signing::running_down::seconds_until_allowed;
use crate::app::ui::{Button, Countdown};
use crate::domain::calendar::Moment;
use crate::domain::ids::CeremonyId;
use crate::domain::views::signing::CodeMethod;

/// The buttons for another code. By the same method it waits; by another it does not, for the first may not reach the person at all. The pause is the server's; the browser only shows it running down, from the server's time of the page.
#[component]
pub fn Resend(
    ceremony: CeremonyId,
    /// Where the last code went.
    method: CodeMethod,
    /// Another method that the service offers.
    other: Option<CodeMethod>,
    /// From when another may be sent.
    resend_from: Moment,
) -> impl IntoView {
    let lang = use_lang();
    let left = seconds_until_allowed(resend_from);
    let waits = move || left.get() > 0;
    let why_not = Signal::derive(move || waits().then(|| lang.signing_resend_wait().to_owned()));
    let shown = Signal::derive(move || lang.signing_seconds(left.get()));
    let hidden =
        move |method: CodeMethod| vec![("ceremony", ceremony.to_string()), ("method", method.name().to_owned())];
    let by_other = other.map(|other| {
        view! {
            <CommandForm action=SendCode::PATH hidden=hidden(other) class="cluster">
                <Button>{lang.signing_other_method()} ": " {lang.code_method(other)}</Button>
            </CommandForm>
        }
    });
    view! {
        {move || waits().then(|| view! { <Countdown label=lang.signing_resend_from() left=shown /> })}
        <div class="toolbar">
            <CommandForm action=SendCode::PATH hidden=hidden(method) class="cluster">
                <Button why_not>{lang.signing_resend()}</Button>
            </CommandForm>
            {by_other}
        </div>
        <p class="soft">{lang.signing_resend_hint()}</p>
    }
}
