//! The organisation's page and the employees' page.

use crate::domain::Failure;
use crate::domain::Refusal;
use crate::domain::numbers::Pin;
use crate::domain::views::organisation::{
    DocumentSlot, EmployeeLine, EmployeesPage, FileLine, Organisation, OrganisationPage,
};
use crate::server::collation::sort_key;
use crate::server::db::organisation::OrganisationRecord;
use crate::server::db::organisation_document::CurrentDocument;
use crate::server::db::{self};
use crate::server::reference::Reference;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// The organisation of the session, looked up or not, registered or not.
///
/// # Errors
/// `NotSignedIn`; a database error.
pub async fn organisation_page(context: RequestContext) -> Answer<OrganisationPage> {
    let session = context.session()?;
    let reference = context.state.references.current();
    let may_see = session.applicant().is_ok() || session.head_of_record().is_ok();
    let mut page = OrganisationPage {
        session_inn: session.inn().map(str::to_owned),
        organisation: None,
        documents: document_slots(&reference, &[]),
        hindrances: Vec::new(),
        is_head: session.head_of_record().is_ok(),
    };
    let Some(id) = session.organisation_id().filter(|_| may_see) else {
        page.hindrances
            .extend(session.representative().err().and_then(refusal_in));
        return Ok(page);
    };
    let mut reader = context.read().await?;
    let row = db::organisation::find(&mut reader, id)
        .await?
        .ok_or(Failure::NotFound)?;
    let documents = db::organisation_document::current(&mut reader, id).await?;
    page.documents = document_slots(&reference, &documents);
    if row.registered_at.is_none() {
        let empty = page.documents.iter().filter(|slot| slot.file.is_none());
        page.hindrances
            .extend(empty.map(|slot| Refusal::DocumentMissing(slot.kind.clone())));
        page.hindrances
            .extend(session.head_of_record().err().and_then(refusal_in));
    }
    page.organisation = Some(organisation_of(&row));
    Ok(page)
}

/// The responsible employees of the session's organisation: those in force by name, those without a name yet after them, then the ended, the
/// latest first.
///
/// # Errors
/// Whoever may not act for a registered organisation; a database error.
pub async fn employees_page(context: RequestContext) -> Answer<EmployeesPage> {
    let session = context.session()?;
    let applicant = session.applicant()?;
    let mut reader = context.read().await?;
    let row = db::organisation::find(&mut reader, applicant.organisation_id())
        .await?
        .ok_or(Failure::NotFound)?;
    let mut employees = db::appointment::list(&mut reader, applicant.organisation_id()).await?;
    employees.sort_by_cached_key(|it| match (it.ended_at, &it.full_name) {
        (None, Some(name)) => (0, sort_key(name)),
        (None, None) => (1, String::new()),
        (Some(_), _) => (2, String::new()),
    });
    let lines = employees.into_iter().map(|it| EmployeeLine {
        id: it.id,
        masked_pin: Pin::parse(&it.pin).map(|pin| pin.masked()).unwrap_or_default(),
        name: it.full_name,
        position: it.position,
        appointed_at: it.appointed_at,
        ended_at: it.ended_at,
    });
    Ok(EmployeesPage {
        head_name: row.head_name,
        employees: lines.collect(),
        is_head: session.head().is_ok(),
    })
}

/// An organisation as pages show it.
pub fn organisation_of(row: &OrganisationRecord) -> Organisation {
    Organisation {
        inn: row.inn.clone(),
        name_ky: row.name_ky.clone(),
        name_ru: row.name_ru.clone(),
        address: row.address.clone(),
        ownership: row.ownership.clone(),
        head_name: row.head_name.clone(),
        register_seen_at: row.register_seen_at,
        registered_at: row.registered_at,
    }
}

/// The places for documents, in the order of the reference data, with the files that count now.
pub fn document_slots(reference: &Reference, documents: &[CurrentDocument]) -> Vec<DocumentSlot> {
    let file = |kind: &str| {
        documents.iter().find(|it| it.kind == kind).map(|it| FileLine {
            id: it.file_id.clone(),
            name: it.name.clone(),
            size: it.size,
            media_type: it.media_type.clone(),
            uploaded_at: it.uploaded_at,
        })
    };
    let slots = reference.documents.iter().map(|it| DocumentSlot {
        kind: it.id.clone(),
        title: it.title.clone(),
        file: file(&it.id),
    });
    slots.collect()
}

fn refusal_in(failure: Failure) -> Option<Refusal> {
    match failure {
        Failure::Refused(refusal) => Some(refusal),
        _ => None,
    }
}
