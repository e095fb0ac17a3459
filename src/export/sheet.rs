//! A table for a spreadsheet before it has a form: CSV and XLSX are made of it. Its heads are names for programs, English
//! whatever the language.

use chrono::NaiveDate;
use serde::Serialize;

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What it is called, in one word.
    pub name: &'static str,
    /// Over the columns.
    pub heads: Vec<&'static str>,
    /// As many cells each as there are heads.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing: it was not asked, or too few could say.
    Empty,
    /// A text, as it was typed.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A day.
    Day(NaiveDate),
}

impl Sheet {
    pub(super) fn new(name: &'static str, heads: &[&'static str], rows: Vec<Vec<Cell>>) -> Self {
        Sheet { name, heads: heads.to_vec(), rows }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Self {
        Cell::Day(day)
    }
}

impl From<bool> for Cell {
    fn from(is: bool) -> Self {
        Cell::Text(if is { "yes" } else { "no" }.to_owned())
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Cell::Empty, Into::into)
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {
        $(impl From<$number> for Cell {
            fn from(number: $number) -> Self {
                i64::try_from(number).map_or(Cell::Empty, Cell::Number)
            }
        })*
    };
}

numbers!(i8, i32, u32, i64, usize);

/// The word that JSON has for it.
pub(super) fn word(value: impl Serialize) -> Cell {
    serde_json::to_value(value).ok().as_ref().and_then(|value| value.as_str()).into()
}

/// A row of cells of all kinds.
macro_rules! cells {
    ($($value:expr),* $(,)?) => { vec![$($crate::export::sheet::Cell::from($value)),*] };
}

pub(super) use cells;
