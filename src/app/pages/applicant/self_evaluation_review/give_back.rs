//! The ministry gives a self-evaluation back: reasons for the whole, and at single criteria.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::accreditation::case::ReturnAccreditation;
use crate::app::forms::{Answer, CommandForm, UnseenMarks};
use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonVariant, Card, Disclosure, Field, TextArea};
use crate::domain::FormName;
use crate::domain::accreditation::Action;
use crate::domain::text_kind::field_of;
use crate::domain::views::accreditation::AccreditationHead;

/// The form. What is to be corrected is named at its criterion, so that the applicant is led there.
#[component]
pub fn GiveBack(
    /// The case.
    head: AccreditationHead,
    /// The criteria: number and title.
    criteria: Vec<(String, String)>,
) -> impl IntoView {
    let lang = use_lang();
    let answer = Answer::to(FormName::ReturnAccreditation);
    let refusal = head.refusal_of(Action::ReturnForCorrection);
    let why_not = refusal.map(|refusal| lang.accreditation_refusal(refusal));
    let open = answer.came_back();
    let (typed, error) = (answer.typed("reasons"), answer.error("reasons"));
    let id = answer.id("reasons");
    let hidden = vec![("accreditation", head.id.to_string())];
    let fields = criteria
        .into_iter()
        .map(|(id, title)| {
            let name = format!("criteria[{}]", field_of(&id, "reason"));
            let typed = answer.typed(&name);
            view! {
                <Field id=answer.id(&name) label=format!("{id}. {title}") optional_mark=lang.optional_mark() error=answer.error(&name)>
                    <TextArea name=name.clone() value=typed rows=2 />
                    <UnseenMarks />
                </Field>
            }
        })
        .collect_view();
    view! {
        <Card id="return" title=lang.accreditation_action(Action::ReturnForCorrection)>
            <p>{lang.accreditation_return_opens()}</p>
            <CommandForm action=ReturnAccreditation::PATH id=FormName::ReturnAccreditation hidden seen=head.seen>
                <Field id label=lang.accreditation_return_reasons() hint=lang.accreditation_return_hint() error>
                    <TextArea name="reasons" value=typed />
                    <UnseenMarks />
                </Field>
                <Disclosure summary=lang.accreditation_return_criteria() open>{fields}</Disclosure>
                <Button variant=ButtonVariant::Danger why_not=why_not>{lang.accreditation_action(Action::ReturnForCorrection)}</Button>
            </CommandForm>
        </Card>
    }
}
