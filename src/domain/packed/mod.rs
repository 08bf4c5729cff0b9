//! How the view of a page is written for the browser: as JSON, but for structs, which are lists of their fields in order.
//!
//! The names of fields are in both programs already, which are of one build. Without them the text is shorter, and above all the browser
//! reads a struct by the shortest code that serde makes for it: `crate::domain::page_data` sees to it that no other build reads it.
//!
//! What is written by the names of its fields, as serde_json does for the answers of actions and the stores of the browser, is read by the same
//! reader: one for each type, whichever way it came ([`read`]).
//!
//! A field that is not written is read as `null`: an `Option` is none then, a list is empty, and anything else cannot be read, also where it says
//! `#[serde(default)]`.
//!
//! A text holds no `<`, so that it may be written into a page as it is. Three things keep their names, as serde needs them:
//!
//! - a variant of an enum: `"waiting"`, or `{"sent":[…]}` where it holds something;
//! - the tag of a tagged enum, as the first field of its list: `["sent",…]`;
//! - the fields of a struct variant of an enum with `tag` and `content`: `["changed",{"theirs":"…","yours":"…"}]`.
//!
//! Numbers with a fraction have no place in it: the domain has none but `Decimal`, which is a text.

mod items;
mod reader;
mod scanner;
#[cfg(test)]
mod tests;
mod tree;
mod writer;

pub use reader::read;
pub use scanner::Unreadable;
pub use tree::Tree;
pub use writer::{Unwritable, append, write};

/// Gives a type that says `#[serde(remote = "Self")]` one reader, that of a [`Tree`], wherever it is met: serde makes another for what is inside of
/// a tagged enum, and for refusals with all that they name that is as much code as a page.
macro_rules! one_reader {
    ($($type:ty),+ $(,)?) => {
        $(
            impl serde::Serialize for $type {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    <$type>::serialize(self, serializer)
                }
            }

            impl<'de> serde::Deserialize<'de> for $type {
                fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let tree = <$crate::domain::packed::Tree as serde::Deserialize>::deserialize(deserializer)?;
                    <$type>::deserialize(tree).map_err(serde::de::Error::custom)
                }
            }
        )+
    };
}

pub(crate) use one_reader;
