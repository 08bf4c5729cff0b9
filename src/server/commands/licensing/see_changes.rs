//! «Көрдүм» at what others changed (row L14). No deed on the case: it says something of the viewer alone, so the journal has no
//! event of it and the law is not asked.

use crate::domain::ids::ApplicationId;
use crate::server::db;
use crate::server::desk::Desk;
use crate::server::licensing::case::CaseFile;
use crate::server::trouble::Answer;

/// Writes down that the viewer has seen the case up to an event: what came after the page was drawn stays unseen.
///
/// # Errors
/// `NotFound` for another's; the database's.
pub async fn see_changes(desk: Desk, application: ApplicationId, up_to: i64) -> Answer<()> {
    let mut transaction = desk.write().await?;
    let case = CaseFile::of_viewer(&desk, &mut transaction, application.as_str()).await?;
    let person = desk.session()?.person_id();
    let seen = up_to.clamp(0, case.application.seq);
    db::viewing::mark(&mut transaction, &case.application.id, person, seen, desk.now).await?;
    transaction.commit().await?;
    Ok(())
}
