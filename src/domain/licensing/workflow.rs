//! The law of a licence case: from which stage which deed by whom leads where.
//!
//! One table for the browser, which draws its buttons with it and says why not, and for the server, which enforces with
//! it. Sources: regulation 334/2018 in the wording of decree 552/2022 (classic road), the private-school rules of 2025
//! (short road), guide A for the applicant's part. `docs/workflow.md` is printed from here by a test.

use serde::{Deserialize, Serialize};

use super::refusal::LawRefusal;

/// Where a licence case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Filled in by the head or a responsible employee.
    Draft,
    /// Given to the head for signature.
    HandedOver,
    /// Signed and sent; nobody of the applicant can change it.
    Submitted,
    /// Entered in the authority's register; the legal term runs.
    Registered,
    /// Given back with reasons, to be corrected and signed again.
    Returned,
    /// Corrected, signed again and sent.
    Resubmitted,
    /// The authority examines the documents.
    Examination,
    /// An expert commission examines and visits (classic road).
    Commission,
    /// The licensing council gives its opinion (classic road).
    Council,
    /// Ready for the decision of the leadership.
    Decision,
    /// The licence was granted and is in force.
    InForce,
    /// The licence is suspended for a time.
    Suspended,
    /// Refused by order, with grounds.
    Refused,
    /// Ended at the holder's wish or with the holder's end.
    Terminated,
    /// Annulled by a court.
    Annulled,
    /// Withdrawn by the applicant before a decision.
    Withdrawn,
    /// A draft thrown away before it was ever sent.
    Discarded,
}

/// A deed on a licence case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Change rows, levels, files.
    Edit,
    /// Give the draft to the head for signature.
    HandOver,
    /// Take the handed-over draft back to work on it.
    TakeBack,
    /// Throw a draft away.
    Discard,
    /// Sign and send (after a return: sign and send again).
    Sign,
    /// Withdraw before the decision.
    Withdraw,
    /// Enter in the register.
    Register,
    /// Give back with reasons.
    ReturnForCorrection,
    /// Begin the examination of the documents.
    StartExamination,
    /// Appoint the expert commission.
    AppointCommission,
    /// Pass on to the licensing council.
    ReferToCouncil,
    /// Lay before the leadership for decision.
    PrepareDecision,
    /// Grant the licence by order.
    Grant,
    /// Refuse by order.
    Refuse,
    /// Suspend the licence.
    Suspend,
    /// Resume the suspended licence.
    Resume,
    /// Reissue: new name, address, or programme.
    Reissue,
    /// End the licence at the holder's wish.
    Terminate,
    /// Carry out the court's annulment.
    Annul,
}

/// Who acts, as far as the law tells people apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The head of the applicant organisation.
    Head,
    /// A responsible employee of the applicant organisation.
    Employee,
    /// A specialist of the licensing authority.
    Specialist,
    /// The leadership of the licensing authority, who sign orders.
    Leadership,
    /// The administrator of reference data and accounts.
    Administrator,
    /// Anybody else.
    Stranger,
}

impl Stage {
    /// All stages, in the order of real life.
    pub const ALL: [Stage; 17] = [
        Stage::Draft,
        Stage::HandedOver,
        Stage::Submitted,
        Stage::Registered,
        Stage::Returned,
        Stage::Resubmitted,
        Stage::Examination,
        Stage::Commission,
        Stage::Council,
        Stage::Decision,
        Stage::InForce,
        Stage::Suspended,
        Stage::Refused,
        Stage::Terminated,
        Stage::Annulled,
        Stage::Withdrawn,
        Stage::Discarded,
    ];

    /// Stages that nothing leaves.
    pub const CLOSED: [Stage; 5] = [
        Stage::Refused,
        Stage::Terminated,
        Stage::Annulled,
        Stage::Withdrawn,
        Stage::Discarded,
    ];

    /// Whether the applicant may still change what the application says.
    pub const fn is_open_for_filling(self) -> bool {
        matches!(self, Stage::Draft | Stage::HandedOver | Stage::Returned)
    }

    /// Whether the case has been sent to the authority at least once, so that its officers may see it.
    pub const fn was_submitted(self) -> bool {
        !matches!(self, Stage::Draft | Stage::HandedOver | Stage::Discarded)
    }

