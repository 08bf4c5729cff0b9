//! What is kept.

use serde::{Deserialize, Deserializer, Serialize};

use crate::domain::Text3;
use crate::domain::calendar::Moment;

/// A text that the server may not have yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The text as it is on the screen.
    pub text: String,
    /// The text of the server that the typing began from.
    pub based_on: String,
    /// Texts that were sent and of which it is not known whether they arrived. Finding one of them on the server is finding
    /// one's own hand, not another's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sent: Vec<String>,
    /// The server's time of the page on which it was typed.
    pub at: Moment,
    /// How many texts that page had kept before: the order in which they were typed.
    #[serde(deserialize_with = "or_none")]
    pub turn: u32,
    /// Where it belongs, for pages that do not show its thing; texts that an earlier version of the product kept do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub belongs: Option<Belongs>,
}

/// Where a kept text belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Belongs {
    /// Id of what is signed with it: the application, the accreditation case, the sheet.
    pub case: String,
    /// What its place is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text3>,
}

/// A number that texts of an earlier version of the product do not have: a field that is not written is read as nothing, which a number is not
/// (`crate::domain::packed`).
fn or_none<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}
