//! The smallest client of HTTP/1.1 that keeps its connection: a browser's library would cost more than the server measured with it.

use std::io::{Error, ErrorKind, Result};
use std::net::SocketAddr;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// A kept connection.
pub struct Connection {
    stream: TcpStream,
    /// What was read and not yet used.
    buffer: Vec<u8>,
}

/// An answer, as it travelled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    /// SQL statements that it took, by its header.
    pub statements: u32,
    pub media_type: String,
    /// How the body is compressed, or empty.
    pub coding: String,
    pub body: Vec<u8>,
}

impl Connection {
    /// Connects.
    ///
    /// # Errors
    /// The network's.
    pub async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            buffer: Vec::with_capacity(64 * 1024),
        })
    }

    /// Sends a request, head and body, and waits for its answer.
    ///
    /// # Errors
    /// The network's, and what is no answer.
    pub async fn ask(&mut self, request: &[u8]) -> Result<Answer> {
        self.stream.write_all(request).await?;
        let head_ends = self.read_until(0, b"\r\n\r\n").await?;
        let head = String::from_utf8_lossy(&self.buffer[..head_ends]).into_owned();
        let (mut answer, length) = read_head(&head).ok_or_else(|| malformed("head"))?;
        let mut at = head_ends;
        match length {
            Some(length) => {
                self.read_to(at + length).await?;
                answer.body.extend_from_slice(&self.buffer[at..at + length]);
                at += length;
            }
            None => loop {
                let line_ends = self.read_until(at, b"\r\n").await?;
                let line = std::str::from_utf8(&self.buffer[at..line_ends - 2]).unwrap_or_default();
                let size = usize::from_str_radix(line.trim(), 16).map_err(|_| malformed("chunk"))?;
                self.read_to(line_ends + size + 2).await?;
                answer.body.extend_from_slice(&self.buffer[line_ends..line_ends + size]);
                at = line_ends + size + 2;
                if size == 0 {
                    break;
                }
            },
        }
        self.buffer.drain(..at);
        Ok(answer)
    }

    /// Reads until the mark comes after `from`; answers where it ends.
    async fn read_until(&mut self, from: usize, mark: &[u8]) -> Result<usize> {
        let mut looked = from;
        loop {
            let found = self.buffer[looked..].windows(mark.len()).position(|it| it == mark);
            if let Some(found) = found {
                return Ok(looked + found + mark.len());
            }
            looked = (self.buffer.len() + 1).saturating_sub(mark.len()).max(from);
            self.read_more().await?;
        }
    }

    async fn read_to(&mut self, length: usize) -> Result<()> {
        while self.buffer.len() < length {
            self.read_more().await?;
        }
        Ok(())
    }

    async fn read_more(&mut self) -> Result<()> {
        match self.stream.read_buf(&mut self.buffer).await? {
            0 => Err(Error::new(ErrorKind::UnexpectedEof, "the server hung up")),
            _ => Ok(()),
        }
    }
}

/// The facts of a head, and the length of the body; without one it comes in chunks.
fn read_head(head: &str) -> Option<(Answer, Option<usize>)> {
    let mut lines = head.split("\r\n");
    let mut answer = Answer {
        status: lines.next()?.split(' ').nth(1)?.parse().ok()?,
        ..Answer::default()
    };
    let mut length = (answer.status == 204).then_some(0);
    for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
        match name {
            "content-length" => length = Some(value.parse().ok()?),
            "content-type" => value.clone_into(&mut answer.media_type),
            "content-encoding" => value.clone_into(&mut answer.coding),
            "server-timing" => {
                let digits = value.trim_start_matches("sql;desc=").trim_matches('"');
                answer.statements = digits.parse().unwrap_or_default();
            }
            _ => {}
        }
    }
    Some((answer, length))
}

fn malformed(what: &str) -> Error {
    Error::new(ErrorKind::InvalidData, format!("an answer with a malformed {what}"))
}
