//! What is autosaved, and how its texts reach the server.

use crate::api::accreditation::save_text;
use crate::api::appendix::save_cell;
use crate::domain::Failure;
use crate::domain::ids::{ApplicationId, RowId};
use crate::domain::text_kind::TextKind;
use crate::domain::views::appendix::Saved;

/// A thing with texts.
#[derive(Clone, Debug, PartialEq)]
pub enum Thing {
    /// A row of an appendix; its fields are the columns.
    Row {
        /// The application.
        application: ApplicationId,
        /// The row.
        row: RowId,
    },
    /// Anything else that is typed; the fields as [`TextKind`] tells them.
    Texts {
        /// Of what kind.
        kind: TextKind,
        /// Id of the thing.
        id: String,
    },
}

impl Thing {
    /// What kind of thing, in the store of the browser.
    pub fn kind(&self) -> &'static str {
        match self {
            Thing::Row { .. } => "row",
            Thing::Texts { kind, .. } => kind.name(),
        }
    }

    /// Its id.
    pub fn id(&self) -> &str {
        match self {
            Thing::Row { row, .. } => row.as_str(),
            Thing::Texts { id, .. } => id,
        }
    }

    /// Whether its page may be opened without a line, so that what the server has is remembered beside it.
    pub fn opens_without_line(&self) -> bool {
        matches!(
            self,
            Thing::Texts {
                kind: TextKind::Mark,
                ..
            }
        )
    }

    /// Sends a text of it.
    ///
    /// # Errors
    /// What the server refuses, or that it cannot be reached.
    pub async fn save(self, field: String, based_on: String, text: String) -> Result<Saved, Failure> {
        match self {
            Thing::Row { application, row } => save_cell(application, row, field, based_on, text).await,
            Thing::Texts { kind, id } => save_text(kind, id, field, based_on, text).await,
        }
    }
}
