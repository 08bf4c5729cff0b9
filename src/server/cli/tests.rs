use std::path::Path;

use clap::error::ErrorKind;

use super::settings_page::EXAMPLE;
use super::*;

fn parsed(line: &str) -> Result<Command, clap::Error> {
    Cli::try_parse_from(line.split(' ')).map(|it| it.command)
}

fn refused(line: &str) -> clap::Error {
    match parsed(line) {
        Ok(_) => panic!("taken: {line}"),
        Err(error) => error,
    }
}

fn serve(line: &str) -> Serve {
    match parsed(line) {
        Ok(Command::Serve(serve)) => serve,
        Ok(_) => panic!("another command: {line}"),
        Err(error) => panic!("{line}: {error}"),
    }
}

/// A settings file of its own for a test, removed with it.
struct File(PathBuf);

impl File {
    fn with(text: &str) -> Self {
        let path = std::env::temp_dir().join(format!("asula-{}.toml", uuid::Uuid::now_v7()));
        std::fs::write(&path, text).unwrap();
        Self(path)
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn a_settings_file_alone_is_enough() {
    let file = File::with(EXAMPLE);
    let serve = serve(&format!("asula serve --settings {}", file.0.display()));
    assert_eq!(serve.settings().unwrap().site, PathBuf::from("/srv/asula/site"));
}

#[test]
fn the_command_lines_site_goes_before_the_settings() {
    let file = File::with(EXAMPLE);
    let serve = serve(&format!(
        "asula serve --settings {} --site /elsewhere",
        file.0.display()
    ));
    assert_eq!(serve.settings().unwrap().site, PathBuf::from("/elsewhere"));
}

#[test]
fn nothing_is_served_without_settings() {
    assert_eq!(refused("asula serve").kind(), ErrorKind::MissingRequiredArgument);
}

#[test]
fn no_stand_in_is_known_to_the_product() {
    for flag in ["--sandbox", "--rehearse"] {
        let error = refused(&format!("asula serve --settings asula.toml {flag}"));
        assert_eq!(error.kind(), ErrorKind::UnknownArgument, "{flag}");
    }
}

#[test]
fn what_settings_already_say_is_refused_beside_them() {
    for (flag, value) in [
        ("--data", "data"),
        ("--listen", "127.0.0.1:4000"),
        ("--database-url", "sqlite://a.db"),
    ] {
        let error = refused(&format!("asula serve --settings asula.toml {flag} {value}"));
        assert_eq!(error.kind(), ErrorKind::UnknownArgument, "{flag}");
        assert!(error.to_string().contains(flag), "{error}");
    }
}

#[test]
fn verify_takes_a_database_or_settings_not_both() {
    assert!(parsed("asula verify --database sqlite://a.db").is_ok());
    assert!(parsed("asula verify --settings asula.toml").is_ok());
    assert_eq!(refused("asula verify").kind(), ErrorKind::MissingRequiredArgument);
    let both = refused("asula verify --database sqlite://a.db --settings asula.toml");
    assert_eq!(both.kind(), ErrorKind::ArgumentConflict);
}

#[test]
fn a_settings_file_that_is_not_there_is_named() {
    let said = Settings::from_file(Path::new("/nowhere/asula.toml"))
        .unwrap_err()
        .to_string();
    assert!(said.contains("/nowhere/asula.toml"), "{said}");
}

#[test]
fn an_unknown_key_is_named_without_secrets() {
    let at = EXAMPLE.lines().position(|line| line.starts_with("site = ")).unwrap();
    let mut lines: Vec<&str> = EXAMPLE.lines().collect();
    lines.insert(at, "pasword = \"hunter2\"");
    let file = File::with(&lines.join("\n"));
    let said = Settings::from_file(&file.0).unwrap_err().to_string();
    assert!(
        said.contains("pasword") && said.contains(&format!("line {}", at + 1)),
        "{said}"
    );
    assert!(!said.contains("hunter2"), "{said}");
}

#[test]
fn a_key_that_is_missing_is_named() {
    let text = EXAMPLE.replace("public_url = ", "# public_url = ");
    let file = File::with(&text);
    let said = Settings::from_file(&file.0).unwrap_err().to_string();
    assert!(said.contains("public_url"), "{said}");
}

#[test]
fn backup_takes_settings_or_a_database_with_files() {
    assert!(parsed("asula backup --settings asula.toml --to b").is_ok());
    assert!(parsed("asula backup --database sqlite://a.db --files files --to b").is_ok());
}

#[test]
fn backup_takes_neither_less_nor_both() {
    for (line, kind) in [
        ("asula backup --to b", ErrorKind::MissingRequiredArgument),
        ("asula backup --settings asula.toml", ErrorKind::MissingRequiredArgument),
        (
            "asula backup --database sqlite://a.db --to b",
            ErrorKind::MissingRequiredArgument,
        ),
        (
            "asula backup --settings asula.toml --files files --to b",
            ErrorKind::ArgumentConflict,
        ),
    ] {
        assert_eq!(refused(line).kind(), kind, "{line}");
    }
}

#[test]
fn restore_takes_a_folder_or_settings_not_both() {
    assert!(parsed("asula restore --from b --to data").is_ok());
    assert!(parsed("asula restore --from b --settings asula.toml").is_ok());
    assert_eq!(
        refused("asula restore --from b").kind(),
        ErrorKind::MissingRequiredArgument
    );
    let both = refused("asula restore --from b --to data --settings asula.toml");
    assert_eq!(both.kind(), ErrorKind::ArgumentConflict);
}

#[test]
fn verify_compares_with_a_backup() {
    assert!(parsed("asula verify --settings asula.toml --against b").is_ok());
}

#[tokio::test]
async fn both_commands_name_the_help_page_for_postgresql() {
    let file = File::with(EXAMPLE);
    let settings = file.0.display();
    for line in [
        format!("asula backup --settings {settings} --to nowhere"),
        format!("asula restore --from nowhere --settings {settings}"),
    ] {
        let outcome = match parsed(&line) {
            Ok(Command::Backup(command)) => backup::backup(command).await,
            Ok(Command::Restore(command)) => restore::restore(command).await,
            _ => panic!("another command: {line}"),
        };
        let said = outcome.unwrap_err().to_string();
        assert!(said.contains("PostgreSQL") && said.contains("docs/backup.md"), "{said}");
    }
}
