//! Table `expert`: the pool, and what stands against inviting its people.

use sqlx::FromRow;

use crate::domain::calendar::Moment;
use crate::server::collation::{SORT_VERSION, sort_key};

use super::Connection;

/// An expert of the pool beside a case: how busy, and what stands against inviting them (row A5).
#[derive(FromRow)]
pub struct CandidateRow {
    /// Id.
    pub id: String,
    /// The case beside which the expert is looked at.
    pub accreditation_id: String,
    /// Name.
    pub full_name: String,
    /// Position.
    pub position: String,
    /// Employer.
    pub employer_name: String,
    /// Commissions under way.
    pub load: i64,
    /// Head by the register: 1 or 0, as the following.
    pub is_head: i32,
    /// Founder by the register.
    pub is_founder: i32,
    /// Works or worked there within the time that counts.
    pub is_employed: i32,
    /// A relative there, by own declaration.
    pub has_kin: i32,
    /// On the commission of the last accreditation.
    pub was_on_last: i32,
}

/// A new expert.
pub struct NewExpert<'a> {
    /// Id.
    pub id: &'a str,
    /// PIN.
    pub pin: &'a str,
    /// Name.
    pub full_name: &'a str,
    /// E-mail.
    pub email: &'a str,
    /// Position.
    pub position: &'a str,
    /// INN of the employer.
    pub employer_inn: &'a str,
    /// Name of the employer.
    pub employer_name: &'a str,
}

/// The columns of a candidate: `$1` the case (or, beside all of them, the expert), `$2` since when an ended employment counts, `$3` another expert or nobody.
macro_rules! select_candidates {
    ($rest:literal) => {
        concat!(
            "SELECT e.id, a.id AS accreditation_id, e.full_name, e.position, e.employer_name,
                (SELECT COUNT(*) FROM membership m JOIN accreditation n ON n.id = m.accreditation_id
                 WHERE m.expert_id = e.id AND m.removed_at IS NULL AND (m.answer IS NULL OR m.answer = 'agreed')
                   AND n.stage IN ('forming', 'order_prepared', 'evaluation', 'review', 'conclusion')) AS load,
                CASE WHEN e.pin = o.head_pin THEN 1 ELSE 0 END AS is_head,
                CASE WHEN o.register_record LIKE '%\"tin\":\"' || e.pin || '\"%'
                       OR EXISTS (SELECT 1 FROM expert_tie t WHERE t.expert_id = e.id AND t.organisation_inn = o.inn
                                    AND t.kind = 'founder' AND t.ended_at IS NULL)
                     THEN 1 ELSE 0 END AS is_founder,
                CASE WHEN e.employer_inn = o.inn
                       OR EXISTS (SELECT 1 FROM appointment p WHERE p.organisation_id = o.id AND p.pin = e.pin
                                    AND (p.ended_at IS NULL OR p.ended_at > $2))
                       OR EXISTS (SELECT 1 FROM expert_tie t WHERE t.expert_id = e.id AND t.organisation_inn = o.inn
                                    AND t.kind = 'employment' AND (t.ended_at IS NULL OR t.ended_at > $2))
                     THEN 1 ELSE 0 END AS is_employed,
                CASE WHEN EXISTS (SELECT 1 FROM expert_tie t WHERE t.expert_id = e.id AND t.organisation_inn = o.inn
                                    AND t.kind = 'kinship' AND t.ended_at IS NULL)
                     THEN 1 ELSE 0 END AS has_kin,
                CASE WHEN EXISTS (SELECT 1 FROM membership m WHERE m.expert_id = e.id AND m.answer = 'agreed'
                                    AND m.removed_at IS NULL AND m.accreditation_id =
                                      (SELECT l.id FROM accreditation l
                                       WHERE l.organisation_id = a.organisation_id AND l.id <> a.id
                                         AND l.order_signed_at IS NOT NULL
                                       ORDER BY l.order_signed_at DESC LIMIT 1))
                     THEN 1 ELSE 0 END AS was_on_last
             FROM accreditation a
             JOIN organisation o ON o.id = a.organisation_id
             JOIN expert e ON e.ended_at IS NULL ",
            $rest
        )
    };
}

