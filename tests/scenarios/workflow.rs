//! The law of a case as a whole: nothing in it leads nowhere, nothing in it is never reached, and what it says of itself is
//! true. Prints `docs/workflow.md` and `tests/golden/licence-law.txt` from the same function that the product enforces.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use asula::domain::licensing::{Action, Actor, Facts, LawRefusal, Stage, allowed, next};
use asula::i18n::Lang;

use crate::support::golden::is_as_printed;

/// The kinds of procedures: with or without a commission, with or without a council.
const PROCEDURES: [(bool, bool); 4] = [(true, true), (true, false), (false, true), (false, false)];

fn facts_of(has_commission: bool, has_council: bool) -> Facts {
    Facts {
        has_commission,
        has_council,
        ..Facts::CLEAR
    }
}

/// Every combination of facts.
fn all_facts() -> Vec<Facts> {
    (0..32_u32)
        .map(|bits| Facts {
            missing: (bits & 1) * 3,
            has_commission: bits & 2 != 0,
            has_council: bits & 4 != 0,
            reasons_given: bits & 8 != 0,
            court_act_named: bits & 16 != 0,
        })
        .collect()
}

/// Where the case can go from a stage, whoever acts.
fn steps(stage: Stage, facts: &Facts) -> BTreeSet<Stage> {
    Actor::ALL
        .into_iter()
        .flat_map(|actor| {
            let deeds = Action::ALL.into_iter();
            deeds.filter_map(move |action| next(stage, action, actor, facts).ok())
        })
        .collect()
}

fn reached_from(start: Stage, facts: &Facts) -> BTreeSet<Stage> {
    let (mut reached, mut open) = (BTreeSet::from([start]), vec![start]);
    while let Some(stage) = open.pop() {
        for to in steps(stage, facts) {
            if reached.insert(to) {
                open.push(to);
            }
        }
    }
    reached
}

#[test]
fn no_stage_is_a_dead_end_in_any_procedure() {
    for (commission, council) in PROCEDURES {
        let facts = facts_of(commission, council);
        for stage in reached_from(Stage::Draft, &facts) {
            let ends = reached_from(stage, &facts);
            let closed = ends.iter().any(|end| Stage::CLOSED.contains(end));
            assert!(
                closed,
                "{stage:?} never ends (commission {commission}, council {council})"
            );
        }
    }
}

#[test]
fn a_licence_can_be_granted_from_every_stage_before_the_decision_in_any_procedure() {
    for (commission, council) in PROCEDURES {
        let facts = facts_of(commission, council);
        for stage in reached_from(Stage::Draft, &facts) {
            let over = Stage::CLOSED.contains(&stage);
            assert_eq!(
                reached_from(stage, &facts).contains(&Stage::InForce),
                !over,
                "{stage:?}"
            );
        }
    }
}

#[test]
fn every_stage_is_reached_in_some_procedure_and_only_those_of_the_procedure() {
    let reached: BTreeSet<Stage> = PROCEDURES
        .into_iter()
        .flat_map(|(commission, council)| reached_from(Stage::Draft, &facts_of(commission, council)))
        .collect();
    assert_eq!(reached, BTreeSet::from(Stage::ALL));
    for (commission, council) in PROCEDURES {
        let reached = reached_from(Stage::Draft, &facts_of(commission, council));
        assert_eq!(reached.contains(&Stage::Commission), commission);
        assert_eq!(reached.contains(&Stage::Council), council);
    }
}

#[test]
fn nothing_leaves_a_closed_stage_and_every_other_has_somebody_who_can_act() {
    for stage in Stage::ALL {
        let somebody_acts = all_facts().iter().any(|facts| !steps(stage, facts).is_empty());
        assert_eq!(somebody_acts, !Stage::CLOSED.contains(&stage), "{stage:?}");
    }
}

#[test]
fn what_is_offered_and_what_is_refused_agree_in_every_case_there_can_be() {
    for (stage, actor, facts) in everything() {
        let offered: Vec<Action> = allowed(stage, actor, &facts).collect();
        for action in Action::ALL {
            let outcome = next(stage, action, actor, &facts);
            assert_eq!(offered.contains(&action), outcome.is_ok());
            if let Err(refusal) = outcome {
                refusal_is_true(&refusal, stage, action, actor, &facts);
            }
        }
    }
}

