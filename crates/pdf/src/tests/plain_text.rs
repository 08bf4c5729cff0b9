//! Everything in a document is text.

use super::*;

#[test]
fn everything_that_a_document_has_stands_on_it() {
    for kind in [PdfKind::Order, PdfKind::Conclusion, PdfKind::Certificate] {
        let paper = PdfDocument { kind, ..order() };
        let PdfDocument {
            title,
            issuer,
            number,
            place_and_date,
            paragraphs,
            table,
            facts,
            signature,
            ..
        } = paper.clone();
        let table = table.unwrap();
        let pairs = facts
            .into_iter()
            .chain(signature.unwrap().lines)
            .flat_map(|(label, value)| [label, value]);
        let all = [title, issuer, number, place_and_date, table.caption]
            .into_iter()
            .chain(paragraphs)
            .chain(pairs);
        for text in all.chain(table.header).chain(table.rows.concat()) {
            assert_says(&paper, &text);
        }
    }
}

#[test]
fn markup_in_a_paragraph_is_text() {
    for markup in [
        "#set text(size: 40pt)",
        "#import \"@preview/cetz:0.3.4\"",
        "#read(\"/etc/passwd\")",
        "$x^2 + y$",
        "$ sum_(i=0)^n $",
        "\\",
        "\\#",
        "*bold* _slanted_ `code` ``` raw ```",
        "= Heading",
        "- item + item / term: what",
        "<label> @reference ~ -- --- ... 'one' \"two\"",
        "// no comment /* nor here */",
        "https://example.kg/a?b=c&d=e",
        "</script><script>alert(1)</script>",
        "{{ 7 * 7 }} ${jndi:ldap://x} %s %n ' OR 1=1 --",
        "[a](b) #(1 + 1) #{ let x = 1 }",
    ] {
        assert_says(&saying(markup), markup);
    }
}

#[test]
fn markup_is_text_wherever_it_stands() {
    let markup = "#set $x$ \\ </script>";
    let cell = || markup.to_owned();
    for kind in [PdfKind::Order, PdfKind::Conclusion, PdfKind::Certificate] {
        let paper = PdfDocument {
            lang: PdfLang::Ky,
            title: format!("титул {markup}"),
            issuer: format!("орган {markup}"),
            number: format!("номер {markup}"),
            place_and_date: format!("күнү {markup}"),
            paragraphs: vec![format!("абзац {markup}")],
            table: Some(PdfTable {
                header: vec![cell()],
                rows: vec![vec![cell()]],
                caption: format!("таблица {markup}"),
            }),
            facts: vec![(format!("белги {markup}"), format!("маани {markup}"))],
            signature: Some(PdfSignature {
                lines: vec![(format!("кол {markup}"), format!("мөөр {markup}"))],
            }),
            signed_at_ms: 0,
            kind,
        };
        for before in [
            "титул",
            "орган",
            "номер",
            "күнү",
            "абзац",
            "таблица",
            "белги",
            "маани",
            "кол",
            "мөөр",
        ] {
            assert_says(&paper, &format!("{before} {markup}"));
        }
        assert_eq!(
            text_of(&paper).matches(&squeezed(markup)).count(),
            13,
            "twelve places, and the number again in the margin"
        );
    }
}

#[test]
fn kyrgyz_russian_and_english_letters_have_glyphs() {
    let letters = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя АБВГДЕЁЖЗИЙКЛМНҢОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯ \
                   the quick brown fox № « » „ “ ” ‘ ’ – — … ± × ÷ · • § © ° ² ³ ′ ″ ≥ ≤ ≠ − → ← ½ €";
    assert_says(&saying(letters), letters);
}

#[test]
fn a_letter_written_in_two_parts_is_set() {
    assert_says(&saying("и\u{306} е\u{308}"), "и\u{306} е\u{308}");
}

#[test]
fn a_character_unknown_to_the_font_becomes_its_number() {
    assert_says(&saying("Жакшы 👍 иш"), "Жакшы [U+1F44D] иш");
    assert_says(&saying("你好 ⃀"), "[U+4F60][U+597D] [U+20C0]");
    assert_says(&saying("a\u{E801}b\u{10FFFD}"), "a[U+E801]b[U+10FFFD]");
}

#[test]
fn an_emoji_of_several_people_names_each() {
    assert_says(&saying("👩\u{200D}🏫 ❤\u{FE0F}"), "[U+1F469][U+1F3EB] [U+2764]");
}

#[test]
fn every_assigned_or_unassigned_character_can_be_set() {
    // A few from each block; the archive would refuse a glyph that stands for nothing.
    let all: String = (0x20..0x3_0000)
        .step_by(37)
        .filter_map(char::from_u32)
        .flat_map(|each| [each, ' '])
        .collect();
    crate::set(&saying(&all)).unwrap();
}

#[test]
fn every_character_that_the_faces_have_can_be_set() {
    let all: String = (0x20..0x2_0000)
        .filter_map(char::from_u32)
        .filter(|each| crate::fonts::have(*each))
        .flat_map(|each| [each, ' '])
        .collect();
    crate::set(&PdfDocument {
        title: all.clone(),
        ..saying(&all)
    })
    .unwrap();
}

#[test]
fn control_characters_are_dropped() {
    assert_says(
        &saying("а\u{0}б\u{1}в\u{7}г\u{8}д\u{1B}[31mе\u{7F}ж\u{9F}з"),
        "абвгд[31mежз",
    );
}

#[test]
fn marks_that_would_turn_a_text_around_are_dropped() {
    assert_says(
        &saying("сумма \u{202E}000 1\u{202C} сом\u{2066}\u{200F}\u{FEFF}\u{AD}"),
        "сумма 000 1 сом",
    );
}

#[test]
fn a_tab_in_a_title_is_a_space() {
    assert_eq!(
        crate::plain::line("  Тышкы\tбаалоо\r\nжөнүндө\u{2028}буйрук \n"),
        "Тышкы баалоо  жөнүндө буйрук"
    );
}

#[test]
fn a_new_line_in_a_paragraph_begins_another() {
    let together = pages(&saying("Биринчи. Экинчи."));
    let apart = pages(&saying("Биринчи.\r\n\r\nЭкинчи."));
    let line =
        |runs: &[(Point, TextItem)], word: &str| runs.iter().find(|(_, run)| run.text.contains(word)).unwrap().0.y;
    assert_eq!(line(&together[0], "Биринчи"), line(&together[0], "Экинчи"));
    assert!(line(&apart[0], "Биринчи") < line(&apart[0], "Экинчи"));
}

#[test]
fn only_what_is_set_as_its_number_is_announced() {
    for (text, strange) in [
        ("Билим Нуру: ң ө ү №\u{a0}12 — «ок»", ""),
        ("Жооп берет 🎓 жана 🎓", "🎓"),
        ("漢字 \u{e000}", "漢字\u{e000}"),
        ("a\tb\nc\u{200b}d\u{ad}e\u{1}", ""),
        ("👩\u{200d}🎓", "👩🎓"),
    ] {
        let told: String = crate::strange(text).into_iter().collect();
        assert_eq!(told, strange, "{text:?}");
        let set = crate::plain::line(text);
        assert_eq!(set.contains("[U+"), !strange.is_empty(), "{set}");
    }
}
