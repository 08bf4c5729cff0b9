//! Papers of the ministry, set as PDF: orders, conclusions, certificates.
//!
//! [`set`] takes a [`Paper`] and answers the bytes of a tagged PDF (PDF/A-2a and PDF/UA-1) in which the same paper always
//! has the same bytes. Whatever stands in a paper is text: nothing in it is read as markup, and nothing is read from the
//! disk or the network. What people see is laid out by the templates in `template/`.

mod columns;
mod fault;
mod fonts;
mod inputs;
mod paper;
mod pdf;
mod plain;
#[cfg(test)]
mod tests;
mod words;
mod world;

pub use fault::PaperFault;
pub use paper::{Paper, PaperKind, PaperLang, PaperSignature, PaperTable};
pub use plain::strange;

use typst_layout::PagedDocument;

/// Sizes of the letters of a certificate, tried until it stands on one page.
const CERTIFICATE_SIZES: [f64; 4] = [12.0, 11.0, 10.0, 9.0];

/// Size of the letters of every other paper.
const LETTER_SIZE: f64 = 12.0;

/// Sets a paper as PDF. The same paper gives the same bytes.
///
/// It keeps a core busy until it is done: an asynchronous caller wants a thread that may block. What it costs grows with
/// the text, which the caller bounds.
///
/// # Errors
///
/// A [`PaperFault`] tells what in the paper cannot be set.
pub fn set(paper: &Paper) -> Result<Vec<u8>, PaperFault> {
    check(paper)?;
    let pdf = lay_out(paper).and_then(|document| pdf::export(&document, paper));
    world::forget_old_work();
    pdf
}

/// What a template cannot put right.
fn check(paper: &Paper) -> Result<(), PaperFault> {
    if plain::line(&paper.title).is_empty() {
        return Err(PaperFault::Untitled);
    }
    let Some(table) = &paper.table else { return Ok(()) };
    if table.header.is_empty() {
        return Err(PaperFault::TableWithoutHeader);
    }
    match table.rows.iter().position(|row| row.len() != table.header.len()) {
        Some(row) => Err(PaperFault::UnevenRow {
            row,
            cells: table.rows[row].len(),
            columns: table.header.len(),
        }),
        None => Ok(()),
    }
}

/// The pages of a paper. A certificate too long for one page even in small letters goes over several, in the usual ones.
fn lay_out(paper: &Paper) -> Result<PagedDocument, PaperFault> {
    if paper.kind != PaperKind::Certificate {
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
