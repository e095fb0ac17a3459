//! `rungs compare`, `rungs trend` and `rungs portfolio`.

use super::args::{HistoryFormat, To};
use super::{Failure, deliver, say};
use crate::app::history::Ask;
use crate::export::history::Form;
use crate::runtime::history::{Silent, tell};
use crate::storage::folders::Folders;
use crate::words::Words;

/// Columns where nobody says how wide the terminal is.
const WIDTH: usize = 80;
/// Wider lines are hard to read.
const WIDEST: usize = 120;

/// Writes what history says; what it left out is named beside it.
pub fn history(folders: &Folders, words: &Words, ask: &Ask, format: HistoryFormat, to: &To) -> Result<(), Failure> {
    let told = tell(folders, ask).map_err(|silent| match silent {
        Silent::Open(error) => error.into(),
        other => Failure::Failed(other.text(words)),
    })?;
    for skipped in told.skipped {
        say(format_args!("skipped: {skipped}"));
    }
    let what = match ask {
        Ask::Compare(..) => "The comparison",
        Ask::Trend(_) => "The trend",
        Ask::Portfolio => "The portfolio",
    };
    deliver(&told.answer.write(form(format, to), words).map_err(Failure::failed)?, to, what)
}

fn form(format: HistoryFormat, to: &To) -> Form {
    match format {
        HistoryFormat::Text => {
            let wide = crossterm::terminal::size().map_or(WIDTH, |(wide, _)| usize::from(wide));
            Form::Text(if to.is_printed() && super::is_terminal() { wide.clamp(WIDTH, WIDEST) } else { WIDTH })
        }
        HistoryFormat::Json => Form::Json,
        HistoryFormat::Md => Form::Markdown,
        HistoryFormat::Html => Form::Html,
    }
}
