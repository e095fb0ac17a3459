//! Tables for spreadsheets, as CSV or as a workbook.

use super::Failure;
use super::args::{Between, To};
use crate::export::csv::Separator;
use crate::export::sheet::Sheet;
use crate::export::xlsx::workbook;
use crate::message;

/// What stands between the cells of a table.
pub fn separator(between: Option<Between>) -> Separator {
    match between {
        None | Some(Between::Comma) => Separator::Comma,
        Some(Between::Semicolon) => Separator::Semicolon,
        Some(Between::Tab) => Separator::Tab,
    }
}

/// The first of the tables as CSV.
pub fn csv(sheets: &[Sheet], between: Option<Between>) -> Vec<u8> {
    sheets.first().map(|sheet| sheet.to_csv(separator(between)).into_bytes()).unwrap_or_default()
}

/// All of them in one file, which no terminal can show.
pub fn xlsx(sheets: &[Sheet], to: &To) -> Result<Vec<u8>, Failure> {
    if to.is_printed() && super::is_shown() {
        return Err(Failure::Usage(message!("cli-workbook-shown").into()));
    }
    Ok(workbook(sheets))
}

/// Only CSV has something between its cells.
pub fn fits(between: Option<Between>, is_csv: bool) -> Result<(), Failure> {
    match between {
        Some(_) if !is_csv => Err(Failure::Usage(message!("cli-separator-of-csv").into())),
        _ => Ok(()),
    }
}
