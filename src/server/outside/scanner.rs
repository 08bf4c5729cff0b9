//! A look into uploaded files for harmful content.

use std::io;
use std::pin::pin;

use async_trait::async_trait;
use bytes::Bytes;
use futures::stream::{BoxStream, StreamExt};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;

use super::failure::{Kind, OutsideFailure, Service, SetupFailure};
use super::line::{Line, NowMs};
use super::settings::OutsideSettings;

/// What a scanner says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing known as harmful.
    Clean,
    /// Known as harmful.
    Harmful,
    /// Larger than the scanner takes: it was not looked at.
    TooLarge,
    /// Encrypted, and refused for it by the scanner's settings.
    Locked,
}

/// A scanner of content.
#[async_trait]
pub trait Scanner: Send + Sync {
    /// Whether it looks at the content at all; where it does not, the content need not be read for it.
    fn looks_inside(&self) -> bool;

    /// Looks at the content.
    ///
    /// # Errors
    /// Service failures, after which the content must not be trusted.
    async fn scan(&self, content: BoxStream<'static, io::Result<Bytes>>) -> Result<Verdict, OutsideFailure>;
}

/// No scanner: everything is clean.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoScanner;

#[async_trait]
impl Scanner for NoScanner {
    fn looks_inside(&self) -> bool {
        false
    }

    async fn scan(&self, _: BoxStream<'static, io::Result<Bytes>>) -> Result<Verdict, OutsideFailure> {
        Ok(Verdict::Clean)
    }
}

/// So much is sent to it at once.
const PART_BYTES: usize = 64 * 1024;

/// ClamAV's daemon over TCP, command INSTREAM (manual of clamd, "COMMANDS"). Its `StreamMaxLength` should be above the limit
/// of uploads; a file above it is refused as too large to be scanned.
pub struct Clamd {
    line: Line,
    address: String,
}

impl Clamd {
    /// Opens nothing yet; takes `host:port` or `tcp://host:port`.
    ///
    /// # Errors
    /// An address without a port.
    pub fn new(address: &str, settings: &OutsideSettings, now: NowMs) -> Result<Self, SetupFailure> {
        let address = address.strip_prefix("tcp://").unwrap_or(address);
        match address.rsplit_once(':') {
            Some((host, port)) if !host.is_empty() && port.parse::<u16>().is_ok() => Ok(Self {
                line: Line::new(Service::Scanner, settings, now),
                address: address.to_owned(),
            }),
            _ => Err(SetupFailure::new(Service::Scanner, "address", "not host:port")),
        }
    }

    /// The reply, and whether the whole content was sent before it came.
    async fn ask(&self, content: BoxStream<'static, io::Result<Bytes>>) -> Result<(Vec<u8>, bool), Broken> {
        let mut daemon = TcpStream::connect(&self.address).await.map_err(|_| Broken::Line)?;
        let (reader, writer) = daemon.split();
        let mut hearing = pin!(hear(reader));
        tokio::select! {
            // A daemon that refuses a content says so and hangs up, while it is still being sent.
            reply = &mut hearing => Ok((reply, false)),
            sent = send(writer, content) => match sent {
                Ok(()) => Ok((hearing.await, true)),
                Err(Broken::Line) => Ok((hearing.await, false)),
                Err(Broken::Content) => Err(Broken::Content),
            },
        }
    }
}

/// What broke before there was a reply.
enum Broken {
    /// The connection with the scanner.
    Line,
    /// The content, which the store reads.
    Content,
}

async fn send(
    mut writer: impl AsyncWrite + Unpin,
    mut content: BoxStream<'static, io::Result<Bytes>>,
) -> Result<(), Broken> {
    let line = |_: io::Error| Broken::Line;
    writer.write_all(b"zINSTREAM\0").await.map_err(line)?;
    while let Some(piece) = content.next().await {
        let piece = piece.map_err(|_| Broken::Content)?;
        // A piece of length 0 would end the stream.
        for part in piece.chunks(PART_BYTES) {
            let length = u32::try_from(part.len()).unwrap_or_default();
            writer.write_all(&length.to_be_bytes()).await.map_err(line)?;
            writer.write_all(part).await.map_err(line)?;
        }
    }
    writer.write_all(&0_u32.to_be_bytes()).await.map_err(line)
}

/// What the daemon says until it hangs up, be it roughly: it does so where it did not read all.
async fn hear(reader: impl AsyncRead + Unpin) -> Vec<u8> {
    let mut reply = Vec::new();
    // What was read before the connection broke is kept.
    drop(reader.take(4 * 1024).read_to_end(&mut reply).await);
    reply
}

/// What a daemon's reply comes to.
enum Said {
    Verdict(Verdict),
    /// It is well, and could not do it: its own words are its administrator's to read.
    Refusal,
}

fn judge(reply: &[u8], sent_whole: bool) -> Result<Said, Kind> {
    let reply = reply.strip_suffix(b"\0").unwrap_or(reply).trim_ascii_end();
    if reply == b"stream: OK" && sent_whole {
        Ok(Said::Verdict(Verdict::Clean))
    } else if let Some(found) = reply.strip_prefix(b"stream: ").filter(|it| it.ends_with(b" FOUND")) {
        // What the daemon could not look into is reported in the same form (clamd.conf, AlertExceedsMax and
        // AlertEncrypted).
        Ok(Said::Verdict(if found.starts_with(b"Heuristics.Limits.Exceeded") {
            Verdict::TooLarge
        } else if found.starts_with(b"Heuristics.Encrypted") {
            Verdict::Locked
        } else {
            Verdict::Harmful
        }))
    } else if reply == b"INSTREAM size limit exceeded. ERROR" {
        Ok(Said::Verdict(Verdict::TooLarge))
    } else if reply.ends_with(b"ERROR") {
        Ok(Said::Refusal)
    } else if reply.is_empty() {
        Err(Kind::Unreachable)
    } else {
        Err(Kind::BadAnswer)
    }
}

#[async_trait]
impl Scanner for Clamd {
    fn looks_inside(&self) -> bool {
        true
    }

    async fn scan(&self, content: BoxStream<'static, io::Result<Bytes>>) -> Result<Verdict, OutsideFailure> {
        // Only silence and a protocol of another kind count against the scanner; what it says of a content, or what becomes
        // of the content before it, does not.
        let attempt = async {
            match self.ask(content).await {
                Ok((reply, sent_whole)) => judge(&reply, sent_whole).map(Ok),
                Err(Broken::Line) => Err(Kind::Unreachable),
                Err(Broken::Content) => Ok(Err(OutsideFailure {
                    service: Service::Files,
                    kind: Kind::Unreachable,
                })),
            }
        };
        match self.line.once("scan", attempt).await?? {
            Said::Verdict(verdict) => Ok(verdict),
            Said::Refusal => {
                let service = Service::Scanner.as_str();
                tracing::warn!(service, "the scanner could not look at a file; its own log says why");
                Err(self.line.failure(Kind::BadAnswer))
            }
        }
    }
}

#[cfg(test)]
mod tests;
