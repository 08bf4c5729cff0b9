//! The head of every page of an application: what it is, and what the viewer may do with it.

use crate::domain::Text3;
use crate::domain::calendar::Date;
use crate::domain::ids::ApplicationId;
use crate::domain::licensing::{Action, Facts, why_not};
use crate::domain::reference::DataStatus;
use crate::domain::views::application::{ApplicationHead, ProgrammeLine};
use crate::server::licensing::case::CaseFile;

/// The actions of the applicant's side.
const APPLICANTS_ACTIONS: [Action; 6] = [
    Action::Edit,
    Action::HandOver,
    Action::TakeBack,
    Action::Sign,
    Action::Discard,
    Action::Withdraw,
];

/// The head of a case. How much is missing in it is known to the pages that looked.
pub fn head_of(case: &CaseFile, missing: Option<u32>) -> ApplicationHead {
    let application = &case.application;
    let facts = Facts {
        missing,
        ..case.facts()
    };
    let authority = case.reference.authority(&application.authority);
    ApplicationHead {
        id: ApplicationId::from_text(&application.id),
        number: application.registration_number.clone(),
        organisation: (
            application.name_ky.clone(),
            application.name_ru.clone(),
            application.inn.clone(),
        ),
        stage: case.stage,
        actor: case.actor,
        deeds: APPLICANTS_ACTIONS
            .map(|action| (action, why_not(case.stage, action, case.actor, &facts)))
            .to_vec(),
        note: application.note.clone(),
        authority: authority.map_or_else(Text3::default, |it| it.title.clone()),
        seen: case.seen(),
    }
}

/// The levels and specialties of a case.
pub fn programme_lines(case: &CaseFile, on: Date) -> Vec<ProgrammeLine> {
    let lines = case.programmes.iter().map(|it| ProgrammeLine {
        id: it.row.id.clone(),
        level: it.row.level.clone(),
        level_title: case
            .reference
            .level(&it.row.level)
            .map_or_else(Text3::default, |level| level.title.clone()),
        specialty: it
            .specialty
            .as_ref()
            .map_or_else(String::new, |specialty| specialty.code.clone()),
        specialty_title: it.specialty.as_ref().map(|specialty| specialty.title.clone()),
        is_proposal: it
            .specialty
            .as_ref()
            .is_some_and(|specialty| specialty.status == DataStatus::Proposal),
        bar: if case.is_open() { case.bar(it, on) } else { None },
        notices: if case.is_open() { case.notices(it, on) } else { vec![] },
    });
    lines.collect()
}
