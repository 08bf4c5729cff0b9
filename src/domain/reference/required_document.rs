//! Documents an organisation keeps with us.

use serde::{Deserialize, Serialize};

use super::DataStatus;
use crate::domain::Text3;

/// A document that an organisation uploads when it registers (docs/requirements.md, L7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequiredDocument {
    /// Our id: `charter`, `registration_certificate`, `bank_details`.
    pub id: String,
    /// The name; in Kyrgyz the guide's words.
    pub title: Text3,
    /// What it is and where it is had.
    pub help: Text3,
    /// How well founded.
    pub status: DataStatus,
    /// Where it is from.
    pub source: String,
}
