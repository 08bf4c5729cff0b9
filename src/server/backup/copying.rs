//! Files copied with their digests.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use sha2::{Digest, Sha256};

/// So many bytes are held at once.
const PIECE: usize = 256 * 1024;

/// What was read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sum {
    /// SHA-256, 64 lower-case hex digits.
    pub sha256: String,
    pub bytes: u64,
}

/// The digest of a file.
pub(super) fn sum_of(path: &Path) -> io::Result<Sum> {
    pass(&mut File::open(path)?, &mut io::sink())
}

/// Copies into a new file, forced to disk; what was read.
pub(super) fn copy(from: &Path, to: &Path) -> io::Result<Sum> {
    let mut source = File::open(from)?;
    let mut target = File::create_new(to)?;
    let sum = pass(&mut source, &mut target)?;
    target.sync_all()?;
    Ok(sum)
}

fn pass(from: &mut impl Read, to: &mut impl Write) -> io::Result<Sum> {
    let mut digest = Sha256::new();
    let mut bytes = 0;
    let mut piece = vec![0; PIECE];
    loop {
        let read = from.read(&mut piece)?;
        if read == 0 {
            break;
        }
        digest.update(&piece[..read]);
        to.write_all(&piece[..read])?;
        bytes += read as u64;
    }
    Ok(Sum {
        sha256: hex::encode(digest.finalize()),
        bytes,
    })
}
