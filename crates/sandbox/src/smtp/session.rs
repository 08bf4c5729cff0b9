//! The talk of one connection: a line in, a reply out.

/// The longest mail that is taken, octets; announced by SIZE (RFC 1870).
const LARGEST: usize = 10 * 1024 * 1024;
/// The most recipients of one mail.
const MOST_RECIPIENTS: usize = 100;

/// What a line led to, besides its reply.
#[derive(Debug, PartialEq, Eq)]
pub enum Done {
    /// Nothing to do.
    Nothing,
    /// A mail is complete.
    Mail {
        /// To whom.
        recipients: Vec<String>,
        /// Headers and body, dots taken away.
        bytes: Vec<u8>,
    },
    /// The client said good-bye.
    Quit,
}

/// The state of a connection.
#[derive(Debug, Default)]
pub struct Session {
    greeted: bool,
    from: Option<String>,
    recipients: Vec<String>,
    data: Option<Vec<u8>>,
    too_large: bool,
}

type Reply = Option<String>;

impl Session {
    /// Takes a line with its end; gives the reply, which DATA lines do not have, and what to do.
    pub fn line(&mut self, line: &[u8]) -> (Reply, Done) {
        if self.data.is_some() {
            return self.data_line(line);
        }
        let text = String::from_utf8_lossy(line);
        let text = text.trim_end_matches(['\r', '\n']);
        let (verb, rest) = text.split_at(text.find(' ').unwrap_or(text.len()));
        match verb.to_ascii_uppercase().as_str() {
            "EHLO" => self.greet(&format!(
                "250-sandbox.test\r\n250-SIZE {LARGEST}\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-PIPELINING\r\n250 ENHANCEDSTATUSCODES\r\n"
            )),
            "HELO" => self.greet("250 sandbox.test\r\n"),
            "MAIL" => self.mail(rest),
            "RCPT" => self.rcpt(rest),
            "DATA" => self.begin_data(),
            "RSET" => {
                self.reset();
                say("250 2.0.0 Reset")
            }
            "NOOP" => say("250 2.0.0 Fine"),
            "VRFY" => say("252 2.1.5 Try and see"),
            "QUIT" => (Some("221 2.0.0 Bye\r\n".into()), Done::Quit),
            "STARTTLS" | "AUTH" => say("502 5.5.1 Not offered"),
            _ => say("500 5.5.2 Unknown command"),
        }
    }

    /// The address of a line that names a recipient.
    pub fn recipient(&self, line: &[u8]) -> Option<String> {
        let text = std::str::from_utf8(line).ok().filter(|_| self.data.is_none())?;
        let (verb, rest) = text.split_once(' ')?;
        let (to, _) = path(rest, "TO:").filter(|_| verb.eq_ignore_ascii_case("RCPT"))?;
        Some(to)
    }

    fn greet(&mut self, reply: &str) -> (Reply, Done) {
        self.reset();
        self.greeted = true;
        (Some(reply.to_owned()), Done::Nothing)
    }

    fn mail(&mut self, rest: &str) -> (Reply, Done) {
        if !self.greeted {
            return say("503 5.5.1 Say EHLO first");
        }
        if self.from.is_some() {
            return say("503 5.5.1 A mail is open already");
        }
        let Some((from, parameters)) = path(rest, "FROM:") else {
            return say("501 5.5.4 MAIL FROM:<address>");
        };
        let size = parameters
            .split(' ')
            .find_map(|p| p.to_ascii_uppercase().strip_prefix("SIZE=")?.parse::<usize>().ok());
        if size.is_some_and(|size| size > LARGEST) {
            return say("552 5.3.4 Too large");
        }
        self.from = Some(from);
        say("250 2.1.0 Sender taken")
    }

    fn rcpt(&mut self, rest: &str) -> (Reply, Done) {
        if self.from.is_none() {
            return say("503 5.5.1 MAIL first");
        }
        if self.recipients.len() >= MOST_RECIPIENTS {
            return say("452 4.5.3 Too many recipients");
        }
        match path(rest, "TO:") {
            Some((to, _)) if to.contains('@') => {
                self.recipients.push(to);
                say("250 2.1.5 Recipient taken")
            }
            Some(_) => say("550 5.1.3 Not an address"),
            None => say("501 5.5.4 RCPT TO:<address>"),
        }
    }

    fn begin_data(&mut self) -> (Reply, Done) {
        if self.recipients.is_empty() {
            return say("503 5.5.1 RCPT first");
        }
        (self.data, self.too_large) = (Some(Vec::new()), false);
        say("354 Go ahead, end with a dot on a line")
    }