    /// The name in the database, in addresses and in the journal.
    pub const fn name(self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::HandedOver => "handed_over",
            Stage::Submitted => "submitted",
            Stage::Registered => "registered",
            Stage::Returned => "returned",
            Stage::Resubmitted => "resubmitted",
            Stage::Examination => "examination",
            Stage::Commission => "commission",
            Stage::Council => "council",
            Stage::Decision => "decision",
            Stage::InForce => "in_force",
            Stage::Suspended => "suspended",
            Stage::Refused => "refused",
            Stage::Terminated => "terminated",
            Stage::Annulled => "annulled",
            Stage::Withdrawn => "withdrawn",
            Stage::Discarded => "discarded",
        }
    }

    /// The stage of a name.
    pub fn from_name(name: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

impl Action {
    /// All deeds, in the order of real life.
    pub const ALL: [Action; 19] = [
        Action::Edit,
        Action::HandOver,
        Action::TakeBack,
        Action::Discard,
        Action::Sign,
        Action::Withdraw,
        Action::Register,
        Action::ReturnForCorrection,
        Action::StartExamination,
        Action::AppointCommission,
        Action::ReferToCouncil,
        Action::PrepareDecision,
        Action::Grant,
        Action::Refuse,
        Action::Suspend,
        Action::Resume,
        Action::Reissue,
        Action::Terminate,
        Action::Annul,
    ];

    /// The name in the journal and in golden files.
    pub const fn name(self) -> &'static str {
        match self {
            Action::Edit => "edit",
            Action::HandOver => "hand_over",
            Action::TakeBack => "take_back",
            Action::Discard => "discard",
            Action::Sign => "sign",
            Action::Withdraw => "withdraw",
            Action::Register => "register",
            Action::ReturnForCorrection => "return_for_correction",
            Action::StartExamination => "start_examination",
            Action::AppointCommission => "appoint_commission",
            Action::ReferToCouncil => "refer_to_council",
            Action::PrepareDecision => "prepare_decision",
            Action::Grant => "grant",
            Action::Refuse => "refuse",
            Action::Suspend => "suspend",
            Action::Resume => "resume",
            Action::Reissue => "reissue",
            Action::Terminate => "terminate",
            Action::Annul => "annul",
        }
    }

    /// The deed of a name.
    pub fn from_name(name: &str) -> Option<Action> {
        Action::ALL.into_iter().find(|action| action.name() == name)
    }
}

impl Actor {
    /// All actors, from the nearest to the farthest.
    pub const ALL: [Actor; 6] = [
        Actor::Head,
        Actor::Employee,
        Actor::Specialist,
        Actor::Leadership,
        Actor::Administrator,
        Actor::Stranger,
    ];

    /// The name in the journal and in golden files.
    pub const fn name(self) -> &'static str {
        match self {
            Actor::Head => "head",
            Actor::Employee => "employee",
            Actor::Specialist => "specialist",
            Actor::Leadership => "leadership",
            Actor::Administrator => "administrator",
            Actor::Stranger => "stranger",
        }
    }
}

/// What the law asks about a case beside its stage; computed from the data at the moment of the deed, never remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// How many things are missing or wrong in the application.
    pub missing: u32,
    /// Whether the pinned procedure has an expert commission.
    pub has_commission: bool,
    /// Whether the pinned procedure has a licensing council.
    pub has_council: bool,
    /// Whether reasons were written for the deed.
    pub reasons_given: bool,
    /// Whether an act of a court is named for the deed.
    pub court_act_named: bool,
}

impl Facts {
    /// Facts under which nothing stands in the way: complete, classic procedure, reasons and court act given.
    pub const CLEAR: Facts = Facts {
        missing: 0,
        has_commission: true,
        has_council: true,
        reasons_given: true,
        court_act_named: true,
    };
}

/// A condition of a step beside who takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    Nothing,
    Complete,
    Reasons,
    CourtAct,
    CommissionInProcedure,
    CouncilInProcedure,
    NoCommissionInProcedure,
    NoCouncilInProcedure,
}

