//! `rungs new`, `rungs check`, and a script on the screen: what somebody meets who writes a workshop.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use std::fs;
use std::process::{Command, Output};

use desk::{Desk, session};
use rungs::app::preview::{Broken, Previewed, Trouble};
use rungs::app::room::Kept;
use rungs::app::{App, Effect, Msg};
use rungs::domain::check::Severity;
use rungs::export::{Format, report};
use rungs::storage::inspect::inspect;
use serde_json::Value;
use tempfile::TempDir;

fn rungs(folder: &TempDir, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rungs"));
    command.current_dir(folder.path()).args(args);
    command.env("LC_ALL", "C.UTF-8");
    command.env("RUNGS_CONFIG_DIR", folder.path().join("config")).env("RUNGS_DATA_DIR", folder.path().join("data"));
    command.output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn a_new_script_passes_the_check_and_can_be_scored_and_is_never_written_over() {
    let folder = TempDir::new().unwrap();
    assert_eq!(rungs(&folder, &["new", "mine"]).status.code(), Some(0));
    let check = rungs(&folder, &["check", "mine.ron"]);
    assert_eq!((check.status.code(), text(&check.stdout)), (Some(0), String::new()));
    fs::write(folder.path().join("votes.csv"), "meeting,change\n5,4\n4,4\n5,5\n").unwrap();
    let score = rungs(&folder, &["score", "mine.ron", "--votes", "votes.csv"]);
    assert!(text(&score.stdout).contains("2 Predictable"), "{}", text(&score.stdout));
    let again = rungs(&folder, &["new", "mine.ron"]);
    assert_eq!(again.status.code(), Some(1));
    assert!(text(&again.stderr).contains("mine.ron exists and was left as it is"));
    assert_eq!(rungs(&folder, &["new", "../mine"]).status.code(), Some(2));
    assert!(!folder.path().join("data").exists(), "nothing is stored");
}

#[test]
fn errors_are_exit_code_3_warnings_0_and_a_missing_file_1() {
    let folder = TempDir::new().unwrap();
    rungs(&folder, &["new", "mine"]);
    let path = folder.path().join("mine.ron");
    let whole = fs::read_to_string(&path).unwrap();
    fs::write(&path, whole.replace("side: Right", "side: Left")).unwrap();
    let warned = rungs(&folder, &["check", "mine.ron"]);
    assert_eq!(warned.status.code(), Some(0));
    assert!(text(&warned.stdout).starts_with("warning: all 4 pictures of trust"), "{}", text(&warned.stdout));
    assert!(text(&warned.stderr).contains("1 warning; it can be run"));
    fs::write(&path, whole.replace("rung: 4,", "rung: 9,").replace("minutes: 5", "minutes: 6")).unwrap();
    let wrong = rungs(&folder, &["check", "mine.ron", "missing.ron"]);
    assert_eq!(wrong.status.code(), Some(3));
    assert_eq!(text(&wrong.stdout).matches("error: ").count(), 2, "{}", text(&wrong.stdout));
    assert!(text(&wrong.stderr).contains("there is no file missing.ron"));
    assert_eq!(rungs(&folder, &["check", "missing.ron"]).status.code(), Some(1));
}

#[test]
fn an_editor_gets_every_problem_with_its_range() {
    let folder = TempDir::new().unwrap();
    rungs(&folder, &["new", "mine"]);
    let path = folder.path().join("mine.ron");
    let whole = fs::read_to_string(&path).unwrap();
    fs::write(&path, whole.replace("family: \"blind-faith\"", "family: \"blindfaith\"")).unwrap();
    let told = rungs(&folder, &["check", "--format", "json", "mine.ron"]);
    let rows: Vec<Value> = serde_json::from_slice(&told.stdout).unwrap();
    let [row] = rows.as_slice() else { panic!("{rows:?}") };
    let number = |name: &str| usize::try_from(row[name].as_u64().unwrap()).unwrap();
    let line = fs::read_to_string(&path).unwrap().lines().nth(number("line") - 1).unwrap().to_owned();
    assert_eq!(number("line"), number("end_line"));
    assert_eq!(&line[number("column") - 1..number("end_column") - 1], "\"blindfaith\"");
    assert_eq!((&row["file"], &row["severity"]), (&Value::from("mine.ron"), &Value::from("error")));
    assert_eq!(row["help"], "did you mean `blind-faith`?");
}

#[test]
fn colour_comes_only_when_it_is_asked_for() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("broken.ron"), "(id: 4)").unwrap();
    assert!(!text(&rungs(&folder, &["check", "broken.ron"]).stdout).contains('\u{1b}'));
    assert!(text(&rungs(&folder, &["check", "broken.ron", "--color", "always"]).stdout).contains("\u{1b}[1;91merror"));
}

