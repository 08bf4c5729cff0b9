//! Where a database and its files are.

use std::path::{Path, PathBuf};

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use super::{BackupFault, DATABASE, FILES};
use crate::server::settings::Settings;

/// What has a meaning of its own in the address of a database.
const IN_ADDRESS: &AsciiSet = &CONTROLS.add(b' ').add(b'%').add(b'?').add(b'#');

/// Where a database and its files are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file of the database.
    pub database: PathBuf,
    /// The uploaded files.
    pub files: Files,
}

/// Where uploaded files are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Files {
    Folder(PathBuf),
    /// At this address of an object store.
    Elsewhere(String),
}

impl Place {
    /// As the settings say.
    ///
    /// # Errors
    /// `NotSqlite`.
    pub fn of_settings(settings: &Settings) -> Result<Self, BackupFault> {
        let files = &settings.outside.files;
        let files = match files.folder() {
            Some(folder) => Files::Folder(folder),
            None => Files::Elsewhere(files.url.clone()),
        };
        Ok(Self {
            database: file_of(&settings.database_url)?,
            files,
        })
    }

    /// The database of an address, with the files in a folder.
    ///
    /// # Errors
    /// `NotSqlite`.
    pub fn of_address(database: &str, files: &Path) -> Result<Self, BackupFault> {
        Ok(Self {
            database: file_of(database)?,
            files: Files::Folder(files.to_owned()),
        })
    }

    /// A data folder, with the database and the files at their usual names.
    pub fn in_folder(data: &Path) -> Self {
        Self {
            database: data.join(DATABASE),
            files: Files::Folder(data.join(FILES)),
        }
    }
}

/// The file of the database at an address.
fn file_of(address: &str) -> Result<PathBuf, BackupFault> {
    let rest = address
        .strip_prefix("sqlite://")
        .or_else(|| address.strip_prefix("sqlite:"));
    let path = rest.and_then(|rest| rest.split('?').next()).unwrap_or_default();
    if path.is_empty() || path == ":memory:" {
        return Err(BackupFault::NotSqlite);
    }
    let path = percent_decode_str(path).decode_utf8();
    path.map(|path| PathBuf::from(&*path))
        .map_err(|_| BackupFault::NotSqlite)
}

/// The address of the database in a file that is there, opened in this mode: `ro` or `rw`.
pub(super) fn address_of(file: &Path, mode: &str) -> Result<String, BackupFault> {
    let file = std::path::absolute(file).map_err(BackupFault::at(file))?;
    let text = file.to_string_lossy();
    Ok(format!(
        "sqlite://{}?mode={mode}",
        utf8_percent_encode(&text, IN_ADDRESS)
    ))
}

#[cfg(test)]
mod tests {
    use super::{BackupFault, address_of, file_of};
    use std::path::{Path, PathBuf};

    #[test]
    fn the_file_stands_in_the_address_of_the_database() {
        for (address, file) in [
            ("sqlite://data/asula.db?mode=rwc", "data/asula.db"),
            ("sqlite:///srv/asula/asula.db", "/srv/asula/asula.db"),
            ("sqlite:asula.db", "asula.db"),
            ("sqlite:///srv/a%20b%3F.db?mode=rwc", "/srv/a b?.db"),
        ] {
            assert_eq!(file_of(address).unwrap(), PathBuf::from(file), "{address}");
        }
        for file in ["/srv/маалымат/a b?#%.db", "/srv/asula.db"] {
            let address = address_of(Path::new(file), "ro").unwrap();
            assert_eq!(file_of(&address).unwrap(), PathBuf::from(file), "{address}");
        }
    }

    #[test]
    fn postgresql_and_memory_are_refused_with_the_help_page() {
        for address in [
            "postgres://asula@localhost/asula",
            "sqlite::memory:",
            "asula.db",
            "sqlite://",
        ] {
            let refused = file_of(address).unwrap_err();
            assert!(matches!(refused, BackupFault::NotSqlite), "{address}");
            assert!(refused.to_string().contains("docs/backup.md"), "{refused}");
        }
    }
}
