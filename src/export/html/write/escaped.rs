//! Texts as a page holds them.

use crate::domain::text::one_line;

/// Days within a text, as in `2026-11-25`, kept on one line.
pub(in crate::export::html) fn days_whole(escaped: &str) -> String {
    const DAY: usize = "2026-11-25".len();
    let is_day = |text: &str| {
        let figures = |range: std::ops::Range<usize>| {
            text.as_bytes().get(range).is_some_and(|b| b.iter().all(u8::is_ascii_digit))
        };
        text.len() == DAY && figures(0..4) && figures(5..7) && figures(8..10) && text.matches('-').count() == 2
    };
    if escaped.len() <= DAY || !escaped.contains('-') {
        return escaped.to_owned();
    }
    let (mut out, mut rest) = (String::with_capacity(escaped.len()), escaped);
    // A day begins four figures before a stroke.
    while let Some(stroke) = rest.find('-') {
        let begin = stroke
            .checked_sub(4)
            .and_then(|at| Some((rest.get(..at)?, rest.get(at..at + DAY)?, rest.get(at + DAY..)?)));
        // The end or the beginning of a longer name is no day.
        let is_apart = |before: &str, after: &str| {
            let before = before.chars().next_back().or(out.chars().next_back());
            !before.is_some_and(|c| c.is_ascii_digit() || c == '-')
                && !after.starts_with(|c: char| c.is_alphanumeric() || c == '-')
        };
        match begin.filter(|(before, day, after)| is_day(day) && is_apart(before, after)) {
            Some((before, day, after)) => {
                out.extend([before, "<span class=\"one\">", day, "</span>"]);
                rest = after;
            }
            None => {
                let (passed, after) = rest.split_at(stroke + 1);
                out.push_str(passed);
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The text on one line, with everything escaped that HTML would act on, in an element or in an attribute.
pub fn escape(text: &str) -> String {
    with_entities(one_line(text).trim())
}

/// The same with the blanks at its ends.
#[cfg(feature = "phones")]
pub fn escaped(text: &str) -> String {
    with_entities(&one_line(text))
}

pub(super) fn with_entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let entity = |b: u8| match b {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        _ => None,
    };
    while let Some((at, entity)) = rest.bytes().enumerate().find_map(|(at, b)| Some((at, entity(b)?))) {
        out.extend([rest.get(..at).unwrap_or(""), entity]);
        rest = rest.get(at + 1..).unwrap_or("");
    }
    out.push_str(rest);
    out
}
