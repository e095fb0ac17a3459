//! Scripts as `rungs check` reads them, out of a text.

use std::fs;

use rungs::domain::session::{Header, METHOD, Session, Setup};
use rungs::storage::inspect::{Inspected, inspect};
use rungs::storage::scripts::Script;
use rungs::ui::fit;
use tempfile::TempDir;

use super::tour::NAME;
use super::{nobody, noon, words};

/// What `rungs check` finds in a text.
pub fn inspected(text: &str) -> Inspected {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("script.ron");
    fs::write(&path, text).unwrap();
    inspect(&path, &nobody(), &fit::warnings).unwrap()
}

/// That with one text in place of another something is `told` of the line that has `at`.
pub fn is_found(script: &str, (was, becomes): (&str, &str), (at, told): (&str, &str)) {
    assert!(script.contains(was), "{was}");
    let text = script.replacen(was, becomes, 1);
    let problems = inspected(&text).problems;
    let found = problems.iter().find(|p| words().say(&p.message).contains(told));
    let found = found.unwrap_or_else(|| panic!("{becomes}: {told}\n{problems:#?}"));
    let line = 1 + text.lines().position(|line| line.contains(at)).unwrap();
    assert_eq!(found.line, line, "{becomes}: {told}");
}

/// A session with the script of a text.
pub fn session_of(text: &str, room: u32, target: Option<i8>) -> Session {
    let Script { workshop, ladder, .. } = *inspected(text).script.unwrap();
    let setup = Setup { target, ..Setup::new(NAME, room) };
    let header = Header { id: "2026-11-22-script-0000".into(), created: noon(), setup, method: METHOD };
    Session::new(header, workshop, ladder)
}
