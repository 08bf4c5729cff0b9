//! A disk that takes nothing more: the limit on the size of files of this process is set to nothing, so that every write of the database
//! fails as one on a full disk does, and lifted again. It needs no rights and no room. The signal that would end the process at such a
//! write has to be ignored from its start: so the test starts itself again under a shell that ignores it.

use std::process::Command;

/// Set in a process that outlives writes beyond the limit.
const PREPARED: &str = "ASULA_TEST_DISK_CAN_BE_FULL";

/// Whether this process was started so that its disk can be full.
pub fn can_be_full() -> bool {
    std::env::var_os(PREPARED).is_some()
}

/// Runs a test of this program in a process whose disk can be full. What it prints goes through a pipe, which has no limit.
pub fn runs_where_it_can(test: &str) {
    let program = std::env::current_exe().unwrap();
    let done = Command::new("sh")
        .args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\""])
        .arg(program)
        .args(["--exact", test, "--nocapture"])
        .env(PREPARED, "1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout);
    eprintln!("{}{said}", String::from_utf8_lossy(&done.stderr));
    assert!(
        done.status.success() && said.contains("1 passed"),
        "{test}, in a process of its own: {}",
        done.status
    );
}

/// Fills the disk, or makes room; whether this machine could do so.
pub fn is_full(full: bool) -> bool {
    let process = std::process::id().to_string();
    // The soft limit alone: the hard one stays, and leaves the way back.
    let limit = if full { "--fsize=0:" } else { "--fsize=unlimited:" };
    let set = Command::new("prlimit")
        .args(["--pid", process.as_str(), limit])
        .status();
    set.is_ok_and(|status| status.success())
}
