//! The binary: where the office and, for trying it out, the sandbox are put side by side.

use std::process::ExitCode;

use asula::sandbox::{self, SandboxSettings, cast};
use asula::server::cli::rehearse::Rehearse;
use asula::server::cli::{self, Beside};
use asula::server::settings::{ExpertSetting, OfficerSetting, SandboxAddresses};

#[tokio::main]
async fn main() -> ExitCode {
    cli::run(|listen, smtp_listen| {
        Box::pin(async move {
            let settings = SandboxSettings {
                listen,
                smtp_listen,
                public_url: format!("http://{listen}"),
                code_lifetime_seconds: 300,
            };
            let running = sandbox::start(settings).await?;
            let url = running.public_url().to_owned();
            let officers = [
                (cast::people::SALTANAT, "specialist", "enlightenment"),
                (cast::people::KANAT, "leadership", "enlightenment"),
                (cast::people::TIMUR, "administrator", "enlightenment"),
                (cast::people::BERMET, "specialist", "science"),
                (cast::people::ALMAZ, "leadership", "science"),
            ];
            let officers = officers.map(|(pin, role, authority)| OfficerSetting {
                pin: pin.to_owned(),
                role: role.to_owned(),
                authority: authority.to_owned(),
            });
            let experts = [
                cast::people::DINARA,
                cast::people::MARAT,
                cast::people::AIZADA,
                cast::people::SAPAR,
            ];
            Ok(Beside {
                addresses: SandboxAddresses {
                    url: url.clone(),
                    smtp: running.smtp_address().to_string(),
                    officers: officers.to_vec(),
                    experts: experts.into_iter().filter_map(expert).collect(),
                },
                greeting: greeting(&url),
                rehearse: rehearse(running.rehearsal()),
                keep: Box::new(running),
            })
        })
    })
    .await
}

/// The cast walks in front of the product at an address.
fn rehearse(rehearsal: sandbox::Rehearsal) -> Rehearse {
    Box::new(move |product| Box::pin(async move { rehearsal.walk(&product).await.map_err(Into::into) }))
}

/// A member of the cast as an expert of the pool.
fn expert(pin: &str) -> Option<ExpertSetting> {
    let person = cast::person(pin)?;
    let seat = person.seats.first()?;
    let employer = cast::organisation(&seat.inn)?;
    Some(ExpertSetting {
        pin: person.pin.clone(),
        full_name: person.full_name(),
        email: person.email.clone(),
        position: seat.position.clone(),
        employer_inn: seat.inn.clone(),
        employer_name: employer.name_ky,
    })
}

/// Who can sign in, and where the codes arrive.
fn greeting(url: &str) -> String {
    let who: Vec<String> = cast::people::MEMBERS
        .iter()
        .map(cast::people::Member::person)
        .map(|it| format!("  {}  {}: {}", it.pin, it.full_name(), it.purpose))
        .collect();
    format!(
        "The outside systems are stand-ins at {url} (who is who), codes and mails arrive at {url}/inbox,\n\
         faults are switched at {url}/faults. Sign in with a PIN and the password «{}»:\n\n{}",
        cast::PASSWORD,
        who.join("\n")
    )
}
