//! The law of an accreditation case: from which stage which deed by whom leads where.
//!
//! One table for the browser, which draws its buttons with it and says why not, and for the server, which enforces with it.
//! Sources: the guide for experts (rows A1–A14), decrees 438/2014 and 670/2015, agency practice where those are silent (`domain.md`
//! 4.3). `docs/workflow.md` is printed from here by a test.

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::actor::Actor;
use super::outcome::Outcome;
use super::refusal::LawRefusal;
use super::stage::Stage;

/// What the law asks about a case beside its stage; computed from the data at the moment of the deed, never remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// How many things the self-evaluation lacks.
    pub missing: u32,
    /// Whether reasons were written for the deed.
    pub reasons_given: bool,
    /// Members who agreed, the chair among them.
    pub agreed: u32,
    /// Experts who were invited and have not answered.
    pub waiting: u32,
    /// Chairs among those who agreed or have not answered.
    pub chairs: u32,
    /// Whether the one to be invited is to be the chair.
    pub invites_chair: bool,
    /// Members, or the one to be invited, or the one who agrees, with a conflict that the system knows of.
    pub conflicted: u32,
    /// The fewest members of the criteria set.
    pub least_experts: u32,
    /// The most members of the criteria set.
    pub most_experts: u32,
    /// Whether the sheet in question is published: the own one, or for the chair's comment the one commented on.
    pub sheet_published: bool,
    /// Criteria of the own sheet that lack a score or a comment.
    pub sheet_missing: u32,
    /// Sheets of those who are on the commission that are not published, the own one among them.
    pub unpublished: u32,
    /// Scores that lack the chair's comment.
    pub uncommented: u32,
    /// Whether the conclusion has a text.
    pub conclusion_written: bool,
    /// What the council decided, once it is recorded.
    pub outcome: Option<Outcome>,
}

impl Facts {
    /// Facts under which nothing stands in the way: complete, a full commission of three with its chair, all scored and commented.
    pub const CLEAR: Facts = Facts {
        missing: 0,
        reasons_given: true,
        agreed: 3,
        waiting: 0,
        chairs: 1,
        invites_chair: false,
        conflicted: 0,
        least_experts: 3,
        most_experts: 7,
        sheet_published: false,
        sheet_missing: 0,
        unpublished: 1,
        uncommented: 0,
        conclusion_written: true,
        outcome: Some(Outcome::Full),
    };
}

/// A condition of a step beside who takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    Complete,
    Reasons,
    RoomInCommission,
    OneChairAtMost,
    NoConflict,
    NoAnswersAwaited,
    EnoughExperts,
    Chair,
    SheetOpen,
    SheetScored,
    SheetUnsealed,
    AllCommented,
    Conclusion,
}

