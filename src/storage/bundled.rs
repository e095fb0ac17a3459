//! Scripts, ladders, cases and courses that are compiled in.

use std::sync::{Arc, Mutex, PoisonError, Weak};

use crate::packed::Packed;

/// A file of the source tree: its id, its path there and its text.
pub type Bundled = (&'static str, &'static str, Script);

/// Where a script stands in the text that all of them are.
#[derive(Debug, Clone, Copy)]
pub struct Script(usize, usize);

impl Script {
    /// Its text.
    #[must_use]
    pub fn text(self) -> String {
        let all = unpacked();
        let text = all.get(self.0..self.1);
        debug_assert!(text.is_some());
        text.unwrap_or_default().to_owned()
    }

    const fn at((start, end): (usize, usize)) -> Self {
        Script(start, end)
    }
}

macro_rules! bundle {
    ($folder:literal: $($id:literal),* $(,)?) => {
        &[$((
            $id,
            concat!($folder, "/", $id, ".ron"),
            Script::at(include!(concat!(env!("OUT_DIR"), "/", $folder, "/", $id, ".ron.at"))),
        )),*]
    };
}

/// The text that all of them are: apart they would be packed to a third more. Whoever reads several holds it meanwhile, as
/// it is unpacked for each else.
#[must_use]
pub fn unpacked() -> Arc<String> {
    static HELD: Mutex<Weak<String>> = Mutex::new(Weak::new());
    const PACKED: Packed = Packed::new(include_bytes!(concat!(env!("OUT_DIR"), "/bundle.z")));
    let mut held = HELD.lock().unwrap_or_else(PoisonError::into_inner);
    held.upgrade().unwrap_or_else(|| {
        let all = Arc::new(PACKED.text());
        *held = Arc::downgrade(&all);
        all
    })
}

/// Every ladder.
pub const LADDERS: &[Bundled] = bundle!("workshops/ladders": "account", "team", "kunde", "unser-team");

/// Every workshop, in the order in which they are listed.
pub const WORKSHOPS: &[Bundled] = bundle!(
    "workshops": "trust-check", "too-cosy", "reverse-the-polarity", "before-the-bid", "broken-promise", "retro-self-check",
    "who-trusts-whom", "beside-the-ladder", "touchpoints", "portfolio-talk", "trainer-demo", "quiet-year",
    "after-the-fault", "sort-rungs", "two-directions", "seen-or-thought", "risk-and-remedy", "turn-it-round", "own-four",
    "both-sides", "sides-conduct", "sides-reliance",
    "vertrauens-check", "zu-vertraut", "umgepolt", "vor-dem-angebot", "gebrochenes-versprechen", "retro-selbst-check",
    "wer-wem-vertraut", "neben-der-leiter",
    "beruehrungspunkte", "portfolio-gespraech", "stilles-jahr", "nach-dem-fehler", "sprossen-ordnen", "zwei-richtungen",
    "gesehen-oder-gedacht", "risiko-und-mittel", "umgekehrt", "vier-am-eigenen",
    "beide-seiten", "seiten-verhalten", "seiten-verlass"
);

/// Every made-up account.
pub const CASES: &[Bundled] = bundle!(
    "workshops/cases":
    "demo", "cosy", "run-by-threat", "one-of-ours", "unforgiven-exit", "stretch-bid", "healthy",
    "vorfuehrung"
);

/// Every course.
pub const COURSES: &[Bundled] = bundle!("workshops/courses": "read-trust", "vertrauen-lesen");

#[cfg(test)]
mod tests {
    use std::fs;

    use chrono::DateTime;

    use super::*;
    use crate::storage::courses;
    use crate::storage::folders::Folders;
    use crate::storage::scripts::{bundled_ladder, case, find};

    fn nobody() -> Folders {
        Folders { config: "does-not-exist".into(), data: "does-not-exist".into() }
    }

    fn stems(folder: &str) -> Vec<String> {
        let folder = fs::read_dir(format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"))).expect("a folder");
        let files = folder.map(|e| e.expect("an entry").path()).filter(|p| p.is_file());
        let mut stems: Vec<String> =
            files.map(|p| p.file_stem().expect("a name").to_string_lossy().into_owned()).collect();
        stems.sort();
        stems
    }

    #[test]
    fn every_file_is_in_its_table_and_every_row_is_a_file() {
        for (folder, table) in [
            ("workshops", WORKSHOPS),
            ("workshops/ladders", LADDERS),
            ("workshops/cases", CASES),
            ("workshops/courses", COURSES),
        ] {
            let mut ids: Vec<&str> = table.iter().map(|(id, ..)| *id).collect();
            ids.sort_unstable();
            assert_eq!(stems(folder), ids, "{folder}");
        }
    }

    #[test]
    fn every_bundled_ladder_and_workshop_is_valid_and_named_like_its_file() {
        for (id, path, _) in LADDERS {
            assert_eq!(bundled_ladder(id).unwrap_or_else(|e| panic!("{path}: {e}")).id, *id);
        }
        for (id, path, _) in WORKSHOPS {
            assert_eq!(find(id, &nobody()).unwrap_or_else(|e| panic!("{path}: {e}")).workshop.id, *id);
        }
    }

    #[test]
    fn every_bundled_course_is_valid_and_named_like_its_file() {
        for (id, path, _) in COURSES {
            assert_eq!(courses::find(id, &nobody()).unwrap_or_else(|e| panic!("{path}: {e}")).course.id, *id);
        }
    }

    #[test]
    fn every_bundled_case_fits_its_workshop() {
        let now = DateTime::parse_from_rfc3339("2026-03-02T10:00:00+01:00").expect("a moment");
        for (id, path, _) in CASES {
            let case = case(id).unwrap_or_else(|e| panic!("{path}: {e}"));
            assert_eq!(case.id, *id);
            let script = find(&case.workshop, &nobody()).unwrap_or_else(|e| panic!("{path}: {e}"));
            case.session(script.workshop, script.ladder, now).unwrap_or_else(|e| panic!("{path}: {e}"));
        }
    }
}
