//! What texts say, stored with them and with the version of the rules that judged them: tables `mark`, `chair_comment` and `answer`.

use sqlx::{AssertSqlSafe, FromRow};

use super::Connection;
use crate::domain::accreditation::said::{SAID_VERSION, Said};

/// The columns of a [`KeptSaid`]: the table under the name that it has in the statement, its column of the text, and the place to which the
/// version of today's rules is bound. A text that needs no judging is not read.
macro_rules! said_columns {
    ($table:literal, $text:literal, $version:literal) => {
        concat!(
            "CASE WHEN ",
            $table,
            ".said_version = ",
            $version,
            " THEN ",
            $table,
            ".said END AS said, CASE WHEN ",
            $table,
            ".said_version = ",
            $version,
            " THEN NULL ELSE ",
            $table,
            ".",
            $text,
            " END AS unjudged"
        )
    };
}
pub(super) use said_columns;

/// What a text says, or the text where it was judged by other rules than today's.
#[derive(FromRow, Clone)]
pub(super) struct KeptSaid {
    said: Option<Said>,
    unjudged: Option<String>,
}

impl KeptSaid {
    /// What the text says; a text that is not there says nothing.
    pub(super) fn said(&self) -> Said {
        match (self.said, &self.unjudged) {
            (Some(said), _) => said,
            (None, Some(text)) => Said::of(text),
            (None, None) => Said::Nothing,
        }
    }
}

/// A table whose texts are judged when they are saved.
#[derive(Clone, Copy)]
pub struct JudgedTable {
    name: &'static str,
    key: &'static str,
    text: &'static str,
}

/// All of them.
pub const JUDGED: [JudgedTable; 3] = [
    JudgedTable {
        name: "mark",
        key: "sheet_id",
        text: "comment",
    },
    JudgedTable {
        name: "chair_comment",
        key: "sheet_id",
        text: "text",
    },
    JudgedTable {
        name: "answer",
        key: "accreditation_id",
        text: "text",
    },
];

/// A text that was judged by other rules, or not at all.
#[derive(FromRow)]
pub struct Unjudged {
    /// Its sheet or case.
    pub thing: String,
    /// Its criterion.
    pub criterion: String,
    /// The text.
    pub text: String,
}

/// The texts of a table that today's rules did not judge.
pub async fn unjudged(db: &mut Connection, table: JudgedTable, limit: i64) -> sqlx::Result<Vec<Unjudged>> {
    let JudgedTable { name, key, text } = table;
    // Both databases look for two ranges in the index, but not for what is unequal.
    let statement = format!(
        "SELECT {key} AS thing, criterion, {text} AS text FROM {name}
         WHERE said_version < $1 OR said_version > $1
         LIMIT $2"
    );
    sqlx::query_as(AssertSqlSafe(statement))
        .bind(SAID_VERSION.as_str())
        .bind(limit)
        .fetch_all(db.sql())
        .await
}

/// Stores what a text of a table says, unless another text was saved in the meantime: that one has a verdict of its own.
pub async fn judge(db: &mut Connection, table: JudgedTable, judged: &Unjudged) -> sqlx::Result<()> {
    let JudgedTable { name, key, text } = table;
    let statement =
        format!("UPDATE {name} SET said = $3, said_version = $4 WHERE {key} = $1 AND criterion = $2 AND {text} = $5");
    sqlx::query(AssertSqlSafe(statement))
        .bind(&judged.thing)
        .bind(&judged.criterion)
        .bind(Said::of(&judged.text).name())
        .bind(SAID_VERSION.as_str())
        .bind(&judged.text)
        .execute(db.sql())
        .await?;
    Ok(())
}
