//! What a document promises. The text is read off the pages as they were laid out.

mod archive;
mod borders;
mod certificate;
mod columns;
mod pages;
mod plain_text;
mod refusals;

use typst::layout::{Frame, FrameItem, Point};
use typst::text::TextItem;

use crate::{PdfDocument, PdfKind, PdfLang, PdfSignature, PdfTable};

/// An order with everything that a document can have.
fn order() -> PdfDocument {
    PdfDocument {
        lang: PdfLang::Ky,
        title: "Тышкы баалоо жүргүзүү жөнүндө буйрук".into(),
        issuer: "Кыргыз Республикасынын Агартуу министрлиги".into(),
        number: "№ 2026-000012".into(),
        place_and_date: "Бишкек ш., 2026-жылдын 16-ноябры".into(),
        paragraphs: vec![
            "Тышкы баалоо жүргүзүлсүн.".into(),
            "Комиссиянын курамы бекитилсин.".into(),
        ],
        table: Some(PdfTable {
            header: vec!["Эксперт".into(), "Милдети".into()],
            rows: vec![vec!["Үсөнбаева Гүлнара".into(), "төрага".into()]],
            caption: "Комиссиянын курамы".into(),
        }),
        facts: pairs(&[("Уюм", "Ош мамлекеттик университети")]),
        signature: Some(PdfSignature {
            lines: pairs(&[("Кол койгон", "Асанов Бакыт"), ("SHA-256", &"9f".repeat(32))]),
        }),
        signed_at_ms: 1_794_817_927_000,
        kind: PdfKind::Order,
    }
}

/// An order that says nothing but this.
fn saying(text: &str) -> PdfDocument {
    PdfDocument {
        paragraphs: vec![text.into()],
        table: None,
        facts: Vec::new(),
        ..order()
    }
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs
        .iter()
        .map(|&(label, value)| (label.to_owned(), value.to_owned()))
        .collect()
}

/// The pages of a document, each with its runs of text and where they are, top left to bottom right as they were laid
/// out.
fn pages(paper: &PdfDocument) -> Vec<Vec<(Point, TextItem)>> {
    fn walk(frame: &Frame, at: Point, runs: &mut Vec<(Point, TextItem)>) {
        for (place, item) in frame.items() {
            match item {
                FrameItem::Group(group) => walk(&group.frame, at + *place, runs),
                FrameItem::Text(text) => runs.push((at + *place, text.clone())),
                _ => {}
            }
        }
    }
    let document = crate::lay_out(paper).unwrap();
    document
        .pages()
        .iter()
        .map(|page| {
            let mut runs = Vec::new();
            walk(&page.frame, Point::zero(), &mut runs);
            runs
        })
        .collect()
}

/// The text of each page, without any spaces: lines end where they will.
fn texts(paper: &PdfDocument) -> Vec<String> {
    pages(paper)
        .iter()
        .map(|runs| runs.iter().map(|(_, run)| squeezed(&run.text)).collect())
        .collect()
}

/// The text of the whole document, without any spaces.
fn text_of(paper: &PdfDocument) -> String {
    texts(paper).concat()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// That the text is in the document just as it is, and that a PDF can be made of it.
fn assert_says(paper: &PdfDocument, text: &str) {
    let found = text_of(paper);
    assert!(found.contains(&squeezed(text)), "{text:?} is not in {found:?}");
    crate::set(paper).unwrap();
}
