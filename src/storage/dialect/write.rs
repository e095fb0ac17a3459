//! The only RON printer. The library's own compiles two kilobytes for each type that it writes; this one a call.

mod parts;

use std::fmt::{Debug, Display, Write};

use ron::Error;
use serde::ser::{self, Serialize};

use parts::Parts;

/// Names that stand for something else where they are not marked as names.
const TAKEN: [&str; 10] = ["true", "false", "Some", "None", "inf", "inff32", "inff64", "NaN", "NaNf32", "NaNf64"];

/// The value on as many lines as it has parts.
///
/// # Errors
/// A value that RON cannot write; there is none in a session.
pub fn on_lines(value: &(impl Serialize + ?Sized)) -> Result<String, Error> {
    put(value, Some(0))
}

/// The value on one line.
///
/// # Errors
/// A value that RON cannot write; there is none in a session.
pub fn on_one_line(value: &(impl Serialize + ?Sized)) -> Result<String, Error> {
    put(value, None)
}

fn put(value: &(impl Serialize + ?Sized), deep: Option<usize>) -> Result<String, Error> {
    let mut printer = Printer { text: String::new(), deep };
    value.serialize(&mut printer)?;
    Ok(printer.text)
}

struct Printer {
    text: String,
    /// How many brackets whose parts have lines of their own are open; `None` on one line.
    deep: Option<usize>,
}

impl Printer {
    fn plain(&mut self, value: impl Display) -> Result<(), Error> {
        Ok(write!(self.text, "{value}")?)
    }

    fn exact(&mut self, value: impl Debug) -> Result<(), Error> {
        Ok(write!(self.text, "{value:?}")?)
    }

    fn name(&mut self, name: &str) {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
        if TAKEN.contains(&name) || name.starts_with(|c: char| c.is_ascii_digit()) || !name.chars().all(is_plain) {
            self.text.push_str("r#");
        }
        self.text.push_str(name);
    }

    fn line(&mut self) {
        if let Some(deep) = self.deep {
            self.text.push('\n');
            self.text.extend(std::iter::repeat_n("    ", deep));
        }
    }

    /// Opens a bracket; where it has parts that stand on lines, each is a line.
    fn open(&mut self, bracket: &str, lines: bool) -> Parts<'_> {
        self.text.push_str(bracket);
        let lines = lines && self.deep.is_some();
        if lines {
            self.deep = self.deep.map(|deep| deep + 1);
        }
        let closing = match bracket {
            "[" => ']',
            "{" => '}',
            _ => ')',
        };
        Parts { printer: self, lines, closing, first: true }
    }
}

/// Methods that print a value by one of the printer's own.
macro_rules! values {
    ($way:ident: $($method:ident $kind:ty),*) => {
        $(fn $method(self, value: $kind) -> Result<(), Error> {
            self.$way(value)
        })*
    };
}

impl<'a> ser::Serializer for &'a mut Printer {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Parts<'a>;
    type SerializeTuple = Parts<'a>;
    type SerializeTupleStruct = Parts<'a>;
    type SerializeTupleVariant = Parts<'a>;
    type SerializeMap = Parts<'a>;
    type SerializeStruct = Parts<'a>;
    type SerializeStructVariant = Parts<'a>;

    values!(plain: serialize_bool bool, serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64);
    values!(plain: serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64);
    values!(exact: serialize_f32 f32, serialize_f64 f64, serialize_char char);

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        self.text.push('"');
        self.text.extend(value.chars().flat_map(char::escape_debug));
        self.text.push('"');
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Error> {
        self.collect_seq(value)
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.plain("None")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        // An optional value stands bare.
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.plain("()")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<(), Error> {
        self.name(name);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Error> {
        let mut parts = self.open("(", false);
        ser::SerializeTuple::serialize_element(&mut parts, value)?;
        parts.close();
        Ok(())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        whole: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.name(name);
        self.serialize_newtype_struct(whole, value)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'a>, Error> {
        Ok(self.open("[", true))
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts<'a>, Error> {
        Ok(self.open("(", false))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Parts<'a>, Error> {
        Ok(self.open("(", false))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Parts<'a>, Error> {
        self.name(name);
        Ok(self.open("(", false))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts<'a>, Error> {
        Ok(self.open("{", true))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'a>, Error> {
        Ok(self.open("(", true))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Parts<'a>, Error> {
        self.name(name);
        Ok(self.open("(", true))
    }
}

#[cfg(test)]
mod tests;
