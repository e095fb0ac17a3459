//! The only JSON printer.
//!
//! Text keeps what was typed, and is yet safe to print: what a terminal would obey or a reader would not see stands as
//! an escape, which every reader of JSON turns back.

use std::io;

use serde::Serialize;

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
#[allow(clippy::disallowed_methods)]
pub fn pretty_to(out: &mut impl io::Write, value: &impl Serialize) -> Result<(), serde_json::Error> {
    serde_json::to_writer_pretty(Escaped(out), value)?;
    out.write_all(b"\n").map_err(serde_json::Error::io)
}

/// The value as JSON in one line.
///
/// # Errors
/// None that our values can give; the JSON writer's type asks for it.
#[allow(clippy::disallowed_methods)]
pub fn compact(value: &impl Serialize) -> Result<String, serde_json::Error> {
    let mut json = Vec::new();
    serde_json::to_writer(Escaped(&mut json), value)?;
    text(json)
}

/// What was written as a text.
///
/// # Errors
/// None: all JSON is text.
pub fn text(json: Vec<u8>) -> Result<String, serde_json::Error> {
    String::from_utf8(json).map_err(|e| serde_json::Error::io(io::Error::other(e)))
}

/// JSON in other letters as it is written. What is escaped here stands only inside strings; in them the line breaks are
/// escaped already.
struct Escaped<'a, W>(&'a mut W);

impl<W: io::Write> io::Write for Escaped<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.iter().all(|b| matches!(b, b'\n' | b' '..=b'~')) {
            self.0.write_all(bytes)?;
            return Ok(bytes.len());
        }
        for c in std::str::from_utf8(bytes).map_err(io::Error::other)?.chars() {
            if c == '\n' || is_inert(c) {
                self.0.write_all(c.encode_utf8(&mut [0; 4]).as_bytes())?;
            } else {
                c.encode_utf16(&mut [0; 2]).iter().try_for_each(|unit| write!(self.0, "\\u{unit:04x}"))?;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
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
        assert_eq!(pretty(&[1, 2]).unwrap(), "[\n  1,\n  2\n]\n");
    }
}
