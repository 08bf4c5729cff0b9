//! Mails as their owner and the office see them.

use crate::domain::ids::MailId;
use crate::domain::views::mail::MailLine;
use crate::server::db::outbox::MailRow;
use crate::server::db::{self, Connection};
use crate::server::mails::{is_own, may_send_again, state_of};
use crate::server::session::Session;
use crate::server::trouble::Answer;

/// The mail with the receipt of a ceremony; nothing of one that was signed before mails were kept with their case: a statement.
///
/// # Errors
/// The database's.
pub async fn mail_of_ceremony(db: &mut Connection, viewer: &Session, ceremony_id: &str) -> Answer<Option<MailLine>> {
    let row = db::outbox::of_ceremony(db, ceremony_id).await?;
    Ok(row.map(|row| line_of(viewer, row)))
}

/// The mails of a case that did not go out: all of them for an officer, the own ones for everybody else: a statement.
///
/// # Errors
/// The database's.
pub async fn troubled_mails(db: &mut Connection, viewer: &Session, case_id: &str) -> Answer<Vec<MailLine>> {
    let whose = if viewer.officer().is_ok() {
        ""
    } else {
        viewer.person_id()
    };
    let rows = db::outbox::troubled(db, case_id, whose).await?;
    Ok(rows.into_iter().map(|row| line_of(viewer, row)).collect())
}

fn line_of(viewer: &Session, row: MailRow) -> MailLine {
    let state = state_of(&row);
    let may = may_send_again(viewer, &row) && row.is_kept == 1 && state.may_go_again(&row.recipient, &row.present);
    MailLine {
        is_own: is_own(viewer, &row),
        id: MailId::from_text(row.id),
        about: row.subject,
        to: row.recipient,
        state,
        again_to: may.then_some(row.present),
    }
}
