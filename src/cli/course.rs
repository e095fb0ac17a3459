//! `rungs course`: what courses there are, how far a class is in one, and its next module.

use serde::Serialize;

use super::args::{Course, ListFormat, Run};
use super::lists::{print_json, table};
use super::{Failure, print, screen, tell};
use crate::domain::course::{Class, Stand};
use crate::domain::history::Snapshot;
use crate::domain::text::one_line;
use crate::runtime::{Ended, Settings};
use crate::say;
use crate::storage::courses::{self, Taught};
use crate::storage::folders::Folders;
use crate::storage::sessions::{self, Damage};
use crate::words::{Language, Words};

/// A module as JSON, with how far a class is in it.
#[derive(Serialize)]
struct Row<'a> {
    course: &'a str,
    module: usize,
    workshop: &'a str,
    title: &'a str,
    minutes: u32,
    class: Option<&'a str>,
    state: Option<&'static str>,
    day: Option<String>,
    session: Option<&'a str>,
}

impl<'a> Row<'a> {
    fn new(taught: &'a Taught, at: usize, class: Option<&'a Class>) -> Option<Self> {
        let (module, script) = (taught.course.modules.get(at)?, taught.scripts.get(at)?);
        let (state, day, session) = match class.and_then(|class| class.stands.get(at)) {
            None => (None, None, None),
            Some(Stand::Done(day)) => (Some("done"), Some(day), None),
            Some(Stand::Open(session, day)) => (Some("open"), Some(day), Some(session.as_str())),
            Some(Stand::ToCome) => (Some("to-come"), None, None),
        };
        Some(Row {
            course: &taught.course.id,
            module: at + 1,
            workshop: &module.workshop,
            title: &script.workshop.title,
            minutes: module.minutes,
            class: class.map(|class| class.name.as_str()),
            state,
            day: day.map(ToString::to_string),
            session,
        })
    }

    fn cells(&self, words: &Words) -> Vec<String> {
        let day = || self.day.clone().unwrap_or_default();
        let stand = match self.state {
            Some("done") => say!(words, "cli-course-done", day = day()),
            Some("open") => say!(words, "cli-course-open", day = day()),
            _ => String::new(),
        };
        let time = say!(words, "cli-minutes", minutes = self.minutes);
        vec![self.module.to_string(), self.workshop.to_owned(), time, self.title.to_owned(), stand]
    }
}

fn rows<'a>(taught: &'a Taught, class: Option<&'a Class>) -> Vec<Row<'a>> {
    (0..taught.course.modules.len()).filter_map(|at| Row::new(taught, at, class)).collect()
}

/// Lists the courses, or the modules of one with how far a class is.
pub fn course(folders: &Folders, words: &Words, asked: &Course) -> Result<(), Failure> {
    let Some(name) = &asked.course else { return all(folders, words, asked.format) };
    let taught = courses::find(name, folders)?;
    let sessions = told(folders, words)?;
    let classes = taught.course.classes(&sessions);
    let class = named(&taught, asked, &sessions).or_else(|| classes.first().cloned());
    let rows = rows(&taught, class.as_ref());
    if asked.format == ListFormat::Json {
        return print_json(&rows);
    }
    let heads = [
        say!(words, "cli-head-module"),
        say!(words, "cli-head-workshop"),
        say!(words, "cli-head-time"),
        say!(words, "cli-head-title"),
        class.as_ref().map_or_else(String::new, |class| class.name.clone()),
    ];
    let lines: Vec<Vec<String>> = rows.iter().map(|row| row.cells(words)).collect();
    print(&table(&heads, &lines))?;
    let listed = class.iter().chain(classes.iter().filter(|other| class.as_ref() != Some(other)));
    for class in listed {
        tell(standing(&taught, class, words));
    }
    if class.as_ref().is_none_or(|class| class.next().is_some()) {
        tell(say!(words, "cli-course-how", course = name.as_str()));
    }
    Ok(())
}

/// How far a class is, and how it goes on.
fn how_far(taught: &Taught, asked: &Course, class: &Class, words: &Words) {
    tell(standing(taught, class, words));
    if let Some(course) = asked.course.as_deref().filter(|_| class.next().is_some()) {
        tell(say!(words, "cli-course-how", course));
    }
}

