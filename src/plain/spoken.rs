//! Texts of the screen as they are read out.

use chrono::NaiveDate;

use super::page;
use crate::app::App;
use crate::domain::text::{one_line, sentence};
use crate::export::doc::Doc;
use crate::words::{Message, Words};
use crate::{message, say};

/// A page, section by section.
pub(super) fn read_whole(page: &Doc) -> Vec<String> {
    let sections = page::sections(page).into_iter();
    sections.flat_map(|section| [heading(&section.heading)].into_iter().chain(section.lines)).collect()
}

/// A line as it is heard: under the account's codename, if it has one, and with nothing in it that is drawn.
pub(super) fn heard(app: &App, line: &str) -> String {
    let words = app.gate();
    spoken(words, &words.shown(line))
}

/// A harmless line, with words where the screen has arrows, and without drawings.
pub(super) fn spoken(words: &Words, text: &str) -> String {
    let mut line = one_line(text).into_owned();
    for (arrow, name) in arrows(words) {
        if line.contains(arrow) {
            line = line.replace(arrow, &name);
        }
    }
    line = line.replace(" · ", ", ");
    line.retain(|c| !is_drawn(c));
    quoted(words, ranged(words, measured(words, dated(words, line.replace("  ", " ")))))
}

/// How long something lasts: `11:58` would be heard as a time of day.
pub(super) fn lasting(words: &Words, seconds: u64) -> String {
    match seconds {
        0..100 => say!(words, "plain-seconds", seconds),
        _ => say!(words, "plain-minutes", minutes = (seconds + 30) / 60),
    }
}

/// The line with its minutes and seconds in words, as in `3 min`: a screen has them short.
fn measured(words: &Words, mut line: String) -> String {
    let minutes = |count: u64| say!(words, "plain-minutes", minutes = count);
    let seconds = |count: u64| say!(words, "plain-seconds", seconds = count);
    let units: [(&str, &dyn Fn(u64) -> String); 2] = [(" min", &minutes), (" s", &seconds)];
    for (unit, said) in units {
        let mut from = 0;
        while let Some(at) = line[from..].find(unit).map(|at| from + at) {
            let end = at + unit.len();
            let start = line[..at].trim_end_matches(|c: char| c.is_ascii_digit()).len();
            from = end;
            if let (Ok(count), false) = (line[start..at].parse(), line[end..].starts_with(char::is_alphanumeric)) {
                let said = said(count);
                line.replace_range(start..end, &said);
                from = start + said.len();
            }
        }
    }
    line
}

/// The line with a word for the dash between two digits or single letters, as in `1–3`: a voice leaves it out.
fn ranged(words: &Words, line: String) -> String {
    if !line.contains('–') {
        return line;
    }
    let to = say!(words, "plain-up-to");
    let chars: Vec<char> = line.chars().collect();
    let is = |at: Option<usize>, what: fn(char) -> bool| at.and_then(|at| chars.get(at)).is_some_and(|c| what(*c));
    let is_end = |at: Option<usize>, beyond: Option<usize>| {
        is(at, |c| c.is_ascii_digit()) || is(at, char::is_alphabetic) && !is(beyond, char::is_alphanumeric)
    };
    let said = chars.iter().enumerate().map(|(at, c)| match c {
        '–' if is_end(at.checked_sub(1), at.checked_sub(2)) && is_end(Some(at + 1), Some(at + 2)) => {
            format!(" {to} ")
        }
        c => c.to_string(),
    });
    said.collect()
}

/// The line with its days as people say them: the screen has them in figures, so that they fit and stand in columns.
fn dated(words: &Words, mut line: String) -> String {
    let mut from = 0;
    while let Some((at, day)) = next_day(&line, from) {
        let said = words.day(day);
        line.replace_range(at..at + DAY, &said);
        from = at + said.len();
    }
    line
}

/// How long a day in figures is: `2026-11-27`.
const DAY: usize = 10;

/// The next day that stands by itself, as no part of an id or of a path.
fn next_day(line: &str, from: usize) -> Option<(usize, NaiveDate)> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/' | '\\');
    let starts = line.match_indices('-').filter_map(|(dash, _)| dash.checked_sub(4)).filter(|at| *at >= from);
    let mut found = starts.filter_map(|at| Some((at, line.get(at..at + DAY)?.parse().ok()?)));
    found.find(|(at, _)| {
        let behind = line[at + DAY..].trim_start_matches('.');
        !line[..*at].ends_with(is_part) && !behind.starts_with(is_part)
    })
}

/// What a script says of the drawn ladder, by what it means where nothing is drawn.
pub(super) fn meant(words: &Words, text: &str) -> String {
    let said = [
        (say!(words, "plain-drawn-solid"), message!("plain-means-solid")),
        (say!(words, "plain-drawn-cracked"), message!("plain-means-cracked")),
        (say!(words, "plain-drawn-outlined"), message!("plain-means-outlined")),
    ];
    let meant = |(drawn, means): &(String, Message)| {
        text.strip_prefix(drawn.as_str()).filter(|rest| rest.starts_with(": ")).map(|rest| words.say(means) + rest)
    };
    said.iter().find_map(meant).unwrap_or_else(|| text.to_owned())
}

/// A heading, which may have a colon of its own.
pub(super) fn heading(text: &str) -> String {
    if text.contains(": ") { sentence(text) } else { format!("{text}:") }
}

/// The line with quotation marks where a screen has backticks: a voice reads those.
fn quoted(words: &Words, line: String) -> String {
    let parts: Vec<&str> = line.split('`').collect();
    if parts.len() == 1 || parts.len().is_multiple_of(2) {
        return line;
    }
    let said = parts.iter().enumerate().map(|(at, part)| match at % 2 {
        0 => (*part).to_owned(),
        _ => say!(words, "plain-quoted", text = *part),
    });
    said.collect()
}

/// Arrows with what they are called.
fn arrows(words: &Words) -> [(char, String); 4] {
    [
        ('←', say!(words, "keys-say-left")),
        ('→', say!(words, "keys-say-right")),
        ('↑', say!(words, "keys-say-up")),
        ('↓', say!(words, "keys-say-down")),
    ]
}

/// Boxes, blocks, shapes, dots, and arrows that have no name.
fn is_drawn(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{25ff}' | '\u{2800}'..='\u{28ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_units_and_ranges_are_said_whole() {
        let words = Words::default();
        for (line, said) in [
            ("1 min to go, 15 min.", "1 minute to go, 15 minutes."),
            ("Used: 1 s; planned: 20 s", "Used: 1 second; planned: 20 seconds"),
            ("1–3: a vote; a–f, 10–20", "1 to 3: a vote; a to f, 10 to 20"),
            ("2 minds, 3 silos, Ann–Bo, a – b", "2 minds, 3 silos, Ann–Bo, a – b"),
        ] {
            assert_eq!(spoken(&words, line), said);
        }
        assert_eq!([718, 99, 1].map(|left| lasting(&words, left)), ["12 minutes", "99 seconds", "1 second"]);
    }

    #[test]
    fn a_day_in_figures_is_said_as_people_say_it_and_an_id_stays_one() {
        let words = Words::default();
        let said = |line| spoken(&words, line);
        assert_eq!(said("Ana by 2026-11-27, to move it"), "Ana by 27 November 2026, to move it");
        assert_eq!(said("2026-11-27 and (2027-01-02)."), "27 November 2026 and (2 January 2027).");
        for kept in ["rungs show 2026-11-27-harbour-b43a", "é/2026-11-27.md", "2026-13-27", "12026-11-27", "ä-ü-2-"]
        {
            assert_eq!(said(kept), kept);
        }
    }
}
