//! The case of a matter.

use crate::domain::accreditation::Action;
use crate::domain::accreditation::meanwhile::About;
use crate::domain::licensing;
use crate::domain::seen::Seen;
use crate::server::accreditation::case::AccreditationFile;
use crate::server::db::Connection;
use crate::server::journal::Chain;
use crate::server::licensing::case::CaseFile;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// The case of a matter, with the action that its signature is.
#[derive(Clone, Copy)]
pub enum CaseOf<'a> {
    /// A licence case, whose application is signed.
    Licence(&'a CaseFile),
    /// An accreditation case.
    Accreditation(&'a AccreditationFile, Action),
}

impl<'a> CaseOf<'a> {
    pub fn id(self) -> &'a str {
        match self {
            CaseOf::Licence(case) => &case.application.id,
            CaseOf::Accreditation(case, _) => &case.row.id,
        }
    }

    /// Organisation of the applicant.
    pub fn organisation_id(self) -> &'a str {
        match self {
            CaseOf::Licence(case) => &case.application.organisation_id,
            CaseOf::Accreditation(case, _) => &case.row.organisation_id,
        }
    }

    /// The chain of its journal, at the head that was loaded.
    pub fn chain(self) -> Chain {
        match self {
            CaseOf::Licence(case) => case.chain(),
            CaseOf::Accreditation(case, _) => case.chain(),
        }
    }

    /// What a page of it shows now.
    pub fn seen(self) -> Seen {
        match self {
            CaseOf::Licence(case) => case.seen(),
            CaseOf::Accreditation(case, _) => case.seen(),
        }
    }

    /// As [`AccreditationFile::still_as_seen`], for the action that its signature is.
    ///
    /// # Errors
    /// `MovedMeanwhile` with who did what when; `PageOlder`; a database error.
    pub async fn still_as_seen(self, context: &RequestContext, db: &mut Connection, seen: &str) -> Answer<()> {
        match self {
            CaseOf::Licence(case) => case.still_as_seen(context, db, seen, licensing::Action::Sign).await,
            CaseOf::Accreditation(case, action) => case.still_as_seen(context, db, seen, (action, About::Case)).await,
        }
    }
}
