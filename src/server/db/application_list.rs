//! Table `application`: lists of cases.

use std::collections::BTreeMap;

use sqlx::{Any, AssertSqlSafe, FromRow};

use super::Connection;
use super::stage_set::places;
use crate::domain::calendar::Moment;
use crate::domain::ids::ApplicationId;
use crate::domain::licensing::Stage;

/// A case in a list.
pub struct ListedApplication {
    pub id: ApplicationId,
    pub registration_number: Option<String>,
    pub stage: Stage,
    /// Since when.
    pub stage_since: Moment,
    pub stage_due_at: Option<Moment>,
    pub procedure_id: String,
    /// Reference data it began under.
    pub reference_version: String,
    /// Last change.
    pub changed_at: Moment,
    /// Levels, with their specialties.
    pub programmes: Vec<(String, String)>,
}

/// A page of the cases of an organisation.
pub struct Listed {
    /// The cases of the page.
    pub applications: Vec<ListedApplication>,
    /// How many cases the organisation has in each stage, on the page or not.
    pub counts: BTreeMap<Stage, u32>,
}

/// A stage with the number of its cases, together with one of its cases on the page, or with none.
#[derive(FromRow)]
struct ListedRow {
    counted: Stage,
    #[sqlx(try_from = "i64")]
    cases: u32,
    id: Option<ApplicationId>,
    registration_number: Option<String>,
    stage_since: Option<Moment>,
    stage_due_at: Option<Moment>,
    procedure_id: Option<String>,
    reference_version: Option<String>,
    changed_at: Option<Moment>,
    programmes: Option<String>,
}

impl ListedRow {
    fn application(self) -> Option<ListedApplication> {
        let programmes = self.programmes.unwrap_or_default();
        let programmes = programmes.lines().filter_map(|line| line.split_once('\t'));
        Some(ListedApplication {
            id: self.id?,
            registration_number: self.registration_number,
            stage: self.counted,
            stage_since: self.stage_since?,
            stage_due_at: self.stage_due_at,
            procedure_id: self.procedure_id?,
            reference_version: self.reference_version?,
            changed_at: self.changed_at?,
            programmes: programmes
                .map(|(level, specialty)| (level.to_owned(), specialty.to_owned()))
                .collect(),
        })
    }
}

/// The cases of an organisation at some stages, latest change first, and how many it has at each stage: one statement.
pub async fn of_organisation(
    db: &mut Connection,
    organisation_id: &str,
    stages: &[Stage],
    limit: i64,
    offset: i64,
) -> sqlx::Result<Listed> {
    let text = format!(
        "WITH counted AS (
           SELECT stage, COUNT(*) AS cases FROM application WHERE organisation_id = $1 GROUP BY stage),
         listed AS (
           SELECT a.id, a.registration_number, a.stage, a.stage_since, a.stage_due_at, a.procedure_id, a.reference_version,
                  c.changed_at,
                  (SELECT string_agg(p.level || '\t' || p.specialty, '\n') FROM programme p WHERE p.application_id = a.id)
                      AS programmes
           FROM application a
           JOIN chain c ON c.case_id = a.id
           WHERE a.organisation_id = $1 AND a.stage IN ({})
           ORDER BY c.changed_at DESC, a.id DESC
           LIMIT $2 OFFSET $3)
         SELECT n.stage AS counted, n.cases, l.id, l.registration_number, l.stage_since, l.stage_due_at, l.procedure_id,
                l.reference_version, l.changed_at, l.programmes
         FROM counted n
         LEFT JOIN listed l ON l.stage = n.stage
         ORDER BY l.changed_at DESC, l.id DESC",
        places(4, stages.len())
    );
    let mut query = sqlx::query_as::<Any, ListedRow>(AssertSqlSafe(text))
        .bind(organisation_id)
        .bind(limit)
        .bind(offset);
    for stage in stages {
        query = query.bind(stage.name());
    }
    let rows = query.fetch_all(db.sql()).await?;
    Ok(Listed {
        counts: rows.iter().map(|row| (row.counted, row.cases)).collect(),
        applications: rows.into_iter().filter_map(ListedRow::application).collect(),
    })
}
