use super::*;

#[test]
fn the_ids_of_the_files_are_kept() {
    let ids: Vec<&str> = SetName::ALL.iter().map(|name| name.id()).collect();
    assert_eq!(
        ids,
        [
            "levels",
            "specialties",
            "appendix_templates",
            "moratoria",
            "procedures",
            "authorities",
            "calendar",
            "organisation_documents",
            "criteria_sets",
            "conflict_cases",
        ]
    );
}

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
        DataStatus::Confirmed
    );
    assert_eq!(
        reference.specialty("HE-M", "710100").unwrap().status,
        DataStatus::Proposal
    );
    assert_eq!(
        reference.specialty("SVE", "060109").unwrap().status,
        DataStatus::Proposal
    );
    assert!(
        reference
            .specialties
            .iter()
            .filter(|known| known.status == DataStatus::Confirmed)
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
fn a_private_school_has_twenty_days_without_council() {
    let reference = reference();
    let on = day("2026-11-22");
    let school = procedure_for(&reference.procedures, &["SCH1", "SCH2"], Ownership::Private, on).unwrap();
    assert_eq!(school.term.days, 20);
    assert!(!school.has(ReviewStage::Council) && !school.has(ReviewStage::Commission));
}

#[test]
fn a_college_has_thirty_days_with_a_council() {
    let reference = reference();
    let on = day("2026-11-22");
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
}

#[test]
fn without_levels_there_is_no_procedure() {
    let reference = reference();
    let none = procedure_for(&reference.procedures, &[], Ownership::Private, day("2026-11-22"));
    assert_eq!(none, Err(ProcedureFault::NoLevels));
}

/// Whether an appendix belongs to a programme.
fn has_appendix(id: &str, (level, code): (&str, &str), religious: bool) -> bool {
    let reference = reference();
    let programme = Programme {
        level,
        specialty: reference.specialty(level, code),
    };
    let found = templates_for(&reference.templates, &[programme], religious);
    found.into_iter().any(|template| template.id == id)
}

#[test]
fn appendices_follow_the_level() {
    assert!(has_appendix("catering", ("PRE", ""), false));
    assert!(!has_appendix("library", ("PRE", ""), false));
}

#[test]
fn appendices_follow_the_field() {
    assert!(has_appendix("clinical_bases", ("SVE", "060109"), false));
    assert!(!has_appendix("clinical_bases", ("HE-B", "710100"), false));
}

#[test]
fn appendices_follow_the_faith() {
    assert!(has_appendix("religious_consent", ("ADD", ""), true));
    assert!(!has_appendix("religious_consent", ("ADD", ""), false));
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
