use super::*;

const OURS: [&str; 2] = ["enlightenment", "science"];

fn bar(level: &str, code: &str, on: &str) -> Option<Bar> {
    let reference = reference();
    let ours = OURS.map(str::to_owned);
    bar_on(
        &reference.moratoria,
        &reference.authorities,
        level,
        reference.specialty(level, code),
        Ownership::Private,
        day(on),
        &ours,
    )
}

#[test]
fn medicine_is_barred_by_the_moratorium() {
    let Some(Bar::Moratorium { act, until, .. }) = bar("HE-S", "560001", "2026-11-22") else {
        panic!("no moratorium")
    };
    assert!(act.ru.contains("июнь 2025"));
    assert_eq!(until, Some(day("2027-12-31")));
}

#[test]
fn nursing_at_a_college_is_licensed_by_another_authority() {
    let Some(Bar::OtherAuthority { authority, .. }) = bar("SVE", "060109", "2026-11-22") else {
        panic!("not barred")
    };
    assert_eq!(authority, "health");
    assert_eq!(bar("SVE", "060109", "2025-06-01"), None);
}

#[test]
fn a_moratorium_holds_from_first_to_last_day() {
    let held = |on| matches!(bar("HE-S", "560001", on), Some(Bar::Moratorium { .. }));
    assert!(held("2025-07-01") && held("2027-12-31"));
    assert!(!held("2025-06-30") && !held("2028-01-01"));
}

#[test]
fn computing_and_schools_are_not_barred() {
    assert_eq!(bar("HE-B", "710100", "2026-11-22"), None);
    assert_eq!(bar("SCH3", "", "2026-11-22"), None);
}

/// What bars a driving course of an owner on a day.
fn driving_bar(ownership: Ownership, date: &str) -> Option<Bar> {
    let reference = reference();
    let course = Specialty::named("ADD", "Айдоочуларды даярдоо", ProgrammeField::DriverTraining);
    bar_on(
        &reference.moratoria,
        &reference.authorities,
        "ADD",
        Some(&course),
        ownership,
        day(date),
        &OURS.map(str::to_owned),
    )
}

#[test]
fn driver_training_is_barred_until_the_end_of_2027() {
    for owner in [Ownership::Private, Ownership::Municipal] {
        let bar = driving_bar(owner, "2026-11-22");
        assert!(matches!(bar, Some(Bar::Moratorium { .. })), "{owner:?}: {bar:?}");
    }
}

#[test]
fn nobody_licenses_driver_training_after_the_moratorium() {
    for owner in [Ownership::Private, Ownership::Municipal] {
        assert_eq!(driving_bar(owner, "2028-01-01"), Some(Bar::NobodyLicenses));
    }
}

#[test]
fn the_driving_moratorium_skips_the_states() {
    // Decree 667 does not extend to state bodies; who licenses them is another question.
    assert_eq!(driving_bar(Ownership::State, "2026-11-22"), Some(Bar::NobodyLicenses));
}

#[test]
fn a_regime_for_private_schools_skips_the_states() {
    let reference = reference();
    let told = |ownership, level, code, on| {
        let specialty = reference.specialty(level, code);
        let found = notices_on(&reference.moratoria, level, specialty, ownership, day(on));
        found.iter().map(|regime| regime.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        told(Ownership::Private, "HE-B", "710100", "2026-11-22"),
        ["private-hei-2025"]
    );
    assert_eq!(told(Ownership::State, "HE-B", "710100", "2026-11-22"), [""; 0]);
    let admission = told(Ownership::State, "HE-B", "530500", "2026-05-01");
    assert_eq!(admission, ["part-time-admission-2025"]);
}

#[test]
fn a_draft_moratorium_is_told_and_bars_nothing() {
    let reference = reference();
    let course = Specialty::named("ADD", "Массаж", ProgrammeField::Medical);
    let told = notices_on(
        &reference.moratoria,
        "ADD",
        Some(&course),
        Ownership::Private,
        day("2026-11-22"),
    );
    assert_eq!(
        told.iter().map(|notice| notice.id.as_str()).collect::<Vec<_>>(),
        ["medical-additional-2026"]
    );
    assert!(!told[0].bars(
        LicenceRequest::Issue,
        "ADD",
        Some(&course),
        Ownership::Private,
        day("2026-11-22")
    ));
}

#[test]
fn a_reissue_stays_open_under_a_moratorium() {
    let reference = reference();
    let medicine = reference.specialty("HE-S", "560001");
    let on = day("2026-11-22");
    let barred = |action| {
        reference
            .moratoria
            .iter()
            .any(|regime| regime.bars(action, "HE-S", medicine, Ownership::Private, on))
    };
    assert!(barred(LicenceRequest::Issue) && !barred(LicenceRequest::Reissue));
}
