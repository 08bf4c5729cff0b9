//! An expert's sheet (rows A9–A11): signed, confirmed within sixty seconds, and final from then on.

use std::collections::BTreeMap;

use async_trait::async_trait;
use serde::Serialize;

use super::{Letter, Matter, receipt_letter, what_of};
use crate::domain::Failure;
use crate::domain::accreditation::completeness::{Missing, mark_lacks};
use crate::domain::accreditation::conflict;
use crate::domain::accreditation::{Action, Facts, Stage, next};
use crate::domain::calendar::Moment;
use crate::domain::reference::CriteriaSet;
use crate::domain::signing::Subject;
use crate::domain::text::cleaned;
use crate::domain::views::signing::WhatIsSigned;
use crate::server::accreditation::case::{AccreditationFile, Step};
use crate::server::accreditation::commission::count;
use crate::server::db::ceremony::CeremonyRow;
use crate::server::db::mark::MarkRow;
use crate::server::db::sheet::OwnSheetRow;
use crate::server::db::{self, Connection};
use crate::server::desk::Desk;
use crate::server::journal::hash::{canonical, document_hash};
use crate::server::journal::{CaseEvent, Chain};
use crate::server::trouble::Answer;

/// Version of the form below.
const FORMAT: &str = "asula-sheet/1";

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    accreditation: &'a str,
    registration_number: &'a str,
    sheet: &'a str,
    criteria_set: &'a str,
    reference: &'a str,
    organisation_inn: &'a str,
    organisation_ky: &'a str,
    organisation_ru: &'a str,
    chair: bool,
    frozen_at: i64,
    signer_pin: &'a str,
    signer_name: &'a str,
    marks: Vec<Mark<'a>>,
}

#[derive(Serialize)]
struct Mark<'a> {
    criterion: &'a str,
    score: &'a str,
    comment: String,
}

/// The sheet with its case.
pub struct SheetMatter {
    case: AccreditationFile,
    sheet: OwnSheetRow,
    facts: Facts,
}

/// What a sheet lacks, in the order of the set.
pub fn missing_on(set: &CriteriaSet, marks: &BTreeMap<String, MarkRow>) -> Vec<Missing> {
    let lacks = |id: &str| {
        let mark = marks.get(id);
        let (score, comment) = mark.map_or(("", ""), |mark| (mark.score.as_str(), mark.comment.as_str()));
        mark_lacks(set, score, comment)
    };
    set.criteria()
        .flat_map(|criterion| {
            lacks(&criterion.id).map(|lack| Missing {
                criterion: criterion.id.clone(),
                lack,
            })
        })
        .collect()
}

/// The scores of a sheet by criterion: a statement.
///
/// # Errors
/// The database's.
pub async fn marks_of(db: &mut Connection, sheet: &str) -> Answer<BTreeMap<String, MarkRow>> {
    let marks = db::mark::marks(db, sheet).await?.into_iter();
    Ok(marks.map(|mark| (mark.criterion.clone(), mark)).collect())
}

impl SheetMatter {
    /// Loads the expert's own sheet.
    ///
    /// # Errors
    /// `NotFound` for another's; the database's.
    pub async fn load(desk: &Desk, db: &mut Connection, id: &str) -> Answer<Self> {
        let expert = desk.session()?.expert()?;
        let sheet = db::sheet::find_own(db, id, expert.id())
            .await?
            .ok_or(Failure::NotFound)?;
        let references = &desk.state.references;
        let (case, ..) = AccreditationFile::of_expert(db, references, &sheet.accreditation_id, &expert).await?;
        let facts = case.facts()?;
        Ok(Self { case, sheet, facts })
    }

    /// What tells whether the sheet is still the one that was reviewed.
    ///
    /// # Errors
    /// The database's.
    pub async fn reviewed_hash(&self, db: &mut Connection) -> Answer<String> {
        let marks = marks_of(db, &self.sheet.id).await?;
        Ok(document_hash(&self.bytes(&marks, ("", ""), Moment(0))?))
    }

