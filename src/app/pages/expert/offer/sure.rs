//! «Ооба» or «Жок»: the question whether the expert is sure, before an answer is carried out.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::accreditation::commission::AnswerInvitation;
use crate::app::forms::{Answer, CommandForm, LanguageLine, keeping_address};
use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonVariant, Card, Definition, DefinitionList};
use crate::domain::FormName;
use crate::domain::accreditation::Action;
use crate::domain::ids::AccreditationId;
use crate::domain::reference::ConflictCase;
use crate::domain::seen::Seen;

/// The `id` and the name of the form.
const FORM: FormName<'static> = FormName::AnswerInvitation;

/// What was chosen, what it means, and the two buttons. «Ооба» sends all again; «Жок» brings the page as it was before, with what was
/// typed.
#[component]
pub fn Sure(
    /// The case.
    accreditation: AccreditationId,
    /// The cases of conflict.
    cases: Vec<ConflictCase>,
    /// What the page shows of the case.
    seen: Seen,
) -> impl IntoView {
    let lang = use_lang();
    let answer = Answer::to(FORM);
    let agrees = answer.typed("answer") == "agree";
    let (case, comment) = (answer.typed("conflict_case"), answer.typed("comment"));
    let (action, hint) = if agrees {
        (Action::Agree, lang.sure_agree_hint())
    } else {
        (Action::Decline, lang.sure_decline_hint())
    };
    let declined = (!agrees).then(|| {
        let title = cases
            .iter()
            .find(|it| it.id == case)
            .map(|it| lang.of(&it.title))
            .unwrap_or_default();
        let comment = comment.clone();
        view! {
            <DefinitionList>
                <Definition term=lang.offer_case()>{title}</Definition>
                <Definition term=lang.offer_comment()><span class="as-typed">{comment}</span></Definition>
            </DefinitionList>
        }
    });
    let no = keeping_address(lang, FORM.function());
    let hidden = vec![
        ("accreditation", accreditation.to_string()),
        ("answer", answer.typed("answer")),
        ("conflict_case", case),
        ("comment", comment),
        ("sure", "yes".to_owned()),
        ("shown_in", lang.tag().to_owned()),
    ];
    view! {
        <Card id="sure" title=lang.sure_question()>
            <p>{lang.sure_chosen()} ": " <strong>{lang.accreditation_action(action)}</strong></p>
            {declined}
            <p class="soft">{hint}</p>
            <CommandForm action=AnswerInvitation::PATH id=FORM hidden seen=seen class="toolbar">
                <Button variant=ButtonVariant::Primary>{lang.sure_yes()}</Button>
                <Button attr:formaction=no>{lang.sure_no()}</Button>
                <LanguageLine name=FORM.to_string() />
            </CommandForm>
        </Card>
    }
}
