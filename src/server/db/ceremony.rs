//! Table `ceremony`: signing ceremonies. Every step is a guarded update, so that each happens once.

mod row;

use crate::domain::calendar::Moment;
use crate::domain::signing::{Ceremony, CodeMethod, Ending, Subject};

use super::Connection;
use row::CeremonyRow;

/// The states that are open (`CeremonyState::is_open`), as SQL lists them.
macro_rules! open_states {
    () => {
        "('frozen', 'code_sent', 'authorised')"
    };
}
pub(super) use open_states;

pub use row::{CeremonyFault, UnreadableCeremony};

pub struct NewCeremony<'a> {
    pub id: &'a str,
    /// Case in whose journal it is recorded.
    pub case_id: &'a str,
    /// What of it is signed.
    pub subject: Subject,
    pub person_id: &'a str,
    pub pin: &'a str,
    pub organisation_inn: &'a str,
    /// Frozen bytes.
    pub document: &'a str,
    /// Their SHA-256.
    pub hash: &'a str,
}

/// Freezes.
pub async fn insert(db: &mut Connection, ceremony: &NewCeremony<'_>, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO ceremony (id, case_id, subject, person_id, pin, organisation_inn, state, document, hash, frozen_at,
             codes_sent, wrong_codes)
         VALUES ($1, $2, $3, $4, $5, $6, 'frozen', $7, $8, $9, 0, 0)",
    )
    .bind(ceremony.id)
    .bind(ceremony.case_id)
    .bind(ceremony.subject.name())
    .bind(ceremony.person_id)
    .bind(ceremony.pin)
    .bind(ceremony.organisation_inn)
    .bind(ceremony.document)
    .bind(ceremony.hash)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// The person's own ceremony for the organisation of the session; another's does not exist.
pub async fn find_for_signer(
    db: &mut Connection,
    id: &str,
    person_id: &str,
    organisation_inn: &str,
) -> sqlx::Result<Option<Ceremony>> {
    let row: Option<CeremonyRow> = sqlx::query_as(
        "SELECT id, case_id, subject, person_id, pin, organisation_inn, state, document, hash, frozen_at, method, code_sent_at,
                wrong_codes, claimed_at, user_token, confirm_by, confirmed_at
         FROM ceremony
         WHERE id = $1 AND person_id = $2 AND organisation_inn = $3",
    )
    .bind(id)
    .bind(person_id)
    .bind(organisation_inn)
    .fetch_optional(db.sql())
    .await?;
    let ceremony = row.map(Ceremony::try_from).transpose();
    ceremony.map_err(|unreadable| sqlx::Error::Decode(Box::new(unreadable)))
}

/// The person's ceremony on a subject of a case that is not over, latest first.
pub async fn open_for(
    db: &mut Connection,
    case_id: &str,
    subject: Subject,
    person_id: &str,
) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar(concat!(
        "SELECT id FROM ceremony
         WHERE case_id = $1 AND subject = $2 AND person_id = $3 AND state IN ",
        open_states!(),
        " ORDER BY frozen_at DESC LIMIT 1",
    ))
    .bind(case_id)
    .bind(subject.name())
    .bind(person_id)
    .fetch_optional(db.sql())
    .await
}

/// Writes down that a code was sent; false when the ceremony is past that.
pub async fn code_sent(db: &mut Connection, id: &str, method: CodeMethod, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE ceremony SET state = 'code_sent', method = $2, code_sent_at = $3, codes_sent = codes_sent + 1
         WHERE id = $1 AND state IN ('frozen', 'code_sent')",
    )
    .bind(id)
    .bind(method.name())
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Claims the confirmation for one caller; false while another holds it, unless that claim is older than its lease.
pub async fn claim(
    db: &mut Connection,
    id: &str,
    claim: &str,
    lease_began_before: Moment,
    now: Moment,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE ceremony SET claim = $2, claimed_at = $3
         WHERE id = $1 AND state IN ('code_sent', 'authorised') AND (claim IS NULL OR claimed_at < $4)",
    )
    .bind(id)
    .bind(claim)
    .bind(now.0)
    .bind(lease_began_before.0)
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Gives a claim up, counting a wrong code where there was one; false where another holds it by now.
pub async fn release(db: &mut Connection, id: &str, claim: &str, wrong: i32) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE ceremony
         SET claim = NULL, claimed_at = NULL, wrong_codes = wrong_codes + $3
         WHERE id = $1 AND claim = $2 AND state IN ('code_sent', 'authorised')",
    )
    .bind(id)
    .bind(claim)
    .bind(wrong)
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Keeps the service's token after the code was accepted, so that what breaks off can be resumed without another code; with the
/// end of the time for the second confirmation, where there is one.
pub async fn authorise(
    db: &mut Connection,
    id: &str,
    claim: &str,
    user_token: &str,
    confirm_by: Option<Moment>,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE ceremony SET state = 'authorised', user_token = $3, confirm_by = $4
         WHERE id = $1 AND claim = $2 AND state IN ('code_sent', 'authorised')",
    )
    .bind(id)
    .bind(claim)
    .bind(user_token)
    .bind(confirm_by.map(|at| at.0))
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Writes down that it was confirmed once more in time; false when the time is over, or there was nothing to confirm.
pub async fn confirm(db: &mut Connection, id: &str, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE ceremony SET confirmed_at = COALESCE(confirmed_at, $2)
         WHERE id = $1 AND state = 'authorised' AND (confirmed_at IS NOT NULL OR confirm_by >= $2)",
    )
    .bind(id)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends a ceremony whose second confirmation did not come in time; false where it did, or the ceremony is over.
pub async fn lapse(db: &mut Connection, id: &str, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE ceremony SET state = 'lapsed', user_token = NULL, claim = NULL, ended_at = $2
         WHERE id = $1 AND state = 'authorised' AND confirmed_at IS NULL AND confirm_by < $2",
    )
    .bind(id)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Falls back to entering a code, when the service no longer takes the token.
pub async fn forget_token(db: &mut Connection, id: &str, claim: &str) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE ceremony SET state = 'frozen', user_token = NULL, claim = NULL, claimed_at = NULL, confirm_by = NULL,
             confirmed_at = NULL
         WHERE id = $1 AND claim = $2 AND state = 'authorised'",
    )
    .bind(id)
    .bind(claim)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// Ends the ceremony as signed, by the holder of the claim alone.
pub async fn finish(db: &mut Connection, id: &str, claim: &str, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE ceremony SET state = 'signed', user_token = NULL, ended_at = $3
         WHERE id = $1 AND claim = $2 AND state = 'authorised'",
    )
    .bind(id)
    .bind(claim)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends an open ceremony without a signature. False when it was not open.
pub async fn end(db: &mut Connection, id: &str, ending: Ending, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query(concat!(
        "UPDATE ceremony SET state = $2, user_token = NULL, claim = NULL, ended_at = $3
         WHERE id = $1 AND state IN ",
        open_states!(),
    ))
    .bind(id)
    .bind(ending.name())
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}
