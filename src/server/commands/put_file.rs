//! Puts an uploaded file in its place: a document of the organisation, or a cell of a row.

use std::collections::BTreeMap;

use crate::domain::calendar::Moment;
use crate::domain::ids::{AccreditationId, ApplicationId, FileId, RowId};
use crate::domain::reference::ColumnKind;
use crate::domain::views::organisation::FileLine;
use crate::domain::{Failure, Refusal};
use crate::server::db::file::NewFile;
use crate::server::db::{self, Connection};
use crate::server::file_lines::{evidence_line, file_line};
use crate::server::journal::event::CellChange;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::outside::files::StoredFile;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

use super::accreditation::evidence::{fillable, put_evidence};
use crate::server::commands::licensing::rows::editable;
use crate::server::commands::licensing::save_cell::{cells_of, put, write};

/// Where a file belongs.
pub enum Place {
    /// A document of the organisation of the session.
    Document { kind: String },
    Cell {
        application: ApplicationId,
        row: RowId,
        /// Column, of kind `file`.
        column: String,
    },
    /// Behind an answer of a self-evaluation.
    Evidence {
        /// Case.
        accreditation: AccreditationId,
        criterion: String,
    },
}

impl Place {
    /// Whether several files may be put there, one next to the other.
    pub const fn takes_several(&self) -> bool {
        matches!(self, Self::Evidence { .. })
    }
}

/// A file whose content is in the store.
pub struct UploadedFile {
    /// The id of the file that was there when the person looked, empty for none; nothing where they did not look.
    pub replaces: Option<String>,
    /// Its name, made safe.
    pub name: String,
    /// The content.
    pub stored: StoredFile,
}

/// Whether the person may put a file there: asked before the content is taken.
///
/// # Errors
/// As [`put_file`].
pub async fn check_place(context: RequestContext, place: &Place) -> Answer<()> {
    let mut reader = context.read().await?;
    match place {
        Place::Document { kind } => document_right(&context, kind).map(|_| ()),
        Place::Cell {
            application,
            row,
            column,
        } => {
            let applicant = context.session()?.applicant()?;
            let (target, _) = editable(&mut reader, application, row, &applicant).await?;
            cells_of(&context, &target, row, [column.as_str()])?;
            is_file_column(&context, &target, column)
        }
        Place::Evidence {
            accreditation,
            criterion,
        } => {
            let applicant = context.session()?.applicant()?;
            fillable(&context, &mut reader, accreditation, criterion, &applicant).await?;
            Ok(())
        }
    }
}

