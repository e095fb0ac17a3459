//! Texts of the screen as they are read out.

use chrono::NaiveDate;

use super::page;
use crate::app::App;
use crate::domain::text::one_line;
use crate::export::doc::Doc;
use crate::say;
use crate::words::Words;

/// A page, section by section.
pub(super) fn read_whole(page: &Doc) -> Vec<String> {
    let sections = page::sections(page).into_iter();
    sections.flat_map(|section| [format!("{}:", section.heading)].into_iter().chain(section.lines)).collect()
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
    dated(words, line.replace("  ", " "))
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
