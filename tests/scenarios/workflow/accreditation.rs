//! The law of an accreditation case as a whole.

use std::collections::BTreeSet;

use asula::domain::accreditation::outcome::Outcome;
use asula::domain::accreditation::{Action, Actor, Facts, LawRefusal, Stage, Unmet, allowed, next};
use proptest::prelude::*;

/// Complete, a full commission of three with its chair, all scored and commented.
const CLEAR: Facts = Facts {
    missing: Some(0),
    reasons_given: Some(true),
    agreed: Some(3),
    waiting: Some(0),
    chairs: Some(1),
    invites_chair: Some(false),
    conflicted: Some(0),
    least_experts: Some(3),
    most_experts: Some(7),
    sheet_published: Some(false),
    sheet_missing: Some(0),
    unpublished: Some(1),
    uncommented: Some(0),
    conclusion_written: Some(true),
    outcome: Some(Outcome::Full),
};

/// Facts under which no action is refused: for an action on one's own sheet, and for one on another's.
pub const OPEN: [Facts; 2] = [
    CLEAR,
    Facts {
        sheet_published: Some(true),
        ..CLEAR
    },
];

/// What changes where a step leads: what it is called, and the facts.
pub fn destinations(facts: Facts) -> Vec<(&'static str, Facts)> {
    let sheets = [
        (2, "more sheets are to be published"),
        (1, "this sheet is the last"),
        (0, "every sheet is published"),
    ];
    let sheets = sheets.map(|(unpublished, said)| {
        let unpublished = Some(unpublished);
        (said, Facts { unpublished, ..facts })
    });
    let outcomes = [
        (Outcome::Full, "accredited for the full term"),
        (Outcome::Conditional, "accredited under conditions"),
        (Outcome::Refusal, "refused"),
    ];
    let outcomes = outcomes.map(|(outcome, said)| {
        let outcome = Some(outcome);
        (said, Facts { outcome, ..facts })
    });
    sheets.into_iter().chain(outcomes).collect()
}

/// Where the case can go from a stage, whoever acts.
fn steps(stage: Stage) -> BTreeSet<Stage> {
    let facts = OPEN.into_iter().flat_map(destinations).map(|(_, facts)| facts);
    let deeds = facts.flat_map(|facts| Action::ALL.map(|action| (facts, action)));
    deeds
        .flat_map(|(facts, action)| Actor::ALL.map(|actor| next(stage, action, actor, &facts)))
        .filter_map(Result::ok)
        .collect()
}

fn reached_from(start: Stage) -> BTreeSet<Stage> {
    let (mut reached, mut open) = (BTreeSet::from([start]), vec![start]);
    while let Some(stage) = open.pop() {
        for to in steps(stage) {
            if reached.insert(to) {
                open.push(to);
            }
        }
    }
    reached
}

fn any_facts() -> impl Strategy<Value = Facts> {
    let counts = (
        0..4_u32,
        0..9_u32,
        0..3_u32,
        0..3_u32,
        0..2_u32,
        0..3_u32,
        0..3_u32,
        0..3_u32,
    );
    let holds = proptest::array::uniform4(any::<bool>());
    let outcome = proptest::option::of(proptest::sample::select(Outcome::ALL.to_vec()));
    (counts, holds, outcome).prop_map(|(counts, holds, outcome)| {
        let (missing, agreed, waiting, chairs, conflicted, sheet_missing, unpublished, uncommented) = counts;
        let [reasons_given, invites_chair, sheet_published, conclusion_written] = holds;
        Facts {
            missing: Some(missing),
            reasons_given: Some(reasons_given),
            agreed: Some(agreed),
            waiting: Some(waiting),
            chairs: Some(chairs),
            invites_chair: Some(invites_chair),
            conflicted: Some(conflicted),
            sheet_published: Some(sheet_published),
            sheet_missing: Some(sheet_missing),
            unpublished: Some(unpublished),
            uncommented: Some(uncommented),
            conclusion_written: Some(conclusion_written),
            outcome,
            ..CLEAR
        }
    })
}

/// Who may ever do it at a stage.
fn entitled(stage: Stage, action: Action) -> BTreeSet<Actor> {
    let may = |actor: &Actor| OPEN.iter().any(|facts| next(stage, action, *actor, facts).is_ok());
    Actor::ALL.into_iter().filter(may).collect()
}

proptest! {
    #[test]
    fn strangers_and_administrators_are_allowed_nothing(facts in any_facts()) {
        for stage in Stage::ALL {
            for nobody in [Actor::Stranger, Actor::Administrator] {
                prop_assert_eq!(allowed(stage, nobody, &facts).count(), 0);
            }
        }
    }

    #[test]
    fn a_closed_stage_is_left_by_nothing(facts in any_facts()) {
        for stage in Stage::ALL.into_iter().filter(|it| it.is_closed()) {
            for action in Action::ALL {
                for actor in Actor::ALL {
                    let refused = next(stage, action, actor, &facts).unwrap_err();
                    prop_assert_eq!(refused, LawRefusal::NotAtThisStage { stage, action });
                }
            }
        }
    }

    #[test]
    fn what_is_offered_is_what_is_allowed(facts in any_facts()) {
        for stage in Stage::ALL {
            for actor in Actor::ALL {
                let offered: Vec<Action> = allowed(stage, actor, &facts).collect();
                for action in Action::ALL {
                    let outcome = next(stage, action, actor, &facts);
                    prop_assert_eq!(offered.contains(&action), outcome.is_ok());
                    if let Err(refusal) = outcome {
                        refusal_is_true(&refusal, (stage, action, actor), &facts)?;
                    }
                }
            }
        }
    }

    #[test]
    fn a_published_sheet_is_never_scored_again(facts in any_facts()) {
        for stage in Stage::ALL {
            for actor in Actor::ALL {
                let published = Facts { sheet_published: Some(true), ..facts };
                prop_assert!(next(stage, Action::Score, actor, &published).is_err());
                prop_assert!(next(stage, Action::Publish, actor, &published).is_err());
            }
        }
    }

    #[test]
    fn a_sealed_sheet_is_not_commented_on(facts in any_facts()) {
        for stage in Stage::ALL {
            for actor in Actor::ALL {
                let sealed = Facts { sheet_published: Some(false), ..facts };
                prop_assert!(next(stage, Action::Comment, actor, &sealed).is_err());
            }
        }
    }
}

