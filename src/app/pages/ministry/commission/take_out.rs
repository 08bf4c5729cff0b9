//! Taking a member out of the commission, behind a fold that says what it means.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::accreditation::commission::RemoveMember;
use crate::app::forms::{Answer, CommandForm, UnseenMarks};
use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonVariant, Disclosure, Field, TextArea};
use crate::domain::FormName;
use crate::domain::accreditation::Action;
use crate::domain::views::accreditation::AccreditationHead;
use crate::domain::views::commission::MemberLine;

/// The reasons, and the button; to whom the law refuses it, with the reason.
#[component]
pub fn TakeOut(
    /// The case.
    head: AccreditationHead,
    /// Who is to be taken out.
    member: MemberLine,
) -> impl IntoView {
    let lang = use_lang();
    let form = FormName::RemoveMember(&member.id).to_string();
    let answer = Answer::to(form.clone());
    let refusal = head.refusal_of(Action::RemoveMember);
    let why_not = refusal.map(|refusal| lang.accreditation_refusal(refusal));
    let hidden = vec![
        ("accreditation", head.id.to_string()),
        ("membership", member.id.to_string()),
    ];
    let stage = head.stage;
    let (id, typed, error) = (answer.id("reasons"), answer.typed("reasons"), answer.error("reasons"));
    view! {
        <Disclosure summary=lang.commission_remove_of(&member.name) open=answer.came_back()>
            <p>{lang.commission_remove_warning(stage)}</p>
            <CommandForm action=RemoveMember::PATH id=form hidden seen=head.seen>
                <Field id label=lang.commission_remove_reasons() error>
                    <TextArea name="reasons" value=typed />
                    <UnseenMarks />
                </Field>
                <Button variant=ButtonVariant::Danger why_not=why_not>{lang.accreditation_action(Action::RemoveMember)}</Button>
            </CommandForm>
        </Disclosure>
    }
}
