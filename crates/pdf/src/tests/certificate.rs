//! A certificate is one page as long as it can be.

use super::*;

fn certificate(paragraphs: usize) -> PdfDocument {
    let paragraph =
        "Ушул күбөлүк Ош мамлекеттик университетине «Программалык инженерия» программасы боюнча берилди. ".repeat(3);
    PdfDocument {
        kind: PdfKind::Certificate,
        table: None,
        paragraphs: vec![paragraph; paragraphs],
        ..order()
    }
}

fn largest_letters(paper: &PdfDocument) -> f64 {
    pages(paper)[0]
        .iter()
        .map(|(_, run)| run.size.to_pt())
        .fold(0.0, f64::max)
}

#[test]
fn a_short_certificate_is_one_page_in_large_letters() {
    let paper = certificate(1);
    assert_eq!(texts(&paper).len(), 1);
    assert!(!text_of(&paper).contains("барактын"));
    assert!(largest_letters(&paper) > 20.0);
}

#[test]
fn a_longer_certificate_is_set_smaller() {
    let paper = certificate(7);
    assert_eq!(texts(&paper).len(), 1);
    assert!(largest_letters(&paper) < largest_letters(&certificate(1)));
}

#[test]
fn a_certificate_too_long_for_a_page_has_several() {
    let paper = certificate(40);
    let texts = texts(&paper);
    assert!(texts.len() > 1);
    assert!(texts[1].contains(&format!("{}барактын2-барагы", texts.len())));
    crate::set(&paper).unwrap();
}
