//! Saves texts as they are typed: answers, scores, comments, conclusions. One file per kind; the steps are the same for
//! all.

mod answer;
mod comment;
mod conclusion;
mod mark;

use std::collections::BTreeMap;

use crate::domain::text_kind::TextKind;
use crate::domain::views::appendix::Saved;
use crate::domain::{Failure, Refusal};
use crate::server::journal::event::CellChange;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

use crate::server::commands::licensing::save_cell::kept_text;

/// An edit of one text.
pub struct Edit {
    pub field: String,
    /// The text that was there when typing began.
    pub based_on: String,
    pub text: String,
}

/// What saving came to.
pub enum Outcome {
    Saved,
    /// Another text is there; nothing was saved.
    Changed {
        /// It.
        theirs: String,
        /// What was sent.
        yours: String,
    },
}

/// Saves one text. Sent twice it is saved once: what is there already is saved.
///
/// # Errors
/// `NotFound` for a thing that is not there or not one's own, and for a field that it does not have; `UnknownScore`; `TextTooLong`;
/// the law of the stage; a database error. A text that was changed meanwhile is no error but an answer.
pub async fn save_text(
    context: RequestContext,
    kind: TextKind,
    thing: String,
    field: String,
    based_on: String,
    text: String,
) -> Answer<Saved> {
    let edit = edit_of(field, based_on, text)?;
    Ok(match save_all(&context, kind, &thing, vec![edit]).await? {
        Outcome::Saved => Saved::Saved { at: context.now },
        Outcome::Changed { theirs, .. } => Saved::Changed {
            theirs,
            at: context.now,
        },
    })
}

/// Saves the texts of a plain form: all of them, or none.
///
/// # Errors
/// As [`save_text`]; `Changed` where one of them was changed meanwhile.
pub async fn save_texts(
    context: RequestContext,
    kind: TextKind,
    thing: String,
    mut based_on: BTreeMap<String, String>,
    texts: BTreeMap<String, String>,
) -> Answer<()> {
    let edits = texts.into_iter().map(|(field, text)| {
        let base = based_on.remove(&field).unwrap_or_default();
        edit_of(field, base, text)
    });
    let edits = edits.collect::<Result<Vec<_>, Failure>>()?;
    match save_all(&context, kind, &thing, edits).await? {
        Outcome::Saved => Ok(()),
        Outcome::Changed { theirs, yours } => Err(Failure::Changed { theirs, yours }.into()),
    }
}

fn edit_of(field: String, based_on: String, text: String) -> Result<Edit, Failure> {
    Ok(Edit {
        field,
        based_on: kept_text(based_on)?,
        text: kept_text(text)?,
    })
}

async fn save_all(context: &RequestContext, kind: TextKind, thing: &str, edits: Vec<Edit>) -> Answer<Outcome> {
    match kind {
        TextKind::Answer => answer::save(context, thing, edits).await,
        TextKind::Mark => mark::save(context, thing, edits).await,
        TextKind::Comment => comment::save(context, thing, edits).await,
        TextKind::Conclusion => conclusion::save(context, thing, edits).await,
    }
}

/// What an edit does to the text that is there.
enum EditEffect {
    /// Nothing: it is there already.
    Nothing,
    Write(CellChange),
    /// Another text is there.
    Conflict(Outcome),
}

impl Edit {
    /// Compared by value: what is there already is saved, what is based on something else is compared with it.
    fn against(self, stored: &str) -> EditEffect {
        if stored == self.text {
            EditEffect::Nothing
        } else if stored == self.based_on {
            EditEffect::Write(CellChange {
                was: stored.to_owned(),
                now: self.text,
            })
        } else {
            EditEffect::Conflict(Outcome::Changed {
                theirs: stored.to_owned(),
                yours: self.text,
            })
        }
    }
}

/// A score that is not of the scale.
fn unknown_score() -> Failure {
    Refusal::UnknownScore.into()
}
