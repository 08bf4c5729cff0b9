//! Files of the tree that a test prints and compares. `ASULA_BLESS=1` writes them again; the change is then read in the
//! diff.

use std::path::Path;

/// Compares a file of the tree with what it should be.
///
/// # Panics
/// Where they differ, with the first differing line.
pub fn is_as_printed(path: &str, printed: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("ASULA_BLESS").is_some() {
        std::fs::write(&file, printed).unwrap();
        return;
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    if kept == printed {
        return;
    }
    let differing = kept
        .lines()
        .zip(printed.lines())
        .enumerate()
        .find(|(_, (kept, printed))| kept != printed);
    match differing {
        Some((at, (kept, printed))) => {
            panic!(
                "{path}:{}: the file says\n  {kept}\nbut it is\n  {printed}\n(ASULA_BLESS=1 writes it again)",
                at + 1
            )
        }
        None => panic!(
            "{path} has {} lines, printed were {} (ASULA_BLESS=1 writes it again)",
            kept.lines().count(),
            printed.lines().count()
        ),
    }
}