/// The stage to which a deed leads.
///
/// # Errors
/// A [`LawRefusal`]: the deed does not belong to this stage, to this person, or a condition of it is not met. The stage is judged
/// first, then the person, then the conditions, so that the reason named is the first to remedy.
pub fn next(stage: Stage, action: Action, actor: Actor, facts: &Facts) -> Result<Stage, LawRefusal> {
    use Action::*;
    use Actor::{Chair, Employee, Expert, Head, Invitee, Leadership, Specialist};
    use Stage::*;
    let applicant: &[Actor] = &[Head, Employee];
    let member: &[Actor] = &[Expert, Chair];
    let (who, needs, to): (&[Actor], &[Need], Stage) = match (stage, action) {
        (Draft, Edit) => (applicant, &[], Draft),
        (Draft, Sign) => (&[Head], &[Need::Complete], Submitted),
        (Draft, Discard) => (applicant, &[], Discarded),

        (Submitted | Resubmitted, Register) => (&[Specialist], &[], Registered),
        (Submitted | Resubmitted | Registered, ReturnForCorrection) => (&[Specialist], &[Need::Reasons], Returned),
        (Returned, Edit) => (applicant, &[], Returned),
        (Returned, Sign) => (&[Head], &[Need::Complete], Resubmitted),

        (Registered, FormCommission) => (&[Specialist], &[], Forming),
        (Forming, Invite) => (
            &[Specialist],
            &[Need::RoomInCommission, Need::OneChairAtMost, Need::NoConflict],
            Forming,
        ),
        (Forming, RemoveMember) => (&[Specialist], &[Need::Reasons], Forming),
        (Forming, Agree) => (&[Invitee], &[Need::NoConflict], Forming),
        // Who agreed may decline also when sheets were opened before, for a conflict may come to light at any time. They are on the
        // commission no more, and their sheet counts no more, as that of one who was taken out: also one that was published. What
        // was signed on it is kept.
        (Forming, Decline) => (&[Invitee, Expert, Chair], &[Need::Reasons], Forming),
        (Forming, PrepareOrder) => (
            &[Specialist],
            &[
                Need::NoAnswersAwaited,
                Need::EnoughExperts,
                Need::Chair,
                Need::NoConflict,
            ],
            OrderPrepared,
        ),
        // Who declines while the order lies before the leadership is replaced before it is issued (row A6).
        (OrderPrepared, Decline) => (member, &[Need::Reasons], Forming),
        (OrderPrepared, RemoveMember) => (&[Specialist], &[Need::Reasons], Forming),
        (OrderPrepared, SignOrder) => (
            &[Leadership],
            &[
                Need::NoAnswersAwaited,
                Need::EnoughExperts,
                Need::Chair,
                Need::NoConflict,
            ],
            // Who was taken out without a successor may have been the last who had not published.
            if facts.unpublished > 0 { Evaluation } else { Review },
        ),

        (Submitted | Registered | Returned | Resubmitted | Forming | OrderPrepared, Withdraw) => {
            (&[Head], &[], Withdrawn)
        }

        (Evaluation, Score) => (member, &[Need::SheetOpen], Evaluation),
        (Evaluation, Publish) => (
            member,
            &[Need::SheetOpen, Need::SheetScored, Need::NoConflict],
            if facts.unpublished > 1 { Evaluation } else { Review },
        ),
        // A conflict that comes to light after the order: the member is replaced, and a new order issued.
        (Evaluation, RemoveMember) => (&[Specialist], &[Need::Reasons], Forming),
        (Evaluation, Comment) => (&[Chair], &[Need::SheetUnsealed], Evaluation),
        (Review, Comment) => (&[Chair], &[Need::SheetUnsealed], Review),
        (Review, CloseEvaluation) => (&[Chair], &[Need::AllCommented], Conclusion),

        (Conclusion, WriteConclusion) => (&[Chair], &[], Conclusion),
        (Conclusion, SignConclusion) => (&[Chair], &[Need::Conclusion], Council),
        (Council, RecordDecision) => (&[Specialist], &[Need::Reasons], Decision),
        (Decision, SignDecision) => (
            &[Leadership],
            &[],
            match facts.outcome {
                Some(Outcome::Full) => Accredited,
                Some(Outcome::Conditional) => Conditional,
                Some(Outcome::Refusal) => Refused,
                // Nothing is recorded: there is nothing to sign.
                None => return Err(LawRefusal::NotAtThisStage { stage, action }),
            },
        ),
        _ => return Err(LawRefusal::NotAtThisStage { stage, action }),
    };
    if !who.contains(&actor) {
        return Err(LawRefusal::NotYours {
            action,
            actor,
            who: who.to_vec(),
        });
    }
    needs.iter().try_for_each(|need| met(*need, facts))?;
    Ok(to)
}

/// The deeds that the law lets this person do now: what a page offers.
pub fn allowed(stage: Stage, actor: Actor, facts: &Facts) -> impl Iterator<Item = Action> {
    Action::ALL
        .into_iter()
        .filter(move |action| next(stage, *action, actor, facts).is_ok())
}

fn met(need: Need, facts: &Facts) -> Result<(), LawRefusal> {
    let Facts {
        missing,
        agreed,
        waiting,
        conflicted,
        least_experts: least,
        most_experts: most,
        sheet_missing,
        uncommented,
        ..
    } = *facts;
    let (holds, refusal) = match need {
        Need::Complete => (missing == 0, LawRefusal::Incomplete { missing }),
        Need::Reasons => (facts.reasons_given, LawRefusal::NeedsReasons),
        Need::RoomInCommission => (agreed + waiting < most, LawRefusal::TooManyExperts { most }),
        Need::OneChairAtMost => (!facts.invites_chair || facts.chairs == 0, LawRefusal::ChairAlready),
        Need::NoConflict => (conflicted == 0, LawRefusal::Conflicted { members: conflicted }),
        Need::NoAnswersAwaited => (waiting == 0, LawRefusal::AnswersAwaited { waiting }),
        Need::EnoughExperts => (agreed >= least, LawRefusal::TooFewExperts { agreed, least }),
        Need::Chair => (facts.chairs == 1, LawRefusal::NoChair),
        Need::SheetOpen => (!facts.sheet_published, LawRefusal::SheetPublished),
        Need::SheetScored => (
            sheet_missing == 0,
            LawRefusal::SheetIncomplete { missing: sheet_missing },
        ),
        Need::SheetUnsealed => (facts.sheet_published, LawRefusal::SheetSealed),
        Need::AllCommented => (uncommented == 0, LawRefusal::Uncommented { missing: uncommented }),
        Need::Conclusion => (facts.conclusion_written, LawRefusal::ConclusionEmpty),
    };
    if holds { Ok(()) } else { Err(refusal) }
}