    fn bytes(&self, marks: &BTreeMap<String, MarkRow>, (pin, name): (&str, &str), frozen_at: Moment) -> Answer<String> {
        let row = &self.case.row;
        let marks = self.case.set()?.criteria().filter_map(|criterion| {
            marks.get(&criterion.id).map(|mark| Mark {
                criterion: &criterion.id,
                score: &mark.score,
                comment: cleaned(&mark.comment),
            })
        });
        let document = Document {
            format: FORMAT,
            accreditation: &row.id,
            registration_number: row.registration_number.as_deref().unwrap_or_default(),
            sheet: &self.sheet.id,
            criteria_set: &row.criteria_set,
            reference: &row.reference_version,
            organisation_inn: &row.inn,
            organisation_ky: &row.name_ky,
            organisation_ru: &row.name_ru,
            chair: self.sheet.is_chair == 1,
            frozen_at: frozen_at.0,
            signer_pin: pin,
            signer_name: name,
            marks: marks.collect(),
        };
        Ok(canonical(&document)?)
    }

    /// The case.
    pub fn case(&self) -> &AccreditationFile {
        &self.case
    }

    fn step(&self) -> Answer<Step<'static>> {
        let action = Action::Publish;
        let to = next(self.case.stage, action, self.case.actor, &self.facts)?;
        Ok(Step {
            action,
            to,
            reasons: "",
        })
    }
}

#[async_trait]
impl Matter for SheetMatter {
    fn what(&self) -> WhatIsSigned {
        let address = format!("/sheets/{}", self.sheet.id);
        what_of(
            &self.case,
            Subject::Sheet,
            address.clone(),
            format!("{address}/publish"),
        )
    }

    async fn document(&mut self, desk: &Desk, db: &mut Connection, frozen_at: Moment) -> Answer<Option<String>> {
        let session = desk.session()?;
        let expert = session.expert()?;
        let id = self.case.row.id.clone();
        let marks = marks_of(db, &self.sheet.id).await?;
        let known = db::expert::candidate(db, &id, expert.id()).await?;
        let now = desk.state.clock.now();
        let sheets = db::sheet::list(db, &id).await?;
        let set = self.case.set()?;
        self.facts = Facts {
            conflicted: known.map(|it| u32::from(!conflict::of(&it.ties, now).is_empty())),
            sheet_published: Some(self.sheet.published_at.is_some()),
            sheet_missing: Some(count(missing_on(set, &marks).len())),
            unpublished: Some(count(sheets.iter().filter(|it| it.published_at.is_none()).count())),
            ..self.case.facts()?
        };
        let document = self.bytes(&marks, (session.pin(), session.name()), frozen_at)?;
        let open = self.case.stage == Stage::Evaluation && self.sheet.published_at.is_none();
        Ok(open.then_some(document))
    }

    fn case_id(&self) -> &str {
        &self.case.row.id
    }

    fn chain(&self) -> Chain {
        Chain::at(&self.sheet.id, self.sheet.seq, &self.sheet.hash)
    }

    fn check(&self) -> Answer<()> {
        self.step().map(|_| ())
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
        let person = row.person_id.as_str();
        if !db::sheet::publish(db, &self.sheet.id, now).await? {
            return Err(crate::server::trouble::Trouble::Overtaken);
        }
        let event = CaseEvent::SheetPublished {
            sheet: self.sheet.id.clone(),
            hash: row.hash.clone(),
        };
        chain.record(db, now, person, &event).await?;
        let mut of_case = self.case.chain();
        of_case.record(db, now, person, &event).await?;
        if step.to != self.case.stage {
            self.case.advance(db, &mut of_case, now, person, step).await?;
        }
        Ok(receipt_letter(desk, &self.what(), &row.hash, now))
    }
}
