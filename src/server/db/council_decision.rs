//! Table `council_decision`: what the accreditation council decided (docs/requirements.md, A14).

use sqlx::FromRow;

use crate::domain::accreditation::outcome::Outcome;
use crate::domain::calendar::Moment;

use super::Connection;

/// A decision as it was recorded.
#[derive(FromRow, Clone)]
pub struct CouncilDecision {
    /// What was decided.
    pub outcome: Outcome,
    /// For how many months.
    #[sqlx(try_from = "i64")]
    pub months: u32,
    pub minutes_number: String,
    /// Day of the meeting, `YYYY-MM-DD`.
    pub held_on: String,
    /// Grounds.
    pub reasons: String,
    /// When recorded.
    pub recorded_at: Moment,
}

/// The decision of a case, once it is recorded.
pub async fn find(db: &mut Connection, accreditation_id: &str) -> sqlx::Result<Option<CouncilDecision>> {
    sqlx::query_as(
        "SELECT outcome, months, minutes_number, held_on, reasons, recorded_at
         FROM council_decision WHERE accreditation_id = $1",
    )
    .bind(accreditation_id)
    .fetch_optional(db.sql())
    .await
}

/// Records a decision; the law lets it happen once.
pub async fn insert(
    db: &mut Connection,
    accreditation_id: &str,
    decision: &CouncilDecision,
    recorded_by: &str,
    now: Moment,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO council_decision (accreditation_id, outcome, months, minutes_number, held_on, reasons, recorded_at,
             recorded_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(accreditation_id)
    .bind(decision.outcome.name())
    .bind(i32::try_from(decision.months).unwrap_or(i32::MAX))
    .bind(&decision.minutes_number)
    .bind(&decision.held_on)
    .bind(&decision.reasons)
    .bind(now.0)
    .bind(recorded_by)
    .execute(db.sql())
    .await?;
    Ok(())
}
