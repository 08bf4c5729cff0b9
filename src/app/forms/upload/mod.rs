//! Places for files: the organisation's documents and the file cells of appendices.
//!
//! A place is a real form that the browser sends by itself; with WebAssembly a file that is dragged or chosen goes out at once,
//! with progress, and can be stopped. Size and content are looked at before, to spare the way; the server decides by the same rules.

mod file_place;
mod precheck;
mod preview;
mod send;
mod sending;

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::domain::FormName;
use crate::domain::address::Endpoint;
use crate::domain::ids::{AccreditationId, ApplicationId, RowId};
use crate::domain::reference::Column;
use crate::domain::views::organisation::{DocumentSlot, FileLine};
use file_place::FilePlace;
use preview::Preview;

/// The place of one of the organisation's documents. When a file has arrived the page is reloaded, since what the
/// organisation may do next depends on it.
#[component]
pub fn DocumentUpload(
    /// The document, with its file if there is one.
    document: DocumentSlot,
    /// Whether the viewer may put a file there.
    editable: bool,
) -> impl IntoView {
    let title = use_lang().of(&document.title);
    let id = format!("document-{}", document.kind);
    let form = FormName::UploadDocument(&document.kind).to_string();
    let action = Endpoint::UploadDocument(&document.kind).to_string();
    view! { <FilePlace id form action title file=document.file editable /> }
}

/// The button by which a file is looked at in place, once the WebAssembly has arrived.
#[component]
pub fn FilePreview(file: FileLine) -> impl IntoView {
    let is_live = RwSignal::new(false);
    Effect::new(move |_| is_live.set(true));
    let shown = StoredValue::new(file);
    move || {
        is_live.get().then(|| {
            let file = shown.get_value();
            view! { <Preview id=format!("look-{}", file.id) file /> }
        })
    }
}

/// The place for more files behind an answer of a self-evaluation. When all have arrived the page is reloaded, with the files in
/// its list; what was typed meanwhile is kept by its own saving.
#[component]
pub fn EvidenceUpload(
    /// The case.
    accreditation: AccreditationId,
    criterion: String,
) -> impl IntoView {
    let lang = use_lang();
    let form = FormName::UploadEvidence(&accreditation, &criterion).to_string();
    let action = Endpoint::UploadEvidence(&accreditation, &criterion).to_string();
    let title = lang.evidence_add().to_owned();
    view! { <FilePlace id=format!("evidence-{criterion}") form action title optional=true several=true file=None editable=true /> }
}

/// The place of a file cell of an appendix. Its `id` is that of the column.
#[component]
pub fn CellUpload(
    application: ApplicationId,
    row: RowId,
    /// The column, of kind file.
    column: Column,
    /// The file that is there.
    file: Option<FileLine>,
    /// Whether the viewer may put a file there.
    editable: bool,
    /// What is wrong with the cell, as the rule says.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Called when a file has arrived; without it the page is reloaded.
    #[prop(optional, into)]
    on_saved: Option<Callback<FileLine>>,
) -> impl IntoView {
    let lang = use_lang();
    let title = lang.of(&column.label);
    let hint = lang.of(&column.hint);
    let form = FormName::UploadCell(&row, &column.id).to_string();
    let action = Endpoint::UploadCell(&application, &row, &column.id).to_string();
    let optional = !column.required;
    view! { <FilePlace id=column.id form action title hint optional file editable error nostrip:on_saved=on_saved /> }
}
