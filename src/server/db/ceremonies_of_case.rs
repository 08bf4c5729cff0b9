//! Table `ceremony`: the ceremonies on one subject of a case, next to each other.

use crate::domain::calendar::Moment;
use crate::domain::signing::Subject;

use super::Connection;
use super::ceremony::open_states;

/// Voids the other open ceremonies of one person on a subject of a case: of two tabs of the same person the later one signs.
pub async fn void_own_others(
    db: &mut Connection,
    case_id: &str,
    subject: Subject,
    (person_id, but): (&str, &str),
    now: Moment,
) -> sqlx::Result<()> {
    sqlx::query(concat!(
        "UPDATE ceremony SET state = 'void', user_token = NULL, ended_at = $5
         WHERE case_id = $1 AND subject = $2 AND person_id = $3 AND id <> $4 AND state IN ",
        open_states!(),
    ))
    .bind(case_id)
    .bind(subject.name())
    .bind(person_id)
    .bind(but)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// Who else has begun to sign the same and has not ended: name and time, the latest first.
pub async fn begun_by_others(
    db: &mut Connection,
    case_id: &str,
    subject: Subject,
    person_id: &str,
) -> sqlx::Result<Vec<(String, Moment)>> {
    let begun: Vec<(String, i64)> = sqlx::query_as(concat!(
        "SELECT p.full_name, c.frozen_at
         FROM ceremony c
         JOIN person p ON p.id = c.person_id
         WHERE c.case_id = $1 AND c.subject = $2 AND c.person_id <> $3 AND c.state IN ",
        open_states!(),
        " ORDER BY c.frozen_at DESC",
    ))
    .bind(case_id)
    .bind(subject.name())
    .bind(person_id)
    .fetch_all(db.sql())
    .await?;
    Ok(begun.into_iter().map(|(name, at)| (name, Moment(at))).collect())
}

/// Voids every other open ceremony of a subject of a case, whoever began it.
pub async fn void_others(
    db: &mut Connection,
    case_id: &str,
    subject: Subject,
    but: &str,
    now: Moment,
) -> sqlx::Result<()> {
    sqlx::query(concat!(
        "UPDATE ceremony SET state = 'void', user_token = NULL, ended_at = $4
         WHERE case_id = $1 AND subject = $2 AND id <> $3 AND state IN ",
        open_states!(),
    ))
    .bind(case_id)
    .bind(subject.name())
    .bind(but)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(())
}
