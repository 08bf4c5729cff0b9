//! A case with the files that a page of an appendix shows, in as many statements as without them.

use crate::domain::Failure;
use crate::domain::ids::RowId;
use crate::domain::reference::ColumnKind;
use crate::domain::views::organisation::FileLine;
use crate::server::db::{self, Connection};
use crate::server::licensing::case::CaseFile;
use crate::server::reference::Reference;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// Which files of its organisation are read with a case.
#[derive(Clone, Copy)]
pub enum Files<'a> {
    /// Those that the cells of a row name.
    OfRow(&'a RowId),
    /// Those of an appendix, where it has columns of files: all of the organisation.
    OfAppendix(&'a str),
}

impl CaseFile {
    /// As [`CaseFile::of_viewer`], with files.
    ///
    /// # Errors
    /// As there.
    pub async fn of_viewer_with_files(
        context: &RequestContext,
        db: &mut Connection,
        id: &str,
        files: Files<'_>,
    ) -> Answer<(Self, Vec<FileLine>)> {
        let session = context.session()?;
        let officer = session.officer().ok();
        let (application, actor) = match &officer {
            Some(officer) => {
                let found = db::application::find_for_authority(db, id, officer.authority()).await?;
                (found, officer.actor())
            }
            None => {
                let applicant = session.applicant()?;
                let found = db::application::find_for_organisation(db, id, applicant.organisation_id()).await?;
                (found, applicant.actor())
            }
        };
        let application = application.ok_or(Failure::NotFound)?;
        let reference = context.state.references.of(&application.reference_version);
        let (rows, found) = match files {
            Files::OfAppendix(template) if !has_files(&reference, template) => {
                (db::appendix_row::list(db, &application.id).await?, Vec::new())
            }
            // What was signed, and is shown to an officer, may name other files than the row does now.
            Files::OfRow(row) if officer.is_none() => {
                db::appendix_row::list_with_files(db, &application.id, &application.organisation_id, Some(row)).await?
            }
            Files::OfRow(_) | Files::OfAppendix(_) => {
                db::appendix_row::list_with_files(db, &application.id, &application.organisation_id, None).await?
            }
        };
        let mut case = Self::with_rows(reference, application, actor, rows)?;
        if officer.is_some() {
            case.show_what_was_signed(db).await?;
        }
        Ok((case, found))
    }
}

fn has_files(reference: &Reference, template: &str) -> bool {
    reference
        .template(template)
        .is_some_and(|template| template.columns.iter().any(|column| column.kind == ColumnKind::File))
}
