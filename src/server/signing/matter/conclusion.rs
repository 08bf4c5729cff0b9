//! The commission's conclusion (docs/requirements.md, A14), signed by its chair.

use async_trait::async_trait;
use serde::Serialize;

use super::document::Head;
use super::{CaseOf, Confirmed, Matter, Prepared, step_on, what_of};
use crate::domain::accreditation::completeness::wrong_conclusion;
use crate::domain::accreditation::{Action, Facts, Stage};
use crate::domain::address::Address;
use crate::domain::calendar::Moment;
use crate::domain::ids::AccreditationId;
use crate::domain::signing::Subject;
use crate::domain::text::cleaned;
use crate::domain::views::signing::WhatIsSigned;
use crate::domain::{Fault, FieldFault};
use crate::server::accreditation::case::{AccreditationFile, StageMove};
use crate::server::accreditation::commission::commission_facts;
use crate::server::db::{self, Connection};
use crate::server::journal::Chain;
use crate::server::journal::hash::canonical;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// Version of the form below.
const FORMAT: &str = "asula-conclusion/1";

#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    head: Head<'a>,
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
}

impl ConclusionMatter {
    /// The text as it is stored.
    pub fn text(&self) -> &str {
        &self.case.row.conclusion
    }
}

#[async_trait]
impl Matter for ConclusionMatter {
    type Facts = Facts;
    type StageMove = StageMove<'static>;

    async fn load(context: &RequestContext, db: &mut Connection, id: &str) -> Answer<Self> {
        let expert = context.session()?.expert()?;
        let (case, ..) = AccreditationFile::of_expert(db, &context.state.references, id, &expert).await?;
        Ok(Self { case })
    }

    fn case(&self) -> CaseOf<'_> {
        CaseOf::Accreditation(&self.case, Action::SignConclusion)
    }

    fn what(&self) -> WhatIsSigned {
        let id = AccreditationId::from_text(self.case.row.id.as_str());
        what_of(
            &self.case,
            Subject::Conclusion,
            Address::Chair(&id).to_string(),
            Address::Conclusion(&id).to_string(),
        )
    }

    async fn prepare(
        &self,
        context: &RequestContext,
        db: &mut Connection,
        frozen_at: Moment,
    ) -> Answer<Prepared<Facts>> {
        let session = context.session()?;
        let facts = commission_facts(db, &self.case, context.state.clock.now()).await?;
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
        let document = canonical(&Document {
            head: Head::of(FORMAT, &self.case, (session.pin(), session.name()), frozen_at),
            text: cleaned(&row.conclusion),
            comments: comments.collect(),
            sheets,
        })?;
        Ok(Prepared::new(self.case.stage == Stage::Conclusion, document, facts))
    }

    fn step(&self, facts: &Facts) -> Answer<StageMove<'static>> {
        let step = step_on(&self.case, Action::SignConclusion, facts)?;
        // A text that is there and may not be signed is refused for what is wrong with it.
        match wrong_conclusion(self.text()) {
            Some(fault) => Err(FieldFault::only("conclusion", Fault::Cell(fault)).into()),
            None => Ok(step),
        }
    }

    async fn carry_out(
        &self,
        _facts: &Facts,
        step: StageMove<'static>,
        confirmed: &Confirmed<'_>,
        db: &mut Connection,
        chain: &mut Chain,
    ) -> Answer<()> {
        let person = confirmed.person();
        self.case.advance(db, chain, confirmed.now, person, step).await
    }
}
