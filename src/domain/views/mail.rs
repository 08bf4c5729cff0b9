//! A mail as its owner and the office see it.

use serde::{Deserialize, Serialize};

use crate::domain::ids::MailId;
use crate::domain::mail::MailState;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailLine {
    pub id: MailId,
    /// Its subject.
    pub about: String,
    /// The address that it goes or went to; empty where there was none.
    pub to: String,
    pub state: MailState,
    /// Whether it is the viewer's own: its address comes from the viewer's account at ESI.
    pub is_own: bool,
    /// Where it would go if the viewer sends it again; nothing where that would change nothing, or is not the viewer's to do.
    pub again_to: Option<String>,
}
