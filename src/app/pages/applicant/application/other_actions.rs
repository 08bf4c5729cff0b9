//! Throwing a draft away and withdrawing an application, each behind a fold that says what it means.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::licensing::application::{DiscardDraft, WithdrawApplication};
use crate::app::forms::{Answer, CommandForm, UnseenMarks};
use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonVariant, Card, Disclosure, Field, IconName, TextArea};
use crate::domain::FormName;
use crate::domain::licensing::{Action, LawRefusal};
use crate::domain::views::application::ApplicationHead;

/// The `id` and the name of the form of the withdrawal.
pub const WITHDRAW: FormName<'static> = FormName::WithdrawApplication;

/// Whether an action belongs to the stage at all. One that does is shown even to whom it is refused, with the reason; one of another stage
/// is not a control of this page.
pub fn belongs_here(head: &ApplicationHead, action: Action) -> bool {
    let known = head.deeds.iter().any(|(listed, _)| *listed == action);
    known && !matches!(head.refusal_of(action), Some(LawRefusal::NotAtThisStage { .. }))
}

/// The actions that remove something.
#[component]
pub fn OtherActions(
    /// The application.
    head: ApplicationHead,
) -> impl IntoView {
    let lang = use_lang();
    let discards = belongs_here(&head, Action::Discard);
    let withdraws = belongs_here(&head, Action::Withdraw);
    (discards || withdraws).then(|| {
        view! {
            <Card id="deeds" title=lang.application_other_actions()>
                {discards.then(|| view! { <Discard head=head.clone() /> })}
                {withdraws.then(|| view! { <Withdraw head=head.clone() /> })}
            </Card>
        }
    })
}

#[component]
fn Discard(head: ApplicationHead) -> impl IntoView {
    let lang = use_lang();
    let why_not = head
        .refusal_of(Action::Discard)
        .map(|refusal| lang.law_refusal(refusal));
    let hidden = vec![("application", head.id.to_string())];
    view! {
        <Disclosure summary=lang.action(Action::Discard) open=Answer::to(FormName::DiscardDraft).is_refused()>
            <p>{lang.discard_warning()}</p>
            <CommandForm action=DiscardDraft::PATH id=FormName::DiscardDraft hidden seen=head.seen pressed_only=true>
                <Button variant=ButtonVariant::Danger icon=IconName::Bin why_not=why_not>{lang.action(Action::Discard)}</Button>
            </CommandForm>
        </Disclosure>
    }
}

#[component]
fn Withdraw(head: ApplicationHead) -> impl IntoView {
    let lang = use_lang();
    let answer = Answer::to(WITHDRAW);
    let why_not = head
        .refusal_of(Action::Withdraw)
        .map(|refusal| lang.law_refusal(refusal));
    let hidden = vec![("application", head.id.to_string())];
    view! {
        <Disclosure summary=lang.action(Action::Withdraw) open=answer.came_back()>
            <p>{lang.withdraw_warning()}</p>
            <CommandForm action=WithdrawApplication::PATH id=WITHDRAW hidden seen=head.seen>
                <Field id=answer.id("reasons") label=lang.withdraw_reasons() optional_mark=lang.optional_mark() error=answer.error("reasons")>
                    <TextArea name="reasons" value=answer.typed("reasons") />
                    <UnseenMarks />
                </Field>
                <Button variant=ButtonVariant::Danger why_not=why_not>{lang.action(Action::Withdraw)}</Button>
            </CommandForm>
        </Disclosure>
    }
}
