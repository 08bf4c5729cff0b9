//! Every variant has its words in every language, and no sentence is the same in Kyrgyz and Russian by neglect.

use crate::domain::calendar::Date;
use crate::domain::licensing::checks::CellFault;
use crate::domain::licensing::{Action, Actor, LawRefusal, Stage};
use crate::domain::numbers::NumberFault;
use crate::domain::reference::Bar;
use crate::domain::views::application::RoadPlace;
use crate::domain::views::frame::Role;
use crate::domain::views::home::{Check, CheckState, Precondition};
use crate::domain::views::licences::LicenceTab;
use crate::domain::views::signing::CodeMethod;
use crate::domain::{Decimal, Failure, Fault, FieldFault, OutsideSystem, Refusal, Text3};
use crate::i18n::Lang::{self, En, Ky, Ru};

/// What is rightly the same in Kyrgyz and Russian.
const ALIKE: [&str; 2] = ["Администратор", "Устав"];

fn text3() -> Text3 {
    Text3 {
        ky: "кыргызча".into(),
        ru: "по-русски".into(),
        en: "in English".into(),
    }
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn number(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

/// Says a thing in all languages and holds it against what must hold of every label.
fn check(what: &str, say: impl Fn(Lang) -> String) {
    let [ky, ru, en] = [say(Ky), say(Ru), say(En)];
    for text in [&ky, &ru, &en] {
        assert!(!text.trim().is_empty(), "{what} has no words");
        assert!(!text.contains(['{', '}']), "{what} shows a bare argument: {text}");
        assert!(!text.contains("  "), "{what} has two spaces: {text}");
    }
    assert!(
        ky != ru || ALIKE.contains(&ky.as_str()),
        "{what} is the same in Kyrgyz and Russian: {ky}"
    );
    assert!(
        en.chars().all(|letter| !('а'..='я').contains(&letter)),
        "{what} is not English: {en}"
    );
    assert!(
        ru.chars().all(|letter| !"ңөүҢӨҮ".contains(letter)),
        "{what} is not Russian: {ru}"
    );
}

fn law_refusals() -> Vec<LawRefusal> {
    let mut all = vec![
        LawRefusal::Incomplete { missing: 3 },
        LawRefusal::NeedsReasons,
        LawRefusal::NeedsCourtAct,
        LawRefusal::NotInThisProcedure,
        LawRefusal::CommissionFirst,
        LawRefusal::CouncilFirst,
    ];
    for action in Action::ALL {
        all.extend(Stage::ALL.map(|stage| LawRefusal::NotAtThisStage { stage, action }));
        all.extend(Actor::ALL.map(|actor| LawRefusal::NotYours {
            action,
            actor,
            who: vec![Actor::Head, Actor::Specialist],
        }));
    }
    all
}

fn bars() -> Vec<Bar> {
    let moratorium = |from, until| Bar::Moratorium {
        moratorium: "m".into(),
        title: text3(),
        act: text3(),
        from,
        until,
    };
    let (from, until) = (Some(day("2025-07-01")), Some(day("2027-12-31")));
    vec![
        moratorium(from, until),
        moratorium(from, None),
        moratorium(None, until),
        moratorium(None, None),
        Bar::OtherAuthority {
            authority: "health".into(),
            title: text3(),
        },
        Bar::NobodyLicenses,
    ]
}

fn refusals() -> Vec<Refusal> {
    let mut all = vec![
        Refusal::Law(LawRefusal::NeedsReasons),
        Refusal::UnknownInn,
        Refusal::OrganisationRegistered,
        Refusal::OrganisationNotRegistered,
        Refusal::NeedsOrganisationSignature,
        Refusal::AnotherOrganisation,
        Refusal::NotTheHeadInRegister {
            register: "A".into(),
            yours: "B".into(),
        },
        Refusal::HeadOnly,
        Refusal::DocumentMissing("bank_details".into()),
        Refusal::AlreadyAppointed,
        Refusal::HeadIsNotAppointed,
        Refusal::ProgrammeTwice,
        Refusal::SpecialtyNeeded,
        Refusal::UnknownProgramme,
        Refusal::TwoAuthorities {
            chosen: text3(),
            this: text3(),
        },
        Refusal::LicenceNotNeeded,
        Refusal::TooManyRows(200),
        Refusal::TextTooLong(500),
        Refusal::FileEmpty,
        Refusal::FileTooLarge(20 * 1_048_576),
        Refusal::FileWrongType,
        Refusal::FileBroken,
        Refusal::FileInfected,
        Refusal::NoPersonalSignature("23112199901234".into()),
        Refusal::NoOrganisationSignature,
        Refusal::MethodNotOffered,
        Refusal::CodeWrong(0),
        Refusal::CodeWrong(1),
        Refusal::CodeWrong(4),
        Refusal::CodeReplaced,
        Refusal::CodeExpired,
        Refusal::CodesExhausted,
        Refusal::CodeTooSoon(42),
        Refusal::CodeNotSent,
        Refusal::CeremonyVoid,
        Refusal::CeremonyOver,
        Refusal::BeingSigned,
        Refusal::SignatureNotTrusted,
    ];
    all.extend(bars().into_iter().map(Refusal::Barred));
    all
}

fn cell_faults() -> Vec<CellFault> {
    vec![
        CellFault::Required,
        CellFault::TooLong {
            limit: 500,
            length: 100_000,
        },
        CellFault::ControlCharacters,
        CellFault::BidiMarks,
        CellFault::NotANumber,
        CellFault::TooPrecise,
        CellFault::NotWhole,
        CellFault::BelowMinimum { min: number("1") },
        CellFault::AboveMaximum { max: number("9.5") },
        CellFault::Negative,
        CellFault::NotADate,
        CellFault::ImpossibleDate,
        CellFault::NotAYear,
        CellFault::InTheFuture,
        CellFault::InThePast,
        CellFault::BeforeOther { column: "begin".into() },
        CellFault::NotAPin,
        CellFault::NotAnInn,
        CellFault::PinGivenForInn,
        CellFault::InnGivenForPin,
        CellFault::UnknownChoice,
        CellFault::NotAFile,
        CellFault::RatioBelow {
            rule: "area".into(),
            value: number("2.5"),
            min: number("3"),
        },
        CellFault::TooShortRight {
            until: day("2027-01-01"),
            needed: day("2028-11-22"),
        },
        CellFault::UnknownColumn,
    ]
}

fn number_faults() -> [NumberFault; 5] {
    [
        NumberFault::NotFourteenDigits,
        NumberFault::ImpossibleDate,
        NumberFault::UnknownKind,
        NumberFault::PersonGiven,
        NumberFault::OrganisationGiven,
    ]
}

fn outside_systems() -> [OutsideSystem; 6] {
    [
        OutsideSystem::Esi,
        OutsideSystem::Oep,
        OutsideSystem::Minjust,
        OutsideSystem::Mail,
        OutsideSystem::Sms,
        OutsideSystem::Files,
    ]
}

fn preconditions() -> Vec<Precondition> {
    let differs = |same_pin| Precondition::HeadMatches {
        register: "A".into(),
        yours: "B".into(),
        same_pin,
    };
    vec![
        Precondition::OrganisationSignIn,
        Precondition::PersonalSignature {
            pin: "23112199901234".into(),
        },
        Precondition::OrganisationSignature,
        Precondition::InRegister {
            inn: "00101202010001".into(),
        },
        differs(true),
        differs(false),
        Precondition::Registered,
        Precondition::Documents {
            missing: vec!["charter".into(), "bank_details".into()],
        },
        Precondition::Email,
    ]
}

#[test]
fn every_stage_deed_and_person_has_a_name_in_three_languages() {
    for stage in Stage::ALL {
        check(stage.name(), |lang| lang.stage(stage));
    }
    for action in Action::ALL {
        check(action.name(), |lang| lang.action(action));
    }
    for actor in Actor::ALL {
        check(actor.name(), |lang| lang.actor(actor));
    }
    for tab in LicenceTab::ALL {
        check(tab.name(), |lang| lang.licence_tab(tab));
    }
    let roles = [
        Role::Head,
        Role::Employee,
        Role::Newcomer,
        Role::Person,
        Role::Specialist,
        Role::Leadership,
        Role::Administrator,
    ];
    for role in roles {
        check(&format!("{role:?}"), |lang| lang.role(role));
    }
    for place in [RoadPlace::Done, RoadPlace::Now, RoadPlace::Ahead] {
        check(&format!("{place:?}"), |lang| lang.road_place(place));
    }
}

#[test]
fn every_refusal_of_the_law_is_a_sentence_in_three_languages() {
    for refusal in law_refusals() {
        check(&format!("{refusal:?}"), |lang| lang.law_refusal(&refusal));
    }
}

#[test]
fn every_refusal_and_bar_is_a_sentence_in_three_languages() {
    for refusal in refusals() {
        check(&format!("{refusal:?}"), |lang| lang.refusal(&refusal));
    }
    for bar in bars() {
        check(&format!("{bar:?}"), |lang| lang.bar(&bar));
    }
}

#[test]
fn every_fault_of_a_field_is_a_sentence_in_three_languages() {
    let mut faults = vec![
        Fault::Required,
        Fault::TooLong(1_000),
        Fault::NotSixDigits,
        Fault::ConsentNeeded,
    ];
    faults.extend(number_faults().map(Fault::Number));
    faults.extend(cell_faults().into_iter().map(Fault::Cell));
    for fault in faults {
        check(&format!("{fault:?}"), |lang| lang.fault(&fault));
    }
}

#[test]
fn every_failure_is_a_sentence_with_a_heading_in_three_languages() {
    let mut failures = vec![
        Failure::NotSignedIn,
        Failure::NotFound,
        Failure::Refused(Refusal::HeadOnly),
        Failure::Invalid(vec![]),
        Failure::Invalid(vec![FieldFault {
            field: "pin".into(),
            fault: Fault::Required,
        }]),
        Failure::Changed {
            theirs: "a".into(),
            yours: "b".into(),
        },
        Failure::CrossSite,
        Failure::Unreachable,
        Failure::Internal {
            incident: String::new(),
        },
        Failure::Internal {
            incident: "0190-abc".into(),
        },
    ];
    failures.extend(outside_systems().map(Failure::Unavailable));
    for failure in failures {
        check(&format!("{failure:?}"), |lang| lang.failure(&failure));
        check(&format!("{failure:?} as heading"), |lang| lang.failure_title(&failure));
    }
}

#[test]
fn every_missing_precondition_says_what_was_found_and_what_to_do() {
    for what in preconditions() {
        let missing = Check {
            what: what.clone(),
            state: CheckState::Missing,
        };
        check(&format!("{what:?}"), |lang| lang.precondition(&what));
        check(&format!("{what:?} found"), |lang| {
            lang.precondition_finding(&missing).unwrap_or_default()
        });
        check(&format!("{what:?} remedy"), |lang| {
            lang.remedy(&missing).unwrap_or_default()
        });
    }
    for state in [
        CheckState::Met,
        CheckState::Missing,
        CheckState::Later,
        CheckState::Unknown(OutsideSystem::Oep),
    ] {
        check(&format!("{state:?}"), |lang| lang.check_state(state));
    }
}

#[test]
fn every_method_and_document_has_a_name() {
    for method in [CodeMethod::Sms, CodeMethod::Email] {
        check(method.name(), |lang| lang.code_method(method));
        check(method.name(), |lang| lang.code_sent_to(method));
    }
    for kind in ["charter", "registration_certificate", "bank_details"] {
        check(kind, |lang| lang.document_kind(kind));
    }
    let levels = [
        "PRE", "SCH1", "SCH2", "SCH3", "PVE", "SVE", "HE-B", "HE-S", "HE-M", "PHD", "ADD", "OUT",
    ];
    for code in levels {
        check(code, |lang| lang.level(code));
    }
}

#[test]
fn a_missing_personal_signature_is_told_in_the_words_of_the_guide() {
    let pin = "23112199901234".to_owned();
    let words = "Жеке жактын каттоо эсеби 23112199901234 система боюнча катталган эмес";
    let what = Precondition::PersonalSignature { pin: pin.clone() };
    let check = Check {
        what,
        state: CheckState::Missing,
    };
    assert_eq!(Ky.precondition_finding(&check).unwrap(), words);
    assert!(Ky.remedy(&check).unwrap().contains("ЦОН"));
    assert!(Ky.refusal(&Refusal::NoPersonalSignature(pin)).starts_with(words));
}

#[test]
fn an_employee_is_told_that_only_the_head_signs() {
    let refusal = LawRefusal::NotYours {
        action: Action::Sign,
        actor: Actor::Employee,
        who: vec![Actor::Head],
    };
    assert!(Ky.law_refusal(&refusal).starts_with("Арызга жетекчи гана кол коёт."));
}

#[test]
fn russian_counts_what_is_missing_in_three_forms() {
    let said = |missing| Ru.law_refusal(&LawRefusal::Incomplete { missing });
    assert!(said(1).starts_with("В заявлении 1 место"));
    assert!(said(3).starts_with("В заявлении 3 места"));
    assert!(said(11).starts_with("В заявлении 11 мест"));
    assert_eq!(
        [Ru.tries(1), Ru.tries(2), Ru.tries(5)],
        ["Осталась 1 попытка.", "Осталось 2 попытки.", "Осталось 5 попыток."]
    );
}
