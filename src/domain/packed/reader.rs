//! Reads what [`super::write`] has written, and nothing else: there is no white space in it.

use serde::de::{
    Deserialize, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, IgnoredAny, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

use super::scanner::{Scanner, Unreadable};

/// Reads a value.
///
/// # Errors
/// The text is something else.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Unreadable> {
    let mut reader = Scanner::new(text);
    let value = T::deserialize(&mut reader)?;
    match reader.peek() {
        None => Ok(value),
        Some(_) => Err(Unreadable),
    }
}

impl<'de> Scanner<'de> {
    /// Reads to the end of a list or a map, over what its reader did not ask for.
    fn close(&mut self, end: &str) -> Result<(), Unreadable> {
        while !self.take(end) {
            // A comma, or where nothing was asked for the first item itself.
            self.take(",");
            IgnoredAny::deserialize(&mut *self)?;
        }
        Ok(())
    }

    fn list<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Unreadable> {
        // A field that is not written where it is empty.
        let is_nothing = self.take("null");
        if !is_nothing {
            self.expect("[")?;
        }
        let value = visitor.visit_seq(Items {
            reader: &mut *self,
            end: if is_nothing { None } else { Some(b']') },
            is_first: true,
        })?;
        if !is_nothing {
            self.close("]")?;
        }
        Ok(value)
    }

    fn map<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Unreadable> {
        self.expect("{")?;
        let value = visitor.visit_map(Items {
            reader: &mut *self,
            end: Some(b'}'),
            is_first: true,
        })?;
        // Its reader has taken every entry: a key that nobody knows is read and left.
        self.expect("}")?;
        Ok(value)
    }
}

/// The items of a list or the entries of a map; without an end there are none.
struct Items<'r, 'de> {
    reader: &'r mut Scanner<'de>,
    end: Option<u8>,
    is_first: bool,
}

impl Items<'_, '_> {
    fn has_next(&mut self) -> Result<bool, Unreadable> {
        if self.end.is_none() || self.reader.peek() == self.end {
            return Ok(false);
        }
        if !std::mem::take(&mut self.is_first) {
            self.reader.expect(",")?;
        }
        Ok(true)
    }
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Unreadable> {
        if !self.has_next()? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

impl<'de> MapAccess<'de> for Items<'_, 'de> {
    type Error = Unreadable;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Unreadable> {
        if !self.has_next()? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Unreadable> {
        self.reader.expect(":")?;
        seed.deserialize(&mut *self.reader)
    }
}

/// A variant of an enum, with what it holds or without.
struct OneOf<'r, 'de> {
    reader: &'r mut Scanner<'de>,
    is_full: bool,
}

impl<'de> EnumAccess<'de> for OneOf<'_, 'de> {
    type Error = Unreadable;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Unreadable> {
        let variant = seed.deserialize(&mut *self.reader)?;
        if self.is_full {
            self.reader.expect(":")?;
        }
        Ok((variant, self))
    }
}

impl<'de> VariantAccess<'de> for OneOf<'_, 'de> {
    type Error = Unreadable;

    fn unit_variant(self) -> Result<(), Unreadable> {
        if self.is_full { Err(Unreadable) } else { Ok(()) }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Unreadable> {
        seed.deserialize(self.reader)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unreadable> {
        self.reader.list(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Unreadable> {
        self.reader.list(visitor)
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

/// The methods by which a text is read.
macro_rules! read_as_text {
    ($($method:ident)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
            visitor.visit_str(&self.string()?)
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

impl<'de> Deserializer<'de> for &mut Scanner<'de> {
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
    }

    read_as_text! { deserialize_char deserialize_str deserialize_string deserialize_identifier }

    unknown! { deserialize_f32 deserialize_f64 deserialize_bytes deserialize_byte_buf }

    /// Only for tagged enums and what is left unread: all else says what it is, so that no code is made for what it is not.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.peek() {
            Some(b'"') => visitor.visit_str(&self.string()?),
            Some(b'[') => self.list(visitor),
            Some(b'{') => self.map(visitor),
            Some(b'n') => self.deserialize_unit(visitor),
            Some(b'-') => visitor.visit_i64(self.signed()?),
            Some(b'0'..=b'9') => visitor.visit_u64(self.unsigned()?),
            _ => visitor.visit_bool(self.flag()?),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        if self.take("null") {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.expect("null")?;
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Unreadable> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.list(visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unreadable> {
        self.list(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        self.list(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        self.map(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        self.list(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        let is_full = self.take("{");
        let value = visitor.visit_enum(OneOf {
            reader: &mut *self,
            is_full,
        })?;
        if is_full {
            self.expect("}")?;
        }
        Ok(value)
    }
}
