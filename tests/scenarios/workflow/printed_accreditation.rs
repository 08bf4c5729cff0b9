//! The law of an accreditation case as it is read: a part of the page, and the golden table of every role at every stage.

use std::fmt::Write;

use asula::domain::accreditation::{Action, Actor, Facts, Stage, next};
use asula::i18n::Lang;

use super::accreditation::{OPEN, destinations};
use crate::support::golden::is_as_printed;

/// A step of the law: who may take it, where it leads, and what must hold.
struct Step {
    stage: Stage,
    action: Action,
    who: Vec<Actor>,
    to: Stage,
    needs: Vec<&'static str>,
}

/// What an action may need, and how the facts are without it.
type Need = (&'static str, fn(Facts) -> Facts);

const NEEDS: [Need; 14] = [
    ("nothing is missing", |it| Facts { missing: Some(3), ..it }),
    ("written reasons", |it| Facts {
        reasons_given: Some(false),
        ..it
    }),
    ("everybody asked has answered", |it| Facts { waiting: Some(1), ..it }),
    ("enough members", |it| Facts { agreed: Some(2), ..it }),
    ("room in the commission", |it| Facts { agreed: Some(7), ..it }),
    ("one chair", |it| Facts { chairs: Some(0), ..it }),
    ("no second chair", |it| Facts {
        invites_chair: Some(true),
        ..it
    }),
    ("no known conflict of interest", |it| Facts {
        conflicted: Some(1),
        ..it
    }),
    ("the own sheet is not published", |it| Facts {
        sheet_published: Some(true),
        ..it
    }),
    ("the sheet is published", |it| Facts {
        sheet_published: Some(false),
        ..it
    }),
    ("every criterion is scored and commented", |it| Facts {
        sheet_missing: Some(2),
        ..it
    }),
    ("the chair commented on every score", |it| Facts {
        uncommented: Some(4),
        ..it
    }),
    ("a written conclusion", |it| Facts {
        conclusion_written: Some(false),
        ..it
    }),
    ("a recorded decision", |it| Facts { outcome: None, ..it }),
];

fn law() -> Vec<Step> {
    let pairs = Stage::ALL
        .into_iter()
        .flat_map(|stage| Action::ALL.map(|action| (stage, action)));
    pairs.flat_map(|(stage, action)| steps_of(stage, action)).collect()
}

/// The steps of an action at a stage: several, where it depends on the facts to which stage it leads.
fn steps_of(stage: Stage, action: Action) -> Vec<Step> {
    let outcome = |actor, facts: &Facts| next(stage, action, actor, facts).ok();
    let Some(open) = OPEN
        .into_iter()
        .find(|facts| Actor::ALL.into_iter().any(|actor| outcome(actor, facts).is_some()))
    else {
        return Vec::new();
    };
    let who: Vec<Actor> = Actor::ALL
        .into_iter()
        .filter(|actor| outcome(*actor, &open).is_some())
        .collect();
    let first = who[0];
    let needs: Vec<&str> = NEEDS
        .into_iter()
        .filter(|(_, without)| outcome(first, &without(open)).is_none())
        .map(|(need, _)| need)
        .collect();
    let leads: Vec<(&str, Stage)> = destinations(open)
        .into_iter()
        .filter_map(|(said, facts)| Some((said, outcome(first, &facts)?)))
        .collect();
    let sheets = &leads[..3];
    let outcomes = &leads[3..];
    let step = |to, when: Option<&'static str>| Step {
        stage,
        action,
        who: who.clone(),
        to,
        needs: needs.iter().copied().chain(when).collect(),
    };
    for group in [sheets, outcomes] {
        if group.iter().any(|(_, to)| *to != group[0].1) {
            let first_to = |at: usize| group.iter().position(|(_, to)| *to == group[at].1) == Some(at);
            let distinct = (0..group.len()).filter(|at| first_to(*at));
            return distinct.map(|at| step(group[at].1, Some(group[at].0))).collect();
        }
    }
    vec![step(leads[0].1, None)]
}

fn names_of(actors: &[Actor]) -> String {
    let names: Vec<&str> = actors.iter().map(|actor| actor.name()).collect();
    names.join(", ")
}

/// The part of the page about accreditation.
pub fn page() -> String {
    let lang = Lang::En;
    let mut page = String::from(
        "\n# The life of an accreditation case\n\nPrinted from `domain/accreditation/workflow.rs`.\n\n```mermaid\nstateDiagram-v2\n    \
         [*] --> draft\n",
    );
    let law = law();
    let mut drawn = Vec::new();
    for step in law.iter().filter(|step| step.stage != step.to) {
        let line = format!(
            "    {} --> {}: {}",
            step.stage.name(),
            step.to.name(),
            step.action.name()
        );
        if !drawn.contains(&line) {
            drawn.push(line);
        }
    }
    for line in drawn {
        writeln!(page, "{line}").unwrap();
    }
    for stage in Stage::ALL.into_iter().filter(|it| it.is_closed()) {
        writeln!(page, "    {} --> [*]", stage.name()).unwrap();
    }
    page.push_str("```\n\n| at | action | by | needs | leads to |\n| --- | --- | --- | --- | --- |\n");
    for step in &law {
        let needs = step.needs.join("; ");
        let (at, to) = (lang.accreditation_stage(step.stage), lang.accreditation_stage(step.to));
        let label = lang.accreditation_action(step.action);
        writeln!(page, "| {at} | {label} | {} | {needs} | {to} |", names_of(&step.who)).unwrap();
    }
    page.push_str("\n| stage | in the database and in addresses | the applicant may fill it in | the ministry sees it | there are sheets | scores are open |\n");
    page.push_str("| --- | --- | --- | --- | --- | --- |\n");
    for stage in Stage::ALL {
        let yes = |holds: bool| if holds { "yes" } else { "" };
        writeln!(
            page,
            "| {} | `{}` | {} | {} | {} | {} |",
            lang.accreditation_stage(stage),
            stage.name(),
            yes(stage.is_open_for_filling()),
            yes(stage.was_submitted()),
            yes(stage.is_after_order()),
            yes(stage.is_unsealed()),
        )
        .unwrap();
    }
    page
}

#[test]
fn every_roles_law_is_the_golden_one() {
    let mut table = String::from(
        "# role, stage: deed -> stage (what it needs); at the end the deeds of this stage that are not this role's\n",
    );
    let law = law();
    for actor in Actor::ALL {
        for stage in Stage::ALL {
            write!(table, "{}, {}:", actor.name(), stage.name()).unwrap();
            let (own, others): (Vec<&Step>, Vec<&Step>) = law
                .iter()
                .filter(|step| step.stage == stage)
                .partition(|step| step.who.contains(&actor));
            for step in &own {
                write!(table, " {} -> {}", step.action.name(), step.to.name()).unwrap();
                if !step.needs.is_empty() {
                    write!(table, " ({})", step.needs.join("; ")).unwrap();
                }
                table.push(',');
            }
            let mut not: Vec<&str> = others.iter().map(|step| step.action.name()).collect();
            not.dedup();
            match (own.is_empty() && not.is_empty(), not.is_empty()) {
                (true, _) => table.push_str(" nothing; closed"),
                (_, true) => table.push_str(" not: none"),
                _ => write!(table, " not: {}", not.join(" ")).unwrap(),
            }
            table.push('\n');
        }
    }
    is_as_printed("tests/golden/accreditation-law.txt", &table);
}
