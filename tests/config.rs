//! `config.ron`: what is taken, and what is told of the rest.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use desk::{Desk, session};
use rungs::app::Where;
use rungs::app::room::Kept;
use rungs::domain::check::Finding;
use rungs::domain::config::{Bell, Config, ThemeName};
use rungs::domain::workshop::Question;
use rungs::storage::config;
use rungs::storage::folders::Folders;
use rungs::storage::scripts::ScriptError;
use rungs::ui::keymap::{BESIDE, Keymap, PLACES, TOGETHER, action_name, place_name, place_title, places_and_actions};
use tempfile::TempDir;

const DOCS: &str = include_str!("../docs/config.md");

fn findings(config: &Config) -> Vec<Finding> {
    Keymap::with(&config.keys).err().unwrap_or_default()
}

struct World {
    dir: TempDir,
}

impl World {
    fn with(text: impl AsRef<[u8]>) -> Self {
        let world = World { dir: TempDir::new().unwrap() };
        fs::write(world.file(), text).unwrap();
        world
    }

    fn file(&self) -> PathBuf {
        self.dir.path().join("config.ron")
    }

    fn load(&self) -> Result<Config, ScriptError> {
        let folders = Folders { config: self.dir.path().into(), data: "nowhere".into() };
        config::load(&folders, &findings)
    }

    /// What is told of a file that is not taken: `line:column message (help)`.
    fn told(&self) -> Vec<String> {
        match self.load() {
            Err(ScriptError::Invalid(invalid)) => invalid
                .problems
                .into_iter()
                .map(|p| {
                    let (message, help) = p.said(&desk::words());
                    format!("{}:{} {message} ({})", p.line, p.column, help.unwrap_or_default())
                })
                .collect(),
            other => panic!("{other:?}"),
        }
    }

    fn rungs(&self, args: &[&str]) -> (Option<i32>, String, String) {
        let done = Command::new(env!("CARGO_BIN_EXE_rungs"))
            .args(args)
            .env_clear()
            .env("HOME", self.dir.path())
            .env("TERM", "xterm")
            .env("RUNGS_CONFIG_DIR", self.dir.path())
            .env("RUNGS_DATA_DIR", self.dir.path().join("data"))
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (done.status.code(), text(done.stdout), text(done.stderr))
    }
}

fn told(text: &str) -> Vec<String> {
    World::with(text).told()
}

/// A desk whose keys are those of this configuration.
fn desk_with(text: &str) -> Desk {
    let config = World::with(text).load().unwrap();
    let mut desk = Desk::in_room(session("trust-check", 5), Kept::Stored);
    desk.keys = Keymap::with(&config.keys).unwrap();
    desk
}

#[test]
fn every_example_of_the_docs_is_taken() {
    let examples: Vec<&str> = DOCS.split("```ron\n").skip(1).map(|e| e.split("```").next().unwrap()).collect();
    assert!(examples.len() >= 3);
    for example in examples {
        World::with(example).load().unwrap_or_else(|e| panic!("{example}\n{e}"));
    }
}

#[test]
#[cfg_attr(not(feature = "phones"), ignore = "the docs are of the program as it ships")]
fn the_docs_list_every_place_and_action() {
    let mut table = String::from("| place | where that is | actions |\n|---|---|---|\n");
    for (place, _) in PLACES {
        let title = place_title(&desk::words(), *place);
        let here = places_and_actions().filter(|(p, _)| p == place);
        let actions: Vec<String> = here.map(|(_, action)| format!("`{}`", action_name(action))).collect();
        if !actions.is_empty() {
            table.push_str(&format!("| `{}` | {title} | {} |\n", place_name(*place), actions.join(" ")));
        }
    }
    assert!(places_and_actions().all(|(place, _)| PLACES.iter().any(|(p, _)| *p == place)), "each has a name");
    assert!(DOCS.ends_with(&table), "put this at the end of docs/config.md:\n{table}");
}

#[test]
fn what_is_left_out_is_as_it_comes() {
    for text in ["", "()", "// nothing yet\n"] {
        assert_eq!(World::with(text).load().unwrap(), Config::default(), "{text:?}");
    }
    let folders = Folders { config: "no-such-folder".into(), data: "nowhere".into() };
    assert_eq!(config::load(&folders, &findings).unwrap(), Config::default());
    let set = World::with("(theme: StageLight, mouse: true, bell: Flash)").load().unwrap();
    assert_eq!((set.theme, set.mouse, set.bell), (ThemeName::StageLight, true, Bell::Flash));
}

