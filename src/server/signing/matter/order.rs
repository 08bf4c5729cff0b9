//! «Тышкы баалоо жүргүзүү жөнүндө буйрук» (docs/requirements.md, A6), signed by the leadership; the external evaluation
//! opens with it.

use async_trait::async_trait;
use serde::Serialize;

use super::document::Head;
use super::{CaseOf, Confirmed, Matter, Prepared, step_on, what_of};
use crate::domain::accreditation::{Action, Facts, Stage};
use crate::domain::address::Address;
use crate::domain::calendar::Moment;
use crate::domain::ids::AccreditationId;
use crate::domain::signing::Subject;
use crate::domain::views::signing::WhatIsSigned;
use crate::server::accreditation::case::{AccreditationFile, StageMove};
use crate::server::accreditation::commission::{commission_facts, count, counts};
use crate::server::db::membership::Membership;
use crate::server::db::outbox::NewMail;
use crate::server::db::{self, Connection};
use crate::server::journal::hash::canonical;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// Version of the form below.
const FORMAT: &str = "asula-order/1";

#[derive(Serialize)]
struct Document<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    number: &'a str,
    authority: &'a str,
    criteria_set: &'a str,
    commission: Vec<Member<'a>>,
}

#[derive(Serialize)]
struct Member<'a> {
    expert: &'a str,
    name: &'a str,
    position: &'a str,
    employer: &'a str,
    chair: bool,
    agreed_at: i64,
}

/// The case, for the leadership of its authority.
pub struct OrderMatter {
    case: AccreditationFile,
}

/// What was found with the bytes.
pub struct OrderFacts {
    law: Facts,
    /// The commission that the order names.
    members: Vec<Membership>,
}

#[async_trait]
impl Matter for OrderMatter {
    type Facts = OrderFacts;
    type StageMove = StageMove<'static>;

    async fn load(context: &RequestContext, db: &mut Connection, id: &str) -> Answer<Self> {
        let officer = context.session()?.officer()?;
        let case = AccreditationFile::of_officer(db, &context.state.references, id, &officer).await?;
        Ok(Self { case })
    }

    fn case(&self) -> CaseOf<'_> {
        CaseOf::Accreditation(&self.case, Action::SignOrder)
    }

    fn what(&self) -> WhatIsSigned {
        let address = Address::Commission(&AccreditationId::from_text(self.case.row.id.as_str())).to_string();
        let what = what_of(&self.case, Subject::Order, address.clone(), address);
        WhatIsSigned {
            number: self.case.row.order_number.clone(),
            ..what
        }
    }

    async fn prepare(
        &self,
        context: &RequestContext,
        db: &mut Connection,
        frozen_at: Moment,
    ) -> Answer<Prepared<OrderFacts>> {
        let session = context.session()?;
        let row = &self.case.row;
        let mut law = commission_facts(db, &self.case, context.state.clock.now()).await?;
        let mut members = db::membership::list(db, &row.id).await?;
        members.retain(|it| counts(it) && it.answer.is_some());
        let sheets = db::sheet::list(db, &row.id).await?;
        let published = sheets.iter().filter(|it| it.published_at.is_some()).count();
        law.unpublished = Some(count(members.len().saturating_sub(published)));
        let commission = members.iter().map(|it| Member {
            expert: it.expert_id.as_str(),
            name: &it.full_name,
            position: &it.position,
            employer: &it.employer_name,
            chair: it.is_chair,
            agreed_at: it.answered_at.unwrap_or_default().0,
        });
        let document = canonical(&Document {
            head: Head::of(FORMAT, &self.case, (session.pin(), session.name()), frozen_at),
            number: row.order_number.as_deref().unwrap_or_default(),
            authority: &row.authority,
            criteria_set: &row.criteria_set,
            commission: commission.collect(),
        })?;
        let facts = OrderFacts { law, members };
        Ok(Prepared::new(self.case.stage == Stage::OrderPrepared, document, facts))
    }

    fn step(&self, facts: &OrderFacts) -> Answer<StageMove<'static>> {
        step_on(&self.case, Action::SignOrder, &facts.law)
    }

    async fn carry_out(
        &self,
        facts: &OrderFacts,
        step: StageMove<'static>,
        confirmed: &Confirmed<'_>,
        db: &mut Connection,
        chain: &mut Chain,
    ) -> Answer<()> {
        let (context, now) = (confirmed.context, confirmed.now);
        let (id, person) = (self.case.row.id.as_str(), confirmed.person());
        db::accreditation::set_order_signed(db, id, now).await?;
        let there = db::sheet::list(db, id).await?;
        let number = self.case.row.order_number.clone().unwrap_or_default();
        for member in &facts.members {
            // After a member was replaced, the others keep the sheets that they have begun.
            if !there.iter().any(|sheet| sheet.expert_id == member.expert_id) {
                let sheet = context.new_id();
                db::sheet::insert(db, &sheet, id, member.id.as_str(), now).await?;
                let mut own = Chain::begin(db, &sheet, "sheet", now).await?;
                let event = CaseEvent::SheetOpened {
                    accreditation: id.to_owned(),
                    membership: member.id.to_string(),
                };
                own.record(db, now, person, &event).await?;
            }
            if let Some((name, email)) = db::expert::address(db, member.expert_id.as_str()).await? {
                let address = format!("{}{}", context.state.settings.public_url, Address::ExpertOffice);
                let subject = context.lang.order_letter_subject(&number);
                let body = context.lang.order_letter_body(
                    &name,
                    &number,
                    &self.case.row.name_ky,
                    &self.case.row.name_ru,
                    &address,
                );
                let mail = NewMail {
                    id: &context.new_id(),
                    case_id: id,
                    ceremony_id: None,
                    person_id: None,
                    expert_id: Some(member.expert_id.as_str()),
                    recipient: &email,
                    subject: &subject,
                    body: &body,
                };
                db::outbox::insert(db, &mail, now).await?;
            }
        }
        self.case.advance(db, chain, now, person, step).await
    }
}
