use std::io;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use futures::stream::{BoxStream, TryStreamExt};
use object_store::memory::InMemory;

use super::super::failure::{Kind, OutsideFailure, Service};
use super::super::scanner::{NoScanner, Scanner, Verdict};
use super::super::settings::FilesSettings;
use super::super::testing::TestFolder;
use super::*;
use crate::domain::files::FileFault;

fn store_in(folder: &TestFolder, scanner: Arc<dyn Scanner>) -> FileStore {
    let settings = FilesSettings {
        url: folder.path().display().to_string(),
        options: Default::default(),
    };
    FileStore::open(&settings, scanner).unwrap()
}

fn local() -> (TestFolder, FileStore) {
    let folder = TestFolder::new();
    let store = store_in(&folder, Arc::new(NoScanner));
    (folder, store)
}

/// A PDF of one page and so many bytes.
fn pdf(size: usize) -> Bytes {
    let mut content = b"%PDF-1.7\n1 0 obj<</Type/Page>>endobj\n%".to_vec();
    let end = b"\nstartxref\n9\n%%EOF\n";
    content.resize(size - end.len(), b'x');
    content.extend_from_slice(end);
    content.into()
}

async fn upload(store: &FileStore, content: Bytes) -> Result<StoredFile, UploadFailure> {
    let mut upload = store.begin(LARGEST_FILE_BYTES);
    for piece in content.chunks(64 * 1024) {
        upload.write(Bytes::copy_from_slice(piece)).await?;
    }
    upload.finish().await
}

async fn whole(store: &FileStore, sha256: &str) -> Vec<u8> {
    let content = store.read(sha256).await.unwrap();
    content.bytes.map_ok(|piece| piece.to_vec()).try_concat().await.unwrap()
}

#[tokio::test]
async fn a_file_is_kept_under_its_contents_hash() {
    let (folder, store) = local();
    let stored = upload(&store, pdf(700_000)).await.unwrap();
    assert_eq!((stored.size, stored.kind), (700_000, FileKind::Pdf));
    let sha256 = &stored.sha256;
    assert_eq!(
        folder.files(),
        [format!("sha256/{}/{}/{sha256}", &sha256[..2], &sha256[2..4])]
    );
    assert_eq!(whole(&store, sha256).await, pdf(700_000));
}

#[tokio::test]
async fn equal_content_is_kept_once() {
    let (folder, store) = local();
    let (first, second) = (
        upload(&store, pdf(100)).await.unwrap(),
        upload(&store, pdf(100)).await.unwrap(),
    );
    assert_eq!(first, second);
    assert_eq!(folder.files().len(), 1);
}

#[tokio::test]
async fn pictures_are_known_by_their_content() {
    let (_folder, store) = local();
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\x01IDAT.....\0\0\0\0IEND....";
    let png = upload(&store, Bytes::from_static(png)).await.unwrap();
    let jpeg = b"\xff\xd8\xff\xe0\0\x02\xff\xda\0\x02....\xff\xd9";
    let jpeg = upload(&store, Bytes::from_static(jpeg)).await.unwrap();
    assert_eq!((png.kind, jpeg.kind), (FileKind::Png, FileKind::Jpeg));
}

#[tokio::test]
async fn a_file_over_20_mb_is_refused() {
    let (folder, store) = local();
    let limit = usize::try_from(LARGEST_FILE_BYTES).unwrap();
    assert_eq!(
        upload(&store, pdf(limit + 1)).await,
        Err(UploadFailure::TooLarge {
            limit: LARGEST_FILE_BYTES
        })
    );
    assert_eq!(folder.files(), [""; 0]);
}

#[tokio::test]
async fn a_file_of_20_mb_is_taken() {
    let (_folder, store) = local();
    let limit = usize::try_from(LARGEST_FILE_BYTES).unwrap();
    assert_eq!(upload(&store, pdf(limit)).await.unwrap().size, LARGEST_FILE_BYTES);
}

#[tokio::test]
async fn a_file_of_0_bytes_is_refused() {
    let (folder, store) = local();
    assert_eq!(upload(&store, Bytes::new()).await, Err(UploadFailure::Empty));
    assert_eq!(folder.files(), [""; 0]);
}

#[tokio::test]
async fn a_wrong_type_is_refused_before_any_write() {
    let (folder, store) = local();
    let zip = Bytes::from([&b"PK\x03\x04"[..], &[0; 20_000]].concat());
    let wrong = Err(UploadFailure::Content(FileFault::WrongType));
    assert_eq!(upload(&store, zip).await, wrong);
    assert_eq!(upload(&store, "just words".into()).await, wrong);
    assert_eq!(folder.files(), [""; 0]);
}

#[tokio::test]
async fn what_others_could_not_open_leaves_nothing() {
    let (folder, store) = local();
    let locked =
        "%PDF-1.7\n1 0 obj<</Type/Page>>endobj\ntrailer<</Encrypt<</Filter/Adobe.PubSec>>>>\nstartxref\n9\n%%EOF\n";
    for (content, failure) in [
        (pdf(700_000).slice(..350_000), UploadFailure::Content(FileFault::Cut)),
        (
            Bytes::from_static(b"%PDF-1.4\n"),
            UploadFailure::Content(FileFault::Cut),
        ),
        (Bytes::from_static(locked.as_bytes()), UploadFailure::Locked),
    ] {
        assert_eq!(upload(&store, content).await, Err(failure));
        assert_eq!(folder.files(), [""; 0]);
    }
}

