//! A signing ceremony.

use super::{CeremonyState, MOST_WRONG_CODES, Subject};
use crate::domain::calendar::Moment;
use crate::domain::ids::{CeremonyId, PersonId};

/// A person signs frozen bytes for an organisation.
#[derive(Clone)]
pub struct Ceremony {
    pub id: CeremonyId,
    /// Case in whose journal it is recorded; for a sheet, the sheet.
    pub case_id: String,
    /// What of it is signed.
    pub subject: Subject,
    /// Person who signs.
    pub person_id: PersonId,
    /// PIN of that person.
    pub pin: String,
    /// Organisation for which is signed.
    pub organisation_inn: String,
    /// How far it is.
    pub state: CeremonyState,
    /// The frozen bytes.
    pub document: String,
    /// Their SHA-256, upper-case hex.
    pub hash: String,
    /// When they were frozen.
    pub frozen_at: Moment,
    /// Wrong codes entered so far, over all codes sent.
    pub wrong_codes: u32,
}

impl Ceremony {
    /// How many more wrong codes it bears.
    pub const fn tries_left(&self) -> u32 {
        MOST_WRONG_CODES.saturating_sub(self.wrong_codes)
    }
}
