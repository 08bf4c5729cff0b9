//! The actions on a licence case.

use serde::{Deserialize, Serialize};
use strum::{EnumCount, VariantArray};

use super::actor::Actor;
use crate::domain::law::every;

/// An action on a licence case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumCount, VariantArray)]
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
    /// End the licence at the holder's request.
    Terminate,
    /// Carry out the court's annulment.
    Annul,
}

impl Action {
    /// All actions, in the order of real life.
    pub const ALL: [Action; Action::COUNT] = every(Action::VARIANTS);

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

    /// Whose action it is; the nearest to the case, where several may take it.
    pub const fn hand(self) -> Actor {
        match self {
            Action::Sign | Action::Withdraw => Actor::Head,
            Action::Edit | Action::HandOver | Action::TakeBack | Action::Discard => Actor::Employee,
            Action::Register
            | Action::ReturnForCorrection
            | Action::StartExamination
            | Action::AppointCommission
            | Action::ReferToCouncil
            | Action::PrepareDecision => Actor::Specialist,
            Action::Grant
            | Action::Refuse
            | Action::Suspend
            | Action::Resume
            | Action::Reissue
            | Action::Terminate
            | Action::Annul => Actor::Leadership,
        }
    }

    /// The action of a name.
    pub fn from_name(name: &str) -> Option<Action> {
        Action::ALL.into_iter().find(|action| action.name() == name)
    }
}
