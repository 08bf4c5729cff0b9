//! Table `session`: who is signed in, with all that decides what they may do, in one statement.

use std::sync::LazyLock;

use sqlx::FromRow;

use crate::domain::calendar::Moment;
use crate::domain::ids::{AppointmentId, ExpertId, OrganisationId, PersonId};
use crate::domain::licensing::Actor;

use super::Connection;
use super::session_rights::{Asked, RIGHTS, TABLES, in_force};

/// A session with its person, organisation, appointment and office.
#[derive(FromRow, Clone)]
pub struct SessionFacts {
    pub person_id: PersonId,
    pub pin: String,
    /// Full name by ESI.
    pub full_name: String,
    /// E-mail by ESI.
    pub email: Option<String>,
    /// Phone by ESI.
    pub phone: Option<String>,
    /// INN of the organisation for which the person signed in.
    pub organisation_inn: Option<String>,
    /// Whose signature was chosen.
    pub signature: ChosenSignature,
    /// For the end at ESI.
    pub id_token: String,
    /// Last request, at the precision of a minute.
    pub seen_at: Moment,
    /// End, whatever happens.
    pub ends_at: Moment,
    /// What the last form came to.
    pub flash: Option<String>,
    /// Organisation, once looked up.
    pub organisation_id: Option<OrganisationId>,
    /// Its Kyrgyz name.
    pub name_ky: Option<String>,
    /// Its Russian name.
    pub name_ru: Option<String>,
    /// Its name where it is registered nowhere here and employs the expert.
    pub employer_name: Option<String>,
    /// Its form of ownership, as the register writes it.
    pub ownership: Option<String>,
    /// PIN of its head by the register.
    pub head_pin: Option<String>,
    /// When it was registered here.
    pub registered_at: Option<Moment>,
    /// The person's appointment at it, if not ended.
    pub appointment_id: Option<AppointmentId>,
    /// Office of state, if not ended.
    #[sqlx(skip)]
    pub office: Option<Office>,
    /// Place in the pool of experts, if not ended.
    pub expert_id: Option<ExpertId>,
    /// All of these on which a right depends, as one text.
    pub rights: String,
}

/// Whose signature a person chose to sign in with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChosenSignature {
    Organisation,
    /// Their own.
    Person,
}

impl ChosenSignature {
    /// The name in the database.
    pub const fn name(self) -> &'static str {
        match self {
            ChosenSignature::Organisation => "organisation",
            ChosenSignature::Person => "person",
        }
    }

    /// The signature of a name.
    pub fn from_name(name: &str) -> Option<ChosenSignature> {
        [ChosenSignature::Organisation, ChosenSignature::Person]
            .into_iter()
            .find(|signature| signature.name() == name)
    }
}

/// An office of state.
#[derive(Clone)]
pub struct Office {
    /// As what its holder acts.
    pub actor: Actor,
    pub authority: String,
}

impl Office {
    /// The office of a role; none for a role that nobody knows: roles are written in the settings file, which can contain
    /// anything.
    fn of(role: &str, authority: String) -> Option<Self> {
        let actor = match role {
            "specialist" => Actor::Specialist,
            "leadership" => Actor::Leadership,
            "administrator" => Actor::Administrator,
            _ => return None,
        };
        Some(Self { actor, authority })
    }
}

#[derive(FromRow)]
struct SessionRow {
    #[sqlx(flatten)]
    facts: SessionFacts,
    officer_role: Option<String>,
    officer_authority: Option<String>,
}

impl From<SessionRow> for SessionFacts {
    fn from(row: SessionRow) -> Self {
        let authority = row.officer_authority.unwrap_or_default();
        Self {
            office: row.officer_role.and_then(|role| Office::of(&role, authority)),
            ..row.facts
        }
    }
}

pub struct NewSession<'a> {
    /// SHA-256 of the cookie's token.
    pub token_hash: &'a str,
    pub person_id: &'a str,
    /// INN for which the person signed in.
    pub organisation_inn: Option<&'a str>,
    /// Whose signature was chosen.
    pub signature: ChosenSignature,
    pub id_token: &'a str,
    /// End, whatever happens.
    pub ends_at: Moment,
    /// Flash that waited for the reader.
    pub flash: Option<&'a str>,
    /// For whom its pages are drawn.
    pub reader: &'a str,
}

