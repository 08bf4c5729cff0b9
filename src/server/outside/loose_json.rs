//! Reading of scalars whose JSON type differs between versions of a service.

use serde::{Deserialize, Deserializer};

#[derive(Deserialize)]
#[serde(untagged)]
enum Scalar {
    Text(String),
    Whole(i64),
    Fraction(f64),
    Flag(bool),
}

/// A text, a number or a flag as text; trimmed; an empty one and `null` as nothing. Use with `#[serde(default)]`.
pub(super) fn text<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    let scalar = Option::<Scalar>::deserialize(from)?;
    Ok(scalar
        .map(|scalar| match scalar {
            Scalar::Text(text) => text.trim().to_owned(),
            Scalar::Whole(number) => number.to_string(),
            Scalar::Fraction(number) => number.to_string(),
            Scalar::Flag(flag) => flag.to_string(),
        })
        .filter(|text| !text.is_empty()))
}

/// A count, given as number or as digits; anything else as nothing. Use with `#[serde(default)]`.
pub(super) fn count<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u32>, D::Error> {
    Ok(text(from)?.and_then(|text| text.parse().ok()))
}
