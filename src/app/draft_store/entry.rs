//! What is kept.

use serde::{Deserialize, Deserializer, Serialize};

use crate::domain::Text3;
use crate::domain::calendar::Moment;

/// A text that the server may not have yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The text as it is on the screen.
    pub text: String,
    /// The text of the server that the typing began from.
    pub based_on: String,
    /// Texts that were sent and of which it is not known whether they arrived. Finding one of them on the server is finding
    /// one's own hand, not another's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sent: Vec<String>,
    /// The server's time of the page on which it was typed.
    pub at: Moment,
    /// How many texts that page had kept before: the order in which they were typed.
    #[serde(deserialize_with = "or_none")]
    pub turn: u32,
    /// Where it belongs, for pages that do not show its thing; texts that an earlier version of the product kept do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub belongs: Option<Belongs>,
}

/// Where a kept text belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Belongs {
    /// Id of what is signed with it: the application, the accreditation case, the sheet.
    pub case: String,
    /// What its place is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text3>,
}

/// A number that texts of an earlier version of the product do not have: a field that is not written is read as nothing, which a number is not
/// (`crate::domain::packed`).
fn or_none<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{Belongs, Entry};
    use crate::domain::Text3;
    use crate::domain::calendar::Moment;
    use crate::domain::packed;

    fn first() -> Entry {
        Entry {
            text: "Жооп".to_owned(),
            based_on: String::new(),
            sent: Vec::new(),
            at: Moment(1_764_000_000),
            turn: 0,
            belongs: None,
        }
    }

    fn belongs(label: Option<Text3>) -> Option<Belongs> {
        let case = "0192".to_owned();
        Some(Belongs { case, label })
    }

    // Such texts are on devices: no form of them may become unreadable.
    #[test]
    fn what_any_version_kept_is_read() {
        let label = Text3 {
            ky: "Аты".to_owned(),
            ru: "Имя".to_owned(),
            en: "Name".to_owned(),
        };
        let sent = vec!["Жо".to_owned()];
        for (kept, entry) in [
            (r#"{"text":"Жооп","based_on":"","at":1764000000}"#, first()),
            (r#"{"text":"Жооп","based_on":"","sent":[],"at":1764000000}"#, first()),
            (
                r#"{"text":"Жооп","based_on":"","sent":["Жо"],"at":1764000000}"#,
                Entry {
                    sent: sent.clone(),
                    ..first()
                },
            ),
            (
                r#"{"text":"Жооп","based_on":"","sent":["Жо"],"at":1764000000,"turn":3}"#,
                Entry {
                    sent,
                    turn: 3,
                    ..first()
                },
            ),
            (
                r#"{"text":"Жооп","based_on":"","at":1764000000,"turn":3,"belongs":{"case":"0192"}}"#,
                Entry {
                    turn: 3,
                    belongs: belongs(None),
                    ..first()
                },
            ),
            (
                r#"{"text":"Жооп","based_on":"","at":1764000000,"turn":0,"belongs":{"case":"0192","label":{"ky":"Аты","ru":"Имя","en":"Name"}}}"#,
                Entry {
                    belongs: belongs(Some(label)),
                    ..first()
                },
            ),
        ] {
            assert_eq!(packed::read::<Entry>(kept), Ok(entry), "{kept}");
        }
    }

    #[test]
    fn what_is_kept_now_is_read() {
        let entry = Entry {
            turn: 7,
            belongs: belongs(None),
            ..first()
        };
        let kept = serde_json::to_string(&entry).unwrap();
        assert_eq!(packed::read::<Entry>(&kept), Ok(entry));
    }
}
