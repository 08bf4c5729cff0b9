//! What is missing in a case, with everything that decides it: used where it is shown and where it is signed.

use crate::domain::calendar::Date;
use crate::domain::licensing::completeness::{Content, missing_in};
use crate::domain::views::review::Missing;
use crate::domain::{Failure, Text3};
use crate::server::db::file::FileRecord;
use crate::server::db::organisation::OrganisationRecord;
use crate::server::db::organisation_document::CurrentDocument;
use crate::server::db::{self, Connection};
use crate::server::licensing::case::CaseFile;
use crate::server::trouble::Answer;

/// A case with its organisation and files, and what is missing.
pub struct Reviewed {
    pub organisation: OrganisationRecord,
    /// Its documents that count now.
    pub documents: Vec<CurrentDocument>,
    pub files: Vec<FileRecord>,
    pub missing: Vec<Missing>,
}

impl Reviewed {
    /// Reviews a case: three statements.
    pub async fn of(db: &mut Connection, case: &CaseFile, on: Date) -> Answer<Self> {
        let id = &case.application.organisation_id;
        let organisation = db::organisation::find(db, id).await?.ok_or(Failure::NotFound)?;
        let documents = db::organisation_document::current(db, id).await?;
        let files = db::file::list_for_organisation(db, id).await?;
        let missing = missing_of(case, &documents, on);
        Ok(Self {
            organisation,
            documents,
            files,
            missing,
        })
    }

    /// How many things are missing.
    pub fn count(&self) -> u32 {
        u32::try_from(self.missing.len()).unwrap_or(u32::MAX)
    }
}

/// What is missing in a case.
pub fn missing_of(case: &CaseFile, documents: &[CurrentDocument], on: Date) -> Vec<Missing> {
    let required = case.reference.documents.iter();
    let documents_missing: Vec<Text3> = required
        .filter(|required| !documents.iter().any(|document| document.kind == required.id))
        .map(|required| required.title.clone())
        .collect();
    let code = |it: &crate::server::licensing::case::ChosenProgramme| {
        format!("{} {}", it.row.level, it.row.specialty).trim().to_owned()
    };
    let templates = case.templates();
    missing_in(&Content {
        programmes: case.programmes.iter().map(|it| (code(it), case.bar(it, on))).collect(),
        documents_missing,
        appendices: templates
            .into_iter()
            .map(|it| (it, case.rows_of(&it.id).collect()))
            .collect(),
        on,
    })
}
