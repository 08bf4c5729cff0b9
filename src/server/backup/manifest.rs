//! What a backup says of itself.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::copying::Sum;
use super::{BackupFault, MANIFEST};
use crate::server::db::backup::JournalHead;

/// The format that this version writes, and the latest that it reads.
const FORMAT: u32 = 1;

/// What a backup says of itself. It holds no data of people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The format of the backup.
    pub format: u32,
    /// The version of the product that made it.
    pub product: String,
    /// When, in epoch milliseconds.
    pub made_at: i64,
    pub database: Listed,
    /// The uploaded contents in it, in the order of their digests.
    pub files: Vec<Listed>,
    /// Where the contents are, where they are kept elsewhere and not in the backup: then `files` lists those that have to be there.
    #[serde(default)]
    pub files_elsewhere: Option<String>,
    /// The SHA-256 of contents that the database names and that were missing or damaged when the backup was made.
    #[serde(default)]
    pub lacking: Vec<String>,
    /// How many events the journals have.
    pub events: i64,
    /// The last event of each journal: by it a journal that was cut later is found out.
    pub heads: Vec<Head>,
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// SHA-256, 64 lower-case hex digits.
    pub sha256: String,
    pub bytes: u64,
}

/// The last event of a journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    pub case_id: String,
    /// The place of the event, from 1; 0 where there is none.
    pub seq: i64,
    pub hash: String,
}

impl Manifest {
    /// Of a backup that is being made now; the files are still to be listed.
    pub(super) fn begun(made_at: i64, database: Sum, events: i64, heads: Vec<JournalHead>) -> Self {
        Self {
            format: FORMAT,
            product: env!("CARGO_PKG_VERSION").to_owned(),
            made_at,
            database: database.into(),
            files: Vec::new(),
            files_elsewhere: None,
            lacking: Vec::new(),
            events,
            heads: heads.into_iter().map(Head::from).collect(),
        }
    }

    /// That of the backup in a folder.
    ///
    /// # Errors
    /// None can be read there, or it is of a later format.
    pub fn read(backup: &Path) -> Result<Self, BackupFault> {
        let none = || BackupFault::NoManifest(backup.to_owned());
        let text = std::fs::read(backup.join(MANIFEST)).map_err(|_| none())?;
        let value: serde_json::Value = serde_json::from_slice(&text).map_err(|_| none())?;
        match value.get("format").and_then(serde_json::Value::as_u64) {
            Some(format) if format == u64::from(FORMAT) => serde_json::from_value(value).map_err(|_| none()),
            Some(format) => Err(BackupFault::Format(u32::try_from(format).unwrap_or(u32::MAX))),
            None => Err(none()),
        }
    }
}

impl From<Sum> for Listed {
    fn from(sum: Sum) -> Self {
        Self {
            sha256: sum.sha256,
            bytes: sum.bytes,
        }
    }
}

impl From<JournalHead> for Head {
    fn from(head: JournalHead) -> Self {
        Self {
            case_id: head.case_id,
            seq: head.seq,
            hash: head.hash,
        }
    }
}
