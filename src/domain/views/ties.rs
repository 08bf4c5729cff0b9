//! An expert's ties to organisations, as they declare them (docs/requirements.md, A5).

use serde::{Deserialize, Serialize};

use crate::domain::accreditation::tie::TieKind;
use crate::domain::calendar::Moment;
use crate::domain::ids::TieId;

/// The ties of the expert who looks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TiesPage {
    /// All that there ever were, the latest first.
    pub ties: Vec<TieLine>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TieLine {
    pub id: TieId,
    /// What ties them.
    pub kind: TieKind,
    /// INN of the organisation.
    pub inn: String,
    /// Its Kyrgyz and Russian name, where the product knows it.
    pub organisation: Option<(String, String)>,
    /// When declared.
    pub declared_at: Moment,
    /// Whether the expert declared it, and so may end it; the rest is the ministry's knowledge.
    pub is_own: bool,
    /// When it ended.
    pub ended_at: Option<Moment>,
    /// Until when it counts although it ended.
    pub counts_until: Option<Moment>,
}
