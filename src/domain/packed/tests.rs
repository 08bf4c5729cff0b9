use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Unreadable, read, write};
use crate::domain::calendar::Moment;
use crate::domain::mail::{MailState, Undelivered};
use crate::domain::views::review::Missing;
use crate::domain::{Failure, Fault, FieldFault, OutsideSystem, Refusal};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Whole {
    title: String,
    count: Option<u32>,
    shift: i16,
    files: BTreeMap<String, (bool, char)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    notes: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    last: Option<Box<Whole>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Plain {
    Nothing,
    One(Whole),
    Pair(u8, String),
    Named { a: u8, b: Option<u8> },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind")]
enum Tagged {
    Nothing,
    One(Whole),
    Named { of: Plain, then: Box<Failure> },
}

fn whole(title: &str) -> Whole {
    Whole {
        title: title.to_owned(),
        count: None,
        shift: -7,
        files: BTreeMap::new(),
        notes: vec![],
        last: None,
    }
}

/// serde reads what is inside of a tagged enum from a copy, which knows no list that is not written.
fn noted(title: &str) -> Whole {
    Whole {
        notes: vec!["note".to_owned()],
        ..whole(title)
    }
}

#[track_caller]
fn comes_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) -> String {
    let text = write(value).unwrap();
    assert!(!text.contains('<'), "{text}");
    assert_eq!(read::<T>(&text).as_ref(), Ok(value), "{text}");
    text
}

#[test]
fn structs_are_lists() {
    let inner = Whole {
        count: Some(3),
        files: [("a".to_owned(), (true, 'ң')), ("b".to_owned(), (false, '"'))].into(),
        notes: vec!["one".to_owned(), String::new()],
        ..whole("in")
    };
    let outer = Whole {
        last: Some(Box::new(inner)),
        ..whole("out")
    };
    let text = comes_back(&outer);
    assert_eq!(
        text,
        r#"["out",null,-7,{},null,["in",3,-7,{"a":[true,"ң"],"b":[false,"\""]},["one",""],null]]"#
    );
}

#[test]
fn texts_keep_every_sign() {
    for title in [
        "",
        "ө",
        "😀",
        "a\\\"<b>\n\r\t\u{0}\u{1f}\u{7f}\u{2028}",
        "</script><!--",
    ] {
        comes_back(&whole(title));
    }
}

#[test]
fn enums_keep_the_names_of_their_variants() {
    assert_eq!(comes_back(&Plain::Nothing), r#""Nothing""#);
    assert_eq!(comes_back(&Plain::Pair(1, "x".to_owned())), r#"{"Pair":[1,"x"]}"#);
    assert_eq!(comes_back(&Plain::Named { a: 1, b: None }), r#"{"Named":[1,null]}"#);
    comes_back(&Plain::One(whole("one")));
}

#[test]
fn tagged_enums_come_back_with_all_that_is_inside() {
    comes_back(&Tagged::Nothing);
    comes_back(&Tagged::One(noted("one")));
    for of in [
        Plain::Nothing,
        Plain::One(noted("one")),
        Plain::Pair(1, "x".to_owned()),
        Plain::Named { a: 1, b: Some(2) },
    ] {
        for then in failures() {
            comes_back(&Tagged::Named {
                of: of.clone(),
                then: Box::new(then),
            });
        }
    }
}

fn failures() -> Vec<Failure> {
    vec![
        Failure::NotSignedIn,
        Failure::AnotherReader {
            name: "А. Б.".to_owned(),
            organisation: Some(("ky".to_owned(), "ru".to_owned())),
        },
        Failure::Refused(Refusal::FileWrongType),
        Failure::Refused(Refusal::TextTooLong(7)),
        Failure::Invalid(vec![FieldFault {
            field: "pin".to_owned(),
            fault: Fault::Required,
        }]),
        Failure::Changed {
            theirs: "1".to_owned(),
            yours: "<2>".to_owned(),
        },
        Failure::Unavailable(OutsideSystem::Signature),
        Failure::Internal {
            incident: String::new(),
        },
    ]
}

#[test]
fn failures_come_back() {
    for failure in failures() {
        comes_back(&failure);
    }
}

#[test]
fn enums_of_the_domain_within_each_other_come_back() {
    comes_back(&MailState::Failed {
        at: Moment(7),
        why: Undelivered::Refused,
    });
    for refusal in [Refusal::FileWrongType, Refusal::TextTooLong(7)] {
        comes_back(&vec![Missing::Programme, Missing::Organisation { refusal }]);
    }
}

#[test]
fn another_text_is_not_read() {
    for text in [
        "",
        "[",
        "[\"out\"",
        "[\"out\",null,-7,{},null,null]]",
        "{}",
        "null",
        "[\"\\x\"]",
        "<html>",
    ] {
        assert_eq!(read::<Whole>(text), Err(Unreadable), "{text}");
    }
    assert_eq!(read::<u8>("300"), Err(Unreadable));
    assert_eq!(read::<Plain>("\"Nowhere\""), Err(Unreadable));
    assert_eq!(read::<Plain>("{\"Nothing\":null}"), Err(Unreadable));
}

#[test]
fn a_fraction_has_no_place() {
    assert!(write(&0.5).is_err());
}

#[test]
fn a_sign_is_escaped_wherever_it_is() {
    for sign in ['"', '\\', '<', '\n', '\u{1}'] {
        for at in 0..100 {
            let text = format!("{}{sign}{}{sign}", "a".repeat(at), "ң".repeat(50));
            let written = write(&text).unwrap();
            assert_eq!(
                written.matches('\\').count(),
                if sign == '\\' { 4 } else { 2 },
                "{written}"
            );
            assert_eq!(read::<String>(&written).ok(), Some(text));
        }
    }
}
