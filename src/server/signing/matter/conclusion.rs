//! The commission's conclusion (row A14), signed by its chair.

use async_trait::async_trait;
use serde::Serialize;

use super::{Letter, Matter, receipt_letter, what_of};
use crate::domain::accreditation::completeness::wrong_conclusion;
use crate::domain::accreditation::{Action, Facts, Stage, next};
use crate::domain::address::Address;
use crate::domain::calendar::Moment;
use crate::domain::ids::AccreditationId;
use crate::domain::signing::Subject;
use crate::domain::text::cleaned;
use crate::domain::views::signing::WhatIsSigned;
use crate::domain::{Fault, FieldFault};
use crate::server::accreditation::case::{AccreditationFile, Step};
use crate::server::accreditation::commission::commission_facts;
use crate::server::db::Connection;
use crate::server::db::ceremony::CeremonyRow;
use crate::server::db::{self};
use crate::server::desk::Desk;
use crate::server::journal::Chain;
use crate::server::journal::hash::canonical;
use crate::server::trouble::Answer;

/// Version of the form below.
const FORMAT: &str = "asula-conclusion/1";

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    accreditation: &'a str,
    registration_number: &'a str,
    organisation_inn: &'a str,
    organisation_ky: &'a str,
    organisation_ru: &'a str,
    frozen_at: i64,
    signer_pin: &'a str,
    signer_name: &'a str,
    text: String,
    /// The experts' signed sheets that it rests on: sheet and SHA-256.
    sheets: Vec<(String, String)>,
    /// The chair's comments that close the evaluation.
    comments: Vec<Comment>,
}

#[derive(Serialize)]
struct Comment {
    sheet: String,
    criterion: String,
    text: String,
}

/// The case, for its chair.
pub struct ConclusionMatter {
    case: AccreditationFile,
    facts: Facts,
}

impl ConclusionMatter {
    /// Loads the case of the chair.
    ///
    /// # Errors
    /// `NotFound`; the database's.
    pub async fn load(desk: &Desk, db: &mut Connection, id: &str) -> Answer<Self> {
        let expert = desk.session()?.expert()?;
        let (case, ..) = AccreditationFile::of_expert(db, &desk.state.references, id, &expert).await?;
        let facts = case.facts()?;
        Ok(Self { case, facts })
    }

    /// The text as it stands.
    pub fn text(&self) -> &str {
        &self.case.row.conclusion
    }

    /// The case.
    pub fn case(&self) -> &AccreditationFile {
        &self.case
    }

    fn step(&self) -> Answer<Step<'static>> {
        let action = Action::SignConclusion;
        let to = next(self.case.stage, action, self.case.actor, &self.facts)?;
        Ok(Step {
            action,
            to,
            reasons: "",
        })
    }
}

#[async_trait]
impl Matter for ConclusionMatter {
    fn what(&self) -> WhatIsSigned {
        let case = AccreditationId::from_text(self.case.row.id.as_str());
        what_of(
            &self.case,
            Subject::Conclusion,
            Address::Chair(&case).to_string(),
            Address::Conclusion(&case).to_string(),
        )
    }

    async fn document(&mut self, desk: &Desk, db: &mut Connection, frozen_at: Moment) -> Answer<Option<String>> {
        let session = desk.session()?;
        self.facts = commission_facts(db, &self.case, desk.state.clock.now()).await?;
        let row = &self.case.row;
        let sheets = db::signature::hashes_of_sheets(db, &row.id).await?;
        let mut comments = db::chair_comment::list(db, &row.id).await?;
        comments.sort();
        // A member who was taken out is on the commission no more: the conclusion does not rest on their sheet, nor on what was said of it.
        comments.retain(|((of, _), _)| sheets.iter().any(|(sheet, _)| sheet == of));
        let comments = comments.into_iter().map(|((sheet, criterion), text)| Comment {
            sheet,
            criterion,
            text: cleaned(&text),
        });
        let document = Document {
            format: FORMAT,
            accreditation: &row.id,
            registration_number: row.registration_number.as_deref().unwrap_or_default(),
            organisation_inn: &row.inn,
            organisation_ky: &row.name_ky,
            organisation_ru: &row.name_ru,
            frozen_at: frozen_at.0,
            signer_pin: session.pin(),
            signer_name: session.name(),
            text: cleaned(&row.conclusion),
            sheets,
            comments: comments.collect(),
        };
        let document = canonical(&document)?;
        Ok((self.case.stage == Stage::Conclusion).then_some(document))
    }

    fn case_id(&self) -> &str {
        &self.case.row.id
    }

    fn chain(&self) -> Chain {
        self.case.chain()
    }

    fn check(&self) -> Answer<()> {
        self.step()?;
        // A text that is there and may not be signed is told as what it is.
        match wrong_conclusion(self.text()) {
            Some(fault) => Err(FieldFault::only("conclusion", Fault::Cell(fault)).into()),
            None => Ok(()),
        }
    }

    async fn number(&mut self, _db: &mut Connection, _now: Moment) -> Answer<String> {
        Ok(self.case.row.registration_number.clone().unwrap_or_default())
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
        Ok(receipt_letter(desk, &self.what(), &row.hash, now))
    }
}
