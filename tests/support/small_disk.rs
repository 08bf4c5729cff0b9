//! A small disk that can be filled, where the machine lets the test mount one (as root on Linux, as in CI).

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use super::folder::Folder;

/// Much more than a fresh database needs, and little enough to fill at once.
const SIZE: &str = "size=24m";

/// A disk of its own, gone with this.
pub struct SmallDisk(Folder);

impl SmallDisk {
    /// Mounts one; nothing, and a line that says so, where the machine does not let us.
    pub fn mounted() -> Option<Self> {
        let folder = Folder::new();
        let mount = Command::new("mount")
            .args(["-t", "tmpfs", "-o", SIZE, "tmpfs"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status();
        if mount.is_ok_and(|status| status.success()) {
            return Some(Self(folder));
        }
        eprintln!("SKIPPED: a full disk needs a small one, and this machine lets nobody but root mount it");
        None
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Fills it to the last byte.
    pub fn is_filled(&self) {
        let mut filler = std::fs::File::create(self.path().join("filler")).unwrap();
        for piece in [64 * 1024, 4096, 1] {
            let bytes = vec![7_u8; piece];
            while filler.write_all(&bytes).is_ok() {}
        }
    }

    /// Makes room again.
    pub fn has_room(&self) {
        std::fs::remove_file(self.path().join("filler")).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // What is still open keeps it until it is closed.
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}
