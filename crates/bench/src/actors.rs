//! Who acts in the measurement: each user is somebody else, with a session of their own.

use asula::server::clock::{Clock as _, SystemClock};
use asula::server::db::session::{ChosenSignature, NewSession};
use asula::server::db::{self, Database, StatementCounter};
use asula::server::journal::hash::secret_hash;
use asula::server::session::reader_of;

use super::operation::{Role, Work};
use super::own_sheet::OwnSheet;
use super::seed::targets;
use super::user::Place;
use super::world::{MEASURED, World};
use crate::fault::BenchFault;
use crate::seeding::Rows;

/// Somebody who acts.
pub struct Actor {
    /// As what.
    pub role: Role,
    pub person: String,
    /// INN of the organisation with whose signature they signed in.
    pub inn: Option<String>,
    /// What they work on.
    pub place: Place,
}

/// Those who do a work, as many of each role as there are users at most.
pub async fn actors(database: &Database, world: &World, work: Work) -> Result<Vec<Actor>, BenchFault> {
    match work {
        Work::Licences => applicants(world),
        Work::Accreditation => {
            let mut all = experts(database, world).await?;
            all.extend(officers(world));
            Ok(all)
        }
    }
}

fn applicants(world: &World) -> Result<Vec<Actor>, BenchFault> {
    let actor = |target: super::world::Target| Actor {
        role: Role::Applicant,
        person: target.person.clone(),
        inn: Some(target.inn.clone()),
        place: Place::Application(target),
    };
    Ok(targets(world)?.into_iter().map(actor).collect())
}

/// The content of their sheets is read, since an earlier measurement may have left other texts there.
async fn experts(database: &Database, world: &World) -> Result<Vec<Actor>, BenchFault> {
    let mut reader = database.read(&StatementCounter::default()).await?;
    let micros = u64::try_from(SystemClock.now().0).unwrap_or_default() * 1000;
    let mut all = Vec::new();
    for user in 0..MEASURED {
        let sheet = world.case(world.measured_case(user), &mut Rows::default())?;
        let sheet = sheet.ok_or_else(|| BenchFault::Other("a case without a sheet".to_owned()))?;
        let marks = db::mark::marks(&mut reader, &sheet).await?;
        let expert = world.expert(user);
        all.push(Actor {
            role: Role::Expert,
            person: expert.person,
            inn: Some(expert.employer),
            place: Place::Sheet(OwnSheet::read(sheet, world.criteria()?, marks, micros)?),
        });
    }
    Ok(all)
}

fn officers(world: &World) -> impl Iterator<Item = Actor> {
    (0..MEASURED).map(|user| Actor {
        role: Role::Officer,
        person: world.officer(user).person,
        inn: None,
        place: Place::Office,
    })
}

/// A session as the browser knows it.
#[derive(Clone, Default)]
pub struct SignedIn {
    /// The token of its cookie.
    pub token: String,
    /// For whom its pages are drawn.
    pub reader: String,
}

impl Actor {
    /// The person, and for which organisation they sign in.
    pub fn signs_in(&self) -> (&str, Option<&str>) {
        (self.person.as_str(), self.inn.as_deref())
    }
}

/// Begins a session for each of these people, some of them for an organisation. `series` tells their sessions from those of other calls.
pub async fn sign_in<'a>(
    database: &Database,
    series: &str,
    people: impl IntoIterator<Item = (&'a str, Option<&'a str>)>,
) -> Result<Vec<SignedIn>, BenchFault> {
    let now = SystemClock.now();
    let mut sessions = Vec::new();
    let mut transaction = database.write(&StatementCounter::default()).await?;
    for (user, (person, inn)) in people.into_iter().enumerate() {
        let token = format!("bench-{series}-{user}-{}", now.0);
        let reader = reader_of(person, inn);
        let session = NewSession {
            token_hash: &secret_hash(&token),
            person_id: person,
            organisation_inn: inn,
            signature: if inn.is_some() {
                ChosenSignature::Organisation
            } else {
                ChosenSignature::Person
            },
            id_token: "",
            ends_at: now.plus_minutes(12 * 60),
            flash: None,
            reader: &reader,
        };
        db::session::insert(&mut transaction, &session, now).await?;
        sessions.push(SignedIn { token, reader });
    }
    transaction.commit().await?;
    Ok(sessions)
}
