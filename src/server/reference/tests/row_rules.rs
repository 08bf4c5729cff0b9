use super::*;
use crate::domain::licensing::checks::{CellFault, Cells, check_row};

#[test]
fn the_premises_rules_refuse_crowding_and_short_leases() {
    let reference = reference();
    let cells: Cells = [
        ("address", "Бишкек ш., Чүй проспектиси, 1"),
        ("purpose", "teaching"),
        ("area", "89,5"),
        ("right", "lease"),
        ("document_number", "7/26"),
        ("document_date", "01.09.2026"),
        ("until", "01.09.2028"),
        ("learners", "30"),
    ]
    .map(|(column, typed)| (column.to_owned(), typed.to_owned()))
    .into();
    let faults = check_row(reference.template("premises").unwrap(), &cells, day("2026-11-22"));
    let told: Vec<&CellFault> = faults.iter().map(|fault| &fault.fault).collect();
    assert!(
        matches!(
            told[..],
            [CellFault::RatioBelow { .. }, CellFault::TooShortRight { .. }]
        ),
        "{told:?}"
    );
}

/// The faults of a row of premises with this right until this day.
fn faults_of_a_right(right: &str, until: &str) -> Vec<CellFault> {
    let reference = reference();
    let premises = reference.template("premises").unwrap();
    let cells: Cells = [
        ("address", "Бишкек ш., Чүй проспектиси, 1"),
        ("purpose", "teaching"),
        ("area", "120"),
        ("right", right),
        ("document_number", "7/26"),
        ("document_date", "01.09.2026"),
        ("until", until),
        ("learners", "30"),
    ]
    .map(|(column, typed)| (column.to_owned(), typed.to_owned()))
    .into();
    let found = check_row(premises, &cells, day("2026-11-22"));
    found.into_iter().map(|fault| fault.fault).collect()
}

#[test]
fn every_right_with_a_term_needs_its_end() {
    for right in ["operational_management", "lease", "free_use"] {
        assert_eq!(faults_of_a_right(right, ""), [CellFault::Required], "{right}");
    }
}

#[test]
fn every_right_with_a_term_lasts_two_years() {
    for right in ["operational_management", "lease", "free_use"] {
        let short = faults_of_a_right(right, "21.11.2028");
        assert!(
            matches!(short[..], [CellFault::TooShortRight { .. }]),
            "{right}: {short:?}"
        );
        assert_eq!(faults_of_a_right(right, "22.11.2028"), [], "{right}");
    }
}

#[test]
fn a_right_without_a_term_needs_no_end() {
    for right in ["ownership", "operational_management_open"] {
        assert_eq!(faults_of_a_right(right, ""), [], "{right}");
    }
}

#[test]
fn every_template_survives_the_way_to_the_browser() {
    for template in reference().templates {
        let json = serde_json::to_string(&template).unwrap();
        assert_eq!(serde_json::from_str::<Template>(&json).unwrap(), template);
    }
}

#[test]
fn an_empty_row_names_its_required_columns() {
    for template in reference().templates {
        let required = template.columns.iter().filter(|column| column.required).count();
        assert_eq!(
            check_row(&template, &Cells::new(), day("2026-11-22")).len(),
            required,
            "{}",
            template.id
        );
    }
}
