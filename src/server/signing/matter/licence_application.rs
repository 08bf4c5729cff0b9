//! An application for a licence (docs/requirements.md, L15), signed by the head.

use async_trait::async_trait;

use super::{CaseOf, Confirmed, Matter, Prepared};
use crate::domain::Text3;
use crate::domain::address::Address;
use crate::domain::calendar::Moment;
use crate::domain::ids::ApplicationId;
use crate::domain::licensing::{Action, Facts, next};
use crate::domain::signing::Subject;
use crate::domain::views::signing::WhatIsSigned;
use crate::server::db::{self, Connection};
use crate::server::journal::Chain;
use crate::server::licensing::case::CaseFile;
use crate::server::licensing::document::{Signer, reviewed_hash, signed_document};
use crate::server::licensing::move_case::{StageMove, move_case};
use crate::server::licensing::review::Reviewed;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// The application, for the head of its organisation.
pub struct LicenceMatter {
    case: CaseFile,
}

impl LicenceMatter {
    /// Identifies what was reviewed ([`reviewed_hash`]).
    ///
    /// # Errors
    /// Where it cannot be written as JSON.
    pub fn reviewed_hash(&self, facts: &Reviewed) -> Answer<String> {
        reviewed_hash(&self.case, facts)
    }
}

#[async_trait]
impl Matter for LicenceMatter {
    type Facts = Reviewed;
    type StageMove = StageMove<'static>;

    async fn load(context: &RequestContext, db: &mut Connection, id: &str) -> Answer<Self> {
        let head = context.session()?.head()?;
        let case = CaseFile::of_applicant(db, &context.state.references, id, head.applicant()).await?;
        Ok(Self { case })
    }

    fn case(&self) -> CaseOf<'_> {
        CaseOf::Licence(&self.case)
    }

    fn what(&self) -> WhatIsSigned {
        let application = &self.case.application;
        let authority = self.case.reference.authority(&application.authority);
        let id = ApplicationId::from_text(application.id.as_str());
        WhatIsSigned {
            subject: Subject::LicenceApplication,
            number: application.registration_number.clone(),
            organisation: (
                application.name_ky.clone(),
                application.name_ru.clone(),
                application.inn.clone(),
            ),
            authority: authority.map_or_else(Text3::default, |it| it.title.clone()),
            address: Address::Application(&id).to_string(),
            review: Address::Review(&id).to_string(),
        }
    }

    async fn prepare(
        &self,
        context: &RequestContext,
        db: &mut Connection,
        frozen_at: Moment,
    ) -> Answer<Prepared<Reviewed>> {
        let session = context.session()?;
        let now = context.state.clock.now();
        let facts = Reviewed::of(db, &self.case, now.date_in_bishkek()).await?;
        let signer = Signer {
            pin: session.pin(),
            name: session.name(),
        };
        let document = signed_document(&self.case, &facts, signer, frozen_at)?;
        Ok(Prepared::new(self.case.stage.is_open_for_filling(), document, facts))
    }

    fn step(&self, facts: &Reviewed) -> Answer<StageMove<'static>> {
        let law = Facts {
            missing: Some(facts.count()),
            ..self.case.facts()
        };
        let to = next(self.case.stage, Action::Sign, self.case.actor, &law)?;
        Ok(StageMove::new(Action::Sign, to, ""))
    }

    /// The number under which the case was first sent, or the next of the year in Bishkek: `2026-000123`.
    async fn number(&mut self, db: &mut Connection, now: Moment) -> Answer<String> {
        if let Some(number) = &self.case.application.registration_number {
            return Ok(number.clone());
        }
        let year = now.date_in_bishkek().year();
        let next = db::registration_counter::next(db, "application", year).await?;
        let number = format!("{year}-{next:06}");
        db::application::set_submitted(db, &self.case.application.id, &number, now).await?;
        self.case.application.registration_number = Some(number.clone());
        Ok(number)
    }

    async fn carry_out(
        &self,
        _facts: &Reviewed,
        step: StageMove<'static>,
        confirmed: &Confirmed<'_>,
        db: &mut Connection,
        chain: &mut Chain,
    ) -> Answer<()> {
        let (now, person) = (confirmed.now, confirmed.person());
        move_case(db, &self.case, chain, now, person, &step).await?;
        // Whoever signs has agreed to the whole: nothing of it is news any more.
        Ok(db::viewing::mark(db, &self.case.application.id, person, chain.seq, now).await?)
    }
}
