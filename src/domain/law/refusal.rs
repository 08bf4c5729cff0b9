//! Why a law refuses, and how that travels.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};

use crate::domain::packed::Tree;

/// Why a law refuses an action; `i18n` turns it into a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case", tag = "why")]
#[error("the law of the case refuses the action")]
pub enum LawRefusal<S, A, R, U> {
    /// The action does not belong to the stage of the case.
    NotAtThisStage {
        /// The stage of the case.
        stage: S,
        /// What was to be done.
        action: A,
    },
    /// The action belongs to others.
    NotYours {
        /// What was to be done.
        action: A,
        /// Who wanted it.
        actor: R,
        /// Whose it is.
        who: Vec<R>,
    },
    /// A condition was not looked up: the action is refused, because nobody knows that it is allowed.
    NotLookedUp {
        /// What was to be done.
        action: A,
    },
    /// A condition is not met. Written as the condition itself, as sessions and kept pages of earlier versions have it.
    #[serde(untagged)]
    Unmet(U),
}

impl<S, A, R, U> From<U> for LawRefusal<S, A, R, U> {
    fn from(unmet: U) -> Self {
        LawRefusal::Unmet(unmet)
    }
}

/// The variants of [`LawRefusal`] that are its own.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::enum_variant_names, reason = "they are called as what they are read for")]
enum Own<S, A, R> {
    NotAtThisStage { stage: S, action: A },
    NotYours { action: A, actor: R, who: Vec<R> },
    NotLookedUp { action: A },
}

/// As serde would derive it for `tag = "why"`, which reads each part of it by readers of its own, and so makes half a hundred KB more of code.
impl<'de, S, A, R, U> Deserialize<'de> for LawRefusal<S, A, R, U>
where
    S: DeserializeOwned,
    A: DeserializeOwned,
    R: DeserializeOwned,
    U: DeserializeOwned,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tree = Tree::deserialize(deserializer)?;
        let own = Own::deserialize(tree.clone().tagged("why"));
        Ok(match own {
            Ok(Own::NotAtThisStage { stage, action }) => LawRefusal::NotAtThisStage { stage, action },
            Ok(Own::NotYours { action, actor, who }) => LawRefusal::NotYours { action, actor, who },
            Ok(Own::NotLookedUp { action }) => LawRefusal::NotLookedUp { action },
            Err(_) => LawRefusal::Unmet(U::deserialize(tree).map_err(serde::de::Error::custom)?),
        })
    }
}
