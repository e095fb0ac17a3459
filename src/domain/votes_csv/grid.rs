//! Bytes of a CSV file, cut into trimmed cells.

use super::Problem;

/// What stands between two cells.
const DELIMITERS: [char; 3] = [',', ';', '\t'];
/// Lines among which the first row with the questions is looked for: a title or two may stand above it.
pub(super) const HEAD: usize = 10;

/// The most cells of a line near the top: more is no survey, and would take minutes to look through.
const WIDEST: usize = 4096;

/// The cells of a line; at least one of them has something in it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// Where it begins in the file, from 1.
    pub(super) number: usize,
    pub(super) cells: Vec<String>,
}

/// The lines of a file: UTF-8 or UTF-16, any line ends, and of comma, semicolon and tab the one with which `known` finds
/// the most in a line near the top. Lines without anything in them are left out: they are nobody's.
pub(super) fn cut(bytes: &[u8], known: impl Fn(&Line) -> usize) -> Result<Vec<Line>, Problem> {
    let (told, text) = told_delimiter(decode(bytes)?);
    let worth = |delimiter: &char| {
        let (lines, _) = records(&text, *delimiter, HEAD);
        let known = |line| if is_wide(line) { 0 } else { known(line) };
        (lines.iter().map(known).max(), lines.iter().map(|line| line.cells.len()).max())
    };
    // Of equals the last one counts, and that is to be the comma.
    let best = told.or_else(|| DELIMITERS.into_iter().rev().max_by_key(worth));
    match records(&text, best.unwrap_or(','), usize::MAX) {
        (_, Some(open_quote)) => Err(open_quote),
        (lines, None) if lines.is_empty() => Err(Problem::Empty),
        (lines, None) if lines.iter().take(HEAD).any(is_wide) => Err(Problem::Wide { most: WIDEST }),
        (lines, None) => Ok(lines),
    }
}

fn is_wide(line: &Line) -> bool {
    line.cells.len() > WIDEST
}

/// The text with `\n` at the ends of lines, so that lines are counted the same everywhere.
fn decode(bytes: &[u8]) -> Result<String, Problem> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        _ if bytes.contains(&0) || bytes.starts_with(b"PK\x03\x04") => return Err(Problem::Binary),
        _ => std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| {
            let before = &bytes[..error.valid_up_to()];
            Problem::NotUtf8 { line: 1 + before.iter().filter(|&&b| b == b'\n').count() }
        })?,
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Problem> {
    let (pairs, []) = bytes.as_chunks::<2>() else { return Err(Problem::Binary) };
    let text: Result<String, _> = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect();
    text.map_err(|_| Problem::Binary)
}

/// What a first line such as `sep=;` says of the delimiter, and the text without it; spreadsheets write it for each other.
fn told_delimiter(text: String) -> (Option<char>, String) {
    let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
    let told = first.trim_matches([' ', '"']).strip_prefix("sep=");
    match told.and_then(|told| told.chars().next()) {
        // The line stays as an empty one: the others keep their numbers.
        Some(delimiter) => (Some(delimiter), format!("\n{rest}")),
        None => (None, text),
    }
}

/// Whether a cell is in quotes, and on which line these were opened.
#[derive(Clone, Copy)]
enum Quotes {
    None,
    Open(usize),
    Closed(usize),
}

/// The lines of a text, `most` at most, up to its end or to a quote that is wrong. Quotes are taken strictly: a lost one would swallow
/// people without a word.
fn records(text: &str, delimiter: char, most: usize) -> (Vec<Line>, Option<Problem>) {
    let mut lines = Vec::new();
    let (mut number, mut at) = (1, 1);
    let (mut cells, mut cell, mut quotes) = (Vec::new(), String::new(), Quotes::None);
    let mut chars = text.chars().chain((!text.ends_with('\n')).then_some('\n')).peekable();
    while let Some(c) = chars.next() {
        at += usize::from(c == '\n');
        quotes = match (quotes, c) {
            (Quotes::Open(_), '"') if chars.next_if_eq(&'"').is_some() => {
                cell.push('"');
                quotes
            }
            (Quotes::Open(line), '"') => Quotes::Closed(line),
            (Quotes::Open(_), _) => {
                cell.push(c);
                quotes
            }
            (_, c) if c == delimiter || c == '\n' => {
                cells.push(std::mem::take(&mut cell).trim().to_owned());
                if c == '\n' {
                    let cells = std::mem::take(&mut cells);
                    if cells.iter().any(|cell| !cell.is_empty()) {
                        lines.push(Line { number, cells });
                        if lines.len() == most {
                            return (lines, None);
                        }
                    }
                    number = at;
                }
                Quotes::None
            }
            (Quotes::Closed(line), c) if !c.is_whitespace() => return (lines, Some(Problem::OpenQuote { line })),
            (Quotes::None, '"') if cell.trim().is_empty() => Quotes::Open(at),
            (Quotes::None, _) => {
                cell.push(c);
                quotes
            }
            (Quotes::Closed(_), _) => quotes,
        };
    }
    match quotes {
        Quotes::Open(line) => (lines, Some(Problem::OpenQuote { line })),
        _ => (lines, None),
    }
}
