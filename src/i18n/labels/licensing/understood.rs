//! How something typed was understood, and where what is not seen is.

use crate::domain::licensing::checks::{CellValue, other_reading, understood};
use crate::domain::reference::Column;
use crate::domain::text::{Unseen, UnseenKind};
use crate::i18n::Lang;

impl Lang {
    /// How a cell was understood, with its unit; nothing where what was typed reads the same, or cannot be read.
    pub fn understood(self, column: &Column, typed: &str) -> Option<String> {
        let value = understood(column, typed)?;
        let shown = match &value {
            CellValue::Decimal(number) => self.decimal(*number),
            other => other.to_string(),
        };
        let text = plain(typed);
        if text == plain(&shown) || text == plain(&value.to_string()) {
            return None;
        }
        Some(match (&value, &column.unit) {
            (CellValue::Decimal(_), Some(unit)) => format!("{shown}\u{a0}{}", self.of(unit)),
            _ => shown,
        })
    }

    /// How a cell was understood, as shown next to the field while one types: with the other reading, where there is one.
    pub fn understood_at_field(self, column: &Column, typed: &str) -> Option<String> {
        let read = self.understood(column, typed);
        let Some(other) = other_reading(column, typed) else {
            return read.map(|read| format!("= {read}"));
        };
        let read = read.unwrap_or_else(|| typed.trim().to_owned());
        let other = other.to_string();
        Some(say!(
            self,
            "= {read}. Эгер {other} болсо, үтүрсүз жана чекитсиз жазыңыз."
                | "= {read}. Если имеется в виду {other}, введите без запятой и точки."
                | "= {read}. If {other} is meant, write it without a comma or point."
        ))
    }

    /// A cell as it is read on pages: as it was typed, and as it was understood where that reads otherwise.
    pub fn with_understood(self, column: &Column, typed: &str) -> String {
        match self.understood(column, typed) {
            Some(read) => format!("{typed} (= {read})"),
            None => typed.to_owned(),
        }
    }

    /// The position of an unseen character: its place, the words around it, its code and what it does.
    pub fn unseen_place(self, at: &Unseen) -> String {
        let (place, code) = (self.number(u64::from(at.place)), format!("U+{:04X}", at.code));
        let (around, does) = (unseen_among(at), self.unseen_kind(at.kind));
        say!(
            self,
            "{place}-белги, «{around}» ({code}, {does})"
                | "знак № {place}, «{around}» ({code}, {does})"
                | "character {place}, “{around}” ({code}, {does})"
        )
    }

    fn unseen_kind(self, kind: UnseenKind) -> &'static str {
        match (kind, self) {
            (UnseenKind::Direction, Lang::Ky) => "жазуу багытын өзгөртөт",
            (UnseenKind::Direction, Lang::Ru) => "меняет направление письма",
            (UnseenKind::Direction, Lang::En) => "changes the direction of writing",
            (UnseenKind::Control, Lang::Ky) => "башкаруучу белги",
            (UnseenKind::Control, Lang::Ru) => "управляющий знак",
            (UnseenKind::Control, Lang::En) => "control character",
            (UnseenKind::Blank, Lang::Ky) => "бош тамга",
            (UnseenKind::Blank, Lang::Ru) => "пустая буква",
            (UnseenKind::Blank, Lang::En) => "blank character",
            (UnseenKind::Tag, Lang::Ky) => "жашыруун текст",
            (UnseenKind::Tag, Lang::Ru) => "скрытый текст",
            (UnseenKind::Tag, Lang::En) => "hidden text",
        }
    }
}

/// The words around, with a box in the place of the character.
fn unseen_among(at: &Unseen) -> String {
    format!("{}▯{}", at.before, at.after)
}

/// The text without what no eye takes for a difference: spaces, and which of the two decimal marks it is.
fn plain(text: &str) -> String {
    let marks = text.chars().filter(|mark| !mark.is_whitespace());
    marks.map(|mark| if mark == ',' { '.' } else { mark }).collect()
}

#[cfg(test)]
mod tests {
    use crate::domain::Text3;
    use crate::domain::reference::{Column, ColumnKind, Limits};
    use crate::i18n::Lang::{En, Ky};

    fn column(id: &str, kind: ColumnKind) -> Column {
        Column {
            id: id.to_owned(),
            label: Text3::default(),
            hint: Text3::default(),
            kind,
            required: true,
            limits: Limits::default(),
            unit: (kind == ColumnKind::Decimal).then(|| Text3 {
                ky: "м²".to_owned(),
                ru: "м²".to_owned(),
                en: "m²".to_owned(),
            }),
            choices: Vec::new(),
        }
    }

    #[test]
    fn a_reinterpreted_number_is_shown_as_understood() {
        let area = column("area", ColumnKind::Decimal);
        for (typed, read) in [
            ("1,200", Some("1,2\u{a0}м²")),
            ("1.200", Some("1,2\u{a0}м²")),
            ("120 м²", Some("120\u{a0}м²")),
            ("120 кв. м.", Some("120\u{a0}м²")),
            ("１２０", Some("120\u{a0}м²")),
            ("1.250,5", Some("1\u{a0}250,5\u{a0}м²")),
            ("1 250,5", None),
            ("12,5", None),
            ("12.5", None),
            ("12O", None),
            ("12 га", None),
            ("", None),
        ] {
            assert_eq!(Ky.understood(&area, typed).as_deref(), read, "{typed}");
        }
        assert_eq!(En.with_understood(&area, "1612,5"), "1612,5");
        assert_eq!(En.with_understood(&area, "1,200"), "1,200 (= 1.2\u{a0}m²)");
    }

    #[test]
    fn two_readings_of_an_area_are_both_shown() {
        let area = column("area", ColumnKind::Decimal);
        let said = Ky.understood_at_field(&area, "1,200").unwrap();
        assert!(said.contains("1,2\u{a0}м²") && said.contains("1200"), "{said}");
        let said = Ky.understood_at_field(&area, "12,345").unwrap();
        assert!(said.contains("12,345") && said.contains("12345"), "{said}");
        assert_eq!(Ky.understood_at_field(&area, "0,125"), None);
    }

    #[test]
    fn a_telephone_is_shown_as_it_was_understood() {
        let phone = column("phone", ColumnKind::Text);
        assert_eq!(
            Ky.understood(&phone, "(0555) 12-34-56").as_deref(),
            Some("+996555123456")
        );
        assert_eq!(Ky.understood(&phone, "+996 555 123456"), None);
    }

    #[test]
    fn a_pin_is_shown_as_it_was_understood() {
        let pin = column("pin", ColumnKind::Pin);
        assert_eq!(
            Ky.understood(&pin, "ПИН: 10105198500017").as_deref(),
            Some("10105198500017")
        );
    }
}
