//! Table `accreditation`: lists of cases.

use sqlx::{Any, AssertSqlSafe, FromRow};

use super::Connection;
use super::said::{KeptSaid, said_columns};
use super::stage_set::places;
use crate::domain::accreditation::Stage;
use crate::domain::accreditation::said::SAID_VERSION;
use crate::domain::calendar::Moment;
use crate::domain::ids::AccreditationId;

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

/// The cases of an organisation, latest change first.
pub async fn list_for_organisation(
    db: &mut Connection,
    organisation_id: &str,
    limit: i64,
    offset: i64,
) -> sqlx::Result<Vec<ListedAccreditation>> {
    sqlx::query_as(
        "SELECT a.id, a.registration_number, o.name_ky, o.name_ru, a.criteria_set, a.reference_version, a.stage,
                a.stage_since, c.changed_at,
                (SELECT COUNT(*) FROM accreditation n WHERE n.organisation_id = $1) AS total
         FROM accreditation a
         JOIN organisation o ON o.id = a.organisation_id
         JOIN chain c ON c.case_id = a.id
         WHERE a.organisation_id = $1
         ORDER BY c.changed_at DESC, a.id DESC
         LIMIT $2 OFFSET $3",
    )
    .bind(organisation_id)
    .bind(limit)
    .bind(offset)
    .fetch_all(db.sql())
    .await
}

/// The cases that were sent to an authority, longest at their stage first, of a stage or of all, in whose number or names of
/// the organisation, when sent or now, all the needles occur, in any order.
pub async fn list_for_authority(
    db: &mut Connection,
    authority: &str,
    stage: Option<Stage>,
    needles: &[String],
    limit: i64,
    offset: i64,
) -> sqlx::Result<Vec<ListedAccreditation>> {
    // One condition per needle: one text for each number of them, each of which the database remembers.
    let found: String = (0..needles.len())
        .map(|at| {
            format!(
                " AND (a.search_text || ' ' || o.search_text) LIKE ${} ESCAPE '!'",
                at + 5
            )
        })
        .collect();
    let text = format!(
        "SELECT a.id, a.registration_number, o.name_ky, o.name_ru, a.criteria_set, a.reference_version, a.stage,
                a.stage_since, c.changed_at, COUNT(*) OVER () AS total
         FROM accreditation a
         JOIN organisation o ON o.id = a.organisation_id
         JOIN chain c ON c.case_id = a.id
         WHERE a.authority = $1 AND a.submitted_at IS NOT NULL AND ($2 = '' OR a.stage = $2){found}
         ORDER BY a.stage_since, a.id
         LIMIT $3 OFFSET $4"
    );
    let mut query = sqlx::query_as::<Any, ListedAccreditation>(AssertSqlSafe(text))
        .bind(authority)
        .bind(stage.map(Stage::name).unwrap_or_default())
        .bind(limit)
        .bind(offset);
    for needle in needles {
        query = query.bind(pattern(needle));
    }
    query.fetch_all(db.sql()).await
}

/// The pattern of `LIKE … ESCAPE '!'` for texts that hold the needle as it is.
fn pattern(needle: &str) -> String {
    let mut pattern = String::from("%");
    for mark in needle.chars() {
        if matches!(mark, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(mark);
    }
    pattern.push('%');
    pattern
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

/// A case with what its text for search is made of.
#[derive(FromRow)]
pub struct SearchedAccreditation {
    pub id: AccreditationId,
    pub registration_number: String,
    /// Kyrgyz name of the organisation.
    pub name_ky: String,
    /// Its Russian name.
    pub name_ru: String,
    /// The current text.
    pub search_text: String,
}

/// Cases with a number whose text for search is of another version than this one.
pub async fn with_another_search_version(
    db: &mut Connection,
    version: &str,
    limit: i64,
) -> sqlx::Result<Vec<SearchedAccreditation>> {
    sqlx::query_as(
        "SELECT a.id, a.registration_number, o.name_ky, o.name_ru, a.search_text
         FROM accreditation a
         JOIN organisation o ON o.id = a.organisation_id
         WHERE a.registration_number IS NOT NULL AND a.search_version <> $1
         ORDER BY a.id
         LIMIT $2",
    )
    .bind(version)
    .bind(limit)
    .fetch_all(db.sql())
    .await
}

/// Writes the text by which a case is found.
pub async fn set_search_text(db: &mut Connection, id: &str, text: &str, version: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE accreditation SET search_text = $2, search_version = $3 WHERE id = $1")
        .bind(id)
        .bind(text)
        .bind(version)
        .execute(db.sql())
        .await?;
    Ok(())
}
