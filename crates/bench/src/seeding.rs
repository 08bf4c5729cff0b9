//! Many rows at once: made elsewhere in the shape of the tables, and written without their checks. All SQL of the measurement.
#![expect(
    clippy::disallowed_methods,
    reason = "rows of all tables are written as no command of the product writes them"
)]

use asula::server::db::{Connection, Database, StatementCounter};
use sqlx::{Any, AssertSqlSafe, query::Query};

/// The tables that are seeded with their columns, each after those it refers to.
const TABLES: [(&str, &str); 19] = [
    (
        "person",
        "id pin subject full_name email phone first_signed_in_at last_signed_in_at",
    ),
    (
        "organisation",
        "id inn name_ky name_ru address ownership head_pin head_name register_record register_seen_at created_at \
         registered_at registered_by search_text search_version",
    ),
    (
        "file",
        "id organisation_id sha256 size media_type name uploaded_at uploaded_by",
    ),
    ("organisation_document", "organisation_id kind file_id added_at"),
    (
        "appointment",
        "id organisation_id pin position appointed_at appointed_by",
    ),
    (
        "application",
        "id organisation_id stage stage_since authority procedure_id reference_version created_at created_by",
    ),
    ("programme", "id application_id level specialty added_at"),
    ("appendix_row", "id application_id template cells added_at changed_at"),
    ("officer", "pin role authority appointed_at"),
    (
        "expert",
        "id pin full_name email position employer_inn employer_name listed_at sort_key sort_version",
    ),
    (
        "accreditation",
        "id organisation_id stage stage_since authority criteria_set reference_version created_at created_by \
         registration_number submitted_at order_number order_signed_at search_text search_version \
         search_subject",
    ),
    ("search_part", "kind part subject"),
    (
        "answer",
        "accreditation_id criterion text links changed_at said said_version",
    ),
    ("evidence", "id accreditation_id criterion file_id added_at"),
    (
        "membership",
        "id accreditation_id expert_id is_chair invited_at invited_by answer_by seen_at answer answered_at",
    ),
    ("sheet", "id accreditation_id membership_id opened_at"),
    ("mark", "sheet_id criterion score comment changed_at said said_version"),
    ("chain", "case_id kind seq hash changed_at"),
    ("event", "case_id seq at actor kind body prev_hash hash"),
];

/// Rows a statement.
const ROWS: usize = 100;

/// A value, or none.
pub enum Value {
    Text(Option<String>),
    /// BIGINT.
    Number(Option<i64>),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(Some(number))
    }
}

impl From<Option<String>> for Value {
    fn from(text: Option<String>) -> Self {
        Self::Text(text)
    }
}

impl From<Option<i64>> for Value {
    fn from(number: Option<i64>) -> Self {
        Self::Number(number)
    }
}

/// Rows for each of [`TABLES`].
#[derive(Default)]
pub struct Rows([Vec<Vec<Value>>; TABLES.len()]);

impl Rows {
    /// Adds a row, its values in the order of the columns; a table that is not among [`TABLES`] takes none.
    pub fn add(&mut self, table: &str, row: Vec<Value>) {
        if let Some(at) = TABLES.iter().position(|(name, _)| *name == table) {
            self.0[at].push(row);
        }
    }

    /// How many rows there are for a table.
    #[cfg(test)]
    pub fn count(&self, table: &str) -> usize {
        TABLES
            .iter()
            .position(|(name, _)| *name == table)
            .map_or(0, |at| self.0[at].len())
    }
}

/// Writes the rows.
pub async fn insert(db: &mut Connection, rows: Rows) -> sqlx::Result<()> {
    for ((table, columns), rows) in TABLES.iter().zip(rows.0) {
        let mut rows = rows.into_iter();
        loop {
            let batch: Vec<Vec<Value>> = rows.by_ref().take(ROWS).collect();
            if batch.is_empty() {
                break;
            }
            let columns: Vec<&str> = columns.split(' ').collect();
            let text = statement(table, &columns, batch.len());
            // A batch that is not full has a text of its own, which is not worth remembering.
            let mut query = sqlx::query(AssertSqlSafe(text)).persistent(batch.len() == ROWS);
            for value in batch.into_iter().flatten() {
                query = bind(query, value);
            }
            query.execute(db.sql()).await?;
        }
    }
    Ok(())
}

