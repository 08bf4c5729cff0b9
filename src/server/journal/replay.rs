//! What the tables should contain by the events of a case.

mod accreditation;

use std::collections::BTreeMap;

use super::event::CaseEvent;
use crate::domain::accreditation::Stage as AccreditationStage;
use crate::domain::licensing::{Action, Stage};

pub use accreditation::ReplayedAccreditation;

/// The state of an application by its journal.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Replayed {
    pub stage: Option<String>,
    /// Programmes: id → (level, specialty).
    pub programmes: BTreeMap<String, (String, String)>,
    /// Rows that are not in the bin: id → (template, cells).
    pub rows: BTreeMap<String, (String, BTreeMap<String, String>)>,
    /// Rows in the bin.
    pub removed: BTreeMap<String, (String, BTreeMap<String, String>)>,
    /// What was signed, by ceremony: SHA-256 of the bytes, SHA-256 of the signature.
    pub signed: BTreeMap<String, (String, String)>,
    /// What an accreditation case or a sheet has in addition.
    pub accreditation: ReplayedAccreditation,
}

impl Replayed {
    /// Carries an event out.
    ///
    /// # Errors
    /// Where it does not follow from those before; what is wrong with it.
    pub fn apply(&mut self, event: &CaseEvent) -> Result<(), &'static str> {
        match event {
            CaseEvent::ApplicationCreated { .. } => self.stage = Some(Stage::Draft.name().to_owned()),
            CaseEvent::AccreditationCreated { .. } => self.stage = Some(AccreditationStage::Draft.name().to_owned()),
            CaseEvent::ProgrammeAdded {
                programme,
                level,
                specialty,
            } => {
                self.programmes
                    .insert(programme.clone(), (level.clone(), specialty.clone()));
            }
            CaseEvent::ProgrammeRemoved { programme, .. } => {
                self.programmes
                    .remove(programme)
                    .ok_or("removes a level that is not there")?;
            }
            CaseEvent::RowAdded { row, template } => {
                self.rows.insert(row.clone(), (template.clone(), BTreeMap::new()));
            }
            CaseEvent::RowRemoved { row, .. } => {
                let gone = self.rows.remove(row).ok_or("removes a row that is not there")?;
                self.removed.insert(row.clone(), gone);
            }
            CaseEvent::RowRestored { row, .. } => {
                let back = self
                    .removed
                    .remove(row)
                    .ok_or("restores a row that is not in the bin")?;
                self.rows.insert(row.clone(), back);
            }
            CaseEvent::RowSaved { row, cells, .. } => {
                let (_, stored) = self.rows.get_mut(row).ok_or("saves a row that is not there")?;
                for (column, change) in cells {
                    if stored.get(column).map_or("", String::as_str) != change.was {
                        return Err("saves over a text that was not there");
                    }
                    if change.now.is_empty() {
                        stored.remove(column);
                    } else {
                        stored.insert(column.clone(), change.now.clone());
                    }
                }
            }
            CaseEvent::StageMoved { action, from, to, .. } => {
                if self.stage.as_deref() != Some(from.as_str()) {
                    return Err("moves from a stage at which the case was not");
                }
                self.stage = Some(to.clone());
                if action == Action::ReturnForCorrection.name() {
                    // With a new return the answers to the one before are over.
                    self.accreditation.explanations.clear();
                }
            }
            CaseEvent::Signed {
                ceremony,
                hash,
                signature_sha256,
                ..
            } => {
                self.signed
                    .insert(ceremony.clone(), (hash.clone(), signature_sha256.clone()));
            }
            CaseEvent::OrganisationLookedUp { .. }
            | CaseEvent::OrganisationRegistered { .. }
            | CaseEvent::DocumentPut { .. }
            | CaseEvent::EmployeeAppointed { .. }
            | CaseEvent::AppointmentEnded { .. }
            | CaseEvent::Frozen { .. }
            | CaseEvent::CeremonyEnded { .. } => {}
            other => self.accreditation.apply(other)?,
        }
        Ok(())
    }
}
