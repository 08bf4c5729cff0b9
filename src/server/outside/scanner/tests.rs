use std::sync::{Arc, Mutex};

use futures::stream;
use tokio::net::TcpListener;

use super::super::testing::{fixed_clock, settings};
use super::*;

/// A daemon for one scan that gives this reply; what it was sent is in the list.
async fn daemon(reply: &'static [u8]) -> (Clamd, Arc<Mutex<Vec<u8>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let sent = Arc::new(Mutex::new(Vec::new()));
    let ear = sent.clone();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut command = [0; 10];
        stream.read_exact(&mut command).await.unwrap();
        assert_eq!(&command, b"zINSTREAM\0");
        loop {
            let length = stream.read_u32().await.unwrap();
            if length == 0 {
                break;
            }
            let mut part = vec![0; length as usize];
            stream.read_exact(&mut part).await.unwrap();
            ear.lock().unwrap().extend(part);
        }
        stream.write_all(reply).await.unwrap();
    });
    let clamd = Clamd::new(
        &format!("tcp://{address}"),
        &settings("http://127.0.0.1:9"),
        fixed_clock(),
    )
    .unwrap();
    (clamd, sent)
}

fn content() -> BoxStream<'static, io::Result<Bytes>> {
    let pieces = [Bytes::from(vec![1; 100_000]), Bytes::new(), Bytes::from_static(b"end")];
    stream::iter(pieces.map(Ok)).boxed()
}

fn failed(kind: Kind) -> Result<Verdict, OutsideFailure> {
    Err(OutsideFailure {
        service: Service::Scanner,
        kind,
    })
}

#[tokio::test]
async fn the_whole_content_is_sent_and_clean_content_passes() {
    let (clamd, sent) = daemon(b"stream: OK\0").await;
    assert_eq!(clamd.scan(content()).await, Ok(Verdict::Clean));
    assert_eq!(sent.lock().unwrap().len(), 100_003);
}

#[tokio::test]
async fn harmful_content_is_found() {
    let (clamd, _) = daemon(b"stream: Eicar-Test-Signature FOUND\0").await;
    assert_eq!(clamd.scan(content()).await, Ok(Verdict::Harmful));
}

#[tokio::test]
async fn any_other_reply_is_not_taken_for_clean() {
    for reply in [&b"INSTREAM size limit exceeded. ERROR\0"[..], b"", b"OK"] {
        let (clamd, _) = daemon(reply).await;
        assert_eq!(clamd.scan(content()).await, failed(Kind::BadAnswer));
    }
}

#[tokio::test]
async fn content_that_breaks_off_is_not_taken_for_clean() {
    let (clamd, _) = daemon(b"stream: OK\0").await;
    let broken = stream::iter([Ok(Bytes::from_static(b"half")), Err(io::Error::other("gone"))]).boxed();
    assert_eq!(clamd.scan(broken).await, failed(Kind::Unreachable));
}
