//! Letters by SMTP, plain text in UTF-8.

use std::fmt;
use std::time::Duration;

use async_trait::async_trait;
use lettre::message::Mailbox;
use lettre::transport::smtp::response::Code;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use super::failure::{Kind, OutsideFailure, Service, SetupFailure};
use super::line::{Line, NowMs};
use super::settings::OutsideSettings;

mod address;
mod letter;

use address::needs_utf8;
pub use address::{AddressFault, address_of};

/// A letter.
#[derive(Clone, PartialEq, Eq)]
pub struct MailMessage {
    /// The receiver's address, one, without a name.
    pub to: String,
    /// The subject, any letters.
    pub subject: String,
    /// The text, any letters.
    pub text: String,
    /// The letter's id, kept with it, of which its `Message-ID` is made: sent twice after a lost reply, the two copies are known
    /// as one.
    pub id: String,
}

impl fmt::Debug for MailMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MailMessage")
    }
}

/// Why a letter did not go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailFailure {
    /// The server did not do its part; a later try with the same `id` may succeed.
    #[error(transparent)]
    Outside(#[from] OutsideFailure),
    /// The server asked to come again later (4yz of RFC 5321, 4.2.1).
    #[error("the mail server asked to try later")]
    TryLater,
    /// There is no such address; trying again is in vain. The server was not asked, or did its part.
    #[error("{0}")]
    Address(#[from] AddressFault),
    /// The letter cannot be written; trying again is in vain.
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
        let not_an_address = || SetupFailure::new(Service::Mail, "from", "not an address");
        let mut from: Mailbox = settings.mail.from.parse().map_err(|_| not_an_address())?;
        from.email = address_of(from.email.as_ref()).map_err(|_| not_an_address())?;
        Ok(Self {
            line: Line::new(Service::Mail, settings, now),
            transport,
            from,
        })
    }

    /// What is the address's fault, or asks for another try, is an answer; only what the server does not do counts against it.
    async fn hand_over(&self, letter: Message, needs_utf8: bool) -> Result<Result<(), MailFailure>, Kind> {
        match self.transport.send(letter).await {
            Ok(_) => Ok(Ok(())),
            Err(error) if error.status().is_some_and(is_about_us) => Err(Kind::BadAnswer),
            Err(error) if error.is_permanent() => Ok(Err(MailFailure::Refused)),
            Err(error) if error.is_transient() => Ok(Err(MailFailure::TryLater)),
            // Found out before the address is sent: the server does not offer SMTPUTF8.
            Err(error) if error.is_client() && needs_utf8 => Ok(Err(AddressFault::Unsupported.into())),
            Err(error) if error.is_timeout() => Err(Kind::Slow),
            Err(error) if error.is_response() || error.is_client() => Err(Kind::BadAnswer),
            Err(_) => Err(Kind::Unreachable),
        }
    }
}

/// Whether a refusal is of the sender, whoever the receiver is: the server requires us to sign in, otherwise or at all (RFC 4954, 6),
/// or takes no mail (RFC 7504).
fn is_about_us(code: Code) -> bool {
    matches!(u16::from(code), 521 | 530 | 534 | 535 | 538)
}

#[async_trait]
impl Mail for SmtpMail {
    async fn send(&self, message: &MailMessage) -> Result<(), MailFailure> {
        let to = address_of(&message.to)?;
        let needs_utf8 = needs_utf8(&to);
        let letter = letter::letter(&self.from, to, message, self.line.now_ms()).ok_or(MailFailure::Unwritable)?;
        self.line.once("send", self.hand_over(letter, needs_utf8)).await?
    }
}

#[cfg(test)]
mod tests;
