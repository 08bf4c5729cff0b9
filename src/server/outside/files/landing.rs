//! The last step of an upload: from its temporary place to the address of its content.

use object_store::ObjectStoreExt;
use object_store::path::Path;

use super::super::failure::Kind;
use super::super::scanner::Verdict;
use super::store::{FileStore, content_path, failure, pieces};
use super::upload::UploadFailure;

/// Content written whole at a temporary place.
pub(super) struct Landing {
    pub(super) store: FileStore,
    pub(super) temporary: Path,
    pub(super) size: u64,
}

impl Landing {
    /// Scans the content and moves it to its address; where that fails, removes it.
    pub(super) async fn place(&self, sha256: &str) -> Result<(), UploadFailure> {
        let placed = self.scan_and_move(sha256).await;
        if placed.is_err() {
            self.remove().await;
        }
        placed
    }

    async fn scan_and_move(&self, sha256: &str) -> Result<(), UploadFailure> {
        let objects = &self.store.objects;
        self.scan().await?;
        let address = content_path(sha256).ok_or(UploadFailure::Broken)?;
        match objects.head(&address).await {
            // A copy of another size is a damaged one, and is replaced.
            Ok(present) if present.size == self.size => {
                self.remove().await;
                Ok(())
            }
            Ok(_) | Err(object_store::Error::NotFound { .. }) => objects
                .rename(&self.temporary, &address)
                .await
                .map_err(|_| failure(Kind::Unreachable).into()),
            Err(_) => Err(failure(Kind::Unreachable).into()),
        }
    }

    async fn scan(&self) -> Result<(), UploadFailure> {
        if !self.store.scanner.looks_inside() {
            return Ok(());
        }
        let written = self
            .store
            .objects
            .get(&self.temporary)
            .await
            .map_err(|_| failure(Kind::Unreachable))?;
        match self.store.scanner.scan(pieces(written)).await? {
            Verdict::Clean => Ok(()),
            Verdict::Harmful => Err(UploadFailure::Infected),
            Verdict::TooLarge => Err(UploadFailure::TooLargeToScan),
            Verdict::Locked => Err(UploadFailure::Locked),
        }
    }

    async fn remove(&self) {
        if self.store.objects.delete(&self.temporary).await.is_err() {
            tracing::warn!("a temporary file could not be removed; the sweep of stale uploads will");
        }
    }
}
