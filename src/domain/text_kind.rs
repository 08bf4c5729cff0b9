//! Texts that are saved as they are typed, besides the cells of appendices: of what kind, and where in its thing each
//! belongs.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// A kind of thing that has texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum TextKind {
    /// A self-evaluation: fields `text.1.1` and `links.1.1`.
    Answer,
    /// An expert's sheet: fields `score.1.1` and `comment.1.1`.
    Mark,
    /// The chair's comments on the scores of a case: fields `on.<sheet>.1.1`.
    Comment,
    /// The conclusion of a case: the field `conclusion`.
    Conclusion,
}

impl TextKind {
    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<TextKind> {
        name.parse().ok()
    }

    /// The name in forms and in the store of the browser.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// The field of a criterion's part. It begins with a letter: in a form, what begins with a digit would be read as the place in a list.
pub fn field_of(criterion: &str, part: &str) -> String {
    format!("{part}.{criterion}")
}

/// Criterion and part of a field such as `score.1.1`.
pub fn criterion_and_part(field: &str) -> Option<(&str, &str)> {
    let (part, criterion) = field.split_once('.')?;
    (!criterion.is_empty() && !part.is_empty()).then_some((criterion, part))
}

/// The field of the chair's comment on a score.
pub fn comment_field(sheet: &str, criterion: &str) -> String {
    format!("on.{sheet}.{criterion}")
}

/// Sheet and criterion of a field such as `on.<sheet>.1.1`.
pub fn sheet_and_criterion(field: &str) -> Option<(&str, &str)> {
    let (sheet, criterion) = field.strip_prefix("on.")?.split_once('.')?;
    (!sheet.is_empty() && !criterion.is_empty()).then_some((sheet, criterion))
}

#[cfg(test)]
mod tests {
    use super::{comment_field, criterion_and_part, field_of, sheet_and_criterion};

    #[test]
    fn a_field_names_its_criterion_and_part() {
        assert_eq!(criterion_and_part(&field_of("1.12", "score")), Some(("1.12", "score")));
        assert_eq!(criterion_and_part("score"), None);
        assert_eq!(criterion_and_part(".1.1"), None);
    }

    #[test]
    fn a_field_of_a_comment_names_its_sheet() {
        assert_eq!(
            sheet_and_criterion(&comment_field("0192-af", "1.2")),
            Some(("0192-af", "1.2"))
        );
        assert_eq!(sheet_and_criterion("0192-af.1.2"), None);
        assert_eq!(sheet_and_criterion("on.0192-af"), None);
    }

    #[test]
    fn a_field_begins_with_a_letter() {
        assert!(field_of("1.1", "text").starts_with(|it: char| it.is_ascii_alphabetic()));
        assert!(comment_field("0192", "1.1").starts_with(|it: char| it.is_ascii_alphabetic()));
    }
}