/// At the first pair of the trainer's told case.
fn told() -> Desk {
    let mut desk = Desk::in_room(session("trainer-demo", 5), Kept::Stored);
    desk.press("]");
    desk
}

#[test]
fn a_model_answer_comes_after_the_vote_and_only_when_it_is_called() {
    let mut desk = told();
    desk.press("11111");
    assert!(!desk.says("Model answer"));
    desk.press("r");
    assert!(desk.says("This step collects"), "{}", desk.screen());
    desk.press("r");
    assert!(desk.says("m to see the model answer") && !desk.says("Model answer"), "{}", desk.screen());
    desk.press("v");
    assert!(
        !desk.says("Second vote") && desk.says("m to see the model answer"),
        "the vote is locked: {}",
        desk.screen()
    );
    assert!(desk.says("m model answer"), "the footer has the key: {}", desk.screen());
    desk.press("m");
    assert!(desk.says("Model answer, not seen. You:") && desk.says("The story does not tell it"), "{}", desk.screen());
    assert!(!desk.says("m model answer"), "and has it no longer: {}", desk.screen());
    desk.press("m");
    assert!(desk.says("The model answer is shown already."), "a second m opens nothing else: {}", desk.screen());
    desk.press("u");
    assert!(desk.says("m to see the model answer"), "it can be taken back: {}", desk.screen());
}

#[test]
fn votes_of_a_told_case_wait_for_the_step_that_compares_them() {
    let mut desk = told();
    desk.press("55555<Right>55555]");
    assert!(desk.says("Beside the model answer") && desk.says("All 5 have voted"), "{}", desk.screen());
    desk.press("rm");
    assert!(desk.says("Model answer, not seen. You: reversed."), "{}", desk.screen());
    assert!(desk.says("Beside the model answer"), "a reveal stays in its step: {}", desk.screen());
}

#[test]
fn a_sign_says_what_yes_looks_like() {
    for size in [(80, 24), (120, 36)] {
        let mut desk = Desk::in_room(session("trust-check", 5), Kept::Stored);
        desk.size = size;
        desk.press("]]]]]]]");
        assert_eq!(desk.misses("Yes looks like: We quote a remark"), None, "{}", desk.screen());
        // In a report it stands with a sign that is there.
        desk.press("11111r");
        for format in [Format::Markdown, Format::Html] {
            let report = report(desk.session(), format, rungs::export::Reader::Room, &desk::words()).unwrap();
            assert!(report.contains("Yes looks like: We quote a remark"), "{format:?}");
        }
    }
}

#[test]
fn no_word_of_a_narrow_ladder_is_cut() {
    let mut desk = told();
    desk.size = (80, 24);
    desk.press("55555rrl");
    let screen = desk.screen();
    // How many lines are left out is said in so many words.
    let is_cut = |line: &str| line.contains('…') && !line.contains("press w to see all");
    assert!(!screen.lines().any(is_cut), "{screen}");
    for word in ["Personal", "Corporate", "Capability", "not asked", "reversed"] {
        assert!(desk.says(word), "{word}\n{screen}");
    }
    desk.press("<Esc>");
    desk.size = (120, 36);
    assert!(!desk.screen().lines().any(is_cut), "{}", desk.screen());
}

