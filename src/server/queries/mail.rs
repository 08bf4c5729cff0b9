//! Mails as their owner and the office see them.

use crate::domain::views::mail::MailLine;
use crate::server::db::outbox::Mail;
use crate::server::db::{self, Connection};
use crate::server::mails::{is_own, may_send_again};
use crate::server::session::Session;
use crate::server::trouble::Answer;

/// The mail with the receipt of a ceremony; nothing of one that was signed before mails were kept with their case: a statement.
pub async fn mail_of_ceremony(db: &mut Connection, viewer: &Session, ceremony_id: &str) -> Answer<Option<MailLine>> {
    let mail = db::outbox::of_ceremony(db, ceremony_id).await?;
    Ok(mail.map(|mail| line_of(viewer, mail)))
}

/// The mails of a case that did not go out: all of them for an officer, their own for everybody else: a statement.
pub async fn troubled_mails(db: &mut Connection, viewer: &Session, case_id: &str) -> Answer<Vec<MailLine>> {
    let whose = if viewer.officer().is_ok() {
        ""
    } else {
        viewer.person_id()
    };
    let mails = db::outbox::troubled(db, case_id, whose).await?;
    Ok(mails.into_iter().map(|mail| line_of(viewer, mail)).collect())
}

fn line_of(viewer: &Session, mail: Mail) -> MailLine {
    let goes_again = mail.is_kept && mail.state.may_go_again(&mail.recipient, &mail.present);
    let may = goes_again && may_send_again(viewer, &mail);
    MailLine {
        is_own: is_own(viewer, &mail),
        id: mail.id,
        about: mail.subject,
        to: mail.recipient,
        state: mail.state,
        again_to: may.then_some(mail.present),
    }
}
