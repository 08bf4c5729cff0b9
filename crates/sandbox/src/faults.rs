//! The fault switches: which stand-in misbehaves, how, and in which operation.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::shelf::Shelf;

/// A stand-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Service {
    /// National identification, OpenID Connect.
    Esi,
    /// Cloud signature.
    Oep,
    /// Register of the Ministry of Justice.
    Minjust,
    /// Mail server.
    Smtp,
    /// SMS gateway.
    Sms,
}

impl Service {
    /// Every stand-in, in the order of the page.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The name used in JSON and in forms.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// What a stand-in does wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Fault {
    /// Nothing: takes a fault away.
    None,
    /// 503 with nothing in it; SMTP hangs up.
    Down,
    /// The connection breaks in the middle of the answer, without the work being done.
    Broken,
    /// The answer comes late.
    Slow,
    /// 502 with a page of HTML, as gateways answer.
    BadGatewayHtml,
    /// The work is done, then the answer is lost: 502; SMTP hangs up after the message.
    LostReply,
    /// Every code is refused (esi, oep).
    WrongCode,
    /// Another truth: userinfo with another PIN, a signature that does not verify, another director.
    ChangedAnswer,
    /// A signature that verifies, but of another person (oep).
    OtherSigner,
    /// An ID token with a nonce that was not asked for (esi).
    WrongNonce,
    /// An ID token that has expired (esi).
    ExpiredToken,
    /// An ID token for another client (esi).
    WrongAudience,
    /// There is no such mailbox: 550 (smtp). The operation of its switch is the end of the address.
    RefusedRecipient,
}

impl Fault {
    /// Every fault, in the order of the page.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The name used in JSON and in forms.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Switch {
    /// Who misbehaves.
    pub service: Service,
    /// How.
    pub fault: Fault,
    /// Only where the path ends so, such as `/connect/token`; without it everywhere in the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// How late a slow answer comes, milliseconds.
    #[serde(default = "fifteen_seconds")]
    pub delay_ms: u64,
    /// How many times it happens before the switch goes off by itself; without it, until it is taken away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
}

const fn fifteen_seconds() -> u64 {
    15_000
}

impl Switch {
    /// `fault` in every operation of `service`, until it is taken away.
    #[must_use]
    pub const fn new(service: Service, fault: Fault) -> Self {
        Self {
            service,
            fault,
            operation: None,
            delay_ms: fifteen_seconds(),
            times: None,
        }
    }

    fn concerns(&self, service: Service, path: &str) -> bool {
        self.service == service && self.operation.as_deref().is_none_or(|end| path.ends_with(end))
    }
}

/// All switches that are on.
#[derive(Debug, Default)]
pub struct FaultBoard {
    on: Shelf<Vec<Switch>>,
}

impl FaultBoard {
    /// Turns a switch. The same fault in the same operation is replaced; [`Fault::None`] takes away all faults of the
    /// operation, or without an operation all of the service.
    pub fn set(&self, switch: Switch) {
        let mut on = self.on.hold();
        let operation = switch.operation.clone().filter(|end| !end.trim().is_empty());
        if switch.fault == Fault::None {
            on.retain(|s| s.service != switch.service || (operation.is_some() && s.operation != operation));
            return;
        }
        on.retain(|s| (s.service, s.fault, &s.operation) != (switch.service, switch.fault, &operation));
        on.push(Switch { operation, ..switch });
    }

    /// Turns everything off.
    pub fn clear(&self) {
        self.on.hold().clear();
    }

    /// What is on.
    #[must_use]
    pub fn list(&self) -> Vec<Switch> {
        self.on.hold().clone()
    }

    /// Whether `fault` strikes at this `path` now; uses up one of the `times` of the switch.
    pub fn strikes(&self, service: Service, fault: Fault, path: &str) -> bool {
        self.struck(service, &[fault], path).is_some()
    }

    /// The first of `faults` that strikes at this `path`; uses up one of its `times`.
    pub fn struck(&self, service: Service, faults: &[Fault], path: &str) -> Option<Switch> {
        let mut on = self.on.hold();
        let at = on
            .iter()
            .position(|s| s.concerns(service, path) && faults.contains(&s.fault))?;
        let switch = on[at].clone();
        match on[at].times.as_mut() {
            Some(times) if *times > 1 => *times -= 1,
            Some(_) => {
                on.remove(at);
            }
            None => {}
        }
        Some(switch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_of_one_operation_leaves_the_others_alone() {
        let board = FaultBoard::default();
        board.set(Switch {
            operation: Some("/connect/token".into()),
            ..Switch::new(Service::Esi, Fault::Down)
        });
        assert!(board.strikes(Service::Esi, Fault::Down, "/connect/token"));
        assert!(!board.strikes(Service::Esi, Fault::Down, "/connect/userinfo"));
        assert!(!board.strikes(Service::Oep, Fault::Down, "/connect/token"));
    }

    #[test]
    fn a_counted_fault_goes_off_by_itself() {
        let board = FaultBoard::default();
        board.set(Switch {
            times: Some(2),
            ..Switch::new(Service::Oep, Fault::LostReply)
        });
        assert!(board.strikes(Service::Oep, Fault::LostReply, "/"));
        assert!(board.strikes(Service::Oep, Fault::LostReply, "/"));
        assert!(!board.strikes(Service::Oep, Fault::LostReply, "/"));
        assert!(board.list().is_empty());
    }

    #[test]
    fn none_takes_the_faults_of_a_service_away() {
        let board = FaultBoard::default();
        board.set(Switch::new(Service::Esi, Fault::Down));
        board.set(Switch::new(Service::Sms, Fault::Down));
        board.set(Switch::new(Service::Esi, Fault::None));
        assert_eq!(board.list(), [Switch::new(Service::Sms, Fault::Down)]);
    }
}
