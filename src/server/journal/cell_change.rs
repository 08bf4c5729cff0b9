//! A text before and after, as events record it.

use serde::{Deserialize, Serialize};

/// A text before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellChange {
    /// The value before.
    pub was: String,
    /// The value after.
    pub now: String,
}
