//! The law of a licence case: from which stage which action by whom leads where.
//!
//! Sources: regulation 334/2018 in the wording of decree 552/2022 (classic procedure), the rules for private schools of 2025 (short
//! procedure), guide A for the applicant's part. `docs/workflow.md` is printed from here by a test.

use super::action::Action::{self, *};
use super::actor::Actor::{self, Employee, Head, Leadership, Specialist};
use super::refusal::Unmet;
use super::stage::Stage::{self, *};
use crate::domain::law::{Course, Judged, Step, Workflow, step};

/// What the law asks about a case besides its stage; computed from the data when an action is carried out, never remembered. What
/// was not looked up is `None`, and refuses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// How many things are missing or wrong in the application.
    pub missing: Option<u32>,
    /// Whether the pinned procedure has an expert commission.
    pub has_commission: Option<bool>,
    /// Whether the pinned procedure has a licensing council.
    pub has_council: Option<bool>,
    /// Whether reasons were written for the action.
    pub reasons_given: Option<bool>,
    /// Whether an act of a court is named for the action.
    pub court_act_named: Option<bool>,
}

/// A condition of a step besides who takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Nothing is missing or wrong in the application.
    Complete,
    /// Written reasons.
    Reasons,
    CourtAct,
    /// The procedure has a commission.
    CommissionInProcedure,
    /// The procedure has a council.
    CouncilInProcedure,
    /// The procedure has no commission.
    NoCommissionInProcedure,
    /// The procedure has no council.
    NoCouncilInProcedure,
}

const APPLICANT: &[Actor] = &[Head, Employee];

const COMPLETE: &[Need] = &[Need::Complete];
const REASONS: &[Need] = &[Need::Reasons];

const WITHDRAW: Step<Facts> = step(Withdraw, &[Head], &[], Withdrawn);
const REGISTER: Step<Facts> = step(Register, &[Specialist], &[], Registered);
const RETURN: Step<Facts> = step(ReturnForCorrection, &[Specialist], REASONS, Returned);

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
                        step(HandOver, &[Employee], &[], HandedOver),
                        step(Sign, &[Head], COMPLETE, Submitted),
                        step(Discard, APPLICANT, &[], Discarded),
                    ]
                }
            }
            HandedOver => {
                const {
                    &[
                        step(Edit, &[Head], &[], HandedOver),
                        step(TakeBack, APPLICANT, &[], Draft),
                        step(Sign, &[Head], COMPLETE, Submitted),
                        step(Discard, &[Head], &[], Discarded),
                    ]
                }
            }
            Submitted | Resubmitted => const { &[REGISTER, RETURN, WITHDRAW] },
            Registered => {
                const {
                    &[
                        RETURN,
                        step(StartExamination, &[Specialist], &[], Examination),
                        WITHDRAW,
                    ]
                }
            }
            Returned => {
                const {
                    &[
                        step(Edit, APPLICANT, &[], Returned),
                        step(HandOver, &[Employee], &[], Corrected),
                        step(Sign, &[Head], COMPLETE, Resubmitted),
                        WITHDRAW,
                    ]
                }
            }
            // As after the first hand-over; but what the authority has had is withdrawn, never thrown away.
            Corrected => {
                const {
                    &[
                        step(Edit, &[Head], &[], Corrected),
                        step(TakeBack, APPLICANT, &[], Returned),
                        step(Sign, &[Head], COMPLETE, Resubmitted),
                        WITHDRAW,
                    ]
                }
            }
            Examination => {
                const {
                    &[
                        RETURN,
                        step(
                            AppointCommission,
                            &[Specialist],
                            &[Need::CommissionInProcedure],
                            Commission,
                        ),
                        step(
                            ReferToCouncil,
                            &[Specialist],
                            &[Need::NoCommissionInProcedure, Need::CouncilInProcedure],
                            Council,
                        ),
                        step(
                            PrepareDecision,
                            &[Specialist],
                            &[Need::NoCommissionInProcedure, Need::NoCouncilInProcedure],
                            Decision,
                        ),
                        WITHDRAW,
                    ]
                }
            }
            Commission => {
                const {
                    &[
                        step(ReferToCouncil, &[Specialist], &[Need::CouncilInProcedure], Council),
                        step(PrepareDecision, &[Specialist], &[Need::NoCouncilInProcedure], Decision),
                        WITHDRAW,
                    ]
                }
            }
            Council => const { &[step(PrepareDecision, &[Specialist], &[], Decision), WITHDRAW] },
            Decision => {
                const {
                    &[
                        step(Grant, &[Leadership], &[], InForce),
                        step(Refuse, &[Leadership], REASONS, Refused),
                        WITHDRAW,
                    ]
                }
            }
            InForce => {
                const {
                    &[
                        step(Suspend, &[Leadership], REASONS, Suspended),
                        step(Reissue, &[Leadership], &[], InForce),
                        step(Terminate, &[Leadership], REASONS, Terminated),
                        step(Annul, &[Leadership], &[Need::CourtAct], Annulled),
                    ]
                }
            }
            Suspended => {
                const {
                    &[
                        step(Resume, &[Leadership], &[], InForce),
                        step(Terminate, &[Leadership], REASONS, Terminated),
                        step(Annul, &[Leadership], &[Need::CourtAct], Annulled),
                    ]
                }
            }
            Refused | Terminated | Annulled | Withdrawn | Discarded => &[],
        }
    }

    fn course(stage: Stage) -> Course<Stage> {
        match stage {
            Draft | Submitted | Registered | Examination | Commission | Council | Decision | InForce => Course::On,
            HandedOver => Course::Beside(Draft),
            Returned | Corrected | Resubmitted => Course::Beside(Submitted),
            Suspended | Refused | Terminated | Annulled | Withdrawn | Discarded => Course::Off,
        }
    }

    fn judge(&self, need: Need) -> Judged<Unmet> {
        let is = |holds: bool| holds;
        let is_not = |holds: bool| !holds;
        match need {
            Need::Complete => Judged::of(self.missing, |it| it == 0, |missing| Unmet::Incomplete { missing }),
            Need::Reasons => Judged::of(self.reasons_given, is, |_| Unmet::NeedsReasons),
            Need::CourtAct => Judged::of(self.court_act_named, is, |_| Unmet::NeedsCourtAct),
            Need::CommissionInProcedure => Judged::of(self.has_commission, is, |_| Unmet::NotInThisProcedure),
            Need::CouncilInProcedure => Judged::of(self.has_council, is, |_| Unmet::NotInThisProcedure),
            Need::NoCommissionInProcedure => Judged::of(self.has_commission, is_not, |_| Unmet::CommissionFirst),
            Need::NoCouncilInProcedure => Judged::of(self.has_council, is_not, |_| Unmet::CouncilFirst),
        }
    }
}
