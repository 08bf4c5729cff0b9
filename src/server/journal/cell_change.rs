//! A text before and after, as events tell it.

use serde::{Deserialize, Serialize};

/// A text before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellChange {
    /// What stood there.
    pub was: String,
    /// What stands there.
    pub now: String,
}
