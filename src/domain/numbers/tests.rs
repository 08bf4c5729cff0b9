use proptest::prelude::*;

use super::*;

const AIGUL: &str = "10105198500017";
const SCHOOL: &str = "01203201910042";

#[test]
fn a_persons_number_may_have_spaces() {
    assert_eq!(Pin::parse(" 1 0105 1985 00017 ").unwrap().as_str(), AIGUL);
}

#[test]
fn a_number_is_found_in_what_was_pasted() {
    for text in [
        "ПИН: 10105198500017",
        "ПИН10105198500017",
        "1-0105-1985-00017",
        "1 0105 1985\u{a0}00017.",
        "１０１０５１９８５０００１７",
        "№ 10105198500017 (Айгүл Асанова)",
        "\u{200e}10105198500017\u{200e}",
        "10105198500017\n10105198500017",
    ] {
        assert_eq!(Pin::parse(text).unwrap().as_str(), AIGUL, "{text}");
    }
    assert_eq!(Inn::parse("ИНН 012 0320 1910 042").unwrap().as_str(), SCHOOL);
}

#[test]
fn only_fourteen_digits_are_fourteen_digits() {
    for text in [
        "",
        "1010519850001",
        "101051985000171",
        "1010519850001a",
        "10105198500017a",
        "О10105198500017",
        "101051985000I7",
        "10105198500017 01203201910042",
    ] {
        assert_eq!(Pin::parse(text), Err(NumberFault::NotFourteenDigits), "{text}");
        assert_eq!(Inn::parse(text), Err(NumberFault::NotFourteenDigits), "{text}");
    }
}

#[test]
fn a_day_that_does_not_exist_is_impossible() {
    assert_eq!(Pin::parse("13002198500017"), Err(NumberFault::ImpossibleDate));
    assert_eq!(Inn::parse("01213201910042"), Err(NumberFault::ImpossibleDate));
    assert_eq!(Pin::parse("10105098500017"), Err(NumberFault::ImpossibleDate));
}

#[test]
fn persons_and_organisations_numbers_are_not_confused() {
    assert_eq!(Pin::parse(SCHOOL), Err(NumberFault::OrganisationGiven));
    assert_eq!(Inn::parse(AIGUL), Err(NumberFault::PersonGiven));
}

#[test]
fn the_inn_of_a_sole_proprietor_is_the_pin() {
    let inn = Inn::parse_any_taxpayer(AIGUL).unwrap();
    assert_eq!(inn.kind(), NumberKind::Person);
    assert_eq!(Inn::parse(SCHOOL).unwrap().kind(), NumberKind::Organisation);
}

#[test]
fn a_number_that_begins_with_nine_is_nobodys() {
    assert_eq!(Pin::parse("90105198500017"), Err(NumberFault::UnknownKind));
}

#[test]
fn a_number_printed_for_debugging_is_masked() {
    let shown = format!("{:?} {:?}", Pin::parse(AIGUL).unwrap(), Inn::parse(SCHOOL).unwrap());
    assert!(!shown.contains("0105") && !shown.contains("1203"), "{shown}");
    assert_eq!(Pin::parse(AIGUL).unwrap().masked(), "1•••••••••0017");
}

#[test]
fn the_leading_zero_survives_json() {
    let inn = Inn::parse(SCHOOL).unwrap();
    let json = serde_json::to_string(&inn).unwrap();
    assert_eq!(json, format!("\"{SCHOOL}\""));
    assert_eq!(serde_json::from_str::<Inn>(&json).unwrap(), inn);
}

proptest! {
    #[test]
    fn no_text_breaks_the_reader(text in any::<String>()) {
        let _ = (Pin::parse(&text), Inn::parse(&text));
    }

    #[test]
    fn fourteen_digits_are_of_one_kind_at_most(text in "[0-9]{14}") {
        prop_assert!(Pin::parse(&text).is_err() || Inn::parse(&text).is_err());
    }
}
