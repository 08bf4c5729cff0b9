//! A thing that many requests share and one changes at a time.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// A mutex that survives a panic of another holder: a stand-in must not go dark because one request broke.
#[derive(Debug, Default)]
pub struct Shelf<T>(Mutex<T>);

impl<T> Shelf<T> {
    /// Takes the content in hand, until the guard is dropped. Never held over an `await`.
    pub fn hold(&self) -> MutexGuard<'_, T> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
