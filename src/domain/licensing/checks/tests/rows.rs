use super::*;

#[test]
fn a_good_row_has_no_fault() {
    assert_eq!(check_row(&premises(), &good_row(), day(TODAY)), Vec::new());
}

#[test]
fn a_missing_required_field_is_named() {
    assert_eq!(
        faults(&[("address", "")]),
        [("address".to_owned(), CellFault::Required)]
    );
    assert_eq!(
        faults(&[("address", " \u{a0}\n ")]),
        [("address".to_owned(), CellFault::Required)]
    );
}

#[test]
fn an_empty_row_lists_every_required_field() {
    let found = check_row(&premises(), &Cells::new(), day(TODAY));
    assert_eq!(found.len(), 5);
    assert!(found.iter().all(|fault| fault.fault == CellFault::Required));
}

#[test]
fn dates_in_wrong_order_name_the_earlier() {
    let found = faults(&[("right", "ownership"), ("until", "14.01.2026")]);
    assert_eq!(
        found,
        [(
            "until".to_owned(),
            CellFault::BeforeOther {
                column: "document_date".to_owned()
            }
        )]
    );
}

#[test]
fn a_column_that_the_template_lacks_is_refused() {
    assert_eq!(fault("is_signed", "1"), CellFault::UnknownColumn);
}

#[test]
fn less_than_three_square_metres_a_learner_is_reported() {
    let expected = CellFault::RatioBelow {
        rule: "area_per_learner".to_owned(),
        value: number("2.9999"),
        min: number("3"),
    };
    assert_eq!(faults(&[("area", "89,9999")]), [("area".to_owned(), expected)]);
}

#[test]
fn a_room_without_learners_has_no_area_per_learner() {
    assert_eq!(faults(&[("learners", "0")]), []);
    assert_eq!(row_derived(&premises(), &row(&[("learners", "0")])), Vec::new());
}

#[test]
fn a_right_one_day_too_short_is_refused() {
    let needed = day("2028-11-22");
    let until = day("2028-11-21");
    let found = faults(&[("until", "21.11.2028")]);
    assert_eq!(
        found,
        [("until".to_owned(), CellFault::TooShortRight { until, needed })]
    );
    assert_eq!(faults(&[("until", "22.11.2028")]), []);
}

#[test]
fn ownership_may_end_whenever_or_never() {
    assert_eq!(faults(&[("right", "ownership"), ("until", "2026-12-01")]), []);
    assert_eq!(faults(&[("right", "ownership"), ("until", "")]), []);
}

#[test]
fn a_lease_without_an_end_needs_one() {
    assert_eq!(faults(&[("until", "")]), [("until".to_owned(), CellFault::Required)]);
}