fn refusal_is_true(
    refusal: &LawRefusal,
    (stage, action, actor): (Stage, Action, Actor),
    facts: &Facts,
) -> Result<(), TestCaseError> {
    let entitled = entitled(stage, action);
    let holds = match refusal {
        LawRefusal::NotAtThisStage { stage: at, action: of } => {
            (*at, *of) == (stage, action) && (entitled.is_empty() || facts.outcome.is_none())
        }
        LawRefusal::NotYours { who, .. } => {
            !entitled.contains(&actor) && entitled == who.iter().copied().collect::<BTreeSet<_>>()
        }
        LawRefusal::Unmet(unmet) => {
            prop_assert!(entitled.contains(&actor), "{stage:?} {action:?} {actor:?} {unmet:?}");
            is_unmet(*unmet, facts)
        }
        LawRefusal::NotLookedUp { .. } => false,
    };
    prop_assert!(holds, "{:?} at {:?} under {:?}", refusal, (stage, action, actor), facts);
    Ok(())
}

fn is_unmet(unmet: Unmet, facts: &Facts) -> bool {
    match unmet {
        Unmet::Incomplete { missing } => facts.missing == Some(missing) && missing > 0,
        Unmet::NeedsReasons => facts.reasons_given == Some(false),
        Unmet::TooFewExperts { agreed, least } => agreed < least && facts.agreed == Some(agreed),
        Unmet::TooManyExperts { most } => facts
            .agreed
            .zip(facts.waiting)
            .is_some_and(|(agreed, waiting)| agreed + waiting >= most),
        Unmet::AnswersAwaited { waiting } => facts.waiting == Some(waiting) && waiting > 0,
        Unmet::NoChair => facts.chairs != Some(1),
        Unmet::ChairAlready => facts.invites_chair == Some(true) && facts.chairs > Some(0),
        Unmet::Conflicted { members } => facts.conflicted == Some(members) && members > 0,
        Unmet::SheetPublished => facts.sheet_published == Some(true),
        Unmet::SheetIncomplete { missing } => facts.sheet_missing == Some(missing) && missing > 0,
        Unmet::SheetSealed => facts.sheet_published == Some(false),
        Unmet::Uncommented { missing } => facts.uncommented == Some(missing) && missing > 0,
        Unmet::ConclusionEmpty => facts.conclusion_written == Some(false),
    }
}

proptest! {
    /// Forgetting to look a fact up never allows what the fact would have refused.
    #[test]
    fn a_fact_not_looked_up_allows_nothing_more(facts in any_facts(), forgotten in 0..15_usize) {
        let less = without(facts, forgotten);
        for stage in Stage::ALL {
            for actor in Actor::ALL {
                for action in allowed(stage, actor, &less) {
                    prop_assert_eq!(next(stage, action, actor, &less), next(stage, action, actor, &facts));
                }
            }
        }
    }
}

fn without(facts: Facts, forgotten: usize) -> Facts {
    let mut less = facts;
    match forgotten {
        0 => less.missing = None,
        1 => less.reasons_given = None,
        2 => less.agreed = None,
        3 => less.waiting = None,
        4 => less.chairs = None,
        5 => less.invites_chair = None,
        6 => less.conflicted = None,
        7 => less.least_experts = None,
        8 => less.most_experts = None,
        9 => less.sheet_published = None,
        10 => less.sheet_missing = None,
        11 => less.unpublished = None,
        12 => less.uncommented = None,
        13 => less.conclusion_written = None,
        _ => less.outcome = None,
    }
    less
}

#[test]
fn every_stage_is_reached() {
    assert_eq!(reached_from(Stage::Draft), BTreeSet::from(Stage::ALL));
}

#[test]
fn an_accreditation_can_be_had_from_every_open_stage() {
    for stage in Stage::ALL {
        let over = stage.is_closed() && stage != Stage::Accredited;
        assert_eq!(reached_from(stage).contains(&Stage::Accredited), !over, "{stage:?}");
    }
}

/// Whether anybody may ever do it at a stage.
fn is_possible(stage: Stage, action: Action) -> bool {
    !entitled(stage, action).is_empty()
}

#[test]
fn before_the_order_nobody_scores() {
    for stage in Stage::ALL.into_iter().filter(|stage| !stage.is_after_order()) {
        for action in [Action::Score, Action::Publish, Action::Comment] {
            assert!(!is_possible(stage, action), "{stage:?} {action:?}");
        }
    }
}

#[test]
fn after_the_order_nobody_withdraws_or_answers() {
    for stage in Stage::ALL.into_iter().filter(|stage| stage.is_after_order()) {
        for action in [Action::Withdraw, Action::Decline, Action::Agree] {
            assert!(!is_possible(stage, action), "{stage:?} {action:?}");
        }
    }
}

#[test]
fn what_is_open_for_filling_is_edited() {
    for stage in Stage::ALL {
        assert_eq!(
            is_possible(stage, Action::Edit),
            stage.is_open_for_filling(),
            "{stage:?}"
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
