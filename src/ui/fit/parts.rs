//! What each part of a script takes on the smallest screen that everything must fit.

use super::Fit;
use crate::domain::check::Path;
use crate::domain::workshop::{CasePair, Grid, Pair, Poll, Prompt, Sign, Typed, Wording};
use crate::message;
use crate::ui::layout;
use crate::ui::text::{rows, width, wrap};
use crate::words::Words;

/// Rows that the stretch of time, the digits and what is said of the votes take.
const UNDER: u16 = 9;
/// Rows of the frame of a picture.
const FRAME: u16 = 2;
/// Rows that the model answer takes beside its reason, with the digits.
const MODEL: u16 = 6;
/// Columns of a digit before its answer.
const DIGIT: u16 = 4;
/// Rows that stand with what is typed: that it is scored nowhere, what was typed, what the keys do.
const TYPED: u16 = 6;
/// Rows of the numbers of a survey and of what they say.
const FIGURES: u16 = 6;
/// Rows of a grid beside those of its question and its roles.
const AROUND: u16 = 5;
/// Columns of a word in a grid.
const WORD: u16 = 14;
/// Rows that the room's own lines need under a prompt.
const LINES: u16 = 9;

/// Warns of pictures that leave no room for what stands under them.
pub fn pair(fit: &mut Fit, path: &Path, pair: &Pair) {
    let over = height(fit, pair).saturating_sub(fit.body.height - UNDER);
    if over > 0 {
        let name = if width(&pair.trusted) >= width(&pair.opposite) { "trusted" } else { "opposite" };
        fit.too_long(path.field(name), message!("check-long-picture", over));
    }
}

/// The same of what both sides answer, in either wording.
pub fn sided(fit: &mut Fit, path: &Path, asked: &Pair) {
    pair(fit, path, asked);
    if let Some(Wording { ask, trusted, opposite }) = asked.theirs.clone() {
        pair(fit, &path.field("theirs"), &Pair { ask, trusted, opposite, ..asked.clone() });
    }
}

/// Rows of the question and its pictures.
fn height(fit: &Fit, pair: &Pair) -> u16 {
    let picture = |text: &str| rows(wrap(text, layout::picture(fit.body.width)).len());
    fit.tall(&pair.ask) + picture(&pair.trusted).max(picture(&pair.opposite)) + FRAME
}

/// Warns of a reason that does not fit under its pair.
pub fn told(fit: &mut Fit, path: &Path, told: &CasePair) {
    pair(fit, &path.field("pair"), &told.pair);
    let used = height(fit, &told.pair) + MODEL + fit.tall(&told.why);
    let over = used.saturating_sub(fit.body.height);
    if over > 0 {
        fit.too_long(path.field("why"), message!("check-long-reason", over));
    }
}

/// Warns of texts that leave no room for the answers.
pub fn sign(fit: &mut Fit, path: &Path, sign: &Sign) {
    let looks_like = sign.yes_looks_like().map_or(0, |said| fit.tall(&Words::default().say(&said)));
    let over = (fit.tall(&sign.ask) + looks_like).saturating_sub(fit.body.height - UNDER);
    if over > 0 {
        let name = if looks_like > fit.tall(&sign.ask) { "looks_like" } else { "ask" };
        fit.too_long(path.field(name), message!("check-long-sign", over));
    }
}

/// Warns of texts that leave no room for the digits.
pub fn poll(fit: &mut Fit, path: &Path, poll: Poll) {
    let high = |text: &str, wide: u16| rows(wrap(text, wide).len());
    let texts: u16 = match poll {
        Poll::Numbers(numbers) => {
            let inside = layout::picture(fit.body.width);
            high(&numbers.low, inside).max(high(&numbers.high, inside)) + FRAME
        }
        Poll::Line(_) => 0,
        Poll::Choice(_) | Poll::Card(_) => {
            poll.answers().iter().map(|(_, label)| high(label, fit.body.width.saturating_sub(DIGIT))).sum()
        }
    };
    let over = (fit.tall(poll.ask()) + texts).saturating_sub(fit.body.height - UNDER);
    if over > 0 {
        let name = if matches!(poll, Poll::Card(_)) { "text" } else { "ask" };
        fit.too_long(path.field(name), message!("check-long-poll", over));
    }
}

/// Warns of texts that leave no room for what is typed under them, with a row of air behind each.
pub fn typed(fit: &mut Fit, path: &Path, typed: Typed) {
    let (name, under) = match typed {
        Typed::Date(date) => ("ask", date.flag.as_deref().map_or(0, |flag| fit.tall(flag) + 1) + TYPED),
        Typed::Lines(lines) => ("most", rows(lines.most) * 2 + TYPED),
        Typed::Survey(_) => ("ask", FIGURES + TYPED),
    };
    let over = (fit.tall(typed.ask()) + under).saturating_sub(fit.body.height);
    if over > 0 {
        fit.too_long(path.field(name), message!("check-long-typed", over));
    }
}

/// Warns of a question that leaves no room for all the rows that a grid may have, and of words too wide for them.
pub fn grid(fit: &mut Fit, path: &Path, grid: &Grid) {
    let over = (fit.tall(&grid.ask) + rows(grid.rows.most)).saturating_sub(fit.body.height - AROUND);
    if over > 0 {
        fit.too_long(path.field("ask"), message!("check-long-poll", over));
    }
    for (at, tag) in grid.tags.iter().enumerate() {
        fit.line(path.field("tags").at(at).field("word"), &tag.word, WORD);
    }
    for (at, mark) in grid.answers.iter().enumerate() {
        fit.line(path.field("answers").at(at).field("word"), &mark.word, WORD);
    }
}

/// Warns of questions that leave no room for lines under them.
pub fn prompt(fit: &mut Fit, path: &Path, prompt: &Prompt) {
    let (wide, room) = (layout::half(fit.body.width), fit.body.height - LINES);
    for (name, text) in [("ask", &prompt.ask), ("reverse", &prompt.reverse)] {
        let over = rows(wrap(text, wide).len()).saturating_sub(room);
        if over > 0 {
            fit.too_long(path.field(name), message!("check-long-prompt", over));
        }
    }
}