    fn data_line(&mut self, line: &[u8]) -> (Reply, Done) {
        if line == b".\r\n" || line == b".\n" {
            let bytes = self.data.take().unwrap_or_default();
            let (recipients, too_large) = (std::mem::take(&mut self.recipients), self.too_large);
            self.reset();
            if too_large {
                return say("552 5.3.4 Too large");
            }
            return (
                Some("250 2.0.0 Mail taken\r\n".into()),
                Done::Mail { recipients, bytes },
            );
        }
        // A dot that begins a line was doubled by the client (RFC 5321, 4.5.2).
        let line = line.strip_prefix(b".").unwrap_or(line);
        if let Some(data) = self.data.as_mut() {
            if data.len() + line.len() > LARGEST {
                self.too_large = true;
            } else {
                data.extend_from_slice(line);
            }
        }
        (None, Done::Nothing)
    }

    fn reset(&mut self) {
        *self = Self {
            greeted: self.greeted,
            ..Self::default()
        };
    }
}

fn say(reply: &str) -> (Reply, Done) {
    (Some(format!("{reply}\r\n")), Done::Nothing)
}

/// The address of ` FROM:<a@b> PARAMETERS`, and the parameters.
fn path<'a>(rest: &'a str, word: &str) -> Option<(String, &'a str)> {
    let rest = rest.trim_start();
    let after = rest
        .get(word.len()..)
        .filter(|_| rest.get(..word.len()).is_some_and(|w| w.eq_ignore_ascii_case(word)))?;
    let (address, parameters) = after.trim_start().strip_prefix('<')?.split_once('>')?;
    Some((address.to_owned(), parameters.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn talk(session: &mut Session, lines: &[&str]) -> Vec<String> {
        lines
            .iter()
            .filter_map(|line| session.line(format!("{line}\r\n").as_bytes()).0)
            .map(|r| r[..3].to_owned())
            .collect()
    }

    #[test]
    fn doubled_dots_of_a_mail_are_undone() {
        let mut session = Session::default();
        let codes = talk(
            &mut session,
            &[
                "EHLO x",
                "MAIL FROM:<a@b.test> SIZE=100",
                "RCPT TO:<c@d.test>",
                "DATA",
                "Subject: x",
                "",
                "..dot",
            ],
        );
        assert_eq!(codes, ["250", "250", "250", "354"]);
        let (reply, done) = session.line(b".\r\n");
        assert!(reply.unwrap().starts_with("250"));
        assert_eq!(
            done,
            Done::Mail {
                recipients: vec!["c@d.test".into()],
                bytes: b"Subject: x\r\n\r\n.dot\r\n".to_vec()
            }
        );
    }

    #[test]
    fn commands_in_the_wrong_order_are_refused() {
        let mut session = Session::default();
        assert_eq!(
            talk(
                &mut session,
                &["MAIL FROM:<a@b.test>", "HELO x", "RCPT TO:<c@d.test>", "DATA", "NOPE"]
            ),
            ["503", "250", "503", "503", "500"]
        );
    }

    #[test]
    fn a_reset_forgets_the_mail_but_not_the_greeting() {
        let mut session = Session::default();
        let codes = talk(
            &mut session,
            &[
                "EHLO x",
                "MAIL FROM:<a@b.test>",
                "RCPT TO:<c@d.test>",
                "RSET",
                "DATA",
                "MAIL FROM:<>",
                "NOOP",
            ],
        );
        assert_eq!(codes, ["250", "250", "250", "250", "503", "250", "250"]);
    }

    #[test]
    fn a_mail_announced_over_the_limit_is_refused() {
        let mut session = Session::default();
        assert_eq!(
            talk(&mut session, &["EHLO x", "MAIL FROM:<a@b.test> SIZE=99999999"]),
            ["250", "552"]
        );
    }

    #[test]
    fn a_mail_sent_over_the_limit_is_refused() {
        let mut session = Session::default();
        talk(
            &mut session,
            &["EHLO x", "MAIL FROM:<a@b.test>", "RCPT TO:<c@d.test>", "DATA"],
        );
        let line = vec![b'x'; 1024 * 1024];
        for _ in 0..11 {
            session.line(&line);
        }
        let (reply, done) = session.line(b".\r\n");
        assert!(reply.unwrap().starts_with("552"));
        assert_eq!(done, Done::Nothing);
    }
}
