//! `rungs show`, `rungs score`, `rungs report`, and the demo's reading.

use std::io::{self, Read};
use std::path::Path;

use super::args::{ReadingFormat, Report, ReportFor, ReportFormat, Score};
use super::{Failure, deliver, print, tables, tell};
use crate::domain::reading::read;
use crate::domain::session::{Event, Session};
use crate::domain::votes_csv::{self, Votes};
use crate::domain::workshop::Workshop;
use crate::export::{self, Format, Reader, Subject, Unfit, gap, grid, json, lens, sorted, text, told, typed};
use crate::runtime::{demo_session, now};
use crate::storage::folders::Folders;
use crate::storage::scripts::{self, Script};
use crate::storage::sessions::{self, Damage, Looked};
use crate::storage::source::{VOTES_CAP, read_bytes};
use crate::words::{Message, Words};
use crate::{message, say};

/// Columns of a reading as text.
const WIDTH: usize = 80;

/// A session's reading.
pub fn show(
    folders: &Folders,
    words: &Words,
    name: &str,
    format: ReadingFormat,
    damage: Damage,
) -> Result<(), Failure> {
    let session = stored(folders, words, name, damage)?;
    let reading = session.reading(session.day());
    let subject = Subject::of(&session);
    match format {
        ReadingFormat::Json => {
            let gate = subject.words(&session.ladder, words);
            print(&json::reading(&subject, &reading, &lens::of(&session), &gate).map_err(Failure::failed)?)
        }
        ReadingFormat::Text => {
            let reading = text::full(&subject, &session.ladder, &reading, words, WIDTH);
            let method = session.method_note().map(|note| format!("\n{}\n", words.say(&note))).unwrap_or_default();
            let (told, agreed) = (told::text(&session, words, WIDTH), text::agreed(&session, words, WIDTH));
            let gate = subject.words(&session.ladder, words);
            let polls = lens::text(&lens::of(&session), &typed::of(&session), &gate, WIDTH)
                + &grid::text(&session, &gate, WIDTH)
                + &gap::text(&session, &gate, WIDTH)
                + &sorted::text(&session, words, WIDTH);
            print(&format!("{reading}{told}{polls}{agreed}{method}"))
        }
    }
}

/// The made-up account's reading, with everything revealed.
pub fn demo(folders: &Folders, words: &Words, case: Option<&str>) -> Result<(), Failure> {
    let case = case.unwrap_or_else(|| scripts::demo(words.language()));
    let mut session = demo_session(case, folders, words).map_err(Failure::failed)?;
    for question in session.progress.open_questions() {
        session.happen(Event::Reveal { question }, now()).map_err(Failure::failed)?;
    }
    let reading = session.reading(session.day());
    print(&text::screenful(&Subject::of(&session), &session.ladder, &reading, words, WIDTH))
}

/// Votes from a file.
pub fn score(folders: &Folders, words: &Words, score: &Score) -> Result<(), Failure> {
    let Script { workshop, ladder, .. } = scripts::find(&score.workshop, folders)?;
    let mut votes = votes(&score.votes, &workshop, score.room)?;
    let passed = votes.pass_over(&workshop, &score.passed_over).map_err(|why| Failure::Usage(why.into()))?;
    for note in votes.notes().into_iter().chain(passed) {
        tell(say!(words, "cli-note", note));
    }
    let reading = read(&ladder, &votes.answers);
    let subject = Subject::new(&workshop);
    let (polled, gate) = (lens::polled(&workshop, &votes.polls), subject.words(&ladder, words));
    print(&match score.format {
        ReadingFormat::Json => json::reading(&subject, &reading, &polled, &gate).map_err(Failure::failed)?,
        ReadingFormat::Text => {
            let reading = text::screenful(&subject, &ladder, &reading, words, WIDTH);
            reading + &lens::text(&polled, &[], &gate, WIDTH)
        }
    })
}

/// The votes in a file, or everything that is wrong with it.
pub(super) fn votes(path: &Path, workshop: &Workshop, room: Option<u32>) -> Result<Votes, Failure> {
    votes_csv::parse(&bytes(path)?, workshop, room).map_err(|problems| {
        let name = crate::domain::text::one_line(&path.to_string_lossy()).into_owned();
        let told = |why: Message| message!("cli-of-file", file = &name, why).into();
        Failure::Invalid(problems.iter().map(|problem| told(problem.said())).collect())
    })
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    if path != Path::new("-") {
        return read_bytes(path, VOTES_CAP).map_err(|error| error.said().into());
    }
    let mut bytes = Vec::new();
    io::stdin().lock().take(VOTES_CAP + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > VOTES_CAP {
        return Err(Failure::Invalid(vec![message!("cli-votes-large", most = VOTES_CAP >> 20).into()]));
    }
    Ok(bytes)
}

/// A session's report.
pub fn report(folders: &Folders, words: &Words, report: &Report) -> Result<(), Failure> {
    let session = stored(folders, words, &report.session, Damage::Refuse)?;
    let form = report.form();
    tables::fits(report.separator, form == ReportFormat::Csv)?;
    let reader = match (report.reader, report.redact) {
        (_, true) => Reader::Coded,
        (ReportFor::Room, _) => Reader::Room,
        (ReportFor::Client, _) => Reader::Client,
        (ReportFor::Learners, _) => Reader::Learners,
        (ReportFor::Trainer, _) => Reader::Trainer,
    };
    let unfit = |why: Unfit| Failure::Usage(why.said().into());
    let written = |format| export::report(&session, format, reader, words).map(String::into_bytes).map_err(unfit);
    let sheets = || export::sheets(&session, reader, words).map_err(unfit);
    let bytes = match form {
        ReportFormat::Md => written(Format::Markdown)?,
        ReportFormat::Html => written(Format::Html)?,
        #[cfg(feature = "pdf")]
        ReportFormat::Pdf => pdf(&export::pdf(&session, reader, words).map_err(unfit)?, &report.to, words)?,
        ReportFormat::Csv => tables::csv(&sheets()?, report.separator),
        ReportFormat::Xlsx => tables::xlsx(&sheets()?, &report.to)?,
        ReportFormat::Json => written(Format::Json)?,
    };
    deliver(bytes, &report.to, words, |file| message!("cli-report-in", file))?;
    export::left_out(&session, reader, words).into_iter().for_each(tell);
    Ok(())
}

/// A PDF, which no terminal can show; what its font lacks is told.
#[cfg(feature = "pdf")]
fn pdf(file: &export::pdf::Pdf, to: &super::args::To, words: &Words) -> Result<Vec<u8>, Failure> {
    if to.is_printed() && super::is_shown() {
        return Err(Failure::Usage(message!("cli-pdf-shown").into()));
    }
    if !file.missing.is_empty() {
        tell(say!(words, "cli-note", note = message!("cli-pdf-lacks", letters = &file.missing)));
    }
    Ok(file.bytes.clone())
}

fn stored(folders: &Folders, words: &Words, name: &str, damage: Damage) -> Result<Session, Failure> {
    let id = sessions::resolve(name, folders)?;
    let Looked { session, notes } = sessions::look(folders, &id, damage)?;
    for note in notes {
        tell(say!(words, "cli-note", note));
    }
    if session.keeps_to_itself() {
        return Err(message!("gap-kept-back").into());
    }
    let unknown = session.journal.unknown();
    if unknown > 0 {
        tell(say!(words, "cli-note", note = message!("cli-newer-entries", count = unknown)));
    }
    Ok(session)
}
