//! Values that have parts.

use ron::Error;
use serde::ser::{self, Serialize};

use super::Printer;

/// What stands in a bracket that is open.
pub(super) struct Parts<'a> {
    pub(super) printer: &'a mut Printer,
    pub(super) lines: bool,
    pub(super) closing: char,
    pub(super) first: bool,
}

impl Parts<'_> {
    pub(super) fn begin(&mut self) {
        if !std::mem::take(&mut self.first) {
            self.printer.text.push_str(if self.lines { "," } else { ", " });
        }
        if self.lines {
            self.printer.line();
        }
    }

    pub(super) fn named(&mut self, name: &str) {
        self.begin();
        self.printer.name(name);
        self.printer.text.push_str(": ");
    }

    pub(super) fn close(self) {
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
