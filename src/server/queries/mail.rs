//! Mails as their owner and the office see them.

use crate::domain::calendar::Moment;
use crate::domain::ids::MailId;
use crate::domain::licensing::Actor;
use crate::domain::mail::{MailState, Undelivered};
use crate::domain::views::mail::MailLine;
use crate::server::db::outbox::MailRow;
use crate::server::db::{self, Connection};
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

/// Where a mail stands.
pub fn state_of(row: &MailRow) -> MailState {
    match (row.sent_at, row.failed_at) {
        (Some(at), _) => MailState::Sent { at: Moment(at) },
        (None, Some(at)) => MailState::Failed {
            at: Moment(at),
            why: row
                .failure
                .as_deref()
                .and_then(Undelivered::from_name)
                .unwrap_or(Undelivered::Refused),
        },
        (None, None) => MailState::Waiting {
            since: Moment(row.waiting_since),
        },
    }
}

/// Whether somebody may have a mail sent again: its owner, or a specialist of the authority of its case.
pub fn may_send_again(viewer: &Session, row: &MailRow) -> bool {
    let is_specialist = viewer.officer().is_ok_and(|officer| {
        officer.actor() == Actor::Specialist && row.authority.as_deref() == Some(officer.authority())
    });
    is_own(viewer, row) || is_specialist
}

fn is_own(viewer: &Session, row: &MailRow) -> bool {
    row.person_id.as_deref() == Some(viewer.person_id())
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
