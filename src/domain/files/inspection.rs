//! A file, looked at while it passes.

use super::kind::{DECIDING_BYTES, header_of};
use super::pdf::PdfContent;
use super::picture::{JpegContent, PngContent};
use super::{FileFault, FileKind, Lock};

/// A look at a file while it passes, from its beginning to its end.
#[derive(Debug, Default)]
pub struct Inspection {
    stage: Stage,
}

/// What a file that can be taken is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspected {
    pub kind: FileKind,
    /// How its content is locked: without the password nobody can read it, unless the empty one opens it.
    pub lock: Option<Lock>,
}

#[derive(Debug)]
enum Stage {
    /// The first bytes, until the kind can be known.
    Opening(Vec<u8>),
    Pdf(Box<PdfContent>),
    Png(PngContent),
    Jpeg(JpegContent),
    WrongType,
}

impl Default for Stage {
    fn default() -> Self {
        Self::Opening(Vec::new())
    }
}

impl Inspection {
    /// Takes the next piece, of any length.
    ///
    /// # Errors
    /// [`FileFault::WrongType`] as soon as it is known.
    pub fn take(&mut self, piece: &[u8]) -> Result<(), FileFault> {
        match &mut self.stage {
            Stage::Opening(head) => {
                head.extend_from_slice(piece);
                if head.len() >= DECIDING_BYTES {
                    return self.decide();
                }
            }
            Stage::Pdf(content) => content.take(piece),
            Stage::Png(content) => content.take(piece),
            Stage::Jpeg(content) => content.take(piece),
            Stage::WrongType => return Err(FileFault::WrongType),
        }
        Ok(())
    }

    /// The kind, once so many bytes have passed that it is known.
    pub fn kind(&self) -> Option<FileKind> {
        match self.stage {
            Stage::Opening(_) | Stage::WrongType => None,
            Stage::Pdf(_) => Some(FileKind::Pdf),
            Stage::Png(_) => Some(FileKind::Png),
            Stage::Jpeg(_) => Some(FileKind::Jpeg),
        }
    }

    /// The file has passed.
    ///
    /// # Errors
    /// Why it cannot be taken.
    pub fn end(mut self) -> Result<Inspected, FileFault> {
        if matches!(self.stage, Stage::Opening(_)) {
            self.decide()?;
        }
        let (kind, lock) = match self.stage {
            Stage::Pdf(content) => (FileKind::Pdf, content.end()?),
            Stage::Png(content) => (FileKind::Png, content.end().map(|()| None)?),
            Stage::Jpeg(content) => (FileKind::Jpeg, content.end().map(|()| None)?),
            Stage::Opening(_) | Stage::WrongType => return Err(FileFault::WrongType),
        };
        Ok(Inspected { kind, lock })
    }

    fn decide(&mut self) -> Result<(), FileFault> {
        let Stage::Opening(head) = std::mem::take(&mut self.stage) else {
            return Ok(());
        };
        self.stage = match FileKind::of(&head) {
            Some(FileKind::Pdf) => Stage::Pdf(Box::new(PdfContent::after_header(header_of(&head).unwrap_or_default()))),
            Some(FileKind::Png) => Stage::Png(PngContent::default()),
            Some(FileKind::Jpeg) => Stage::Jpeg(JpegContent::default()),
            None => Stage::WrongType,
        };
        self.take(&head)
    }
}
