//! Stand-ins for the outside systems, for development and tests: ESI, OEP, the register of the Ministry of Justice, an
//! SMS gateway and a mail server, with a cast of people, an inbox and fault switches.
//!
//! Everything here is reached over HTTP and SMTP only, by the same protocols as the real systems, so that the product
//! has one code path. `docs/sandbox.md` lists the cast, the addresses and the switches. The sandbox depends on no other
//! member: what it writes for the product is a settings file, what it asks of it goes over HTTP.

mod bearer;
pub mod cast;
mod clock;
mod codes;
mod control;
mod esi;
mod fault_guard;
pub mod faults;
mod html;
pub mod inbox;
mod minjust;
mod oep;
mod rehearsal;
mod running;
pub mod settings;
mod shelf;
mod sms;
mod smtp;
#[cfg(test)]
mod stand;
#[cfg(test)]
mod tests;
mod tool_pages;

use std::net::SocketAddr;

use codes::CodeDesk;
use faults::FaultBoard;
use inbox::Inbox;

pub use rehearsal::{Rehearsal, RehearsalFault, Stopped};
pub use running::{RunningSandbox, start};

/// Where the sandbox listens and how it behaves.
#[derive(Clone, Debug)]
pub struct SandboxSettings {
    /// Address of the HTTP stand-ins; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Address of the mail server; port 0 takes a free one.
    pub smtp_listen: SocketAddr,
    /// How browsers and the product reach it, such as `http://127.0.0.1:3100`, without a slash at the end. When it is
    /// empty or `listen` has port 0, it is made from the bound address.
    pub public_url: String,
    /// How long a one-time code is good, seconds.
    pub code_lifetime_seconds: u64,
}

impl Default for SandboxSettings {
    /// Free ports on loopback, codes good for five minutes.
    fn default() -> Self {
        let free = SocketAddr::from(([127, 0, 0, 1], 0));
        Self {
            listen: free,
            smtp_listen: free,
            public_url: String::new(),
            code_lifetime_seconds: 300,
        }
    }
}

/// What all stand-ins share.
#[derive(Debug)]
struct Sandbox {
    public_url: String,
    code_lifetime_ms: i64,
    clock: clock::Clock,
    faults: FaultBoard,
    inbox: Inbox,
    codes: CodeDesk,
    esi: esi::Esi,
    oep: oep::Oep,
}

impl Sandbox {
    /// The issuer of ESI's tokens.
    fn issuer(&self) -> String {
        format!("{}/esi", self.public_url)
    }
}
