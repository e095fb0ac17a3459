//! Text from outside, made harmless for a terminal, a report or a file.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

use crate::words::Language;

/// Combining marks a grapheme may carry; more is an attack on the line above.
const MARKS: usize = 8;

/// One line of text that is safe to show: control characters become `·`, tabs and line breaks a space;
/// direction overrides, invisible characters and tags go; a grapheme keeps at most eight combining marks.
#[must_use]
pub fn one_line(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|b| matches!(b, b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.graphemes(true).flat_map(|g| g.chars().filter_map(safe).take(1 + MARKS)).collect())
}

/// Whether the text is safe as it is.
#[must_use]
pub fn is_safe(text: &str) -> bool {
    one_line(text) == text
}

/// Whether a character does nothing but show itself.
#[must_use]
pub fn is_inert(c: char) -> bool {
    safe(c) == Some(c)
}

fn safe(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
        c if c.is_control() => Some('·'),
        // Direction marks and overrides, zero-width space, word joiner and its kin, byte-order mark, tags.
        '\u{061c}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => None,
        c => Some(c),
    }
}

/// Where the digits of scripts begin, each from 0 to 9: of the scripts that people type on keyboards of their own.
const ZEROS: [char; 14] = [
    '0', '\u{660}', '\u{6f0}', '\u{7c0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{be6}', '\u{c66}', '\u{e50}',
    '\u{17e0}', '\u{1040}', '\u{ff10}',
];

/// The plain digit that a digit of any script, or a full-width one, stands for.
#[must_use]
pub fn digit(c: char) -> Option<char> {
    let of = |zero: &char| u32::from(c).checked_sub(u32::from(*zero)).filter(|value| *value <= 9);
    ZEROS.iter().find_map(of).and_then(|value| char::from_digit(value, 10))
}

/// The plain character that a full-width one stands for.
#[must_use]
pub fn narrow(c: char) -> Option<char> {
    match c {
        '\u{3000}' => Some(' '),
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0),
        _ => None,
    }
}

/// With a full stop, where it has no end of its own.
#[must_use]
pub fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

/// The text with its first letter large.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Whether the text reads like somebody's name rather than a role: a title, or words that begin with a large letter
/// and are no role. A guess, good enough to ask once.
#[must_use]
pub fn looks_like_a_name(text: &str, language: Language) -> bool {
    let words: Vec<&str> = text.split_whitespace().map(|w| w.trim_matches([',', '.', ';', ':'])).collect();
    let is_role = |word: &&str| {
        let word = word.to_lowercase();
        match language {
            Language::English => ROLES.contains(&word.as_str()),
            Language::German => is_german_role(&word),
        }
    };
    if words.iter().any(is_role) {
        return false;
    }
    let proper = |word: &&&str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    };
    let is = |list: &[&str], word: &str| list.contains(&word.to_lowercase().as_str());
    let opens = words.first().is_some_and(|w| is(&OPENINGS, w));
    words.iter().any(|w| is(&TITLES, w)) || words.iter().skip(usize::from(opens)).any(|w| proper(&w))
}

/// Whether who is said to do something is everybody, or whoever types.
#[must_use]
pub fn names_nobody(who: &str) -> bool {
    NOBODY.contains(&who.trim_end_matches(['.', '!']).to_lowercase().as_str())
}

/// Whether a German word in small letters is one for a role or a department: those end as few names do.
fn is_german_role(word: &str) -> bool {
    let is_long = word.chars().count() >= LONG;
    GERMAN_ROLES.iter().any(|part| word.contains(part))
        || is_long && GERMAN_ENDINGS.iter().any(|end| word.ends_with(end))
}

/// The endings, and the fewest letters of a word that ends so and is no name, as Jung and Hornung are.
const GERMAN_ENDINGS: [&str; 5] = ["ung", "ion", "heit", "schaft", "stelle"];
const LONG: usize = 8;

const NOBODY: [&str; 26] = [
    "all",
    "all of us",
    "everyone",
    "everybody",
    "we",
    "us",
    "we all",
    "me",
    "i",
    "myself",
    "somebody",
    "someone",
    "team",
    "the team",
    "?",
    "tbd",
    "alle",
    "wir",
    "wir alle",
    "uns",
    "jeder",
    "ich",
    "mir",
    "jemand",
    "das team",
    "alle zusammen",
];

const TITLES: [&str; 8] = ["mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau"];

/// Words that a role may begin with.
const OPENINGS: [&str; 23] = [
    "their", "the", "a", "an", "our", "one", "somebody", "ihr", "ihre", "der", "die", "das", "ein", "eine", "einer",
    "unser", "unsere", "jemand", "zwei", "deren", "dessen", "alle", "beide",
];

/// Parts of the words for roles, which German joins: `Werksleiterin`, `Einkaufschef`.
const GERMAN_ROLES: [&str; 61] = [
    "abteilung",
    "anwalt",
    "anwend",
    "anwält",
    "assisten",
    "ausschuss",
    "beauftragt",
    "bereich",
    "betrieb",
    "buchhalt",
    "chef",
    "controll",
    "dienst",
    "direkt",
    "dispo",
    "einkauf",
    "einkäuf",
    "entwickl",
    "fertigung",
    "finanz",
    "fuhrpark",
    "führ",
    "gruppe",
    "hotline",
    "ingenieur",
    "inhaber",
    "jurist",
    "kolleg",
    "kund",
    "labor",
    "lager",
    "leit",
    "logisti",
    "manager",
    "mannschaft",
    "marketing",
    "meister",
    "mitarbeit",
    "montage",
    "nutzer",
    "partner",
    "person",
    "planer",
    "planung",
    "projekt",
    "qualität",
    "recht",
    "revision",
    "sachbearbeit",
    "schutz",
    "sekret",
    "service",
    "support",
    "team",
    "techni",
    "verantwortlich",
    "versand",
    "vertrieb",
    "verwaltung",
    "vorst",
    "wartung",
];

const ROLES: [&str; 30] = [
    "account",
    "assistant",
    "board",
    "boss",
    "buyer",
    "chief",
    "clerk",
    "client",
    "controller",
    "customer",
    "director",
    "engineer",
    "finance",
    "head",
    "lawyer",
    "lead",
    "legal",
    "manager",
    "officer",
    "operations",
    "owner",
    "partner",
    "planner",
    "plant",
    "procurement",
    "purchasing",
    "quality",
    "sponsor",
    "team",
    "user",
];

#[cfg(test)]
mod tests;
