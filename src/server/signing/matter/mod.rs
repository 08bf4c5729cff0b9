//! What is signed by the ceremony, one file per matter. The steps of the ceremony are the same for all of them
//! (`commands::signing`); what differs is in the files: who may sign, what the bytes say, and what a signature carries out.

mod case;
mod conclusion;
mod decision;
mod document;
mod letter;
mod licence_application;
mod order;
mod self_evaluation;
mod sheet;

use async_trait::async_trait;

use crate::domain::Text3;
use crate::domain::accreditation::{Action, Facts, next};
use crate::domain::calendar::Moment;
use crate::domain::signing::{Ceremony, Subject};
use crate::domain::views::signing::WhatIsSigned;
use crate::server::accreditation::case::{AccreditationFile, StageMove};
use crate::server::db::Connection;
use crate::server::journal::Chain;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

pub use case::CaseOf;
pub use conclusion::ConclusionMatter;
pub use decision::{DecisionFacts, DecisionMatter};
pub use letter::{Letter, receipt_letter};
pub use licence_application::LicenceMatter;
pub use order::{OrderFacts, OrderMatter};
pub use self_evaluation::SelfEvaluationMatter;
pub use sheet::{SheetFacts, SheetMatter, missing_on};

/// The bytes of a matter, and what was found while they were made: neither can be asked for without the other.
pub struct Prepared<F> {
    /// The canonical bytes; nothing where it can be signed no more.
    pub document: Option<String>,
    /// By what the law judges whether it may be signed.
    pub facts: F,
}

impl<F> Prepared<F> {
    fn new(can_be_signed: bool, document: String, facts: F) -> Self {
        Self {
            document: can_be_signed.then_some(document),
            facts,
        }
    }
}

/// A ceremony that was confirmed, while its signature is carried out.
pub struct Confirmed<'a> {
    /// Who asks, and where.
    pub context: &'a RequestContext,
    pub ceremony: &'a Ceremony,
    /// When it is signed.
    pub now: Moment,
}

impl Confirmed<'_> {
    /// Id of the person who signs.
    pub fn person(&self) -> &str {
        self.ceremony.person_id.as_str()
    }
}

/// What a ceremony is about, as it is now, for the one who signs it.
#[async_trait]
pub trait Matter: Sized + Send + Sync {
    /// By what the law judges whether it may be signed.
    type Facts: Send + Sync;
    /// The step of the case that its signature is.
    type StageMove: Send;

    /// Loads it for its signer.
    ///
    /// # Errors
    /// `NotFound` and the rights' for those who may not sign it; a database error.
    async fn load(context: &RequestContext, db: &mut Connection, id: &str) -> Answer<Self>;

    fn case(&self) -> CaseOf<'_>;

    /// What is shown of it next to the bytes.
    fn what(&self) -> WhatIsSigned;

    /// The bytes that would be frozen now, had they been frozen at that moment, and the facts. It is asked when the ceremony begins and
    /// when it is confirmed, so that the bytes of the two can differ only where the matter changed.
    async fn prepare(
        &self,
        context: &RequestContext,
        db: &mut Connection,
        frozen_at: Moment,
    ) -> Answer<Prepared<Self::Facts>>;

    /// The step that its signature is, where the law lets it be signed.
    ///
    /// # Errors
    /// The law's.
    fn step(&self, facts: &Self::Facts) -> Answer<Self::StageMove>;

    /// The chain in which its signature is recorded.
    fn chain(&self) -> Chain {
        self.case().chain()
    }

    /// Its number, given before the signature is recorded where it has none yet.
    async fn number(&mut self, _db: &mut Connection, _now: Moment) -> Answer<String> {
        Ok(self.what().number.unwrap_or_default())
    }

    /// Carries out what the signature is for, after it was recorded.
    ///
    /// # Errors
    /// `Overtaken`; a database error.
    async fn carry_out(
        &self,
        facts: &Self::Facts,
        step: Self::StageMove,
        confirmed: &Confirmed<'_>,
        db: &mut Connection,
        chain: &mut Chain,
    ) -> Answer<()>;
}

/// What a ceremony is about.
///
/// # Errors
/// `NotFound` and the rights' for those who may not see it any more; a database error.
pub async fn what_is_signed(
    context: &RequestContext,
    db: &mut Connection,
    ceremony: &Ceremony,
) -> Answer<WhatIsSigned> {
    let id = ceremony.case_id.as_str();
    Ok(match ceremony.subject {
        Subject::LicenceApplication => LicenceMatter::load(context, db, id).await?.what(),
        Subject::SelfEvaluation => SelfEvaluationMatter::load(context, db, id).await?.what(),
        Subject::Order => OrderMatter::load(context, db, id).await?.what(),
        Subject::Sheet => SheetMatter::load(context, db, id).await?.what(),
        Subject::Conclusion => ConclusionMatter::load(context, db, id).await?.what(),
        Subject::Decision => DecisionMatter::load(context, db, id).await?.what(),
    })
}

/// The step that an action is on an accreditation case, where the law lets it be taken.
fn step_on(case: &AccreditationFile, action: Action, facts: &Facts) -> Answer<StageMove<'static>> {
    let to = next(case.stage, action, case.actor, facts)?;
    Ok(StageMove {
        action,
        to,
        reasons: "",
    })
}

/// What is shown of a matter of an accreditation case.
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
