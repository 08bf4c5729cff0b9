//! Texts that are saved as they are typed, beside the cells of appendices: of what kind, and where in its thing each belongs.

use serde::{Deserialize, Serialize};

/// A kind of thing that has texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextKind {
    /// A self-evaluation: fields `1.1.text` and `1.1.links`.
    Answer,
    /// An expert's sheet: fields `1.1.score` and `1.1.comment`.
    Mark,
    /// The chair's comments on the scores of a case: fields `<sheet>.1.1`.
    Comment,
    /// The conclusion of a case: the field `conclusion`.
    Conclusion,
}

impl TextKind {
    /// All kinds.
    pub const ALL: [TextKind; 4] = [
        TextKind::Answer,
        TextKind::Mark,
        TextKind::Comment,
        TextKind::Conclusion,
    ];

    /// The name in forms and in the store of the browser.
    pub const fn name(self) -> &'static str {
        match self {
            TextKind::Answer => "answer",
            TextKind::Mark => "mark",
            TextKind::Comment => "comment",
            TextKind::Conclusion => "conclusion",
        }
    }
}

/// Criterion and part of a field such as `1.1.score`.
pub fn criterion_and_part(field: &str) -> Option<(&str, &str)> {
    field
        .rsplit_once('.')
        .filter(|(criterion, part)| !criterion.is_empty() && !part.is_empty())
}

/// Sheet and criterion of a field such as `<sheet>.1.1`.
pub fn sheet_and_criterion(field: &str) -> Option<(&str, &str)> {
    field
        .split_once('.')
        .filter(|(sheet, criterion)| !sheet.is_empty() && !criterion.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{criterion_and_part, sheet_and_criterion};

    #[test]
    fn a_field_tells_its_criterion_and_its_part() {
        assert_eq!(criterion_and_part("1.12.score"), Some(("1.12", "score")));
        assert_eq!(criterion_and_part("score"), None);
        assert_eq!(criterion_and_part(".score"), None);
        assert_eq!(sheet_and_criterion("0192-af.1.2"), Some(("0192-af", "1.2")));
        assert_eq!(sheet_and_criterion("0192-af"), None);
    }
}
