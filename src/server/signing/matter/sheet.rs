//! An expert's sheet (docs/requirements.md, A9–A11): signed, confirmed within sixty seconds, and final from then on.

use std::collections::BTreeMap;

use async_trait::async_trait;
use serde::Serialize;

use super::document::Head;
use super::{CaseOf, Confirmed, Matter, Prepared, step_on, what_of};
use crate::domain::Failure;
use crate::domain::accreditation::completeness::{Missing, mark_lacks};
use crate::domain::accreditation::conflict;
use crate::domain::accreditation::{Action, Facts, Stage};
use crate::domain::address::Address;
use crate::domain::calendar::Moment;
use crate::domain::reference::CriteriaSet;
use crate::domain::signing::Subject;
use crate::domain::text::cleaned;
use crate::domain::views::signing::WhatIsSigned;
use crate::server::accreditation::case::{AccreditationFile, StageMove};
use crate::server::accreditation::commission::count;
use crate::server::db::mark;
use crate::server::db::sheet::OwnSheet;
use crate::server::db::{self, Connection};
use crate::server::journal::hash::{canonical, document_hash};
use crate::server::journal::{CaseEvent, Chain};
use crate::server::request_context::RequestContext;
use crate::server::trouble::{Answer, Trouble};

/// Version of the form below.
const FORMAT: &str = "asula-sheet/1";

#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    sheet: &'a str,
    criteria_set: &'a str,
    reference: &'a str,
    chair: bool,
    marks: Vec<Mark<'a>>,
}

#[derive(Serialize)]
struct Mark<'a> {
    criterion: &'a str,
    score: &'a str,
    comment: String,
}

/// The expert's own sheet with its case.
pub struct SheetMatter {
    case: AccreditationFile,
    sheet: OwnSheet,
}

/// What was found with the bytes.
pub struct SheetFacts {
    law: Facts,
    /// The scores by criterion.
    pub marks: BTreeMap<String, mark::Mark>,
}

/// What a sheet lacks, in the order of the set.
pub fn missing_on(set: &CriteriaSet, marks: &BTreeMap<String, mark::Mark>) -> Vec<Missing> {
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
async fn marks_of(db: &mut Connection, sheet: &str) -> Answer<BTreeMap<String, mark::Mark>> {
    let marks = db::mark::marks(db, sheet).await?.into_iter();
    Ok(marks.map(|mark| (mark.criterion.clone(), mark)).collect())
}

impl SheetMatter {
    /// Identifies what was reviewed: the hash of all that would be signed but who and when.
    ///
    /// # Errors
    /// Where it cannot be written as JSON.
    pub fn reviewed_hash(&self, facts: &SheetFacts) -> Answer<String> {
        Ok(document_hash(&self.bytes(&facts.marks, ("", ""), Moment(0))?))
    }

    fn bytes(&self, marks: &BTreeMap<String, mark::Mark>, signer: (&str, &str), frozen_at: Moment) -> Answer<String> {
        let row = &self.case.row;
        let marks = self.case.set()?.criteria().filter_map(|criterion| {
            marks.get(&criterion.id).map(|mark| Mark {
                criterion: &criterion.id,
                score: &mark.score,
                comment: cleaned(&mark.comment),
            })
        });
        Ok(canonical(&Document {
            head: Head::of(FORMAT, &self.case, signer, frozen_at),
            sheet: self.sheet.id.as_str(),
            criteria_set: &row.criteria_set,
            reference: &row.reference_version,
            chair: self.sheet.is_chair,
            marks: marks.collect(),
        })?)
    }
}

#[async_trait]
impl Matter for SheetMatter {
    type Facts = SheetFacts;
    type StageMove = StageMove<'static>;

    async fn load(context: &RequestContext, db: &mut Connection, id: &str) -> Answer<Self> {
        let expert = context.session()?.expert()?;
        let sheet = db::sheet::find_own(db, id, expert.id())
            .await?
            .ok_or(Failure::NotFound)?;
        let references = &context.state.references;
        let (case, ..) = AccreditationFile::of_expert(db, references, sheet.accreditation_id.as_str(), &expert).await?;
        Ok(Self { case, sheet })
    }

    fn case(&self) -> CaseOf<'_> {
        CaseOf::Accreditation(&self.case, Action::Publish)
    }

    fn what(&self) -> WhatIsSigned {
        what_of(
            &self.case,
            Subject::Sheet,
            Address::Sheet(&self.sheet.id).to_string(),
            Address::Publish(&self.sheet.id).to_string(),
        )
    }

    async fn prepare(
        &self,
        context: &RequestContext,
        db: &mut Connection,
        frozen_at: Moment,
    ) -> Answer<Prepared<SheetFacts>> {
        let session = context.session()?;
        let expert = session.expert()?;
        let id = self.case.row.id.as_str();
        let marks = marks_of(db, self.sheet.id.as_str()).await?;
        let known = db::expert::candidate(db, id, expert.id()).await?;
        let now = context.state.clock.now();
        let sheets = db::sheet::list(db, id).await?;
        let set = self.case.set()?;
        let law = Facts {
            conflicted: known.map(|it| u32::from(!conflict::of(&it.ties, now).is_empty())),
            sheet_published: Some(self.sheet.published_at.is_some()),
            sheet_missing: Some(count(missing_on(set, &marks).len())),
            unpublished: Some(count(sheets.iter().filter(|it| it.published_at.is_none()).count())),
            ..self.case.facts()?
        };
        let document = self.bytes(&marks, (session.pin(), session.name()), frozen_at)?;
        let open = self.case.stage == Stage::Evaluation && self.sheet.published_at.is_none();
        Ok(Prepared::new(open, document, SheetFacts { law, marks }))
    }

    fn step(&self, facts: &SheetFacts) -> Answer<StageMove<'static>> {
        step_on(&self.case, Action::Publish, &facts.law)
    }

    fn chain(&self) -> Chain {
        Chain::at(self.sheet.id.as_str(), self.sheet.seq, &self.sheet.hash)
    }

    async fn carry_out(
        &self,
        _facts: &SheetFacts,
        step: StageMove<'static>,
        confirmed: &Confirmed<'_>,
        db: &mut Connection,
        chain: &mut Chain,
    ) -> Answer<()> {
        let (now, person) = (confirmed.now, confirmed.person());
        if !db::sheet::publish(db, self.sheet.id.as_str(), now).await? {
            return Err(Trouble::Overtaken);
        }
        let event = CaseEvent::SheetPublished {
            sheet: self.sheet.id.to_string(),
            hash: confirmed.ceremony.hash.clone(),
        };
        chain.record(db, now, person, &event).await?;
        let mut of_case = self.case.chain();
        of_case.record(db, now, person, &event).await?;
        if step.to != self.case.stage {
            self.case.advance(db, &mut of_case, now, person, step).await?;
        }
        Ok(())
    }
}
