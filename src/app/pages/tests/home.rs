//! What the home page says of the accreditation work that waits.

use leptos::prelude::*;

use super::{cast, html, part};
use crate::app::pages::everyone::home::Overview;
use crate::domain::accreditation::Stage;
use crate::domain::ids::{AccreditationId, SheetId};
use crate::domain::views::frame::Role;
use crate::domain::views::home::Home;
use crate::domain::views::tasks::Task;
use crate::i18n::Lang::{self, En, Ky, Ru};

fn drawn(lang: Lang, role: Role, is_expert: bool, tasks: Vec<Task>) -> String {
    let mut frame = cast::frame(role);
    if let Some(viewer) = &mut frame.viewer {
        viewer.is_expert = is_expert;
    }
    let viewer = frame.viewer.clone().unwrap();
    let home = Home {
        seats: vec![],
        waiting: vec![],
        tasks,
        recent: vec![],
        registered: role != Role::Newcomer,
    };
    html(lang, frame, move || view! { <Overview viewer home /> })
}

fn case() -> AccreditationId {
    AccreditationId::from_text("k1")
}

fn returned() -> Task {
    Task::Returned {
        accreditation: case(),
        since: cast::NOW,
    }
}

fn at_stage(stage: Stage, count: u32, only: Option<AccreditationId>) -> Task {
    Task::AtStage { stage, count, only }
}

#[test]
fn the_next_step_names_the_most_urgent_task() {
    let offers = |only| Task::Offers {
        count: 1,
        by: cast::NOW.plus_days(2),
        only,
    };
    let sheets = |count, only| Task::Sheets {
        count,
        marked: 15,
        criteria: 30 * count,
        only,
    };
    let comments = Task::Comments {
        count: 1,
        only: Some(case()),
    };
    let conclusions = Task::Conclusions {
        count: 1,
        only: Some(case()),
    };
    let draft = Task::SelfEvaluation {
        accreditation: case(),
        answered: 15,
        criteria: 30,
    };
    let decided = Task::Decided {
        accreditation: case(),
        stage: Stage::Accredited,
        since: cast::NOW,
    };
    let submitted = at_stage(Stage::Submitted, 2, None);
    let order = at_stage(Stage::OrderPrepared, 1, Some(case()));
    for (role, task, said, href) in [
        (
            Role::Head,
            returned(),
            "оңдоого кайтарды (22.11.2026)",
            "/accreditations/k1",
        ),
        (
            Role::Employee,
            draft,
            "30 критерийдин ичинен 15 критерийге",
            "/accreditations/k1",
        ),
        (Role::Head, decided, "чечим чыкты (22.11.2026)", "/accreditations/k1"),
        (
            Role::Specialist,
            submitted,
            "2 өзүн-өзү баалоо каттоону",
            "/accreditation?stage=submitted",
        ),
        (Role::Leadership, order, "1 буйрук кол тамгаңызды", "/accreditations/k1"),
        (Role::Newcomer, offers(Some(case())), "24.11.2026", "/expert/cases/k1"),
        (Role::Newcomer, offers(None), "24.11.2026", "/expert"),
        (
            Role::Newcomer,
            sheets(1, Some(SheetId::from_text("s1"))),
            "30 критерийдин 15",
            "/sheets/s1",
        ),
        (Role::Newcomer, sheets(2, None), "60 критерийдин 15", "/expert"),
        (Role::Newcomer, comments, "комментарий жазыңыз", "/chair/k1"),
        (
            Role::Newcomer,
            conclusions,
            "корутундусун жазып",
            "/chair/k1/conclusion",
        ),
    ] {
        let page = drawn(Ky, role, role == Role::Newcomer, vec![task.clone()]);
        for place in ["id=\"next\"", "id=\"tasks\""] {
            let card = part(&page, place, "</section>");
            assert!(card.contains(said), "{task:?}: {said} in {card}");
            assert!(card.contains(&format!("href=\"{href}\"")), "{task:?}: {href} in {card}");
        }
    }
}

fn two_tasks() -> Vec<Task> {
    vec![at_stage(Stage::Submitted, 2, None), at_stage(Stage::Council, 1, None)]
}

#[test]
fn the_first_task_is_the_next_step() {
    let page = drawn(Ru, Role::Specialist, false, two_tasks());
    let next = part(&page, "id=\"next\"", "</section>");
    assert!(next.contains("2 самооценки ждут регистрации"), "{next}");
    assert!(!next.contains("stage=council"), "{next}");
}

#[test]
fn the_tasks_are_in_the_order_given() {
    let page = drawn(Ru, Role::Specialist, false, two_tasks());
    let tasks = part(&page, "id=\"tasks\"", "</section>");
    let at = |href: &str| tasks.find(href).unwrap_or_else(|| panic!("no {href} in {tasks}"));
    assert!(at("stage=submitted") < at("stage=council"), "{tasks}");
}

#[test]
fn where_nothing_waits_everybody_is_told_so_plainly() {
    for (role, is_expert, said) in [
        (Role::Head, false, "Nothing is waiting for you now."),
        (Role::Employee, false, "Nothing is waiting for you now."),
        (Role::Newcomer, true, "Nothing is waiting for you now."),
        (Role::Specialist, false, "No accreditation case is waiting for you now."),
        (Role::Leadership, false, "No accreditation case is waiting for you now."),
        (
            Role::Administrator,
            false,
            "Nothing is needed from you on accreditation cases.",
        ),
    ] {
        let page = drawn(En, role, is_expert, vec![]);
        let next = part(&page, "id=\"next\"", "</section>");
        assert!(next.contains(said), "{role:?}: {next}");
        assert!(!page.contains("id=\"tasks\""), "{role:?}: {page}");
    }
}

#[test]
fn the_own_signature_hides_that_no_expert_waits() {
    let page = drawn(En, Role::Person, true, vec![]);
    let next = part(&page, "id=\"next\"", "</section>");
    assert!(next.contains("href=\"/expert\"") && !next.contains("Nothing"), "{next}");
}
