//! The signs of a packed text, one after the other.

use std::fmt;

/// The text is not of this format, or is not what was asked for. Nothing more is said: sentences for it would be carried to every browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the data of a view")]
pub struct Unreadable;

impl serde::de::Error for Unreadable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// A text, and how far it has been read.
pub struct Scanner<'de> {
    text: &'de str,
    at: usize,
}

impl<'de> Scanner<'de> {
    pub fn new(text: &'de str) -> Self {
        Self { text, at: 0 }
    }

    /// The next sign.
    pub fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> Result<&'de str, Unreadable> {
        self.text.get(self.at..).ok_or(Unreadable)
    }

    /// Steps over a word, where it is next.
    pub fn take(&mut self, word: &str) -> bool {
        let is_there = self.rest().is_ok_and(|rest| rest.starts_with(word));
        if is_there {
            self.at += word.len();
        }
        is_there
    }

    pub fn expect(&mut self, word: &str) -> Result<(), Unreadable> {
        if self.take(word) { Ok(()) } else { Err(Unreadable) }
    }

    /// Reads what is between two signs, one after the other with commas between them.
    pub fn each(
        &mut self,
        begin: &str,
        end: &str,
        mut read: impl FnMut(&mut Self) -> Result<(), Unreadable>,
    ) -> Result<(), Unreadable> {
        self.expect(begin)?;
        let mut is_first = true;
        while !self.take(end) {
            if !std::mem::take(&mut is_first) {
                self.expect(",")?;
            }
            read(self)?;
        }
        Ok(())
    }

    pub fn flag(&mut self) -> Result<bool, Unreadable> {
        if self.take("true") {
            return Ok(true);
        }
        self.expect("false").map(|()| false)
    }

    fn digits(&mut self) -> Result<&'de str, Unreadable> {
        let rest = self.rest()?;
        let is_other = |sign: u8| sign != b'-' && !sign.is_ascii_digit();
        let end = rest.bytes().position(is_other).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).ok_or(Unreadable)
    }

    pub fn signed(&mut self) -> Result<i64, Unreadable> {
        self.digits()?.parse().map_err(|_| Unreadable)
    }

    pub fn unsigned(&mut self) -> Result<u64, Unreadable> {
        self.digits()?.parse().map_err(|_| Unreadable)
    }

    pub fn string(&mut self) -> Result<String, Unreadable> {
        self.expect("\"")?;
        let mut whole = String::new();
        loop {
            let rest = self.rest()?;
            let end = rest
                .bytes()
                .position(|sign| sign == b'"' || sign == b'\\')
                .ok_or(Unreadable)?;
            whole.push_str(rest.get(..end).ok_or(Unreadable)?);
            self.at += end;
            if self.take("\"") {
                return Ok(whole);
            }
            let sign = self.escaped()?;
            whole.push(sign);
        }
    }

    fn escaped(&mut self) -> Result<char, Unreadable> {
        let escape = self.rest()?.as_bytes().get(1).copied().ok_or(Unreadable)?;
        self.at += 2;
        match escape {
            b'"' => Ok('"'),
            b'\\' => Ok('\\'),
            b'n' => Ok('\n'),
            b'r' => Ok('\r'),
            b't' => Ok('\t'),
            // serde_json and browsers write these two, our own writer does not.
            b'b' => Ok('\u{8}'),
            b'f' => Ok('\u{c}'),
            b'u' => {
                let digits = self.rest()?.get(..4).ok_or(Unreadable)?;
                self.at += 4;
                let code = u32::from_str_radix(digits, 16).map_err(|_| Unreadable)?;
                char::from_u32(code).ok_or(Unreadable)
            }
            _ => Err(Unreadable),
        }
    }
}
