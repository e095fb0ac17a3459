use std::fmt::Debug;
use std::fs;
use std::path::Path;

use ron::ser::PrettyConfig;
use serde::de::DeserializeOwned;

use super::*;
use crate::domain::ladder::Ladder;
use crate::domain::session::Event;
use crate::domain::workshop::Workshop;
use crate::storage::dialect::options;

/// Both forms are the library's byte for byte, and lead back to the value.
fn as_the_library<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let pretty = || PrettyConfig::new().new_line("\n");
    assert_eq!(on_lines(value).unwrap(), options().to_string_pretty(value, pretty()).unwrap());
    let line = on_one_line(value).unwrap();
    assert_eq!(line, options().to_string_pretty(value, pretty().depth_limit(0)).unwrap());
    assert_eq!(&options().from_str::<T>(&line).unwrap(), value);
}

fn folder<T: Serialize + DeserializeOwned + PartialEq + Debug>(name: &str) -> usize {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let texts = files.filter(|path| path.extension().is_some_and(|e| e == "ron"));
    texts.map(|path| as_the_library(&options().from_str::<T>(&fs::read_to_string(path).unwrap()).unwrap())).count()
}

#[test]
fn every_script_and_ladder_is_written_as_the_library_writes_it() {
    assert!(folder::<Workshop>("workshops") > 10);
    assert!(folder::<Workshop>("tests/fixtures/scripts/valid") > 1);
    assert!(folder::<Ladder>("workshops/ladders") > 1);
}

#[test]
fn every_shape_of_an_event_is_written_as_the_library_writes_it() {
    for text in [
        "Opened",
        "Go((step: 2, stop: 0))",
        "Vote(question: \"a\", vote: Point(4))",
        "Tally(question: \"a\", votes: Pair((counts: (1, 3, 1, 0, 0), not_seen: 0)))",
        "Collected({})",
        "Collected({\"a\": Sign((yes: 3, partly: 1, no: 1, not_sure: 0)), \"b\": Pair((counts: (0, 0, 0, 0, 0), not_seen: 1))})",
        "Row(grid: \"g\", id: \"r\", role: \"Head of \\\"it\\\"\", line: \"one\\ntwo\")",
        "Blank(true)",
        "Draft(None)",
        "LeaveOut((steps: [1, 2], questions: []))",
        "Consent(States)",
        "Talk(seconds: 90, part: 1)",
        "Talk(seconds: 0)",
        "Park(\"\u{1b}[0m \u{e9} \\u{200d} \\\\ 'x' \u{1f468}\u{301} \\u{0}\")",
    ] {
        match options().from_str::<Event>(text) {
            Ok(event) => as_the_library(&event),
            Err(error) => panic!("{text}: {error}"),
        }
    }
}

#[test]
fn values_that_no_session_has_yet_are_written_as_the_library_writes_them() {
    as_the_library(&(1.0f64, -2.5f64, 1e300f64, f64::MAX, 'a', i64::MIN, u64::MAX));
    as_the_library(&vec![Some((1u8, vec![Vec::<bool>::new()])), None]);
}
