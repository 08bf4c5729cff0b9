//! The one-time codes of a ceremony.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::domain::calendar::Moment;

/// Wrong codes after which a ceremony ends, over all codes sent.
pub const MOST_WRONG_CODES: u32 = 5;

/// Another code may be asked for after so many seconds.
const RESEND_SECONDS: i64 = 30;

/// How the one-time code is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum CodeMethod {
    Sms,
    /// E-mail.
    Email,
}

impl CodeMethod {
    /// The name in the database and in forms.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The method of a name.
    pub fn from_name(name: &str) -> Option<CodeMethod> {
        name.parse().ok()
    }
}

/// A code that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SentCode {
    /// How.
    pub method: CodeMethod,
    /// When.
    pub sent_at: Moment,
}

impl SentCode {
    /// From when another may be sent in the same way.
    pub const fn resend_from(self) -> Moment {
        self.sent_at.plus_seconds(RESEND_SECONDS)
    }
}
