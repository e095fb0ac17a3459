//! What stands in a cell, as survey tools and spreadsheets write it.

use crate::domain::vote::Vote;
use crate::domain::workshop::{Poll, Question};

/// Words for an answer that is none, in small letters.
const NOT_SEEN: [&str; 33] = [
    "",
    "?",
    "-",
    "–",
    "—",
    "n/a",
    "#n/a",
    "na",
    "n.a.",
    "nan",
    "null",
    "not seen",
    "not sure",
    "unsure",
    "not applicable",
    "no answer",
    "no opinion",
    "no idea",
    "don't know",
    "dont know",
    "do not know",
    "i don't know",
    "can't say",
    "skipped",
    "prefer not to say",
    "prefer not to answer",
    "nicht gesehen",
    "nicht sicher",
    "unsicher",
    "weiß nicht",
    "keine angabe",
    "k. a.",
    "k.a.",
];

/// Words for the answers to a sign, in small letters.
const ANSWERS: [(&str, Vote); 13] = [
    ("yes", Vote::Yes),
    ("y", Vote::Yes),
    ("ja", Vote::Yes),
    ("j", Vote::Yes),
    ("partly", Vote::Partly),
    ("partially", Vote::Partly),
    ("in part", Vote::Partly),
    ("p", Vote::Partly),
    ("teilweise", Vote::Partly),
    ("teils", Vote::Partly),
    ("no", Vote::No),
    ("n", Vote::No),
    ("nein", Vote::No),
];

/// A label that begins with one of these makes its number a date: spreadsheets turn `4-5` into `4-May`.
const MONTHS: [&str; 16] =
    ["jan", "feb", "mar", "mär", "apr", "may", "mai", "jun", "jul", "aug", "sep", "oct", "okt", "nov", "dec", "dez"];

/// The vote on a question that a cell holds.
pub(super) fn vote(cell: &str, question: Question) -> Option<Vote> {
    match question {
        Question::Pair(_) => point(cell),
        Question::Sign(_) => answer(cell),
        Question::Poll(poll) => of_poll(cell, poll),
    }
}

/// The vote on a poll that a cell holds: a digit, with or without its words, or the words of one answer alone.
fn of_poll(cell: &str, poll: Poll) -> Option<Vote> {
    let cell = plain(cell);
    if is_not_seen(&cell) {
        return Some(Vote::Blank);
    }
    let answers = poll.answers();
    let worded = |text: &str| answers.iter().find(|(_, words)| !words.is_empty() && plain(words) == text).map(|a| a.0);
    let Some((digit, label)) = number(&cell) else { return worded(&cell).map(Vote::Choice) };
    // "3 - not sure" may be a 3 and may be none, and no more is a digit with another answer's words.
    let is_meant = !is_not_seen(label) && worded(label).is_none_or(|meant| meant == digit);
    poll.vote(digit).ok().filter(|_| label.is_empty() || is_meant)
}

/// The vote on a pair that a cell holds.
fn point(cell: &str) -> Option<Vote> {
    let cell = plain(cell);
    if is_not_seen(&cell) {
        return Some(Vote::Blank);
    }
    let (digit, label) = number(&cell)?;
    match digit {
        0 => Some(Vote::Blank),
        // "3 - not sure" may be a 3 and may be none.
        1..=5 if label.is_empty() || !is_not_seen(label) && !is_turned(digit, label) => Some(Vote::Point(digit)),
        _ => None,
    }
}

