//! Long documents go over as many pages as they need, and nothing runs over an edge.

use super::*;

/// A4 in points.
const WIDTH: f64 = 595.28;
const HEIGHT: f64 = 841.89;

/// That every run of text is on its page.
fn assert_within_the_page(paper: &PdfDocument) {
    for (number, page) in pages(paper).iter().enumerate() {
        for (place, run) in page {
            let (start, end, line) = (place.x.to_pt(), (place.x + run.width()).to_pt(), place.y.to_pt());
            assert!(
                start >= 30.0 && end <= WIDTH - 30.0,
                "page {number}: {:?} reaches from {start} to {end}",
                run.text
            );
            assert!(
                (30.0..=HEIGHT - 20.0).contains(&line),
                "page {number}: {:?} is at {line}",
                run.text
            );
        }
    }
}

#[test]
fn a_long_paragraph_is_whole_on_numbered_pages() {
    let paragraph: String = (1..).map(|word| format!("сөз{word} ")).take(460).collect();
    assert!(paragraph.chars().count() > 3000);
    let paragraph = paragraph.chars().cycle().take(4000).collect::<String>();
    let paper = PdfDocument {
        paragraphs: vec![paragraph.clone(), paragraph.clone(), paragraph.clone()],
        ..order()
    };
    let texts = texts(&paper);
    assert!(texts.len() >= 3);
    for (page, text) in texts.iter().enumerate() {
        let foot = format!("{}барактын{}-барагы", texts.len(), page + 1);
        assert!(text.ends_with(&foot), "{text:?} does not end with {foot:?}");
        assert!(text.contains("№2026-000012·Аныктыгын«asula»системасынантекшерсеболот"));
    }
    let feet = |text: &String| text[..text.rfind("№2026-000012").unwrap()].to_owned();
    let body: String = texts.iter().map(feet).collect();
    assert_eq!(body.matches(&squeezed(&paragraph)).count(), 3);
    assert_within_the_page(&paper);
}

#[test]
fn a_long_table_is_whole_and_repeats_its_header() {
    let header: Vec<String> = ["№", "Критерий", "Баа", "Эксперт", "Негиздеме"]
        .map(String::from)
        .to_vec();
    let rows: Vec<Vec<String>> = (1..=60)
        .map(|row| {
            vec![
                row.to_string(),
                format!("Критерийдин аталышы {row}"),
                "3".into(),
                "Үсөнбаева Гүлнара Өмүрбековна".into(),
                format!("Негиздеме {row}: документтер менен тастыкталган."),
            ]
        })
        .collect();
    let paper = PdfDocument {
        table: Some(PdfTable {
            header,
            rows: rows.clone(),
            caption: "Баалар".into(),
        }),
        ..order()
    };
    let texts = texts(&paper);
    let whole = texts.concat();
    for cell in rows.concat() {
        assert!(whole.contains(&squeezed(&cell)), "{cell:?} is missing");
    }
    let with_header = texts
        .iter()
        .filter(|text| text.contains("Негиздеме60:") || text.contains("№Критерий"))
        .count();
    assert!(
        texts.len() >= 3 && with_header >= 3,
        "{with_header} of {} pages",
        texts.len()
    );
    assert_within_the_page(&paper);
    crate::set(&paper).unwrap();
}

#[test]
fn words_without_end_stay_on_the_page() {
    let (long, wide) = ("аккредитациялоо".repeat(40), "ЩЖ".repeat(200));
    for (kind, word) in [
        (PdfKind::Order, &long),
        (PdfKind::Order, &wide),
        (PdfKind::Conclusion, &wide),
        (PdfKind::Certificate, &long),
        (PdfKind::Certificate, &wide),
    ] {
        let paper = PdfDocument {
            title: word.clone(),
            issuer: word.clone(),
            number: word.clone(),
            place_and_date: word.clone(),
            paragraphs: vec![word.clone()],
            table: Some(PdfTable {
                header: vec![word.chars().take(100).collect(); 5],
                rows: vec![vec![word.clone(); 5]],
                caption: word.clone(),
            }),
            facts: vec![(word.clone(), word.clone())],
            signature: Some(PdfSignature {
                lines: vec![(word.clone(), word.clone())],
            }),
            kind,
            ..order()
        };
        assert_within_the_page(&paper);
        let without_feet = texts(&PdfDocument {
            table: None,
            ..paper.clone()
        })
        .iter()
        .map(|text| text[..text.rfind("Аныктыгын").unwrap()].to_owned())
        .collect::<String>();
        assert_eq!(without_feet.matches(word.as_str()).count(), 9, "{kind:?}");
        crate::set(&paper).unwrap();
    }
}

#[test]
fn a_table_of_many_columns_stays_on_the_page() {
    let columns = 24;
    let paper = PdfDocument {
        table: Some(PdfTable {
            header: (1..=columns).map(|column| format!("Көрсөткүч{column}")).collect(),
            rows: vec![vec!["мааниси".into(); columns]; 3],
            caption: String::new(),
        }),
        ..order()
    };
    assert_within_the_page(&paper);
}

#[test]
fn a_signature_of_many_lines_goes_over_pages() {
    let lines = (0..120)
        .map(|line| (format!("Белги {line}"), "Үсөнбаева Гүлнара Өмүрбековна".to_owned()))
        .collect();
    let paper = PdfDocument {
        signature: Some(PdfSignature { lines }),
        ..order()
    };
    assert_within_the_page(&paper);
    assert!(text_of(&paper).contains("Белги119"));
}

#[test]
fn the_frame_of_a_short_signature_stays_whole() {
    for paragraphs in 14..26 {
        let paper = PdfDocument {
            paragraphs: vec!["Комиссиянын курамы бекитилсин.".into(); paragraphs],
            ..order()
        };
        let pages = texts(&paper);
        let of = |text: &str| pages.iter().position(|page| page.contains(text)).unwrap();
        assert_eq!(of("Кыргыз"), 0);
        assert_eq!(
            of("Электрондукколтамгакоюлган"),
            of(&"9f".repeat(32)),
            "{paragraphs} paragraphs"
        );
    }
}

#[test]
fn a_document_that_nobody_signed_says_so() {
    let paper = PdfDocument {
        signature: None,
        ..order()
    };
    let text = text_of(&paper);
    assert!(text.contains("«asula»системасындадаярдалды,колкоюлганэмес"));
    assert!(!text.contains("Электрондукколтамгакоюлган"));
}

#[test]
fn the_fixed_words_are_those_of_the_language() {
    let ru = text_of(&PdfDocument {
        lang: PdfLang::Ru,
        ..order()
    });
    assert!(ru.contains("Страница1из1") && ru.contains("Подписаноэлектроннойподписью") && !ru.contains("барактын"));
    let en = text_of(&PdfDocument {
        lang: PdfLang::En,
        ..order()
    });
    assert!(en.contains("Page1of1") && en.contains("Signedelectronically") && !en.contains("барактын"));
}

#[test]
fn labels_of_any_length_stay_on_the_page() {
    let label = "Тышкы баалоонун жыйынтыгы боюнча корутундунун негизи ".repeat(80);
    let paper = PdfDocument {
        facts: vec![(label.clone(), "маани".into())],
        ..order()
    };
    assert_within_the_page(&paper);
    assert_says(&paper, &label[..label.len() / 2]);
}
