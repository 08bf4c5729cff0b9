//! A folder of its own for a test, removed with it.

use std::path::{Path, PathBuf};

/// A folder that is there as long as this is.
pub struct Folder(PathBuf);

impl Folder {
    /// A new empty one.
    pub fn new() -> Self {
        let path = std::env::temp_dir().join(format!("asula-test-{}", uuid::Uuid::now_v7()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Makes the folder that the product serves to browsers, with the least it needs.
    pub fn with_site(&self) -> PathBuf {
        let site = self.0.join("site");
        std::fs::create_dir_all(site.join("pkg")).unwrap();
        for (name, content) in [("asula.css", "/* */"), ("asula.js", "//"), ("asula_bg.wasm", "\0asm")] {
            std::fs::write(site.join("pkg").join(name), content).unwrap();
        }
        site
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed is left to the machine's own sweeping.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
