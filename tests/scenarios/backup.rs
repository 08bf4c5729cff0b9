//! `asula backup` and `asula restore`: while people write, whole or not at all, and verified.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use asula::domain::views::organisation::OrganisationPage;
use asula::server::backup::{BackupFault, Made, Place, Restored, Target, back_up, missing_since, restore};

use crate::support::folder::Folder;
use crate::support::road::{CHEAP_LEVEL, TINY_PDF};
use crate::support::small_disk::SmallDisk;
use crate::support::store::Store;
use crate::support::{Browser, TestApp};

impl TestApp {
    async fn backs_up(&self, to: &Path) -> Result<Made, BackupFault> {
        back_up(&Place::in_folder(self.folder()), to, self.now()).await
    }
}

async fn restores(from: &Path, to: &Path) -> Result<Restored, BackupFault> {
    restore(from, &Target::Folder(to.to_owned())).await
}

/// What stands in a folder.
fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Where a content lies in a folder.
fn content(folder: &Path, sha256: &str) -> PathBuf {
    folder
        .join("files/sha256")
        .join(&sha256[..2])
        .join(&sha256[2..4])
        .join(sha256)
}

/// Changes one byte in the middle.
fn is_tampered(file: &Path) {
    let mut bytes = std::fs::read(file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(file, bytes).unwrap();
}

/// Writes until told to stop; how many texts were saved.
async fn writes(head: Browser, application: String, row: String, stop: Arc<AtomicBool>) -> u32 {
    let mut saved = 0;
    let mut based_on = String::new();
    while !stop.load(Ordering::Relaxed) {
        let text = format!("{saved} {}", "Ала-Тоо ".repeat(200));
        let fields = [
            ("application", application.as_str()),
            ("row", &row),
            ("column", "note"),
            ("based_on", &based_on),
            ("text", &text),
        ];
        head.deed("save_cell", &fields).await.done();
        based_on.clone_from(&text);
        saved += 1;
    }
    saved
}

#[tokio::test]
async fn backups_made_during_writes_are_restored_whole() {
    let app = TestApp::on(Store::Sqlite).await;
    let head = app.registered_organisation(4).await.head;
    let signed = app.complete_application(&head).await;
    app.sign(&head, &signed).await;
    let at_signed = [("application", signed.as_str())];
    head.view("application_page", &at_signed).await.done();
    let shown = head.view("application_page", &at_signed).await.done().json();
    let draft = app.draft(&head, CHEAP_LEVEL, "").await;
    let at = [("application", draft.as_str()), ("template", "general")];
    let row = head.deed("add_row", &at).await.done().led_to_id();

    let elsewhere = Folder::new();
    let stop = Arc::new(AtomicBool::new(false));
    let writer = tokio::spawn(writes(head.clone(), draft.clone(), row, stop.clone()));
    let mut events = Vec::new();
    for nth in 0..5 {
        let made = app.backs_up(&elsewhere.path().join(format!("{nth}"))).await.unwrap();
        assert!(made.manifest.lacking.is_empty());
        events.push(made.manifest.events);
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    stop.store(true, Ordering::Relaxed);
    assert!(writer.await.unwrap() > 0, "somebody wrote meanwhile");
    assert!(events.is_sorted() && events[0] < events[4], "{events:?}");

    let mut last = PathBuf::new();
    for (nth, events) in events.into_iter().enumerate() {
        last = elsewhere.path().join(format!("restored {nth}"));
        let restored = restores(&elsewhere.path().join(format!("{nth}")), &last).await.unwrap();
        assert_eq!(restored.report.findings, []);
        assert_eq!(i64::try_from(restored.report.events).unwrap(), events);
        assert_eq!(restored.database, last.join("asula.db"));
    }
    app.is_killed().await;
    app.starts_again(|settings| {
        settings.database_url = format!("sqlite://{}?mode=rwc", last.join("asula.db").display()).replace(' ', "%20");
        settings.outside.files.url = last.join("files").display().to_string();
    })
    .await;
    assert_eq!(head.view("application_page", &at_signed).await.done().json(), shown);
    let page: OrganisationPage = head.view("organisation_page", &[]).await.read();
    let file = page.documents[0].file.as_ref().unwrap();
    assert_eq!(head.page(&format!("/files/{}", file.id)).await.done().bytes, TINY_PDF);
    app.close().await;
}

#[tokio::test]
async fn a_backup_that_is_not_whole_is_refused() {
    let app = TestApp::on(Store::Sqlite).await;
    app.registered_organisation(4).await;
    let elsewhere = Folder::new();
    let fresh = async |name: &str| {
        let backup = elsewhere.path().join(name);
        let made = app.backs_up(&backup).await.unwrap();
        (backup, made.manifest.files[0].sha256.clone())
    };
    let target = elsewhere.path().join("data");
    let damaged = async |backup: &Path| match restores(backup, &target).await {
        Err(BackupFault::Damaged(parts)) => parts,
        other => panic!("{other:?}"),
    };

    let (backup, _) = fresh("a byte of the database").await;
    is_tampered(&backup.join("asula.db"));
    assert_eq!(damaged(&backup).await, ["asula.db"]);

    let (backup, sha256) = fresh("a byte of a content").await;
    is_tampered(&content(&backup, &sha256));
    let parts = damaged(&backup).await;
    assert!(parts.len() == 1 && parts[0].ends_with(&sha256), "{parts:?}");

    let (backup, sha256) = fresh("a content and the database are missing").await;
    std::fs::remove_file(content(&backup, &sha256)).unwrap();
    std::fs::remove_file(backup.join("asula.db")).unwrap();
    assert_eq!(damaged(&backup).await.len(), 2);

    let (backup, _) = fresh("a path in the manifest").await;
    let manifest = std::fs::read_to_string(backup.join("manifest.json")).unwrap();
    let (_, sha256) = fresh("another").await;
    std::fs::write(backup.join("manifest.json"), manifest.replace(&sha256, "../../escaped")).unwrap();
    assert_eq!(damaged(&backup).await, ["manifest.json"]);

    let (backup, _) = fresh("cut manifest").await;
    std::fs::write(backup.join("manifest.json"), &manifest[..manifest.len() / 2]).unwrap();
    assert!(matches!(
        restores(&backup, &target).await,
        Err(BackupFault::NoManifest(_))
    ));
    std::fs::write(
        backup.join("manifest.json"),
        manifest.replace("\"format\": 1", "\"format\": 2"),
    )
    .unwrap();
    assert!(matches!(restores(&backup, &target).await, Err(BackupFault::Format(2))));
    std::fs::remove_file(backup.join("manifest.json")).unwrap();
    assert!(matches!(
        restores(&backup, &target).await,
        Err(BackupFault::NoManifest(_))
    ));

    assert!(!target.exists());
    assert!(
        names_in(elsewhere.path())
            .iter()
            .all(|name| !name.contains("unfinished"))
    );
    app.close().await;
}

#[tokio::test]
async fn where_something_stands_nothing_is_backed_up_or_restored() {
    let app = TestApp::on(Store::Sqlite).await;
    let elsewhere = Folder::new();
    let at = |name: &str| elsewhere.path().join(name);
    std::fs::create_dir(at("empty")).unwrap();
    app.backs_up(&at("empty")).await.unwrap();
    let before = std::fs::read(at("empty").join("manifest.json")).unwrap();
    app.seconds_pass(1);
    assert!(matches!(
        app.backs_up(&at("empty")).await,
        Err(BackupFault::Occupied(_))
    ));
    assert_eq!(std::fs::read(at("empty").join("manifest.json")).unwrap(), before);
    std::fs::write(at("a file"), "").unwrap();
    assert!(matches!(
        app.backs_up(&at("a file")).await,
        Err(BackupFault::Occupied(_))
    ));

    let backup = at("empty");
    assert!(matches!(
        restores(&backup, app.folder()).await,
        Err(BackupFault::Occupied(_))
    ));
    std::fs::create_dir(at("data")).unwrap();
    // What is left of a database that is gone would be taken for a part of the restored one.
    std::fs::write(at("data").join("asula.db-wal"), "left").unwrap();
    let in_place = Target::Place(Place::in_folder(&at("data")));
    assert!(matches!(
        restore(&backup, &in_place).await,
        Err(BackupFault::Occupied(_))
    ));
    std::fs::remove_file(at("data").join("asula.db-wal")).unwrap();
    let restored = restore(&backup, &in_place).await.unwrap();
    assert_eq!(restored.report.findings, []);
    assert!(at("data").join("asula.db").is_file() && at("data").join("files").is_dir());
    app.close().await;
}

#[tokio::test]
async fn two_backups_to_one_place_are_made_once() {
    let app = TestApp::on(Store::Sqlite).await;
    app.registered_organisation(4).await;
    let elsewhere = Folder::new();
    let at = |name: &str| elsewhere.path().join(name);
    let (one, two) = (at("one"), at("two"));
    let (first, second) = tokio::join!(app.backs_up(&one), app.backs_up(&two));
    assert_eq!(first.unwrap().manifest.heads, second.unwrap().manifest.heads);
    let same = at("same");
    let (first, second) = tokio::join!(app.backs_up(&same), app.backs_up(&same));
    let refused = match (first, second) {
        (Ok(_), Err(refused)) | (Err(refused), Ok(_)) => refused,
        other => panic!("{other:?}"),
    };
    assert!(matches!(refused, BackupFault::Occupied(_)), "{refused}");
    assert_eq!(names_in(elsewhere.path()), ["one", "same", "two"]);
    assert_eq!(restores(&same, &at("data")).await.unwrap().report.findings, []);
    app.close().await;
}

#[tokio::test]
async fn a_content_the_store_lost_is_listed() {
    let app = TestApp::on(Store::Sqlite).await;
    app.registered_organisation(4).await;
    let sha256 = app.database.text("SELECT sha256 FROM file").await;
    std::fs::remove_file(content(app.folder(), &sha256)).unwrap();
    let elsewhere = Folder::new();
    let backup = elsewhere.path().join("backup");
    let made = app.backs_up(&backup).await.unwrap();
    assert_eq!(made.manifest.lacking, std::slice::from_ref(&sha256));
    let restored = restores(&backup, &elsewhere.path().join("data")).await.unwrap();
    assert_eq!(restored.manifest.lacking, [sha256]);
    assert_eq!(restored.report.findings, []);
    app.close().await;
}

#[tokio::test]
async fn a_manifest_finds_a_journal_cut_after_it() {
    let app = TestApp::on(Store::Sqlite).await;
    let head = app.registered_organisation(4).await.head;
    let case = app.complete_application(&head).await;
    app.sign(&head, &case).await;
    let elsewhere = Folder::new();
    let heads = app
        .backs_up(&elsewhere.path().join("backup"))
        .await
        .unwrap()
        .manifest
        .heads;
    let state = app.state();
    let found = async || {
        let mut reader = state.database.read(&Arc::default()).await.unwrap();
        missing_since(&mut reader, &heads).await.unwrap()
    };
    assert_eq!(found().await, []);
    let last = app.last_event(&case).await;
    let before = last - 1;
    for sql in [
        format!("DELETE FROM event WHERE case_id = '{case}' AND seq = {last}"),
        format!(
            "UPDATE chain SET seq = {before}, hash = (SELECT hash FROM event WHERE case_id = '{case}' AND seq = {before})
             WHERE case_id = '{case}'"
        ),
    ] {
        app.database.run(&sql).await;
    }
    let found = found().await;
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].case_id.as_str(), found[0].seq), (case.as_str(), Some(last)));
    app.close().await;
}

#[tokio::test]
async fn a_full_disk_leaves_no_half_backup() {
    let Some(disk) = SmallDisk::mounted() else { return };
    let app = TestApp::on(Store::Sqlite).await;
    app.registered_organisation(4).await;
    disk.is_filled();
    let backup = disk.path().join("backup");
    assert!(app.backs_up(&backup).await.is_err());
    assert_eq!(names_in(disk.path()), ["filler"]);
    disk.has_room();
    app.backs_up(&backup).await.unwrap();
    app.close().await;
}
