//! What of accreditation waits for the person, one per line, with the way to where it is done.

use leptos::prelude::*;

use crate::app::frame::use_frame;
use crate::app::lang::use_lang;
use crate::app::ui::Card;
use crate::domain::address::{Address, Parameter};
use crate::domain::views::tasks::Task;

/// The tasks, in the order given; nothing where there are none.
#[component]
pub fn Tasks(
    /// Most urgent first.
    tasks: Vec<Task>,
) -> impl IntoView {
    let lang = use_lang();
    let now = use_frame().now;
    (!tasks.is_empty()).then(|| {
        let lines = tasks
            .into_iter()
            .map(|task| {
                view! { <li><p>{lang.task(&task, now)}</p> <a href=address_of(&task)>{lang.task_open(&task)}</a></li> }
            })
            .collect_view();
        view! { <Card id="tasks" title=lang.home_tasks()><ul class="stack">{lines}</ul></Card> }
    })
}

/// Where a task is done.
pub fn address_of(task: &Task) -> String {
    match task {
        Task::Returned { accreditation, .. }
        | Task::SelfEvaluation { accreditation, .. }
        | Task::Decided { accreditation, .. } => Address::Accreditation(accreditation).to_string(),
        Task::AtStage { only: Some(only), .. } => Address::Accreditation(only).to_string(),
        Task::AtStage { stage, .. } => Address::Accreditations.with(Parameter::Stage, stage.name()).to_string(),
        Task::Offers { only: Some(only), .. } => Address::Offer(only).to_string(),
        Task::Sheets { only: Some(only), .. } => Address::Sheet(only).to_string(),
        Task::Comments { only: Some(only), .. } => Address::Chair(only).to_string(),
        Task::Conclusions { only: Some(only), .. } => Address::Conclusion(only).to_string(),
        Task::Offers { .. } | Task::Sheets { .. } | Task::Comments { .. } | Task::Conclusions { .. } => {
            Address::ExpertOffice.to_string()
        }
    }
}
