//! What a ceremony signs.

use super::head;
use crate::domain::licensing::{Actor, Stage};
use crate::domain::signing::Subject;
use crate::domain::views::signing::WhatIsSigned;

/// What a ceremony signs for the organisation.
pub fn what_is_signed(subject: Subject) -> WhatIsSigned {
    let head = head(Stage::Submitted, Actor::Head, 0);
    WhatIsSigned {
        subject,
        number: head.number,
        organisation: head.organisation,
        authority: head.authority,
        address: "/applications/a1".into(),
        review: "/applications/a1/review".into(),
    }
}
