use super::pattern::{addresses, fill, takes};
use super::table::pages;
use crate::domain::ids::{AccreditationId, ApplicationId, CeremonyId, RowId, SheetId};

pages! {
    addresses
    /// The address of a page.
    Address:
}
