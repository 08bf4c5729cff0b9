//! The binary; its commands are in `server/cli/`.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    asula::server::cli::run().await
}
