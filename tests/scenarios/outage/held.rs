//! A file of SQLite that another process holds.

use super::{Row, is_shown, is_told, readiness};
use crate::support::TestApp;
use crate::support::store::Store;

#[tokio::test]
async fn a_database_held_by_another_is_an_outage() {
    let app = TestApp::on(Store::Sqlite).await;
    let row = Row::begun(&app).await;
    let began = std::time::Instant::now();
    let held = app.database.is_held().await;
    is_told(&row.is_saved("", "Ош").await);
    assert!(began.elapsed().as_secs() < 20, "asked once: {:?}", began.elapsed());
    let page = is_shown(&row.is_sent("", "Талас").await);
    assert!(page.contains("value=\"Талас\""), "{page}");
    assert_eq!(row.stored().await, "", "whoever reads waits for nobody");
    assert_eq!(readiness(&app).await, 503);
    held.let_go().await;
    row.is_saved("", "Ош").await.done();
    assert_eq!(row.stored().await, "Ош");
    assert_eq!(readiness(&app).await, 200);
    app.close().await;
}
