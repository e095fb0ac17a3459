//! `rungs compare`, `rungs trend` and `rungs portfolio`.

use super::args::HistoryFormat;
use super::readings::stored;
use super::{Failure, print, say};
use crate::domain::history::{self, Snapshot, account_key};
use crate::domain::nearest::nearest;
use crate::domain::text::one_line;
use crate::export::history::{self as told, Form};
use crate::runtime::now;
use crate::storage::folders::Folders;
use crate::storage::sessions;

/// Columns where nobody says how wide the terminal is.
const WIDTH: usize = 80;
/// Wider lines are hard to read.
const WIDEST: usize = 120;

/// Two readings side by side.
pub fn compare(folders: &Folders, first: &str, then: &str, format: HistoryFormat) -> Result<(), Failure> {
    let (first, then) = (stored(folders, first)?, stored(folders, then)?);
    let comparison = history::compare(&first, &then);
    print(&told::compare(&comparison, form(format)).map_err(Failure::failed)?)
}

/// An account over time.
pub fn trend(folders: &Folders, account: &str, format: HistoryFormat) -> Result<(), Failure> {
    let all = snapshots(folders)?;
    let trends = history::trends(&all, account);
    if trends.is_empty() {
        return Err(no_reading(&all, account));
    }
    print(&told::trend(&trends, form(format)).map_err(Failure::failed)?)
}

/// Every account by its gap.
pub fn portfolio(folders: &Folders, format: HistoryFormat) -> Result<(), Failure> {
    let portfolio = history::portfolio(&snapshots(folders)?, now().date_naive());
    print(&told::portfolio(&portfolio, form(format)).map_err(Failure::failed)?)
}

/// What history keeps of every session; those that cannot be read are named beside it.
fn snapshots(folders: &Folders) -> Result<Vec<Snapshot>, Failure> {
    let (snapshots, damaged) = sessions::snapshots(folders)?;
    for error in damaged {
        say(format_args!("skipped: {error}"));
    }
    Ok(snapshots)
}

fn no_reading(all: &[Snapshot], account: &str) -> Failure {
    let name = one_line(account);
    let key = account_key(account);
    if all.iter().any(|s| account_key(&s.account) == key) {
        return Failure::Failed(format!("no votes on {name} were revealed yet, so there is no reading of it"));
    }
    let known = nearest(account, all.iter().map(|s| s.account.as_str()));
    let known = known.map_or_else(|| "`rungs run` begins a session".to_owned(), |n| format!("did you mean {n}?"));
    Failure::Failed(format!("there is no session about {name}: {}", one_line(&known)))
}

fn form(format: HistoryFormat) -> Form {
    match format {
        HistoryFormat::Text => {
            let wide = crossterm::terminal::size().map_or(WIDTH, |(wide, _)| usize::from(wide));
            Form::Text(if super::is_terminal() { wide.clamp(WIDTH, WIDEST) } else { WIDTH })
        }
        HistoryFormat::Json => Form::Json,
        HistoryFormat::Md => Form::Markdown,
        HistoryFormat::Html => Form::Html,
    }
}
