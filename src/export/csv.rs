//! A table as CSV: in UTF-8 with a mark that says so, for Excel; no cell of it is a formula.

use super::sheet::{Cell, Sheet};
use crate::domain::text::one_line;

/// Between two cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Separator {
    /// As the format's name has it.
    #[default]
    Comma,
    /// What Excel opens in columns where commas are in numbers.
    Semicolon,
    /// What every spreadsheet takes from the clipboard.
    Tab,
}

impl Separator {
    fn sign(self) -> &'static str {
        match self {
            Separator::Comma => ",",
            Separator::Semicolon => ";",
            Separator::Tab => "\t",
        }
    }
}

/// Without it Excel takes UTF-8 for something else.
const MARK: &str = "\u{feff}";

impl Sheet {
    /// As CSV.
    #[must_use]
    pub fn to_csv(&self, separator: Separator) -> String {
        let between = separator.sign();
        let row = |cells: &Vec<Cell>| cells.iter().map(written).collect::<Vec<_>>().join(between);
        let rows = [self.heads.join(between)].into_iter().chain(self.rows.iter().map(row));
        rows.fold(MARK.to_owned(), |text, row| text + &row + "\r\n")
    }
}

fn written(value: &Cell) -> String {
    match value {
        Cell::Empty => String::new(),
        Cell::Text(text) => cell(text),
        Cell::Number(number) => number.to_string(),
        Cell::Day(day) => day.to_string(),
    }
}

/// A text as a cell: on one line, quoted where it must be, and never what a spreadsheet would compute. Outside of
/// quotes a blank before a sign would not stop it, so blanks go first.
fn cell(text: &str) -> String {
    let text = one_line(text);
    let text = text.trim();
    let computes = text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let text = if computes { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', ';', '\'']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (text, written) in [
            ("plain", "plain"),
            ("=1+1", "\"'=1+1\""),
            ("+1", "\"'+1\""),
            ("-1", "\"'-1\""),
            ("@x", "\"'@x\""),
            ("\t=x", "\"'=x\""),
            (" \u{200b}=x", "\"'=x\""),
            ("＝x", "\"'＝x\""),
            ("\r\n@x", "\"'@x\""),
            ("\u{0}=x", "·=x"),
            ("=a,\"b\"", "\"'=a,\"\"b\"\"\""),
            ("a,b", "\"a,b\""),
            ("a;b", "\"a;b\""),
            ("a \"b\"", "\"a \"\"b\"\"\""),
            ("", ""),
        ] {
            assert_eq!(cell(text), written, "{text:?}");
        }
    }
}
