//! Table `expert`: the pool, and what prevents inviting its people.

use sqlx::any::AnyArguments;
use sqlx::query::QueryAs;
use sqlx::{Any, AssertSqlSafe, FromRow};

use crate::domain::accreditation::Stage;
use crate::domain::accreditation::conflict::{Lasting, Ties};
use crate::domain::accreditation::tie::TieKind;
use crate::domain::calendar::Moment;
use crate::domain::ids::{AccreditationId, ExpertId};
use crate::server::collation::{SORT_VERSION, sort_key};

use super::Connection;
use super::columns::Flag;
use super::stage_set::places;

/// An expert of the pool with regard to a case: how busy, and what ties them to its organisation.
pub struct Candidate {
    pub id: ExpertId,
    /// The case with regard to which the expert is looked at.
    pub accreditation: AccreditationId,
    pub full_name: String,
    pub position: String,
    pub employer_name: String,
    /// Commissions under way.
    pub load: u32,
    /// What the conflicts of interest are judged by.
    pub ties: Ties,
}

#[derive(FromRow)]
struct CandidateRow {
    id: ExpertId,
    accreditation_id: AccreditationId,
    full_name: String,
    position: String,
    employer_name: String,
    #[sqlx(try_from = "i64")]
    load: u32,
    #[sqlx(try_from = "Flag")]
    is_head: bool,
    #[sqlx(try_from = "Flag")]
    is_founder: bool,
    #[sqlx(try_from = "Flag")]
    works_there: bool,
    appointed_until: Option<i64>,
    employed_until: Option<i64>,
    kin_until: Option<i64>,
    founded_until: Option<i64>,
    own_order_at: Option<Moment>,
    last_order_at: Option<Moment>,
}

/// The end of what has not ended, in statements and here.
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
            id: row.id,
            accreditation: row.accreditation_id,
            full_name: row.full_name,
            position: row.position,
            employer_name: row.employer_name,
            load: row.load,
            ties: Ties {
                is_head: row.is_head,
                is_founder: row.is_founder,
                works_there: row.works_there,
                appointed: lasting(row.appointed_until),
                employed: lasting(row.employed_until),
                kin: lasting(row.kin_until),
                founded: lasting(row.founded_until),
                own_order_at: row.own_order_at,
                last_order_at: row.last_order_at,
            },
        }
    }
}

pub struct NewExpert<'a> {
    pub id: &'a str,
    pub pin: &'a str,
    pub full_name: &'a str,
    /// E-mail.
    pub email: &'a str,
    pub position: &'a str,
    pub employer_inn: &'a str,
    pub employer_name: &'a str,
}

/// The places of what is asked for: the stages of [`Stage::WITH_COMMISSION`] are bound before.
const FIRST: usize = Stage::WITH_COMMISSION.len() + 1;
const SECOND: usize = FIRST + 1;

/// The stages at which a commission is formed or works.
fn with_commission() -> String {
    places(1, Stage::WITH_COMMISSION.len())
}

