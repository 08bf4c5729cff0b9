//! What was signed, read back: a sent application is shown as it was signed, whatever was changed elsewhere since.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::calendar::Moment;
use crate::domain::ids::{ProgrammeId, RowId};
use crate::domain::signing::Subject;
use crate::domain::views::appendix::Row;
use crate::domain::views::organisation::{DocumentSlot, Organisation};
use crate::server::db::file::FileRecord;
use crate::server::db::programme::ProgrammeEntry;
use crate::server::db::{self, Connection};
use crate::server::file_lines::file_line;
use crate::server::licensing::case::{CaseFile, ChosenProgramme, specialty_of};
use crate::server::trouble::{Answer, Trouble};

/// The parts of the signed bytes that pages show ([`super::document`]).
#[derive(Deserialize)]
pub struct SignedCopy {
    frozen_at: i64,
    organisation: CopiedOrganisation,
    documents: BTreeMap<String, CopiedFile>,
    programmes: Vec<CopiedProgramme>,
    appendices: Vec<CopiedAppendix>,
}

#[derive(Deserialize)]
struct CopiedOrganisation {
    name_ky: String,
    name_ru: String,
    address: String,
    head: String,
}

#[derive(Deserialize)]
struct CopiedFile {
    name: String,
    sha256: String,
}

#[derive(Deserialize)]
struct CopiedProgramme {
    level: String,
    specialty: String,
}

#[derive(Deserialize)]
struct CopiedAppendix {
    template: String,
    rows: Vec<BTreeMap<String, String>>,
}

impl SignedCopy {
    /// What was signed last of a case: a statement; nothing where it was never signed.
    ///
    /// # Errors
    /// `Inconsistent` for bytes that cannot be read; a database error.
    pub async fn latest(db: &mut Connection, application: &str) -> Answer<Option<Self>> {
        let document = db::signature::latest_document(db, application, Subject::LicenceApplication).await?;
        let read = document.map(|it| serde_json::from_str(&it)).transpose();
        read.map_err(|_| Trouble::Inconsistent {
            table: "signature",
            row: application.to_owned(),
            what: "a signed document that cannot be read",
        })
    }

    /// When it was frozen for signature.
    pub fn frozen_at(&self) -> Moment {
        Moment(self.frozen_at)
    }

    /// Puts what was signed in the place of what the tables contain.
    pub fn restore(self, case: &mut CaseFile) {
        let chosen = self.programmes.into_iter().enumerate().map(|(place, it)| {
            let row = ProgrammeEntry {
                id: ProgrammeId::from_text(format!("signed-{place}")),
                level: it.level,
                specialty: it.specialty,
            };
            ChosenProgramme {
                specialty: specialty_of(&case.reference, &row),
                row,
            }
        });
        case.programmes = chosen.collect();
        let rows = self.appendices.into_iter().flat_map(|appendix| {
            let CopiedAppendix { template, rows } = appendix;
            rows.into_iter().enumerate().map(move |(place, cells)| {
                // The signed bytes have no ids of rows; their place names them as well, since nothing of this moves any more.
                let id = RowId::from_text(format!("signed-{template}-{place}"));
                (template.clone(), Row { id, cells })
            })
        });
        case.rows = rows.collect();
        case.removed = Vec::new();
    }

    /// The organisation as it was signed; what the signed bytes do not tell stays as it is.
    pub fn organisation(&self, now: Organisation) -> Organisation {
        Organisation {
            name_ky: self.organisation.name_ky.clone(),
            name_ru: self.organisation.name_ru.clone(),
            address: self.organisation.address.clone(),
            head_name: self.organisation.head.clone(),
            // The register is asked before a freeze, always.
            register_seen_at: self.frozen_at(),
            ..now
        }
    }

    /// The documents as they were signed, of all files of the organisation.
    pub fn documents(&self, now: Vec<DocumentSlot>, files: &[FileRecord]) -> Vec<DocumentSlot> {
        let signed = |slot: &DocumentSlot| {
            let copied = self.documents.get(&slot.kind)?;
            let is_it = |file: &&FileRecord| file.sha256 == copied.sha256 && file.name == copied.name;
            files.iter().find(is_it).map(file_line)
        };
        let slots = now.into_iter().map(|slot| DocumentSlot {
            file: signed(&slot),
            ..slot
        });
        slots.collect()
    }
}
