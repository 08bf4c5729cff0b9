//! The reference data in use: the one compiled in, and every earlier one under which a case began.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::db::{self, Database};
use super::journal::hash::secret_hash;
use super::reference::{Bodies, Reference, ReferenceFault, SetName};
use crate::domain::calendar::Moment;

/// All versions.
pub struct References {
    current: String,
    by_version: BTreeMap<String, Arc<Reference>>,
}

/// Why the reference data cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ReferencesFault {
    /// It does not parse, or contradicts itself.
    #[error("{0}")]
    Fault(#[from] ReferenceFault),
    /// The database failed.
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// A version that is kept cannot be read.
    #[error("version {0} in the database cannot be read")]
    Unreadable(String),
}

/// The texts of one version, as the database keeps them.
#[derive(Serialize, Deserialize)]
struct Kept(BTreeMap<String, String>);

impl References {
    /// Reads the compiled-in data, keeps it in the database where it is new, and reads all versions kept there.
    ///
    /// The version of the whole is the latest version of its parts and the beginning of their hash: data that was changed in
    /// place is therefore another version, and no case sees it.
    ///
    /// # Errors
    /// Where some of it cannot be read.
    pub async fn load(database: &Database, now: Moment) -> Result<Self, ReferencesFault> {
        let reference = Reference::embedded()?;
        let current = Self::keep(database, &reference, now).await?;
        let mut by_version = BTreeMap::from([(current.clone(), Arc::new(reference))]);
        let mut reader = database.read(&Arc::default()).await?;
        for (version, body) in db::reference_set::all(&mut reader, "whole").await? {
            if version != current {
                let reference = read_kept(&version, &body)?;
                by_version.insert(version, Arc::new(reference));
            }
        }
        Ok(Self { current, by_version })
    }

    /// Keeps a whole in the database, once; its version.
    pub async fn keep(database: &Database, reference: &Reference, now: Moment) -> Result<String, ReferencesFault> {
        let kept = Kept(
            reference
                .sets
                .iter()
                .map(|set| (set.name.id().to_owned(), set.body.clone()))
                .collect(),
        );
        let body = serde_json::to_string(&kept).map_err(|_| ReferencesFault::Unreadable("embedded".to_owned()))?;
        let sha256 = secret_hash(&body);
        let latest = reference
            .sets
            .iter()
            .map(|set| set.version.as_str())
            .max()
            .unwrap_or_default();
        let version = format!("{latest}+{}", &sha256[..8]);
        let mut transaction = database.write(&Arc::default()).await?;
        db::reference_set::keep(&mut transaction, "whole", &version, &sha256, &body, now).await?;
        transaction.commit().await?;
        Ok(version)
    }

    /// The version under which new cases begin.
    pub fn current_version(&self) -> &str {
        &self.current
    }

    /// The data under which new cases begin.
    pub fn current(&self) -> Arc<Reference> {
        self.of(&self.current)
    }

    /// The data of a version; of one that is not kept, the current one, since a case must be readable.
    pub fn of(&self, version: &str) -> Arc<Reference> {
        if let Some(found) = self.by_version.get(version) {
            return found.clone();
        }
        tracing::error!(version, "a case names reference data that is not kept");
        self.by_version
            .values()
            .next_back()
            .cloned()
            .unwrap_or_else(|| unreachable!("load keeps the current version"))
    }
}

fn read_kept(version: &str, body: &str) -> Result<Reference, ReferencesFault> {
    let unreadable = || ReferencesFault::Unreadable(version.to_owned());
    let Kept(bodies) = serde_json::from_str(body).map_err(|_| unreadable())?;
    let text = |name: SetName| bodies.get(name.id()).map(String::as_str).ok_or_else(unreadable);
    Ok(Reference::read(&Bodies {
        levels: text(SetName::Levels)?,
        specialties: text(SetName::Specialties)?,
        templates: text(SetName::Templates)?,
        moratoria: text(SetName::Moratoria)?,
        procedures: text(SetName::Procedures)?,
        authorities: text(SetName::Authorities)?,
        calendar: text(SetName::Calendar)?,
        documents: text(SetName::Documents)?,
        criteria_sets: text(SetName::CriteriaSets)?,
        conflict_cases: text(SetName::ConflictCases)?,
    })?)
}
