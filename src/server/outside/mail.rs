//! Letters by SMTP, plain text in UTF-8.

use std::fmt;
use std::time::Duration;

use async_trait::async_trait;
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use super::failure::{Kind, OutsideFailure, Service, SetupFailure};
use super::line::{Line, NowMs};
use super::settings::OutsideSettings;

/// A letter.
#[derive(Clone, PartialEq, Eq)]
pub struct MailMessage {
    /// The receiver's address, or `Name <address>`.
    pub to: String,
    /// The subject, any letters.
    pub subject: String,
    /// The text, any letters.
    pub text: String,
    /// `Message-ID` with its angle brackets, made by the caller and kept with the letter: sent twice after a lost reply, the
    /// two copies are known as one.
    pub message_id: String,
}

impl fmt::Debug for MailMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MailMessage")
    }
}

/// Why a letter did not go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailFailure {
    /// The server did not do its part; a later try with the same `message_id` may succeed.
    #[error(transparent)]
    Outside(#[from] OutsideFailure),
    /// The server asked to come again later (4yz of RFC 5321, 4.2.1).
    #[error("the mail server asked to try later")]
    TryLater,
    /// The receiver's address or a header cannot be written in a letter; trying again is in vain.
    #[error("the letter cannot be written")]
    Unwritable,
    /// The server refused for good (5yz of RFC 5321, 4.2.1); trying again is in vain.
    #[error("the mail server refused the letter for good")]
    Refused,
}

/// The mail server.
#[async_trait]
pub trait Mail: Send + Sync {
    /// Hands the letter over. Never repeated by itself.
    ///
    /// # Errors
    /// See [`MailFailure`].
    async fn send(&self, message: &MailMessage) -> Result<(), MailFailure>;
}

/// Any SMTP server.
pub struct SmtpMail {
    line: Line,
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl SmtpMail {
    /// Opens nothing yet; checks the settings.
    ///
    /// # Errors
    /// A setting that cannot be used.
    pub fn new(settings: &OutsideSettings, now: NowMs) -> Result<Self, SetupFailure> {
        // The parser's own words may quote the address, which may hold a password.
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(settings.mail.url.reveal())
            .map_err(|_| SetupFailure::new(Service::Mail, "url", "not an smtp or smtps address"))?
            .timeout(Some(Duration::from_millis(settings.timeout_ms)))
            .build();
        let from = settings.mail.from.parse();
        Ok(Self {
            line: Line::new(Service::Mail, settings, now),
            transport,
            from: from.map_err(|_| SetupFailure::new(Service::Mail, "from", "not an address"))?,
        })
    }

    fn letter(&self, message: &MailMessage) -> Option<Message> {
        Message::builder()
            .from(self.from.clone())
            .to(message.to.parse().ok()?)
            .subject(&message.subject)
            .message_id(Some(message.message_id.clone()))
            .header(ContentType::TEXT_PLAIN)
            .body(message.text.clone())
            .ok()
    }

    async fn hand_over(&self, letter: Message) -> Result<Result<(), MailFailure>, Kind> {
        match self.transport.send(letter).await {
            Ok(_) => Ok(Ok(())),
            Err(error) if error.is_permanent() => Ok(Err(MailFailure::Refused)),
            Err(error) if error.is_transient() => Ok(Err(MailFailure::TryLater)),
            Err(error) if error.is_timeout() => Err(Kind::Slow),
            Err(error) if error.is_response() => Err(Kind::BadAnswer),
            Err(_) => Err(Kind::Unreachable),
        }
    }
}

#[async_trait]
impl Mail for SmtpMail {
    async fn send(&self, message: &MailMessage) -> Result<(), MailFailure> {
        let letter = self.letter(message).ok_or(MailFailure::Unwritable)?;
        self.line.once("send", self.hand_over(letter)).await?
    }
}

#[cfg(test)]
mod tests;