/// The vote on a sign that a cell holds. A number counts as it does on the screen, unless it has words with it: then
/// these do.
fn answer(cell: &str) -> Option<Vote> {
    let cell = plain(cell);
    if let Some(vote) = word(&cell) {
        return Some(vote);
    }
    match number(&cell) {
        Some((0, "")) => Some(Vote::Blank),
        Some((1, "")) => Some(Vote::Yes),
        Some((2, "")) => Some(Vote::Partly),
        Some((3, "")) => Some(Vote::No),
        Some((_, "")) => None,
        Some((_, label)) => word(label),
        None => {
            let (head, label) = cell.split_once([':', '(', '–', '—']).or_else(|| cell.split_once(" - "))?;
            // "yes: partly" has two answers, and is none.
            let another = |part: &str| ANSWERS.iter().any(|(answer, _)| answer.len() > 1 && *answer == part);
            let mut parts = label.split(|c: char| !c.is_alphabetic());
            let head = head.trim();
            word(head).filter(|_| !head.is_empty() && !parts.any(another))
        }
    }
}

/// Whether it is a number that is written with decimals: `4.0`, `4,0`.
pub(super) fn has_decimals(cell: &str) -> bool {
    cell.contains(['.', ',']) && matches!(number(&plain(cell)), Some((_, "")))
}

/// The number that stands alone in a cell, 0 to 9.
pub(super) fn digit(cell: &str) -> Option<u8> {
    number(&plain(cell)).filter(|(_, label)| label.is_empty()).map(|(digit, _)| digit)
}

/// In small letters and with single blanks; some tools end each answer with a semicolon.
fn plain(cell: &str) -> String {
    let words: Vec<&str> = cell.trim_end_matches(';').split_whitespace().collect();
    words.join(" ").to_lowercase().replace('’', "'")
}

fn is_not_seen(plain: &str) -> bool {
    NOT_SEEN.contains(&plain)
}

fn word(plain: &str) -> Option<Vote> {
    let known = ANSWERS.iter().find(|(word, _)| *word == plain).map(|(_, vote)| *vote);
    known.or_else(|| is_not_seen(plain).then_some(Vote::Blank))
}

/// The digit in a cell and the label beside it, if that is all there is: `4`, `4.0`, `4/5`, `A4`, `4 - Agree`, `Agree (4)`.
fn number(plain: &str) -> Option<(u8, &str)> {
    if let Some((label, digit)) = plain.strip_suffix(')').and_then(|rest| rest.rsplit_once('('))
        && let [digit @ b'0'..=b'9'] = digit.as_bytes()
        && is_label(label)
    {
        return Some((digit - b'0', label.trim()));
    }
    let code = plain.strip_prefix('a').filter(|code| code.len() == 1);
    let mut rest = code.unwrap_or(plain).chars();
    let digit = rest.next().and_then(|c| c.to_digit(10)).and_then(|digit| u8::try_from(digit).ok())?;
    let rest = rest.as_str();
    let alone =
        rest.strip_prefix(['.', ',']).is_some_and(|zeros| zeros.bytes().all(|b| b == b'0') && !zeros.is_empty());
    if rest.is_empty() || alone || matches!(rest.replace(' ', "").as_str(), "/5" | "of5" | "outof5") {
        return Some((digit, ""));
    }
    let label = rest.trim_start_matches([' ', '-', '–', '—', ':', '=', '.', ')', '(', '|']);
    (label.len() < rest.len() && is_label(label)).then(|| (digit, label.trim_end_matches(')').trim()))
}

/// Words, and no number or date.
fn is_label(label: &str) -> bool {
    let first = label.split_whitespace().next().unwrap_or_default();
    let rest = label.trim_start_matches(first).trim();
    let is_month = MONTHS.iter().any(|month| first.starts_with(month) && first.len() <= month.len() + 1)
        && rest.chars().all(|c| c.is_ascii_digit());
    label.trim_start().starts_with(char::is_alphabetic) && !is_month
}

/// Whether a label says the opposite of its number: then the scale was turned round, or has no direction.
fn is_turned(digit: u8, label: &str) -> bool {
    let words = label.split_whitespace().count();
    let (agrees, disagrees) = (label.contains("agree"), label.contains("disagree"));
    words <= 3 && (digit > 3 && disagrees || digit < 3 && agrees && !disagrees)
}

#[cfg(test)]
mod tests;
