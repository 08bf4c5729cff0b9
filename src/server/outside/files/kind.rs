//! What a file is, told from its content and never from its name.

use serde::{Deserialize, Serialize};

/// How many first bytes are looked at: enough for `infer` to tell apart containers such as the office formats.
pub(super) const HEAD_BYTES: usize = 8 * 1024;

/// The kinds that may be uploaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FileKind {
    /// PDF.
    Pdf,
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

impl FileKind {
    /// The media type to answer with.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// The usual ending of a name, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpg",
        }
    }

    /// A stable word for the database; see [`FileKind::parse`].
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpeg",
        }
    }

    /// Reads what [`FileKind::as_str`] wrote.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Pdf, Self::Png, Self::Jpeg]
            .into_iter()
            .find(|kind| kind.as_str() == word)
    }

    /// Tells the kind from the first bytes.
    ///
    /// # Errors
    /// The media type found instead, where it is a known one.
    pub(super) fn of(head: &[u8]) -> Result<Self, Option<&'static str>> {
        match infer::get(head).map(|found| found.mime_type()) {
            Some("application/pdf") => Ok(Self::Pdf),
            Some("image/png") => Ok(Self::Png),
            Some("image/jpeg") => Ok(Self::Jpeg),
            found => Err(found),
        }
    }
}
