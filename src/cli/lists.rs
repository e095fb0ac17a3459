//! `rungs sessions` and `rungs workshops`.

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::args::ListFormat;
use super::{Failure, print, tell};
use crate::domain::json;
use crate::domain::text::one_line;
use crate::runtime::known_for;
use crate::say;
use crate::storage::folders::Folders;
use crate::storage::sessions::{self, Copied, Listed, Summary};
use crate::words::{Language, Words};

/// A session as JSON.
#[derive(Serialize)]
struct SessionRow {
    id: String,
    account: String,
    workshop: String,
    created: String,
    finished: bool,
    step: usize,
    steps: usize,
    question: Option<usize>,
    /// The session that this is a conflict copy of; its id is the file's name then.
    #[serde(skip_serializing_if = "Option::is_none")]
    copy_of: Option<String>,
    /// Where a conflict copy is.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
}

impl SessionRow {
    fn new(id: String, s: Summary) -> Self {
        SessionRow {
            id,
            account: s.account,
            workshop: s.workshop,
            created: s.created.to_rfc3339(),
            finished: s.finished,
            step: s.step,
            steps: s.steps,
            question: s.question.map(|(at, _)| at),
            copy_of: None,
            file: None,
        }
    }
}

/// A workshop as JSON.
#[derive(Serialize)]
struct WorkshopRow {
    id: String,
    title: String,
    version: String,
    minutes: u32,
    language: Option<Language>,
    audience: String,
    origin: String,
}

/// Lists the sessions; damaged ones are named beside the list.
pub fn sessions(folders: &Folders, words: &Words, format: ListFormat) -> Result<(), Failure> {
    let mut rows = Vec::new();
    for Listed { id, summary } in sessions::list(folders)? {
        match summary {
            Ok(summary) => rows.push(SessionRow::new(id, summary)),
            Err(error) => tell(say!(words, "cli-skipped", why = error.said())),
        }
    }
    rows.extend(copies(folders, words)?);
    if format == ListFormat::Json {
        return print_json(&rows);
    }
    if rows.is_empty() {
        tell(say!(words, "cli-no-sessions"));
        return Ok(());
    }
    let lines: Vec<Vec<String>> = rows
        .into_iter()
        .map(|r| {
            let place = match &r.copy_of {
                Some(id) => say!(words, "cli-place-copy", id),
                None => place(&r, words),
            };
            vec![r.id, r.account, r.workshop, r.created.chars().take(10).collect(), place]
        })
        .collect();
    let heads = [
        say!(words, "cli-head-session"),
        say!(words, "cli-head-account"),
        say!(words, "cli-head-workshop"),
        say!(words, "cli-head-begun"),
        say!(words, "cli-head-place"),
    ];
    print(&table(&heads, &lines))
}

/// The conflict copies; each is named with what it is and how it is taken in.
fn copies(folders: &Folders, words: &Words) -> Result<Vec<SessionRow>, Failure> {
    let mut rows = Vec::new();
    for Copied { name, path, of, by, summary } in sessions::copies(folders)? {
        let path = path.to_string_lossy().into_owned();
        match summary {
            Ok(summary) => {
                let (file, by) = (one_line(&path).into_owned(), by.said());
                tell(say!(words, "cli-copy", id = &of, by, file));
                let row = SessionRow::new(name, summary);
                rows.push(SessionRow { copy_of: Some(of), file: Some(path), ..row });
            }
            Err(error) => tell(say!(words, "cli-skipped-copy", id = &of, why = error.said())),
        }
    }
    Ok(rows)
}

fn place(row: &SessionRow, words: &Words) -> String {
    let SessionRow { step, steps, .. } = *row;
    match row.question {
        _ if row.finished => say!(words, "term-closed"),
        None => say!(words, "cli-place-step", step, steps),
        Some(question) => say!(words, "cli-place-question", step, steps, question),
    }
}

/// Lists the workshops; broken scripts are named beside the list.
pub fn workshops(folders: &Folders, words: &Words, format: ListFormat) -> Result<(), Failure> {
    let mut rows = Vec::new();
    for known in known_for(words.language(), folders) {
        match known.script {
            Ok(s) => rows.push(WorkshopRow {
                id: known.id,
                title: s.workshop.title,
                version: s.workshop.version,
                minutes: s.workshop.minutes,
                language: s.workshop.language.or(s.ladder.language),
                audience: s.workshop.audience,
                origin: s.origin.to_string(),
            }),
            Err(error) => tell(say!(words, "cli-skipped-workshop", id = known.id, why = error.said())),
        }
    }
    if format == ListFormat::Json {
        return print_json(&rows);
    }
    let line = |r: WorkshopRow| {
        let language = r.language.map_or("", Language::code).to_owned();
        vec![r.id, say!(words, "cli-minutes", minutes = r.minutes), language, r.title, r.audience]
    };
    let lines: Vec<Vec<String>> = rows.into_iter().map(line).collect();
    let heads = [
        say!(words, "cli-head-workshop"),
        say!(words, "cli-head-time"),
        say!(words, "cli-head-language"),
        say!(words, "cli-head-title"),
        say!(words, "cli-head-audience"),
    ];
    print(&table(&heads, &lines))
}

pub fn print_json<T: Serialize>(rows: &[T]) -> Result<(), Failure> {
    print(&json::pretty(&rows).map_err(Failure::failed)?)
}

/// Columns as wide as their widest entry; everything in it is safe to print.
pub fn table(heads: &[String], rows: &[Vec<String>]) -> String {
    let mut all = vec![heads.to_vec()];
    all.extend_from_slice(rows);
    self::rows(&all)
}

/// The same without heads.
pub fn rows(rows: &[Vec<String>]) -> String {
    let safe = |row: &Vec<String>| row.iter().map(|cell| one_line(cell).into_owned()).collect();
    let lines: Vec<Vec<String>> = rows.iter().map(safe).collect();
    let columns = lines.iter().map(Vec::len).max().unwrap_or(0);
    let wide: Vec<usize> = (0..columns)
        .map(|column| lines.iter().filter_map(|l| l.get(column)).map(|c| c.width()).max().unwrap_or(0))
        .collect();
    let mut text = String::new();
    for line in &lines {
        let mut out = String::new();
        for (cell, wide) in line.iter().zip(&wide) {
            out.push_str(cell);
            out.push_str(&" ".repeat(wide - cell.width() + 2));
        }
        text.push_str(out.trim_end());
        text.push('\n');
    }
    text
}
