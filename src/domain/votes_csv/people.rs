//! Which lines are people.

use std::collections::BTreeMap;

use super::cut;
use super::grid::Line;
use super::header::{Column, Header};
use super::problem::{Problem, Rows};
use crate::domain::order;

/// Everybody in a file, numbered from 1.
pub(super) type People<'a> = Vec<(usize, &'a Line)>;

/// What a line of figures about the others begins with, in small letters.
const FIGURES: [&str; 17] = [
    "average",
    "avg",
    "mean",
    "median",
    "total",
    "totals",
    "subtotal",
    "sum",
    "stdev",
    "stddev",
    "std",
    "variance",
    "durchschnitt",
    "mittelwert",
    "summe",
    "gesamt",
    "anzahl",
];
/// The same; but people may have these names.
const NAMELIKE: [&str; 5] = ["min", "max", "count", "minimum", "maximum"];

/// Everybody below the names of the columns, and what is wrong with whole lines.
pub(super) fn of<'a>(lines: &'a [Line], header: &Header) -> (People<'a>, Vec<Problem>) {
    // Columns at the end that have no name have nothing in them either.
    let columns = header.names.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1);
    let all = || (1..).zip(lines.iter().skip(header.lines));
    let first_word = |line: &Line| {
        let cell = line.cells.iter().find(|cell| !cell.is_empty()).map_or("", String::as_str);
        cell.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase()
    };
    let is = |words: &[&str], line: &Line| words.contains(&first_word(line).as_str());
    let has_names = all().any(|(_, l)| !first_word(l).is_empty() && !is(&FIGURES, l) && !is(&NAMELIKE, l));
    let is_figures = |line: &Line| is(&FIGURES, line) || !has_names && is(&NAMELIKE, line);
    let (mut people, mut figures, mut uneven) = (People::new(), Rows::default(), Rows::default());
    let mut cells = 0;
    for (row, line) in all() {
        let used = line.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        if is_figures(line) {
            figures.add(row, line.number);
        } else if line.cells.len() < columns || used > columns {
            if uneven.is_empty() {
                cells = line.cells.len();
            }
            uneven.add(row, line.number);
        } else {
            people.push((row, line));
        }
    }
    let mut problems = Vec::new();
    if !figures.is_empty() {
        problems.push(Problem::NoPerson { rows: figures });
    }
    if !uneven.is_empty() {
        problems.push(Problem::Width { rows: uneven, cells, columns });
    }
    problems.extend(badly_named(&people, header));
    (people, problems)
}

/// What is wrong in the columns that name people.
fn badly_named(people: &People, header: &Header) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (i, column) in header.columns.iter().enumerate() {
        if let Column::Naming(is_seat) = column {
            problems.extend(unnamed(people, i, &header.names[i]));
            problems.extend(is_seat.then(|| same(people, i)).flatten());
        }
    }
    problems
}

/// People with nothing in a column in which others have something.
fn unnamed(people: &People, column: usize, name: &str) -> Option<Problem> {
    let is_empty = |line: &Line| line.cells.get(column).is_none_or(String::is_empty);
    let rows: Rows = people.iter().filter(|(_, line)| is_empty(line)).map(|(row, line)| (*row, line.number)).collect();
    let is_wrong = !rows.is_empty() && people.iter().any(|(_, line)| !is_empty(line));
    is_wrong.then(|| Problem::Nameless { rows, column: column + 1, name: cut(name) })
}

/// People whose seats stand on several lines.
fn same(people: &People, column: usize) -> Option<Problem> {
    let mut seats: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
    for (row, line) in people {
        let seat = line.cells.get(column).filter(|seat| !seat.is_empty());
        if let Some(seat) = seat {
            seats.entry(seat.to_lowercase()).or_default().push((*row, line.number));
        }
    }
    let mut rows: Vec<(usize, usize)> = seats.into_values().filter(|rows| rows.len() > 1).flatten().collect();
    order::by_key(&mut rows, |row| *row);
    (!rows.is_empty()).then(|| Problem::SameSeat { rows: rows.into_iter().collect() })
}
