//! A look into uploaded files for harmful content.

use std::io;

use async_trait::async_trait;
use bytes::Bytes;
use futures::stream::{BoxStream, StreamExt};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
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

/// ClamAV's daemon over TCP, command INSTREAM (manual of clamd, "COMMANDS"). Its `StreamMaxLength` must be above the limit
/// of uploads.
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

    async fn ask(&self, mut content: BoxStream<'static, io::Result<Bytes>>) -> io::Result<Vec<u8>> {
        let mut daemon = TcpStream::connect(&self.address).await?;
        daemon.write_all(b"zINSTREAM\0").await?;
        while let Some(piece) = content.next().await {
            // A piece of length 0 would end the stream.
            for part in piece?.chunks(64 * 1024) {
                daemon
                    .write_all(&u32::try_from(part.len()).map_err(io::Error::other)?.to_be_bytes())
                    .await?;
                daemon.write_all(part).await?;
            }
        }
        daemon.write_all(&0_u32.to_be_bytes()).await?;
        let mut reply = Vec::new();
        daemon.take(4 * 1024).read_to_end(&mut reply).await?;
        Ok(reply)
    }
}

fn judge(reply: &[u8]) -> Result<Verdict, Kind> {
    let reply = reply.strip_suffix(b"\0").unwrap_or(reply).trim_ascii_end();
    if reply == b"stream: OK" {
        Ok(Verdict::Clean)
    } else if reply.starts_with(b"stream: ") && reply.ends_with(b" FOUND") {
        Ok(Verdict::Harmful)
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
        let attempt = async { judge(&self.ask(content).await.map_err(|_| Kind::Unreachable)?) };
        self.line.once("scan", attempt).await
    }
}

#[cfg(test)]
mod tests;
