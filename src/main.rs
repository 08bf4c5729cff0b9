//! The binary; its commands are in `server/cli/`.

use std::process::ExitCode;

/// Drawing a page makes and frees thousands of short texts on whichever thread is free, which the system's allocator is slow at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    asula::server::cli::run().await
}
