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
fn a_negative_area_is_refused() {
    assert_eq!(fault("area", "-90"), CellFault::Negative);
    assert_eq!(fault("area", "\u{2212}90"), CellFault::Negative);
}

#[test]
fn an_area_outside_its_limits_shows_the_limit() {
    assert_eq!(fault("area", "0"), CellFault::BelowMinimum { min: number("1") });
    assert_eq!(
        fault("area", "1000000,1"),
        CellFault::AboveMaximum { max: number("1000000") }
    );
}

#[test]
fn a_number_with_comma_and_spaces_is_normalised() {
    assert_eq!(value("area", "1 250,50").to_string(), "1250.5");
    assert_eq!(value("learners", "1\u{a0}250").to_string(), "1250");
}

#[test]
fn half_a_learner_is_not_whole() {
    assert_eq!(fault("learners", "2,5"), CellFault::NotWhole);
    assert_eq!(fault("learners", "отуз"), CellFault::NotANumber);
    assert_eq!(fault("area", "99999999999999999999"), CellFault::NotANumber);
    assert_eq!(fault("area", "1,23456"), CellFault::TooPrecise);
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
    assert_eq!(
        value("note", "биринчи\u{b}экинчи\u{2028}үчүнчү"),
        CellValue::Text("биринчи\nэкинчи\nүчүнчү".to_owned())
    );
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
    let plan = check_cell(premises().column("until").unwrap(), "—", day(TODAY));
    assert_eq!(plan, Ok(None));
    assert!(matches!(fault("note", "\u{3164}"), CellFault::ControlCharacters { .. }));
}

#[test]
fn a_whole_number_with_two_readings_is_asked_about() {
    for typed in ["1,200", "1.200"] {
        let expected = CellFault::AmbiguousNumber {
            decimal: number("1.2"),
            grouped: number("1200"),
        };
        assert_eq!(fault("learners", typed), expected, "{typed}");
    }
    assert!(matches!(fault("learners", "12.000"), CellFault::AmbiguousNumber { .. }));
    assert_eq!(value("learners", "1 200").to_string(), "1200");
    assert_eq!(value("learners", "1,234,567").to_string(), "1234567");
    // A column with decimals has room for three: the mark is a decimal mark, and the reading is shown.
    assert_eq!(value("area", "1,200").to_string(), "1.2");
}

#[test]
fn only_its_own_unit_after_a_number_is_dropped() {
    let unit = Text3 {
        ky: "м²".to_owned(),
        ru: "м²".to_owned(),
        en: "m²".to_owned(),
    };
    let area = Column {
        unit: Some(unit),
        ..column("area", ColumnKind::Decimal)
    };
    for typed in [
        "120 м²",
        "120м2",
        "120 кв. м",
        "120 Кв.М.",
        "120 m²",
        "120 sq. m",
        "120",
    ] {
        let said = check_cell(&area, typed, day(TODAY)).unwrap().unwrap();
        assert_eq!(said.to_string(), "120", "{typed}");
    }
    for typed in ["120 га", "120 м", "м² 120", "12O м²", "120.", "м²"] {
        assert_eq!(
            check_cell(&area, typed, day(TODAY)),
            Err(CellFault::NotANumber),
            "{typed}"
        );
    }
}

#[test]
fn telephone_mail_and_name_are_known_by_their_columns() {
    let check = |id: &str, typed: &str| check_cell(&column(id, ColumnKind::Text), typed, day(TODAY));
    assert!(check("phone", "0312 62-05-19, +996 555 123456").is_ok());
    assert_eq!(check("phone", "жок эле"), Err(CellFault::NotAPhone));
    assert!(check("email", "mailto:mektep@example.kg.").is_ok());
    assert_eq!(check("email", "mektep@example"), Err(CellFault::NotAnEmail));
    assert_eq!(
        check("email", "mеktep@example.kg"),
        Err(CellFault::EmailNotLatin { letter: 'е' })
    );
    assert!(check("full_name", "Асан уулу Үсөн").is_ok());
    assert_eq!(check("full_name", "Асанов 2"), Err(CellFault::NotAName));
    assert!(check("address", "жок эле").is_ok());
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
    assert_eq!(fault("keeper", "1010519850001"), CellFault::NotAPin);
    assert_eq!(fault("owner", "0120320191004x"), CellFault::NotAnInn);
    assert_eq!(fault("keeper", "13104198500017"), CellFault::ImpossibleDate);
}

#[test]
fn a_year_has_four_digits_and_has_begun() {
    assert_eq!(value("built", "2026"), CellValue::Year(2026));
    assert_eq!(fault("built", "2027"), CellFault::InTheFuture);
    assert_eq!(value("built", "２０２６"), CellValue::Year(2026));
    for typed in ["26", "02026", "1899", "МXII"] {
        assert_eq!(fault("built", typed), CellFault::NotAYear, "{typed}");
    }
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
