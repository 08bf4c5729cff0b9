//! How a ceremony ends: signed, being signed, void or given up.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::signing::EnterCode;
use crate::app::forms::CommandForm;
use crate::app::lang::use_lang;
use crate::app::pages::applicant::application::ReceiptView;
use crate::app::ui::{Button, ButtonLink, ButtonVariant, IconName, Notice, Tone};
use crate::domain::FormName;
use crate::domain::ids::CeremonyId;
use crate::domain::signing::Subject;
use crate::domain::views::application::Receipt;

/// The code was accepted; the making of the signature goes on or broke off, and is resumed by an empty code.
#[component]
pub fn Authorised(ceremony: CeremonyId) -> impl IntoView {
    let lang = use_lang();
    let hidden = vec![("ceremony", ceremony.to_string()), ("code", String::new())];
    view! {
        <Notice tone=Tone::Info title=lang.signing_authorised()>
            <p>{lang.signing_authorised_text()}</p>
            <CommandForm action=EnterCode::PATH id=FormName::EnterCode hidden class="cluster">
                <Button variant=ButtonVariant::Primary>{lang.signing_resume()}</Button>
            </CommandForm>
        </Notice>
    }
}

/// Signed and sent: the receipt, and what comes next.
#[component]
pub fn Signed(
    /// What was signed.
    subject: Subject,
    receipt: Option<Receipt>,
    /// Address of its page.
    address: String,
) -> impl IntoView {
    let lang = use_lang();
    let onward = match subject {
        Subject::LicenceApplication => lang.signing_to_application(),
        _ => lang.signing_go_on(),
    };
    view! {
        <Notice tone=Tone::Success title=lang.signing_signed(subject) live=true>
            <p>{lang.signing_signed_text(subject)}</p>
        </Notice>
        {receipt.map(|receipt| view! { <ReceiptView receipt /> })}
        <div class="toolbar">
            <ButtonLink href=address variant=ButtonVariant::Primary icon=IconName::ArrowRight>{onward}</ButtonLink>
        </div>
    }
}

/// Ended without a signature: why, and how to start again.
#[component]
pub fn Ended(
    /// What happened.
    title: &'static str,
    /// What it means.
    #[prop(into)]
    text: String,
    /// Address of the review.
    review: String,
) -> impl IntoView {
    let lang = use_lang();
    view! {
        <Notice tone=Tone::Warning title><p>{text}</p></Notice>
        <div class="toolbar">
            <ButtonLink href=review variant=ButtonVariant::Primary icon=IconName::ArrowRight>{lang.signing_begin_again()}</ButtonLink>
        </div>
    }
}
