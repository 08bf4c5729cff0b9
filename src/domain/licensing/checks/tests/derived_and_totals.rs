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
fn totals_leave_out_what_is_empty_or_wrong() {
    let rows = [
        row(&[]),
        row(&[("area", "10,5"), ("learners", "3"), ("right", "ownership")]),
        row(&[("area", "x")]),
    ];
    let found = totals(&premises(), &rows);
    let values: Vec<String> = found.iter().map(|total| total.value.unwrap().to_string()).collect();
    assert_eq!(values, ["3", "2", "100.5", "1.5952"]);
}

#[test]
fn totals_of_no_rows_are_nought_and_an_average_of_none_is_nothing() {
    let found = totals(&premises(), &[]);
    let values: Vec<Option<Decimal>> = found.iter().map(|total| total.value).collect();
    assert_eq!(
        values,
        [Some(Decimal::ZERO), Some(Decimal::ZERO), Some(Decimal::ZERO), None]
    );
}

#[test]
fn the_door_for_the_proof_answers_what_the_rule_answers() {
    let question =
        |cells: &Cells| serde_json::json!({ "template": premises(), "cells": cells, "on": TODAY }).to_string();
    assert_eq!(check_row_json(&question(&good_row())), "[]");
    let refused = check_row_json(&question(&row(&[("area", "-1")])));
    assert_eq!(refused, r#"[{"column":"area","fault":{"id":"negative"}}]"#);
    assert_eq!(check_row_json("{"), "null");
}
