//! Every variant has its words in every language, and no sentence is the same in Kyrgyz and Russian by neglect.

mod samples;

use crate::domain::accreditation::tie::TieKind;
use crate::domain::calendar::Moment;
use crate::domain::licensing::{Action, Actor, LawRefusal, Stage, Unmet};
use crate::domain::mail::{MailState, Undelivered};
use crate::domain::views::application::TimelinePlace;
use crate::domain::views::frame::Role;
use crate::domain::views::home::{Check, CheckState, Precondition};
use crate::domain::views::licences::LicenceTab;
use crate::domain::views::signing::CodeMethod;
use crate::domain::{Failure, Fault, FieldFault, OutsideSystem, Refusal};
use crate::i18n::Lang::{self, En, Ky, Ru};
use samples::{bars, cell_faults, law_refusals, number_faults, outside_systems, preconditions, refusals, tasks};

/// What is rightly the same in Kyrgyz and Russian.
const ALIKE: [&str; 2] = ["Администратор", "Устав"];

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

#[test]
fn stages_actions_and_people_have_names_in_three_languages() {
    for stage in Stage::ALL {
        check(stage.name(), |lang| lang.stage(stage));
    }
    for action in Action::ALL {
        check(action.name(), |lang| lang.action(action));
    }
    for actor in Actor::ALL {
        check(actor.name(), |lang| lang.actor(actor));
    }
    for &tab in LicenceTab::ALL {
        check(tab.name(), |lang| lang.licence_tab(tab));
    }
    for &kind in TieKind::ALL {
        check(kind.name(), |lang| lang.tie_kind(kind));
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
    for place in [TimelinePlace::Done, TimelinePlace::Now, TimelinePlace::Ahead] {
        check(&format!("{place:?}"), |lang| lang.timeline_place(place));
    }
}

#[test]
fn every_home_page_task_has_words_in_three_languages() {
    let now = Moment(1_795_334_709_000);
    for task in tasks(now) {
        check(&format!("{task:?}"), |lang| lang.task(&task, now));
        check(&format!("{task:?} as a button"), |lang| lang.task_open(&task));
    }
}

#[test]
fn every_refusal_of_the_law_has_three_languages() {
    for refusal in law_refusals() {
        check(&format!("{refusal:?}"), |lang| lang.law_refusal(&refusal));
    }
}

#[test]
fn every_refusal_and_bar_has_three_languages() {
    for refusal in refusals() {
        check(&format!("{refusal:?}"), |lang| lang.refusal(&refusal));
    }
    for bar in bars() {
        check(&format!("{bar:?}"), |lang| lang.bar(&bar));
    }
}

#[test]
fn every_fault_of_a_field_has_three_languages() {
    let mut faults = vec![
        Fault::Required,
        Fault::TooLong(1_000),
        Fault::NotSixDigits,
        Fault::SeveralCodes,
        Fault::ConsentNeeded,
        Fault::NotAPastDay,
        Fault::NotPrintable("🎓 漢".to_owned()),
    ];
    faults.extend(number_faults().map(Fault::Number));
    faults.extend(cell_faults().into_iter().map(Fault::Cell));
    for fault in faults {
        check(&format!("{fault:?}"), |lang| lang.fault(&fault));
    }
}

#[test]
fn every_failure_has_a_heading_in_three_languages() {
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
fn every_missing_precondition_says_what_to_do() {
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
        CheckState::Unknown(OutsideSystem::Signature),
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
fn a_term_of_whole_years_is_said_in_years() {
    let said = |months| [Ky.months(months), Ru.months(months), En.months(months)];
    assert_eq!(said(60), ["5 жыл", "5 лет", "5 years"]);
    assert_eq!(said(12), ["1 жыл", "1 год", "1 year"]);
    assert_eq!(said(24), ["2 жыл", "2 года", "2 years"]);
    assert_eq!(said(18), ["18 ай", "18 месяцев", "18 months"]);
    assert_eq!(said(1), ["1 ай", "1 месяц", "1 month"]);
}

#[test]
fn every_failed_mails_reason_has_words() {
    let at = Moment(1_794_801_600_000);
    let failed = Undelivered::ALL.iter().map(|&why| MailState::Failed { at, why });
    for state in [MailState::Waiting { since: at }, MailState::Sent { at }]
        .into_iter()
        .chain(failed)
    {
        check(&format!("{state:?}"), |lang| lang.mail_state(state));
    }
}

#[test]
fn a_missing_personal_signature_has_the_guides_words() {
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
    let said = |missing| Ru.law_refusal(&Unmet::Incomplete { missing }.into());
    assert!(said(1).starts_with("В заявлении 1 место"));
    assert!(said(3).starts_with("В заявлении 3 места"));
    assert!(said(11).starts_with("В заявлении 11 мест"));
    assert_eq!(
        [Ru.tries(1), Ru.tries(2), Ru.tries(5)],
        ["Осталась 1 попытка.", "Осталось 2 попытки.", "Осталось 5 попыток."]
    );
}
