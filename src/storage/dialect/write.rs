//! The only RON printer. The library's own compiles two kilobytes for each type that it writes; this one a call.

use std::fmt::{Debug, Display, Write};

use ron::Error;
use serde::ser::{self, Serialize};

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

/// What stands in a bracket that is open.
struct Parts<'a> {
    printer: &'a mut Printer,
    lines: bool,
    closing: char,
    first: bool,
}

impl Parts<'_> {
    fn begin(&mut self) {
        if !std::mem::take(&mut self.first) {
            self.printer.text.push_str(if self.lines { "," } else { ", " });
        }
        if self.lines {
            self.printer.line();
        }
    }

    fn named(&mut self, name: &str) {
        self.begin();
        self.printer.name(name);
        self.printer.text.push_str(": ");
    }

    fn close(self) {
        if self.lines {
            self.printer.deep = self.printer.deep.map(|deep| deep - 1);
            if !self.first {
                self.printer.text.push(',');
                self.printer.line();
            }
        }
        self.printer.text.push(self.closing);
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

/// What has parts without names.
macro_rules! unnamed {
    ($($kind:ident $method:ident),*) => {
        $(impl ser::$kind for Parts<'_> {
            type Ok = ();
            type Error = Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                self.begin();
                value.serialize(&mut *self.printer)
            }

            fn end(self) -> Result<(), Error> {
                self.close();
                Ok(())
            }
        })*
    };
}

/// What has parts with names.
macro_rules! named {
    ($($kind:ident),*) => {
        $(impl ser::$kind for Parts<'_> {
            type Ok = ();
            type Error = Error;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
                self.named(name);
                value.serialize(&mut *self.printer)
            }

            fn end(self) -> Result<(), Error> {
                self.close();
                Ok(())
            }
        })*
    };
}

unnamed!(SerializeSeq serialize_element, SerializeTuple serialize_element);
unnamed!(SerializeTupleStruct serialize_field, SerializeTupleVariant serialize_field);
named!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Parts<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.begin();
        key.serialize(&mut *self.printer)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.printer.text.push_str(": ");
        value.serialize(&mut *self.printer)
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;
    use std::fs;
    use std::path::Path;

    use ron::ser::PrettyConfig;
    use serde::de::DeserializeOwned;

    use super::*;
    use crate::domain::ladder::Ladder;
    use crate::domain::session::Event;
    use crate::domain::workshop::Workshop;
    use crate::storage::dialect::options;

    /// Both forms are the library's byte for byte, and lead back to the value.
    fn as_the_library<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
        let pretty = || PrettyConfig::new().new_line("\n");
        assert_eq!(on_lines(value).unwrap(), options().to_string_pretty(value, pretty()).unwrap());
        let line = on_one_line(value).unwrap();
        assert_eq!(line, options().to_string_pretty(value, pretty().depth_limit(0)).unwrap());
        assert_eq!(&options().from_str::<T>(&line).unwrap(), value);
    }

    fn folder<T: Serialize + DeserializeOwned + PartialEq + Debug>(name: &str) -> usize {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let texts = files.filter(|path| path.extension().is_some_and(|e| e == "ron"));
        texts.map(|path| as_the_library(&options().from_str::<T>(&fs::read_to_string(path).unwrap()).unwrap())).count()
    }

    #[test]
    fn every_script_and_ladder_is_written_as_the_library_writes_it() {
        assert!(folder::<Workshop>("workshops") > 10);
        assert!(folder::<Workshop>("tests/fixtures/scripts/valid") > 1);
        assert!(folder::<Ladder>("workshops/ladders") > 1);
    }

    #[test]
    fn every_shape_of_an_event_is_written_as_the_library_writes_it() {
        for text in [
            "Opened",
            "Go((step: 2, stop: 0))",
            "Vote(question: \"a\", vote: Point(4))",
            "Tally(question: \"a\", votes: Pair((counts: (1, 3, 1, 0, 0), not_seen: 0)))",
            "Collected({})",
            "Collected({\"a\": Sign((yes: 3, partly: 1, no: 1, not_sure: 0)), \"b\": Pair((counts: (0, 0, 0, 0, 0), not_seen: 1))})",
            "Row(grid: \"g\", id: \"r\", role: \"Head of \\\"it\\\"\", line: \"one\\ntwo\")",
            "Blank(true)",
            "Draft(None)",
            "LeaveOut((steps: [1, 2], questions: []))",
            "Consent(States)",
            "Talk(seconds: 90, part: 1)",
            "Talk(seconds: 0)",
            "Park(\"\u{1b}[0m \u{e9} \\u{200d} \\\\ 'x' \u{1f468}\u{301} \\u{0}\")",
        ] {
            match options().from_str::<Event>(text) {
                Ok(event) => as_the_library(&event),
                Err(error) => panic!("{text}: {error}"),
            }
        }
    }

    #[test]
    fn values_that_no_session_has_yet_are_written_as_the_library_writes_them() {
        as_the_library(&(1.0f64, -2.5f64, 1e300f64, f64::MAX, 'a', i64::MIN, u64::MAX));
        as_the_library(&vec![Some((1u8, vec![Vec::<bool>::new()])), None]);
    }
}