/// The stage to which a deed leads.
///
/// # Errors
/// A [`LawRefusal`]: the deed does not belong to this stage, to this person, or a condition of it is not met. The
/// stage is judged first, then the person, then the condition, so that the reason named is the first to remedy.
pub fn next(stage: Stage, action: Action, actor: Actor, facts: &Facts) -> Result<Stage, LawRefusal> {
    use Action::*;
    use Actor::{Employee, Head, Leadership, Specialist};
    use Need::*;
    use Stage::*;
    let applicant: &[Actor] = &[Head, Employee];
    let (who, needs, to): (&[Actor], &[Need], Stage) = match (stage, action) {
        (Draft, Edit) => (applicant, &[Nothing], Draft),
        (Draft, HandOver) => (&[Employee], &[Nothing], HandedOver),
        (Draft, Sign) => (&[Head], &[Complete], Submitted),
        (Draft, Discard) => (applicant, &[Nothing], Discarded),
        (HandedOver, Edit) => (&[Head], &[Nothing], HandedOver),
        (HandedOver, TakeBack) => (applicant, &[Nothing], Draft),
        (HandedOver, Sign) => (&[Head], &[Complete], Submitted),
        (HandedOver, Discard) => (&[Head], &[Nothing], Discarded),

        (Submitted, Register) => (&[Specialist], &[Nothing], Registered),
        (Submitted, ReturnForCorrection) => (&[Specialist], &[Reasons], Returned),
        (Registered, ReturnForCorrection) => (&[Specialist], &[Reasons], Returned),
        (Returned, Edit) => (applicant, &[Nothing], Returned),
        (Returned, Sign) => (&[Head], &[Complete], Resubmitted),
        (Resubmitted, Register) => (&[Specialist], &[Nothing], Registered),
        (Resubmitted, ReturnForCorrection) => (&[Specialist], &[Reasons], Returned),

        (Registered, StartExamination) => (&[Specialist], &[Nothing], Examination),
        (Examination, ReturnForCorrection) => (&[Specialist], &[Reasons], Returned),
        (Examination, AppointCommission) => (&[Specialist], &[CommissionInProcedure], Commission),
        (Examination, ReferToCouncil) => (&[Specialist], &[NoCommissionInProcedure, CouncilInProcedure], Council),
        (Examination, PrepareDecision) => (
            &[Specialist],
            &[NoCommissionInProcedure, NoCouncilInProcedure],
            Decision,
        ),
        (Commission, ReferToCouncil) => (&[Specialist], &[CouncilInProcedure], Council),
        (Commission, PrepareDecision) => (&[Specialist], &[NoCouncilInProcedure], Decision),
        (Council, PrepareDecision) => (&[Specialist], &[Nothing], Decision),
        (Decision, Grant) => (&[Leadership], &[Nothing], InForce),
        (Decision, Action::Refuse) => (&[Leadership], &[Reasons], Stage::Refused),

        (Submitted | Registered | Returned | Resubmitted | Examination | Commission | Council | Decision, Withdraw) => {
            (&[Head], &[Nothing], Withdrawn)
        }

        (InForce, Suspend) => (&[Leadership], &[Reasons], Suspended),
        (InForce, Reissue) => (&[Leadership], &[Nothing], InForce),
        (InForce, Terminate) => (&[Leadership], &[Reasons], Terminated),
        (InForce, Annul) => (&[Leadership], &[CourtAct], Annulled),
        (Suspended, Resume) => (&[Leadership], &[Nothing], InForce),
        (Suspended, Terminate) => (&[Leadership], &[Reasons], Terminated),
        (Suspended, Annul) => (&[Leadership], &[CourtAct], Annulled),
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
    let (holds, refusal) = match need {
        Need::Nothing => return Ok(()),
        Need::Complete => (facts.missing == 0, LawRefusal::Incomplete { missing: facts.missing }),
        Need::Reasons => (facts.reasons_given, LawRefusal::NeedsReasons),
        Need::CourtAct => (facts.court_act_named, LawRefusal::NeedsCourtAct),
        Need::CommissionInProcedure => (facts.has_commission, LawRefusal::NotInThisProcedure),
        Need::CouncilInProcedure => (facts.has_council, LawRefusal::NotInThisProcedure),
        Need::NoCommissionInProcedure => (!facts.has_commission, LawRefusal::CommissionFirst),
        Need::NoCouncilInProcedure => (!facts.has_council, LawRefusal::CouncilFirst),
    };
    if holds { Ok(()) } else { Err(refusal) }
}
