use super::*;

#[test]
fn area_per_learner_is_derived_as_one_types() {
    let derived = row_derived(&premises(), &row(&[("area", "100")]));
    assert_eq!(derived.len(), 1);
    assert_eq!((derived[0].value.to_string().as_str(), derived[0].ok), ("3.3333", true));
    assert!(!row_derived(&premises(), &row(&[("area", "89")]))[0].ok);
    assert_eq!(row_derived(&premises(), &row(&[("area", "сто")])), Vec::new());
}

#[test]
fn totals_leave_out_what_is_empty() {
    let rows = [
        row(&[]),
        row(&[("area", "10,5"), ("learners", "3"), ("right", "ownership")]),
        row(&[("area", "")]),
        row(&[("area", "\u{2800}"), ("learners", "1000")]),
    ];
    let found = totals(&premises(), &rows);
    let values: Vec<String> = found.iter().map(|total| total.value.unwrap().to_string()).collect();
    assert_eq!(values, ["4", "3", "100.5", "3.0454"]);
}

#[test]
fn what_cannot_be_read_makes_no_total() {
    for typed in ["12O", "сто", "1e3", "½", "-5"] {
        let rows = [row(&[("area", "60")]), row(&[("area", typed)]), row(&[])];
        let found = totals(&premises(), &rows);
        let values: Vec<Option<String>> = found
            .iter()
            .map(|total| total.value.map(|value| value.to_string()))
            .collect();
        assert_eq!(
            values,
            [Some("3".to_owned()), Some("3".to_owned()), None, None],
            "{typed}"
        );
        let unread: Vec<Vec<u32>> = found.into_iter().map(|total| total.unread).collect();
        assert_eq!(unread, [vec![], vec![], vec![2], vec![2]], "{typed}");
        assert_eq!(row_derived(&premises(), &rows[1]), Vec::new(), "{typed}");
    }
}

#[test]
fn totals_of_no_rows_are_zero() {
    let found = totals(&premises(), &[]);
    let values: Vec<Option<Decimal>> = found.iter().map(|total| total.value).collect();
    assert_eq!(
        values,
        [Some(Decimal::ZERO), Some(Decimal::ZERO), Some(Decimal::ZERO), None]
    );
}
