//! Whether a picture is whole: it goes on to the mark of its end.

use super::FileFault;

/// A JPEG while it passes (ISO/IEC 10918-1, annex B): its segments, each with its length, until the end of the image. A small
/// picture of the camera within a segment has an end of its own, which is not that of the whole; what a telephone puts after
/// the end (a film, a depth map) is ignored.
#[derive(Debug, Default)]
pub(super) struct JpegContent(Jpeg);

#[derive(Clone, Copy, Debug, Default)]
enum Jpeg {
    /// Between marks, or in the image itself.
    #[default]
    Looking,
    /// After 0xFF.
    Mark,
    /// The first byte of a segment's length is next.
    Length,
    /// The second one is.
    Low(u8),
    /// So many bytes of a segment are left.
    Segment(u64),
    Ended,
}

impl JpegContent {
    pub(super) fn take(&mut self, piece: &[u8]) {
        let mut rest = piece;
        while let Some((byte, after)) = rest.split_first() {
            rest = after;
            self.0 = match self.0 {
                Jpeg::Looking if *byte == 0xff => Jpeg::Mark,
                Jpeg::Looking => Jpeg::Looking,
                Jpeg::Mark => match byte {
                    0xff => Jpeg::Mark,
                    0xd9 => Jpeg::Ended,
                    // A byte of the image, and marks without a segment.
                    0x00 | 0x01 | 0xd0..=0xd8 => Jpeg::Looking,
                    _ => Jpeg::Length,
                },
                Jpeg::Length => Jpeg::Low(*byte),
                // The length counts its own two bytes.
                Jpeg::Low(high) => after_segment(u64::from(u16::from_be_bytes([high, *byte])).saturating_sub(2)),
                Jpeg::Segment(left) => {
                    let skipped = (left - 1).min(after.len() as u64);
                    rest = &after[usize::try_from(skipped).unwrap_or(after.len())..];
                    after_segment(left - 1 - skipped)
                }
                Jpeg::Ended => return,
            };
        }
    }

    pub(super) fn end(self) -> Result<(), FileFault> {
        match self.0 {
            Jpeg::Ended => Ok(()),
            _ => Err(FileFault::Cut),
        }
    }
}

fn after_segment(left: u64) -> Jpeg {
    if left == 0 { Jpeg::Looking } else { Jpeg::Segment(left) }
}

/// A PNG while it passes (ISO/IEC 15948, 5.3): chunks of length, type, data and check sum, until the chunk `IEND`.
#[derive(Debug, Default)]
pub(super) struct PngContent {
    /// Bytes of the signature that have passed.
    signature: usize,
    /// The head of the chunk that has begun: four bytes of length, four of type.
    head: Vec<u8>,
    /// Bytes of data and check sum that are left of it.
    left: u64,
    has_image: bool,
    ended: bool,
}

impl PngContent {
    pub(super) fn take(&mut self, piece: &[u8]) {
        let mut rest = piece;
        while let Some((byte, after)) = rest.split_first() {
            if self.ended {
                return;
            }
            rest = after;
            if self.signature < 8 {
                self.signature += 1;
            } else if self.left > 0 {
                let skipped = (self.left - 1).min(after.len() as u64);
                rest = &after[usize::try_from(skipped).unwrap_or(after.len())..];
                self.left -= 1 + skipped;
                self.passed();
            } else {
                self.head.push(*byte);
                if let [a, b, c, d, ..] = self.head[..]
                    && self.head.len() == 8
                {
                    self.left = u64::from(u32::from_be_bytes([a, b, c, d])) + 4;
                }
            }
        }
    }

    /// Where the whole chunk has passed, another begins.
    fn passed(&mut self) {
        if self.left == 0 {
            self.has_image |= self.head.ends_with(b"IDAT");
            self.ended = self.head.ends_with(b"IEND");
            self.head.clear();
        }
    }

    pub(super) fn end(self) -> Result<(), FileFault> {
        if self.ended && self.has_image {
            Ok(())
        } else {
            Err(FileFault::Cut)
        }
    }
}
