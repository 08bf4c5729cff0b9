//! The law of a case as a whole: nothing in it leads nowhere, nothing in it is never reached, and what it says of itself is
//! true. `printed` prints `docs/workflow.md` and `tests/golden/licence-law.txt` from the function that the product enforces;
//! `accreditation` and `printed_accreditation` do the same for accreditation.

mod accreditation;
mod printed;
mod printed_accreditation;

use std::collections::BTreeSet;

use asula::domain::licensing::{Action, Actor, Facts, LawRefusal, Stage, Unmet, allowed, next, why_not};

/// The kinds of procedures: with or without a commission, with or without a council.
const PROCEDURES: [(bool, bool); 4] = [(true, true), (true, false), (false, true), (false, false)];

/// Facts under which no condition but those of the procedure is unmet.
fn facts_of(has_commission: bool, has_council: bool) -> Facts {
    Facts {
        missing: Some(0),
        has_commission: Some(has_commission),
        has_council: Some(has_council),
        reasons_given: Some(true),
        court_act_named: Some(true),
    }
}

/// Every combination of facts.
fn all_facts() -> Vec<Facts> {
    (0..32_u32)
        .map(|bits| Facts {
            missing: Some((bits & 1) * 3),
            has_commission: Some(bits & 2 != 0),
            has_council: Some(bits & 4 != 0),
            reasons_given: Some(bits & 8 != 0),
            court_act_named: Some(bits & 16 != 0),
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
            let closed = ends.iter().any(|end| end.is_closed());
            assert!(
                closed,
                "{stage:?} never ends (commission {commission}, council {council})"
            );
        }
    }
}

#[test]
fn a_licence_can_be_granted_from_every_open_stage() {
    for (commission, council) in PROCEDURES {
        let facts = facts_of(commission, council);
        for stage in reached_from(Stage::Draft, &facts) {
            let over = stage.is_closed();
            assert_eq!(
                reached_from(stage, &facts).contains(&Stage::InForce),
                !over,
                "{stage:?}"
            );
        }
    }
}

#[test]
fn every_stage_is_reached_in_some_procedure() {
    let reached: BTreeSet<Stage> = PROCEDURES
        .into_iter()
        .flat_map(|(commission, council)| reached_from(Stage::Draft, &facts_of(commission, council)))
        .collect();
    assert_eq!(reached, BTreeSet::from(Stage::ALL));
}

#[test]
fn a_procedure_reaches_only_its_own_stages() {
    for (commission, council) in PROCEDURES {
        let reached = reached_from(Stage::Draft, &facts_of(commission, council));
        assert_eq!(reached.contains(&Stage::Commission), commission);
        assert_eq!(reached.contains(&Stage::Council), council);
    }
}

#[test]
fn only_a_closed_stage_is_left_by_nobody() {
    for stage in Stage::ALL {
        let somebody_acts = all_facts().iter().any(|facts| !steps(stage, facts).is_empty());
        assert_eq!(somebody_acts, !stage.is_closed(), "{stage:?}");
    }
}

#[test]
fn what_is_offered_and_what_is_refused_agree() {
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
        LawRefusal::Unmet(unmet) => {
            assert!(entitled.contains(&actor), "{stage:?} {action:?} {actor:?}: {unmet:?}");
            let holds = match unmet {
                Unmet::Incomplete { missing } => facts.missing == Some(*missing) && *missing > 0,
                Unmet::NeedsReasons => facts.reasons_given == Some(false),
                Unmet::NeedsCourtAct => facts.court_act_named == Some(false),
                Unmet::CommissionFirst => facts.has_commission == Some(true),
                Unmet::CouncilFirst => facts.has_council == Some(true),
                Unmet::NotInThisProcedure => facts.has_commission == Some(false) || facts.has_council == Some(false),
            };
            assert!(holds, "{unmet:?} under {facts:?}");
        }
        LawRefusal::NotLookedUp { .. } => panic!("every fact is known: {facts:?}"),
    }
}

#[test]
fn a_fact_that_was_not_looked_up_refuses() {
    let clear = facts_of(true, true);
    let forgotten = [
        (
            Stage::Draft,
            Action::Sign,
            Actor::Head,
            Facts { missing: None, ..clear },
        ),
        (
            Stage::Examination,
            Action::AppointCommission,
            Actor::Specialist,
            Facts {
                has_commission: None,
                ..clear
            },
        ),
        (
            Stage::Commission,
            Action::ReferToCouncil,
            Actor::Specialist,
            Facts {
                has_council: None,
                ..clear
            },
        ),
        (
            Stage::Decision,
            Action::Refuse,
            Actor::Leadership,
            Facts {
                reasons_given: None,
                ..clear
            },
        ),
        (
            Stage::InForce,
            Action::Annul,
            Actor::Leadership,
            Facts {
                court_act_named: None,
                ..clear
            },
        ),
    ];
    for (stage, action, actor, facts) in forgotten {
        assert!(next(stage, action, actor, &clear).is_ok());
        let refused = next(stage, action, actor, &facts);
        assert_eq!(refused, Err(LawRefusal::NotLookedUp { action }));
        assert_eq!(
            why_not(stage, action, actor, &facts),
            None,
            "a page does not object to what it does not know"
        );
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
