//! A self-evaluation (docs/requirements.md, A1), signed by the head; the application for accreditation comes of it.

use async_trait::async_trait;

use super::{CaseOf, Confirmed, Matter, Prepared, step_on, what_of};
use crate::domain::Refusal;
use crate::domain::accreditation::Action;
use crate::domain::address::Address;
use crate::domain::calendar::Moment;
use crate::domain::ids::AccreditationId;
use crate::domain::search::searchable;
use crate::domain::signing::Subject;
use crate::domain::views::signing::WhatIsSigned;
use crate::server::accreditation::case::{AccreditationFile, StageMove};
use crate::server::accreditation::self_evaluation::SelfEvaluation;
use crate::server::db::{self, Connection};
use crate::server::journal::Chain;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// The case, for the head of its organisation.
pub struct SelfEvaluationMatter {
    case: AccreditationFile,
}

impl SelfEvaluationMatter {
    /// Identifies what was reviewed ([`SelfEvaluation::reviewed_hash`]).
    ///
    /// # Errors
    /// Where it cannot be written as JSON.
    pub fn reviewed_hash(&self, facts: &SelfEvaluation) -> Answer<String> {
        facts.reviewed_hash(&self.case)
    }
}

#[async_trait]
impl Matter for SelfEvaluationMatter {
    type Facts = SelfEvaluation;
    type StageMove = StageMove<'static>;

    async fn load(context: &RequestContext, db: &mut Connection, id: &str) -> Answer<Self> {
        let head = context.session()?.head()?;
        let case = AccreditationFile::of_applicant(db, &context.state.references, id, head.applicant()).await?;
        Ok(Self { case })
    }

    fn case(&self) -> CaseOf<'_> {
        CaseOf::Accreditation(&self.case, Action::Sign)
    }

    fn what(&self) -> WhatIsSigned {
        let case = AccreditationId::from_text(self.case.row.id.as_str());
        what_of(
            &self.case,
            Subject::SelfEvaluation,
            Address::Accreditation(&case).to_string(),
            Address::SelfEvaluationReview(&case).to_string(),
        )
    }

    async fn prepare(
        &self,
        context: &RequestContext,
        db: &mut Connection,
        frozen_at: Moment,
    ) -> Answer<Prepared<SelfEvaluation>> {
        let session = context.session()?;
        let facts = SelfEvaluation::load(db, &self.case).await?;
        let document = facts.document(&self.case, (session.pin(), session.name()), frozen_at)?;
        Ok(Prepared::new(self.case.stage.is_open_for_filling(), document, facts))
    }

    fn step(&self, facts: &SelfEvaluation) -> Answer<StageMove<'static>> {
        // Named one by one, where the law would only count them.
        let unanswered = facts.remarks().unanswered();
        if !unanswered.is_empty() {
            return Err(Refusal::ReturnUnanswered(unanswered.to_vec()).into());
        }
        let mut law = self.case.facts()?;
        law.missing = Some(facts.missing_count(self.case.set()?));
        step_on(&self.case, Action::Sign, &law)
    }

    /// The number under which the case was first sent, or the next of the year in Bishkek: `А-2026-000123`.
    async fn number(&mut self, db: &mut Connection, now: Moment) -> Answer<String> {
        if let Some(number) = &self.case.row.registration_number {
            return Ok(number.clone());
        }
        let row = &mut self.case.row;
        let year = now.date_in_bishkek().year();
        let next = db::registration_counter::next(db, "accreditation", year).await?;
        let number = format!("А-{year}-{next:06}");
        let search_text = searchable(&format!("{number} {} {}", row.name_ky, row.name_ru));
        db::accreditation::set_submitted(db, &row.id, &number, &search_text, now).await?;
        row.registration_number = Some(number.clone());
        Ok(number)
    }

    async fn carry_out(
        &self,
        _facts: &SelfEvaluation,
        step: StageMove<'static>,
        confirmed: &Confirmed<'_>,
        db: &mut Connection,
        chain: &mut Chain,
    ) -> Answer<()> {
        let person = confirmed.person();
        self.case.advance(db, chain, confirmed.now, person, step).await
    }
}
