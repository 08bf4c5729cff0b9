//! The law of a licence case: from which stage which deed by whom leads where.
//!
//! One table for the browser, which draws its buttons with it and says why not, and for the server, which enforces with
//! it. Sources: regulation 334/2018 in the wording of decree 552/2022 (classic road), the private-school rules of 2025
//! (short road), guide A for the applicant's part. `docs/workflow.md` is printed from here by a test.

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::actor::Actor;
use super::refusal::LawRefusal;
use super::stage::Stage;

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
        (Returned, HandOver) => (&[Employee], &[Nothing], Corrected),
        (Returned, Sign) => (&[Head], &[Complete], Resubmitted),
        // As after the first hand-over; but what the authority has had is withdrawn, never thrown away.
        (Corrected, Edit) => (&[Head], &[Nothing], Corrected),
        (Corrected, TakeBack) => (applicant, &[Nothing], Returned),
        (Corrected, Sign) => (&[Head], &[Complete], Resubmitted),
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

        (
            Submitted | Registered | Returned | Corrected | Resubmitted | Examination | Commission | Council | Decision,
            Withdraw,
        ) => (&[Head], &[Nothing], Withdrawn),

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
