//! What a file is, by its first bytes and never by its name.

use serde::{Deserialize, Serialize};

/// The header of a PDF is within so many first bytes (ISO 32000-1, annex H, note 13: what readers accept).
const HEADER_WITHIN: usize = 1_024;
/// `%PDF-1.7`.
const HEADER_BYTES: usize = 8;

/// So many first bytes decide the kind of any file.
pub(super) const DECIDING_BYTES: usize = HEADER_WITHIN + HEADER_BYTES;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const JPEG: &[u8] = b"\xff\xd8\xff";

/// First bytes of what is something else, though a header of a PDF may follow: programs, archives and office documents,
/// pictures, rich text, scripts.
const OTHERS: [&[u8]; 10] = [
    b"MZ",
    b"\x7fELF",
    b"PK\x03\x04",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\xd0\xcf\x11\xe0",
    b"GIF8",
    b"RIFF",
    b"{\\rtf",
    b"#!",
];

/// The kinds that are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FileKind {
    Pdf,
    Png,
    Jpeg,
}

impl FileKind {
    /// The media type to answer with.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// The endings of names by which systems open the kind, without the dot; the usual one first.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
        }
    }

    /// The kind of a file that begins with these bytes; `None` where it is none that is taken. Before the header of a PDF a
    /// byte-order mark, blank lines and what a printer or scanner put there may come first, as readers allow; nothing by
    /// which the file would be another kind, or a page of the web.
    pub fn of(head: &[u8]) -> Option<Self> {
        if head.starts_with(PNG) {
            return Some(Self::Png);
        }
        if head.starts_with(JPEG) {
            return Some(Self::Jpeg);
        }
        let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
        let is_other = OTHERS.iter().any(|other| head.starts_with(other)) || text.trim_ascii_start().starts_with(b"<");
        (!is_other && header_of(head).is_some()).then_some(Self::Pdf)
    }
}

/// Where the header of a PDF begins.
pub(super) fn header_of(head: &[u8]) -> Option<usize> {
    let within = &head[..head.len().min(DECIDING_BYTES)];
    within
        .windows(HEADER_BYTES)
        .position(|it| it.starts_with(b"%PDF-") && it[5].is_ascii_digit() && it[6] == b'.' && it[7].is_ascii_digit())
        .filter(|at| *at < HEADER_WITHIN)
}
