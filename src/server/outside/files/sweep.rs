//! Removal of what a crash left halfway.

use std::path::Path as FilePath;
use std::time::{Duration, SystemTime};

use futures::stream::TryStreamExt;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt};

use super::super::failure::{Kind, OutsideFailure};
use super::store::{FileStore, failure};

impl FileStore {
    /// Removes uploads that were begun before `now_ms` less `older_than` and neither finished nor aborted, as after a crash;
    /// answers how many. Choose `older_than` well above the longest upload.
    ///
    /// Parts that S3 holds for an upload that was never completed cannot be listed here; give the bucket the life-cycle rule
    /// `AbortIncompleteMultipartUpload`.
    ///
    /// # Errors
    /// The store cannot be listed or does not delete.
    pub async fn remove_stale_uploads(&self, older_than: Duration, now_ms: i64) -> Result<u64, OutsideFailure> {
        let before = now_ms.saturating_sub(i64::try_from(older_than.as_millis()).unwrap_or(i64::MAX));
        match &self.folder {
            Some(folder) => sweep_folder(&folder.join("incoming"), before)
                .await
                .map_err(|_| failure(Kind::Unreachable)),
            None => self.sweep_bucket(before).await.map_err(|_| failure(Kind::Unreachable)),
        }
    }

    async fn sweep_bucket(&self, before: i64) -> Result<u64, object_store::Error> {
        let mut removed = 0;
        let mut found = self.objects.list(Some(&Path::from("incoming")));
        while let Some(upload) = found.try_next().await? {
            if upload.last_modified.timestamp_millis() < before {
                self.objects.delete(&upload.location).await?;
                removed += 1;
            }
        }
        Ok(removed)
    }
}

/// The folder itself is read, since the store does not list the files it is still writing.
async fn sweep_folder(incoming: &FilePath, before: i64) -> std::io::Result<u64> {
    let mut removed = 0;
    let mut found = match tokio::fs::read_dir(incoming).await {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(0),
        found => found?,
    };
    while let Some(upload) = found.next_entry().await? {
        let modified = upload.metadata().await?.modified()?;
        if epoch_ms(modified) < before {
            tokio::fs::remove_file(upload.path()).await?;
            removed += 1;
        }
    }
    Ok(removed)
}

fn epoch_ms(time: SystemTime) -> i64 {
    let since = time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
