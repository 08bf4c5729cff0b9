//! Writes values for [`super::read`].

use std::fmt::{Display, Write};

use serde::ser::{Serialize, Serializer};

use super::items::Items;

/// The value has no place in this format.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot be written for a page: {0}")]
pub struct Unwritable(String);

impl serde::ser::Error for Unwritable {
    fn custom<T: Display>(said: T) -> Self {
        Self(said.to_string())
    }
}

/// Writes a value.
///
/// # Errors
/// It holds something that has no place in this format.
pub fn write<T: Serialize + ?Sized>(value: &T) -> Result<String, Unwritable> {
    append(String::new(), value)
}

/// Writes a value after a text.
///
/// # Errors
/// As [`write()`].
pub fn append<T: Serialize + ?Sized>(text: String, value: &T) -> Result<String, Unwritable> {
    let mut writer = Writer {
        text,
        last_variant: None,
        content_of: None,
    };
    value.serialize(&mut writer)?;
    Ok(writer.text)
}

/// A text that is being written.
pub struct Writer {
    pub(super) text: String,
    /// The enum and the variant that were written last.
    pub(super) last_variant: Option<(&'static str, &'static str)>,
    /// The variant whose content is written next, of an enum with `tag` and `content`.
    pub(super) content_of: Option<&'static str>,
}

impl Writer {
    pub(super) fn string(&mut self, value: &str) {
        self.text.push('"');
        let mut rest = value;
        while let Some((at, sign)) = first_to_escape(rest.as_bytes()) {
            // Such signs are one byte, so that a text may be parted before and after them.
            self.text.push_str(rest.get(..at).unwrap_or_default());
            self.escape(sign);
            rest = rest.get(at + 1..).unwrap_or_default();
        }
        self.text.push_str(rest);
        self.text.push('"');
    }

    fn escape(&mut self, sign: u8) {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let digit = |half: u8| char::from(DIGITS[usize::from(half & 0xf)]);
        match sign {
            b'"' => self.text.push_str("\\\""),
            b'\\' => self.text.push_str("\\\\"),
            b'\n' => self.text.push_str("\\n"),
            b'\r' => self.text.push_str("\\r"),
            b'\t' => self.text.push_str("\\t"),
            _ => {
                self.text.push_str("\\u00");
                self.text.push(digit(sign >> 4));
                self.text.push(digit(sign));
            }
        }
    }

    fn number(&mut self, value: impl Display) -> Result<(), Unwritable> {
        write!(self.text, "{value}").map_err(|_| Unwritable("a number".to_owned()))
    }

    fn open(&mut self, begin: &str, end: &'static str) -> Items<'_> {
        self.text.push_str(begin);
        Items::new(self, end)
    }

    fn open_variant(&mut self, variant: &'static str) -> Items<'_> {
        self.text.push('{');
        self.string(variant);
        self.open(":[", "]}")
    }
}

/// So many bytes are looked at together.
const TOGETHER: usize = 32;

/// The first sign that may not be written as it is, and its place. Long texts have few of them, so many bytes are compared together, without a
/// decision at each.
fn first_to_escape(bytes: &[u8]) -> Option<(usize, u8)> {
    let is_clean = |chunk: &&[u8]| chunk.iter().fold(0, |found, sign| found | to_escape(*sign)) == 0;
    let clean = TOGETHER * bytes.chunks_exact(TOGETHER).take_while(is_clean).count();
    let mut rest = bytes.iter().copied().enumerate().skip(clean);
    rest.find(|(_, sign)| to_escape(*sign) != 0)
}

/// 1 for a sign that needs an escape: it ends the text or the element that holds it, or is none that is seen.
fn to_escape(sign: u8) -> u8 {
    u8::from(sign == b'"') | u8::from(sign == b'\\') | u8::from(sign == b'<') | u8::from(sign < b' ')
}

/// The methods by which a number is written.
macro_rules! write_numbers {
    ($($method:ident $kind:ty,)+) => {
        $(fn $method(self, value: $kind) -> Result<(), Unwritable> {
            self.number(value)
        })+
    };
}

impl<'w> Serializer for &'w mut Writer {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Items<'w>;
    type SerializeTuple = Items<'w>;
    type SerializeTupleStruct = Items<'w>;
    type SerializeTupleVariant = Items<'w>;
    type SerializeMap = Items<'w>;
    type SerializeStruct = Items<'w>;
    type SerializeStructVariant = Items<'w>;

    write_numbers! {
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64,
        serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64,
    }

    fn serialize_bool(self, value: bool) -> Result<(), Unwritable> {
        self.text.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_f32(self, _: f32) -> Result<(), Unwritable> {
        Err(Unwritable("a fraction".to_owned()))
    }

    fn serialize_f64(self, _: f64) -> Result<(), Unwritable> {
        Err(Unwritable("a fraction".to_owned()))
    }

    fn serialize_char(self, value: char) -> Result<(), Unwritable> {
        self.string(value.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Unwritable> {
        self.string(value);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Unwritable> {
        Err(Unwritable("bytes".to_owned()))
    }

    fn serialize_none(self) -> Result<(), Unwritable> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unwritable> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Unwritable> {
        self.text.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Unwritable> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, name: &'static str, _: u32, variant: &'static str) -> Result<(), Unwritable> {
        self.string(variant);
        self.last_variant = Some((name, variant));
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Unwritable> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        self.text.push('{');
        self.string(variant);
        self.text.push(':');
        value.serialize(&mut *self)?;
        self.text.push('}');
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'w>, Unwritable> {
        Ok(self.open("[", "]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Items<'w>, Unwritable> {
        Ok(self.open("[", "]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items<'w>, Unwritable> {
        Ok(self.open("[", "]"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Items<'w>, Unwritable> {
        Ok(self.open_variant(variant))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Items<'w>, Unwritable> {
        Ok(self.open("{", "}"))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Items<'w>, Unwritable> {
        // serde calls the fields of a struct variant by the name of the variant, and reads them by their names alone.
        if self.content_of.take() == Some(name) {
            return Ok(self.open("{", "}").with_names());
        }
        Ok(self.open("[", "]").of(name))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Items<'w>, Unwritable> {
        Ok(self.open_variant(variant))
    }
}
