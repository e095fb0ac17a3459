//! Texts of the screen as they are read out.

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
    line.retain(|c| !is_drawn(c));
    line
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
