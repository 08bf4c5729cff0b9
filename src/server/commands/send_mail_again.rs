//! Has a mail sent again, to the address that is known now. No deed on the case: nothing of it changes, so the journal has no event
//! of it and the law is not asked.

use crate::domain::Failure;
use crate::domain::ids::MailId;
use crate::server::db;
use crate::server::desk::Desk;
use crate::server::mails::may_send_again;
use crate::server::trouble::Answer;

/// Puts a mail back to those that wait. Where that would change nothing, as when it is pressed twice, nothing is done.
///
/// # Errors
/// `NotFound` for another's; the database's.
pub async fn send_mail_again(desk: Desk, mail: MailId) -> Answer<()> {
    let session = desk.session()?;
    let mut transaction = desk.write().await?;
    let found = db::outbox::find(&mut transaction, mail.as_str()).await?;
    let mail = found
        .filter(|mail| may_send_again(session, mail))
        .ok_or(Failure::NotFound)?;
    if mail.is_kept && mail.state.may_go_again(&mail.recipient, &mail.present) {
        db::outbox::send_again(&mut transaction, mail.id.as_str(), &mail.present, desk.now).await?;
        transaction.commit().await?;
    }
    Ok(())
}