#[test]
fn a_first_move_becomes_an_action_with_one_key() {
    for size in [(80, 24), (120, 36)] {
        let mut desk = Desk::demo();
        desk.size = size;
        desk.press(&"<Down><Right>".repeat(40)).press("wm");
        assert!(desk.says("A director says sorry") && desk.says("to move Breach by our firm"), "{}", desk.screen());
        let before = desk.session().progress.actions.len();
        desk.press("<Down>aBen<Enter>fri<Enter><Enter>");
        let actions = &desk.session().progress.actions;
        assert_eq!(actions.len(), before + 1, "{}", desk.screen());
        let last = actions.last().unwrap();
        assert!(last.what.starts_with("Show the client in writing"), "{last:?}");
        assert_eq!((last.who.as_str(), last.moves.as_deref()), ("Ben", Some("Breach by our firm")));
    }
}

/// What the preview tells of a text.
fn previewed(text: &str) -> Previewed {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("mine.ron");
    fs::write(&path, text).unwrap();
    let inspected = inspect(&path, &desk::nobody(), &rungs::ui::fit::warnings).unwrap();
    let troubles = inspected.problems.into_iter().map(|p| {
        let (message, help) = p.said(&desk::words());
        Trouble {
            severity: p.severity,
            line: p.line,
            column: p.column,
            source: p.source,
            caret: p.caret,
            message,
            help,
        }
    });
    match inspected.script {
        Some(script) => Previewed::Runs(Box::new(script.workshop), Box::new(script.ladder), troubles.collect()),
        None => Previewed::Broken(Broken::new("mine.ron".into(), troubles.collect())),
    }
}

#[test]
fn a_preview_shows_what_is_wrong_and_comes_back_where_it_was() {
    let starter = rungs::storage::starter::starter("mine").unwrap();
    let (app, effects) = App::in_preview(desk::words(), "mine.ron".into());
    assert_eq!(effects, [Effect::Watch("mine.ron".into())]);
    let mut desk = Desk::of(app);
    desk.size = (80, 24);
    desk.send(Msg::Previewed(Box::new(previewed(&starter))));
    desk.press(" 11111r");
    assert!(desk.says("PREVIEW") && desk.says("Personal climbs to 1 Checked"), "{}", desk.screen());
    desk.send(Msg::Previewed(Box::new(previewed(&starter.replace("side: Right", "side: right")))));
    assert!(desk.says("2 things to mend") && desk.says("error: `right` is no side") && desk.says("^^^^^"));
    desk.send(Msg::Previewed(Box::new(previewed(&starter.replace("Our people", "Their people")))));
    assert!(desk.says("Their people") && desk.says("█ Seen"), "{}", desk.screen());
    desk.send(Msg::Previewed(Box::new(previewed(&starter.replace("side: Right", "side: Left")))));
    assert!(desk.says("all 4 pictures of trust of this step"), "{}", desk.screen());
    desk.press("os<Esc>S");
    assert!(desk.says("it stores nothing"), "{}", desk.screen());
    desk.press("q");
    let stored = |e: &Effect| matches!(e, Effect::Save(..) | Effect::WriteFile { .. } | Effect::Create(..));
    assert!(!desk.effects.iter().any(stored), "{:?}", desk.effects);
    assert_eq!(desk.effects.last(), Some(&Effect::Quit));
}

#[test]
fn a_broken_script_is_drawn_at_every_size() {
    let message = "a very long message about something that is not quite as it should be ".repeat(4);
    let trouble = Trouble {
        severity: Severity::Error,
        line: 12,
        column: 300,
        source: "日本語 ".repeat(40),
        caret: 250..262,
        message,
        help: Some("help".repeat(60)),
    };
    let (app, _) = App::in_preview(desk::words(), "mine.ron".into());
    let mut desk = Desk::of(app);
    desk.send(Msg::Previewed(Box::new(Previewed::Broken(Broken::new("mine.ron".into(), vec![trouble; 9])))));
    for size in [(0, 0), (20, 5), (72, 20), (80, 24), (200, 60)] {
        desk.size = size;
        desk.press("jjk ");
        desk.screen();
    }
}
