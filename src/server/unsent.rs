//! Texts that wait on devices of the applicant, as these reported: who signs is shown them, and goes on without them by choice only.

use std::collections::BTreeMap;

use super::db::unsent::UnsentTexts;
use super::db::{self, Connection};
use super::trouble::Answer;
use crate::domain::Refusal;
use crate::domain::calendar::Moment;
use crate::domain::views::unsent::{WaitingTexts, may_go_on, number_of};

/// A device that has not reported for so many days holds nothing up: nobody came back to it, and a browser drops what a page keeps
/// in about that time. It may have been thrown away.
pub const REPORT_COUNTS_FOR_DAYS: i64 = 30;

/// From when a report counts.
pub fn counts_from(now: Moment) -> Moment {
    now.plus_days(-REPORT_COUNTS_FOR_DAYS)
}

/// What waits of a case. Who no longer acts for the organisation is left out: the server would not take their texts.
pub async fn waiting_texts(
    db: &mut Connection,
    case_id: &str,
    organisation_id: &str,
    now: Moment,
) -> Answer<Vec<WaitingTexts>> {
    let rows = db::unsent::waiting(db, case_id, organisation_id, counts_from(now)).await?;
    Ok(rows.into_iter().map(shown).collect())
}

/// The texts without which is signed, by the person who typed them, as the signer chose; nothing where none waits.
///
/// # Errors
/// `TextsWaiting` where more wait than was chosen; a database error.
pub async fn left_out(
    db: &mut Connection,
    case_id: &str,
    organisation_id: &str,
    chosen: &str,
    now: Moment,
) -> Answer<BTreeMap<String, u32>> {
    let rows = db::unsent::waiting(db, case_id, organisation_id, counts_from(now)).await?;
    let mut by_person: BTreeMap<String, u32> = BTreeMap::new();
    for row in &rows {
        let texts = by_person.entry(row.person_id.to_string()).or_default();
        *texts = texts.saturating_add(row.texts);
    }
    let waiting: Vec<WaitingTexts> = rows.into_iter().map(shown).collect();
    let number = number_of(&waiting);
    if may_go_on(number, chosen) {
        Ok(by_person)
    } else {
        Err(Refusal::TextsWaiting(number).into())
    }
}

fn shown(row: UnsentTexts) -> WaitingTexts {
    WaitingTexts {
        texts: row.texts,
        person: row.full_name,
        since: row.since,
    }
}
