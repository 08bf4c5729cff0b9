use super::*;

#[test]
fn a_future_date_is_refused_and_today_is_not() {
    assert_eq!(fault("document_date", "2026-11-23"), CellFault::InTheFuture);
    assert_eq!(faults(&[("document_date", TODAY)]), []);
}

#[test]
fn a_past_date_is_refused_and_today_is_not() {
    let coming = limited(
        "ends",
        ColumnKind::Date,
        Limits {
            not_past: true,
            ..Limits::default()
        },
    );
    assert_eq!(check_cell(&coming, "21.11.2026", day(TODAY)), Err(CellFault::InThePast));
    assert!(check_cell(&coming, "22.11.2026", day(TODAY)).is_ok());
}

#[test]
fn an_impossible_date_and_a_word_are_two_faults() {
    assert_eq!(fault("until", "30.02.2029"), CellFault::ImpossibleDate);
    assert_eq!(fault("until", "0001-01-01"), CellFault::ImpossibleDate);
    assert_eq!(fault("until", "бессрочно"), CellFault::NotADate);
}

#[test]
fn a_text_far_too_long_shows_its_length() {
    let long = "ү".repeat(100_000);
    assert_eq!(
        fault("address", &long),
        CellFault::TooLong {
            limit: 500,
            length: 100_000
        }
    );
    assert_eq!(
        fault("note", &long),
        CellFault::TooLong {
            limit: 4_000,
            length: 100_000
        }
    );
    assert_eq!(
        fault("area", &long),
        CellFault::TooLong {
            limit: 64,
            length: 100_000
        }
    );
}

#[test]
fn five_hundred_kyrgyz_letters_fit_and_no_more() {
    assert_eq!(faults(&[("address", &"ң".repeat(500))]), []);
    assert_eq!(
        fault("address", &"ң".repeat(501)),
        CellFault::TooLong {
            limit: 500,
            length: 501
        }
    );
}

#[test]
fn deceiving_characters_are_refused_with_their_place() {
    for mark in [
        '\0',
        '\u{7}',
        '\u{1b}',
        '\u{7f}',
        '\u{206a}',
        '\u{fff9}',
        '\u{ffff}',
        '\u{3164}',
        '\u{2800}',
        '\u{e0041}',
    ] {
        let CellFault::ControlCharacters { at } = fault("address", &format!("Биш{mark}кек")) else {
            panic!("{mark:?}");
        };
        assert_eq!((at.code, at.place), (u32::from(mark), 4));
        assert_eq!((at.before.as_str(), at.after.as_str()), ("Биш", "кек"));
    }
    for mark in ['\u{202e}', '\u{2066}', '\u{200f}', '\u{61c}'] {
        let CellFault::BidiMarks { at } = fault("address", &format!("Биш{mark}кек")) else {
            panic!("{mark:?}");
        };
        assert_eq!((at.code, at.place), (u32::from(mark), 4));
    }
}

#[test]
fn silent_characters_pasted_along_are_no_fault() {
    for mark in ['\u{ad}', '\u{200b}', '\u{200d}', '\u{feff}', '\u{2060}', '\u{fe0f}'] {
        let said = value("address", &format!("Биш{mark}кек"));
        assert_eq!(said, CellValue::Text("Бишкек".to_owned()), "{mark:?}");
    }
}

#[test]
fn line_breaks_of_word_are_line_breaks() {
    assert_eq!(
        value("note", "биринчи\u{b}экинчи\u{2028}үчүнчү"),
        CellValue::Text("биринчи\nэкинчи\nүчүнчү".to_owned())
    );
}

#[test]
fn a_joined_emoji_stays_joined() {
    let family = "👨\u{200d}👩\u{200d}👧 үй";
    assert_eq!(value("note", family), CellValue::Text(family.to_owned()));
}

