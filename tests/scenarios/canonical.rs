//! The bytes that are hashed and signed: one way to write a value, whoever writes it (RFC 8785), and the same bytes for ever.

use asula::server::journal::hash::{canonical, document_hash};
use proptest::prelude::*;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Value, json};

use crate::support::on_both;

/// An object that is written with its fields in the order given here.
#[derive(Clone, Debug)]
enum Ordered {
    Plain(Value),
    List(Vec<Ordered>),
    Object(Vec<(String, Ordered)>),
}

impl Serialize for Ordered {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Plain(value) => value.serialize(serializer),
            Self::List(items) => items.serialize(serializer),
            Self::Object(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

impl Ordered {
    /// The same value, every object written the other way round.
    fn reversed(&self) -> Self {
        match self {
            Self::Plain(value) => Self::Plain(value.clone()),
            Self::List(items) => Self::List(items.iter().map(Self::reversed).collect()),
            Self::Object(fields) => {
                let fields = fields.iter().rev();
                Self::Object(fields.map(|(name, value)| (name.clone(), value.reversed())).collect())
            }
        }
    }
}

fn plain() -> impl Strategy<Value = Ordered> {
    let value = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        prop::num::f64::NORMAL.prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[а-яңөүёА-Я0-9 «»\"\\\\]{0,20}".prop_map(Value::from),
    ];
    value.prop_map(Ordered::Plain)
}

fn any_value() -> impl Strategy<Value = Ordered> {
    plain().prop_recursive(4, 48, 6, |inner| {
        let fields = prop::collection::btree_map(any::<String>(), inner.clone(), 0..6);
        prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(Ordered::List),
            fields.prop_map(|fields| Ordered::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn the_order_of_fields_does_not_change_the_bytes(value in any_value()) {
        prop_assert_eq!(canonical(&value).unwrap(), canonical(&value.reversed()).unwrap());
    }

    #[test]
    fn what_was_read_is_written_as_the_same_bytes(value in any_value()) {
        let bytes = canonical(&value).unwrap();
        let read: Value = serde_json::from_str(&bytes).unwrap();
        prop_assert_eq!(canonical(&read).unwrap(), bytes);
    }

    #[test]
    fn texts_and_whole_numbers_come_back_as_they_were(text in any::<String>(), number in any::<i32>()) {
        let value = json!({ "number": number, "text": text });
        let read: Value = serde_json::from_str(&canonical(&value).unwrap()).unwrap();
        prop_assert_eq!(read, value);
    }
}

#[test]
fn keys_are_sorted_by_utf16_as_the_standard_shows() {
    // RFC 8785, 3.2.3
    let value = json!({
        "\u{20ac}": "Euro Sign", "\r": "Carriage Return", "\u{fb33}": "Hebrew Letter Dalet With Dagesh", "1": "One",
        "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control", "\u{f6}": "Latin Small Letter O With Diaeresis",
    });
    let bytes = canonical(&value).unwrap();
    let order = ["Carriage", "One", "Control", "Latin", "Euro", "Emoji", "Hebrew"];
    let places: Vec<usize> = order.iter().map(|word| bytes.find(word).unwrap()).collect();
    assert!(places.is_sorted(), "{bytes}");
}

#[test]
fn numbers_and_strings_are_written_as_the_standard_shows() {
    // RFC 8785, 3.2.2
    let value: Value = serde_json::from_str(
        r#"{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
            "string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}"#,
    )
    .unwrap();
    let expected = r#"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}"#;
    assert_eq!(canonical(&value).unwrap(), expected);
}

#[tokio::test]
async fn what_is_kept_is_what_was_signed() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.complete_application(&head).await;
        let ceremony = app.freeze(&head, &application).await;
        let shown = head.view("signing_page", &[("ceremony", &ceremony)]).await.json();
        let code = app.code_for(&head, &ceremony).await;
        app.enter_code(&head, &ceremony, &code).await.done();
        let sql = format!("SELECT document, hash, sign_base64 FROM signature WHERE ceremony_id = '{ceremony}'");
        let kept = app.database.rows(&sql).await.remove(0);
        assert_eq!(
            (shown["document"].as_str(), shown["hash"].as_str()),
            (Some(kept[0].as_str()), Some(kept[1].as_str()))
        );
        assert_eq!(document_hash(&kept[0]), kept[1]);
        let read: Value = serde_json::from_str(&kept[0]).unwrap();
        assert_eq!(canonical(&read).unwrap(), kept[0]);
        let check = json!({ "hash": kept[1], "signBase64": kept[2] });
        let checked = head
            .http
            .post(format!("{}/oep/api/check-sign/for-hash", app.sandbox.public_url()))
            .bearer_auth("asula-sandbox-token")
            .json(&check)
            .send()
            .await
            .unwrap();
        let checked: Value = checked.json().await.unwrap();
        assert_eq!(checked["verified"], true);
        assert_eq!(checked["personIdnp"], head.person().pin);
    })
    .await;
}
