//! What can stop a measurement.

use asula::server::reference::ReferenceFault;
use asula::server::state::StartFault;
use asula::server::trouble::Trouble;

/// The first thing that went wrong: a figure that was not got is not printed.
#[derive(Debug, thiserror::Error)]
pub enum BenchFault {
    /// The start of the product.
    #[error("{0}")]
    Start(#[from] StartFault),
    /// The network or a file.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// The work of the product.
    #[error("{0}")]
    Work(#[from] Trouble),
    /// The reference data.
    #[error("{0}")]
    Reference(#[from] ReferenceFault),
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    /// The settings of the measured server.
    #[error("{0}")]
    Settings(#[from] toml::de::Error),
    /// Anything else, in its own words.
    #[error("{0}")]
    Other(String),
}
