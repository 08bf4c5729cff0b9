//! The register of legal entities of the Ministry of Justice, by INN.

mod register;
mod subject;

#[cfg(test)]
mod tests;

use async_trait::async_trait;

pub use register::HttpMinjust;
pub use subject::{Founder, Subject};

use super::failure::OutsideFailure;

/// The register.
#[async_trait]
pub trait Minjust: Send + Sync {
    /// The record of the organisation with this INN (14 digits), or `None` where the register knows none. Repeated when
    /// unreachable.
    ///
    /// # Errors
    /// Service failures; an answer about another INN than asked is a bad answer.
    async fn subject_by_inn(&self, inn: &str) -> Result<Option<Subject>, OutsideFailure>;
}