/// The statement of candidates, with what comes after their columns; the stages are bound, and what `rest` asks for is to be bound.
fn candidates_that<'q>(rest: &str) -> QueryAs<'q, Any, CandidateRow, AnyArguments> {
    let text = format!(
        "SELECT e.id, a.id AS accreditation_id, e.full_name, e.position, e.employer_name,
            (SELECT COUNT(*) FROM membership m JOIN accreditation n ON n.id = m.accreditation_id
             WHERE m.expert_id = e.id AND m.removed_at IS NULL AND (m.answer IS NULL OR m.answer = 'agreed')
               AND n.stage IN ({with_commission})) AS load,
            CASE WHEN e.pin = o.head_pin THEN 1 ELSE 0 END AS is_head,
            CASE WHEN EXISTS (SELECT 1 FROM organisation_founder f WHERE f.organisation_id = o.id AND f.tin = e.pin)
                 THEN 1 ELSE 0 END AS is_founder,
            CASE WHEN e.employer_inn = o.inn THEN 1 ELSE 0 END AS works_there,
            (SELECT MAX(COALESCE(p.ended_at, {OPEN})) FROM appointment p
             WHERE p.organisation_id = o.id AND p.pin = e.pin) AS appointed_until,
            {employed} AS employed_until, {kin} AS kin_until, {founded} AS founded_until,
            (SELECT MAX(l.order_signed_at) FROM accreditation l
             JOIN membership m ON m.accreditation_id = l.id AND m.expert_id = e.id AND m.answer = 'agreed'
               AND m.removed_at IS NULL
             WHERE l.organisation_id = a.organisation_id AND l.id <> a.id) AS own_order_at,
            (SELECT MAX(l.order_signed_at) FROM accreditation l
             WHERE l.organisation_id = a.organisation_id AND l.id <> a.id) AS last_order_at
         FROM accreditation a
         JOIN organisation o ON o.id = a.organisation_id
         JOIN expert e ON e.ended_at IS NULL {rest}",
        with_commission = with_commission(),
        employed = declared(TieKind::Employment),
        kin = declared(TieKind::Kinship),
        founded = declared(TieKind::Founder),
    );
    let mut query = sqlx::query_as::<Any, CandidateRow>(AssertSqlSafe(text));
    for stage in Stage::WITH_COMMISSION {
        query = query.bind(stage.name());
    }
    query
}

/// When the declared ties of a kind to the organisation of the case ended last; `OPEN` while one has not.
fn declared(kind: TieKind) -> String {
    format!(
        "(SELECT MAX(COALESCE(t.ended_at, {OPEN})) FROM expert_tie t
          WHERE t.expert_id = e.id AND t.organisation_inn = o.inn AND t.kind = '{}')",
        kind.name()
    )
}

/// The pool with regard to a case, the least busy first, and of those equally busy by name.
pub async fn candidates(db: &mut Connection, accreditation_id: &str, limit: i64) -> sqlx::Result<Vec<Candidate>> {
    let query = candidates_that(&format!(
        "WHERE a.id = ${FIRST} ORDER BY load, e.sort_key, e.id LIMIT ${SECOND}"
    ));
    let rows = query.bind(accreditation_id).bind(limit).fetch_all(db.sql()).await?;
    Ok(read(rows))
}

/// One expert with regard to a case.
pub async fn candidate(
    db: &mut Connection,
    accreditation_id: &str,
    expert_id: &str,
) -> sqlx::Result<Option<Candidate>> {
    let query = candidates_that(&format!("WHERE a.id = ${FIRST} AND e.id = ${SECOND}"));
    let query = query.bind(accreditation_id).bind(expert_id);
    Ok(query.fetch_optional(db.sql()).await?.map(Candidate::from))
}

/// The members of a case's commission who agreed or have not answered.
pub async fn members(db: &mut Connection, accreditation_id: &str) -> sqlx::Result<Vec<Candidate>> {
    let query = candidates_that(&format!(
        "WHERE a.id = ${FIRST} AND EXISTS (SELECT 1 FROM membership m WHERE m.accreditation_id = a.id AND m.expert_id = e.id
             AND m.removed_at IS NULL AND (m.answer IS NULL OR m.answer = 'agreed'))"
    ));
    Ok(read(query.bind(accreditation_id).fetch_all(db.sql()).await?))
}

/// An expert with regard to each open case into whose commission they were asked, unless they declined or were taken
/// out.
pub async fn beside_own_cases(db: &mut Connection, expert_id: &str) -> sqlx::Result<Vec<Candidate>> {
    let query = candidates_that(&format!(
        "JOIN membership own ON own.accreditation_id = a.id AND own.expert_id = e.id
         WHERE e.id = ${FIRST} AND own.removed_at IS NULL AND (own.answer IS NULL OR own.answer = 'agreed')
           AND a.stage IN ({})",
        with_commission()
    ));
    Ok(read(query.bind(expert_id).fetch_all(db.sql()).await?))
}

fn read(rows: Vec<CandidateRow>) -> Vec<Candidate> {
    rows.into_iter().map(Candidate::from).collect()
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