#[tokio::test]
async fn an_aborted_upload_leaves_nothing() {
    let (folder, store) = local();
    let mut upload = store.begin(LARGEST_FILE_BYTES);
    upload.write(pdf(600_000)).await.unwrap();
    assert_eq!(folder.files().len(), 1);
    upload.abort().await;
    assert_eq!(folder.files(), [""; 0]);
}

#[tokio::test]
async fn a_dropped_upload_leaves_nothing() {
    let (folder, store) = local();
    let mut upload = store.begin(LARGEST_FILE_BYTES);
    upload.write(pdf(600_000)).await.unwrap();
    drop(upload);
    let gone = async {
        while !folder.files().is_empty() {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), gone)
        .await
        .expect("the temporary file is removed");
}

#[tokio::test]
async fn after_a_refusal_an_upload_takes_nothing_more() {
    let (_folder, store) = local();
    let mut upload = store.begin(100);
    assert_eq!(
        upload.write(pdf(101)).await,
        Err(UploadFailure::TooLarge { limit: 100 })
    );
    assert_eq!(upload.finish().await, Err(UploadFailure::Broken));
}

#[tokio::test]
async fn only_what_a_crash_left_is_swept() {
    let (folder, store) = local();
    assert_eq!(store.remove_stale_uploads(Duration::ZERO, i64::MAX).await, Ok(0));
    let mut crashed = store.begin(LARGEST_FILE_BYTES);
    crashed.write(pdf(600_000)).await.unwrap();
    let stored = upload(&store, pdf(100)).await.unwrap();
    let hour = Duration::from_secs(3_600);
    assert_eq!(store.remove_stale_uploads(hour, 0).await, Ok(0));
    assert_eq!(store.remove_stale_uploads(hour, i64::MAX).await, Ok(1));
    assert_eq!(folder.files().len(), 1);
    assert_eq!(whole(&store, &stored.sha256).await, pdf(100));
}

#[tokio::test]
async fn damaged_content_is_replaced_by_the_next_upload() {
    let (folder, store) = local();
    let stored = upload(&store, pdf(1_000)).await.unwrap();
    std::fs::write(folder.path().join(&folder.files()[0]), b"%PDF").unwrap();
    upload(&store, pdf(1_000)).await.unwrap();
    assert_eq!(whole(&store, &stored.sha256).await, pdf(1_000));
}

#[tokio::test]
async fn what_is_no_address_is_not_found() {
    let (_folder, store) = local();
    for address in ["", "../../etc/passwd", &"A".repeat(64), &"a".repeat(64)] {
        assert_eq!(
            store.read(address).await.err(),
            Some(ReadFailure::NotFound),
            "{address}"
        );
    }
}

#[tokio::test]
async fn a_bucket_behaves_as_a_folder_does() {
    let store = FileStore::over(Arc::new(InMemory::new()), Arc::new(NoScanner));
    let stored = upload(&store, pdf(6 * 1024 * 1024)).await.unwrap();
    assert_eq!(whole(&store, &stored.sha256).await, pdf(6 * 1024 * 1024));
    assert_eq!(upload(&store, pdf(6 * 1024 * 1024)).await.unwrap(), stored);
    assert_eq!(store.remove_stale_uploads(Duration::ZERO, i64::MAX).await, Ok(0));
}

/// A scanner that always says the same, once it has read everything.
struct Says(Result<Verdict, OutsideFailure>);

#[async_trait]
impl Scanner for Says {
    fn looks_inside(&self) -> bool {
        true
    }

    async fn scan(&self, content: BoxStream<'static, io::Result<Bytes>>) -> Result<Verdict, OutsideFailure> {
        content.try_for_each(|_| async { Ok(()) }).await.unwrap();
        self.0
    }
}

#[tokio::test]
async fn harmful_or_unscanned_content_is_not_kept() {
    let down = OutsideFailure {
        service: Service::Scanner,
        kind: Kind::Unreachable,
    };
    let outcomes = [
        (Ok(Verdict::Harmful), UploadFailure::Infected),
        (Ok(Verdict::TooLarge), UploadFailure::TooLargeToScan),
        (Ok(Verdict::Locked), UploadFailure::Locked),
        (Err(down), UploadFailure::Outside(down)),
    ];
    for (verdict, failure) in outcomes {
        let folder = TestFolder::new();
        let store = store_in(&folder, Arc::new(Says(verdict)));
        assert_eq!(upload(&store, pdf(600_000)).await, Err(failure));
        assert_eq!(folder.files(), [""; 0]);
    }
}

#[tokio::test]
async fn clean_content_is_kept() {
    let folder = TestFolder::new();
    let store = store_in(&folder, Arc::new(Says(Ok(Verdict::Clean))));
    assert_eq!(upload(&store, pdf(600_000)).await.unwrap().kind, FileKind::Pdf);
}

#[tokio::test]
async fn an_unknown_kind_of_store_prevents_the_start() {
    let settings = FilesSettings {
        url: "ftp://old.test/files".into(),
        options: Default::default(),
    };
    assert!(FileStore::open(&settings, Arc::new(NoScanner)).is_err());
}
