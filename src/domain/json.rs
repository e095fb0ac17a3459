//! The only JSON printer.
//!
//! Text keeps what was typed, and is yet safe to print: what a terminal would obey or a reader would not see stands as
//! an escape, which every reader of JSON turns back.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use super::text::is_inert;

/// The value as indented JSON with a line break at its end.
///
/// # Errors
/// None that our values can give; the JSON writer's type asks for it.
pub fn pretty(value: &impl Serialize) -> Result<String, serde_json::Error> {
    let mut json = Vec::new();
    pretty_to(&mut json, value)?;
    text(json)
}

/// The same, written piece by piece as it is made: what is large need not be held as a whole.
///
/// # Errors
/// The writer refuses.
pub fn pretty_to(out: &mut dyn Write, value: &impl Serialize) -> Result<(), serde_json::Error> {
    put(out, value, Printer { deep: Some(0), is_filled: false })?;
    out.write_all(b"\n").map_err(serde_json::Error::io)
}

/// The value as JSON in one line.
///
/// # Errors
/// None that our values can give; the JSON writer's type asks for it.
pub fn compact(value: &impl Serialize) -> Result<String, serde_json::Error> {
    let mut json = Vec::new();
    put(&mut json, value, Printer { deep: None, is_filled: false })?;
    text(json)
}

/// One writer and one printer for all: what writes a value is compiled once for each pair of them.
fn put(out: &mut dyn Write, value: &impl Serialize, printer: Printer) -> Result<(), serde_json::Error> {
    value.serialize(&mut Serializer::with_formatter(out, printer))
}

/// What was written as a text.
///
/// # Errors
/// None: all JSON is text.
pub fn text(json: Vec<u8>) -> Result<String, serde_json::Error> {
    String::from_utf8(json).map_err(|e| serde_json::Error::io(io::Error::other(e)))
}

/// Where an item begins: the end of the one before, and its place on a line of its own, as deep as our values go.
const ITEM: &[u8] = b",\n                                                ";

/// How values are set: in one line, or each item on its own.
struct Printer {
    /// How many lists and objects are open; `None` in one line.
    deep: Option<usize>,
    /// Whether the innermost of them has anything in it.
    is_filled: bool,
}

impl Printer {
    fn open<W: ?Sized + Write>(&mut self, out: &mut W, with: &[u8]) -> io::Result<()> {
        self.deep = self.deep.map(|deep| deep + 1);
        self.is_filled = false;
        out.write_all(with)
    }

    fn close<W: ?Sized + Write>(&mut self, out: &mut W, with: &[u8]) -> io::Result<()> {
        self.deep = self.deep.map(|deep| deep.saturating_sub(1));
        if self.is_filled {
            self.item(out, true)?;
        }
        out.write_all(with)
    }

    fn item<W: ?Sized + Write>(&self, out: &mut W, first: bool) -> io::Result<()> {
        let from = usize::from(first);
        let to = self.deep.map_or(1, |deep| 2 + 2 * deep);
        out.write_all(ITEM.get(from..to).or(ITEM.get(from..)).unwrap_or_default())
    }
}

/// What is escaped beyond what JSON asks for stands only inside strings.
impl Formatter for Printer {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        if fragment.bytes().all(|b| matches!(b, b' '..=b'~')) {
            return out.write_all(fragment.as_bytes());
        }
        for c in fragment.chars() {
            if is_inert(c) {
                out.write_all(c.encode_utf8(&mut [0; 4]).as_bytes())?;
            } else {
                c.encode_utf16(&mut [0; 2]).iter().try_for_each(|unit| write!(out, "\\u{unit:04x}"))?;
            }
        }
        Ok(())
    }

    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.item(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.is_filled = true;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.item(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(if self.deep.is_some() { b": " } else { b":" })
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.is_filled = true;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d11_what_a_terminal_would_obey_or_nobody_would_see_is_escaped_and_comes_back() {
        let typed =
            "a\u{1b}[0m\u{7f}\u{9b}31m\u{85}\u{202e}b\u{2066}\u{200b}\u{2028}\u{feff}\u{e0041}\n\"\\ Zoë 日本 👨‍👩‍👧";
        for json in [pretty(&[typed]).unwrap(), compact(&[typed]).unwrap()] {
            assert!(json.chars().all(|c| c == '\n' || is_inert(c)), "{json:?}");
            for part in ["\\u007f\\u009b31m\\u0085\\u202eb\\u2066\\u200b\\u2028\\ufeff\\udb40\\udc41", "Zoë 日本 👨‍👩‍👧"]
            {
                assert!(json.contains(part), "{json}");
            }
            assert_eq!(serde_json::from_str::<Vec<String>>(&json).unwrap(), [typed]);
        }
    }

    #[test]
    #[allow(clippy::disallowed_methods)]
    fn items_lie_as_in_any_json() {
        let value = serde_json::json!({"a": [1, 2, []], "b": {}, "c": {"d": ["x", {"e": null}]}});
        assert_eq!(pretty(&value).unwrap(), serde_json::to_string_pretty(&value).unwrap() + "\n");
        assert_eq!(compact(&value).unwrap(), serde_json::to_string(&value).unwrap());
    }
}
