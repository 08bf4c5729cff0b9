//! Where files are kept, and how they are read.

use std::path::{Path as FilePath, PathBuf};
use std::sync::Arc;

use bytes::Bytes;
use futures::stream::{BoxStream, StreamExt, TryStreamExt};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{GetResult, ObjectStore, ObjectStoreExt, parse_url_opts};

use super::super::failure::{Kind, OutsideFailure, Service, SetupFailure};
use super::super::scanner::Scanner;
use super::super::settings::FilesSettings;
use super::upload::Upload;

/// Parts of a local upload: small, so that many uploads at once need little memory.
const LOCAL_PART_BYTES: usize = 256 * 1024;
/// S3 takes no smaller part but for the last.
const S3_PART_BYTES: usize = 5 * 1024 * 1024;

/// A folder or a bucket with all files. Content `ab12…` is at `sha256/ab/12/ab12…`; what is being uploaded at
/// `incoming/…`. Cheap to clone.
#[derive(Clone)]
pub struct FileStore {
    pub(super) objects: Arc<dyn ObjectStore>,
    pub(super) folder: Option<PathBuf>,
    pub(super) scanner: Arc<dyn Scanner>,
    pub(super) part_bytes: usize,
}

/// A stored file, to be streamed.
pub struct Content {
    /// Bytes in all, for `Content-Length`.
    pub size: u64,
    /// The content, in pieces.
    pub bytes: BoxStream<'static, Result<Bytes, std::io::Error>>,
}

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadFailure {
    /// There is no such content.
    #[error("there is no such file")]
    NotFound,
    /// The store did not do its part.
    #[error(transparent)]
    Outside(#[from] OutsideFailure),
}

impl FileStore {
    /// Opens the store; makes the folder where the address is one and it is not there yet.
    ///
    /// # Errors
    /// An address or option that cannot be used.
    pub fn open(settings: &FilesSettings, scanner: Arc<dyn Scanner>) -> Result<Self, SetupFailure> {
        match (settings.folder(), settings.url.split_once("://")) {
            (Some(folder), _) => Self::in_folder(&folder, scanner),
            (None, Some(("s3" | "s3a", _))) => Self::in_bucket(settings, scanner),
            (None, _) => Err(unusable("neither a folder nor s3://bucket/prefix")),
        }
    }

    fn in_folder(folder: &FilePath, scanner: Arc<dyn Scanner>) -> Result<Self, SetupFailure> {
        std::fs::create_dir_all(folder).map_err(unusable)?;
        let local = LocalFileSystem::new_with_prefix(folder)
            .map_err(unusable)?
            .with_fsync(true);
        let folder = Some(folder.to_owned());
        Ok(Self {
            objects: Arc::new(local),
            folder,
            scanner,
            part_bytes: LOCAL_PART_BYTES,
        })
    }

    fn in_bucket(settings: &FilesSettings, scanner: Arc<dyn Scanner>) -> Result<Self, SetupFailure> {
        let url = reqwest::Url::parse(&settings.url).map_err(unusable)?;
        let options = settings.options.iter().map(|(name, value)| (name, value.reveal()));
        // The builder's own words may quote an option, and so a secret.
        let (bucket, prefix) =
            parse_url_opts(&url, options).map_err(|_| unusable("not a bucket with these options"))?;
        Ok(Self::over(
            Arc::new(PrefixStore::new(Arc::<dyn ObjectStore>::from(bucket), prefix)),
            scanner,
        ))
    }

    pub(super) fn over(objects: Arc<dyn ObjectStore>, scanner: Arc<dyn Scanner>) -> Self {
        Self {
            objects,
            folder: None,
            scanner,
            part_bytes: S3_PART_BYTES,
        }
    }

    /// Begins an upload of at most `limit_bytes`. Nothing is written before the kind of the file is known to be allowed.
    pub fn begin(&self, limit_bytes: u64) -> Upload {
        Upload::new(self.clone(), limit_bytes)
    }

    /// The content with this SHA-256 (64 lower-case hex digits).
    ///
    /// # Errors
    /// See [`ReadFailure`]; what is no address is not found.
    pub async fn read(&self, sha256: &str) -> Result<Content, ReadFailure> {
        let path = content_path(sha256).ok_or(ReadFailure::NotFound)?;
        let found = self.objects.get(&path).await.map_err(read_failure)?;
        Ok(Content {
            size: found.meta.size,
            bytes: pieces(found),
        })
    }
}

pub(super) fn pieces(found: GetResult) -> BoxStream<'static, Result<Bytes, std::io::Error>> {
    found.into_stream().map_err(std::io::Error::from).boxed()
}

/// Where content is kept; two levels of folders keep each of them small.
pub(super) fn content_path(sha256: &str) -> Option<Path> {
    let is_address = sha256.len() == 64 && sha256.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    is_address.then(|| Path::from_iter(["sha256", &sha256[..2], &sha256[2..4], sha256]))
}

/// Where content with this SHA-256 is kept in the folder of files, as a relative path; nothing for what is no address.
pub fn place_of_content(sha256: &str) -> Option<String> {
    content_path(sha256).map(|path| path.to_string())
}

pub(super) fn failure(kind: Kind) -> OutsideFailure {
    let (service, kind_name) = (Service::Files.as_str(), kind.as_str());
    tracing::warn!(service, kind = kind_name, "an outside service failed");
    OutsideFailure {
        service: Service::Files,
        kind,
    }
}

fn read_failure(error: object_store::Error) -> ReadFailure {
    match error {
        object_store::Error::NotFound { .. } => ReadFailure::NotFound,
        _ => failure(Kind::Unreachable).into(),
    }
}

fn unusable(reason: impl std::fmt::Display) -> SetupFailure {
    SetupFailure::new(Service::Files, "url", reason)
}
