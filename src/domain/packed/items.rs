//! What is made of several values: lists, structs, maps.

use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};

use super::writer::{Unwritable, Writer};

/// A list, a struct or a map that is being written.
pub struct Items<'w> {
    writer: &'w mut Writer,
    /// The name of the struct.
    name: &'static str,
    end: &'static str,
    written: usize,
    /// The variant that was written first, where this is an enum with `tag` and `content`: a list that begins with its own variant.
    variant: Option<&'static str>,
    /// Whether the fields keep their names.
    are_named: bool,
}

impl<'w> Items<'w> {
    /// Nothing is written yet but how it begins.
    pub fn new(writer: &'w mut Writer, end: &'static str) -> Self {
        Self {
            writer,
            name: "",
            end,
            written: 0,
            variant: None,
            are_named: false,
        }
    }

    /// The fields of a struct.
    #[must_use]
    pub fn of(mut self, name: &'static str) -> Self {
        self.name = name;
        self
    }

    /// Fields that keep their names.
    #[must_use]
    pub fn with_names(mut self) -> Self {
        self.are_named = true;
        self
    }

    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.separate();
        value.serialize(&mut *self.writer)
    }

    fn separate(&mut self) {
        if self.written > 0 {
            self.writer.text.push(',');
        }
        self.written += 1;
    }

    fn field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Unwritable> {
        self.separate();
        if self.are_named {
            self.writer.string(key);
            self.writer.text.push(':');
        }
        self.writer.last_variant = None;
        self.writer.content_of = self.variant.filter(|_| self.written == 2);
        value.serialize(&mut *self.writer)?;
        self.writer.content_of = None;
        if self.written == 1 {
            let last = self.writer.last_variant.take();
            self.variant = last.filter(|(of, _)| *of == self.name).map(|(_, variant)| variant);
        }
        Ok(())
    }

    /// A field that is not written where it is empty.
    fn skip(&mut self) {
        if !self.are_named {
            self.separate();
            self.writer.text.push_str("null");
        }
    }

    fn close(self) {
        if self.variant.is_some() && self.written == 1 {
            // serde reads the content of each variant from a list, that of an empty one too.
            self.writer.text.push_str(",null");
        }
        self.writer.text.push_str(self.end);
    }
}

/// Implements the traits of what is made of items alone.
macro_rules! write_items {
    ($($of:ident $method:ident,)+) => {
        $(impl $of for Items<'_> {
            type Ok = ();
            type Error = Unwritable;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
                self.item(value)
            }

            fn end(self) -> Result<(), Unwritable> {
                self.close();
                Ok(())
            }
        })+
    };
}

/// Implements the traits of what is made of fields.
macro_rules! write_fields {
    ($($of:ident,)+) => {
        $(impl $of for Items<'_> {
            type Ok = ();
            type Error = Unwritable;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), Unwritable> {
                self.field(key, value)
            }

            fn skip_field(&mut self, _: &'static str) -> Result<(), Unwritable> {
                self.skip();
                Ok(())
            }

            fn end(self) -> Result<(), Unwritable> {
                self.close();
                Ok(())
            }
        })+
    };
}

write_items! {
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field,
}

write_fields! { SerializeStruct, SerializeStructVariant, }

impl SerializeMap for Items<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritable> {
        self.item(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.writer.text.push(':');
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Unwritable> {
        self.close();
        Ok(())
    }
}
