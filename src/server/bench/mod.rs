//! stub
#[derive(clap::Args)]
/// x
pub struct Bench {}
/// x
pub async fn bench(_: Bench) -> Result<std::process::ExitCode, super::cli::CommandFault> {
    Ok(std::process::ExitCode::SUCCESS)
}
