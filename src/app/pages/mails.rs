//! Mails of a case: the state of each, why one did not arrive, and how to fix that.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::mail::SendMailAgain;
use crate::app::forms::{AnswerMessage, CommandForm};
use crate::app::lang::use_lang;
use crate::app::ui::{Button, Card, Definition, DefinitionList};
use crate::domain::FormName;
use crate::domain::mail::MailState;
use crate::domain::views::mail::MailLine;

/// The mails that did not arrive; nothing where all did.
#[component]
pub fn Mails(mails: Vec<MailLine>) -> impl IntoView {
    let lang = use_lang();
    (!mails.is_empty()).then(|| {
        let lines = mails
            .into_iter()
            .map(|mail| view! { <Definition term=mail.about.clone()><MailView mail /></Definition> })
            .collect_view();
        view! { <Card id="mails" title=lang.mails_title()><DefinitionList>{lines}</DefinitionList></Card> }
    })
}

/// Where a mail goes, its state, and what can be done about it.
#[component]
pub fn MailView(mail: MailLine) -> impl IntoView {
    let lang = use_lang();
    let failed = matches!(mail.state, MailState::Failed { .. });
    let remedy = if mail.is_own {
        lang.mail_own_remedy()
    } else {
        lang.mail_office_remedy()
    };
    let again = mail.again_to.map(|to| {
        let hidden = vec![("mail", mail.id.to_string())];
        view! {
            <CommandForm action=SendMailAgain::PATH hidden class="cluster">
                <Button>{lang.mail_again(&to)}</Button>
            </CommandForm>
        }
    });
    view! {
        <p>{mail.to}</p>
        <p class:soft=!failed>{lang.mail_state(mail.state)}</p>
        {failed.then(|| view! { <p class="soft">{remedy}</p> })}
        {again}
    }
}

/// What sending again came to.
#[component]
pub fn MailMessage() -> impl IntoView {
    let lang = use_lang();
    view! { <AnswerMessage form=FormName::SendMailAgain done=lang.mail_again_now() /> }
}
