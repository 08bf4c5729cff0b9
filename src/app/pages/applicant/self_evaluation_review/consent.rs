//! «Шарттарга макулмун», and the button that begins the ceremony.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::accreditation::case::BeginSigningSelfEvaluation;
use crate::app::forms::{Answer, CommandForm};
use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonLink, ButtonVariant, Checkbox, IconName};
use crate::app::unsent::{WaitingElsewhere, WithoutUnsent, why_wait};
use crate::domain::accreditation::Action;
use crate::domain::address::Address;
use crate::domain::views::accreditation::AccreditationHead;
use crate::domain::views::unsent::WaitingTexts;
use crate::domain::{FormName, Refusal};

/// The terms, the tick, and the button; to whom the law refuses it, with the reason.
#[component]
pub fn Consent(
    /// The case.
    head: AccreditationHead,
    /// Shows that it is still the one on the page.
    reviewed: String,
    /// Texts that wait on devices.
    unsent: Vec<WaitingTexts>,
) -> impl IntoView {
    let lang = use_lang();
    let answer = Answer::to(FormName::BeginSigningSelfEvaluation);
    let refused = head
        .refusal_of(Action::Sign)
        .map(|refusal| lang.accreditation_refusal(refusal));
    let wait = why_wait(lang, head.id.to_string(), true);
    let why_not = Signal::derive(move || refused.clone().or_else(|| wait.get()));
    let back = Address::Accreditation(&head.id).to_string();
    let hidden = vec![("accreditation", head.id.to_string()), ("reviewed", reviewed)];
    // Whoever agreed to something else has not agreed to this.
    let checked = answer.typed("consent") == "on" && answer.refusal() != Some(&Refusal::ChangedSinceReview);
    view! {
        <section class="consent" aria-labelledby="sign">
            <h2 id="sign">{lang.self_evaluation_sign_title()}</h2>
            <p id="terms">{lang.self_evaluation_terms()}</p>
            <CommandForm action=BeginSigningSelfEvaluation::PATH id=FormName::BeginSigningSelfEvaluation hidden seen=head.seen>
                <Checkbox id=answer.id("consent") name="consent" value="on" checked error=answer.error("consent")>
                    {lang.review_consent()}
                </Checkbox>
                <WaitingElsewhere waiting=unsent.clone() />
                <WithoutUnsent id=answer.id("without_unsent") waiting=unsent />
                <p class="soft">{lang.review_sign_next()}</p>
                <div class="toolbar">
                    <Button variant=ButtonVariant::Primary icon=IconName::Pencil why_not=why_not>{lang.self_evaluation_sign()}</Button>
                    <ButtonLink href=back variant=ButtonVariant::Quiet>{lang.accreditation_back()}</ButtonLink>
                </div>
            </CommandForm>
        </section>
    }
}
