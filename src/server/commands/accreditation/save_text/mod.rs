//! Saves texts as they are typed: answers, scores, comments, conclusions. A file a kind; the steps are the same for all.

mod answer;
mod comment;
mod conclusion;
mod mark;

use std::collections::BTreeMap;

use crate::domain::text_kind::TextKind;
use crate::domain::views::appendix::Saved;
use crate::domain::{Failure, Refusal};
use crate::server::desk::Desk;
use crate::server::journal::event::CellChange;
use crate::server::trouble::Answer;

use crate::server::commands::licensing::save_cell::kept_text;

/// An edit of one text.
pub struct Edit {
    /// The field.
    pub field: String,
    /// The text that stood there when the typing began.
    pub based_on: String,
    /// The text.
    pub text: String,
}

/// What saving came to.
pub enum Outcome {
    /// All of it is saved.
    Saved,
    /// Another text stands there; nothing was saved.
    Changed {
        /// It.
        theirs: String,
        /// What was sent.
        yours: String,
    },
}

/// Saves one text. Sent twice it is saved once: what stands there already is saved.
///
/// # Errors
/// `NotFound` for a thing that is not there or not one's own, and for a field that it does not have; `UnknownScore`; `TextTooLong`;
/// the law of the stage; the database's. A text that was changed meanwhile is no error but an answer.
pub async fn save_text(
    desk: Desk,
    kind: TextKind,
    thing: String,
    field: String,
    based_on: String,
    text: String,
) -> Answer<Saved> {
    let edit = edit_of(field, based_on, text)?;
    Ok(match save_all(&desk, kind, &thing, vec![edit]).await? {
        Outcome::Saved => Saved::Saved { at: desk.now },
        Outcome::Changed { theirs, .. } => Saved::Changed { theirs, at: desk.now },
    })
}

/// Saves the texts of a plain form: all of them, or none.
///
/// # Errors
/// As [`save_text`]; `Changed` where one of them was changed meanwhile.
pub async fn save_texts(
    desk: Desk,
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
    match save_all(&desk, kind, &thing, edits).await? {
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

async fn save_all(desk: &Desk, kind: TextKind, thing: &str, edits: Vec<Edit>) -> Answer<Outcome> {
    match kind {
        TextKind::Answer => answer::save(desk, thing, edits).await,
        TextKind::Mark => mark::save(desk, thing, edits).await,
        TextKind::Comment => comment::save(desk, thing, edits).await,
        TextKind::Conclusion => conclusion::save(desk, thing, edits).await,
    }
}

/// What an edit does to the text that stands there.
enum Step {
    /// Nothing: it stands there already.
    Nothing,
    /// Writes it.
    Write(CellChange),
    /// Another text stands there.
    Conflict(Outcome),
}

impl Edit {
    /// Compared by value: what stands there already is saved, what stands on other ground meets it.
    fn against(self, stored: &str) -> Step {
        if stored == self.text {
            Step::Nothing
        } else if stored == self.based_on {
            Step::Write(CellChange {
                was: stored.to_owned(),
                now: self.text,
            })
        } else {
            Step::Conflict(Outcome::Changed {
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
