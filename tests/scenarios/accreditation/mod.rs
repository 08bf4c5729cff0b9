//! Accreditation: the road of the guide for experts (rows A1 to A14), and what people, browsers and services do wrong on it.

mod comments;
mod commission;
mod conflicts;
mod road;
mod scores;

use crate::support::TestApp;

/// What stands on a sheet, by the table.
pub async fn marks(app: &TestApp, sheet: &str) -> Vec<Vec<String>> {
    let sql = format!("SELECT criterion, score, comment FROM mark WHERE sheet_id = '{sheet}' ORDER BY criterion");
    app.database.rows(&sql).await
}
