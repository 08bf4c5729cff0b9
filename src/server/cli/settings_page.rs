//! `asula settings`: all settings with their meaning.

use std::process::ExitCode;

use super::CommandFault;

/// A whole settings file, as an example: this is read by a test.
pub const EXAMPLE: &str = include_str!("../../../docs/settings.toml");

/// Prints it.
///
/// # Errors
/// None.
pub fn print() -> Result<ExitCode, CommandFault> {
    print!("{EXAMPLE}");
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_example_is_a_settings_file() {
        toml::from_str::<crate::server::settings::Settings>(super::EXAMPLE).unwrap();
    }
}
