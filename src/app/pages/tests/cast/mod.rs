//! An organisation, its people and its application, as pages are given them.

mod changes;
mod review;
mod signing;

use crate::domain::Text3;
use crate::domain::calendar::{Date, Moment};
use crate::domain::ids::{ApplicationId, CeremonyId, FileId, ProgrammeId};
use crate::domain::licensing::{Action, Actor, Facts, Stage, why_not};
use crate::domain::reference::{Bar, MoratoriumEffect, Period, Regime};
use crate::domain::seen::Seen;
use crate::domain::views::application::{
    AppendixLine, ApplicationHead, ApplicationPage, Holder, ProgrammeLine, Receipt, TimelinePlace, TimelineStep,
};
use crate::domain::views::changes::Changes;
use crate::domain::views::frame::{Frame, Role, Viewer};
use crate::domain::views::organisation::{DocumentSlot, FileLine, Organisation};
pub use changes::changes;
pub use review::{missing, review};
pub use signing::what_is_signed;

/// 22 November 2026, 14:05:09 in Bishkek.
pub const NOW: Moment = Moment(1_795_334_709_000);

/// A text in three languages.
pub fn text(ky: &str, ru: &str, en: &str) -> Text3 {
    Text3 {
        ky: ky.into(),
        ru: ru.into(),
        en: en.into(),
    }
}

/// The frame of a page that Aigul, or somebody else in this role, looks at.
pub fn frame(role: Role) -> Frame {
    let organisation =
        (role != Role::Person).then(|| ("«Билим Нуру» жеке мектеби".into(), "Частная школа «Билим Нуру»".into()));
    let viewer = Viewer {
        name: "Токтогулова Айгүл Бакытовна".into(),
        organisation,
        role,
        is_expert: false,
        draft_key: "k".into(),
        reader: "k8".to_owned(),
    };
    Frame {
        viewer: Some(viewer),
        flash: None,
        now: NOW,
    }
}

/// The head of the application, as an actor sees it at a stage.
pub fn head(stage: Stage, actor: Actor, missing: u32) -> ApplicationHead {
    let facts = Facts {
        missing: Some(missing),
        ..Facts::default()
    };
    let deeds = [
        Action::Edit,
        Action::HandOver,
        Action::TakeBack,
        Action::Discard,
        Action::Sign,
        Action::Withdraw,
    ]
    .map(|action| (action, why_not(stage, action, actor, &facts)))
    .to_vec();
    ApplicationHead {
        id: ApplicationId::from_text("a1"),
        number: stage.was_submitted().then(|| "ЛЦ-2026-000352".into()),
        organisation: (
            "«Билим Нуру» жеке мектеби".into(),
            "Частная школа «Билим Нуру»".into(),
            "01203202010001".into(),
        ),
        stage,
        actor,
        deeds,
        note: None,
        authority: text(
            "Агартуу министрлиги",
            "Министерство просвещения",
            "Ministry of Enlightenment",
        ),
        seen: Seen::new(stage.name(), 7),
    }
}

/// A school level without specialty, and a bachelor's programme, barred if so wanted.
pub fn programmes(bar: Option<Bar>) -> Vec<ProgrammeLine> {
    let school = ProgrammeLine {
        id: ProgrammeId::from_text("p1"),
        level: "SCH3".into(),
        level_title: text(
            "Орто жалпы билим берүү",
            "Среднее общее образование",
            "Secondary general education",
        ),
        specialty: String::new(),
        specialty_title: None,
        is_proposal: false,
        bar: None,
        notices: vec![],
    };
    let bachelor = ProgrammeLine {
        id: ProgrammeId::from_text("p2"),
        level: "HE-B".into(),
        level_title: text("Бакалавр", "Бакалавриат", "Bachelor"),
        specialty: "710100".into(),
        specialty_title: Some(text(
            "Информатика жана эсептөө техникасы",
            "Информатика и вычислительная техника",
            "Computing",
        )),
        is_proposal: true,
        bar,
        notices: vec![],
    };
    vec![school, bachelor]
}

/// The moratorium on higher medical education.
pub fn moratorium() -> Bar {
    Bar::Moratorium {
        moratorium: "medical".into(),
        title: text(
            "Жогорку медициналык билим берүү",
            "Высшее медицинское образование",
            "Higher medical education",
        ),
        act: text(
            "Министрлер Кабинетинин 2025-жылдын июнундагы буйругу",
            "распоряжение Кабинета Министров, июнь 2025",
            "Cabinet order, June 2025",
        ),
        from: Date::parse("2025-07-01").ok(),
        until: Date::parse("2027-12-31").ok(),
    }
}

