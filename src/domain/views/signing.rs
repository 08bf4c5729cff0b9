//! The signing ceremony (docs/requirements.md, L15; docs/architecture.md).

use serde::{Deserialize, Serialize};

use super::application::Receipt;
use super::unsent::WaitingTexts;
use crate::domain::calendar::Moment;
use crate::domain::ids::CeremonyId;
use crate::domain::seen::Meanwhile;
use crate::domain::signing::Subject;
use crate::domain::{OutsideSystem, Text3};

pub use crate::domain::signing::CodeMethod;

/// The page of a ceremony.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SigningPage {
    /// What is signed.
    pub what: WhatIsSigned,
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
    /// Who else has begun to sign the same: name and time, the latest first.
    #[serde(default)]
    pub others: Vec<(String, Moment)>,
    /// Who signed the same first, where this ceremony is void for that.
    #[serde(default)]
    pub overtaken: Option<Meanwhile>,
    /// Id of what is signed, as the texts of it name it: the case, or the sheet.
    #[serde(default)]
    pub case: String,
    /// Texts of it that wait on devices of the applicant, while the ceremony runs.
    #[serde(default)]
    pub unsent: Vec<WaitingTexts>,
}

/// What a ceremony signs, besides its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhatIsSigned {
    /// What kind of thing.
    pub subject: Subject,
    /// Number of the case, once it has one.
    pub number: Option<String>,
    /// Organisation whose case it is: Kyrgyz name, Russian name, INN.
    pub organisation: (String, String, String),
    /// The authority to which it goes, or of which it is.
    pub authority: Text3,
    /// Address of its page.
    pub address: String,
    /// Address where it is looked through and signing begins.
    pub review: String,
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
        tries_left: u32,
    },
    /// The code was accepted; the signature is being made, or its making broke off and can be resumed.
    Authorised,
    /// The code was accepted, and it must be confirmed once more in time (docs/requirements.md, A10).
    Confirm {
        /// Until when, by the server's clock.
        confirm_by: Moment,
        /// Whether it was confirmed already and only its completion broke off.
        confirmed: bool,
    },
    /// It was not confirmed in time: nothing was signed.
    Lapsed,
    Signed,
    /// What is signed changed since it was frozen.
    Void,
    /// Given up, or too many wrong codes.
    Over,
}
