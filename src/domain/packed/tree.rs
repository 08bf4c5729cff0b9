//! A text as the values that are in it, before anybody knows what they are to become.
//!
//! Only the shape of a text is read here, without one generic function; what it means is read from the tree ([`super::reader`]).

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::scanner::{Scanner, Unreadable};

/// Deeper than any value of the domain: a text that nests further is none of ours.
const DEEPEST: usize = 64;

/// A value of whichever kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    /// `null`, or a field that is not written.
    Nothing,
    /// `true` or `false`.
    Flag(bool),
    /// A number below zero.
    Negative(i64),
    /// A number that is not.
    Number(u64),
    /// A text.
    Text(String),
    /// A list, or the fields of a struct in their order.
    List(Vec<Tree>),
    /// A map, or the fields of a struct by their names, or a variant with what it holds.
    Map(Vec<(Tree, Tree)>),
}

impl Tree {
    /// Reads a text whole.
    pub fn of(text: &str) -> Result<Self, Unreadable> {
        let mut scanner = Scanner::new(text);
        let tree = value(&mut scanner, DEEPEST)?;
        match scanner.peek() {
            None => Ok(tree),
            Some(_) => Err(Unreadable),
        }
    }
}

fn value(scanner: &mut Scanner, deepest: usize) -> Result<Tree, Unreadable> {
    let deeper = deepest.checked_sub(1).ok_or(Unreadable)?;
    match scanner.peek() {
        Some(b'"') => scanner.string().map(Tree::Text),
        Some(b'[') => {
            let mut items = Vec::new();
            scanner.each("[", "]", |scanner| {
                items.push(value(scanner, deeper)?);
                Ok(())
            })?;
            Ok(Tree::List(items))
        }
        Some(b'{') => {
            let mut entries = Vec::new();
            scanner.each("{", "}", |scanner| {
                let key = value(scanner, deeper)?;
                scanner.expect(":")?;
                entries.push((key, value(scanner, deeper)?));
                Ok(())
            })?;
            Ok(Tree::Map(entries))
        }
        Some(b'n') => scanner.expect("null").map(|()| Tree::Nothing),
        Some(b'-') => scanner.signed().map(Tree::Negative),
        Some(b'0'..=b'9') => scanner.unsigned().map(Tree::Number),
        _ => scanner.flag().map(Tree::Flag),
    }
}

impl Tree {
    /// The variant of an enum whose name is beside its fields under this key, or before them in a list, as one that holds its fields.
    #[must_use]
    pub fn tagged(self, key: &str) -> Self {
        let (name, fields) = match self {
            Tree::Map(mut entries) => match entries.iter().position(|(of, _)| of.is(key)) {
                Some(at) => (entries.remove(at).1, Tree::Map(entries)),
                None => return Tree::Map(entries),
            },
            Tree::List(mut items) if !items.is_empty() => (items.remove(0), Tree::List(items)),
            other => return other,
        };
        Tree::Map(vec![(name, fields)])
    }

    /// Whether it is this text.
    pub fn is(&self, text: &str) -> bool {
        matches!(self, Tree::Text(own) if own == text)
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Whichever)
    }
}

struct Whichever;

impl<'de> Visitor<'de> for Whichever {
    type Value = Tree;

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_none<E>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, some: D) -> Result<Tree, D::Error> {
        Tree::deserialize(some)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Tree, D::Error> {
        Tree::deserialize(inner)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Tree, E> {
        Ok(Tree::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Tree, E> {
        Ok(u64::try_from(number).map_or(Tree::Negative(number), Tree::Number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
        Ok(Tree::Number(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Tree, E> {
        Ok(Tree::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Tree::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Tree::Map(entries))
    }
}
