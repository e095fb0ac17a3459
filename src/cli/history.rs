//! `rungs compare`, `rungs trend` and `rungs portfolio`.

use std::io::Write;

use super::args::{HistoryForm, HistoryFormat, To};
use super::{Failure, deliver, fill, tables, tell};
use crate::app::history::Ask;
use crate::export::history::Form;
use crate::runtime::history::{self, Silent, Told};
use crate::storage::folders::Folders;
use crate::ui::signs::Signs;
use crate::words::{Message, Words};
use crate::{message, say};

/// Columns where nobody says how wide the terminal is.
const WIDTH: usize = 80;
/// On fewer nothing gets narrower.
const NARROWEST: usize = 40;

/// Writes what history says; what it left out is named beside it. On a terminal its drawings have the terminal's `signs`.
pub fn history(
    folders: &Folders,
    words: &Words,
    signs: Signs,
    ask: &Ask,
    form: &HistoryForm,
    to: &To,
) -> Result<(), Failure> {
    write(|| history::tell(folders, ask), words, signs, ask, form, to)
}

/// The same of whoever is to be asked.
pub fn write(
    told: impl FnOnce() -> Result<Told, Silent>,
    words: &Words,
    signs: Signs,
    ask: &Ask,
    form: &HistoryForm,
    to: &To,
) -> Result<(), Failure> {
    tables::fits(form.separator, form.format == HistoryFormat::Csv)?;
    let told = told().map_err(|silent| match silent {
        Silent::Open(error) => error.into(),
        other => Failure::Failed(words.say(&other.said()).into()),
    })?;
    for skipped in told.skipped {
        tell(say!(words, "cli-skipped", why = skipped));
    }
    let called = |file| called(ask, file);
    let written = |form| told.answer.write(form, words).map(String::into_bytes).map_err(Failure::failed);
    let bytes = match form.format {
        HistoryFormat::Text if is_on_terminal(to) => {
            let text = told.answer.write(Form::Text(columns()), words).map_err(Failure::failed)?;
            signs.spelt(text).into_bytes()
        }
        HistoryFormat::Text => written(Form::Text(WIDTH))?,
        HistoryFormat::Json => {
            // Of thousands of accounts it is too much to be held.
            let made = &mut |out: &mut dyn Write| told.answer.json_to(out, words).map_err(Into::into);
            return fill(to, words, called, made);
        }
        HistoryFormat::Md => written(Form::Markdown)?,
        HistoryFormat::Html => written(Form::Html)?,
        HistoryFormat::Csv => tables::csv(&told.answer.sheets(words), form.separator),
        HistoryFormat::Xlsx => tables::xlsx(&told.answer.sheets(words), to)?,
    };
    deliver(bytes, to, words, called)
}

/// What is said once the answer lies in a file.
fn called(ask: &Ask, file: String) -> Message {
    match ask {
        Ask::Compare(..) => message!("cli-comparison-in", file),
        Ask::Trend(_) => message!("cli-trend-in", file),
        Ask::Portfolio | Ask::Segments => message!("cli-portfolio-in", file),
        Ask::Sides(_) => message!("cli-sides-in", file),
    }
}

fn is_on_terminal(to: &To) -> bool {
    to.is_printed() && super::is_shown()
}

/// As wide as the terminal.
fn columns() -> usize {
    crossterm::terminal::size().map_or(WIDTH, |(wide, _)| usize::from(wide).max(NARROWEST))
}
