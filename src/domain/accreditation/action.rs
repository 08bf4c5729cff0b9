//! The actions on an accreditation case.

use serde::{Deserialize, Serialize};
use strum::{EnumCount, VariantArray};

use super::actor::Actor;
use crate::domain::law::every;

/// An action on an accreditation case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumCount, VariantArray)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Answer criteria, add and remove evidence.
    Edit,
    /// Throw a draft away.
    Discard,
    /// Sign the self-evaluation and send it (after a return: again).
    Sign,
    /// Withdraw before the order.
    Withdraw,
    /// Enter in the register.
    Register,
    /// Give back with reasons.
    ReturnForCorrection,
    /// Begin to form the expert commission.
    FormCommission,
    /// Invite an expert, as a member or as the chair.
    Invite,
    /// Take a member out of the commission, to be replaced.
    RemoveMember,
    /// «Эксперт болууга макулмун».
    Agree,
    /// «Эксперт болуудан баш тартуу».
    Decline,
    /// Lay the order before the leadership.
    PrepareOrder,
    /// Sign «Тышкы баалоо жүргүзүү жөнүндө буйрук».
    SignOrder,
    /// Score criteria on one's own sheet.
    Score,
    /// «Чечимди жарыялоо».
    Publish,
    /// «Комментарий жазуу» on another expert's score.
    Comment,
    /// Close the evaluation, once every score is commented.
    CloseEvaluation,
    /// Write the commission's conclusion.
    WriteConclusion,
    SignConclusion,
    /// Record the council's decision.
    RecordDecision,
    /// Sign the decision of the council.
    SignDecision,
}

impl Action {
    /// All actions, in the order of real life.
    pub const ALL: [Action; Action::COUNT] = every(Action::VARIANTS);

    /// The name in the journal and in golden files.
    pub const fn name(self) -> &'static str {
        match self {
            Action::Edit => "edit",
            Action::Discard => "discard",
            Action::Sign => "sign",
            Action::Withdraw => "withdraw",
            Action::Register => "register",
            Action::ReturnForCorrection => "return_for_correction",
            Action::FormCommission => "form_commission",
            Action::Invite => "invite",
            Action::RemoveMember => "remove_member",
            Action::Agree => "agree",
            Action::Decline => "decline",
            Action::PrepareOrder => "prepare_order",
            Action::SignOrder => "sign_order",
            Action::Score => "score",
            Action::Publish => "publish",
            Action::Comment => "comment",
            Action::CloseEvaluation => "close_evaluation",
            Action::WriteConclusion => "write_conclusion",
            Action::SignConclusion => "sign_conclusion",
            Action::RecordDecision => "record_decision",
            Action::SignDecision => "sign_decision",
        }
    }

    /// Whose action it is; the nearest to the case, where several may take it.
    pub const fn hand(self) -> Actor {
        match self {
            Action::Sign | Action::Withdraw => Actor::Head,
            Action::Edit | Action::Discard => Actor::Employee,
            Action::Register
            | Action::ReturnForCorrection
            | Action::FormCommission
            | Action::Invite
            | Action::RemoveMember
            | Action::PrepareOrder
            | Action::RecordDecision => Actor::Specialist,
            Action::SignOrder | Action::SignDecision => Actor::Leadership,
            Action::Agree => Actor::Invitee,
            Action::Decline | Action::Score | Action::Publish => Actor::Expert,
            Action::Comment | Action::CloseEvaluation | Action::WriteConclusion | Action::SignConclusion => {
                Actor::Chair
            }
        }
    }

    /// The action of a name.
    pub fn from_name(name: &str) -> Option<Action> {
        Action::ALL.into_iter().find(|action| action.name() == name)
    }
}