fn bind<'q>(
    query: Query<'q, Any, <Any as sqlx::Database>::Arguments>,
    value: Value,
) -> Query<'q, Any, <Any as sqlx::Database>::Arguments> {
    match value {
        Value::Text(text) => query.bind(text),
        Value::Number(number) => query.bind(number),
    }
}

fn statement(table: &str, columns: &[&str], rows: usize) -> String {
    let width = columns.len();
    let row = |at: usize| {
        let places: Vec<String> = (1..=width).map(|column| format!("${}", at * width + column)).collect();
        format!("({})", places.join(","))
    };
    let rows: Vec<String> = (0..rows).map(row).collect();
    format!("INSERT INTO {table} ({}) VALUES {}", columns.join(","), rows.join(","))
}

#[derive(Clone, Copy)]
pub enum Counted {
    Organisations,
    Applications,
    /// Rows of appendices.
    Rows,
    /// Accreditation cases.
    Cases,
    /// Experts' sheets.
    Sheets,
    /// Scores with their comments.
    Marks,
    /// Events of journals.
    Events,
}

/// How many there are.
pub async fn count(db: &mut Connection, what: Counted) -> sqlx::Result<i64> {
    let text = match what {
        Counted::Organisations => "SELECT COUNT(*) FROM organisation",
        Counted::Applications => "SELECT COUNT(*) FROM application",
        Counted::Rows => "SELECT COUNT(*) FROM appendix_row",
        Counted::Cases => "SELECT COUNT(*) FROM accreditation",
        Counted::Sheets => "SELECT COUNT(*) FROM sheet",
        Counted::Marks => "SELECT COUNT(*) FROM mark",
        Counted::Events => "SELECT COUNT(*) FROM event",
    };
    sqlx::query_scalar(text).fetch_one(db.sql()).await
}

/// Lets the product number the subjects in the index of search from where the seeded ones end.
pub async fn count_subjects_on(db: &mut Connection) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO registration_counter (series, year, last)
         VALUES ('search_subject', 0, (SELECT COALESCE(MAX(search_subject), 0) FROM accreditation))
         ON CONFLICT (series, year) DO UPDATE SET last = excluded.last",
    )
    .execute(db.sql())
    .await?;
    Ok(())
}

/// Each sheet with the person of its expert, and the INN of their employer.
pub async fn sheets(db: &mut Connection) -> sqlx::Result<Vec<(String, String, String)>> {
    sqlx::query_as(
        "SELECT s.id, p.id, e.employer_inn
         FROM sheet s
         JOIN membership m ON m.id = s.membership_id
         JOIN expert e ON e.id = m.expert_id
         JOIN person p ON p.pin = e.pin
         ORDER BY s.id",
    )
    .fetch_all(db.sql())
    .await
}

/// Moves the last change of these cases on by a minute, which lists show. An event for each would cost as much as the pages that are
/// measured.
pub async fn change_cases(db: &mut Connection, cases: &[&str]) -> sqlx::Result<()> {
    let places: Vec<String> = (1..=cases.len()).map(|place| format!("${place}")).collect();
    let text = format!(
        "UPDATE chain SET changed_at = changed_at + 60000 WHERE case_id IN ({})",
        places.join(",")
    );
    let mut query = sqlx::query(AssertSqlSafe(text));
    for case in cases {
        query = query.bind(*case);
    }
    query.execute(db.sql()).await?;
    Ok(())
}

/// Lets the database come to rest after many rows: on PostgreSQL what its own keeper does some minutes later (statistics and a
/// checkpoint), on SQLite the log is brought into the file.
pub async fn settle(database: &Database) -> sqlx::Result<()> {
    let mut connection = database.read(&StatementCounter::default()).await?;
    let words: &[&'static str] = if database.is_sqlite() {
        &["PRAGMA wal_checkpoint(TRUNCATE)"]
    } else {
        &["VACUUM ANALYZE", "CHECKPOINT"]
    };
    for word in words {
        sqlx::query(*word).execute(connection.sql()).await?;
    }
    Ok(())
}
