//! What is autosaved, and how its texts reach the server.

use crate::api::accreditation::case::save_text;
use crate::api::licensing::appendix::save_cell;
use crate::domain::Failure;
use crate::domain::ids::{ApplicationId, RowId};
use crate::domain::text_kind::TextKind;
use crate::domain::views::appendix::Saved;

/// The kind of a row, in the store of the browser.
const ROW: &str = "row";

/// A thing with texts.
#[derive(Clone, Debug, PartialEq)]
pub enum Thing {
    /// A row of an appendix; its fields are the columns.
    Row { application: ApplicationId, row: RowId },
    /// Anything else that is typed; the fields as [`TextKind`] tells them.
    Texts {
        kind: TextKind,
        /// Id of the thing.
        id: String,
    },
}

impl Thing {
    /// The thing behind a kept text, by the kind and the id under which it is kept and the case that it names. Nothing for what is not
    /// sent text by text, and for a row that does not say to which application it belongs.
    pub fn of(kind: &str, id: &str, case: Option<&str>) -> Option<Self> {
        if kind == ROW {
            let application = ApplicationId::from_text(case?);
            let row = RowId::from_text(id);
            return Some(Thing::Row { application, row });
        }
        let id = id.to_owned();
        TextKind::from_name(kind).map(|kind| Thing::Texts { kind, id })
    }

    /// Id of what is signed with its texts: the application, the accreditation case, the sheet.
    pub fn case(&self) -> &str {
        match self {
            Thing::Row { application, .. } => application.as_str(),
            Thing::Texts { id, .. } => id,
        }
    }

    /// What kind of thing, in the store of the browser.
    pub fn kind(&self) -> &'static str {
        match self {
            Thing::Row { .. } => ROW,
            Thing::Texts { kind, .. } => kind.name(),
        }
    }

    pub fn id(&self) -> &str {
        match self {
            Thing::Row { row, .. } => row.as_str(),
            Thing::Texts { id, .. } => id,
        }
    }

    /// Whether its page may be opened offline, so that what the server has is remembered with it.
    pub fn opens_offline(&self) -> bool {
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
