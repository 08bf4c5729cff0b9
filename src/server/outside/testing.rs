//! What the tests of the adapters share: settings that point at a stand-in of a few lines, and a clock that is set by hand.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::Router;
use serde_json::json;
use tokio::net::TcpListener;

use super::NowMs;
use super::settings::OutsideSettings;

/// 9 October 2025, 08:53:20 UTC.
pub(super) const NOON: i64 = 1_760_000_000_000;

pub(super) fn fixed_clock() -> NowMs {
    Arc::new(|| NOON)
}

/// A clock that stays at [`NOON`] until it is moved.
pub(super) fn clock_by_hand() -> (Arc<AtomicI64>, NowMs) {
    let hand = Arc::new(AtomicI64::new(NOON));
    let shown = hand.clone();
    (hand, Arc::new(move || shown.load(Ordering::SeqCst)))
}

/// Serves on a free port until the test ends; answers the address.
pub(super) async fn serve(router: Router) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    format!("http://{address}")
}

/// An address where nobody listens.
pub(super) async fn nobody() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}

/// All services below one address; patient enough for a busy machine, retries without a pause.
pub(super) fn settings(base: &str) -> OutsideSettings {
    serde_json::from_value(json!({
        "esi": {
            "issuer": format!("{base}/esi"),
            "client_id": "asula",
            "client_secret": "esi-secret",
            "redirect_uri": "https://asula.test/signin",
        },
        "oep": { "url": format!("{base}/oep"), "token": "oep-token", "user_agent": "Ministry" },
        "minjust": { "url": format!("{base}/minjust/api/subject"), "token": "minjust-token" },
        "mail": { "url": "smtp://127.0.0.1:2525", "from": "АСУЛА <asula@edu.test>" },
        "sms": { "url": format!("{base}/sms/send"), "token": "sms-token" },
        "files": { "url": "/nowhere" },
        "timeout_ms": 20_000,
        "patience": { "pause_ms": 0, "circuit_failures": 2, "circuit_pause_ms": 1_000 },
    }))
    .unwrap()
}

/// A folder of its own for a test, removed with it.
pub(super) struct TestFolder(PathBuf);

impl TestFolder {
    pub(super) fn new() -> Self {
        Self(std::env::temp_dir().join(format!("asula-{}", uuid::Uuid::now_v7())))
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    /// All files below, as paths relative to the folder, in order.
    pub(super) fn files(&self) -> Vec<String> {
        fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
            for entry in std::fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, found)
                } else {
                    found.push(path)
                }
            }
        }
        let mut found = Vec::new();
        walk(&self.0, &mut found);
        found.sort();
        found
            .iter()
            .map(|path| path.strip_prefix(&self.0).unwrap().display().to_string())
            .collect()
    }
}

impl Drop for TestFolder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
