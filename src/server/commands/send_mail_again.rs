//! Has a mail sent again, to the address that is known now. No deed on the case: nothing of it changes, so the journal has no event
//! of it and the law is not asked.

use crate::domain::Failure;
use crate::domain::ids::MailId;
use crate::server::db;
use crate::server::desk::Desk;
use crate::server::mails::{may_send_again, state_of};
use crate::server::trouble::Answer;

/// Puts a mail back to those that wait. Where that would change nothing, as when it is pressed twice, nothing is done.
///
/// # Errors
/// `NotFound` for another's; the database's.
pub async fn send_mail_again(desk: Desk, mail: MailId) -> Answer<()> {
    let session = desk.session()?;
    let mut transaction = desk.write().await?;
    let found = db::outbox::find(&mut transaction, mail.as_str()).await?;
    let row = found
        .filter(|row| may_send_again(session, row))
        .ok_or(Failure::NotFound)?;
    if row.is_kept == 1 && state_of(&row).may_go_again(&row.recipient, &row.present) {
        db::outbox::send_again(&mut transaction, &row.id, &row.present, desk.now).await?;
        transaction.commit().await?;
    }
    Ok(())
}
