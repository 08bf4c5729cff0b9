//! Whether a PDF is whole, has a page, and is locked: by the marks that are never packed or encrypted.

use std::collections::VecDeque;

use super::lock::Lock;
use super::{FileFault, lock};

/// So much before a mark is kept, to be read with it.
const BEFORE: usize = 2 * 1_024;
/// So much after a mark is read with it.
const AFTER: usize = 2 * 1_024;
/// So much is looked at together.
const TOGETHER: usize = 64 * 1_024;
/// So many marks of a kind are remembered, the last ones: a document may have been saved many times.
const MOST_MARKS: usize = 256;

/// A PDF while it passes (ISO 32000-1, 7.5).
#[derive(Debug, Default)]
pub(super) struct PdfContent {
    /// Where the header begins: many writers count from there.
    header: u64,
    /// What has passed last, from `began` on.
    recent: Vec<u8>,
    began: u64,
    /// So many bytes of `recent` have been looked at.
    looked: usize,
    /// Whether the end of a revision was the last that passed, and no object since.
    ended: bool,
    has_page: bool,
    /// Where the table is, by the last `startxref`.
    table: Option<u64>,
    /// The position of each `startxref`.
    ends: VecDeque<u64>,
    /// The position of each `/Encrypt`.
    locks: VecDeque<u64>,
    /// The last `/Encrypt` with what surrounds it.
    trailer: Vec<u8>,
    /// The last dictionary of the standard lock, with what surrounds it.
    standard: Option<Vec<u8>>,
}

impl PdfContent {
    pub(super) fn after_header(header: usize) -> Self {
        Self {
            header: header as u64,
            ..Self::default()
        }
    }

    pub(super) fn take(&mut self, piece: &[u8]) {
        for part in piece.chunks(TOGETHER) {
            self.recent.extend_from_slice(part);
            // A mark is read when all that belongs to it is there.
            self.look(self.recent.len().saturating_sub(AFTER));
            let passed = self.looked.saturating_sub(BEFORE);
            if passed > BEFORE {
                self.recent.drain(..passed);
                self.looked -= passed;
                self.began += passed as u64;
            }
        }
    }

    /// The lock, where the file is whole.
    pub(super) fn end(mut self) -> Result<Option<Lock>, FileFault> {
        self.look(self.recent.len());
        let size = self.began + self.recent.len() as u64;
        if !self.ended || self.table.is_some_and(|table| table > size) {
            return Err(FileFault::Cut);
        }
        if !self.has_page {
            return Err(FileFault::NoPages);
        }
        Ok(self
            .is_locked()
            .then(|| lock::read(self.standard.as_deref(), &self.trailer)))
    }

    fn look(&mut self, until: usize) {
        while self.looked < until {
            let at = self.looked;
            let byte = self.recent[at];
            match byte {
                b'/' => self.name(at),
                b's' if self.recent[at..].starts_with(b"startxref") => self.revision(at),
                b'%' if self.recent[at..].starts_with(b"%%EOF") => self.ended = true,
                b'o' if is_object(&self.recent, at) => self.ended = false,
                _ => {}
            }
            self.looked += 1;
        }
    }

    fn name(&mut self, at: usize) {
        let rest = &self.recent[at + 1..];
        let length = rest
            .iter()
            .position(|it| !it.is_ascii_alphanumeric())
            .unwrap_or(rest.len());
        match &rest[..length] {
            // Pages are in the open, or packed with other objects.
            b"Page" | b"ObjStm" => self.has_page = true,
            b"Encrypt" => {
                remember(&mut self.locks, self.began + at as u64);
                self.trailer = around(&self.recent, at);
            }
            b"Standard" if self.recent[..at].trim_ascii_end().ends_with(b"/Filter") => {
                self.standard = Some(lock::dictionary(
                    &self.recent[at.saturating_sub(BEFORE)..],
                    at.min(BEFORE),
                ));
            }
            _ => {}
        }
    }

    fn revision(&mut self, at: usize) {
        let rest = self.recent[at + b"startxref".len()..].trim_ascii_start();
        let digits = rest.iter().take_while(|it| it.is_ascii_digit()).count();
        let number = std::str::from_utf8(&rest[..digits]).ok().and_then(|it| it.parse().ok());
        if let Some(table) = number {
            remember(&mut self.ends, self.began + at as u64);
            self.table = Some(table);
            self.ended = true;
        }
    }

    /// Whether the part of the file that counts, from its table to the `startxref` after it, names a lock. What is attached to
    /// a document may be locked where the document is not.
    fn is_locked(&self) -> bool {
        let Some(table) = self.table.filter(|it| *it > 0) else {
            return !self.locks.is_empty();
        };
        [table, table + self.header].iter().any(|from| {
            let until = self.ends.iter().find(|end| *end >= from).copied().unwrap_or(u64::MAX);
            self.locks.iter().any(|it| (*from..until).contains(it))
        })
    }
}

fn remember(marks: &mut VecDeque<u64>, at: u64) {
    if marks.len() == MOST_MARKS {
        marks.pop_front();
    }
    marks.push_back(at);
}

fn around(recent: &[u8], at: usize) -> Vec<u8> {
    recent[at.saturating_sub(BEFORE)..recent.len().min(at + AFTER)].to_vec()
}

/// `1 0 obj`, and not `endobj`.
fn is_object(recent: &[u8], at: usize) -> bool {
    recent[at..].starts_with(b"obj") && at > 0 && recent[at - 1].is_ascii_whitespace()
}
