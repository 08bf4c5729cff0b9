//! The product under test, with its sandbox.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use asula::domain::calendar::Moment;
use asula::server::clock::{Clock, StandingClock};
use asula::server::settings::Settings;
use asula::server::state::AppState;
use asula::server::web::router::router;
use asula_sandbox::faults::{Fault, Service, Switch};
use asula_sandbox::inbox::Message;
use asula_sandbox::settings::{Expert, Officer, ProductSettings};
use asula_sandbox::{RunningSandbox, SandboxSettings, cast};
use tokio::runtime::Runtime;

use super::Browser;
use super::folder::Folder;
use super::store::{Store, TestDatabase};

/// Monday, 16 November 2026, 10:00 in Bishkek: where the product's clock is when a test begins. The sandbox goes by the
/// machine's clock, which is later: its tokens are good.
pub const MONDAY_TEN: Moment = Moment(1_794_801_600_000);

/// The product, its database, its clock and its sandbox.
pub struct TestApp {
    pub database: TestDatabase,
    /// The outside systems.
    pub sandbox: RunningSandbox,
    /// The product's clock.
    pub clock: Arc<StandingClock>,
    /// Where the product is.
    pub base: String,
    listen: SocketAddr,
    settings: Settings,
    running: Mutex<Option<(Runtime, Arc<AppState>)>>,
    folder: Folder,
}

/// Runs a scenario on every database that can be tested here, each time in a product of its own.
pub async fn on_both(scenario: impl AsyncFn(&TestApp)) {
    for store in Store::available() {
        eprintln!("on {store:?}");
        let app = TestApp::on(store).await;
        scenario(&app).await;
        app.close().await;
    }
}

/// Waits until something is so, for at most twenty seconds.
///
/// # Panics
/// Where it does not come about.
pub async fn eventually<T>(what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let looking = async {
        loop {
            match look().await {
                Some(found) => return found,
                None => tokio::time::sleep(Duration::from_millis(10)).await,
            }
        }
    };
    match tokio::time::timeout(Duration::from_secs(20), looking).await {
        Ok(found) => found,
        Err(_) => panic!("{what}: it did not come about"),
    }
}

impl TestApp {
    /// A product that knows nobody yet but the officers of the cast.
    pub async fn on(store: Store) -> Self {
        Self::with(store, (officers(), experts()), |_| {}).await
    }

    /// As `asula-sandbox serve` sets it up: Dinara is an expert, and no other is in the pool but the four of the cast.
    pub async fn with_the_cast_of_the_sandbox(store: Store) -> Self {
        Self::with(store, cast_of_the_sandbox(), |_| {}).await
    }

    /// As `asula serve` starts it again over a folder of data that `lay` puts there.
    pub async fn over_data(lay: impl FnOnce(&std::path::Path)) -> Self {
        Self::with(Store::Sqlite, cast_of_the_sandbox(), lay).await
    }

    async fn with(
        store: Store,
        (officers, experts): (Vec<Officer>, Vec<Expert>),
        lay: impl FnOnce(&std::path::Path),
    ) -> Self {
        let folder = Folder::new();
        lay(folder.path());
        let sandbox = asula_sandbox::start(SandboxSettings::default()).await.unwrap();
        let database = TestDatabase::fresh(store, folder.path()).await;
        // Bound once to find a free port, which stays the product's over restarts.
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let listen = listener.local_addr().unwrap();
        let written = ProductSettings {
            listen,
            data: folder.path().to_owned(),
            database_url: Some(database.url.clone()),
            site: folder.with_site(),
            officers,
            experts,
        };
        let mut settings: Settings = toml::from_str(&written.file(&sandbox).unwrap()).unwrap();
        settings.outside.patience.pause_ms = 1;
        let clock = Arc::new(StandingClock::at(MONDAY_TEN));
        let app = Self {
            base: settings.public_url.clone(),
            database,
            sandbox,
            clock,
            listen,
            settings,
            running: Mutex::new(None),
            folder,
        };
        app.start(listener, app.settings.clone()).await;
        app
    }

    /// Everything that the running product has once.
    pub fn state(&self) -> Arc<AppState> {
        let running = self.running.lock().unwrap();
        running.as_ref().expect("the product runs").1.clone()
    }

    /// Where its files are.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// The product's time.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Moves the product's clock on.
    pub fn seconds_pass(&self, seconds: i64) {
        self.clock.advance(seconds * 1000);
    }

    /// Sets the product's clock to the machine's, by which the sandbox goes: for what the sandbox dates.
    pub async fn keeps_time_with_the_sandbox(&self) {
        let shown: serde_json::Value = self.control_get("/control/clock").await;
        self.clock.advance(shown["now"].as_i64().unwrap() - self.now().0);
    }

