//! Handing the draft over to the head, and taking it back (docs/requirements.md, L14).

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::licensing::application::{HandOver as HandOverDeed, TakeBack};
use crate::app::forms::{Answer, CommandForm, UnseenMarks};
use crate::app::lang::use_lang;
use crate::app::pages::applicant::application::other_actions::belongs_here;
use crate::app::ui::{Button, ButtonVariant, Card, Field, IconName, TextArea};
use crate::domain::FormName;
use crate::domain::licensing::{Action, Actor};
use crate::domain::views::application::ApplicationHead;

/// The `id` and the name of the form.
pub const FORM: FormName<'static> = FormName::HandOver;

/// Whether the form is on the page.
pub fn gives(head: &ApplicationHead) -> bool {
    belongs_here(head, Action::HandOver) && head.actor != Actor::Head
}

/// The form of the hand-over with its note, or the way to take it back. A head, who need not hand over, sees neither.
#[component]
pub fn HandOver(
    /// The application.
    head: ApplicationHead,
    /// What is missing altogether; the draft may be handed over all the same.
    missing: u32,
) -> impl IntoView {
    let lang = use_lang();
    let answer = Answer::to(FORM);
    let gives = gives(&head);
    let takes = belongs_here(&head, Action::TakeBack);
    let why_not = |action: Action| head.refusal_of(action).map(|refusal| lang.law_refusal(refusal));
    let (no_hand_over, no_take_back) = (why_not(Action::HandOver), why_not(Action::TakeBack));
    let id = head.id.to_string();
    let hidden = vec![("application", id.clone())];
    let (give_seen, take_seen) = (head.seen.clone(), head.seen.clone());
    let give = gives.then(|| {
        view! {
            <Card id="hand-over" title=lang.hand_over_title()>
                {(missing > 0).then(|| view! { <p class="soft">{lang.application_missing(missing)}</p> })}
                <CommandForm action=HandOverDeed::PATH id=FORM hidden=hidden seen=give_seen>
                    <Field
                        id=answer.id("note")
                        label=lang.hand_over_note()
                        hint=lang.hand_over_note_hint()
                        optional_mark=lang.optional_mark()
                        error=answer.error("note")
                    >
                        <TextArea name="note" value=answer.typed("note") />
                        <UnseenMarks />
                    </Field>
                    <div class="toolbar">
                        <Button variant=ButtonVariant::Primary icon=IconName::Send why_not=no_hand_over>{lang.action(Action::HandOver)}</Button>
                    </div>
                </CommandForm>
            </Card>
        }
    });
    let take = takes.then(|| {
        view! {
            <CommandForm action=TakeBack::PATH id=FormName::TakeBack hidden=vec![("application", id)] seen=take_seen class="cluster">
                <Button icon=IconName::Pencil why_not=no_take_back>{lang.action(Action::TakeBack)}</Button>
            </CommandForm>
        }
    });
    view! { {give} {take} }
}
