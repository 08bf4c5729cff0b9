//! Table `person`: who has signed in.

use crate::domain::calendar::Moment;

use super::Connection;

/// What ESI says of a person.
pub struct PersonSeen<'a> {
    pub pin: &'a str,
    /// `sub` of ESI.
    pub subject: &'a str,
    pub full_name: &'a str,
    /// E-mail.
    pub email: Option<&'a str>,
    pub phone: Option<&'a str>,
}

/// Writes down that a person signed in, new or known; answers the person's id, or nothing where PIN and subject are not the pair
/// that is known: ESI's userinfo is not signed, and a changed PIN must not open another person's account.
pub async fn seen(
    db: &mut Connection,
    new_id: &str,
    person: &PersonSeen<'_>,
    now: Moment,
) -> sqlx::Result<Option<String>> {
    let stranger: i64 = sqlx::query_scalar(
        "SELECT COUNT(*) FROM person WHERE (pin = $1 AND subject <> $2) OR (subject = $2 AND pin <> $1)",
    )
    .bind(person.pin)
    .bind(person.subject)
    .fetch_one(db.sql())
    .await?;
    if stranger > 0 {
        return Ok(None);
    }
    sqlx::query_scalar(
        "INSERT INTO person (id, pin, subject, full_name, email, phone, first_signed_in_at, last_signed_in_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
         ON CONFLICT (pin) DO UPDATE SET full_name = excluded.full_name, email = excluded.email,
             phone = excluded.phone, last_signed_in_at = excluded.last_signed_in_at
         RETURNING id",
    )
    .bind(new_id)
    .bind(person.pin)
    .bind(person.subject)
    .bind(person.full_name)
    .bind(person.email)
    .bind(person.phone)
    .bind(now.0)
    .fetch_one(db.sql())
    .await
    .map(Some)
}

/// The people of an organisation to whom a letter is written, its head by the register and its employees: id, name, and e-mail,
/// empty where ESI gives none.
pub async fn addresses_of_organisation(
    db: &mut Connection,
    organisation_id: &str,
) -> sqlx::Result<Vec<(String, String, String)>> {
    sqlx::query_as(
        "SELECT p.id, p.full_name, COALESCE(p.email, '') AS email
         FROM person p
         WHERE p.pin IN (SELECT o.head_pin FROM organisation o WHERE o.id = $1
                         UNION
                         SELECT a.pin FROM appointment a WHERE a.organisation_id = $1 AND a.ended_at IS NULL)
         ORDER BY p.id",
    )
    .bind(organisation_id)
    .fetch_all(db.sql())
    .await
}