/// The pool beside a case, the least busy first, and of those equally busy by name.
pub async fn candidates(
    db: &mut Connection,
    accreditation_id: &str,
    employment_counts_since: Moment,
    limit: i64,
) -> sqlx::Result<Vec<CandidateRow>> {
    sqlx::query_as(select_candidates!(
        "WHERE a.id = $1 ORDER BY load, e.sort_key, e.id LIMIT $3"
    ))
    .bind(accreditation_id)
    .bind(employment_counts_since.0)
    .bind(limit)
    .fetch_all(db.sql())
    .await
}

/// One expert beside a case.
pub async fn candidate(
    db: &mut Connection,
    accreditation_id: &str,
    employment_counts_since: Moment,
    expert_id: &str,
) -> sqlx::Result<Option<CandidateRow>> {
    sqlx::query_as(select_candidates!("WHERE a.id = $1 AND e.id = $3"))
        .bind(accreditation_id)
        .bind(employment_counts_since.0)
        .bind(expert_id)
        .fetch_optional(db.sql())
        .await
}

/// The members of a case's commission who agreed or have not answered.
pub async fn members(
    db: &mut Connection,
    accreditation_id: &str,
    employment_counts_since: Moment,
) -> sqlx::Result<Vec<CandidateRow>> {
    sqlx::query_as(select_candidates!(
        "WHERE a.id = $1 AND EXISTS (SELECT 1 FROM membership m WHERE m.accreditation_id = a.id AND m.expert_id = e.id
             AND m.removed_at IS NULL AND (m.answer IS NULL OR m.answer = 'agreed'))"
    ))
    .bind(accreditation_id)
    .bind(employment_counts_since.0)
    .fetch_all(db.sql())
    .await
}

/// An expert beside each open case into whose commission they were asked, unless they declined or were taken out.
pub async fn beside_own_cases(
    db: &mut Connection,
    expert_id: &str,
    employment_counts_since: Moment,
) -> sqlx::Result<Vec<CandidateRow>> {
    sqlx::query_as(select_candidates!(
        "JOIN membership own ON own.accreditation_id = a.id AND own.expert_id = e.id
         WHERE e.id = $1 AND own.removed_at IS NULL AND (own.answer IS NULL OR own.answer = 'agreed')
           AND a.stage IN ('forming', 'order_prepared', 'evaluation', 'review', 'conclusion')"
    ))
    .bind(expert_id)
    .bind(employment_counts_since.0)
    .fetch_all(db.sql())
    .await
}

/// Lists an expert; of one whose PIN is in the pool already only the e-mail is taken over, so that a wrong one can be corrected.
pub async fn ensure(db: &mut Connection, expert: &NewExpert<'_>, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO expert (id, pin, full_name, email, position, employer_inn, employer_name, listed_at, sort_key,
             sort_version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (pin) DO UPDATE SET email = excluded.email",
    )
    .bind(expert.id)
    .bind(expert.pin)
    .bind(expert.full_name)
    .bind(expert.email)
    .bind(expert.position)
    .bind(expert.employer_inn)
    .bind(expert.employer_name)
    .bind(now.0)
    .bind(sort_key(expert.full_name))
    .bind(SORT_VERSION.as_str())
    .execute(db.sql())
    .await?;
    Ok(())
}

/// Where and for whom a letter to an expert goes: name and e-mail.
pub async fn address(db: &mut Connection, id: &str) -> sqlx::Result<Option<(String, String)>> {
    sqlx::query_as("SELECT full_name, email FROM expert WHERE id = $1")
        .bind(id)
        .fetch_optional(db.sql())
        .await
}

/// Experts whose sort key is of another version than this one: ids and names.
pub async fn with_another_sort_version(
    db: &mut Connection,
    version: &str,
    limit: i64,
) -> sqlx::Result<Vec<(String, String)>> {
    sqlx::query_as("SELECT id, full_name FROM expert WHERE sort_version <> $1 ORDER BY id LIMIT $2")
        .bind(version)
        .bind(limit)
        .fetch_all(db.sql())
        .await
}

/// Writes the sort key of an expert's name.
pub async fn set_sort_key(db: &mut Connection, id: &str, key: &str, version: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE expert SET sort_key = $2, sort_version = $3 WHERE id = $1")
        .bind(id)
        .bind(key)
        .bind(version)
        .execute(db.sql())
        .await?;
    Ok(())
}
