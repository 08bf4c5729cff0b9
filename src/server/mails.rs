//! What is so of a mail, and who may have it sent again.

use crate::domain::calendar::Moment;
use crate::domain::licensing::Actor;
use crate::domain::mail::{MailState, Undelivered};
use crate::server::db::outbox::MailRow;
use crate::server::session::Session;

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

/// Whether it went to the viewer.
pub fn is_own(viewer: &Session, row: &MailRow) -> bool {
    row.person_id.as_deref() == Some(viewer.person_id())
}
