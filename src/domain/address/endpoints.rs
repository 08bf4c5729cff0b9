use super::paper::CaseDocument;
use super::pattern::{addresses, fill, takes};
use super::table::endpoints;
use crate::domain::ids::{AccreditationId, ApplicationId, FileId, RowId};

endpoints! {
    addresses
    /// The address of what answers besides pages and server functions: files, documents, choices that are cookies.
    Endpoint:
}

impl Endpoint<'_> {
    /// Those that answer everybody alike, whoever is signed in.
    pub const FOR_EVERYBODY: [Endpoint<'static>; 4] = [
        Endpoint::ServiceWorker,
        Endpoint::Healthz,
        Endpoint::Readyz,
        Endpoint::Metrics,
    ];
}