fn everything() -> impl Iterator<Item = (Stage, Actor, Facts)> {
    let actors = |stage| Actor::ALL.into_iter().map(move |actor| (stage, actor));
    let cases = Stage::ALL.into_iter().flat_map(actors);
    cases.flat_map(|(stage, actor)| all_facts().into_iter().map(move |facts| (stage, actor, facts)))
}

fn refusal_is_true(refusal: &LawRefusal, stage: Stage, action: Action, actor: Actor, facts: &Facts) {
    let possible_for = |actor| {
        all_facts()
            .iter()
            .any(|facts| next(stage, action, actor, facts).is_ok())
    };
    let entitled: BTreeSet<Actor> = Actor::ALL.into_iter().filter(|it| possible_for(*it)).collect();
    match refusal {
        LawRefusal::NotAtThisStage { stage: at, action: of } => {
            assert_eq!((*at, *of), (stage, action));
            assert!(entitled.is_empty(), "{stage:?} {action:?}");
        }
        LawRefusal::NotYours {
            action: of,
            actor: by,
            who,
        } => {
            assert_eq!((*of, *by), (action, actor));
            assert_eq!(
                BTreeSet::from_iter(who.iter().copied()),
                entitled,
                "{stage:?} {action:?}"
            );
            assert!(!entitled.contains(&actor));
        }
        remediable => {
            assert!(
                entitled.contains(&actor),
                "{stage:?} {action:?} {actor:?}: {remediable:?}"
            );
            let holds = match remediable {
                LawRefusal::Incomplete { missing } => *missing == facts.missing && *missing > 0,
                LawRefusal::NeedsReasons => !facts.reasons_given,
                LawRefusal::NeedsCourtAct => !facts.court_act_named,
                LawRefusal::CommissionFirst => facts.has_commission,
                LawRefusal::CouncilFirst => facts.has_council,
                _ => !facts.has_commission || !facts.has_council,
            };
            assert!(holds, "{remediable:?} under {facts:?}");
        }
    }
}

#[test]
fn names_lead_back_to_what_they_name() {
    assert!(Stage::ALL.into_iter().all(|it| Stage::from_name(it.name()) == Some(it)));
    assert!(
        Action::ALL
            .into_iter()
            .all(|it| Action::from_name(it.name()) == Some(it))
    );
}

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
        (always(|it| it.missing == 0), "nothing is missing"),
        (always(|it| it.reasons_given), "written reasons"),
        (always(|it| it.court_act_named), "the act of a court"),
        (always(|it| it.has_commission), "the procedure has a commission"),
        (always(|it| !it.has_commission), "the procedure has no commission"),
        (always(|it| it.has_council), "the procedure has a council"),
        (always(|it| !it.has_council), "the procedure has no council"),
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
fn the_page_of_the_workflow_is_as_the_law_prints_it() {
    let lang = Lang::En;
    let mut page = String::from(
        "# The life of a licence case\n\nPrinted by `tests/scenarios/workflow.rs` from `domain/licensing/workflow.rs`, which the \
         server enforces and the\nbrowser draws its buttons with; `ASULA_BLESS=1` prints it anew.\n\n```mermaid\nstateDiagram-v2\n    \
         [*] --> draft\n",
    );
    let law = law();
    for step in law.iter().filter(|step| step.stage != step.to) {
        let (from, to, action) = (step.stage.name(), step.to.name(), step.action.name());
        writeln!(page, "    {from} --> {to}: {action}").unwrap();
    }
    for stage in Stage::CLOSED {
        writeln!(page, "    {} --> [*]", stage.name()).unwrap();
    }
    page.push_str("```\n\n| at | deed | by | needs | leads to |\n| --- | --- | --- | --- | --- |\n");
    for step in &law {
        let needs = step.needs.join("; ");
        let (at, deed, to) = (lang.stage(step.stage), lang.action(step.action), lang.stage(step.to));
        writeln!(page, "| {at} | {deed} | {} | {needs} | {to} |", names_of(&step.who)).unwrap();
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
    is_as_printed("docs/workflow.md", &page);
}

#[test]
fn the_law_of_every_role_at_every_stage_is_the_golden_one() {
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
