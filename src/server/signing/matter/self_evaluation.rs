//! A self-evaluation (row A1), signed by the head; the application for accreditation comes of it.

use async_trait::async_trait;

use super::{Letter, Matter, what_of};
use crate::domain::accreditation::{Action, next};
use crate::domain::calendar::Moment;
use crate::domain::search::searchable;
use crate::domain::signing::Subject;
use crate::domain::views::signing::WhatIsSigned;
use crate::server::accreditation::case::{AccreditationFile, Step};
use crate::server::accreditation::self_evaluation::SelfEvaluation;
use crate::server::db::ceremony::CeremonyRow;
use crate::server::db::{self, Connection};
use crate::server::desk::Desk;
use crate::server::journal::Chain;
use crate::server::trouble::Answer;

/// The case, with what it is judged by once that was asked for.
pub struct SelfEvaluationMatter {
    case: AccreditationFile,
    missing: Option<u32>,
}

impl SelfEvaluationMatter {
    pub(super) async fn load(desk: &Desk, db: &mut Connection, id: &str) -> Answer<Self> {
        let head = desk.session()?.head()?;
        let case = AccreditationFile::of_applicant(db, &desk.state.references, id, head.applicant()).await?;
        Ok(Self { case, missing: None })
    }

    fn step(&self) -> Answer<Step<'static>> {
        let mut facts = self.case.facts()?;
        facts.missing = self.missing;
        let to = next(self.case.stage, Action::Sign, self.case.actor, &facts)?;
        Ok(Step {
            action: Action::Sign,
            to,
            reasons: "",
        })
    }
}

#[async_trait]
impl Matter for SelfEvaluationMatter {
    fn what(&self) -> WhatIsSigned {
        let address = format!("/accreditations/{}", self.case.row.id);
        let review = format!("{address}/review");
        what_of(&self.case, Subject::SelfEvaluation, address, review)
    }

    async fn document(&mut self, desk: &Desk, db: &mut Connection, frozen_at: Moment) -> Answer<Option<String>> {
        let session = desk.session()?;
        let stands = SelfEvaluation::load(db, &self.case).await?;
        self.missing = Some(stands.missing_count(self.case.set()?));
        let document = stands.document(&self.case, (session.pin(), session.name()), frozen_at)?;
        Ok(self.case.stage.is_open_for_filling().then_some(document))
    }

    fn case_id(&self) -> &str {
        &self.case.row.id
    }

    fn chain(&self) -> Chain {
        self.case.chain()
    }

    fn check(&self) -> Answer<()> {
        self.step().map(|_| ())
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
        self: Box<Self>,
        desk: &Desk,
        db: &mut Connection,
        chain: &mut Chain,
        row: &CeremonyRow,
        now: Moment,
    ) -> Answer<Letter> {
        let step = self.step()?;
        self.case.advance(db, chain, now, &row.person_id, step).await?;
        let what = self.what();
        let number = what.number.clone().unwrap_or_default();
        let address = format!("{}{}", desk.state.settings.public_url, what.address);
        let signed_at = desk.lang.date_time_exact(now);
        let authority = desk.lang.of(&what.authority);
        Ok(Letter {
            subject: desk.lang.accreditation_receipt_subject(&number),
            body: desk
                .lang
                .accreditation_receipt_body(&number, &signed_at, &row.hash, &authority, &address),
        })
    }
}
