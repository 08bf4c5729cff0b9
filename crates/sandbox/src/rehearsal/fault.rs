//! What can stop a rehearsal.

/// Where a rehearsal stopped, and why.
#[derive(Debug, thiserror::Error)]
#[error("the rehearsal stopped where {step}: {fault}")]
pub struct Stopped {
    /// The step, as it is called when it succeeds.
    pub step: &'static str,
    /// Why.
    pub fault: RehearsalFault,
}

/// Why a step of a rehearsal failed.
#[derive(Debug, thiserror::Error)]
pub enum RehearsalFault {
    /// The product, or a stand-in, did not answer.
    #[error("{doing}: {source}")]
    Unanswered {
        /// What was asked.
        doing: String,
        /// Why.
        source: reqwest::Error,
    },
    /// The product refused.
    #[error("{doing}: refused with {status}: {answer}")]
    Refused {
        /// What was asked.
        doing: String,
        /// HTTP status.
        status: u16,
        /// What it said.
        answer: String,
    },
    /// An answer lacks what the step needs of it.
    #[error("{doing}: the answer has no {what}")]
    Lacks {
        /// What was asked.
        doing: String,
        /// What is not there.
        what: &'static str,
    },
    /// The inbox has no code for somebody.
    #[error("no code arrived for {0}")]
    NoCode(String),
    /// The cast has no such person, or the person no office.
    #[error("{0} is not of the cast, or holds no office")]
    NotOfTheCast(String),
    /// The cast has nothing to write on a criterion: the set of criteria has changed.
    #[error("the cast has no text on criterion {0}")]
    NoText(String),
}

impl RehearsalFault {
    /// An answer lacks something.
    pub fn lacks(doing: &str, what: &'static str) -> Self {
        Self::Lacks {
            doing: doing.to_owned(),
            what,
        }
    }
}
