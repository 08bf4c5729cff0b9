use super::*;

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
}

#[test]
fn words_and_endless_digits_are_no_numbers() {
    assert_eq!(fault("learners", "отуз"), CellFault::NotANumber);
    assert_eq!(fault("area", "99999999999999999999"), CellFault::NotANumber);
}

#[test]
fn five_decimal_places_are_too_precise() {
    assert_eq!(fault("area", "1,23456"), CellFault::TooPrecise);
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
}

#[test]
fn a_number_with_one_reading_is_taken() {
    assert_eq!(value("learners", "1 200").to_string(), "1200");
    assert_eq!(value("learners", "1,234,567").to_string(), "1234567");
    // A column with decimals has room for three: the mark is a decimal mark, and the reading is shown.
    assert_eq!(value("area", "1,200").to_string(), "1.2");
}

/// What a column of areas in square metres takes for the number.
fn area_of(typed: &str) -> Result<Option<CellValue>, CellFault> {
    let unit = Text3 {
        ky: "м²".to_owned(),
        ru: "м²".to_owned(),
        en: "m²".to_owned(),
    };
    let area = Column {
        unit: Some(unit),
        ..column("area", ColumnKind::Decimal)
    };
    check_cell(&area, typed, day(TODAY))
}

#[test]
fn its_own_unit_after_a_number_is_dropped() {
    for typed in [
        "120 м²",
        "120м2",
        "120 кв. м",
        "120 Кв.М.",
        "120 m²",
        "120 sq. m",
        "120",
    ] {
        assert_eq!(area_of(typed).unwrap().unwrap().to_string(), "120", "{typed}");
    }
}

#[test]
fn any_other_word_after_a_number_is_a_fault() {
    for typed in ["120 га", "120 м", "м² 120", "12O м²", "120.", "м²"] {
        assert_eq!(area_of(typed), Err(CellFault::NotANumber), "{typed}");
    }
}
