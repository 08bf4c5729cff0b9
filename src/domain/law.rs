//! The engine of both laws: which action is allowed at which stage to whom, under which conditions, and to which stage it leads.
//!
//! A law is a [`Workflow`]: its table of [`Step`]s and its judgement of each condition. `licensing::workflow` and
//! `accreditation::workflow` are the two. The server enforces with [`next`]; pages are drawn with [`why_not`].

use strum::VariantArray;

mod refusal;

pub use refusal::LawRefusal;

/// A law: the types that it speaks of, its table, and how it judges a condition. What the law asks about a case besides its stage,
/// the facts, are the type that implements it, so that the facts in hand say which law is meant.
pub trait Workflow: Sized + 'static {
    /// Where a case is.
    type Stage: Copy + PartialEq + VariantArray;
    /// What is done with a case.
    type Action: Copy + PartialEq + VariantArray;
    /// Who does it, as far as the law tells people apart.
    type Actor: Copy + PartialEq + 'static;
    /// A condition of a step.
    type Need: Copy + 'static;
    /// Why a condition is not met.
    type Unmet;

    /// The steps that begin at a stage: the table of the law.
    fn steps(stage: Self::Stage) -> &'static [Step<Self>];

    /// Where a stage lies on the usual course of a case.
    fn course(stage: Self::Stage) -> Course<Self::Stage>;

    /// Whether a condition is met.
    fn judge(&self, need: Self::Need) -> Judged<Self::Unmet>;
}

/// A step of a law.
pub struct Step<W: Workflow> {
    action: W::Action,
    who: &'static [W::Actor],
    needs: &'static [W::Need],
    to: Destination<W>,
}

enum Destination<W: Workflow> {
    Stage(W::Stage),
    ByFacts(fn(&W) -> Option<W::Stage>),
}

/// A step that leads to one stage.
pub const fn step<W: Workflow>(
    action: W::Action,
    who: &'static [W::Actor],
    needs: &'static [W::Need],
    to: W::Stage,
) -> Step<W> {
    Step {
        action,
        who,
        needs,
        to: Destination::Stage(to),
    }
}

/// A step whose facts decide to which stage it leads. Where they say nothing of it, there is no such step yet.
pub const fn step_by_facts<W: Workflow>(
    action: W::Action,
    who: &'static [W::Actor],
    needs: &'static [W::Need],
    to: fn(&W) -> Option<W::Stage>,
) -> Step<W> {
    Step {
        action,
        who,
        needs,
        to: Destination::ByFacts(to),
    }
}

/// Where a stage lies on the usual course of a case: that on which nothing is returned, withdrawn or refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course<S> {
    /// On it.
    On,
    /// Off to the side; what lies ahead is what lies ahead of this stage.
    Beside(S),
    /// The case has left it.
    Off,
}

/// The variants of an enum as an array of their number, so that none can be forgotten in a list.
pub const fn every<T: Copy, const N: usize>(variants: &[T]) -> [T; N] {
    match variants.first_chunk() {
        Some(all) => *all,
        None => panic!("as many variants as EnumCount counts"),
    }
}

/// The stages for which a `const` method of the stage says yes, as a constant slice: `stages_that!(Stage, is_closed)`. So a set of stages
/// follows from a `match` that a new stage cannot be missing from.
macro_rules! stages_that {
    ($stage:ident, $holds:ident) => {{
        const COUNT: usize = {
            let (mut count, mut at) = (0, 0);
            while at < $stage::ALL.len() {
                if $stage::ALL[at].$holds() {
                    count += 1;
                }
                at += 1;
            }
            count
        };
        const FOUND: [$stage; COUNT] = {
            let mut found = [$stage::ALL[0]; COUNT];
            let (mut count, mut at) = (0, 0);
            while at < $stage::ALL.len() {
                if $stage::ALL[at].$holds() {
                    found[count] = $stage::ALL[at];
                    count += 1;
                }
                at += 1;
            }
            found
        };
        &FOUND
    }};
}
pub(crate) use stages_that;

