//! Documents of the ministry, typeset as PDF: orders, conclusions, certificates.
//!
//! [`set`] takes a [`PdfDocument`] and answers the bytes of a tagged PDF (PDF/A-2a and PDF/UA-1) in which the same document
//! always has the same bytes. Everything in a document is text: nothing in it is read as markup, and nothing is read from
//! the disk or the network. What people see is laid out by the templates in `template/`.

#![warn(missing_docs)]

mod columns;
mod document;
mod fault;
mod fonts;
mod inputs;
mod pdf;
mod plain;
#[cfg(test)]
mod tests;
mod words;
mod world;

pub use document::{PdfDocument, PdfKind, PdfLang, PdfSignature, PdfTable};
pub use fault::PdfFault;
pub use plain::strange;

use typst_layout::PagedDocument;

/// Sizes of the letters of a certificate, tried until it fits on one page.
const CERTIFICATE_SIZES: [f64; 4] = [12.0, 11.0, 10.0, 9.0];

/// Size of the letters of every other document.
const LETTER_SIZE: f64 = 12.0;

/// Sets a document as PDF. The same document gives the same bytes.
///
/// It keeps a core busy until it is done: an asynchronous caller needs a thread that may block. What it costs grows with
/// the text, which the caller bounds.
///
/// # Errors
///
/// A [`PdfFault`] says what in the document cannot be set.
pub fn set(paper: &PdfDocument) -> Result<Vec<u8>, PdfFault> {
    check(paper)?;
    let pdf = lay_out(paper).and_then(|document| pdf::export(&document, paper));
    world::forget_old_work();
    pdf
}

/// What a template cannot put right.
fn check(paper: &PdfDocument) -> Result<(), PdfFault> {
    if plain::line(&paper.title).is_empty() {
        return Err(PdfFault::Untitled);
    }
    let Some(table) = &paper.table else { return Ok(()) };
    if table.header.is_empty() {
        return Err(PdfFault::TableWithoutHeader);
    }
    match table.rows.iter().position(|row| row.len() != table.header.len()) {
        Some(row) => Err(PdfFault::UnevenRow {
            row,
            cells: table.rows[row].len(),
            columns: table.header.len(),
        }),
        None => Ok(()),
    }
}

/// The pages of a document. A certificate too long for one page even in small letters goes over several, in the usual
/// ones.
fn lay_out(paper: &PdfDocument) -> Result<PagedDocument, PdfFault> {
    if paper.kind != PdfKind::Certificate {
        return world::lay_out(inputs::of(paper, LETTER_SIZE));
    }
    for size in CERTIFICATE_SIZES {
        let document = world::lay_out(inputs::of(paper, size))?;
        if document.pages().len() == 1 {
            return Ok(document);
        }
    }
    world::lay_out(inputs::of(paper, LETTER_SIZE))
}
