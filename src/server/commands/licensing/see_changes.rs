//! «Көрдүм» at what others changed (docs/requirements.md, L14). Not an action on the case: it says something of the viewer
//! alone, so the journal has no event of it and the law is not asked.

use crate::domain::ids::ApplicationId;
use crate::server::db;
use crate::server::licensing::case::CaseFile;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// Writes down that the viewer has seen the case up to an event: what came after the page was drawn stays unseen.
///
/// # Errors
/// `NotFound` for another's; a database error.
pub async fn see_changes(context: RequestContext, application: ApplicationId, up_to: i64) -> Answer<()> {
    let mut transaction = context.write().await?;
    let case = CaseFile::of_viewer(&context, &mut transaction, application.as_str()).await?;
    let person = context.session()?.person_id();
    let seen = up_to.clamp(0, case.application.seq);
    db::viewing::mark(&mut transaction, &case.application.id, person, seen, context.now).await?;
    transaction.commit().await?;
    Ok(())
}
