//! One of every variant, or more where the sentence depends on its facts.

use crate::domain::accreditation;
use crate::domain::calendar::{Date, Moment};
use crate::domain::files::RefusedFile;
use crate::domain::ids::{AccreditationId, FileId, SheetId};
use crate::domain::licensing::checks::{CellFault, text_fault};
use crate::domain::licensing::{Action, Actor, LawRefusal, Stage, Unmet};
use crate::domain::numbers::NumberFault;
use crate::domain::reference::Bar;
use crate::domain::seen::{Done, DoneBy, Meanwhile};
use crate::domain::views::home::Precondition;
use crate::domain::views::organisation::FileLine;
use crate::domain::views::tasks::Task;
use crate::domain::{Decimal, OutsideSystem, Refusal, Text3};

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

/// Every refusal of the law, for every stage, action and person.
pub fn law_refusals() -> Vec<LawRefusal> {
    let mut all: Vec<LawRefusal> = vec![
        Unmet::Incomplete { missing: 3 }.into(),
        Unmet::NeedsReasons.into(),
        Unmet::NeedsCourtAct.into(),
        Unmet::NotInThisProcedure.into(),
        Unmet::CommissionFirst.into(),
        Unmet::CouncilFirst.into(),
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

/// Every bar, with and without its days.
pub fn bars() -> Vec<Bar> {
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

fn meanwhile(what: Done, by: DoneBy) -> Meanwhile {
    let at = Moment(1_795_334_709_000);
    Meanwhile { what, by, at }
}

/// Every refusal.
pub fn refusals() -> Vec<Refusal> {
    let mut all = vec![
        Refusal::Law(Unmet::NeedsReasons.into()),
        Refusal::MovedMeanwhile(Box::new(meanwhile(
            Done::Accreditation(accreditation::Action::SignOrder),
            DoneBy::OfAccreditation(accreditation::Actor::Leadership),
        ))),
        Refusal::MovedMeanwhile(Box::new(meanwhile(Done::Typed, DoneBy::You))),
        Refusal::MovedMeanwhile(Box::new(meanwhile(
            Done::Licence(Action::Register),
            DoneBy::OfLicence(Actor::Specialist),
        ))),
        Refusal::MovedMeanwhile(Box::new(meanwhile(
            Done::Licence(Action::HandOver),
            DoneBy::Named("A. A.".to_owned()),
        ))),
        Refusal::PageOlder,
        Refusal::NotReturned {
            criterion: "1.1".to_owned(),
            returned: vec!["1.2".to_owned(), "2.1".to_owned()],
        },
        Refusal::ReturnUnanswered(vec!["1.2".to_owned()]),
        Refusal::ReturnUnanswered(vec!["1.2".to_owned(), "2.1".to_owned()]),
        Refusal::TieDeclared,
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
        Refusal::SeveralSpecialties(vec![]),
        Refusal::TwoAuthorities {
            chosen: Box::new(text3()),
            this: Box::new(text3()),
        },
        Refusal::LicenceNotNeeded,
        Refusal::TooManyRows(200),
        Refusal::TextTooLong(500),
        Refusal::FileReplaced(Box::new(FileLine {
            id: FileId::from_text("1"),
            name: "1.pdf".to_owned(),
            size: 1,
            media_type: "application/pdf".to_owned(),
            uploaded_at: Moment(0),
        })),
        Refusal::FileEmpty,
        Refusal::FileTooLarge(20 * 1_048_576),
        Refusal::FileWrongType,
        Refusal::FileCut,
        Refusal::FileNoPages,
        Refusal::FileLocked,
        Refusal::FileTooLargeToScan,
        Refusal::FileNotRead,
        Refusal::OneFileOnly(5),
        Refusal::FilesRefused {
            taken: vec!["1.pdf".to_owned()],
            refused: vec![RefusedFile {
                name: "2.pdf".to_owned(),
                why: Refusal::FileCut.into(),
            }],
        },
        Refusal::FileBroken,
        Refusal::FileInfected,
        Refusal::NoPersonalSignature("23112199901234".into()),
        Refusal::NoOrganisationSignature,
        Refusal::CodeWrong(0),
        Refusal::CodeWrong(1),
        Refusal::CodeWrong(4),
        Refusal::CodeReplaced,
        Refusal::CodeExpired,
        Refusal::CodesExhausted,
        Refusal::CeremonyExhausted,
        Refusal::CodeTooSoon(42),
        Refusal::CodeNotSent,
        Refusal::ChangedSinceReview,
        Refusal::TextsWaiting(3),
        Refusal::CeremonyVoid,
        Refusal::ConfirmationLapsed,
        Refusal::CeremonyOver,
        Refusal::BeingSigned,
        Refusal::SignatureNotTrusted,
    ];
    all.extend(bars().into_iter().map(|bar| Refusal::Barred(Box::new(bar))));
    all
}

fn unseen(text: &str) -> CellFault {
    text_fault(text, 500, true).unwrap()
}

/// Every fault of a cell.
pub fn cell_faults() -> Vec<CellFault> {
    vec![
        CellFault::Required,
        CellFault::TooLong {
            limit: 500,
            length: 100_000,
        },
        unseen("ab\u{7}cd"),
        unseen("ab\u{3164}cd"),
        unseen("ab\u{e0041}cd"),
        unseen("ab\u{202e}cd"),
        CellFault::NotANumber,
        CellFault::AmbiguousNumber {
            decimal: number("1.2"),
            grouped: number("1200"),
        },
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
        CellFault::NotAPhone,
        CellFault::NotAnEmail,
        CellFault::EmailNotLatin { letter: 'é' },
        CellFault::NotAName,
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

/// Every fault of a PIN or INN.
pub fn number_faults() -> [NumberFault; 5] {
    [
        NumberFault::NotFourteenDigits,
        NumberFault::ImpossibleDate,
        NumberFault::UnknownKind,
        NumberFault::PersonGiven,
        NumberFault::OrganisationGiven,
    ]
}

/// Every outside system.
pub fn outside_systems() -> [OutsideSystem; 4] {
    [
        OutsideSystem::Signature,
        OutsideSystem::Minjust,
        OutsideSystem::Files,
        OutsideSystem::Scanner,
    ]
}

/// Every precondition.
pub fn preconditions() -> Vec<Precondition> {
    let differs = |same_name| Precondition::HeadMatches {
        register: "A".into(),
        yours: "B".into(),
        same_name,
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

/// Tasks of every kind, one thing or several, alone or not.
pub fn tasks(now: Moment) -> Vec<Task> {
    let case = || AccreditationId::from_text("k1");
    let mut all = vec![
        Task::Returned {
            accreditation: case(),
            since: now,
        },
        Task::Decided {
            accreditation: case(),
            stage: accreditation::Stage::Conditional,
            since: now,
        },
    ];
    all.extend([0, 1, 30].map(|answered| Task::SelfEvaluation {
        accreditation: case(),
        answered,
        criteria: 30,
    }));
    for (count, only) in [(1, Some(case())), (2, None), (5, None)] {
        let by = now.plus_days(2);
        all.push(Task::Offers {
            count,
            by,
            only: only.clone(),
        });
        all.extend([3, 30 * count].map(|marked| Task::Sheets {
            count,
            marked,
            criteria: 30 * count,
            only: only.is_some().then(|| SheetId::from_text("s1")),
        }));
        all.push(Task::Comments {
            count,
            only: only.clone(),
        });
        all.push(Task::Conclusions {
            count,
            only: only.clone(),
        });
        all.extend(accreditation::Stage::ALL.map(|stage| Task::AtStage {
            stage,
            count,
            only: only.clone(),
        }));
    }
    all
}
