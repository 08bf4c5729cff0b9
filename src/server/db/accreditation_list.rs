//! Table `accreditation`: lists of cases.

use sqlx::{Any, AssertSqlSafe, FromRow};

use super::said::{KeptSaid, said_columns};
use super::stage_set::places;
use super::{Connection, accreditation, search_part};
use crate::domain::accreditation::Stage;
use crate::domain::accreditation::said::SAID_VERSION;
use crate::domain::calendar::Moment;
use crate::domain::ids::AccreditationId;
use crate::domain::search::{PartRange, Query};

/// A case in a list.
#[derive(FromRow)]
pub struct ListedAccreditation {
    pub id: AccreditationId,
    pub registration_number: Option<String>,
    /// Kyrgyz name of the organisation.
    pub name_ky: String,
    /// Its Russian name.
    pub name_ru: String,
    pub criteria_set: String,
    /// Reference data pinned.
    pub reference_version: String,
    pub stage: Stage,
    /// Since when.
    pub stage_since: Moment,
    /// Last change.
    pub changed_at: Moment,
    /// How many cases there are in all, the same in every row.
    #[sqlx(try_from = "i64")]
    pub total: u64,
}

/// A case of an organisation, with how many of its cases are not closed, the same in every row.
#[derive(FromRow)]
struct ListedOwn {
    #[sqlx(flatten)]
    case: ListedAccreditation,
    not_closed: i64,
}

/// A page of the cases of an organisation, latest change first, and whether one of all is not closed: one statement, and another for a page
/// behind the last.
pub async fn list_for_organisation(
    db: &mut Connection,
    organisation_id: &str,
    limit: i64,
    offset: i64,
) -> sqlx::Result<(Vec<ListedAccreditation>, bool)> {
    let text = format!(
        "SELECT a.id, a.registration_number, o.name_ky, o.name_ru, a.criteria_set, a.reference_version, a.stage,
                a.stage_since, c.changed_at,
                (SELECT COUNT(*) FROM accreditation n WHERE n.organisation_id = $1) AS total,
                (SELECT COUNT(*) FROM accreditation n WHERE n.organisation_id = $1 AND n.stage NOT IN ({})) AS not_closed
         FROM accreditation a
         JOIN organisation o ON o.id = a.organisation_id
         JOIN chain c ON c.case_id = a.id
         WHERE a.organisation_id = $1
         ORDER BY c.changed_at DESC, a.id DESC
         LIMIT $2 OFFSET $3",
        places(4, Stage::CLOSED.len())
    );
    let mut query = sqlx::query_as::<Any, ListedOwn>(AssertSqlSafe(text))
        .bind(organisation_id)
        .bind(limit)
        .bind(offset);
    for stage in Stage::CLOSED {
        query = query.bind(stage.name());
    }
    let rows = query.fetch_all(db.sql()).await?;
    let is_under_way = match rows.first() {
        Some(row) => row.not_closed > 0,
        None if offset > 0 => accreditation::is_under_way(db, organisation_id).await?,
        None => false,
    };
    Ok((rows.into_iter().map(|row| row.case).collect(), is_under_way))
}

/// What is read of each case of a page.
const LISTED_COLUMNS: &str =
    "SELECT a.id, a.registration_number, o.name_ky, o.name_ru, a.criteria_set, a.reference_version, a.stage,
                a.stage_since, c.changed_at";

/// Whence, once it is known which cases the page shows (`listed`), and in which order.
const LISTED_TABLES: &str = "FROM listed l
         JOIN accreditation a ON a.id = l.id
         JOIN organisation o ON o.id = a.organisation_id
         JOIN chain c ON c.case_id = a.id
         ORDER BY a.stage_since, a.id";

/// The cases that were sent to an authority, longest at their stage first, of a stage or of all, in whose number or names of
/// the organisation, when sent or now, all of a query occurs, in any order.
pub async fn list_for_authority(
    db: &mut Connection,
    authority: &str,
    stage: Option<Stage>,
    query: &Query,
    limit: i64,
    offset: i64,
) -> sqlx::Result<Vec<ListedAccreditation>> {
    let ranges = query.part_ranges();
    // A text for each shape of what is asked for, each of which the database remembers.
    let text = if ranges.is_empty() {
        page_of_all(stage)
    } else {
        page_of_found(stage, &ranges)
    };
    let mut statement = sqlx::query_as::<Any, ListedAccreditation>(AssertSqlSafe(text))
        .bind(authority)
        .bind(limit)
        .bind(offset);
    if let Some(stage) = stage {
        statement = statement.bind(stage.name());
    }
    if !ranges.is_empty() {
        statement = statement.bind(search_part::ACCREDITATION);
    }
    for range in &ranges {
        statement = statement.bind(range.from.as_str()).bind(range.before.as_str());
    }
    for rest in ranges.iter().filter_map(|range| range.rest.as_deref()) {
        statement = statement.bind(rest);
    }
    statement.fetch_all(db.sql()).await
}

/// The condition of the cases of a list: the authority has the place 1, a stage the place 4.
fn sent_to_authority(stage: Option<Stage>) -> &'static str {
    match stage {
        Some(_) => "a.authority = $1 AND a.submitted_at IS NOT NULL AND a.stage = $4",
        None => "a.authority = $1 AND a.submitted_at IS NOT NULL",
    }
}

