//! The sessions that the others of a circle hand on.

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Stores, as_of};
use crate::cli::args::ListFormat;
use crate::cli::{Failure, lists, print};
use crate::domain::circle::Line;
use crate::domain::order;
use crate::runtime::now;
use crate::say;
use crate::storage::folders::Folders;
use crate::storage::share;
use crate::words::Words;

/// A session as JSON.
#[derive(Serialize)]
struct Row {
    session: String,
    account: String,
    workshop: String,
    day: NaiveDate,
    small: bool,
    whole: bool,
}

/// `rungs sessions --store`
pub fn sessions(
    folders: &Folders,
    words: &Words,
    stores: &Stores,
    store: &str,
    format: ListFormat,
) -> Result<(), Failure> {
    let here = stores.joined(folders, Some(store))?;
    let own = share::own(folders, &here, now().date_naive())?;
    let lines = share::all(folders, &here, &own).lines.into_iter();
    let row = |line: Line| {
        let (account, workshop, day) = (line.reading.account, line.reading.workshop, line.reading.day);
        Row { session: line.object, account, workshop, day, small: line.small, whole: line.whole.is_some() }
    };
    let mut rows: Vec<Row> = lines.map(row).collect();
    order::by_key(&mut rows, |row| (Reverse(row.day), row.account.clone(), row.session.clone()));
    match format {
        ListFormat::Json => lists::print_json(&rows)?,
        ListFormat::Table => {
            let heads = [
                say!(words, "cli-head-session"),
                say!(words, "cli-head-account"),
                say!(words, "cli-head-workshop"),
                say!(words, "cli-head-begun"),
                String::new(),
            ];
            let cells = |row: Row| {
                let whole = if row.whole { say!(words, "share-listed-whole") } else { String::new() };
                vec![row.session, row.account, row.workshop, row.day.to_string(), whole]
            };
            print(&lists::table(&heads, &rows.into_iter().map(cells).collect::<Vec<_>>()))?;
        }
    }
    as_of(words, &here);
    Ok(())
}