#[test]
fn an_unknown_name_is_told_with_the_nearest() {
    for (text, expected) in [
        ("(them: None)", "1:2 there is no field `them` in the configuration (did you mean `theme`?)"),
        ("(theme: StageDrak)", "1:9 `StageDrak` is no theme (did you mean `StageDark`?)"),
        ("(bell: Ring)", "1:8 `Ring` is no bell (known here: `Off`, `Bell`, `Flash`)"),
        (
            "(keys: [(place: Romm, action: Park, keys: [])])",
            "1:17 `Romm` is no place where keys work (did you mean `Room`?)",
        ),
        (
            "(keys: [\n  (place: Room, action: Prak, keys: [\"F2\"]),\n])",
            "2:25 there is no action `Prak` (did you mean `Park`?)",
        ),
        (
            "(keys: [(place: Prompter, action: Down, keys: [\"n\"])])",
            "1:17 `Down` has the same keys in `Prompter` as in every place like it (write `place: Scroll`, for all of them)",
        ),
        (
            "(keys: [(place: Moves, action: Up, keys: [\"n\"])])",
            "1:17 `Up` has the same keys in `Moves` as in every place like it (write `place: Choose`, for all of them)",
        ),
        ("(keys: [(place: Form, action: Park, keys: [])])", "1:31 there is no `Park` in `Form` (it is in `Room`)"),
        (
            "(keys: [(place: Room, action: Park, keys: [\"PageDwon\"])])",
            "1:44 `PageDwon` is no key (did you mean `\"PageDown\"`?)",
        ),
        (
            "(keys: [(place: \"Room\", action: Park, keys: [])])",
            "1:17 a name is expected here (write Room, without quotes)",
        ),
    ] {
        assert_eq!(told(text), [expected], "{text}");
    }
}

#[test]
fn a_key_that_means_something_else_already_is_told() {
    let line = |place: &str, action: &str, keys: &str| {
        told(&format!("(keys: [(place: {place}, action: {action}, keys: [{keys}])])")).join("\n")
    };
    let starts = |told: String, start: &str| assert!(told.contains(start), "{told}");
    starts(line("Room", "Park", "\"w\""), "`w` is `Why` in `Room` already");
    starts(line("Room", "Park", "\"F2\", \"3\""), "`3` is a vote");
    starts(line("Shown", "Revote", "\"q\""), "`q` is `Leave` in `Room` already");
    starts(line("Room", "Park", "\"Ctrl-C\""), "`Ctrl-C` is `Quit` in `Anywhere` already");
    starts(line("Report", "KeepHtml", "\"j\""), "`j` is `Down` in `Scroll` already");
    starts(line("Choose", "Down", "\"a\""), "`a` is `Accept` in `Moves` already");
    starts(line("Room", "Park", "\"y\""), "`y` is `TakeOffer` in `Offer` already");
    starts(line("Vote", "Reveal", "\"r\", \"Space\""), "`Space` would reveal and go on");
    starts(line("Room", "Next", "\"r\""), "`r` would reveal and go on");
    starts(line("Form", "NextField", "\"x\""), "a field that is typed into needs `x`");
    starts(line("Anywhere", "Quit", "\"Q\""), "a field that is typed into needs `Q`");
    starts(line("Anywhere", "Quit", ""), "`Quit` needs a key");
    starts(line("Form", "Cancel", ""), "`Cancel` needs a key");
    starts(line("VotePair", "Vote1", "\"&\""), "the digits of a vote stay");
    starts(line("Room", "Park", "\"F2\", \"F2\""), "`F2` is named twice");
    starts(line("Room", "Park", "\"Ctrl-M\""), "terminals do not tell `Ctrl-M` from `Enter`");
}

#[test]
fn two_lines_that_do_not_go_together_are_told_once_with_both_places() {
    let text =
        "(keys: [\n(place: Room, action: Park, keys: [\"F2\"]),\n(place: Room, action: Why, keys: [\"F2\"]),\n])";
    let [one] = told(text).try_into().unwrap();
    assert!(one.starts_with("3:35 `F2` is `Park` in `Room` already (the other is at 2:35;"), "{one}");
    let twice =
        "(keys: [\n(place: Room, action: Park, keys: [\"F2\"]),\n(place: Room, action: Park, keys: [\"F3\"]),\n])";
    let [one] = told(twice).try_into().unwrap();
    assert!(one.starts_with("3:1 `Park` in `Room` has two lines (the other is at 2:1;"), "{one}");
}

