//! The commission of a case as the law asks about it: who agreed, who has not answered, who is conflicted, what is scored and
//! commented.

use crate::domain::accreditation::Facts;
use crate::domain::accreditation::completeness::{chair_comment_lack, says_something};
use crate::domain::accreditation::conflict;
use crate::domain::accreditation::declaration::InvitationAnswer;
use crate::domain::calendar::Moment;
use crate::server::accreditation::case::AccreditationFile;
use crate::server::db::membership::Membership;
use crate::server::db::{self, Connection};
use crate::server::trouble::Answer;

/// Whether a membership counts: invited and not over.
pub fn counts(membership: &Membership) -> bool {
    membership.removed_at.is_none() && membership.answer != Some(InvitationAnswer::Declined)
}

/// The facts of a case with its commission: up to four statements.
pub async fn commission_facts(db: &mut Connection, case: &AccreditationFile, now: Moment) -> Answer<Facts> {
    let mut facts = case.facts()?;
    let id = &case.row.id;
    if case.stage.is_before_order() {
        let members = db::membership::list(db, id).await?;
        let members: Vec<_> = members.into_iter().filter(counts).collect();
        let agreed = members.iter().filter(|it| it.answer.is_some()).count();
        facts.agreed = Some(count(agreed));
        facts.waiting = Some(count(members.len() - agreed));
        facts.chairs = Some(count(members.iter().filter(|it| it.is_chair).count()));
        let known = db::expert::members(db, id).await?;
        let conflicted = known
            .iter()
            .filter(|it| !conflict::of(&it.ties, now).is_empty())
            .count();
        facts.conflicted = Some(count(conflicted));
    }
    if case.stage.is_after_order() {
        let sheets = db::sheet::list(db, id).await?;
        let unpublished = sheets.iter().filter(|it| it.published_at.is_none()).count();
        facts.unpublished = Some(count(unpublished));
        facts.uncommented = Some(uncommented(db, case, &sheets).await?);
        facts.conclusion_written = Some(says_something(&case.row.conclusion));
    }
    Ok(facts)
}

/// How many scores of the others lack a comment of the chair that may be signed (docs/requirements.md, A12). It is asked when the
/// evaluation is closed; from then on the comments are final, so that the conclusion carries none that was not asked about.
async fn uncommented(db: &mut Connection, case: &AccreditationFile, sheets: &[db::sheet::Sheet]) -> Answer<u32> {
    let others = sheets.iter().filter(|it| !it.is_chair);
    let cells = others.clone().count() * case.set()?.count();
    let marks = db::mark::published_marks(db, &case.row.id).await?;
    let commented = marks.iter().filter(|mark| {
        others.clone().any(|sheet| sheet.id == mark.sheet_id)
            && chair_comment_lack(mark.chair_comment.as_deref().unwrap_or_default()).is_none()
    });
    Ok(count(cells.saturating_sub(commented.count())))
}

/// A count as the law takes it.
pub fn count(found: usize) -> u32 {
    u32::try_from(found).unwrap_or(u32::MAX)
}
