use super::*;

fn refused(change: impl FnOnce(&mut [(SetName, String)])) -> ReferenceFault {
    let embedded = Bodies::EMBEDDED;
    let mut bodies = [
        (SetName::Levels, embedded.levels.to_owned()),
        (SetName::Specialties, embedded.specialties.to_owned()),
        (SetName::Templates, embedded.templates.to_owned()),
        (SetName::Moratoria, embedded.moratoria.to_owned()),
        (SetName::Procedures, embedded.procedures.to_owned()),
    ];
    change(&mut bodies);
    let [
        (_, levels),
        (_, specialties),
        (_, templates),
        (_, moratoria),
        (_, procedures),
    ] = &bodies;
    Reference::read(&Bodies {
        levels,
        specialties,
        templates,
        moratoria,
        procedures,
        ..embedded
    })
    .unwrap_err()
}

/// The fault after the first occurrence of a text in a file was replaced.
fn with(set: SetName, old: &str, new: &str) -> ReferenceFault {
    refused(|bodies| {
        let (_, body) = bodies.iter_mut().find(|(name, _)| *name == set).unwrap();
        assert!(body.contains(old), "{old}");
        *body = body.replacen(old, new, 1);
    })
}

#[test]
fn a_template_with_unknown_level_is_refused() {
    let fault = with(
        SetName::Templates,
        r#"["SCH1", "SCH2", "SCH3", "PVE""#,
        r#"["SCH9", "SCH2", "SCH3", "PVE""#,
    );
    assert_eq!(fault.problem, Problem::UnknownLevel("SCH9".to_owned()));
    assert_eq!(
        fault.to_string(),
        "reference/appendix_templates.toml, library: unknown level SCH9"
    );
}

#[test]
fn a_rule_that_names_a_missing_column_is_refused() {
    let fault = with(SetName::Templates, r#"value = "area""#, r#"value = "arae""#);
    assert_eq!(fault.problem, Problem::MissingColumn("arae".to_owned()));
    let fault = with(SetName::Templates, r#"value = "area""#, r#"value = "until""#);
    assert_eq!(fault.problem, Problem::WrongColumn("until".to_owned()));
    let fault = with(SetName::Templates, r#"is = ["lease""#, r#"is = ["leese""#);
    assert_eq!(fault.problem, Problem::MissingChoice("leese".to_owned()));
}

#[test]
fn an_unknown_key_is_refused_with_its_line() {
    let fault = with(SetName::Levels, "specialty = \"none\"", "speciality = \"none\"");
    assert!(fault.row.unwrap().starts_with("line "));
}

#[test]
fn a_code_twice_at_one_level_is_refused() {
    let fault = refused(|bodies| bodies[1].1.push_str("710100,HE-B,А,А,A,,,,,,,,,,,\n"));
    assert_eq!(fault.row.as_deref(), Some("710100 HE-B"));
    assert!(matches!(fault.problem, Problem::Duplicate(_)));
}

#[test]
fn a_title_with_a_turning_mark_is_refused() {
    let fault = refused(|bodies| bodies[1].1.push_str("999900,HE-B,\u{202e}А,А,A,,,,,,,,,,,\n"));
    assert_eq!(fault.problem, Problem::Text("ky"));
}

#[test]
fn a_moratorium_that_ends_before_it_begins_is_refused() {
    let fault = with(
        SetName::Moratoria,
        "valid_until = \"2023-01-01\"",
        "valid_until = \"2021-01-01\"",
    );
    assert_eq!(
        (fault.row.as_deref(), fault.problem),
        (Some("medical-he-2022"), Problem::Period)
    );
}

#[test]
fn a_procedure_without_authority_or_decision_is_refused() {
    let fault = with(
        SetName::Procedures,
        "authority = \"science\"",
        "authority = \"sciense\"",
    );
    assert_eq!(fault.problem, Problem::UnknownAuthority("sciense".to_owned()));
    let fault = with(SetName::Procedures, "stage = \"decision\"", "stage = \"council\"");
    assert_eq!(fault.problem, Problem::Stages);
}

#[test]
fn a_ministrys_list_with_few_columns_is_read() {
    let list = "\u{feff}# id = specialties\n# version = 2027-01-01\n# valid_from = 2027-01-01\n\
        code;level;title_ky;title_ru;qualification_ky;qualification_ru;form;length;valid_from;valid_to\n\
        060101;SVE;Дарылоо иши;Лечебное дело;Фельдшер;Фельдшер;күндүзгү;3 ж. 10 ай;01.01.2027;\n";
    let (set, found) = read_specialties(list).unwrap();
    assert_eq!(set.version, "2027-01-01");
    assert!(found[0].medical());
    assert_eq!(found[0].title.en, "Лечебное дело");
    assert_eq!(found[0].period.valid_from, Some(day("2027-01-01")));
    assert_eq!(found[0].period.valid_until, None);
}

#[test]
fn a_list_with_an_impossible_date_is_refused() {
    let list = "# id = specialties\n# version = 2027-01-01\n# valid_from = 2027-01-01\n\
        code,level,title_ky,title_ru,valid_from\n060101,SVE,Дарылоо иши,Лечебное дело,2027-02-30\n";
    let fault = read_specialties(list).unwrap_err();
    assert_eq!(fault.row.as_deref(), Some("line 5"));
}

#[test]
fn a_list_without_a_head_is_refused() {
    let fault = read_specialties("code,level,title_ky,title_ru\n").unwrap_err();
    assert_eq!((fault.row, fault.problem), (None, Problem::Head("valid_from")));
}
