//! The mail server (RFC 5321): takes every mail and puts it in the inbox; delivers nothing.

mod letter;
mod session;
#[cfg(test)]
mod tests;

use std::io;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use self::session::{Done, Session};
use super::Sandbox;
use super::faults::{Fault, Service};
use super::inbox::Channel;

/// The longest line that is read, octets. Text lines may have 1,000 (RFC 5321, 4.5.3.1.6); some senders exceed it.
const LONGEST_LINE: u64 = 64 * 1024;
/// How long a silent client is kept (RFC 5321, 4.5.3.2.7).
const PATIENCE: Duration = Duration::from_secs(300);

/// Takes connections until `stop` changes.
pub async fn serve(listener: TcpListener, sandbox: Arc<Sandbox>, mut stop: watch::Receiver<bool>) {
    loop {
        let accepted = tokio::select! {
            _ = stop.changed() => return,
            accepted = listener.accept() => accepted,
        };
        let Ok((stream, _)) = accepted else { continue };
        let (sandbox, mut stop) = (Arc::clone(&sandbox), stop.clone());
        tokio::spawn(async move {
            tokio::select! {
                _ = stop.changed() => {}
                // A client that hangs up in the middle has lost its own mail; there is nobody to tell.
                _ = talk(stream, &sandbox) => {}
            }
        });
    }
}

async fn talk(stream: TcpStream, sandbox: &Sandbox) -> io::Result<()> {
    let strikes = |fault| sandbox.faults.struck(Service::Smtp, &[fault], "/smtp");
    if strikes(Fault::Down).is_some() {
        return Ok(());
    }
    let mut stream = BufReader::new(stream);
    if let Some(slow) = strikes(Fault::Slow) {
        tokio::time::sleep(Duration::from_millis(slow.delay_ms)).await;
    }
    if strikes(Fault::BadGatewayHtml).is_some() {
        return stream
            .get_mut()
            .write_all(b"HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\n\r\n<html></html>\r\n")
            .await;
    }
    stream.get_mut().write_all(b"220 sandbox.test ESMTP\r\n").await?;
    let mut session = Session::default();
    loop {
        let mut line = Vec::new();
        let mut limited = (&mut stream).take(LONGEST_LINE);
        match tokio::time::timeout(PATIENCE, limited.read_until(b'\n', &mut line)).await {
            Ok(Ok(0)) | Err(_) => return Ok(()),
            Ok(read) => read?,
        };
        let (reply, done) = match session.recipient(&line) {
            Some(to) if is_refused(sandbox, &to) => (Some("550 5.1.1 No such mailbox\r\n".to_owned()), Done::Nothing),
            _ => session.line(&line),
        };
        if let Done::Mail { recipients, bytes } = &done {
            keep(sandbox, recipients, bytes);
            if strikes(Fault::LostReply).is_some() {
                return Ok(());
            }
        }
        if let Some(reply) = reply {
            stream.get_mut().write_all(reply.as_bytes()).await?;
        }
        if matches!(done, Done::Quit) {
            return Ok(());
        }
    }
}

fn is_refused(sandbox: &Sandbox, to: &str) -> bool {
    sandbox.faults.strikes(Service::Smtp, Fault::RefusedRecipient, to)
}

/// Each recipient has the mail in the inbox.
fn keep(sandbox: &Sandbox, recipients: &[String], bytes: &[u8]) {
    let letter = letter::read(bytes);
    let now = sandbox.clock.now();
    for to in recipients {
        sandbox
            .inbox
            .deliver(Channel::Mail, to, &letter.subject, &letter.text, now);
    }
}
