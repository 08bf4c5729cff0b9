//! Has a mail sent again, to the address that is known now. Not an action on the case: nothing of it changes, so the journal has no
//! event of it and the law is not asked.

use crate::domain::Failure;
use crate::domain::ids::MailId;
use crate::server::db;
use crate::server::mails::may_send_again;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// Puts a mail back to those that wait. Where that would change nothing, as when it is pressed twice, nothing is done.
///
/// # Errors
/// `NotFound` for another's; a database error.
pub async fn send_mail_again(context: RequestContext, mail: MailId) -> Answer<()> {
    let session = context.session()?;
    let mut transaction = context.write().await?;
    let found = db::outbox::find(&mut transaction, mail.as_str()).await?;
    let mail = found
        .filter(|mail| may_send_again(session, mail))
        .ok_or(Failure::NotFound)?;
    if mail.is_kept && mail.state.may_go_again(&mail.recipient, &mail.present) {
        db::outbox::send_again(&mut transaction, mail.id.as_str(), &mail.present, context.now).await?;
        transaction.commit().await?;
    }
    Ok(())
}
