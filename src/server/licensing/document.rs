//! What is signed: the application, the organisation and the documents as canonical JSON (RFC 8785).
//!
//! The bytes are kept for ever with the signature; an outsider takes their SHA-256 and checks the signature over it. The names
//! and the shape of version 1 never change; what must change makes a version 2.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::calendar::Moment;
use crate::domain::reference::{ColumnKind, Template};
use crate::domain::text::{cleaned, cleaned_line};
use crate::server::journal::hash::{canonical, document_hash};
use crate::server::licensing::case::CaseFile;
use crate::server::licensing::review::Reviewed;
use crate::server::trouble::Answer;

/// Version of the form below.
const FORMAT: &str = "asula-licence-application/1";

#[derive(Serialize)]
struct SignedDocument<'a> {
    format: &'static str,
    application: &'a str,
    authority: &'a str,
    procedure: &'a str,
    reference: &'a str,
    frozen_at: i64,
    consent: &'static str,
    signer: Signer<'a>,
    organisation: Organisation<'a>,
    documents: BTreeMap<&'a str, File<'a>>,
    programmes: Vec<Programme<'a>>,
    appendices: Vec<Appendix<'a>>,
    files: BTreeMap<&'a str, File<'a>>,
}

/// Who signs.
#[derive(Clone, Copy, Serialize)]
pub struct Signer<'a> {
    pub pin: &'a str,
    /// Name by ESI.
    pub name: &'a str,
}

#[derive(Serialize)]
struct Organisation<'a> {
    inn: &'a str,
    name_ky: &'a str,
    name_ru: &'a str,
    address: &'a str,
    head: &'a str,
}

#[derive(Serialize)]
struct File<'a> {
    name: &'a str,
    sha256: &'a str,
    size: u64,
}

#[derive(Serialize)]
struct Programme<'a> {
    level: &'a str,
    specialty: &'a str,
    title_ky: &'a str,
}

#[derive(Serialize)]
struct Appendix<'a> {
    template: &'a str,
    rows: Vec<BTreeMap<String, String>>,
}

/// The cells of a row as they are signed: without the characters that say nothing, which the checks passed over. Numbers and days stay as they
/// were typed.
fn understood(template: &Template, cells: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let cleaned_cell = |(id, typed): (&String, &String)| {
        let lines = template
            .column(id)
            .is_some_and(|column| column.kind == ColumnKind::LongText);
        (id.clone(), if lines { cleaned(typed) } else { cleaned_line(typed) })
    };
    cells.iter().map(cleaned_cell).collect()
}

/// The consent that is ticked before signing, in the state language.
const CONSENT: &str = "Шарттарга макулмун";

/// What shows whether an application is still the one that was reviewed: the hash of all that would be signed but who and when.
///
/// # Errors
/// Where it cannot be written as JSON.
pub fn reviewed_hash(case: &CaseFile, reviewed: &Reviewed) -> Answer<String> {
    let nobody = Signer { pin: "", name: "" };
    Ok(document_hash(&signed_document(case, reviewed, nobody, Moment(0))?))
}

/// The canonical bytes of an application at a moment.
///
/// # Errors
/// Where it cannot be written as JSON.
pub fn signed_document(case: &CaseFile, reviewed: &Reviewed, signer: Signer<'_>, frozen_at: Moment) -> Answer<String> {
    let Reviewed {
        organisation,
        documents,
        files,
        ..
    } = reviewed;
    let templates = case.templates();
    let mut pointed: BTreeMap<&str, File<'_>> = BTreeMap::new();
    let mut appendices = Vec::new();
    for template in templates {
        let rows: Vec<_> = case.rows_of(&template.id).map(|row| &row.cells).collect();
        for column in template.columns.iter().filter(|column| column.kind == ColumnKind::File) {
            for id in rows.iter().filter_map(|cells| cells.get(&column.id)) {
                if let Some(file) = files.iter().find(|file| file.id.as_str() == *id) {
                    pointed.insert(
                        file.id.as_str(),
                        File {
                            name: &file.name,
                            sha256: &file.sha256,
                            size: file.size,
                        },
                    );
                }
            }
        }
        appendices.push(Appendix {
            template: &template.id,
            rows: rows.iter().map(|cells| understood(template, cells)).collect(),
        });
    }
    let document = SignedDocument {
        format: FORMAT,
        application: &case.application.id,
        authority: &case.application.authority,
        procedure: &case.application.procedure_id,
        reference: &case.application.reference_version,
        frozen_at: frozen_at.0,
        consent: CONSENT,
        signer,
        organisation: Organisation {
            inn: &organisation.inn,
            name_ky: &organisation.name_ky,
            name_ru: &organisation.name_ru,
            address: &organisation.address,
            head: &organisation.head_name,
        },
        documents: documents
            .iter()
            .map(|it| {
                (
                    it.kind.as_str(),
                    File {
                        name: &it.name,
                        sha256: &it.sha256,
                        size: it.size,
                    },
                )
            })
            .collect(),
        programmes: case
            .programmes
            .iter()
            .map(|it| Programme {
                level: &it.row.level,
                specialty: &it.row.specialty,
                title_ky: it
                    .specialty
                    .as_ref()
                    .map_or("", |specialty| specialty.title.ky.as_str()),
            })
            .collect(),
        appendices,
        files: pointed,
    };
    Ok(canonical(&document)?)
}
