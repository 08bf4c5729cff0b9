//! Who may have a mail sent again.

use crate::domain::ids::PersonId;
use crate::domain::licensing::Actor;
use crate::server::db::outbox::Mail;
use crate::server::session::Session;

/// Whether somebody may have a mail sent again: its owner, or a specialist of the authority of its case.
pub fn may_send_again(viewer: &Session, mail: &Mail) -> bool {
    let is_specialist = viewer.officer().is_ok_and(|officer| {
        officer.actor() == Actor::Specialist && mail.authority.as_deref() == Some(officer.authority())
    });
    is_own(viewer, mail) || is_specialist
}

/// Whether it went to the viewer.
pub fn is_own(viewer: &Session, mail: &Mail) -> bool {
    mail.person_id.as_ref().map(PersonId::as_str) == Some(viewer.person_id())
}