#[test]
fn two_actions_may_change_places() {
    let mut desk =
        desk_with("(keys: [(place: Room, action: Why, keys: [\"g\"]), (place: Room, action: Places, keys: [\"w\"])])");
    desk.press("w");
    assert!(desk.says("go there"), "{}", desk.screen());
}

#[test]
fn own_keys_are_those_of_footer_help_and_palette_and_the_old_ones_are_dead() {
    let mut desk =
        desk_with("(keys: [(place: Room, action: Why, keys: [\"F3\"]), (place: Room, action: Undo, keys: [])])");
    while !matches!(desk.session().question(), Some(Question::Pair(_))) {
        desk.press("]");
    }
    desk.press("44444r");
    assert!(desk.says("F3 why?") && !desk.says("undo"), "{}", desk.screen());
    desk.press("w");
    assert!(!desk.says("back to the question"));
    desk.press("?");
    assert!(desk.screen().lines().any(|l| l.trim_start().starts_with("F3 ") && l.contains("why not higher")));
    assert!(!desk.says("take back the last thing"));
    desk.press("<Esc><Ctrl-p>take back the last");
    assert!(desk.says("take back the last thing"), "what has no key is found by its name: {}", desk.screen());
}

#[test]
fn the_places_that_are_active_together_are_held_apart_together() {
    let mut desk = Desk::in_room(session("trust-check", 5), Kept::Stored);
    let mut seen = 0;
    for _ in 0..80 {
        for keys in ["", "1r"] {
            desk.press(keys);
            let here: Vec<Where> = desk.app.contexts();
            let moves = [Where::Scroll, Where::Choose, Where::Anywhere];
            let inner: Vec<&Where> = here.iter().filter(|w| !moves.contains(w) && !BESIDE.contains(w)).collect();
            let together = |places: &&[Where]| inner.iter().all(|w| places.contains(w));
            assert!(inner.len() < 2 || TOGETHER.iter().any(together), "{here:?}");
            seen += usize::from(inner.len() > 1);
        }
        desk.press("<Esc><Right>");
    }
    assert!(seen > 20);
}

#[test]
fn a_hostile_file_is_refused_with_its_place() {
    let deep = format!("(keys: {}", "[".repeat(100_000));
    assert!(!told(&deep).is_empty());
    assert!(World::with(b"(theme: None\0)").told()[0].starts_with("1:13 this file holds a NUL character"));
    assert!(World::with(b"(theme: N\xff)").told()[0].starts_with("1:10 this file is not UTF-8"));
    let large = format!("({})", " ".repeat(2 << 20));
    assert!(matches!(World::with(large).load(), Err(ScriptError::Unreadable(_))));
    let many: String = (0..500).map(|_| "(place: Room, action: Prak, keys: [\"ww\", \"\u{1b}[31m\"]),").collect();
    let told = told(&format!("(keys: [{many}])"));
    assert!(told.iter().all(|line| !line.contains('\u{1b}')));
}

#[test]
fn check_and_doctor_tell_of_it_and_nothing_opens_with_a_mistake_in_it() {
    let world = World::with("(\n    theme: StageDrak,\n)\n");
    let (code, out, _) = world.rungs(&["check", world.file().to_str().unwrap()]);
    assert_eq!(code, Some(3));
    let lines = ["error: `StageDrak` is no theme", ":2:12", "2 |     theme: StageDrak,", "|            ^^^^^^^^^"];
    assert!(lines.iter().all(|line| out.contains(line)), "{out}");
    let (code, out, said) = world.rungs(&["run", "trust-check", "--account", "Harbour", "--room", "5"]);
    assert_eq!((code, out.as_str()), (Some(3), ""));
    assert!(said.contains("`StageDrak` is no theme") && said.contains("^^^^^^^^^"), "{said}");
    assert!(!world.dir.path().join("data").exists(), "nothing was begun");
    let (code, out, _) = world.rungs(&["doctor"]);
    assert_eq!(code, Some(0));
    assert!(out.contains("configuration") && out.contains("config.ron") && out.contains("not valid"), "{out}");
    // What needs no screen needs no configuration.
    assert_eq!(world.rungs(&["workshops"]).0, Some(0));
}

#[test]
fn check_passes_what_is_right() {
    let world = World::with("(theme: None)");
    assert_eq!(world.rungs(&["check", world.file().to_str().unwrap()]).0, Some(0));
    let other = world.dir.path().join("mine.ron");
    fs::write(&other, "(keys: [(place: Room, action: Park, keys: [\"w\"])])").unwrap();
    let (code, out, _) = world.rungs(&["check", other.to_str().unwrap()]);
    assert_eq!(code, Some(3), "known for what it is by its fields: {out}");
}
