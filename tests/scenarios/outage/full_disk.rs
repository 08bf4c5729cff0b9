//! A full disk under SQLite.

use asula::server::settings::Settings;

use super::{Row, is_shown, is_told, readiness};
use crate::support::small_disk::SmallDisk;
use crate::support::store::Store;
use crate::support::{TestApp, eventually};

/// A text too long for what may be left on a full disk; each is another.
fn long_text(nth: u32) -> String {
    format!("{nth} {}", "өмүр ".repeat(15_000))
}

#[tokio::test]
async fn a_full_disk_signs_nobody_out() {
    let Some(disk) = SmallDisk::mounted() else { return };
    let app = TestApp::on(Store::Sqlite).await;
    app.is_killed().await;
    let url = format!("sqlite://{}?mode=rwc", disk.path().join("asula.db").display());
    app.starts_again(|settings: &mut Settings| settings.database_url = url)
        .await;
    let row = Row::begun(&app).await;
    let session = row.head().cookie("asula_session");

    disk.is_filled();
    let (mut nth, mut kept) = (0, String::new());
    // What SQLite has set aside in its log may take some texts yet.
    let refused = eventually("a text finds no room", async || {
        nth += 1;
        let text = long_text(nth);
        let reply = row.is_saved(&kept, &text).await;
        if reply.status < 400 {
            kept = text;
            return None;
        }
        Some(reply)
    })
    .await;
    is_told(&refused);
    assert_eq!(readiness(&app).await, 503);
    // Later than a session's use is written down.
    app.seconds_pass(90);
    for _ in 0..3 {
        assert_eq!(row.stored().await, kept, "what is there can be read");
    }
    is_told(&row.is_saved(&kept, &long_text(nth)).await);
    let typed = long_text(1_000);
    let page = is_shown(&row.is_sent(&kept, &typed).await);
    assert!(
        page.contains("name=\"cells[note]\"") && page.contains(&typed),
        "the form comes back whole"
    );
    assert_eq!(readiness(&app).await, 503);

    disk.has_room();
    row.is_saved(&kept, "Каракол").await.done();
    assert_eq!(row.stored().await, "Каракол");
    assert_eq!(readiness(&app).await, 200);
    assert_eq!(row.head().cookie("asula_session"), session);
    app.close().await;
}

#[tokio::test]
async fn many_who_write_onto_a_full_disk_learn_it() {
    let Some(disk) = SmallDisk::mounted() else { return };
    let app = TestApp::on(Store::Sqlite).await;
    app.is_killed().await;
    let url = format!("sqlite://{}?mode=rwc", disk.path().join("asula.db").display());
    app.starts_again(|settings: &mut Settings| settings.database_url = url)
        .await;
    let row = Row::begun(&app).await;
    disk.is_filled();
    let mut nth = 0;
    eventually("texts find no room", async || {
        let there = row.stored().await;
        let texts: Vec<_> = (0..8).map(|each| long_text(nth + each)).collect();
        nth += 8;
        let saves = texts.iter().map(|text| row.is_saved(&there, text));
        let replies = futures::future::join_all(saves).await;
        let told: Vec<_> = replies.iter().filter(|reply| reply.status == 503).collect();
        told.iter().for_each(|reply| is_told(reply));
        // While there is room yet, one wins and the others learn of it.
        assert!(
            replies.iter().all(|reply| matches!(reply.status, 200 | 503)),
            "{}",
            replies.len()
        );
        (told.len() == replies.len()).then_some(())
    })
    .await;
    disk.has_room();
    let there = row.stored().await;
    assert_eq!(readiness(&app).await, 200);
    row.is_saved(&there, "Нарын").await.done();
    assert_eq!(row.stored().await, "Нарын");
    app.close().await;
}
