//! Recreates what was made by other rules than today's: the keys by which names sort, the texts that are searched with their index, and
//! what texts say. Rows that were written past the product have none yet.

use crate::domain::search::{fold, searchable};
use crate::server::collation::{SEARCH_VERSION, SORT_VERSION, sort_key};
use crate::server::outside::minjust::Subject;

use super::{
    Connection, Database, StatementCounter, accreditation_search, expert, organisation, organisation_founder,
    registration_counter, said,
};

/// Rows a transaction: others write in between.
const ROWS: i64 = 500;
/// Rows a transaction where each has an index of some hundred rows.
const INDEXED_ROWS: i64 = 50;

/// Brings all of them up to date. What breaks off goes on at the next start.
pub async fn rebuild(database: &Database) -> sqlx::Result<()> {
    while sort_keys_of_experts(database).await? {}
    while texts_of_organisations(database).await? {}
    while texts_of_cases(database).await? {}
    while founders(database).await? {}
    for table in said::JUDGED {
        while texts_of(database, table).await? {}
    }
    Ok(())
}

/// A transaction for one batch. Instances that start together take turns, so that none waits for rows of another that waits for its own:
/// what is left to do is read after the lock.
async fn begin(database: &Database) -> sqlx::Result<Connection> {
    let mut db = database.write(&StatementCounter::default()).await?;
    registration_counter::next(&mut db, "rebuild", 0).await?;
    Ok(db)
}

/// Commits a batch; false where nothing was left, of which not even the lock is written.
async fn end(db: Connection, rows: usize) -> sqlx::Result<bool> {
    if rows == 0 {
        return Ok(false);
    }
    db.commit().await?;
    Ok(true)
}

async fn sort_keys_of_experts(database: &Database) -> sqlx::Result<bool> {
    let mut db = begin(database).await?;
    let rows = expert::with_another_sort_version(&mut db, &SORT_VERSION, ROWS).await?;
    for (id, full_name) in &rows {
        expert::set_sort_key(&mut db, id, &sort_key(full_name), &SORT_VERSION).await?;
    }
    end(db, rows.len()).await
}

async fn texts_of_organisations(database: &Database) -> sqlx::Result<bool> {
    let mut db = begin(database).await?;
    let rows = organisation::with_another_search_version(&mut db, &SEARCH_VERSION, INDEXED_ROWS).await?;
    for (id, name_ky, name_ru) in &rows {
        let text = organisation::search_text(name_ky, name_ru);
        organisation::set_search_text(&mut db, id, &text, &SEARCH_VERSION).await?;
        accreditation_search::write_index_of_organisation(&mut db, id).await?;
    }
    end(db, rows.len()).await
}

async fn texts_of_cases(database: &Database) -> sqlx::Result<bool> {
    let mut db = begin(database).await?;
    let rows = accreditation_search::with_another_search_version(&mut db, &SEARCH_VERSION, INDEXED_ROWS).await?;
    for row in &rows {
        let names = format!("{} {} {}", row.registration_number, row.name_ky, row.name_ru);
        let text = with_former_names(&names, &row.search_text);
        accreditation_search::set_search_text(&mut db, row.id.as_str(), &text, &SEARCH_VERSION).await?;
    }
    // Cases, then organisations, then the counter of the subjects: a submission locks them in the same order.
    for row in &rows {
        accreditation_search::lock_organisation(&mut db, row.id.as_str()).await?;
    }
    for row in &rows {
        accreditation_search::write_index(&mut db, row.id.as_str()).await?;
    }
    end(db, rows.len()).await
}

async fn founders(database: &Database) -> sqlx::Result<bool> {
    let mut db = begin(database).await?;
    let rows = organisation_founder::not_written(&mut db, ROWS).await?;
    for (id, record, seen_at) in &rows {
        // An answer that cannot be read names nobody; the next one is written when it comes.
        let known: Subject = serde_json::from_str(record).unwrap_or_default();
        organisation_founder::replace(&mut db, id, &known.founder_numbers(), *seen_at).await?;
    }
    end(db, rows.len()).await
}

async fn texts_of(database: &Database, table: said::JudgedTable) -> sqlx::Result<bool> {
    let mut db = begin(database).await?;
    let texts = said::unjudged(&mut db, table, ROWS).await?;
    for text in &texts {
        said::judge(&mut db, table, text).await?;
    }
    end(db, texts.len()).await
}

/// The text of a case by number and names of today, with the words of an earlier text that today's do not hold: an organisation may have had
/// another name when the case was sent.
fn with_former_names(names: &str, earlier: &str) -> String {
    let today = searchable(names);
    let former = fold(earlier.lines().next().unwrap_or_default());
    let former: Vec<&str> = former.split(' ').filter(|word| !today.contains(word)).collect();
    searchable(&format!("{names} {}", former.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::with_former_names;
    use crate::domain::search::{Query, searchable};

    const NAMES: &str = "А-2026-000123 «Билим Нуру» мектеби Школа «Билим Нуру»";

    #[test]
    fn the_same_names_under_earlier_rules_add_nothing() {
        let earlier = "а 2026 000123 билим нуру мектеби школа билим нуру";
        assert_eq!(with_former_names(NAMES, earlier), searchable(&format!("{NAMES} ")));
        assert_eq!(
            with_former_names(NAMES, ""),
            with_former_names(NAMES, &searchable(NAMES))
        );
    }

    #[test]
    fn a_case_stays_found_by_its_sent_name() {
        let mut text = "а 2026 000123 келечек мектеби".to_owned();
        for _ in 0..3 {
            let again = with_former_names(NAMES, &text);
            assert!(again.len() < 600, "{again}");
            text = again;
        }
        for typed in ["келечек", "Нуру", "А2026000123"] {
            assert!(Query::new(typed).is_answered_by(&text), "{typed}: {text}");
        }
    }
}
