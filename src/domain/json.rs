//! The only JSON printer.
//!
//! Text keeps what was typed, and is yet safe to print: what a terminal would obey or a reader would not see stands as
//! an escape, which every reader of JSON turns back.

use std::fmt::Write;

use serde::Serialize;

use super::text::is_inert;

/// The value as indented JSON with a line break at its end.
///
/// # Errors
/// None that our values can give; the JSON writer's type asks for it.
#[allow(clippy::disallowed_methods)]
pub fn pretty(value: &impl Serialize) -> Result<String, serde_json::Error> {
    Ok(escaped(serde_json::to_string_pretty(value)?) + "\n")
}

/// The value as JSON in one line.
///
/// # Errors
/// None that our values can give; the JSON writer's type asks for it.
#[allow(clippy::disallowed_methods)]
pub fn compact(value: &impl Serialize) -> Result<String, serde_json::Error> {
    Ok(escaped(serde_json::to_string(value)?))
}

/// The same JSON in other letters. What is escaped here stands only inside strings; in them the line breaks are
/// escaped already.
fn escaped(json: String) -> String {
    let is_fine = |c: char| c == '\n' || is_inert(c);
    if json.chars().all(is_fine) {
        return json;
    }
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if is_fine(c) {
            out.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            // Writing to a text cannot fail.
            let _ = write!(out, "\\u{unit:04x}");
        }
    }
    out
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
