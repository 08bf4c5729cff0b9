//! The law of an accreditation case: from which stage which action by whom leads where.
//!
//! Sources: the guide for experts (`docs/requirements.md`, A1–A14), decrees 438/2014 and 670/2015, agency practice where those are
//! silent (`docs/law.md`). `docs/workflow.md` is printed from here by a test.

use super::action::Action::{self, *};
use super::actor::Actor::{self, Chair, Employee, Expert, Head, Invitee, Leadership, Specialist};
use super::outcome::Outcome;
use super::refusal::Unmet;
use super::stage::Stage::{self, *};
use crate::domain::law::{Course, Judged, Step, Workflow, step, step_by_facts};

/// What the law asks about a case besides its stage; computed from the data when an action is carried out, never remembered. What
/// was not looked up is `None`, and refuses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// How many things the self-evaluation lacks.
    pub missing: Option<u32>,
    /// Whether reasons were written for the action.
    pub reasons_given: Option<bool>,
    /// Members who agreed, the chair among them.
    pub agreed: Option<u32>,
    /// Experts who were invited and have not answered.
    pub waiting: Option<u32>,
    /// Chairs among those who agreed or have not answered.
    pub chairs: Option<u32>,
    /// Whether the one to be invited is to be the chair.
    pub invites_chair: Option<bool>,
    /// Members, or the one to be invited, or the one who agrees, with a conflict that the system knows of.
    pub conflicted: Option<u32>,
    /// The fewest members of the criteria set.
    pub least_experts: Option<u32>,
    /// The most members of the criteria set.
    pub most_experts: Option<u32>,
    /// Whether the sheet in question is published: the expert's own, or for the chair's comment the one commented on.
    pub sheet_published: Option<bool>,
    /// Criteria of the expert's own sheet that lack a score or a comment.
    pub sheet_missing: Option<u32>,
    /// Sheets of those who are on the commission that are not published, the expert's own among them.
    pub unpublished: Option<u32>,
    /// Scores that lack the chair's comment.
    pub uncommented: Option<u32>,
    /// Whether the conclusion has a text.
    pub conclusion_written: Option<bool>,
    /// What the council decided, once it is recorded.
    pub outcome: Option<Outcome>,
}

/// A condition of a step besides who takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Nothing is missing in the self-evaluation.
    Complete,
    /// Written reasons.
    Reasons,
    /// The commission is not full.
    RoomInCommission,
    /// The commission would not have two chairs.
    OneChairAtMost,
    /// No conflict of interest is known.
    NoConflict,
    /// Everybody who was invited has answered.
    NoAnswersAwaited,
    /// As many members agreed as the criteria set asks for.
    EnoughExperts,
    /// The commission has its chair.
    Chair,
    /// One's own sheet is not published.
    SheetOpen,
    /// Each criterion of the expert's own sheet has its score and comment.
    SheetScored,
    /// The sheet commented on is published.
    SheetUnsealed,
    /// Each score has the chair's comment.
    AllCommented,
    /// The conclusion is written.
    Conclusion,
}

const APPLICANT: &[Actor] = &[Head, Employee];
const MEMBER: &[Actor] = &[Expert, Chair];

const COMPLETE: &[Need] = &[Need::Complete];
const REASONS: &[Need] = &[Need::Reasons];
const COMMISSION_READY: &[Need] = &[
    Need::NoAnswersAwaited,
    Need::EnoughExperts,
    Need::Chair,
    Need::NoConflict,
];

const WITHDRAW: Step<Facts> = step(Withdraw, &[Head], &[], Withdrawn);
const REGISTER: Step<Facts> = step(Register, &[Specialist], &[], Registered);
const RETURN: Step<Facts> = step(ReturnForCorrection, &[Specialist], REASONS, Returned);
/// Back to the forming of the commission, where the member is replaced.
const REMOVE: Step<Facts> = step(RemoveMember, &[Specialist], REASONS, Forming);

impl Workflow for Facts {
    type Stage = Stage;
    type Action = Action;
    type Actor = Actor;
    type Need = Need;
    type Unmet = Unmet;

