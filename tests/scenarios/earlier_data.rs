//! Data that an earlier version wrote are read by this one: names inside events, signed bytes, and stored enums stay.

use std::fs;
use std::io::Read;
use std::path::Path;

use asula::domain::calendar::Moment;
use flate2::read::GzDecoder;

use crate::rehearsal::everybody_has_something_to_do;
use crate::support::TestApp;

/// The folder that commit 20d1f40 left on 30 November 2026 after the rehearsal.
const WRITTEN_BY_20D1F40: &str = "tests/data/written-by-20d1f40";
/// Some minutes after it was written.
const SOON_AFTER: Moment = Moment(1_796_016_600_000);

async fn opened() -> TestApp {
    let app = TestApp::over_data(|folder| {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join(WRITTEN_BY_20D1F40);
        let mut database = Vec::new();
        let packed = fs::File::open(data.join("asula.db.gz")).unwrap();
        GzDecoder::new(packed).read_to_end(&mut database).unwrap();
        fs::write(folder.join("asula.db"), database).unwrap();
        copy(&data.join("sha256"), &folder.join("files").join("sha256"));
    })
    .await;
    app.clock.advance(SOON_AFTER.0 - app.now().0);
    app
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[tokio::test]
async fn every_journal_and_signature_of_20d1f40_verifies() {
    let app = opened().await;
    let report = app.verified().await;
    assert_eq!(report.findings, []);
    assert_eq!((report.cases, report.events), (34, 728));
    assert_eq!(app.database.number("SELECT COUNT(*) FROM signature").await, 26);
    app.close().await;
}

#[tokio::test]
async fn everybody_goes_on_with_the_data_of_20d1f40() {
    let app = opened().await;
    everybody_has_something_to_do(&app).await;
    assert_eq!(app.verified().await.findings, []);
    app.close().await;
}

#[tokio::test]
async fn founders_in_data_of_20d1f40_are_read() {
    let app = opened().await;
    let founders = app
        .database
        .rows("SELECT o.inn, f.tin FROM organisation_founder f JOIN organisation o ON o.id = f.organisation_id ORDER BY o.inn")
        .await;
    assert!(
        founders.contains(&vec!["01209201410021".to_owned(), "11203197900101".to_owned()]),
        "{founders:?}"
    );
    assert_eq!(
        app.database
            .number("SELECT COUNT(*) FROM organisation WHERE founders_at IS NULL")
            .await,
        0
    );
    app.close().await;
}