    /// A browser in which nobody is signed in.
    pub fn guest(&self) -> Browser {
        Browser::at(&self.base)
    }

    /// Has a stand-in misbehave until it is told otherwise.
    pub fn fault(&self, service: Service, fault: Fault) {
        self.sandbox.faults().set(Switch::new(service, fault));
    }

    /// Has a stand-in misbehave in one operation, so many times.
    pub fn fault_at(&self, service: Service, fault: Fault, operation: &str, times: u32) {
        self.sandbox.faults().set(Switch {
            operation: Some(operation.to_owned()),
            times: Some(times),
            ..Switch::new(service, fault)
        });
    }

    /// All stand-ins behave again, and the product has noticed that enough time passed to ask them again.
    pub fn all_is_well(&self) {
        self.sandbox.faults().clear();
        self.seconds_pass(10);
    }

    /// What arrived for somebody, newest first.
    pub fn inbox(&self, to: &str) -> Vec<Message> {
        self.sandbox.inbox().messages(Some(to))
    }

    /// The six digits of the newest message to somebody.
    pub fn newest_code(&self, to: &str) -> String {
        let messages = self.inbox(to);
        let text = messages.first().map(|it| it.text.as_str()).unwrap_or_default();
        text.split(|it: char| !it.is_ascii_digit())
            .find(|run| run.len() == 6)
            .unwrap_or_else(|| panic!("no code for {to}"))
            .to_owned()
    }

    /// Asks the sandbox's control for something.
    pub async fn control_get<T: serde::de::DeserializeOwned>(&self, path: &str) -> T {
        let url = format!("{}{path}", self.sandbox.public_url());
        reqwest::get(url).await.unwrap().json().await.unwrap()
    }

    /// Sends something to the sandbox's control.
    pub async fn control(&self, path: &str, body: &serde_json::Value) {
        let url = format!("{}{path}", self.sandbox.public_url());
        let sent = reqwest::Client::new().post(url).json(body).send().await.unwrap();
        assert!(sent.status().is_success(), "{path}: {}", sent.status());
    }

    /// Kills the product on the spot, as `kill -9` does: nothing under way goes on, nothing is finished.
    pub async fn is_killed(&self) {
        let running = self.running.lock().unwrap().take();
        let Some((runtime, state)) = running else { return };
        drop(state);
        runtime.shutdown_background();
        // The port is free again when the listener is gone.
        eventually("the port is free", async || {
            let listener = std::net::TcpListener::bind(self.listen).ok()?;
            drop(listener);
            Some(())
        })
        .await;
    }

    /// Starts the killed product again over the same database, with settings as `change` makes them.
    pub async fn starts_again(&self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.settings.clone();
        change(&mut settings);
        let listener = std::net::TcpListener::bind(self.listen).unwrap();
        self.start(listener, settings).await;
    }

    /// Ends the product and takes its database away.
    pub async fn close(self) {
        self.is_killed().await;
        self.database.remove().await;
    }

    /// The product has a runtime of its own, so that it can be killed with everything that it is doing.
    async fn start(&self, listener: std::net::TcpListener, settings: Settings) {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .unwrap();
        let clock = self.clock.clone();
        let state = runtime
            .spawn(async move { AppState::open(settings, clock).await.unwrap() })
            .await
            .unwrap();
        let service = router(state.clone());
        runtime.spawn(async move {
            listener.set_nonblocking(true).unwrap();
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, service).await.unwrap();
        });
        *self.running.lock().unwrap() = Some((runtime, state));
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        let running = self.running.get_mut().map(Option::take).unwrap_or_default();
        if let Some((runtime, state)) = running {
            drop(state);
            runtime.shutdown_background();
        }
    }
}

/// The experts of the cast but Dinara, who is an officer in these tests, and five synthetic ones more.
fn experts() -> Vec<Expert> {
    let fixed = [cast::people::MARAT, cast::people::AIZADA, cast::people::SAPAR].map(str::to_owned);
    let synthetic = (901..=905).map(|nnn| format!("10101200099{nnn:03}"));
    let pins = fixed.into_iter().chain(synthetic);
    pins.map(|pin| Expert::of(&pin).unwrap()).collect()
}

/// The officers of the cast, and a specialist of the other authority.
fn officers() -> Vec<Officer> {
    vec![
        Officer::new(cast::people::SALTANAT, "specialist", "enlightenment"),
        Officer::new(cast::people::KANAT, "leadership", "enlightenment"),
        Officer::new(cast::people::TIMUR, "administrator", "enlightenment"),
        Officer::new(cast::people::DINARA, "specialist", "science"),
    ]
}

/// Dinara is an expert, and no other is in the pool but the four of the cast.
fn cast_of_the_sandbox() -> (Vec<Officer>, Vec<Expert>) {
    (asula_sandbox::settings::officers(), asula_sandbox::settings::experts())
}
