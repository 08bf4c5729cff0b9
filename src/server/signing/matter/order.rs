//! «Тышкы баалоо жүргүзүү жөнүндө буйрук» (row A6), signed by the leadership; the external evaluation opens with it.

use async_trait::async_trait;
use serde::Serialize;

use super::{Letter, Matter, receipt_letter, what_of};
use crate::domain::accreditation::{Action, Facts, Stage, next};
use crate::domain::calendar::Moment;
use crate::domain::signing::Subject;
use crate::domain::views::signing::WhatIsSigned;
use crate::server::accreditation::case::{AccreditationFile, Step};
use crate::server::accreditation::commission::{commission_facts, count, counts};
use crate::server::db::ceremony::CeremonyRow;
use crate::server::db::membership::MembershipRow;
use crate::server::db::outbox::NewMail;
use crate::server::db::{self, Connection};
use crate::server::desk::Desk;
use crate::server::journal::hash::canonical;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::trouble::Answer;

/// Version of the form below.
const FORMAT: &str = "asula-order/1";

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    accreditation: &'a str,
    registration_number: &'a str,
    number: &'a str,
    authority: &'a str,
    criteria_set: &'a str,
    organisation_inn: &'a str,
    organisation_ky: &'a str,
    organisation_ru: &'a str,
    frozen_at: i64,
    signer_pin: &'a str,
    signer_name: &'a str,
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

/// The case with its commission.
pub struct OrderMatter {
    case: AccreditationFile,
    facts: Facts,
    members: Vec<MembershipRow>,
}

impl OrderMatter {
    /// Loads the case, for the leadership of its authority.
    ///
    /// # Errors
    /// `NotFound`; the database's.
    pub async fn load(desk: &Desk, db: &mut Connection, id: &str) -> Answer<Self> {
        let officer = desk.session()?.officer()?;
        let case = AccreditationFile::of_officer(db, &desk.state.references, id, &officer).await?;
        let facts = case.facts()?;
        Ok(Self {
            case,
            facts,
            members: Vec::new(),
        })
    }

    /// The case.
    pub fn case(&self) -> &AccreditationFile {
        &self.case
    }

    fn step(&self) -> Answer<Step<'static>> {
        let action = Action::SignOrder;
        let to = next(self.case.stage, action, self.case.actor, &self.facts)?;
        Ok(Step {
            action,
            to,
            reasons: "",
        })
    }
}

#[async_trait]
impl Matter for OrderMatter {
    fn what(&self) -> WhatIsSigned {
        let address = format!("/accreditations/{}/commission", self.case.row.id);
        let what = what_of(&self.case, Subject::Order, address.clone(), address);
        WhatIsSigned {
            number: self.case.row.order_number.clone(),
            ..what
        }
    }

    async fn document(&mut self, desk: &Desk, db: &mut Connection, frozen_at: Moment) -> Answer<Option<String>> {
        let session = desk.session()?;
        self.facts = commission_facts(db, &self.case, desk.state.clock.now()).await?;
        self.members = db::membership::list(db, &self.case.row.id).await?;
        self.members.retain(|it| counts(it) && it.answer.is_some());
        let sheets = db::sheet::list(db, &self.case.row.id).await?;
        let published = sheets.iter().filter(|it| it.published_at.is_some()).count();
        self.facts.unpublished = Some(count(self.members.len().saturating_sub(published)));
        let row = &self.case.row;
        let members = self.members.iter().map(|it| Member {
            expert: &it.expert_id,
            name: &it.full_name,
            position: &it.position,
            employer: &it.employer_name,
            chair: it.is_chair == 1,
            agreed_at: it.answered_at.unwrap_or_default(),
        });
        let document = Document {
            format: FORMAT,
            accreditation: &row.id,
            registration_number: row.registration_number.as_deref().unwrap_or_default(),
            number: row.order_number.as_deref().unwrap_or_default(),
            authority: &row.authority,
            criteria_set: &row.criteria_set,
            organisation_inn: &row.inn,
            organisation_ky: &row.name_ky,
            organisation_ru: &row.name_ru,
            frozen_at: frozen_at.0,
            signer_pin: session.pin(),
            signer_name: session.name(),
            commission: members.collect(),
        };
        let document = canonical(&document)?;
        Ok((self.case.stage == Stage::OrderPrepared).then_some(document))
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

    async fn number(&mut self, _db: &mut Connection, _now: Moment) -> Answer<String> {
        Ok(self.case.row.order_number.clone().unwrap_or_default())
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
        let (id, person) = (self.case.row.id.as_str(), row.person_id.as_str());
        db::accreditation::set_order_signed(db, id, now).await?;
        let there = db::sheet::list(db, id).await?;
        let number = self.case.row.order_number.clone().unwrap_or_default();
        for member in &self.members {
            // After a member was replaced, the others keep the sheets that they have begun.
            if !there.iter().any(|sheet| sheet.expert_id == member.expert_id) {
                let sheet = desk.new_id();
                db::sheet::insert(db, &sheet, id, &member.id, now).await?;
                let mut own = Chain::begin(db, &sheet, "sheet", now).await?;
                let event = CaseEvent::SheetOpened {
                    accreditation: id.to_owned(),
                    membership: member.id.clone(),
                };
                own.record(db, now, person, &event).await?;
            }
            if let Some((name, email)) = db::expert::address(db, &member.expert_id).await? {
                let address = format!("{}/expert", desk.state.settings.public_url);
                let subject = desk.lang.order_letter_subject(&number);
                let body = desk.lang.order_letter_body(
                    &name,
                    &number,
                    &self.case.row.name_ky,
                    &self.case.row.name_ru,
                    &address,
                );
                let mail = NewMail {
                    id: &desk.new_id(),
                    case_id: id,
                    ceremony_id: None,
                    person_id: None,
                    expert_id: Some(&member.expert_id),
                    recipient: &email,
                    subject: &subject,
                    body: &body,
                };
                db::outbox::insert(db, &mail, now).await?;
            }
        }
        self.case.advance(db, chain, now, person, step).await?;
        Ok(receipt_letter(desk, &self.what(), &row.hash, now))
    }
}