/// A limit of admission, which bars no licence.
pub fn admission_limit() -> Regime {
    Regime {
        effect: MoratoriumEffect::LimitsAdmission,
        title: text("сырттан окуу", "заочное обучение", "part-time study"),
        act: text("2025-жылдагы токтом", "постановление 2025 года", "decree of 2025"),
        period: Period {
            valid_from: Date::parse("2025-09-01").ok(),
            valid_until: Date::parse("2026-08-31").ok(),
        },
    }
}

/// The page of the application.
pub fn application(stage: Stage, actor: Actor, missing: u32) -> ApplicationPage {
    let line = |template: &str, title: Text3, rows, faults| AppendixLine {
        template: template.into(),
        title,
        rows,
        faults,
    };
    let step = |stage, place, holder, since, due_at| TimelineStep {
        stage,
        place,
        holder: Holder::Actor(holder),
        since,
        due_at,
        unlisted_year: None,
    };
    ApplicationPage {
        head: head(stage, actor, missing),
        programmes: programmes(None),
        levels: vec![],
        appendices: vec![
            line(
                "staff",
                text("Окутуучулар курамы", "Преподавательский состав", "Teaching staff"),
                48,
                0,
            ),
            line("premises", text("Имараттар", "Помещения", "Premises"), 2, missing),
            line("library", text("Китепкана фонду", "Библиотечный фонд", "Library"), 0, 0),
        ],
        road: vec![
            step(
                Stage::Draft,
                TimelinePlace::Done,
                Actor::Employee,
                Some(NOW.plus_days(-9)),
                None,
            ),
            step(
                Stage::Submitted,
                TimelinePlace::Done,
                Actor::Head,
                Some(NOW.plus_days(-5)),
                None,
            ),
            step(
                Stage::Examination,
                TimelinePlace::Now,
                Actor::Specialist,
                Some(NOW.plus_days(-3)),
                Some(NOW.plus_days(12)),
            ),
            step(
                Stage::Decision,
                TimelinePlace::Ahead,
                Actor::Leadership,
                None,
                Some(NOW.plus_days(25)),
            ),
        ],
        missing,
        term: None,
        changes: Changes::default(),
        ceremony: None,
        receipt: None,
        mails: Vec::new(),
    }
}

pub fn receipt() -> Receipt {
    Receipt {
        number: "ЛЦ-2026-000352".into(),
        signed_at: NOW,
        hash: "9F2C41AA07BE5D10C3E877142B9D60F5A8E319C2D4B73306FE518A0C77D24E9B".into(),
        signer: "Токтогулова Айгүл Бакытовна".into(),
        sent_to: None,
        mail: None,
        authority: text(
            "Агартуу министрлиги",
            "Министерство просвещения",
            "Ministry of Enlightenment",
        ),
    }
}

/// The ceremony's id.
pub fn ceremony() -> CeremonyId {
    CeremonyId::from_text("c1")
}

pub fn organisation(registered: bool) -> Organisation {
    Organisation {
        inn: "01203202010001".into(),
        name_ky: "«Билим Нуру» жеке мектеби".into(),
        name_ru: "Частная школа «Билим Нуру»".into(),
        address: "Бишкек ш., Чүй проспектиси, 265а".into(),
        ownership: "Жеке менчик".into(),
        head_name: "Токтогулова Айгүл Бакытовна".into(),
        register_seen_at: NOW.plus_days(-1),
        registered_at: registered.then_some(NOW),
    }
}

pub fn file(id: &str, name: &str) -> FileLine {
    FileLine {
        id: FileId::from_text(id),
        name: name.into(),
        size: 2_400_000,
        media_type: "application/pdf".into(),
        uploaded_at: NOW,
    }
}

/// The three documents; the bank details are missing.
pub fn documents() -> Vec<DocumentSlot> {
    let slot = |kind: &str, title, file| DocumentSlot {
        kind: kind.into(),
        title,
        file,
    };
    vec![
        slot(
            "charter",
            text("Устав", "Устав", "Charter"),
            Some(file("f1", "устав.pdf")),
        ),
        slot(
            "registration_certificate",
            text("Каттоо күбөлүгү", "Свидетельство", "Certificate"),
            Some(file("f2", "күбөлүк.pdf")),
        ),
        slot(
            "bank_details",
            text("Банктын реквизиттери", "Банковские реквизиты", "Bank details"),
            None,
        ),
    ]
}
