use super::paper::PaperOf;
use super::pattern::{addresses, fill, takes};
use super::table::endpoints;
use crate::domain::ids::{AccreditationId, ApplicationId, FileId, RowId};

endpoints! {
    addresses
    /// The address of what answers beside pages and server functions: files, documents, choices that are cookies.
    Endpoint:
}
