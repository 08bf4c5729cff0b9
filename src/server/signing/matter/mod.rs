//! What is signed by the ceremony (`design.md` 5), a file a matter. The steps of the ceremony are the same for all of them
//! (`commands::{send_code, enter_code, confirm_publication, give_up_signing}`); what differs stands here: who may sign, what the
//! bytes say, and what a signature carries out.

mod conclusion;
mod decision;
mod licence_application;
mod order;
mod self_evaluation;
mod sheet;

use async_trait::async_trait;

use crate::domain::Text3;
use crate::domain::calendar::Moment;
use crate::domain::signing::Subject;
use crate::domain::views::signing::WhatIsSigned;
use crate::server::accreditation::case::AccreditationFile;
use crate::server::db::Connection;
use crate::server::db::ceremony::CeremonyRow;
use crate::server::desk::Desk;
use crate::server::journal::Chain;
use crate::server::trouble::{Answer, Trouble};

pub use conclusion::ConclusionMatter;
pub use decision::DecisionMatter;
use licence_application::LicenceMatter;
pub use order::OrderMatter;
use self_evaluation::SelfEvaluationMatter;
pub use sheet::{SheetMatter, marks_of, missing_on};

/// What a ceremony is about, as it stands now, for the one who signs it.
#[async_trait]
pub trait Matter: Send + Sync {
    /// What is told of it beside the bytes.
    fn what(&self) -> WhatIsSigned;

    /// The bytes that would be frozen now, had they been frozen at that moment; nothing where it can be signed no more.
    ///
    /// # Errors
    /// The database's.
    async fn document(&mut self, desk: &Desk, db: &mut Connection, frozen_at: Moment) -> Answer<Option<String>>;

    /// The case, for the pages that follow it.
    fn case_id(&self) -> &str;

    /// The chain in which its signature is recorded.
    fn chain(&self) -> Chain;

    /// Whether the law lets it be signed, as it was found by [`Matter::document`].
    ///
    /// # Errors
    /// The law's.
    fn check(&self) -> Answer<()>;

    /// Its number, given before the signature is recorded where it has none yet.
    ///
    /// # Errors
    /// The database's.
    async fn number(&mut self, db: &mut Connection, now: Moment) -> Answer<String>;

    /// Carries out what the signature is for, after it was recorded; the letter that tells the signer.
    ///
    /// # Errors
    /// The law's; the database's.
    async fn carry_out(
        self: Box<Self>,
        desk: &Desk,
        db: &mut Connection,
        chain: &mut Chain,
        row: &CeremonyRow,
        now: Moment,
    ) -> Answer<Letter>;
}

/// The letter that tells the signer what was signed.
pub struct Letter {
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
}

/// Loads what a ceremony is about.
///
/// # Errors
/// `NotFound` and the rights' for who may not see it any more; the database's.
pub async fn matter_of(desk: &Desk, db: &mut Connection, row: &CeremonyRow) -> Answer<Box<dyn Matter>> {
    let id = row.case_id.as_str();
    Ok(match subject_of(row)? {
        Subject::LicenceApplication => Box::new(LicenceMatter::load(desk, db, id).await?),
        Subject::SelfEvaluation => Box::new(SelfEvaluationMatter::load(desk, db, id).await?),
        Subject::Order => Box::new(OrderMatter::load(desk, db, id).await?),
        Subject::Sheet => Box::new(SheetMatter::load(desk, db, id).await?),
        Subject::Conclusion => Box::new(ConclusionMatter::load(desk, db, id).await?),
        Subject::Decision => Box::new(DecisionMatter::load(desk, db, id).await?),
    })
}

/// What of its case a ceremony is about.
///
/// # Errors
/// `Inconsistent` for a name that is no subject.
pub fn subject_of(row: &CeremonyRow) -> Answer<Subject> {
    Subject::from_name(&row.subject).ok_or_else(|| Trouble::Inconsistent {
        table: "ceremony",
        row: row.id.clone(),
        what: "a subject of no known name",
    })
}

/// What is told of a matter of an accreditation case.
fn what_of(case: &AccreditationFile, subject: Subject, address: String, review: String) -> WhatIsSigned {
    let authority = case.reference.authority(&case.row.authority);
    WhatIsSigned {
        subject,
        number: case.row.registration_number.clone(),
        organisation: (case.row.name_ky.clone(), case.row.name_ru.clone(), case.row.inn.clone()),
        authority: authority.map_or_else(Text3::default, |it| it.title.clone()),
        address,
        review,
    }
}

/// The receipt of a matter whose letter has no words of its own.
fn receipt_letter(desk: &Desk, what: &WhatIsSigned, hash: &str, now: Moment) -> Letter {
    let thing = desk.lang.signed_thing(what.subject);
    let number = what.number.clone().unwrap_or_default();
    let signed_at = desk.lang.date_time_exact(now);
    let (ky, ru, _) = &what.organisation;
    let organisation = desk.lang.registered_name(ky, ru);
    let address = format!("{}{}", desk.state.settings.public_url, what.address);
    Letter {
        subject: desk.lang.signed_subject(&thing, &number),
        body: desk
            .lang
            .signed_body(&thing, &number, organisation, &signed_at, hash, &address),
    }
}
