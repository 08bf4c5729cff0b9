//! `asula backup` and `asula restore`: while people write, whole or not at all, and verified.

mod restored;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use asula::domain::views::organisation::OrganisationPage;
use asula::server::backup::{BackupFault, Made, Place, Restored, Target, back_up, missing_since, restore};

use crate::support::folder::Folder;
use crate::support::procedure::{CHEAP_LEVEL, TINY_PDF};
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

/// The content of a folder.
fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Where a content is kept in a folder.
fn content(folder: &Path, sha256: &str) -> PathBuf {
    folder
        .join("files/sha256")
        .join(&sha256[..2])
        .join(&sha256[2..4])
        .join(sha256)
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
        head.act("save_cell", &fields).await.done();
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
    let row = head.act("add_row", &at).await.done().led_to_id();

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
async fn nothing_is_backed_up_over_something_else() {
    let app = TestApp::on(Store::Sqlite).await;
    let elsewhere = Folder::new();
    let at = |name: &str| elsewhere.path().join(name);
    std::fs::create_dir(at("empty")).unwrap();
    app.backs_up(&at("empty")).await.unwrap();
    let before = std::fs::read(at("empty").join("manifest.json")).unwrap();
    app.seconds_pass(1);
    std::fs::write(at("a file"), "").unwrap();
    for place in ["empty", "a file"] {
        let refused = app.backs_up(&at(place)).await;
        assert!(matches!(refused, Err(BackupFault::Occupied(_))), "{place}");
    }
    assert_eq!(std::fs::read(at("empty").join("manifest.json")).unwrap(), before);
    app.close().await;
}

#[tokio::test]
async fn two_backups_to_two_places_are_both_made() {
    let app = TestApp::on(Store::Sqlite).await;
    app.registered_organisation(4).await;
    let elsewhere = Folder::new();
    let (one, two) = (elsewhere.path().join("one"), elsewhere.path().join("two"));
    let (first, second) = tokio::join!(app.backs_up(&one), app.backs_up(&two));
    assert_eq!(first.unwrap().manifest.heads, second.unwrap().manifest.heads);
    app.close().await;
}

#[tokio::test]
async fn two_backups_to_one_place_are_made_once() {
    let app = TestApp::on(Store::Sqlite).await;
    app.registered_organisation(4).await;
    let elsewhere = Folder::new();
    let same = elsewhere.path().join("same");
    let (first, second) = tokio::join!(app.backs_up(&same), app.backs_up(&same));
    let refused = match (first, second) {
        (Ok(_), Err(refused)) | (Err(refused), Ok(_)) => refused,
        other => panic!("{other:?}"),
    };
    assert!(matches!(refused, BackupFault::Occupied(_)), "{refused}");
    assert_eq!(names_in(elsewhere.path()), ["same"]);
    let data = elsewhere.path().join("data");
    assert_eq!(restores(&same, &data).await.unwrap().report.findings, []);
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