/// How far a class is, in a sentence.
fn standing(taught: &Taught, class: &Class, words: &Words) -> String {
    let (done, all, name) = (class.done(), class.stands.len(), one_line(&class.name).into_owned());
    match class.next().and_then(|at| Some((at + 1, taught.scripts.get(at)?))) {
        Some((next, script)) => {
            say!(words, "cli-course-stands", class = name, done, all, next, title = &script.workshop.title)
        }
        None => say!(words, "cli-course-over", class = name, all),
    }
}

fn all(folders: &Folders, words: &Words, format: ListFormat) -> Result<(), Failure> {
    let mut taught = Vec::new();
    for known in courses::courses(folders) {
        match known.course {
            Ok(course) => taught.push(course),
            Err(error) => tell(say!(words, "cli-skipped-workshop", id = known.id, why = error.said())),
        }
    }
    if format == ListFormat::Json {
        return print_json(&taught.iter().flat_map(|taught| rows(taught, None)).collect::<Vec<_>>());
    }
    let line = |Taught { course, scripts }: &Taught| {
        let language = course.language.map_or("", Language::code).to_owned();
        let time = say!(words, "cli-minutes", minutes = course.minutes());
        vec![course.id.clone(), time, language, scripts.len().to_string(), course.title.clone(), course.summary.clone()]
    };
    let lines: Vec<Vec<String>> = taught.iter().map(line).collect();
    let heads = [
        say!(words, "cli-head-course"),
        say!(words, "cli-head-time"),
        say!(words, "cli-head-language"),
        say!(words, "cli-head-modules"),
        say!(words, "cli-head-title"),
        String::new(),
    ];
    print(&table(&heads, &lines))
}

/// The class that is asked for by its name; without one it is the class that was at it last.
fn named(taught: &Taught, asked: &Course, sessions: &[Snapshot]) -> Option<Class> {
    let name = asked.class.as_deref().map(str::trim).filter(|name| !name.is_empty())?;
    Some(taught.course.class(name, sessions))
}

/// What is kept of every session; those that cannot be read are named.
fn told(folders: &Folders, words: &Words) -> Result<Vec<Snapshot>, Failure> {
    let (sessions, damaged) = sessions::snapshots(folders)?;
    for error in damaged {
        tell(say!(words, "cli-skipped", why = error.said()));
    }
    Ok(sessions)
}

/// The class's next module: on where it was left, or from its start. Without a class the screen asks for it.
pub fn next(settings: Settings, folders: Folders, asked: Course) -> Result<Option<Ended>, Failure> {
    let words = settings.words.clone();
    let taught = courses::find(asked.course.as_deref().unwrap_or_default(), &folders)?;
    let sessions = told(&folders, &words)?;
    let class = named(&taught, &asked, &sessions).or_else(|| taught.course.classes(&sessions).into_iter().next());
    let at = class.as_ref().map_or(Some(0), Class::next);
    let Some(module) = at.and_then(|at| taught.course.modules.get(at)) else {
        let name = class.map_or_else(String::new, |class| one_line(&class.name).into_owned());
        tell(say!(words, "cli-course-over", class = name, all = taught.course.modules.len()));
        return Ok(None);
    };
    let ended = match class.as_ref().zip(at).and_then(|(class, at)| class.stands.get(at)) {
        Some(Stand::Open(id, _)) => screen::resume(settings, folders.clone(), Some(id), None, (Damage::Refuse, false))?,
        _ => begin(settings, folders.clone(), module.workshop.clone(), &asked, class.as_ref())?,
    };
    // Whoever has closed a module looks for the next one, and the screen knows of no course.
    if ended == Ended::Left {
        let sessions = told(&folders, &words)?;
        let class = class.map(|class| taught.course.class(&class.name, &sessions));
        if let Some(class) = class.or_else(|| taught.course.classes(&sessions).into_iter().next()) {
            how_far(&taught, &asked, &class, &words);
        }
    }
    Ok(Some(ended))
}

/// A module from its start, with as many people as the class had the last time.
fn begin(
    settings: Settings,
    folders: Folders,
    workshop: String,
    asked: &Course,
    class: Option<&Class>,
) -> Result<Ended, Failure> {
    let last = class.and_then(|class| class.last.as_deref());
    let size = last.and_then(|id| Some(sessions::read(&folders, id).ok()?.progress.room));
    let run = Run {
        workshop: Some(workshop),
        room: asked.room.or(size),
        account: class.map(|class| class.name.clone()),
        ..Run::default()
    };
    screen::run(settings, folders, run)
}
