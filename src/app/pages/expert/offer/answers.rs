//! The two answers to an offer, a form each.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::accreditation::commission::AnswerInvitation;
use crate::app::forms::{Answer, CommandForm, UnseenMarks};
use crate::app::lang::use_lang;
use crate::app::pages::applicant::accreditation::belongs_here;
use crate::app::ui::{Button, ButtonVariant, Card, Choice, Disclosure, Field, IconName, RadioGroup, TextArea};
use crate::domain::FormName;
use crate::domain::accreditation::Action;
use crate::domain::reference::ConflictCase;
use crate::domain::views::accreditation::AccreditationHead;
use crate::domain::views::commission::OfferPage;

/// Before the consent both answers; after it, until the order, the decline alone, behind a fold.
#[component]
pub fn Answers(
    /// The offer.
    page: OfferPage,
) -> impl IntoView {
    let lang = use_lang();
    let OfferPage {
        head, agreed_at, cases, ..
    } = page;
    let forms = if agreed_at.is_none() {
        view! {
            <h3>{lang.offer_agree_when()}</h3>
            <Agree head=head.clone() />
            <h3>{lang.offer_decline_when()}</h3>
            <Decline head cases />
        }
        .into_any()
    } else if belongs_here(&head, Action::Decline) {
        let open = Answer::to(FormName::AnswerInvitation).came_back();
        view! {
            <Disclosure summary=lang.accreditation_action(Action::Decline) open>
                <p>{lang.offer_decline_late()}</p>
                <Decline head cases />
            </Disclosure>
        }
        .into_any()
    } else {
        return ().into_any();
    };
    // The summary of errors leads to the heading, since the forms are two.
    view! { <Card id=FormName::AnswerInvitation title=lang.offer_answer()>{forms}</Card> }.into_any()
}

#[component]
fn Agree(head: AccreditationHead) -> impl IntoView {
    let lang = use_lang();
    let why_not = head
        .refusal_of(Action::Agree)
        .map(|refusal| lang.accreditation_refusal(refusal));
    let hidden = vec![
        ("accreditation", head.id.to_string()),
        ("answer", "agree".to_owned()),
        ("shown_in", lang.tag().to_owned()),
    ];
    view! {
        <CommandForm action=AnswerInvitation::PATH hidden seen=head.seen class="cluster">
            <Button variant=ButtonVariant::Primary icon=IconName::Check why_not=why_not>{lang.accreditation_action(Action::Agree)}</Button>
        </CommandForm>
    }
}

#[component]
fn Decline(head: AccreditationHead, cases: Vec<ConflictCase>) -> impl IntoView {
    let lang = use_lang();
    let answer = Answer::to(FormName::AnswerInvitation);
    let refusal = head.refusal_of(Action::Decline);
    let why_not = refusal.map(|refusal| lang.accreditation_refusal(refusal));
    let hidden = vec![
        ("accreditation", head.id.to_string()),
        ("answer", "decline".to_owned()),
        ("shown_in", lang.tag().to_owned()),
    ];
    let choices: Vec<Choice> = cases
        .iter()
        .zip(1..)
        .map(|(case, n): (&ConflictCase, u32)| Choice::new(case.id.clone(), format!("{n}. {}", lang.of(&case.title))))
        .collect();
    let (case_id, case_typed, case_error) = (
        answer.id("conflict_case"),
        answer.typed("conflict_case"),
        answer.error("conflict_case"),
    );
    let (id, typed, error) = (answer.id("comment"), answer.typed("comment"), answer.error("comment"));
    view! {
        <CommandForm action=AnswerInvitation::PATH hidden seen=head.seen>
            <RadioGroup id=case_id legend=lang.offer_case() name="conflict_case" choices value=case_typed error=case_error />
            <Field id label=lang.offer_comment() hint=lang.offer_comment_hint() error>
                <TextArea name="comment" value=typed />
                <UnseenMarks />
            </Field>
            <div class="toolbar">
                <Button variant=ButtonVariant::Danger why_not=why_not>{lang.accreditation_action(Action::Decline)}</Button>
            </div>
        </CommandForm>
    }
}
