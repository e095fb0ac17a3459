//! Which line has the questions, and which column is which.

use std::collections::BTreeSet;

use super::cut;
use super::grid::{HEAD, Line};
use super::problem::Problem;
use crate::domain::nearest::nearest;

/// The column that says whose votes a line holds.
const SEAT: &str = "seat";
/// Columns that every person has something in: a line without is none. Letters and digits alone.
const NAMING: [&str; 6] = [SEAT, "timestamp", "id", "responseid", "respondentid", "submissionid"];
/// Names of a first column that lists answers, where the others count them.
const LISTING: [&str; 12] = [
    "answer",
    "answers",
    "answerchoice",
    "answerchoices",
    "answeroption",
    "answeroptions",
    "choice",
    "choices",
    "option",
    "options",
    "rating",
    "responses",
];
/// What survey tools write below a question where others would have its text.
const FILLERS: [&str; 2] = ["response", "openendedresponse"];
/// Letters from which on a text that is cut with dots names its question.
const TELLING: usize = 15;
/// Lines among which questions one below the other are looked for.
const LOOKED_AT: usize = 200;

/// Letters from which on an id may have two slips.
const LONG: usize = 8;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// The votes on a question, by its number.
    Question(usize),
    /// Who it was; `true` where nobody can be in it twice.
    Naming(bool),
    /// Nothing that is read.
    LeftOut,
}

/// What the columns of a file are.
pub(super) struct Header {
    pub(super) columns: Vec<Column>,
    /// Names of the columns that are not read, as they can be shown.
    pub(super) left_out: Vec<String>,
    /// Names as they are in the file.
    pub(super) names: Vec<String>,
    /// Lines, from the top, that hold no votes.
    pub(super) lines: usize,
}

/// How a column names its question, the surest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum How {
    Id,
    Text,
    Within,
}

/// A name's letters and digits: tools write the rest as they like.
fn bare(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A question, as a column can name it.
pub(super) struct Asked<'a> {
    pub(super) id: &'a str,
    bare_id: String,
    bare_text: String,
}

impl<'a> Asked<'a> {
    pub(super) fn new(id: &'a str, text: &str) -> Self {
        Asked { id, bare_id: bare(id), bare_text: bare(text) }
    }

    fn is_named(&self, name: &Name, how: How) -> bool {
        let (id, text) = (self.bare_id.as_str(), self.bare_text.as_str());
        let is_begun = |cut: &str| name.is_cut && cut.chars().count() >= TELLING && text.starts_with(cut);
        match how {
            How::Id => name.bare.iter().any(|bare| bare == id),
            How::Text => !text.is_empty() && name.bare.iter().any(|bare| bare == text || is_begun(bare)),
            // "Personal [personal-1]", "trust/personal-1", "personal-1: When we ask them …"
            How::Within => name.parts.iter().any(|part| part == id) || name.whole.iter().any(|name| begins(name, id)),
        }
    }
}

/// The name of a column, taken apart.
struct Name<'a> {
    /// As it is, and without the `1.` or `Q1:` before it.
    whole: [&'a str; 2],
    bare: [String; 2],
    is_cut: bool,
    /// What stands behind a bracket or a slash.
    parts: Vec<String>,
}

impl<'a> Name<'a> {
    fn new(name: &'a str) -> Self {
        let whole = [name, name.trim_start_matches(['Q', 'q']).trim_start_matches(|c: char| c.is_ascii_digit())];
        let parts = name.split(['[', ']', '(', ')', '/', '>']).skip(1).map(bare).filter(|part| !part.is_empty());
        let is_cut = name.ends_with('…') || name.ends_with("...");
        Name { whole, bare: whole.map(bare), is_cut, parts: parts.collect() }
    }
}

/// Whether a name begins with an id, and goes on with another word; but `personal1[comment]` is a column of its own.
fn begins(name: &str, id: &str) -> bool {
    let mut left = id.chars().peekable();
    let mut rest = name.chars().skip_while(|c| {
        let is_next = c.is_alphanumeric() && left.next_if(|wanted| c.to_lowercase().eq([*wanted])).is_some();
        is_next || !c.is_alphanumeric() && left.peek().is_some()
    });
    let next = rest.next();
    left.peek().is_none() && next.is_some_and(|c| !c.is_alphanumeric() && c != '[')
}

