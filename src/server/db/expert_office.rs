//! The cases of an expert's office: tables `membership`, `sheet`, `mark` and `chair_comment` together.

use sqlx::{Any, AssertSqlSafe, FromRow};

use super::Connection;
use super::columns::Flag;
use super::membership::counts_for_sheets;
use super::said::{KeptSaid, said_columns};
use super::stage_set::places;
use crate::domain::accreditation::Stage;
use crate::domain::accreditation::declaration::InvitationAnswer;
use crate::domain::accreditation::said::{SAID_VERSION, Said};
use crate::domain::calendar::Moment;
use crate::domain::ids::{AccreditationId, MembershipId, SheetId};

/// A case in an expert's office.
#[derive(FromRow)]
pub struct OfficeCase {
    /// Case.
    pub accreditation_id: AccreditationId,
    pub registration_number: Option<String>,
    /// Kyrgyz name of the organisation.
    pub name_ky: String,
    /// Its Russian name.
    pub name_ru: String,
    pub criteria_set: String,
    /// Reference data pinned.
    pub reference_version: String,
    pub stage: Stage,
    /// Whether as the chair.
    #[sqlx(try_from = "Flag")]
    pub is_chair: bool,
    /// By when an answer is asked for.
    pub answer_by: Moment,
    /// What the expert answered: who declined has the case no more.
    pub answer: Option<InvitationAnswer>,
    /// Own sheet, once there is one.
    pub sheet_id: Option<SheetId>,
    /// When it was published.
    pub published_at: Option<Moment>,
    /// Last change of the case.
    pub changed_at: Moment,
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
    case: OfficeCase,
    /// Order of the office.
    membership_id: MembershipId,
    /// Whether it is a scored criterion of the expert's own sheet, and not a published score of another.
    #[sqlx(try_from = "Flag")]
    is_own: bool,
    /// What the expert's comment says, or the chair's on the score.
    #[sqlx(flatten)]
    comment: KeptSaid,
}

/// The cases offered to an expert, and those of the commissions the expert is on; latest invitation first. What is withdrawn is seen by those
/// who agreed (`db::accreditation::find_for_expert`). Of comments it is read what they say, on the sheets that are under work alone.
pub async fn office(db: &mut Connection, expert_id: &str, limit: i64) -> sqlx::Result<Vec<OfficeCase>> {
    let text = format!(
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
             AND (m.answer = 'agreed' OR (m.answer IS NULL AND a.stage <> $3))
           ORDER BY m.invited_at DESC, m.id DESC
           LIMIT $2)
         SELECT w.*, 1 AS is_own, {own}
         FROM office w
         LEFT JOIN mark k ON k.sheet_id = w.sheet_id AND k.score <> '' AND w.published_at IS NULL AND w.stage = $4
         UNION ALL
         SELECT w.*, 0 AS is_own, {of_chair}
         FROM office w
         JOIN sheet p ON p.accreditation_id = w.accreditation_id AND p.published_at IS NOT NULL
         JOIN membership v ON v.id = p.membership_id AND v.is_chair = 0 AND {counts}
         JOIN mark k ON k.sheet_id = p.id
         LEFT JOIN chair_comment h ON h.sheet_id = p.id AND h.criterion = k.criterion
         WHERE w.is_chair = 1 AND w.stage IN ({commented})
         ORDER BY invited_at DESC, membership_id DESC",
        own = said_columns!("k", "comment", "$5"),
        of_chair = said_columns!("h", "text", "$5"),
        counts = counts_for_sheets!("v"),
        commented = places(6, Stage::COMMENTED.len()),
    );
    let mut query = sqlx::query_as::<Any, OfficePiece>(AssertSqlSafe(text))
        .bind(expert_id)
        .bind(limit)
        .bind(Stage::Withdrawn.name())
        .bind(Stage::Evaluation.name())
        .bind(SAID_VERSION.as_str());
    for stage in Stage::COMMENTED {
        query = query.bind(stage.name());
    }
    Ok(counted(query.fetch_all(db.sql()).await?))
}

/// The cases, each once, in the order of the pieces.
fn counted(pieces: Vec<OfficePiece>) -> Vec<OfficeCase> {
    let mut cases: Vec<(MembershipId, OfficeCase)> = Vec::new();
    for piece in pieces {
        // A comment that says nothing, or may not be signed, is none: of an expert's own and of the chair's alike.
        let lacks = piece.comment.said() != Said::Enough;
        if cases
            .last()
            .is_none_or(|(membership, _)| *membership != piece.membership_id)
        {
            cases.push((piece.membership_id, piece.case));
        }
        if let Some((_, case)) = cases.last_mut() {
            match (piece.is_own, lacks) {
                (true, false) => case.marked += 1,
                (false, true) => case.uncommented += 1,
                _ => {}
            }
        }
    }
    cases.into_iter().map(|(_, case)| case).collect()
}
