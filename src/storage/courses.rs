//! Courses: the bundled ones and the user's own.

use super::bundled::COURSES;
use super::folders::{Folders, at_home};
use super::parse::{parse, settle};
use super::scripts::{self, Script, ScriptError, bundled_source, read, ron_files};
use super::source::Source;
use crate::domain::check::{Finding, check_course};
use crate::domain::course::Course;
use crate::domain::nearest::likely;
use crate::domain::text::one_line;
use crate::words::Message;

/// A course that can be run, with the workshop of each module.
#[derive(Debug)]
pub struct Taught {
    /// The course.
    pub course: Course,
    /// The workshops, one a module.
    pub scripts: Vec<Script>,
}

/// A course that commands know by its id.
#[derive(Debug)]
pub struct Known {
    /// Its id; of a course that cannot be read, the name of its file.
    pub id: String,
    /// The course, or what is wrong with it.
    pub course: Result<Taught, ScriptError>,
}

/// Every known course: the bundled ones in their order, then the user's by the names of their files. One of the user's
/// takes the place of a bundled one of the same id.
#[must_use]
pub fn courses(folders: &Folders) -> Vec<Known> {
    let known = |(id, course): (String, Result<Plan, ScriptError>)| Known { id, course: taught(course, folders) };
    plans(folders).into_iter().map(known).collect()
}

/// A course as it stands in its file; its workshops have not been looked for.
type Plan = (Source, Course);

/// The same by their ids.
fn plans(folders: &Folders) -> Vec<(String, Result<Plan, ScriptError>)> {
    let own = ron_files(&folders.courses()).into_iter().map(|path| {
        let plan = read(&path).and_then(plan);
        let stem = || one_line(&path.file_stem().unwrap_or_default().to_string_lossy()).into_owned();
        (plan.as_ref().map_or_else(|_| stem(), |(_, course)| course.id.clone()), plan)
    });
    let own: Vec<_> = own.collect();
    let is_own = |id: &str| own.iter().any(|(known, _)| known == id);
    let bundled = COURSES.iter().filter(|(id, ..)| !is_own(id));
    let mut all: Vec<_> = bundled.map(|one| (one.0.to_owned(), plan(bundled_source(one)))).collect();
    all.extend(own);
    all
}

/// The course with the id `name`, or in the `.ron` file at the path `name`.
///
/// # Errors
/// There is none, it cannot be read, or it is not valid.
pub fn find(name: &str, folders: &Folders) -> Result<Taught, ScriptError> {
    let path = at_home(name.into());
    if path.extension().is_some_and(|e| e.eq_ignore_ascii_case("ron")) {
        return taught(read(&path).and_then(plan), folders);
    }
    let mut known = plans(folders);
    match known.iter().position(|(id, _)| id == name) {
        Some(at) => taught(known.swap_remove(at).1, folders),
        None => {
            let nearest = likely(name, known.iter().map(|(id, _)| id.as_str())).map(str::to_owned);
            Err(ScriptError::NoCourse { name: one_line(name).into_owned(), nearest })
        }
    }
}

fn plan(source: Source) -> Result<Plan, ScriptError> {
    let course = parse(&source)?;
    Ok((source, course))
}

/// The course with its workshops.
fn taught(plan: Result<Plan, ScriptError>, folders: &Folders) -> Result<Taught, ScriptError> {
    let (source, course) = plan?;
    let (scripts, findings) = inspected(&course, folders);
    settle(&source, &findings)?;
    Ok(Taught { course, scripts })
}

/// The workshops of a course that can be run, and all that is wrong with it.
pub(super) fn inspected(course: &Course, folders: &Folders) -> (Vec<Script>, Vec<Finding>) {
    let find = |name: &str| scripts::find(name, folders).map_err(|error| error.said());
    let scripts: Vec<Result<Script, Message>> = course.modules.iter().map(|module| find(&module.workshop)).collect();
    let found: Vec<_> = scripts.iter().map(|one| one.as_ref().map(|s| &s.workshop).map_err(Message::clone)).collect();
    let findings = check_course(course, &found);
    (scripts.into_iter().flatten().collect(), findings)
}
