//! The pages as a PDF for archives (PDF/A-2a) that everybody can read (PDF/UA-1).

use time::UtcDateTime;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::{PdfDocument, PdfFault, words, world};

/// The bytes of the pages. What could differ from one time to the next is taken from the document.
pub fn export(document: &PagedDocument, paper: &PdfDocument) -> Result<Vec<u8>, PdfFault> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|fault| PdfFault::Setting(fault.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(identity(paper)),
        creator: Smart::Custom(Some("asula".to_owned())),
        timestamp: Some(timestamp(paper.signed_at_ms)?),
        standards,
        tagged: true,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|faults| world::refused(&faults))
}

/// What stays the same when the document is set again.
fn identity(paper: &PdfDocument) -> String {
    [
        words::of(paper.lang).code,
        &paper.issuer,
        &paper.number,
        &paper.title,
        &paper.signed_at_ms.to_string(),
    ]
    .join("\n")
}

fn timestamp(epoch_ms: i64) -> Result<Timestamp, PdfFault> {
    let fault = PdfFault::Time(epoch_ms);
    let at = UtcDateTime::from_unix_timestamp(epoch_ms.div_euclid(1000)).map_err(|_| fault.clone())?;
    Datetime::from_ymd_hms(
        at.year(),
        at.month().into(),
        at.day(),
        at.hour(),
        at.minute(),
        at.second(),
    )
    .filter(|_| at.year() >= 0)
    .map(Timestamp::new_utc)
    .ok_or(fault)
}