/// The session of a token, unless it has ended or lain idle for too long.
pub async fn find(db: &mut Connection, asked: &Asked<'_>) -> sqlx::Result<Option<SessionFacts>> {
    static TEXT: LazyLock<String> = LazyLock::new(|| {
        format!(
            "SELECT s.person_id, p.pin, p.full_name, p.email, p.phone, s.organisation_inn, s.signature, s.id_token,
                s.seen_at, s.ends_at, s.flash, o.id AS organisation_id, o.name_ky, o.name_ru, o.ownership, o.head_pin,
                o.registered_at, a.id AS appointment_id, f.role AS officer_role, f.authority AS officer_authority,
                e.id AS expert_id, CASE WHEN e.employer_inn = s.organisation_inn THEN e.employer_name END AS employer_name,
                {RIGHTS} AS rights
             {TABLES} {}",
            in_force(1)
        )
    });
    let row: Option<SessionRow> = sqlx::query_as(TEXT.as_str())
        .bind(asked.token_hash)
        .bind(asked.now.0)
        .bind(asked.idle_since.0)
        .fetch_optional(db.sql())
        .await?;
    Ok(row.map(SessionFacts::from))
}

/// Begins a session.
pub async fn insert(db: &mut Connection, session: &NewSession<'_>, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO session (token_hash, person_id, organisation_inn, signature, id_token, started_at, seen_at, ends_at, flash, reader)
         VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9)",
    )
    .bind(session.token_hash)
    .bind(session.person_id)
    .bind(session.organisation_inn)
    .bind(session.signature.name())
    .bind(session.id_token)
    .bind(now.0)
    .bind(session.ends_at.0)
    .bind(session.flash)
    .bind(session.reader)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// Lets a session act for another organisation; from then on its pages are drawn for another reader.
pub async fn choose_organisation(db: &mut Connection, token_hash: &str, inn: &str, reader: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE session SET organisation_inn = $2, reader = $3 WHERE token_hash = $1")
        .bind(token_hash)
        .bind(inn)
        .bind(reader)
        .execute(db.sql())
        .await?;
    Ok(())
}

/// Writes down that the session was used.
pub async fn touch(db: &mut Connection, token_hash: &str, now: Moment) -> sqlx::Result<()> {
    sqlx::query("UPDATE session SET seen_at = $2 WHERE token_hash = $1 AND seen_at < $2")
        .bind(token_hash)
        .bind(now.0)
        .execute(db.sql())
        .await?;
    Ok(())
}

/// Keeps, or with nothing clears, what the last form came to.
pub async fn set_flash(db: &mut Connection, token_hash: &str, flash: Option<&str>) -> sqlx::Result<()> {
    sqlx::query("UPDATE session SET flash = $2 WHERE token_hash = $1")
        .bind(token_hash)
        .bind(flash)
        .execute(db.sql())
        .await?;
    Ok(())
}

/// Leaves a flash for a reader who is not signed in where it was typed: in the newest session of theirs, ended or not.
pub async fn leave_flash(db: &mut Connection, reader: &str, flash: &str) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE session SET flash = $2
         WHERE token_hash = (SELECT token_hash FROM session WHERE reader = $1 ORDER BY started_at DESC, token_hash LIMIT 1)",
    )
    .bind(reader)
    .bind(flash)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// Takes what waits for a reader in sessions of theirs that have ended: what was typed when they ended, or on a page that was open.
pub async fn take_waiting_flash(
    db: &mut Connection,
    reader: &str,
    now: Moment,
    idle_since: Moment,
) -> sqlx::Result<Option<String>> {
    let found: Option<String> = sqlx::query_scalar(
        "SELECT flash FROM session WHERE reader = $1 AND (ends_at <= $2 OR seen_at <= $3) AND flash IS NOT NULL
         ORDER BY started_at DESC, token_hash LIMIT 1",
    )
    .bind(reader)
    .bind(now.0)
    .bind(idle_since.0)
    .fetch_optional(db.sql())
    .await?;
    if found.is_some() {
        sqlx::query("UPDATE session SET flash = NULL WHERE reader = $1 AND (ends_at <= $2 OR seen_at <= $3)")
            .bind(reader)
            .bind(now.0)
            .bind(idle_since.0)
            .execute(db.sql())
            .await?;
    }
    Ok(found)
}

/// Ends a session now.
pub async fn end(db: &mut Connection, token_hash: &str, now: Moment) -> sqlx::Result<()> {
    sqlx::query("UPDATE session SET ends_at = $2, id_token = '' WHERE token_hash = $1 AND ends_at > $2")
        .bind(token_hash)
        .bind(now.0)
        .execute(db.sql())
        .await?;
    Ok(())
}

/// Forgets sessions that ended before `before`.
pub async fn forget_ended(db: &mut Connection, before: Moment) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM session WHERE ends_at < $1")
        .bind(before.0)
        .execute(db.sql())
        .await?;
    Ok(())
}
