//! Everything that is there once in the process.

use std::sync::Arc;
use std::time::Duration;

use super::assets::Assets;
use super::clock::Clock;
use super::db::Database;
use super::db::expert::NewExpert;
use super::outside::{NowMs, Outside};
use super::references::References;
use super::session::KnownSessions;
use super::settings::Settings;
use crate::domain::calendar::Moment;
use crate::server::db;

/// Everything that is there once in the process.
pub struct AppState {
    pub settings: Settings,
    pub database: Database,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Reference data, all versions in use.
    pub references: References,
    /// The outside systems.
    pub outside: Outside,
    /// The built browser files.
    pub assets: Assets,
    /// What is counted and measured.
    pub metrics: super::metrics::Metrics,
    /// Who listens to which cases.
    pub progress: super::progress::Progress,
    /// Sessions that were read.
    pub known_sessions: KnownSessions,
}

/// Why the product cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StartFault {
    /// The database cannot be opened, or brought up to date.
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// The reference data is wrong.
    #[error("reference data: {0}")]
    Reference(#[from] super::references::ReferencesFault),
    /// An outside system is set up wrongly.
    #[error("{0}")]
    Outside(#[from] super::outside::SetupFailure),
    /// The built browser files are not there.
    #[error("browser files: {0}")]
    Assets(#[from] super::assets::AssetsFault),
}

impl AppState {
    /// Opens everything.
    ///
    /// # Errors
    /// The first thing that cannot be opened.
    pub async fn open(settings: Settings, clock: Arc<dyn Clock>) -> Result<Arc<Self>, StartFault> {
        let database = Database::open(&settings.database_url, settings.connections).await?;
        Self::with_database(settings, clock, database).await
    }

    /// Opens everything over a database that is open already.
    ///
    /// # Errors
    /// The first thing that cannot be opened.
    pub async fn with_database(
        settings: Settings,
        clock: Arc<dyn Clock>,
        database: Database,
    ) -> Result<Arc<Self>, StartFault> {
        let now: NowMs = {
            let clock = clock.clone();
            Arc::new(move || clock.now().0)
        };
        let outside = Outside::open(&settings.outside, &now)?;
        let assets = Assets::load(&settings.site)?;
        let references = References::load(&database, clock.now()).await?;
        let mut transaction = database.write(&Arc::default()).await?;
        for officer in &settings.officers {
            db::officer::ensure(
                &mut transaction,
                &officer.pin,
                &officer.role,
                &officer.authority,
                clock.now(),
            )
            .await?;
        }
        for expert in &settings.experts {
            let new = NewExpert {
                id: &uuid::Uuid::now_v7().to_string(),
                pin: &expert.pin,
                full_name: &expert.full_name,
                email: &expert.email,
                position: &expert.position,
                employer_inn: &expert.employer_inn,
                employer_name: &expert.employer_name,
            };
            db::expert::ensure(&mut transaction, &new, clock.now()).await?;
        }
        transaction.commit().await?;
        Ok(Arc::new(Self {
            settings,
            database,
            clock,
            references,
            outside,
            assets,
            metrics: super::metrics::Metrics::default(),
            progress: super::progress::Progress::default(),
            known_sessions: KnownSessions::default(),
        }))
    }

    /// A session that was used by nobody since then has ended. While the database did not work nobody could use theirs, and that they did
    /// could not be written down: that time does not count.
    pub fn idle_since(&self, now: Moment) -> Moment {
        let minutes = self.settings.session_idle_minutes;
        let window = Duration::from_secs(60 * u64::try_from(minutes).unwrap_or(0));
        let out = i64::try_from(self.database.out_within(window).as_millis()).unwrap_or(0);
        Moment(now.plus_minutes(-minutes).0 - out)
    }
}
