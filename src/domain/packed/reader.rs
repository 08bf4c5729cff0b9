//! Makes values of a [`Tree`]: the one reader that a type has in the browser, wherever it comes from.
//!
//! A struct is read from the list of its fields, as a view of this build has them. Where it is written by the names of its fields (what an
//! action answers, what the browser keeps), these are put into their order first, so that no type needs a second reader for names.

use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::scanner::Unreadable;
use super::tree::Tree;

/// Reads a value, its structs as lists or by the names of their fields.
///
/// # Errors
/// The text is something else.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Unreadable> {
    T::deserialize(Tree::of(text)?)
}

/// The items of a list, one after the other. A field that is not written is an empty one.
struct Items(std::vec::IntoIter<Tree>);

impl<'de> SeqAccess<'de> for Items {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Unreadable> {
        match self.0.next() {
            Some(item) => seed.deserialize(item).map(Some),
            None => Ok(None),
        }
    }
}

/// The entries of a map, one after the other.
struct Entries {
    left: std::vec::IntoIter<(Tree, Tree)>,
    value: Tree,
}

impl<'de> MapAccess<'de> for Entries {
    type Error = Unreadable;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Unreadable> {
        let Some((key, value)) = self.left.next() else {
            return Ok(None);
        };
        self.value = value;
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Unreadable> {
        seed.deserialize(std::mem::replace(&mut self.value, Tree::Nothing))
    }
}

/// A variant of an enum, with what it holds.
struct OneOf {
    name: Tree,
    content: Option<Tree>,
}

impl<'de> EnumAccess<'de> for OneOf {
    type Error = Unreadable;
    type Variant = Content;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Content), Unreadable> {
        Ok((seed.deserialize(self.name)?, Content(self.content)))
    }
}

struct Content(Option<Tree>);

impl Content {
    fn tree(self) -> Result<Tree, Unreadable> {
        self.0.ok_or(Unreadable)
    }
}

impl<'de> VariantAccess<'de> for Content {
    type Error = Unreadable;

    fn unit_variant(self) -> Result<(), Unreadable> {
        match self.0 {
            None => Ok(()),
            Some(_) => Err(Unreadable),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Unreadable> {
        seed.deserialize(self.tree()?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_seq(self.tree()?.items()?)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_seq(self.tree()?.fields(fields)?)
    }
}

impl Tree {
    fn items(self) -> Result<Items, Unreadable> {
        match self {
            Tree::List(items) => Ok(Items(items.into_iter())),
            // A list that is not written where it is empty.
            Tree::Nothing => Ok(Items(Vec::new().into_iter())),
            _ => Err(Unreadable),
        }
    }

    /// The fields of a struct in their order.
    fn fields(self, names: &[&str]) -> Result<Items, Unreadable> {
        let Tree::Map(mut entries) = self else {
            return self.items();
        };
        let mut field = |name: &&str| {
            let at = entries.iter().position(|(key, _)| key.is(name));
            at.map_or(Tree::Nothing, |at| entries.swap_remove(at).1)
        };
        let fields: Vec<Tree> = names.iter().map(&mut field).collect();
        Ok(Items(fields.into_iter()))
    }

    fn entries(self) -> Result<Entries, Unreadable> {
        let Tree::Map(entries) = self else {
            return Err(Unreadable);
        };
        Ok(Entries {
            left: entries.into_iter(),
            value: Tree::Nothing,
        })
    }

    fn variant(self) -> Result<OneOf, Unreadable> {
        match self {
            Tree::Text(_) => Ok(OneOf {
                name: self,
                content: None,
            }),
            Tree::Map(mut entries) if entries.len() == 1 => {
                let (name, content) = entries.remove(0);
                Ok(OneOf {
                    name,
                    content: Some(content),
                })
            }
            _ => Err(Unreadable),
        }
    }

    fn flag(self) -> Result<bool, Unreadable> {
        match self {
            Tree::Flag(flag) => Ok(flag),
            _ => Err(Unreadable),
        }
    }

    fn signed(self) -> Result<i64, Unreadable> {
        match self {
            Tree::Negative(number) => Ok(number),
            Tree::Number(number) => number.try_into().map_err(|_| Unreadable),
            _ => Err(Unreadable),
        }
    }

    fn unsigned(self) -> Result<u64, Unreadable> {
        match self {
            Tree::Number(number) => Ok(number),
            _ => Err(Unreadable),
        }
    }

    fn text(self) -> Result<String, Unreadable> {
        match self {
            Tree::Text(text) => Ok(text),
            _ => Err(Unreadable),
        }
    }
}

/// The methods by which a kind of value is read.
macro_rules! read_by {
    ($($method:ident $read:ident $visit:ident,)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
            visitor.$visit(self.$read()?)
        })+
    };
}

/// The methods of what this format does not know.
macro_rules! unknown {
    ($($method:ident)+) => {
        $(fn $method<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Unreadable> {
            Err(Unreadable)
        })+
    };
}

impl<'de> Deserializer<'de> for Tree {
    type Error = Unreadable;

    read_by! {
        deserialize_bool flag visit_bool,
        deserialize_i8 signed visit_i64,
        deserialize_i16 signed visit_i64,
        deserialize_i32 signed visit_i64,
        deserialize_i64 signed visit_i64,
        deserialize_u8 unsigned visit_u64,
        deserialize_u16 unsigned visit_u64,
        deserialize_u32 unsigned visit_u64,
        deserialize_u64 unsigned visit_u64,
        deserialize_char text visit_string,
        deserialize_str text visit_string,
        deserialize_string text visit_string,
        deserialize_identifier text visit_string,
        deserialize_seq items visit_seq,
        deserialize_map entries visit_map,
    }

    unknown! { deserialize_f32 deserialize_f64 deserialize_bytes deserialize_byte_buf }

    /// Only for tagged enums: all else says what it is, so that no code is made for what it is not.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self {
            Tree::Nothing => visitor.visit_unit(),
            Tree::Flag(flag) => visitor.visit_bool(flag),
            Tree::Negative(number) => visitor.visit_i64(number),
            Tree::Number(number) => visitor.visit_u64(number),
            Tree::Text(text) => visitor.visit_string(text),
            Tree::List(_) => visitor.visit_seq(self.items()?),
            Tree::Map(_) => visitor.visit_map(self.entries()?),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self {
            Tree::Nothing => visitor.visit_none(),
            some => visitor.visit_some(some),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self {
            Tree::Nothing => visitor.visit_unit(),
            _ => Err(Unreadable),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_seq(self.items()?)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_seq(self.items()?)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_seq(self.fields(fields)?)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_enum(self.variant()?)
    }
}
