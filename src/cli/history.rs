//! `rungs compare`, `rungs trend` and `rungs portfolio`.

use super::args::{HistoryFormat, To};
use super::{Failure, deliver, tell};
use crate::app::history::Ask;
use crate::export::history::Form;
use crate::runtime::history::{self, Silent};
use crate::storage::folders::Folders;
use crate::words::Words;
use crate::{message, say};

/// Columns where nobody says how wide the terminal is.
const WIDTH: usize = 80;
/// Wider lines are hard to read.
const WIDEST: usize = 120;

/// Writes what history says; what it left out is named beside it.
pub fn history(folders: &Folders, words: &Words, ask: &Ask, format: HistoryFormat, to: &To) -> Result<(), Failure> {
    let told = history::tell(folders, ask).map_err(|silent| match silent {
        Silent::Open(error) => error.into(),
        other => Failure::Failed(other.text(words).into()),
    })?;
    for skipped in told.skipped {
        tell(say!(words, "cli-skipped", why = skipped));
    }
    let text = told.answer.write(form(format, to), words).map_err(Failure::failed)?;
    deliver(&text, to, words, |file| match ask {
        Ask::Compare(..) => message!("cli-comparison-in", file),
        Ask::Trend(_) => message!("cli-trend-in", file),
        Ask::Portfolio | Ask::Segments => message!("cli-portfolio-in", file),
    })
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
