//! One file on its way in.

use bytes::{Bytes, BytesMut};
use object_store::path::Path;
use object_store::{ObjectStoreExt, WriteMultipart};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::super::failure::{Kind, OutsideFailure};
use super::landing::Landing;
use super::lock::opens_for_all;
use super::store::{FileStore, failure};
use crate::domain::files::{FileFault, FileKind, Inspection};

/// Parts written at the same time; a faster sender waits.
const PARTS_AT_ONCE: usize = 2;

/// A file on its way in. Dropped unfinished, it leaves nothing behind (see also [`FileStore::remove_stale_uploads`], for what a
/// crash leaves). A refused upload is over: give the failure to the user and drop it.
pub struct Upload {
    store: FileStore,
    limit: u64,
    size: u64,
    digest: Sha256,
    inspection: Inspection,
    temporary: Path,
    stage: Stage,
}

enum Stage {
    /// The first bytes, until the kind is known.
    Opening(BytesMut),
    Writing(WriteMultipart),
    Over,
}

/// What was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFile {
    /// SHA-256 of the content, 64 lower-case hex digits: its address.
    pub sha256: String,
    /// Bytes.
    pub size: u64,
    /// Recognised by the content.
    pub kind: FileKind,
}

/// Why a file was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UploadFailure {
    /// 0 bytes.
    #[error("the file is empty")]
    Empty,
    /// More than allowed.
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// What is allowed, in bytes.
        limit: u64,
    },
    /// Of a wrong kind, or not whole.
    #[error(transparent)]
    Content(#[from] FileFault),
    /// Nobody can read it without its password.
    #[error("the file is locked by a password")]
    Locked,
    /// The sender stopped halfway; also for the caller's use, when the incoming stream breaks.
    #[error("the upload broke off")]
    Broken,
    /// The scanner knows the content as harmful.
    #[error("the content is harmful")]
    Infected,
    /// The scanner takes no file of this size, so nobody knows whether the content is harmful.
    #[error("the file is too large for the scanner")]
    TooLargeToScan,
    /// The store or the scanner did not do its part.
    #[error(transparent)]
    Outside(#[from] OutsideFailure),
}

impl Upload {
    pub(super) fn new(store: FileStore, limit: u64) -> Self {
        let temporary = Path::from_iter(["incoming", &Uuid::now_v7().to_string()]);
        Self {
            store,
            limit,
            size: 0,
            digest: Sha256::new(),
            inspection: Inspection::default(),
            temporary,
            stage: Stage::Opening(BytesMut::new()),
        }
    }

    /// Takes the next piece, of any length.
    ///
    /// # Errors
    /// [`UploadFailure::TooLarge`] and a wrong type as soon as they are known; service failures;
    /// [`UploadFailure::Broken`] after an earlier failure.
    pub async fn write(&mut self, piece: Bytes) -> Result<(), UploadFailure> {
        let outcome = self.take(piece).await;
        if outcome.is_err() {
            self.give_up().await;
        }
        outcome
    }

    async fn take(&mut self, piece: Bytes) -> Result<(), UploadFailure> {
        self.size = self.size.saturating_add(piece.len() as u64);
        if self.size > self.limit {
            return Err(UploadFailure::TooLarge { limit: self.limit });
        }
        self.digest.update(&piece);
        self.inspection.take(&piece)?;
        match &mut self.stage {
            Stage::Over => Err(UploadFailure::Broken),
            Stage::Opening(head) => {
                head.extend_from_slice(&piece);
                if self.inspection.kind().is_some() {
                    self.open().await
                } else {
                    Ok(())
                }
            }
            Stage::Writing(writer) => {
                writer
                    .wait_for_capacity(PARTS_AT_ONCE)
                    .await
                    .map_err(|_| failure(Kind::Unreachable))?;
                writer.put(piece);
                Ok(())
            }
        }
    }

    /// Opens the store for a file whose kind is known.
    async fn open(&mut self) -> Result<(), UploadFailure> {
        if let Stage::Opening(head) = &mut self.stage {
            let parts = self
                .store
                .objects
                .put_multipart(&self.temporary)
                .await
                .map_err(|_| failure(Kind::Unreachable))?;
            let mut writer = WriteMultipart::new_with_chunk_size(parts, self.store.part_bytes);
            writer.put(head.split().freeze());
            self.stage = Stage::Writing(writer);
        }
        Ok(())
    }

    /// Ends the upload: checks, scans, and puts the content at its address. Equal content is kept once. Goes on to its end even
    /// if the caller goes away.
    ///
    /// # Errors
    /// See [`UploadFailure`]; after any of them nothing is left behind.
    pub async fn finish(self) -> Result<StoredFile, UploadFailure> {
        tokio::spawn(self.seal()).await.unwrap_or(Err(UploadFailure::Broken))
    }

    async fn seal(mut self) -> Result<StoredFile, UploadFailure> {
        if self.size == 0 {
            return Err(UploadFailure::Empty);
        }
        if matches!(self.stage, Stage::Over) {
            return Err(UploadFailure::Broken);
        }
        let kind = match self.judge() {
            Ok(kind) => kind,
            Err(failure) => {
                self.give_up().await;
                return Err(failure);
            }
        };
        self.open().await?;
        let Stage::Writing(writer) = std::mem::replace(&mut self.stage, Stage::Over) else {
            return Err(UploadFailure::Broken);
        };
        writer.finish().await.map_err(|_| failure(Kind::Unreachable))?;
        let sha256 = hex::encode(self.digest.finalize_reset());
        let landing = Landing {
            store: self.store.clone(),
            temporary: self.temporary.clone(),
            size: self.size,
        };
        landing.place(&sha256).await?;
        Ok(StoredFile {
            sha256,
            size: self.size,
            kind,
        })
    }

    /// What the whole content is, where others can open it.
    fn judge(&mut self) -> Result<FileKind, UploadFailure> {
        let inspected = std::mem::take(&mut self.inspection).end()?;
        match inspected.lock {
            Some(lock) if !opens_for_all(&lock) => Err(UploadFailure::Locked),
            _ => Ok(inspected.kind),
        }
    }

    /// Ends the upload without keeping anything.
    pub async fn abort(mut self) {
        self.give_up().await;
    }

    async fn give_up(&mut self) {
        if let Stage::Writing(writer) = std::mem::replace(&mut self.stage, Stage::Over) {
            discard(writer).await;
        }
    }
}

async fn discard(writer: WriteMultipart) {
    if writer.abort().await.is_err() {
        tracing::warn!("an upload could not be aborted; the sweep of stale uploads will remove it");
    }
}

impl Drop for Upload {
    fn drop(&mut self) {
        if let Stage::Writing(writer) = std::mem::replace(&mut self.stage, Stage::Over)
            && let Ok(runtime) = tokio::runtime::Handle::try_current()
        {
            runtime.spawn(discard(writer));
        }
    }
}
