//! What cannot be set is refused by name.

use super::*;
use crate::PdfFault;

#[test]
fn a_document_without_a_title_is_refused() {
    for title in ["", "  \n", "\u{200B}\u{7}"] {
        assert_eq!(
            crate::set(&PdfDocument {
                title: title.into(),
                ..order()
            }),
            Err(PdfFault::Untitled)
        );
    }
}

#[test]
fn a_table_without_a_header_is_refused() {
    let table = Some(PdfTable {
        rows: vec![vec![]],
        ..PdfTable::default()
    });
    assert_eq!(
        crate::set(&PdfDocument { table, ..order() }),
        Err(PdfFault::TableWithoutHeader)
    );
}

#[test]
fn a_row_with_too_few_cells_is_refused() {
    let header = vec!["а".into(), "б".into()];
    let rows = vec![vec!["1".into(), "2".into()], vec!["1".into()]];
    let table = Some(PdfTable {
        header,
        rows,
        caption: String::new(),
    });
    assert_eq!(
        crate::set(&PdfDocument { table, ..order() }),
        Err(PdfFault::UnevenRow {
            row: 1,
            cells: 1,
            columns: 2
        })
    );
}

#[test]
fn a_time_outside_our_four_digit_years_is_refused() {
    for time in [i64::MIN, -70_000_000_000_000, 253_402_300_800_000, i64::MAX] {
        assert_eq!(
            crate::set(&PdfDocument {
                signed_at_ms: time,
                ..order()
            }),
            Err(PdfFault::Time(time))
        );
    }
    crate::set(&PdfDocument {
        signed_at_ms: -1,
        ..order()
    })
    .unwrap();
}
