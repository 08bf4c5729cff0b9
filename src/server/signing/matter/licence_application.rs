//! An application for a licence (row L15), signed by the head.

use async_trait::async_trait;

use crate::domain::Text3;
use crate::domain::calendar::Moment;
use crate::domain::licensing::{Action, Facts, Stage, next};
use crate::domain::signing::Subject;
use crate::domain::views::signing::WhatIsSigned;
use crate::server::commands::licensing::move_case::{Step, move_case};
use crate::server::db::ceremony::CeremonyRow;
use crate::server::db::{self, Connection};
use crate::server::desk::Desk;
use crate::server::journal::Chain;
use crate::server::licensing::case::CaseFile;
use crate::server::licensing::document::{Signer, signed_document};
use crate::server::licensing::review::Reviewed;
use crate::server::signing::{Letter, Matter};
use crate::server::trouble::Answer;

/// The application, with what it is judged by once that was asked for.
pub struct LicenceMatter {
    case: CaseFile,
    missing: Option<u32>,
}

impl LicenceMatter {
    pub(super) async fn load(desk: &Desk, db: &mut Connection, id: &str) -> Answer<Self> {
        let head = desk.session()?.head()?;
        let case = CaseFile::of_applicant(db, &desk.state.references, id, head.applicant()).await?;
        Ok(Self { case, missing: None })
    }

    fn step(&self) -> Answer<Stage> {
        let facts = Facts {
            missing: self.missing,
            ..self.case.facts()
        };
        Ok(next(self.case.stage, Action::Sign, self.case.actor, &facts)?)
    }
}

#[async_trait]
impl Matter for LicenceMatter {
    fn what(&self) -> WhatIsSigned {
        let application = &self.case.application;
        let authority = self.case.reference.authority(&application.authority);
        let address = format!("/applications/{}", application.id);
        WhatIsSigned {
            subject: Subject::LicenceApplication,
            number: application.registration_number.clone(),
            organisation: (
                application.name_ky.clone(),
                application.name_ru.clone(),
                application.inn.clone(),
            ),
            authority: authority.map_or_else(Text3::default, |it| it.title.clone()),
            review: format!("{address}/review"),
            address,
        }
    }

    async fn document(&mut self, desk: &Desk, db: &mut Connection, frozen_at: Moment) -> Answer<Option<String>> {
        let session = desk.session()?;
        let now = desk.state.clock.now();
        let reviewed = Reviewed::of(db, &self.case, now.date_in_bishkek()).await?;
        self.missing = Some(reviewed.count());
        let signer = Signer {
            pin: session.pin(),
            name: session.name(),
        };
        let document = signed_document(&self.case, &reviewed, signer, frozen_at)?;
        Ok(self.case.stage.is_open_for_filling().then_some(document))
    }

    fn case_id(&self) -> &str {
        &self.case.application.id
    }

    fn chain(&self) -> Chain {
        self.case.chain()
    }

    fn check(&self) -> Answer<()> {
        self.step().map(|_| ())
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
        self: Box<Self>,
        desk: &Desk,
        db: &mut Connection,
        chain: &mut Chain,
        row: &CeremonyRow,
        now: Moment,
    ) -> Answer<Letter> {
        let to = self.step()?;
        let case = self.case;
        let person = row.person_id.as_str();
        move_case(db, &case, chain, now, person, &Step::new(Action::Sign, to, "")).await?;
        // Whoever signs has agreed to the whole: nothing of it is news any more.
        db::viewing::mark(db, &case.application.id, person, chain.seq, now).await?;
        let number = case.application.registration_number.clone().unwrap_or_default();
        let authority = case.reference.authority(&case.application.authority);
        let authority = authority.map(|it| desk.lang.of(&it.title)).unwrap_or_default();
        let signed_at = desk.lang.date_time_exact(now);
        let address = format!(
            "{}/applications/{}",
            desk.state.settings.public_url, case.application.id
        );
        Ok(Letter {
            subject: desk.lang.receipt_subject(&number),
            body: desk
                .lang
                .receipt_body(&number, &signed_at, &row.hash, &authority, &address),
        })
    }
}