#[test]
fn in_a_single_line_a_break_is_a_space() {
    for typed in ["Бишкек\nЧүй", "Бишкек\r\nЧүй", "Бишкек\u{b}Чүй", "Бишкек\tЧүй"] {
        assert_eq!(
            value("address", typed),
            CellValue::Text("Бишкек Чүй".to_owned()),
            "{typed:?}"
        );
    }
    assert_eq!(
        value("note", "биринчи\r\nэкинчи"),
        CellValue::Text("биринчи\nэкинчи".to_owned())
    );
}

#[test]
fn a_required_cell_of_blanks_is_empty() {
    for blank in ["\u{2800}\u{2800}", "\u{3164}", "\u{200b}", "\u{301}", "🎓", "—", "..."] {
        assert_eq!(fault("address", blank), CellFault::Required, "{blank:?}");
    }
}

#[test]
fn in_another_cell_a_dash_says_nothing() {
    let plan = check_cell(premises().column("until").unwrap(), "—", day(TODAY));
    assert_eq!(plan, Ok(None));
}

#[test]
fn an_unseen_letter_alone_is_a_fault() {
    assert!(matches!(fault("note", "\u{3164}"), CellFault::ControlCharacters { .. }));
}

/// What a column of text takes that is known by its id.
fn text_of(id: &str, typed: &str) -> Result<Option<CellValue>, CellFault> {
    check_cell(&column(id, ColumnKind::Text), typed, day(TODAY))
}

#[test]
fn a_telephone_is_known_by_its_column() {
    assert!(text_of("phone", "0312 62-05-19, +996 555 123456").is_ok());
    assert_eq!(text_of("phone", "жок эле"), Err(CellFault::NotAPhone));
    assert!(text_of("address", "жок эле").is_ok());
}

#[test]
fn a_mail_address_is_known_by_its_column() {
    assert!(text_of("email", "mailto:mektep@example.kg.").is_ok());
    assert_eq!(text_of("email", "mektep@example"), Err(CellFault::NotAnEmail));
    assert_eq!(
        text_of("email", "mеktep@example.kg"),
        Err(CellFault::EmailNotLatin { letter: 'е' })
    );
}

#[test]
fn a_name_is_known_by_its_column() {
    assert!(text_of("full_name", "Асан уулу Үсөн").is_ok());
    assert_eq!(text_of("full_name", "Асанов 2"), Err(CellFault::NotAName));
}

#[test]
fn markup_is_plain_text() {
    let typed = "</textarea><script>alert(1)</script>";
    assert_eq!(value("address", typed), CellValue::Text(typed.to_owned()));
}

#[test]
fn a_number_of_the_wrong_kind_is_recognised() {
    assert_eq!(fault("owner", "10105198500017"), CellFault::PinGivenForInn);
    assert_eq!(fault("keeper", "01203201910042"), CellFault::InnGivenForPin);
}

#[test]
fn a_number_that_nobody_has_is_a_fault() {
    assert_eq!(fault("keeper", "1010519850001"), CellFault::NotAPin);
    assert_eq!(fault("owner", "0120320191004x"), CellFault::NotAnInn);
    assert_eq!(fault("keeper", "13104198500017"), CellFault::ImpossibleDate);
}

#[test]
fn a_year_has_four_digits() {
    assert_eq!(value("built", "2026"), CellValue::Year(2026));
    assert_eq!(value("built", "２０２６"), CellValue::Year(2026));
    for typed in ["26", "02026", "1899", "МXII"] {
        assert_eq!(fault("built", typed), CellFault::NotAYear, "{typed}");
    }
}

#[test]
fn a_year_that_has_not_begun_is_refused() {
    assert_eq!(fault("built", "2027"), CellFault::InTheFuture);
}

#[test]
fn a_choice_that_is_not_offered_is_refused() {
    assert_eq!(fault("right", "theft"), CellFault::UnknownChoice);
}

#[test]
fn a_file_is_named_by_id_not_by_path() {
    assert_eq!(fault("plan", "../../etc/passwd"), CellFault::NotAFile);
    assert!(faults(&[("plan", "0192f7c4-0000-7000-8000-000000000001")]).is_empty());
}
