//! Table `expert`: the pool, and what stands against inviting its people.

use sqlx::FromRow;

use crate::domain::accreditation::conflict::{Lasting, Ties};
use crate::domain::calendar::Moment;
use crate::domain::ids::{AccreditationId, ExpertId};
use crate::server::collation::{SORT_VERSION, sort_key};

use super::Connection;

/// An expert of the pool beside a case: how busy, and what ties them to its organisation.
pub struct Candidate {
    /// Id.
    pub id: ExpertId,
    /// The case beside which the expert is looked at.
    pub accreditation: AccreditationId,
    /// Name.
    pub full_name: String,
    /// Position.
    pub position: String,
    /// Employer.
    pub employer_name: String,
    /// Commissions under way.
    pub load: u32,
    /// What the conflicts of interest are judged by.
    pub ties: Ties,
}

#[derive(FromRow)]
struct CandidateRow {
    id: String,
    accreditation_id: String,
    full_name: String,
    position: String,
    employer_name: String,
    load: i64,
    is_head: i32,
    is_founder: i32,
    works_there: i32,
    appointed_until: Option<i64>,
    employed_until: Option<i64>,
    kin_until: Option<i64>,
    founded_until: Option<i64>,
    own_order_at: Option<i64>,
    last_order_at: Option<i64>,
}

/// The end of what has not ended, in SQL and here.
const OPEN: i64 = i64::MAX;

fn lasting(until: Option<i64>) -> Lasting {
    match until {
        None => Lasting::Never,
        Some(OPEN) => Lasting::Now,
        Some(at) => Lasting::Until(Moment(at)),
    }
}

impl From<CandidateRow> for Candidate {
    fn from(row: CandidateRow) -> Self {
        Self {
            id: ExpertId::from_text(row.id),
            accreditation: AccreditationId::from_text(row.accreditation_id),
            full_name: row.full_name,
            position: row.position,
            employer_name: row.employer_name,
            load: u32::try_from(row.load).unwrap_or_default(),
            ties: Ties {
                is_head: row.is_head == 1,
                is_founder: row.is_founder == 1,
                works_there: row.works_there == 1,
                appointed: lasting(row.appointed_until),
                employed: lasting(row.employed_until),
                kin: lasting(row.kin_until),
                founded: lasting(row.founded_until),
                own_order_at: row.own_order_at.map(Moment),
                last_order_at: row.last_order_at.map(Moment),
            },
        }
    }
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

/// When the declared ties of a kind to the organisation of the case ended last; `OPEN` while one has not.
macro_rules! declared {
    ($kind:literal) => {
        concat!(
            "(SELECT MAX(COALESCE(t.ended_at, 9223372036854775807)) FROM expert_tie t
              WHERE t.expert_id = e.id AND t.organisation_inn = o.inn AND t.kind = '",
            $kind,
            "')"
        )
    };
}

/// The columns of a candidate: `$1` the case (or, beside all of them, the expert), `$2` another expert or a limit.
macro_rules! select_candidates {
    ($rest:literal) => {
        concat!(
            "SELECT e.id, a.id AS accreditation_id, e.full_name, e.position, e.employer_name,
                (SELECT COUNT(*) FROM membership m JOIN accreditation n ON n.id = m.accreditation_id
                 WHERE m.expert_id = e.id AND m.removed_at IS NULL AND (m.answer IS NULL OR m.answer = 'agreed')
                   AND n.stage IN ('forming', 'order_prepared', 'evaluation', 'review', 'conclusion')) AS load,
                CASE WHEN e.pin = o.head_pin THEN 1 ELSE 0 END AS is_head,
                CASE WHEN EXISTS (SELECT 1 FROM organisation_founder f WHERE f.organisation_id = o.id AND f.tin = e.pin)
                     THEN 1 ELSE 0 END AS is_founder,
                CASE WHEN e.employer_inn = o.inn THEN 1 ELSE 0 END AS works_there,
                (SELECT MAX(COALESCE(p.ended_at, 9223372036854775807)) FROM appointment p
                 WHERE p.organisation_id = o.id AND p.pin = e.pin) AS appointed_until, ",
            declared!("employment"),
            " AS employed_until, ",
            declared!("kinship"),
            " AS kin_until, ",
            declared!("founder"),
            " AS founded_until,
                (SELECT MAX(l.order_signed_at) FROM accreditation l
                 JOIN membership m ON m.accreditation_id = l.id AND m.expert_id = e.id AND m.answer = 'agreed'
                   AND m.removed_at IS NULL
                 WHERE l.organisation_id = a.organisation_id AND l.id <> a.id) AS own_order_at,
                (SELECT MAX(l.order_signed_at) FROM accreditation l
                 WHERE l.organisation_id = a.organisation_id AND l.id <> a.id) AS last_order_at
             FROM accreditation a
             JOIN organisation o ON o.id = a.organisation_id
             JOIN expert e ON e.ended_at IS NULL ",
            $rest
        )
    };
}

/// The pool beside a case, the least busy first, and of those equally busy by name.
pub async fn candidates(db: &mut Connection, accreditation_id: &str, limit: i64) -> sqlx::Result<Vec<Candidate>> {
    let query = sqlx::query_as(select_candidates!(
        "WHERE a.id = $1 ORDER BY load, e.sort_key, e.id LIMIT $2"
    ));
    read(query.bind(accreditation_id).bind(limit).fetch_all(db.sql()).await?)
}

/// One expert beside a case.
pub async fn candidate(
    db: &mut Connection,
    accreditation_id: &str,
    expert_id: &str,
) -> sqlx::Result<Option<Candidate>> {
    let query = sqlx::query_as(select_candidates!("WHERE a.id = $1 AND e.id = $2"));
    let row: Option<CandidateRow> = query
        .bind(accreditation_id)
        .bind(expert_id)
        .fetch_optional(db.sql())
        .await?;
    Ok(row.map(Candidate::from))
}

/// The members of a case's commission who agreed or have not answered.
pub async fn members(db: &mut Connection, accreditation_id: &str) -> sqlx::Result<Vec<Candidate>> {
    let query = sqlx::query_as(select_candidates!(
        "WHERE a.id = $1 AND EXISTS (SELECT 1 FROM membership m WHERE m.accreditation_id = a.id AND m.expert_id = e.id
             AND m.removed_at IS NULL AND (m.answer IS NULL OR m.answer = 'agreed'))"
    ));
    read(query.bind(accreditation_id).fetch_all(db.sql()).await?)
}

/// An expert beside each open case into whose commission they were asked, unless they declined or were taken out.
pub async fn beside_own_cases(db: &mut Connection, expert_id: &str) -> sqlx::Result<Vec<Candidate>> {
    let query = sqlx::query_as(select_candidates!(
        "JOIN membership own ON own.accreditation_id = a.id AND own.expert_id = e.id
         WHERE e.id = $1 AND own.removed_at IS NULL AND (own.answer IS NULL OR own.answer = 'agreed')
           AND a.stage IN ('forming', 'order_prepared', 'evaluation', 'review', 'conclusion')"
    ));
    read(query.bind(expert_id).fetch_all(db.sql()).await?)
}

#[expect(clippy::unnecessary_wraps, reason = "the end of a query, whose answer it is")]
fn read(rows: Vec<CandidateRow>) -> sqlx::Result<Vec<Candidate>> {
    Ok(rows.into_iter().map(Candidate::from).collect())
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
