//! Mails that the product sends.

use leptos::prelude::*;

use super::page_client::PageClient;
use crate::domain::Failure;
use crate::domain::ids::MailId;

/// Has a mail sent again, to the address that is known now: its owner, or a specialist of the authority of its case.
#[server(client = PageClient, endpoint = "send_mail_again")]
pub async fn send_mail_again(mail: MailId) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::SendMailAgain, vec![], move |context| {
        crate::server::commands::send_mail_again::send_mail_again(context, mail.clone())
    })
    .await
}
