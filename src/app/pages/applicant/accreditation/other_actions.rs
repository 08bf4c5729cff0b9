//! The actions on a case that need nothing but a press and perhaps reasons.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::accreditation::case::TakeStep;
use crate::app::forms::{Answer, CommandForm, UnseenMarks};
use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonVariant, Card, Disclosure, Field, TextArea};
use crate::domain::FormName;
use crate::domain::accreditation::{Action, LawRefusal};
use crate::domain::address::Address;
use crate::domain::views::accreditation::AccreditationHead;

/// The `id` and the name of the form of the withdrawal.
pub const WITHDRAW: FormName<'static> = FormName::TakeStep(Action::Withdraw);

/// Whether an action belongs to the stage at all. One that does is shown even to whom it is refused, with the reason.
pub fn belongs_here(head: &AccreditationHead, action: Action) -> bool {
    let known = head.deeds.iter().any(|(listed, _)| *listed == action);
    known && !matches!(head.refusal_of(action), Some(LawRefusal::NotAtThisStage { .. }))
}

/// The actions, each in its own form.
#[component]
pub fn OtherActions(
    /// The case.
    head: AccreditationHead,
) -> impl IntoView {
    let lang = use_lang();
    let pressed = [Action::Register, Action::FormCommission, Action::PrepareOrder];
    let pressed: Vec<Action> = pressed.into_iter().filter(|it| belongs_here(&head, *it)).collect();
    let taking = [Action::Discard, Action::Withdraw];
    let taking: Vec<Action> = taking.into_iter().filter(|it| belongs_here(&head, *it)).collect();
    let returns = belongs_here(&head, Action::ReturnForCorrection);
    (!pressed.is_empty() || !taking.is_empty() || returns).then(|| {
        let pressed = pressed
            .into_iter()
            .map(|action| view! { <Press head=head.clone() action /> })
            .collect_view();
        let taking = taking
            .into_iter()
            .map(|action| view! { <Taking head=head.clone() action /> })
            .collect_view();
        let review = Address::SelfEvaluationReview(&head.id).at("return").to_string();
        view! {
            <Card id="deeds" title=lang.application_other_actions()>
                {pressed}
                {returns.then(|| view! { <p><a href=review>{lang.accreditation_return_there()}</a></p> })}
                {taking}
            </Card>
        }
    })
}

#[component]
fn Press(head: AccreditationHead, action: Action) -> impl IntoView {
    let lang = use_lang();
    let why_not = head
        .refusal_of(action)
        .map(|refusal| lang.accreditation_refusal(refusal));
    let hidden = vec![
        ("accreditation", head.id.to_string()),
        ("action", action.name().to_owned()),
    ];
    view! {
        <CommandForm action=TakeStep::PATH id=FormName::TakeStep(action) hidden seen=head.seen class="cluster">
            <Button variant=ButtonVariant::Primary why_not=why_not>{lang.accreditation_action(action)}</Button>
        </CommandForm>
    }
}

#[component]
fn Taking(head: AccreditationHead, action: Action) -> impl IntoView {
    let lang = use_lang();
    let form = FormName::TakeStep(action);
    let answer = Answer::to(form);
    let why_not = head
        .refusal_of(action)
        .map(|refusal| lang.accreditation_refusal(refusal));
    let hidden = vec![
        ("accreditation", head.id.to_string()),
        ("action", action.name().to_owned()),
    ];
    let open = answer.came_back();
    let pressed_only = action != Action::Withdraw;
    let warning = if pressed_only {
        lang.self_evaluation_discard_warning()
    } else {
        lang.self_evaluation_withdraw_warning()
    };
    let reasons = (!pressed_only).then(|| {
        view! {
            <Field id=answer.id("reasons") label=lang.withdraw_reasons() optional_mark=lang.optional_mark() error=answer.error("reasons")>
                <TextArea name="reasons" value=answer.typed("reasons") />
                <UnseenMarks />
            </Field>
        }
    });
    view! {
        <Disclosure summary=lang.accreditation_action(action) open>
            <p>{warning}</p>
            <CommandForm action=TakeStep::PATH id=form hidden seen=head.seen pressed_only>
                {reasons}
                <Button variant=ButtonVariant::Danger why_not=why_not>{lang.accreditation_action(action)}</Button>
            </CommandForm>
        </Disclosure>
    }
}
