use proptest::prelude::*;

use super::*;

fn number(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

#[test]
fn a_comma_and_a_point_mean_the_same() {
    assert_eq!(number("12,5"), number("12.5"));
    assert_eq!(number("12,50").to_string(), "12.5");
}

#[test]
fn spaces_between_thousands_are_dropped_also_no_break_ones() {
    assert_eq!(number("1 250 000,5"), number("1250000.5"));
    assert_eq!(number("1\u{a0}250"), number("1250"));
    assert_eq!(number("1\u{202f}250"), number("1250"));
}

#[test]
fn signs_digits_and_groups_of_other_hands_are_understood() {
    for (text, means) in [
        ("+12", "12"),
        ("\u{2212}5", "-5"),
        ("– 5", "-5"),
        ("１２，５", "12.5"),
        ("١٢٫٥", "12.5"),
        ("1'250", "1250"),
        ("1’250,5", "1250.5"),
        ("1\u{2007}250", "1250"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("1,250.5", "1250.5"),
        ("1.250,5", "1250.5"),
        ("1 250.125", "1250.125"),
        (" 007 ", "7"),
    ] {
        assert_eq!(number(text).to_string(), means, "{text}");
    }
}

#[test]
fn one_mark_before_three_digits_has_two_readings() {
    for (text, decimal, grouped) in [
        ("1.200", "1.2", "1200"),
        ("1,200", "1.2", "1200"),
        ("12,000", "12", "12000"),
        ("-1,250", "-1.25", "-1250"),
        ("999.999", "999.999", "999999"),
    ] {
        assert_eq!(number(text).to_string(), decimal, "{text}");
        assert_eq!(Decimal::grouped_reading(text), Some(number(grouped)), "{text}");
    }
    for text in [
        "0,125",
        "1,2000",
        "1,20",
        "1250,125",
        "1 250,125",
        "1.234.567",
        "1200",
        "12O",
        "012,345",
    ] {
        assert_eq!(Decimal::grouped_reading(text), None, "{text}");
    }
}

#[test]
fn what_is_not_a_number_is_refused() {
    for text in [
        "",
        "-",
        "12 50",
        "1250 000",
        "12,",
        ",5",
        "1e3",
        "0x10",
        "12 m",
        "--1",
        "+-1",
        "½",
        "12½",
        "12O",
        "1,2,3",
        "22.11.2026",
        "1.25,500,5",
        "1,250,5",
        "1.2.345",
        "1'20",
        "120 м²",
        "Ⅻ",
        "१२",
    ] {
        assert_eq!(Decimal::parse(text), Err(DecimalFault::NotANumber), "{text}");
    }
}

#[test]
fn five_decimal_places_are_too_precise() {
    assert_eq!(Decimal::parse("1.23456"), Err(DecimalFault::TooPrecise));
    assert_eq!(number("1.230000000"), number("1.23"));
}

#[test]
fn a_number_beyond_the_range_is_too_large() {
    assert_eq!(Decimal::parse("99999999999999999999"), Err(DecimalFault::TooLarge));
}

#[test]
fn the_ratio_is_decided_exactly_at_the_limit() {
    let least = number("3");
    assert!(number("90").ratio_reaches(number("30"), least));
    assert!(!number("89.9999").ratio_reaches(number("30"), least));
    assert_eq!(
        number("89.9999").divided_by(number("30")).unwrap().to_string(),
        "2.9999"
    );
    assert_eq!(number("1").divided_by(Decimal::ZERO), None);
}

proptest! {
    #[test]
    fn every_decimal_survives_writing_and_reading(scaled in any::<i64>()) {
        prop_assume!(scaled != i64::MIN);
        let decimal = Decimal(scaled);
        prop_assert_eq!(Decimal::parse(&decimal.to_string()), Ok(decimal));
    }

    #[test]
    fn no_text_breaks_the_reader(text in any::<String>()) {
        let _ = Decimal::parse(&text);
    }
}
