//! Table `membership`: who was asked into a commission, and what they answered.

use sqlx::FromRow;

use crate::domain::accreditation::completeness::chair_comment_lack;
use crate::domain::calendar::Moment;

use super::Connection;

/// A membership with the name of its expert.
#[derive(FromRow, Clone)]
pub struct MembershipRow {
    /// Id.
    pub id: String,
    /// Case.
    pub accreditation_id: String,
    /// Expert.
    pub expert_id: String,
    /// Name of the expert.
    pub full_name: String,
    /// Position of the expert.
    pub position: String,
    /// Employer of the expert.
    pub employer_name: String,
    /// 1 for the chair.
    pub is_chair: i32,
    /// When invited.
    pub invited_at: i64,
    /// By when an answer is asked for.
    pub answer_by: i64,
    /// When the offer was first opened.
    pub seen_at: Option<i64>,
    /// `agreed` or `declined`.
    pub answer: Option<String>,
    /// When answered.
    pub answered_at: Option<i64>,
    /// Which case of conflict was declared.
    pub conflict_case: Option<String>,
    /// The comment of a decline.
    pub comment: Option<String>,
    /// When taken out of the commission.
    pub removed_at: Option<i64>,
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
    /// Id.
    pub id: &'a str,
    /// Case.
    pub accreditation_id: &'a str,
    /// Expert.
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
pub async fn list(db: &mut Connection, accreditation_id: &str) -> sqlx::Result<Vec<MembershipRow>> {
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
) -> sqlx::Result<Option<MembershipRow>> {
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
    answer: &str,
    conflict_case: Option<&str>,
    comment: Option<&str>,
    now: Moment,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE membership SET answer = $2, answered_at = $3, conflict_case = $4, comment = $5
         WHERE id = $1 AND removed_at IS NULL AND (answer IS NULL OR (answer = 'agreed' AND $2 = 'declined'))",
    )
    .bind(id)
    .bind(answer)
    .bind(now.0)
    .bind(conflict_case)
    .bind(comment)
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes somebody out of the commission of a case; false where they are not in it. Who declined is cleared away where `declined` says so.
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

/// A case in an expert's office.
#[derive(FromRow)]
pub struct OfficeRow {
    /// Case.
    pub accreditation_id: String,
    /// Its number.
    pub registration_number: Option<String>,
    /// Kyrgyz name of the organisation.
    pub name_ky: String,
    /// Its Russian name.
    pub name_ru: String,
    /// Criteria set.
    pub criteria_set: String,
    /// Reference data pinned.
    pub reference_version: String,
    /// Stage.
    pub stage: String,
    /// 1 for the chair.
    pub is_chair: i32,
    /// By when an answer is asked for.
    pub answer_by: i64,
    /// `agreed`, or nothing.
    pub answer: Option<String>,
    /// Own sheet, once there is one.
    pub sheet_id: Option<String>,
    /// When it was published.
    pub published_at: Option<i64>,
    /// Last change of the case.
    pub changed_at: i64,
    /// Criteria with a score and a comment on it that may be signed; counted while the sheet is scored.
    #[sqlx(skip)]
    pub marked: u32,
    /// Published scores of others that lack a comment; counted for the chair while the sheets are scored and commented on.
    #[sqlx(skip)]
    pub uncommented: u32,
}

/// A case of the office with one comment that counts there.
#[derive(FromRow)]
struct OfficePiece {
    #[sqlx(flatten)]
    row: OfficeRow,
    /// Order of the office.
    membership_id: String,
    /// 1 for a scored criterion of the own sheet, 0 for a published score of another.
    is_own: i32,
    /// The expert's comment, or the chair's on the score.
    text: Option<String>,
}

/// The cases offered to an expert, and those of the commissions the expert is on; latest invitation first. What is withdrawn is seen by those
/// who agreed (`db::accreditation::find_for_expert`). What comments say is judged by the one rule for it, so their texts are read, of the sheets
/// that are under work alone.
pub async fn office(db: &mut Connection, expert_id: &str, limit: i64) -> sqlx::Result<Vec<OfficeRow>> {
    let pieces: Vec<OfficePiece> = sqlx::query_as(concat!(
        "WITH office AS (
           SELECT m.id AS membership_id, m.invited_at, a.id AS accreditation_id, a.registration_number, o.name_ky, o.name_ru,
                  a.criteria_set, a.reference_version, a.stage, m.is_chair, m.answer_by, m.answer, s.id AS sheet_id,
                  s.published_at, c.changed_at
           FROM membership m
           JOIN accreditation a ON a.id = m.accreditation_id
           JOIN organisation o ON o.id = a.organisation_id
           JOIN chain c ON c.case_id = a.id
           LEFT JOIN sheet s ON s.membership_id = m.id
           WHERE m.expert_id = $1 AND m.removed_at IS NULL
             AND (m.answer = 'agreed' OR (m.answer IS NULL AND a.stage <> 'withdrawn'))
           ORDER BY m.invited_at DESC, m.id DESC
           LIMIT $2)
         SELECT w.*, 1 AS is_own, k.comment AS text
         FROM office w
         LEFT JOIN mark k ON k.sheet_id = w.sheet_id AND k.score <> '' AND w.published_at IS NULL AND w.stage = 'evaluation'
         UNION ALL
         SELECT w.*, 0 AS is_own, h.text AS text
         FROM office w
         JOIN sheet p ON p.accreditation_id = w.accreditation_id AND p.published_at IS NOT NULL
         JOIN membership v ON v.id = p.membership_id AND v.is_chair = 0 AND ",
        counts_for_sheets!("v"),
        "
         JOIN mark k ON k.sheet_id = p.id
         LEFT JOIN chair_comment h ON h.sheet_id = p.id AND h.criterion = k.criterion
         WHERE w.is_chair = 1 AND w.stage IN ('evaluation', 'review')
         ORDER BY invited_at DESC, membership_id DESC"
    ))
    .bind(expert_id)
    .bind(limit)
    .fetch_all(db.sql())
    .await?;
    Ok(counted(pieces))
}

/// The cases, each once, in the order of the pieces.
fn counted(pieces: Vec<OfficePiece>) -> Vec<OfficeRow> {
    let mut cases: Vec<(String, OfficeRow)> = Vec::new();
    for piece in pieces {
        // A comment that says nothing, or may not be signed, is none: of an expert's own and of the chair's alike.
        let lacks = chair_comment_lack(piece.text.as_deref().unwrap_or_default()).is_some();
        if cases
            .last()
            .is_none_or(|(membership, _)| *membership != piece.membership_id)
        {
            cases.push((piece.membership_id, piece.row));
        }
        if let Some((_, row)) = cases.last_mut() {
            match (piece.is_own == 1, lacks) {
                (true, false) => row.marked += 1,
                (false, true) => row.uncommented += 1,
                _ => {}
            }
        }
    }
    cases.into_iter().map(|(_, row)| row).collect()
}
