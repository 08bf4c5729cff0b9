use super::*;

#[test]
fn the_embedded_data_is_sound() {
    let reference = reference();
    let names: Vec<SetName> = reference.sets.iter().map(|set| set.name).collect();
    assert_eq!(names, SetName::ALL);
    assert!(
        reference
            .sets
            .iter()
            .all(|set| !set.version.is_empty() && !set.body.is_empty())
    );
    assert_eq!(
        (
            reference.levels.len(),
            reference.templates.len(),
            reference.documents.len()
        ),
        (12, 13, 3)
    );
}

#[test]
fn every_level_has_authority_procedure_and_appendices() {
    let reference = reference();
    let on = day("2026-11-22");
    for level in &reference.levels {
        assert!(
            authority_for(&reference.authorities, &level.code, None, on).is_some(),
            "{}",
            level.code
        );
        for ownership in [Ownership::Private, Ownership::State, Ownership::Municipal] {
            let procedure = procedure_for(&reference.procedures, &[&level.code], ownership, on).unwrap();
            let authority = authority_for(&reference.authorities, &level.code, None, on).unwrap();
            assert_eq!(procedure.authority, authority.id);
        }
        let programme = Programme {
            level: &level.code,
            specialty: None,
        };
        assert!(
            templates_for(&reference.templates, &[programme], false).len() >= 7,
            "{}",
            level.code
        );
    }
}

#[test]
fn confirmed_specialties_are_confirmed_and_the_others_are_proposals() {
    let reference = reference();
    assert_eq!(
        reference.specialty("HE-B", "710100").unwrap().status,
        Standing::Confirmed
    );
    assert_eq!(
        reference.specialty("HE-M", "710100").unwrap().status,
        Standing::Proposal
    );
    assert_eq!(reference.specialty("SVE", "060109").unwrap().status, Standing::Proposal);
    assert!(
        reference
            .specialties
            .iter()
            .filter(|known| known.status == Standing::Confirmed)
            .count()
            >= 20
    );
}

#[test]
fn the_classifier_finds_by_code_and_words() {
    let reference = reference();
    let first = |query: &str| {
        let found = reference.search(query, None, 5);
        found.first().map(|(_, specialty)| specialty.code.clone())
    };
    assert_eq!(first("7101").as_deref(), Some("710100"));
    assert_eq!(first("дарылоо").as_deref(), Some("060101"));
    assert_eq!(first("унаа процесстеринин").as_deref(), Some("670300"));
    assert_eq!(first("колдонмо геодезия").as_deref(), Some("620101"));
    assert_eq!(first("бухгалтерский учет").as_deref(), Some("080110"));
}

#[test]
fn schools_and_colleges_have_their_own_terms() {
    let reference = reference();
    let on = day("2026-11-22");
    let school = procedure_for(&reference.procedures, &["SCH1", "SCH2"], Ownership::Private, on).unwrap();
    assert_eq!(school.term.days, 20);
    assert!(!school.has(ReviewStage::Council) && !school.has(ReviewStage::Commission));
    let college = procedure_for(&reference.procedures, &["SVE"], Ownership::Private, on).unwrap();
    assert_eq!(college.term.days, 30);
    assert!(college.has(ReviewStage::Council) && !college.term.confirmed);
}

#[test]
fn before_the_reform_a_private_schools_procedure_is_classic() {
    let reference = reference();
    let before = procedure_for(&reference.procedures, &["SCH1"], Ownership::Private, day("2025-09-02")).unwrap();
    assert_eq!(before.id, "classic-enlightenment");
}

#[test]
fn a_kindergarten_makes_a_private_schools_procedure_longer() {
    let reference = reference();
    let both = procedure_for(
        &reference.procedures,
        &["SCH1", "PRE"],
        Ownership::Private,
        day("2026-11-22"),
    )
    .unwrap();
    assert_eq!(both.id, "classic-enlightenment");
}

#[test]
fn a_school_and_a_college_need_two_applications() {
    let reference = reference();
    let answer = procedure_for(
        &reference.procedures,
        &["SCH1", "SVE"],
        Ownership::Private,
        day("2026-11-22"),
    );
    assert!(matches!(answer, Err(ProcedureFault::TwoAuthorities { .. })));
    let none = procedure_for(&reference.procedures, &[], Ownership::Private, day("2026-11-22"));
    assert_eq!(none, Err(ProcedureFault::NoLevels));
}

#[test]
fn appendices_follow_level_field_and_faith() {
    let reference = reference();
    let ids = |level: &str, code: &str, religious: bool| {
        let programme = Programme {
            level,
            specialty: reference.specialty(level, code),
        };
        let found = templates_for(&reference.templates, &[programme], religious);
        found
            .into_iter()
            .map(|template| template.id.as_str())
            .collect::<Vec<_>>()
    };
    assert!(!ids("PRE", "", false).contains(&"library") && ids("PRE", "", false).contains(&"catering"));
    assert!(!ids("HE-B", "710100", false).contains(&"clinical_bases"));
    assert!(ids("SVE", "060109", false).contains(&"clinical_bases"));
    assert!(
        ids("ADD", "", true).contains(&"religious_consent") && !ids("ADD", "", false).contains(&"religious_consent")
    );
}

#[test]
fn an_appendix_asked_for_by_two_levels_stands_once() {
    let reference = reference();
    let schools = ["SCH1", "SCH2"].map(|level| Programme { level, specialty: None });
    assert_eq!(
        templates_for(&reference.templates, &schools, false),
        templates_for(&reference.templates, &schools[..1], false)
    );
}

#[test]
fn a_state_college_needs_a_licence() {
    let reference = reference();
    assert!(!licence_needed(&reference.levels, "SCH1", Ownership::State));
    assert!(licence_needed(&reference.levels, "SCH1", Ownership::Private));
    assert!(licence_needed(&reference.levels, "SVE", Ownership::State));
}

#[test]
fn independence_day_is_not_worked() {
    let calendar = reference().calendar;
    assert!(!calendar.is_working(day("2026-08-31")) && calendar.is_working(day("2026-09-01")));
    assert!(!calendar.knows(day("2028-01-01")));
}

#[test]
fn the_premises_rules_refuse_crowding_and_short_leases() {
    use crate::domain::licensing::checks::{CellFault, Cells, check_row};

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

#[test]
fn every_right_with_a_term_needs_its_end() {
    use crate::domain::licensing::checks::{CellFault, Cells, check_row};

    let reference = reference();
    let premises = reference.template("premises").unwrap();
    let faults = |right: &str, until: &str| {
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
        found.into_iter().map(|fault| fault.fault).collect::<Vec<_>>()
    };
    for right in ["operational_management", "lease", "free_use"] {
        assert_eq!(faults(right, ""), [CellFault::Required], "{right}");
        let short = faults(right, "21.11.2028");
        assert!(
            matches!(short[..], [CellFault::TooShortRight { .. }]),
            "{right}: {short:?}"
        );
        assert_eq!(faults(right, "22.11.2028"), [], "{right}");
    }
    for right in ["ownership", "operational_management_open"] {
        assert_eq!(faults(right, ""), [], "{right}");
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
    use crate::domain::licensing::checks::{Cells, check_row};

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
