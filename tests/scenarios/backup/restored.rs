//! What is not whole is not restored, and nothing is restored over something else.

use std::path::{Path, PathBuf};

use asula::server::backup::{BackupFault, Place, Target, restore};

use super::{content, names_in, restores};
use crate::support::TestApp;
use crate::support::folder::Folder;
use crate::support::store::Store;

/// A backup of a product with one organisation, in a folder of its own.
struct Backup {
    folder: Folder,
    /// One of the contents in it.
    sha256: String,
}

impl Backup {
    async fn made() -> Self {
        let app = TestApp::on(Store::Sqlite).await;
        app.registered_organisation(4).await;
        let folder = Folder::new();
        let made = app.backs_up(&folder.path().join("backup")).await.unwrap();
        app.close().await;
        Self {
            folder,
            sha256: made.manifest.files[0].sha256.clone(),
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("backup")
    }

    fn database(&self) -> PathBuf {
        self.path().join("asula.db")
    }

    fn content(&self) -> PathBuf {
        content(&self.path(), &self.sha256)
    }

    /// Has the manifest say something else.
    fn manifest_becomes(&self, change: impl FnOnce(String) -> String) {
        let manifest = self.path().join("manifest.json");
        let before = std::fs::read_to_string(&manifest).unwrap();
        std::fs::write(&manifest, change(before)).unwrap();
    }

    /// Why it is not restored: nothing is written.
    async fn refused(&self) -> BackupFault {
        let target = self.folder.path().join("data");
        let refused = restores(&self.path(), &target).await.unwrap_err();
        assert_eq!(names_in(self.folder.path()), ["backup"]);
        refused
    }

    /// The parts of it that are named as damaged.
    async fn damaged(&self) -> Vec<String> {
        match self.refused().await {
            BackupFault::Damaged(parts) => parts,
            other => panic!("{other:?}"),
        }
    }
}

/// Changes one byte in the middle.
fn is_tampered(file: &Path) {
    let mut bytes = std::fs::read(file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(file, bytes).unwrap();
}

#[tokio::test]
async fn a_damaged_database_is_named() {
    let backup = Backup::made().await;
    is_tampered(&backup.database());
    assert_eq!(backup.damaged().await, ["asula.db"]);
}

#[tokio::test]
async fn a_damaged_content_is_named() {
    let backup = Backup::made().await;
    is_tampered(&backup.content());
    let parts = backup.damaged().await;
    assert!(parts.len() == 1 && parts[0].ends_with(&backup.sha256), "{parts:?}");
}

#[tokio::test]
async fn all_that_is_missing_is_named_at_once() {
    let backup = Backup::made().await;
    std::fs::remove_file(backup.content()).unwrap();
    std::fs::remove_file(backup.database()).unwrap();
    assert_eq!(backup.damaged().await.len(), 2);
}

#[tokio::test]
async fn a_path_in_the_manifest_leads_nowhere() {
    let backup = Backup::made().await;
    backup.manifest_becomes(|text| text.replace(&backup.sha256, "../../escaped"));
    assert_eq!(backup.damaged().await, ["manifest.json"]);
}

#[tokio::test]
async fn a_cut_manifest_is_none() {
    let backup = Backup::made().await;
    backup.manifest_becomes(|text| text[..text.len() / 2].to_owned());
    let refused = backup.refused().await;
    assert!(matches!(refused, BackupFault::NoManifest(_)), "{refused}");
}

#[tokio::test]
async fn a_manifest_of_another_format_is_refused() {
    let backup = Backup::made().await;
    backup.manifest_becomes(|text| text.replace("\"format\": 1", "\"format\": 2"));
    let refused = backup.refused().await;
    assert!(matches!(refused, BackupFault::Format(2)), "{refused}");
}

#[tokio::test]
async fn a_backup_without_its_manifest_is_none() {
    let backup = Backup::made().await;
    std::fs::remove_file(backup.path().join("manifest.json")).unwrap();
    let refused = backup.refused().await;
    assert!(matches!(refused, BackupFault::NoManifest(_)), "{refused}");
}

#[tokio::test]
async fn nothing_is_restored_over_something_else() {
    let backup = Backup::made().await;
    let data = backup.folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    std::fs::write(data.join("asula.db"), "").unwrap();
    let refused = restores(&backup.path(), &data).await;
    assert!(matches!(refused, Err(BackupFault::Occupied(_))), "{refused:?}");
}

#[tokio::test]
async fn what_is_left_of_a_database_is_something() {
    let backup = Backup::made().await;
    let data = backup.folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    // It would be taken for a part of the restored one.
    std::fs::write(data.join("asula.db-wal"), "left").unwrap();
    let in_place = Target::Place(Place::in_folder(&data));
    let refused = restore(&backup.path(), &in_place).await;
    assert!(matches!(refused, Err(BackupFault::Occupied(_))), "{refused:?}");
}

#[tokio::test]
async fn a_backup_is_restored_in_its_place() {
    let backup = Backup::made().await;
    let data = backup.folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    let restored = restore(&backup.path(), &Target::Place(Place::in_folder(&data)))
        .await
        .unwrap();
    assert_eq!(restored.report.findings, []);
    assert!(data.join("asula.db").is_file() && data.join("files").is_dir());
}
