//! What a page showed when its buttons were drawn: the stage of the case and the last event of its journal. It travels with every
//! action on the case, so that a page that was left open does nothing to a case that has moved on.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::calendar::Moment;
use super::{accreditation, licensing};

/// Takes the place of a [`Seen`] where a script acts on the case as it is now, without a page: as `If-Match: *` does in HTTP.
pub const AS_IT_STANDS: &str = "*";

/// The stage and the version of a case as a page showed them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The name of the stage.
    pub stage: String,
    /// The last event of the journal; of a sheet, that of the sheet's own.
    pub version: i64,
}

impl Seen {
    /// What a page of this case shows now.
    pub fn new(stage: &str, version: i64) -> Self {
        Self {
            stage: stage.to_owned(),
            version,
        }
    }
}

/// As it is written in a form: `evaluation:41`.
impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.stage, self.version)
    }
}

/// On what an action rests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A page that showed this.
    Page(Seen),
    /// The case as it is now, whatever was seen: said by a script that has no page.
    AsItStands,
    /// Nothing is said, or nothing that can be read: the page was made by an older version of the system.
    Unknown,
}

impl Basis {
    /// Reads the field of a form.
    pub fn read(text: &str) -> Self {
        let text = text.trim();
        if text == AS_IT_STANDS {
            return Basis::AsItStands;
        }
        let Some((stage, version)) = text.split_once(':') else {
            return Basis::Unknown;
        };
        match version.parse() {
            Ok(version) if version >= 0 && !stage.is_empty() => Basis::Page(Seen::new(stage, version)),
            _ => Basis::Unknown,
        }
    }
}

/// What was done meanwhile, by which procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Done {
    /// On a licence case.
    Licence(licensing::Action),
    /// On an accreditation case.
    Accreditation(accreditation::Action),
    /// Something was typed or attached that the viewer has not seen.
    Typed,
}

/// Who did it, as far as the viewer may know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DoneBy {
    /// The viewer, on another page.
    You,
    /// Somebody whose name the viewer sees on other pages, too.
    Named(String),
    /// Somebody of the other side of a licence case: the role alone.
    OfLicence(licensing::Actor),
    /// Somebody of another side of an accreditation case: the role alone.
    OfAccreditation(accreditation::Actor),
}

/// Something that happened on a case after a page of it was drawn: what, by whom, when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meanwhile {
    /// What was done.
    pub what: Done,
    /// By whom.
    pub by: DoneBy,
    /// When.
    pub at: Moment,
}

#[cfg(test)]
mod tests {
    use super::{Basis, Seen};

    #[test]
    fn what_a_page_showed_comes_back_unchanged() {
        for seen in [
            Seen::new("evaluation", 41),
            Seen::new("draft", 0),
            Seen::new("in_force", i64::MAX),
        ] {
            assert_eq!(Basis::read(&seen.to_string()), Basis::Page(seen));
        }
        assert_eq!(Basis::read(" forming:7 "), Basis::Page(Seen::new("forming", 7)));
    }

    #[test]
    fn what_no_page_writes_is_an_older_pages() {
        for text in [
            "",
            " ",
            "41",
            "forming",
            "forming:",
            ":41",
            "forming:-1",
            "forming:x",
            "forming:4:1",
            "**",
        ] {
            assert_eq!(Basis::read(text), Basis::Unknown, "{text}");
        }
        assert_eq!(Basis::read("*"), Basis::AsItStands);
    }
}
