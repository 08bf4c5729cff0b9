//! The law as it is read: a page with its picture, and the golden table of every role at every stage.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use asula::domain::licensing::{Action, Actor, Facts, Stage, next};
use asula::i18n::Lang;

use super::all_facts;
use crate::support::golden::is_as_printed;

/// A step of the law: who may take it, where it leads, and what must hold.
struct Step {
    stage: Stage,
    action: Action,
    who: Vec<Actor>,
    to: Stage,
    needs: Vec<&'static str>,
}

fn law() -> Vec<Step> {
    let pairs = Stage::ALL
        .into_iter()
        .flat_map(|stage| Action::ALL.map(|action| (stage, action)));
    pairs.filter_map(|(stage, action)| step_of(stage, action)).collect()
}

fn step_of(stage: Stage, action: Action) -> Option<Step> {
    let all = all_facts();
    let outcome = |actor, facts: &Facts| next(stage, action, actor, facts).ok();
    let who: Vec<Actor> = Actor::ALL
        .into_iter()
        .filter(|actor| all.iter().any(|facts| outcome(*actor, facts).is_some()))
        .collect();
    let first = *who.first()?;
    let met: Vec<&Facts> = all.iter().filter(|facts| outcome(first, facts).is_some()).collect();
    let to: BTreeSet<Stage> = met.iter().filter_map(|facts| outcome(first, facts)).collect();
    assert_eq!(to.len(), 1, "{stage:?} {action:?} leads to one stage");
    let always = |holds: fn(&Facts) -> bool| met.iter().all(|facts| holds(facts));
    let needs = [
        (always(|it| it.missing == Some(0)), "nothing is missing"),
        (always(|it| it.reasons_given == Some(true)), "written reasons"),
        (always(|it| it.court_act_named == Some(true)), "the act of a court"),
        (
            always(|it| it.has_commission == Some(true)),
            "the procedure has a commission",
        ),
        (
            always(|it| it.has_commission == Some(false)),
            "the procedure has no commission",
        ),
        (always(|it| it.has_council == Some(true)), "the procedure has a council"),
        (
            always(|it| it.has_council == Some(false)),
            "the procedure has no council",
        ),
    ];
    Some(Step {
        stage,
        action,
        who,
        to: to.into_iter().next()?,
        needs: needs
            .into_iter()
            .filter_map(|(holds, need)| holds.then_some(need))
            .collect(),
    })
}

fn name_of(actor: Actor) -> String {
    format!("{actor:?}").to_lowercase()
}

fn names_of(actors: &[Actor]) -> String {
    let names: Vec<String> = actors.iter().copied().map(name_of).collect();
    names.join(", ")
}

#[test]
fn the_workflow_page_is_as_the_law_prints() {
    let lang = Lang::En;
    let mut page = String::from(
        "# The life of a licence case\n\nPrinted by `tests/scenarios/workflow/printed.rs` from `domain/licensing/workflow.rs`, which the \
         server enforces and the\nbrowser draws its buttons with; `ASULA_BLESS=1` prints it again.\n\n```mermaid\nstateDiagram-v2\n    \
         [*] --> draft\n",
    );
    let law = law();
    for step in law.iter().filter(|step| step.stage != step.to) {
        let (from, to, action) = (step.stage.name(), step.to.name(), step.action.name());
        writeln!(page, "    {from} --> {to}: {action}").unwrap();
    }
    for stage in Stage::ALL.into_iter().filter(|it| it.is_closed()) {
        writeln!(page, "    {} --> [*]", stage.name()).unwrap();
    }
    page.push_str("```\n\n| at | action | by | needs | leads to |\n| --- | --- | --- | --- | --- |\n");
    for step in &law {
        let needs = step.needs.join("; ");
        let (at, label, to) = (lang.stage(step.stage), lang.action(step.action), lang.stage(step.to));
        writeln!(page, "| {at} | {label} | {} | {needs} | {to} |", names_of(&step.who)).unwrap();
    }
    page.push_str(
        "\n| stage | in the database and in addresses | the applicant may fill it in | the authority sees it |\n",
    );
    page.push_str("| --- | --- | --- | --- |\n");
    for stage in Stage::ALL {
        let yes = |holds: bool| if holds { "yes" } else { "" };
        let (open, sent) = (yes(stage.is_open_for_filling()), yes(stage.was_submitted()));
        writeln!(page, "| {} | `{}` | {open} | {sent} |", lang.stage(stage), stage.name()).unwrap();
    }
    page.push_str(&super::printed_accreditation::page());
    is_as_printed("docs/workflow.md", &page);
}

#[test]
fn every_roles_law_is_the_golden_one() {
    let mut table = String::from(
        "# role, stage: deed -> stage (what it needs); at the end the deeds of this stage that are not this role's\n",
    );
    let law = law();
    let mut by_stage: BTreeMap<Stage, Vec<&Step>> = BTreeMap::new();
    for step in &law {
        by_stage.entry(step.stage).or_default().push(step);
    }
    for actor in Actor::ALL {
        for stage in Stage::ALL {
            write!(table, "{}, {}:", name_of(actor), stage.name()).unwrap();
            let steps = by_stage.get(&stage).map(Vec::as_slice).unwrap_or_default();
            for step in steps.iter().filter(|step| step.who.contains(&actor)) {
                write!(table, " {} -> {}", step.action.name(), step.to.name()).unwrap();
                if !step.needs.is_empty() {
                    write!(table, " ({})", step.needs.join("; ")).unwrap();
                }
                table.push(',');
            }
            let others: Vec<&str> = steps
                .iter()
                .filter(|step| !step.who.contains(&actor))
                .map(|step| step.action.name())
                .collect();
            match (steps.is_empty(), others.is_empty()) {
                (true, _) => table.push_str(" nothing; closed"),
                (_, true) => table.push_str(" not: none"),
                _ => write!(table, " not: {}", others.join(" ")).unwrap(),
            }
            table.push('\n');
        }
    }
    is_as_printed("tests/golden/licence-law.txt", &table);
}
