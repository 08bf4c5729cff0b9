//! The commission of a case as the ministry forms it (docs/requirements.md, A5, A6), and an expert's office
//! (docs/requirements.md, A3, A4).

use serde::{Deserialize, Serialize};

use super::accreditation::AccreditationHead;
use super::document_signs::StrangeSigns;
use crate::domain::Text3;
use crate::domain::accreditation::conflict::ConflictKind;
use crate::domain::accreditation::{LawRefusal, Stage};
use crate::domain::calendar::Moment;
use crate::domain::ids::{AccreditationId, CeremonyId, ExpertId, MembershipId, SheetId};
use crate::domain::reference::ConflictCase;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CommissionPage {
    /// The case.
    pub head: AccreditationHead,
    /// Everybody who was ever asked, the chair first.
    pub members: Vec<MemberLine>,
    /// The pool without the members, the least busy first.
    pub candidates: Vec<CandidateLine>,
    /// The fewest and the most members of the criteria set.
    pub size: (u32, u32),
    /// Why no member can be invited now, apart from who it is.
    pub invite_refusal: Option<LawRefusal>,
    /// Why no chair can be invited now.
    pub chair_refusal: Option<LawRefusal>,
    /// The order, once it was prepared.
    pub order: Option<OrderLine>,
    /// A ceremony of the viewer on the order that is under way.
    pub ceremony: Option<CeremonyId>,
    /// What the order will not show of its members, before it is signed.
    #[serde(default)]
    pub strange: Vec<StrangeSigns>,
}

/// The order on the external evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderLine {
    pub number: String,
    /// When it was signed.
    pub signed_at: Option<Moment>,
}

/// Somebody who was asked into the commission.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MemberLine {
    /// Membership.
    pub id: MembershipId,
    pub name: String,
    /// Position and employer.
    pub position: String,
    /// Whether as the chair.
    pub is_chair: bool,
    /// What became of it.
    pub answer: MemberAnswer,
    /// Conflicts that the system knows of now.
    pub conflicts: Vec<ConflictKind>,
}

/// What became of an invitation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "answer")]
pub enum MemberAnswer {
    /// Not answered yet.
    Waiting {
        /// When invited.
        invited_at: Moment,
        /// By when an answer is asked for.
        answer_by: Moment,
        /// When the offer was first opened.
        seen_at: Option<Moment>,
    },
    Agreed {
        /// When.
        at: Moment,
    },
    Declined {
        /// When.
        at: Moment,
        /// The case of conflict.
        case: Text3,
        comment: String,
    },
    /// Taken out of the commission.
    Removed {
        /// When.
        at: Moment,
        /// Why.
        reason: String,
    },
}

/// An expert of the pool with regard to the case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CandidateLine {
    /// Place in the pool.
    pub id: ExpertId,
    pub name: String,
    /// Position and employer.
    pub position: String,
    /// Commissions under way.
    pub load: u32,
    /// Conflicts that the system knows of; with one the expert cannot be invited.
    pub conflicts: Vec<ConflictKind>,
}

/// An expert's office: what waits, and what is done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExpertOffice {
    /// The cases, latest invitation first.
    pub cases: Vec<OfficeLine>,
}

/// A case in an expert's office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OfficeLine {
    /// Case.
    pub id: AccreditationId,
    pub number: String,
    /// Organisation: Kyrgyz name, Russian name.
    pub organisation: (String, String),
    /// Criteria set.
    pub set: Text3,
    /// The stage of the case.
    pub stage: Stage,
    /// Whether as the chair.
    pub is_chair: bool,
    /// What it waits for from the expert.
    pub waits: Waits,
    /// Published scores of others on which the expert, as the chair, has not commented while the evaluation goes on.
    pub uncommented: u32,
}

/// What a case waits for from an expert.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "waits")]
pub enum Waits {
    /// An answer to the invitation.
    Answer {
        /// By when.
        by: Moment,
    },
    /// Nothing: the order has not been issued yet.
    Order,
    /// The external evaluation.
    Scoring {
        sheet: SheetId,
        /// Criteria that are scored and commented.
        marked: u32,
        /// Criteria altogether.
        criteria: u32,
    },
    /// The chair's comments.
    Comments,
    /// The chair's conclusion.
    Conclusion,
    /// Nothing any more.
    Nothing {
        /// Own sheet, published.
        sheet: Option<SheetId>,
    },
}

/// An offer, with the three cases of conflict (docs/requirements.md, A4).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OfferPage {
    /// The case.
    pub head: AccreditationHead,
    /// Whether as the chair.
    pub is_chair: bool,
    /// When agreed; nothing while it waits for an answer.
    pub agreed_at: Option<Moment>,
    /// By when an answer is asked for.
    pub answer_by: Moment,
    /// Conflicts that the system knows of, besides what the expert declares.
    pub conflicts: Vec<ConflictKind>,
    /// The cases in which an expert must decline.
    pub cases: Vec<ConflictCase>,
    /// Own sheet, once the order was issued.
    pub sheet: Option<SheetId>,
    /// Number of the order.
    pub order: Option<OrderLine>,
}