/// Puts the file in its place. Sent twice it is put there once.
///
/// # Errors
/// `FileReplaced` where somebody put another file there meanwhile; `HeadOnly` for documents, `NotFound` for a place that is not there or not the applicant's; the law of the stage; a
/// database error.
pub async fn put_file(context: RequestContext, place: &Place, file: &UploadedFile) -> Answer<FileLine> {
    let id = context.new_id();
    let mut transaction = context.write().await?;
    match place {
        Place::Document { kind } => {
            let (organisation, person) = document_right(&context, kind)?;
            let documents = db::organisation_document::current(&mut transaction, &organisation).await?;
            let stands = documents.into_iter().find(|it| it.kind == *kind).map(|it| it.file_id);
            let stands = stands.as_ref().map(FileId::as_str);
            if let Some(there) = standing(&mut transaction, &organisation, stands, file).await? {
                return Ok(there);
            }
            insert(&mut transaction, &id, &organisation, &person, file, context.now).await?;
            db::organisation_document::put(&mut transaction, &organisation, kind, &id, context.now).await?;
            let event = CaseEvent::DocumentPut {
                document: kind.clone(),
                sha256: file.stored.sha256.clone(),
            };
            let mut chain = Chain::load(&mut transaction, &organisation).await?;
            chain.record(&mut transaction, context.now, &person, &event).await?;
        }
        Place::Cell {
            application,
            row,
            column,
        } => {
            let applicant = context.session()?.applicant()?;
            let (target, mut chain) = editable(&mut transaction, application, row, &applicant).await?;
            let mut cells = cells_of(&context, &target, row, [column.as_str()])?;
            is_file_column(&context, &target, column)?;
            let organisation = applicant.organisation_id();
            let stands = cells.get(column).map(String::as_str);
            if let Some(there) = standing(&mut transaction, organisation, stands, file).await? {
                return Ok(there);
            }
            insert(
                &mut transaction,
                &id,
                organisation,
                applicant.person_id(),
                file,
                context.now,
            )
            .await?;
            let was = cells.get(column).cloned().unwrap_or_default();
            let change = BTreeMap::from([(column.clone(), CellChange { was, now: id.clone() })]);
            put(&mut cells, column.clone(), id.clone());
            write(
                &mut transaction,
                &context,
                &mut chain,
                applicant.person_id(),
                row,
                &target,
                &cells,
                change,
            )
            .await?;
        }
        Place::Evidence {
            accreditation,
            criterion,
        } => {
            let applicant = context.session()?.applicant()?;
            let case = fillable(&context, &mut transaction, accreditation, criterion, &applicant).await?;
            let there = db::answer::evidence(&mut transaction, &case.row.id).await?;
            let same = there
                .into_iter()
                .find(|it| it.criterion == *criterion && it.sha256 == file.stored.sha256 && it.name == file.name);
            if let Some(there) = same {
                return Ok(evidence_line(&there));
            }
            let (organisation, person) = (applicant.organisation_id(), applicant.person_id());
            insert(&mut transaction, &id, organisation, person, file, context.now).await?;
            let stored = (id.as_str(), file.stored.sha256.as_str());
            put_evidence(&context, &mut transaction, &case, criterion, stored, person).await?;
        }
    }
    transaction.commit().await?;
    Ok(FileLine {
        id: FileId::from_text(id),
        name: file.name.clone(),
        size: file.stored.size,
        media_type: file.stored.kind.media_type().to_owned(),
        uploaded_at: context.now,
    })
}

/// The file that is in the place already, where it is the very one that is sent.
///
/// # Errors
/// `FileReplaced` where it is neither that nor the one that the person saw.
async fn standing(
    db: &mut Connection,
    organisation: &str,
    stands: Option<&str>,
    sent: &UploadedFile,
) -> Answer<Option<FileLine>> {
    let there = match stands {
        Some(id) => db::file::find_for_organisation(db, id, organisation).await?,
        None => None,
    };
    let seen = sent.replaces.as_deref();
    Ok(match there {
        Some(there) if there.sha256 == sent.stored.sha256 && there.name == sent.name => Some(file_line(&there)),
        Some(there) if seen.is_some_and(|seen| seen != there.id.as_str()) => {
            return Err(Refusal::FileReplaced(Box::new(file_line(&there))).into());
        }
        _ => None,
    })
}

/// Documents are the head's, before and after registration; answers the organisation and the person.
fn document_right(context: &RequestContext, kind: &str) -> Answer<(String, String)> {
    let head = context.session()?.head_of_record()?;
    if context
        .state
        .references
        .current()
        .documents
        .iter()
        .any(|required| required.id == kind)
    {
        Ok((head.organisation_id().to_owned(), head.person_id().to_owned()))
    } else {
        Err(Failure::NotFound.into())
    }
}

fn is_file_column(context: &RequestContext, target: &db::appendix_row::EditTarget, column: &str) -> Answer<()> {
    let reference = context.state.references.of(&target.reference_version);
    let kind = reference
        .template(&target.template)
        .and_then(|it| it.column(column))
        .map(|it| it.kind);
    if kind == Some(ColumnKind::File) {
        Ok(())
    } else {
        Err(Failure::NotFound.into())
    }
}

async fn insert(
    db: &mut Connection,
    id: &str,
    organisation: &str,
    person: &str,
    file: &UploadedFile,
    now: Moment,
) -> Answer<()> {
    let new = NewFile {
        id,
        organisation_id: organisation,
        sha256: &file.stored.sha256,
        size: file.stored.size,
        media_type: file.stored.kind.media_type(),
        name: &file.name,
        uploaded_by: person,
    };
    db::file::insert(db, &new, now).await?;
    Ok(())
}
