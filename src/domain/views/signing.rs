//! The signing ceremony (row L15, `design.md` 5).

use serde::{Deserialize, Serialize};

use super::application::{ApplicationHead, Receipt};
use crate::domain::OutsideSystem;
use crate::domain::calendar::Moment;
use crate::domain::ids::CeremonyId;

/// The page of a ceremony.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SigningPage {
    /// The application.
    pub head: ApplicationHead,
    /// Id of the ceremony.
    pub ceremony: CeremonyId,
    /// How far it is.
    pub step: SigningStep,
    /// SHA-256 of the frozen bytes, upper-case hex.
    pub hash: String,
    /// The frozen bytes, as they are signed.
    pub document: String,
    /// When they were frozen.
    pub frozen_at: Moment,
    /// The receipt, once signed.
    pub receipt: Option<Receipt>,
}

/// How far a ceremony is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "step")]
pub enum SigningStep {
    /// The method is to be chosen.
    ChooseMethod {
        /// Methods that the service offers for this signature.
        methods: Vec<CodeMethod>,
        /// The service that did not answer, if so.
        unavailable: Option<OutsideSystem>,
    },
    /// The code is to be entered.
    EnterCode {
        /// Where the code went.
        method: CodeMethod,
        /// Another method that the service offers for this signature: it need not wait.
        other: Option<CodeMethod>,
        /// When it was sent.
        sent_at: Moment,
        /// From when another may be sent.
        resend_from: Moment,
        /// Tries left.
        tries_left: u32,
    },
    /// The code was accepted; the signature is being made, or its making broke off and can be resumed.
    Authorised,
    /// Signed and sent.
    Signed,
    /// The application changed since it was frozen.
    Void,
    /// Given up, or too many wrong codes.
    Over,
}

/// How the one-time code is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CodeMethod {
    /// SMS.
    Sms,
    /// E-mail.
    Email,
}

impl CodeMethod {
    /// The name on the wire of ОЭП.
    pub const fn name(self) -> &'static str {
        match self {
            CodeMethod::Sms => "sms",
            CodeMethod::Email => "email",
        }
    }

    /// The method of a name.
    pub fn from_name(name: &str) -> Option<CodeMethod> {
        [CodeMethod::Sms, CodeMethod::Email]
            .into_iter()
            .find(|method| method.name() == name)
    }
}
