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
    for (reply, kind) in [
        (&b""[..], Kind::Unreachable),
        (&b"OK"[..], Kind::BadAnswer),
        (&b"<html>"[..], Kind::BadAnswer),
    ] {
        let (clamd, _) = daemon(reply).await;
        assert_eq!(clamd.scan(content()).await, failed(kind));
    }
}

#[tokio::test]
async fn content_that_breaks_off_is_not_clean() {
    let (clamd, _) = daemon(b"stream: OK\0").await;
    let broken = stream::iter([Ok(Bytes::from_static(b"half")), Err(io::Error::other("gone"))]).boxed();
    let fault = OutsideFailure {
        service: Service::Files,
        kind: Kind::Unreachable,
    };
    assert_eq!(clamd.scan(broken).await, Err(fault));
}

/// A daemon for many scans that gives these replies in turn; of each content it reads `most` bytes, says its word and hangs up.
async fn daemon_of(replies: Vec<&'static [u8]>, most: usize) -> Clamd {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move {
        for reply in replies {
            let (stream, _) = listener.accept().await.unwrap();
            let (reader, mut writer) = stream.into_split();
            let mut sent = Vec::new();
            reader.take(most as u64).read_to_end(&mut sent).await.unwrap();
            writer.write_all(reply).await.unwrap();
        }
    });
    Clamd::new(&address, &settings("http://127.0.0.1:9"), fixed_clock()).unwrap()
}

const LIMIT: &[u8] = b"INSTREAM size limit exceeded. ERROR\0";
/// The command, three pieces with their lengths, and the end.
const WHOLE: usize = 10 + 4 + 65_536 + 4 + 34_464 + 4 + 3 + 4;

#[tokio::test]
async fn a_verdict_on_a_file_closes_nothing() {
    // Two failures in a row would open the circuit of these tests.
    let replies = vec![
        LIMIT,
        LIMIT,
        LIMIT,
        b"stream: Eicar FOUND\0",
        b"stream: Eicar FOUND\0",
        b"stream: Can't write to temporary file. ERROR\0",
        b"stream: Can't allocate memory ERROR\0",
        b"stream: Heuristics.Limits.Exceeded.MaxScanSize FOUND\0",
        b"stream: Heuristics.Encrypted.PDF FOUND\0",
        b"stream: OK\0",
    ];
    let clamd = daemon_of(replies, WHOLE).await;
    for _ in 0..3 {
        assert_eq!(clamd.scan(content()).await, Ok(Verdict::TooLarge));
    }
    for _ in 0..2 {
        assert_eq!(clamd.scan(content()).await, Ok(Verdict::Harmful));
    }
    for _ in 0..2 {
        assert_eq!(clamd.scan(content()).await, failed(Kind::BadAnswer));
    }
    assert_eq!(clamd.scan(content()).await, Ok(Verdict::TooLarge));
    assert_eq!(clamd.scan(content()).await, Ok(Verdict::Locked));
    assert_eq!(clamd.scan(content()).await, Ok(Verdict::Clean));
}

#[tokio::test]
async fn a_scanner_that_announces_its_limit_is_heard() {
    let clamd = daemon_of(vec![LIMIT; 3], 30_000).await;
    for _ in 0..3 {
        assert_eq!(clamd.scan(content()).await, Ok(Verdict::TooLarge));
    }
}

#[tokio::test]
async fn a_verdict_before_the_end_is_not_clean() {
    let clamd = daemon_of(vec![&b"stream: OK\0"[..]], 30_000).await;
    let endless = stream::iter([Ok(Bytes::from(vec![1; 100_000]))])
        .chain(stream::pending())
        .boxed();
    assert_eq!(clamd.scan(endless).await, failed(Kind::BadAnswer));
}

#[tokio::test]
async fn a_silent_scanner_is_left_alone() {
    let clamd = daemon_of(vec![&b""[..]; 2], WHOLE).await;
    assert_eq!(clamd.scan(content()).await, failed(Kind::Unreachable));
    assert_eq!(clamd.scan(content()).await, failed(Kind::Unreachable));
    assert_eq!(clamd.scan(content()).await, failed(Kind::CircuitOpen));
}
