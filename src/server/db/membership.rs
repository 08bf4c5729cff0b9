//! Table `membership`: who was asked into a commission, and what they answered.

use sqlx::FromRow;

use crate::domain::accreditation::declaration::InvitationAnswer;
use crate::domain::calendar::Moment;
use crate::domain::ids::{AccreditationId, ExpertId, MembershipId};

use super::Connection;
use super::columns::Flag;

/// A membership with the name of its expert.
#[derive(FromRow, Clone)]
pub struct Membership {
    pub id: MembershipId,
    /// Case.
    pub accreditation_id: AccreditationId,
    pub expert_id: ExpertId,
    /// Name of the expert.
    pub full_name: String,
    /// Position of the expert.
    pub position: String,
    /// Employer of the expert.
    pub employer_name: String,
    /// Whether as the chair.
    #[sqlx(try_from = "Flag")]
    pub is_chair: bool,
    /// When invited.
    pub invited_at: Moment,
    /// By when an answer is asked for.
    pub answer_by: Moment,
    /// When the offer was first opened.
    pub seen_at: Option<Moment>,
    /// What the expert answered.
    pub answer: Option<InvitationAnswer>,
    /// When answered.
    pub answered_at: Option<Moment>,
    /// Which case of conflict was declared.
    pub conflict_case: Option<String>,
    /// The comment of a decline.
    pub comment: Option<String>,
    /// When taken out of the commission.
    pub removed_at: Option<Moment>,
    /// Why.
    pub removed_reason: Option<String>,
}

/// Whether a membership counts for the sheets of its case, under the name that it has in the statement: the expert agreed, has not declined
/// since, and was not taken out. A sheet of any other membership counts neither as open nor as published.
macro_rules! counts_for_sheets {
    ($membership:literal) => {
        concat!(
            $membership,
            ".removed_at IS NULL AND ",
            $membership,
            ".answer = 'agreed'"
        )
    };
}
pub(super) use counts_for_sheets;

macro_rules! select_membership {
    ($rest:literal) => {
        concat!(
            "SELECT m.id, m.accreditation_id, m.expert_id, e.full_name, e.position, e.employer_name, m.is_chair,
                    m.invited_at, m.answer_by, m.seen_at, m.answer, m.answered_at, m.conflict_case, m.comment,
                    m.removed_at, m.removed_reason
             FROM membership m
             JOIN expert e ON e.id = m.expert_id ",
            $rest
        )
    };
}

/// A new invitation.
pub struct NewMembership<'a> {
    pub id: &'a str,
    /// Case.
    pub accreditation_id: &'a str,
    pub expert_id: &'a str,
    /// Whether as the chair.
    pub is_chair: bool,
    /// By when an answer is asked for.
    pub answer_by: Moment,
    /// Officer who invites.
    pub invited_by: &'a str,
}

/// Invites; false where the expert is in the commission, or has declined, already.
pub async fn insert(db: &mut Connection, new: &NewMembership<'_>, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO membership (id, accreditation_id, expert_id, is_chair, invited_at, invited_by, answer_by)
         SELECT $1, $2, $3, $4, $5, $6, $7
         WHERE (SELECT COUNT(*) FROM membership
                WHERE accreditation_id = $2 AND expert_id = $3 AND removed_at IS NULL) = 0",
    )
    .bind(new.id)
    .bind(new.accreditation_id)
    .bind(new.expert_id)
    .bind(i32::from(new.is_chair))
    .bind(now.0)
    .bind(new.invited_by)
    .bind(new.answer_by.0)
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Everybody who was ever asked into the commission of a case, the chair first.
pub async fn list(db: &mut Connection, accreditation_id: &str) -> sqlx::Result<Vec<Membership>> {
    sqlx::query_as(select_membership!(
        "WHERE m.accreditation_id = $1 ORDER BY m.is_chair DESC, m.invited_at, m.id"
    ))
    .bind(accreditation_id)
    .fetch_all(db.sql())
    .await
}

/// The expert's own membership of a case, unless they declined or were taken out.
pub async fn find_own(
    db: &mut Connection,
    accreditation_id: &str,
    expert_id: &str,
) -> sqlx::Result<Option<Membership>> {
    sqlx::query_as(select_membership!(
        "WHERE m.accreditation_id = $1 AND m.expert_id = $2 AND m.removed_at IS NULL
           AND (m.answer IS NULL OR m.answer = 'agreed')"
    ))
    .bind(accreditation_id)
    .bind(expert_id)
    .fetch_optional(db.sql())
    .await
}

/// Writes an answer; false where there is one already that is not the one that may be taken back (`was`), or where the expert was
/// taken out meanwhile.
pub async fn answer(
    db: &mut Connection,
    id: &str,
    answer: InvitationAnswer,
    conflict_case: Option<&str>,
    comment: Option<&str>,
    now: Moment,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE membership SET answer = $2, answered_at = $3, conflict_case = $4, comment = $5
         WHERE id = $1 AND removed_at IS NULL AND (answer IS NULL OR (answer = 'agreed' AND $2 = 'declined'))",
    )
    .bind(id)
    .bind(answer.name())
    .bind(now.0)
    .bind(conflict_case)
    .bind(comment)
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes somebody out of the commission of a case; false where they are not in it. Whoever declined is cleared away where `declined` says
/// so.
pub async fn remove(
    db: &mut Connection,
    accreditation_id: &str,
    id: &str,
    (reason, declined): (&str, bool),
    now: Moment,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE membership SET removed_at = $4, removed_reason = $3
         WHERE accreditation_id = $1 AND id = $2 AND removed_at IS NULL
           AND (answer IS NULL OR answer = 'agreed' OR $5 = 1)",
    )
    .bind(accreditation_id)
    .bind(id)
    .bind(reason)
    .bind(now.0)
    .bind(i32::from(declined))
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Writes down that the offer was opened, the first time.
pub async fn mark_seen(db: &mut Connection, id: &str, now: Moment) -> sqlx::Result<()> {
    sqlx::query("UPDATE membership SET seen_at = $2 WHERE id = $1 AND seen_at IS NULL")
        .bind(id)
        .bind(now.0)
        .execute(db.sql())
        .await?;
    Ok(())
}
