//! A mail as a person reads it: subject and text, decoded (RFC 2045–2047).

use mail_parser::MessageParser;

/// What is shown of a mail.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Letter {
    pub subject: String,
    /// The first text in it; of HTML the text.
    pub text: String,
}

/// Reads a mail; one that is no mail is shown as it came.
pub fn read(bytes: &[u8]) -> Letter {
    let Some(message) = MessageParser::default().parse(bytes) else {
        return Letter {
            subject: String::new(),
            text: String::from_utf8_lossy(bytes).into_owned(),
        };
    };
    let text = message
        .body_text(0)
        .map(|text| text.replace("\r\n", "\n").trim_end().to_owned());
    Letter {
        subject: message.subject().unwrap_or_default().to_owned(),
        text: text.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoded_subject_and_a_base64_body_are_decoded() {
        let raw = "Subject: =?utf-8?B?0JHQuNC70LjQvCDSr9C5?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\
            Content-Transfer-Encoding: base64\r\n\r\n0YHTqdC3\r\n";
        assert_eq!(
            read(raw.as_bytes()),
            Letter {
                subject: "Билим үй".into(),
                text: "сөз".into()
            }
        );
    }

    #[test]
    fn a_quoted_printable_body_is_decoded() {
        let raw = "Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\
            Content-Transfer-Encoding: quoted-printable\r\n\r\n=D1=81=D3=A9=D0=B7 =\r\n1\r\n";
        assert_eq!(read(raw.as_bytes()).text, "сөз 1");
    }
}