/// What is known of a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Judged<U> {
    Met,
    /// It is not met.
    Unmet(U),
    /// The fact was not looked up.
    Unknown,
}

impl<U> Judged<U> {
    /// Judges a fact that may not have been looked up.
    pub fn of<T: Copy>(fact: Option<T>, holds: impl FnOnce(T) -> bool, unmet: impl FnOnce(T) -> U) -> Self {
        match fact {
            None => Judged::Unknown,
            Some(fact) if holds(fact) => Judged::Met,
            Some(fact) => Judged::Unmet(unmet(fact)),
        }
    }
}

/// The refusal of a law.
pub type RefusalOf<W> =
    LawRefusal<<W as Workflow>::Stage, <W as Workflow>::Action, <W as Workflow>::Actor, <W as Workflow>::Unmet>;

/// The stage to which an action leads.
///
/// # Errors
/// The action does not belong to this stage, to this person, or a condition of it is not met or not known. The stage is judged first,
/// then the person, then the conditions, so that the reason named is the first to remedy.
pub fn next<W: Workflow>(
    stage: W::Stage,
    action: W::Action,
    actor: W::Actor,
    facts: &W,
) -> Result<W::Stage, RefusalOf<W>> {
    let step = step_of::<W>(stage, action, actor)?;
    for need in step.needs {
        match facts.judge(*need) {
            Judged::Met => {}
            Judged::Unmet(unmet) => return Err(LawRefusal::Unmet(unmet)),
            Judged::Unknown => return Err(LawRefusal::NotLookedUp { action }),
        }
    }
    let to = match step.to {
        Destination::Stage(to) => Some(to),
        Destination::ByFacts(to) => to(facts),
    };
    to.ok_or(LawRefusal::NotAtThisStage { stage, action })
}

/// What can be said against an action before it is tried: what a page shows next to it. A condition that the page does not know is
/// no objection yet; [`next`] looks at all of them when the action is carried out.
pub fn why_not<W: Workflow>(stage: W::Stage, action: W::Action, actor: W::Actor, facts: &W) -> Option<RefusalOf<W>> {
    let step = match step_of::<W>(stage, action, actor) {
        Ok(step) => step,
        Err(refusal) => return Some(refusal),
    };
    step.needs.iter().find_map(|need| match facts.judge(*need) {
        Judged::Unmet(unmet) => Some(LawRefusal::Unmet(unmet)),
        Judged::Met | Judged::Unknown => None,
    })
}

/// The actions that the law allows to a person now.
pub fn allowed<W: Workflow>(stage: W::Stage, actor: W::Actor, facts: &W) -> impl Iterator<Item = W::Action> {
    W::Action::VARIANTS
        .iter()
        .copied()
        .filter(move |action| next(stage, *action, actor, facts).is_ok())
}

fn step_of<W: Workflow>(stage: W::Stage, action: W::Action, actor: W::Actor) -> Result<&'static Step<W>, RefusalOf<W>> {
    let step = W::steps(stage).iter().find(|step| step.action == action);
    let step = step.ok_or(LawRefusal::NotAtThisStage { stage, action })?;
    if !step.who.contains(&actor) {
        let who = step.who.to_vec();
        return Err(LawRefusal::NotYours { action, actor, who });
    }
    Ok(step)
}

/// Whether no step leaves a stage.
pub fn is_closed<W: Workflow>(stage: W::Stage) -> bool {
    W::steps(stage).is_empty()
}

/// The stages ahead of one on the usual course.
pub fn ahead<W: Workflow>(stage: W::Stage) -> Vec<W::Stage> {
    let here = match W::course(stage) {
        Course::On => stage,
        Course::Beside(other) => other,
        Course::Off => return Vec::new(),
    };
    let rest = W::Stage::VARIANTS.iter().copied().skip_while(|it| *it != here).skip(1);
    rest.filter(|it| W::course(*it) == Course::On).collect()
}
