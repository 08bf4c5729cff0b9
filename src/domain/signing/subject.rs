//! What can be signed by the ceremony.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// What of a case is signed.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Subject {
    /// An application for a licence (docs/requirements.md, L15), by the head.
    LicenceApplication,
    /// A self-evaluation (docs/requirements.md, A1), by the head.
    SelfEvaluation,
    /// «Тышкы баалоо жүргүзүү жөнүндө буйрук» (docs/requirements.md, A6), by the leadership.
    Order,
    /// An expert's sheet (docs/requirements.md, A9), by the expert.
    Sheet,
    /// The commission's conclusion (docs/requirements.md, A14), by its chair.
    Conclusion,
    /// The council's decision (docs/requirements.md, A14), by the leadership.
    Decision,
}

impl Subject {
    /// The name in the database and in signed documents.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The subject of a name.
    pub fn from_name(name: &str) -> Option<Subject> {
        name.parse().ok()
    }

    /// Within how many seconds after the code it must be confirmed once more (docs/requirements.md, A10); nothing where
    /// the code suffices.
    pub const fn confirm_within_seconds(self) -> Option<i64> {
        match self {
            Subject::Sheet => Some(60),
            Subject::LicenceApplication
            | Subject::SelfEvaluation
            | Subject::Order
            | Subject::Conclusion
            | Subject::Decision => None,
        }
    }
}
