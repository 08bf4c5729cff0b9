//! The PDF is one for archives, and the same every time.

use super::*;

fn holds(pdf: &[u8], text: &str) -> bool {
    pdf.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for kind in [PdfKind::Order, PdfKind::Conclusion, PdfKind::Certificate] {
        let paper = PdfDocument { kind, ..order() };
        let first = crate::set(&paper).unwrap();
        crate::set(&saying("Башка кагаз")).unwrap();
        typst::comemo::evict(0);
        assert!(first == crate::set(&paper.clone()).unwrap(), "{kind:?} differs");
    }
}

#[test]
fn documents_set_by_many_threads_are_the_same() {
    let first = crate::set(&order()).unwrap();
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| crate::set(&order()).unwrap())).collect();
        assert!(threads.into_iter().all(|thread| thread.join().unwrap() == first));
    });
}

#[test]
fn another_word_or_another_time_gives_other_bytes() {
    let first = crate::set(&order()).unwrap();
    assert!(
        first
            != crate::set(&PdfDocument {
                number: "№ 2026-000013".into(),
                ..order()
            })
            .unwrap()
    );
    assert!(
        first
            != crate::set(&PdfDocument {
                signed_at_ms: order().signed_at_ms + 1000,
                ..order()
            })
            .unwrap()
    );
}

#[test]
fn it_declares_itself_an_accessible_archive() {
    let pdf = crate::set(&order()).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    for mark in [
        "<pdfaid:part>2<",
        "<pdfaid:conformance>A<",
        "<pdfuaid:part>1<",
        "/Marked true",
        "/StructTreeRoot",
        "/DisplayDocTitle true",
    ] {
        assert!(holds(&pdf, mark), "{mark} is missing");
    }
}

#[test]
fn it_has_title_language_and_time_of_the_document() {
    let pdf = crate::set(&order()).unwrap();
    for mark in [
        &order().title,
        &order().issuer,
        "/Lang(ky-KG)",
        "<xmp:CreateDate>2026-11-16T08:32:07+00:00<",
    ] {
        assert!(holds(&pdf, mark), "{mark} is missing");
    }
    assert!(holds(
        &crate::set(&PdfDocument {
            lang: PdfLang::Ru,
            ..order()
        })
        .unwrap(),
        "/Lang(ru-KG)"
    ));
    assert!(holds(
        &crate::set(&PdfDocument {
            lang: PdfLang::En,
            ..order()
        })
        .unwrap(),
        "/Lang(en-KG)"
    ));
}

#[test]
fn an_empty_document_with_a_title_is_set() {
    for kind in [PdfKind::Order, PdfKind::Conclusion, PdfKind::Certificate] {
        let empty = String::new;
        let paper = PdfDocument {
            issuer: empty(),
            number: empty(),
            place_and_date: empty(),
            paragraphs: vec![empty(), empty()],
            table: Some(PdfTable {
                header: vec![empty()],
                rows: Vec::new(),
                caption: empty(),
            }),
            facts: pairs(&[("", "")]),
            signature: Some(PdfSignature::default()),
            kind,
            ..order()
        };
        crate::set(&paper).unwrap();
        crate::set(&PdfDocument {
            signature: None,
            table: None,
            facts: Vec::new(),
            paragraphs: Vec::new(),
            ..paper
        })
        .unwrap();
    }
}
