//! An accreditation case as commands and queries hold it, with the reference data it began under.

use std::sync::Arc;

use crate::domain::Failure;
use crate::domain::accreditation::{Action, Actor, Facts, Stage};
use crate::domain::calendar::Moment;
use crate::domain::licensing;
use crate::domain::reference::CriteriaSet;
use crate::server::db::accreditation::Accreditation;
use crate::server::db::membership::Membership;
use crate::server::db::{self, Connection};
use crate::server::journal::{CaseEvent, Chain};
use crate::server::reference::Reference;
use crate::server::references::References;
use crate::server::session::{Applicant, AssignedExpert, Expert, Officer};
use crate::server::trouble::{Answer, Trouble};

/// A case.
pub struct AccreditationFile {
    /// The case.
    pub row: Accreditation,
    pub stage: Stage,
    /// As what the viewer acts on it.
    pub actor: Actor,
    /// The reference data it began under.
    pub reference: Arc<Reference>,
}

impl AccreditationFile {
    /// Loads a case of the applicant's organisation: a statement.
    ///
    /// # Errors
    /// `NotFound` for another's; a database error.
    pub async fn of_applicant(
        db: &mut Connection,
        references: &References,
        id: &str,
        applicant: &Applicant,
    ) -> Answer<Self> {
        let row = db::accreditation::find_for_organisation(db, id, applicant.organisation_id()).await?;
        let actor = match applicant.actor() {
            licensing::Actor::Head => Actor::Head,
            licensing::Actor::Employee => Actor::Employee,
            licensing::Actor::Specialist
            | licensing::Actor::Leadership
            | licensing::Actor::Administrator
            | licensing::Actor::Stranger => Actor::Stranger,
        };
        Self::read(references, row.ok_or(Failure::NotFound)?, actor)
    }

    /// Loads a case that was sent to the officer's authority: a statement.
    ///
    /// # Errors
    /// `NotFound` for another's, or one not yet sent; a database error.
    pub async fn of_officer(db: &mut Connection, references: &References, id: &str, officer: &Officer) -> Answer<Self> {
        let row = db::accreditation::find_for_authority(db, id, officer.authority()).await?;
        let actor = match officer.actor() {
            licensing::Actor::Specialist => Actor::Specialist,
            licensing::Actor::Leadership => Actor::Leadership,
            licensing::Actor::Administrator => Actor::Administrator,
            licensing::Actor::Head | licensing::Actor::Employee | licensing::Actor::Stranger => Actor::Stranger,
        };
        Self::read(references, row.ok_or(Failure::NotFound)?, actor)
    }

    /// Loads a case into whose commission the expert was asked, with the right that follows: two statements.
    ///
    /// # Errors
    /// `NotFound` for any other, and for whoever declined, was replaced, or has not answered before it was withdrawn; a database
    /// error.
    pub async fn of_expert(
        db: &mut Connection,
        references: &References,
        id: &str,
        expert: &Expert,
    ) -> Answer<(Self, AssignedExpert, Membership)> {
        let row = db::accreditation::find_for_expert(db, id, expert.id())
            .await?
            .ok_or(Failure::NotFound)?;
        let own = db::membership::find_own(db, id, expert.id())
            .await?
            .ok_or(Failure::NotFound)?;
        let assigned = expert.assigned(&own);
        let case = Self::read(references, row, assigned.actor())?;
        Ok((case, assigned, own))
    }

    fn read(references: &References, row: Accreditation, actor: Actor) -> Answer<Self> {
        let reference = references.of(&row.reference_version);
        if reference.criteria_set(&row.criteria_set).is_none() {
            return Err(inconsistent(&row.id, "a criteria set that the reference data lacks"));
        }
        Ok(Self {
            stage: row.stage,
            actor,
            reference,
            row,
        })
    }

    /// Its criteria set.
    ///
    /// # Errors
    /// `Inconsistent` where the reference data lacks it.
    pub fn set(&self) -> Answer<&CriteriaSet> {
        let found = self.reference.criteria_set(&self.row.criteria_set);
        found.ok_or_else(|| inconsistent(&self.row.id, "a criteria set that the reference data lacks"))
    }

    /// Whether the viewer's side may still fill it.
    pub fn is_open(&self) -> bool {
        self.stage.is_open_for_filling() && self.actor.is_applicant()
    }

    /// The chain of its journal, at the head that was loaded.
    pub fn chain(&self) -> Chain {
        Chain::at(&self.row.id, self.row.seq, &self.row.hash)
    }

    /// What the law asks besides the stage, as far as the case itself knows it: what its criteria set says of the
    /// commission.
    ///
    /// # Errors
    /// As [`AccreditationFile::set`].
    pub fn facts(&self) -> Answer<Facts> {
        let set = self.set()?;
        Ok(Facts {
            least_experts: Some(set.least_experts),
            most_experts: Some(set.most_experts),
            ..Facts::default()
        })
    }

    /// Moves the case from the stage at which it was loaded, and records it.
    ///
    /// # Errors
    /// `Overtaken` where it is no longer at that stage; a database error.
    pub async fn advance(
        &self,
        db: &mut Connection,
        chain: &mut Chain,
        now: Moment,
        person: &str,
        step: StageMove<'_>,
    ) -> Answer<()> {
        let note = (!step.reasons.is_empty()).then_some(step.reasons);
        if !db::accreditation::advance(db, &self.row.id, self.stage, step.to, note, now).await? {
            return Err(Trouble::Overtaken);
        }
        let event = CaseEvent::StageMoved {
            action: step.action.name().to_owned(),
            from: self.stage.name().to_owned(),
            to: step.to.name().to_owned(),
            reasons: step.reasons.to_owned(),
            court_act: String::new(),
        };
        chain.record(db, now, person, &event).await
    }
}

/// A step: the action, where the law says it leads, and the reasons written with it.
#[derive(Clone, Copy)]
pub struct StageMove<'a> {
    pub action: Action,
    /// Where it leads.
    pub to: Stage,
    /// Reasons; may be empty.
    pub reasons: &'a str,
}

fn inconsistent(case: &str, what: &'static str) -> Trouble {
    Trouble::Inconsistent {
        table: "accreditation",
        row: case.to_owned(),
        what,
    }
}