/// The question that a name is meant for. The number that some tools give to a name that comes twice is no part of it.
fn question(name: &str, asked: &[Asked]) -> Option<(How, usize)> {
    let is_number = |number: &str| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    let numbered = name.rsplit_once('.').filter(|(_, number)| is_number(number)).map(|(name, _)| name);
    let whole = Name::new(name);
    let numbered = numbered.map(Name::new);
    let ways = [
        (Some(&whole), How::Id),
        (Some(&whole), How::Text),
        (numbered.as_ref(), How::Id),
        (numbered.as_ref(), How::Text),
        (Some(&whole), How::Within),
    ];
    let ways = ways.into_iter().filter_map(|(name, how)| Some((name.filter(|name| !name.bare[0].is_empty())?, how)));
    ways.into_iter().find_map(|(name, how)| Some((how, only(name, how, asked)?)))
}

/// The one question that a name is meant for, if it is read like this.
fn only(name: &Name, how: How, asked: &[Asked]) -> Option<usize> {
    let found: Vec<usize> = (0..asked.len()).filter(|&n| asked[n].is_named(name, how)).collect();
    let exact = found.iter().copied().find(|&n| asked[n].id == name.whole[0]);
    exact.or(match (how, found.as_slice()) {
        // Of "breach" and "breach-personal" the longer one is meant.
        (How::Within, found) => found.iter().copied().max_by_key(|&n| asked[n].id.len()),
        (_, [one]) => Some(*one),
        // Two questions of one text.
        _ => None,
    })
}

/// How many questions a line names.
pub(super) fn named(line: &Line, asked: &[Asked]) -> usize {
    line.cells.iter().filter_map(|cell| question(cell, asked)).map(|(_, n)| n).collect::<BTreeSet<_>>().len()
}

/// Reads the names of the columns; gives what is wrong with some of them too.
///
/// # Errors
/// What is so wrong with them that the lines below cannot be read.
pub(super) fn read(lines: &[Line], asked: &[Asked]) -> Result<(Header, Vec<Problem>), Vec<Problem>> {
    let most = lines.iter().take(HEAD).map(|line| named(line, asked)).max().unwrap_or(0);
    let at = lines.iter().position(|line| named(line, asked) == most).unwrap_or(0);
    if most < 2
        && let Some(column) = turned(lines, asked)
    {
        return Err(vec![Problem::Turned { column: column + 1 }]);
    }
    let Some(head) = lines.get(at) else { return Err(vec![Problem::Empty]) };
    let line = head.number;
    let names: Vec<&str> = (0..head.cells.len()).map(|i| name_of(i, &lines[..=at], asked)).collect();
    let found: Vec<Option<(How, usize)>> = names.iter().map(|name| question(name, asked)).collect();
    let surest = |n: usize| found.iter().flatten().filter(|(_, q)| *q == n).map(|(how, _)| *how).min();
    let mut problems = Vec::new();
    let mut columns: Vec<Column> = Vec::new();
    let mut left_out = Vec::new();
    for (i, &name) in names.iter().enumerate() {
        let kind = bare(name);
        let column = match found[i] {
            Some((how, n)) if surest(n) == Some(how) => Column::Question(n),
            None if NAMING.contains(&kind.as_str()) => Column::Naming(kind == SEAT),
            _ => Column::LeftOut,
        };
        let twice = match column {
            Column::Question(n) => Some(asked[n].id),
            Column::Naming(true) => Some(SEAT),
            _ => None,
        };
        if let Some(name) = twice
            && let Some(first) = columns.iter().position(|c| *c == column)
        {
            problems.push(Problem::Twice { line, column: i + 1, first: first + 1, name: name.to_owned() });
        }
        match column {
            Column::Question(_) | Column::Naming(true) => {}
            Column::Naming(false) => left_out.push(cut(name)),
            Column::LeftOut if name.is_empty() => {
                // The first one may be a table's own numbering.
                let is_empty = lines[at..].iter().all(|line| line.cells.get(i).is_none_or(String::is_empty));
                match i {
                    _ if is_empty => {}
                    0 => left_out.push(String::new()),
                    _ => problems.push(Problem::Unnamed { line, column: i + 1 }),
                }
            }
            Column::LeftOut => {
                if i == 0 && LISTING.contains(&kind.as_str()) {
                    problems.push(Problem::Counts { column: 1, name: cut(name) });
                } else if let Some(nearest) = meant(name, asked).filter(|n| found[i].is_none() && surest(*n).is_none())
                {
                    let nearest = asked[nearest].id.to_owned();
                    problems.push(Problem::Unknown { line, column: i + 1, name: cut(name), nearest });
                } else {
                    left_out.push(cut(name));
                }
            }
        }
        columns.push(column);
    }
    if problems.is_empty() && !columns.iter().any(|c| matches!(c, Column::Question(_))) {
        problems.push(Problem::NoQuestion { line });
    }
    // A slip in a name leaves the rest of the table what it is, and what is wrong there is told with it.
    if problems.iter().any(|p| !matches!(p, Problem::Unknown { .. } | Problem::Twice { .. })) {
        return Err(problems);
    }
    let lines = at + 1 + more(&lines[at + 1..], &columns, asked);
    let names = names.into_iter().map(str::to_owned).collect();
    Ok((Header { columns, left_out, names, lines }, problems))
}

