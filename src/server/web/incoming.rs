//! The body of a request, which can be read on after it was refused.
//!
//! A browser that is still sending does not look for an answer: where the server stops to read, it reports a broken connection
//! to its reader instead of the reason.

use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, BodyDataStream, Bytes};
use axum::http::{HeaderMap, header};
use futures::stream::{Stream, StreamExt};

/// So much of a refused body is read on, and thrown away: more than anybody sends by mistake.
const MOST_READ_ON: u64 = 1024 * 1024 * 1024;
/// So long it may take.
const LONGEST_READ_ON: Duration = Duration::from_secs(5 * 60);

/// The body of a request. Clones read the same one, each from where the other stopped.
#[derive(Clone)]
pub(super) struct IncomingBody(Arc<Mutex<Incoming>>);

struct Incoming {
    stream: BodyDataStream,
    was_asked_for: bool,
}

impl IncomingBody {
    pub(super) fn new(body: Body) -> Self {
        Self(Arc::new(Mutex::new(Incoming {
            stream: body.into_data_stream(),
            was_asked_for: false,
        })))
    }

    /// Reads the rest and keeps nothing of it. What its sender has not begun to send, since it waits to be asked for it, is
    /// not asked for.
    pub(super) async fn read_on(mut self, headers: &HeaderMap) {
        if headers.contains_key(header::EXPECT) && !self.incoming().was_asked_for {
            return;
        }
        let reading = async {
            let mut read = 0;
            while let Some(Ok(piece)) = self.next().await {
                read += piece.len() as u64;
                if read > MOST_READ_ON {
                    break;
                }
            }
        };
        if tokio::time::timeout(LONGEST_READ_ON, reading).await.is_err() {
            tracing::debug!("a refused body took too long to be read to its end");
        }
    }

    // A panic elsewhere leaves a stream that is asked for its next piece as before.
    fn incoming(&self) -> MutexGuard<'_, Incoming> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Stream for IncomingBody {
    type Item = Result<Bytes, axum::Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut incoming = self.incoming();
        incoming.was_asked_for = true;
        incoming.stream.poll_next_unpin(context)
    }
}