    fn steps(stage: Stage) -> &'static [Step<Self>] {
        match stage {
            Draft => {
                const {
                    &[
                        step(Edit, APPLICANT, &[], Draft),
                        step(Sign, &[Head], COMPLETE, Submitted),
                        step(Discard, APPLICANT, &[], Discarded),
                    ]
                }
            }
            Submitted | Resubmitted => const { &[REGISTER, RETURN, WITHDRAW] },
            Registered => const { &[RETURN, step(FormCommission, &[Specialist], &[], Forming), WITHDRAW] },
            Returned => {
                const {
                    &[
                        step(Edit, APPLICANT, &[], Returned),
                        step(Sign, &[Head], COMPLETE, Resubmitted),
                        WITHDRAW,
                    ]
                }
            }
            Forming => {
                const {
                    &[
                        step(
                            Invite,
                            &[Specialist],
                            &[Need::RoomInCommission, Need::OneChairAtMost, Need::NoConflict],
                            Forming,
                        ),
                        REMOVE,
                        step(Agree, &[Invitee], &[Need::NoConflict], Forming),
                        // Whoever agreed may decline also when sheets were opened before, for a conflict may come to light at any time.
                        // They are no longer on the commission, and their sheet no longer counts, as that of one who was taken out: also
                        // one that was published. What was signed on it is kept.
                        step(Decline, &[Invitee, Expert, Chair], REASONS, Forming),
                        step(PrepareOrder, &[Specialist], COMMISSION_READY, OrderPrepared),
                        WITHDRAW,
                    ]
                }
            }
            OrderPrepared => {
                const {
                    &[
                        // Who declines before the order is signed is replaced before it is issued (docs/requirements.md, A6).
                        step(Decline, MEMBER, REASONS, Forming),
                        REMOVE,
                        step_by_facts(SignOrder, &[Leadership], COMMISSION_READY, after_the_order),
                        WITHDRAW,
                    ]
                }
            }
            Evaluation => {
                const {
                    &[
                        step(Score, MEMBER, &[Need::SheetOpen], Evaluation),
                        step_by_facts(
                            Publish,
                            MEMBER,
                            &[Need::SheetOpen, Need::SheetScored, Need::NoConflict],
                            after_a_publication,
                        ),
                        // A conflict that comes to light after the order: the member is replaced, and a new order issued.
                        REMOVE,
                        step(Comment, &[Chair], &[Need::SheetUnsealed], Evaluation),
                    ]
                }
            }
            Review => {
                const {
                    &[
                        step(Comment, &[Chair], &[Need::SheetUnsealed], Review),
                        step(CloseEvaluation, &[Chair], &[Need::AllCommented], Conclusion),
                    ]
                }
            }
            Conclusion => {
                const {
                    &[
                        step(WriteConclusion, &[Chair], &[], Conclusion),
                        step(SignConclusion, &[Chair], &[Need::Conclusion], Council),
                    ]
                }
            }
            Council => const { &[step(RecordDecision, &[Specialist], REASONS, Decision)] },
            Decision => const { &[step_by_facts(SignDecision, &[Leadership], &[], after_the_decision)] },
            Accredited | Conditional | Refused | Withdrawn | Discarded => &[],
        }
    }

    fn course(stage: Stage) -> Course<Stage> {
        match stage {
            Draft | Submitted | Registered | Forming | Evaluation | Review | Conclusion | Council | Decision
            | Accredited => Course::On,
            Returned | Resubmitted => Course::Beside(Submitted),
            OrderPrepared => Course::Beside(Forming),
            Conditional | Refused | Withdrawn | Discarded => Course::Off,
        }
    }

    fn judge(&self, need: Need) -> Judged<Unmet> {
        let is = |holds: bool| holds;
        let none = |count: u32| count == 0;
        match need {
            Need::Complete => Judged::of(self.missing, none, |missing| Unmet::Incomplete { missing }),
            Need::Reasons => Judged::of(self.reasons_given, is, |_| Unmet::NeedsReasons),
            Need::RoomInCommission => {
                let members = self.agreed.zip(self.waiting).map(|(agreed, waiting)| agreed + waiting);
                Judged::of(
                    members.zip(self.most_experts),
                    |(members, most)| members < most,
                    |(_, most)| Unmet::TooManyExperts { most },
                )
            }
            Need::OneChairAtMost => Judged::of(
                self.invites_chair.zip(self.chairs),
                |(invites, chairs)| !invites || chairs == 0,
                |_| Unmet::ChairAlready,
            ),
            Need::NoConflict => Judged::of(self.conflicted, none, |members| Unmet::Conflicted { members }),
            Need::NoAnswersAwaited => Judged::of(self.waiting, none, |waiting| Unmet::AnswersAwaited { waiting }),
            Need::EnoughExperts => Judged::of(
                self.agreed.zip(self.least_experts),
                |(agreed, least)| agreed >= least,
                |(agreed, least)| Unmet::TooFewExperts { agreed, least },
            ),
            Need::Chair => Judged::of(self.chairs, |chairs| chairs == 1, |_| Unmet::NoChair),
            Need::SheetOpen => Judged::of(self.sheet_published, |it| !it, |_| Unmet::SheetPublished),
            Need::SheetScored => Judged::of(self.sheet_missing, none, |missing| Unmet::SheetIncomplete { missing }),
            Need::SheetUnsealed => Judged::of(self.sheet_published, is, |_| Unmet::SheetSealed),
            Need::AllCommented => Judged::of(self.uncommented, none, |missing| Unmet::Uncommented { missing }),
            Need::Conclusion => Judged::of(self.conclusion_written, is, |_| Unmet::ConclusionEmpty),
        }
    }
}

/// Whoever was taken out without a successor may have been the last who had not published.
fn after_the_order(facts: &Facts) -> Option<Stage> {
    Some(if facts.unpublished? > 0 { Evaluation } else { Review })
}

fn after_a_publication(facts: &Facts) -> Option<Stage> {
    Some(if facts.unpublished? > 1 { Evaluation } else { Review })
}

/// As long as nothing is recorded there is nothing to sign.
fn after_the_decision(facts: &Facts) -> Option<Stage> {
    Some(match facts.outcome? {
        Outcome::Full => Accredited,
        Outcome::Conditional => Conditional,
        Outcome::Refusal => Refused,
    })
}