/// The name of a column: the lowest that names a question, else the lowest there is.
fn name_of<'a>(column: usize, lines: &'a [Line], asked: &[Asked]) -> &'a str {
    let names = || lines.iter().rev().filter_map(|line| line.cells.get(column)).filter(|name| !name.is_empty());
    names().find(|name| question(name, asked).is_some()).or_else(|| names().next()).map_or("", String::as_str)
}

/// The question whose id is a slip of a letter or two away, or one of several with this very text.
fn meant(name: &str, asked: &[Asked]) -> Option<usize> {
    let name = Name::new(name);
    let by_text = asked.iter().position(|a| a.is_named(&name, How::Text));
    by_text.or_else(|| {
        let id = nearest(&name.bare[0], asked.iter().map(|a| a.bare_id.as_str()))?;
        let length = id.chars().count();
        let slips = if length < LONG { 1 } else { 2 };
        let typed: String = name.bare[0].chars().take(length + slips + 1).collect();
        let is_near = strsim::osa_distance(&typed, id) <= slips;
        asked.iter().position(|a| a.bare_id == id).filter(|_| is_near)
    })
}

/// A column that has several questions one below the other.
fn turned(lines: &[Line], asked: &[Asked]) -> Option<usize> {
    let lines = || lines.iter().take(LOOKED_AT);
    let widest = lines().map(|line| line.cells.len()).max().unwrap_or(0);
    (0..widest).find(|&i| {
        let cells = lines().filter_map(|line| line.cells.get(i));
        let found: BTreeSet<usize> = cells.filter_map(|cell| question(cell, asked)).map(|(_, n)| n).collect();
        found.len() > 1
    })
}

/// How many lines below the names hold no votes either: the questions' texts, or what a tool calls its columns.
fn more(lines: &[Line], columns: &[Column], asked: &[Asked]) -> usize {
    let is_tools_own = |line: &Line| line.cells.iter().any(|cell| cell.contains("\"ImportId\""));
    if let Some(at) = lines.iter().take(HEAD).position(is_tools_own) {
        return at + 1;
    }
    let is_heading = |line: &Line| {
        let of_questions = line.cells.iter().zip(columns).filter_map(|(cell, column)| match column {
            Column::Question(n) if !cell.is_empty() => Some((cell, *n)),
            _ => None,
        });
        let mut of_questions = of_questions.peekable();
        of_questions.peek().is_some()
            && of_questions.all(|(cell, n)| {
                FILLERS.contains(&bare(cell).as_str()) || question(cell, asked).is_some_and(|(_, q)| q == n)
            })
    };
    lines.iter().take_while(|line| is_heading(line)).count()
}
