//! Table `search_part`: the index of the texts in which is searched, for each list that is searched.

use std::collections::BTreeSet;

use sqlx::AssertSqlSafe;

use super::Connection;
use crate::domain::search::PartRange;

/// Parts a statement.
const PARTS: usize = 500;

/// The list of accreditation cases.
pub const ACCREDITATION: &str = "accreditation";

/// Writes the parts of a subject, in place of those that it had.
pub async fn replace(db: &mut Connection, kind: &str, subject: i64, parts: &BTreeSet<String>) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM search_part WHERE kind = $1 AND subject = $2")
        .bind(kind)
        .bind(subject)
        .execute(db.sql())
        .await?;
    let parts: Vec<&String> = parts.iter().collect();
    for batch in parts.chunks(PARTS) {
        let rows: Vec<String> = (3..batch.len() + 3)
            .map(|place| format!("($1, ${place}, $2)"))
            .collect();
        let text = format!(
            "INSERT INTO search_part (kind, part, subject) VALUES {} ON CONFLICT DO NOTHING",
            rows.join(", ")
        );
        // Another process that starts at the same time writes the same. The text is made of places alone; texts differ in length, and so
        // are not kept.
        let mut query = sqlx::query(AssertSqlSafe(text))
            .persistent(false)
            .bind(kind)
            .bind(subject);
        for part in batch {
            query = query.bind(part.as_str());
        }
        query.execute(db.sql()).await?;
    }
    Ok(())
}

/// The statement of the subjects that have a part in each range, each subject once. The kind is bound to the place `first`, then the two
/// ends of each range.
pub(super) fn found(first: usize, ranges: &[PartRange]) -> String {
    // An intersection holds each subject once; one range may hold several parts of a subject.
    let each_once = if ranges.len() == 1 { "DISTINCT " } else { "" };
    let in_range = |at: usize| {
        let from = first + 1 + 2 * at;
        format!(
            "SELECT {each_once}subject FROM search_part WHERE kind = ${first} AND part >= ${from} AND part < ${}",
            from + 1
        )
    };
    let ranges: Vec<String> = (0..ranges.len()).map(in_range).collect();
    ranges.join(" INTERSECT ")
}