/// A page of a list in which nothing is searched for. Which cases it shows and how many there are is known by the index of the list; all else
/// is read of those that it shows.
fn page_of_all(stage: Option<Stage>) -> String {
    let sent = sent_to_authority(stage);
    format!(
        "WITH listed AS (
           SELECT a.id FROM accreditation a WHERE {sent} ORDER BY a.stage_since, a.id LIMIT $2 OFFSET $3)
         {LISTED_COLUMNS}, (SELECT COUNT(*) FROM accreditation a WHERE {sent}) AS total
         {LISTED_TABLES}"
    )
}

/// A page of the cases that are found by the parts of their texts, and where a part says too little, by the texts.
fn page_of_found(stage: Option<Stage>, ranges: &[PartRange]) -> String {
    let first = if stage.is_some() { 5 } else { 4 };
    let rests = ranges.iter().filter(|range| range.rest.is_some()).count();
    let after_ranges = first + 1 + 2 * ranges.len();
    let joined = if rests == 0 {
        ""
    } else {
        "JOIN organisation o ON o.id = a.organisation_id"
    };
    let texts = "a.search_text || ' ' || o.search_text";
    let compared: String = (after_ranges..after_ranges + rests)
        .map(|place| format!(" AND REPLACE({texts}, ${place}, '') <> {texts}"))
        .collect();
    format!(
        "WITH found AS MATERIALIZED (
           SELECT a.id, a.stage_since
           FROM ({found}) f
           JOIN accreditation a ON a.search_subject = f.subject
           {joined}
           WHERE {sent}{compared}),
         listed AS (
           SELECT id FROM found ORDER BY stage_since, id LIMIT $2 OFFSET $3)
         {LISTED_COLUMNS}, (SELECT COUNT(*) FROM found) AS total
         {LISTED_TABLES}",
        found = search_part::found(first, ranges),
        sent = sent_to_authority(stage),
    )
}

/// A case that concerns its applicant on the home page.
#[derive(FromRow)]
pub struct OwnAccreditation {
    pub id: AccreditationId,
    pub stage: Stage,
    /// Since when.
    pub stage_since: Moment,
    pub criteria_set: String,
    /// Reference data pinned.
    pub reference_version: String,
    /// Criteria that have an answer; counted while it is filled in.
    #[sqlx(skip)]
    pub answered: u32,
}

/// An open case with one of its answers.
#[derive(FromRow)]
struct OwnPiece {
    #[sqlx(flatten)]
    case: OwnAccreditation,
    /// What an answer says, while it is filled in.
    #[sqlx(flatten)]
    answer: KeptSaid,
}

/// The cases of an organisation that are open to be filled in, and those decided since a time; latest first.
pub async fn waiting_for_organisation(
    db: &mut Connection,
    organisation_id: &str,
    decided_since: Moment,
) -> sqlx::Result<Vec<OwnAccreditation>> {
    let (open, decided) = (Stage::OPEN_FOR_FILLING, Stage::DECIDED);
    let text = format!(
        "SELECT a.id, a.stage, a.stage_since, a.criteria_set, a.reference_version, {answer}
         FROM accreditation a
         LEFT JOIN answer n ON n.accreditation_id = a.id AND a.stage = $3
         WHERE a.organisation_id = $1 AND (a.stage IN ({}) OR (a.stage IN ({}) AND a.stage_since > $2))
         ORDER BY a.stage_since DESC, a.id DESC",
        places(5, open.len()),
        places(5 + open.len(), decided.len()),
        answer = said_columns!("n", "text", "$4")
    );
    let mut query = sqlx::query_as::<Any, OwnPiece>(AssertSqlSafe(text))
        .bind(organisation_id)
        .bind(decided_since.0)
        .bind(Stage::Draft.name())
        .bind(SAID_VERSION.as_str());
    for stage in open.iter().chain(decided) {
        query = query.bind(stage.name());
    }
    let pieces = query.fetch_all(db.sql()).await?;
    let mut cases: Vec<OwnAccreditation> = Vec::new();
    for piece in pieces {
        if cases.last().is_none_or(|case| case.id != piece.case.id) {
            cases.push(piece.case);
        }
        if let Some(case) = cases.last_mut() {
            case.answered += u32::from(piece.answer.said().is_something());
        }
    }
    Ok(cases)
}

/// How many cases of an authority are at a stage.
#[derive(FromRow)]
pub struct StageCount {
    pub stage: Stage,
    /// How many.
    #[sqlx(try_from = "i64")]
    pub count: u32,
    /// Since when the one that waits longest is there.
    pub since: Moment,
    /// One of them: where there is one only, that one.
    pub one: AccreditationId,
}

/// The cases sent to an authority that are at one of these stages, by stage.
pub async fn waiting_for_authority(
    db: &mut Connection,
    authority: &str,
    stages: &[Stage],
) -> sqlx::Result<Vec<StageCount>> {
    let text = format!(
        "SELECT a.stage, COUNT(*) AS count, MIN(a.stage_since) AS since, MIN(a.id) AS one
         FROM accreditation a
         WHERE a.authority = $1 AND a.submitted_at IS NOT NULL AND a.stage IN ({})
         GROUP BY a.stage",
        places(2, stages.len())
    );
    let mut query = sqlx::query_as::<Any, StageCount>(AssertSqlSafe(text)).bind(authority);
    for stage in stages {
        query = query.bind(stage.name());
    }
    query.fetch_all(db.sql()).await
}
