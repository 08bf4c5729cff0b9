//! The one error that reaches the browser, as data; `i18n::labels` turns it into sentences.

use serde::{Deserialize, Serialize};

use super::licensing::checks::CellFault;
use super::numbers::NumberFault;
use super::one_time_code::CodeFault;
use super::refusal::Refusal;
use super::{accreditation, licensing};

/// An outside system, as it is named to people when it does not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutsideSystem {
    /// The cloud signature.
    #[serde(rename = "oep")]
    Signature,
    /// The register of legal entities of the Ministry of Justice.
    Minjust,
    /// The file store.
    Files,
    /// The scanner that looks into uploaded files.
    Scanner,
}

/// What went wrong with a request. Each variant has its HTTP status ([`Failure::status`]).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case", tag = "failure", content = "facts", remote = "Self")]
#[error("{self:?}")]
pub enum Failure {
    /// Nobody is signed in, or the session has ended. 401.
    NotSignedIn,
    /// The page was drawn for another reader than is signed in now, or for nobody. Nothing was done. 409.
    AnotherReader {
        /// Who is signed in now.
        name: String,
        /// For which organisation: Kyrgyz, Russian.
        organisation: Option<(String, String)>,
    },
    /// The product cannot work with its database just now; the same request may succeed in a moment. 503.
    Outage,
    /// It does not exist, or is not yours, which is the same. 404.
    NotFound,
    /// A rule forbids it. 409 for the law and the state of things.
    Refused(Refusal),
    /// Fields were filled in wrongly. 422.
    Invalid(Vec<FieldFault>),
    /// Somebody changed the same text meanwhile; nothing was overwritten. 409.
    Changed {
        /// What the server has now.
        theirs: String,
        /// What was sent.
        yours: String,
    },
    /// An outside system does not answer. 503.
    Unavailable(OutsideSystem),
    /// The request came from another site. 403.
    CrossSite,
    /// The browser could not reach the server; made in the browser only.
    Unreachable,
    /// The server failed; the id finds the entry in its log. 500.
    Internal {
        /// Id of the request in the log.
        incident: String,
    },
}

super::packed::one_reader! { Failure }

impl Failure {
    /// The HTTP status of the answer.
    pub const fn status(&self) -> u16 {
        match self {
            Failure::NotSignedIn => 401,
            Failure::NotFound => 404,
            Failure::Refused(_) | Failure::Changed { .. } | Failure::AnotherReader { .. } => 409,
            Failure::Invalid(_) => 422,
            Failure::Unavailable(_) | Failure::Unreachable | Failure::Outage => 503,
            Failure::CrossSite => 403,
            Failure::Internal { .. } => 500,
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Failure::Refused(refusal)
    }
}

impl From<accreditation::LawRefusal> for Failure {
    fn from(refusal: accreditation::LawRefusal) -> Self {
        Failure::Refused(Refusal::AccreditationLaw(refusal))
    }
}

impl From<accreditation::Unmet> for Failure {
    fn from(unmet: accreditation::Unmet) -> Self {
        accreditation::LawRefusal::Unmet(unmet).into()
    }
}

impl From<licensing::Unmet> for Failure {
    fn from(unmet: licensing::Unmet) -> Self {
        licensing::LawRefusal::Unmet(unmet).into()
    }
}

impl From<licensing::LawRefusal> for Failure {
    fn from(refusal: licensing::LawRefusal) -> Self {
        Failure::Refused(Refusal::Law(refusal))
    }
}

/// What is wrong with one field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldFault {
    /// The name of the field in its form.
    pub field: String,
    /// What is wrong.
    pub fault: Fault,
}

impl FieldFault {
    /// The failure of a form with one wrong field.
    pub fn only(field: &str, fault: Fault) -> Failure {
        Failure::Invalid(vec![FieldFault {
            field: field.to_owned(),
            fault,
        }])
    }
}

/// A fault of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "facts")]
pub enum Fault {
    /// A PIN or INN is wrong.
    Number(NumberFault),
    /// A cell is wrong.
    Cell(CellFault),
    /// Nothing was entered or chosen.
    Required,
    /// Too long; the limit in characters.
    TooLong(u32),
    /// There are no six digits in what was typed as a code.
    NotSixDigits,
    /// There are several different numbers of six digits in what was typed as a code.
    SeveralCodes,
    /// Must be agreed to.
    ConsentNeeded,
    /// No day of the calendar, or one to come.
    NotAPastDay,
    /// Has characters that the document cannot show; which, separated by blanks.
    NotPrintable(String),
}

impl From<CodeFault> for Fault {
    fn from(fault: CodeFault) -> Self {
        match fault {
            CodeFault::NoSixDigits => Fault::NotSixDigits,
            CodeFault::SeveralCodes => Fault::SeveralCodes,
        }
    }
}
