//! Scripts on disk: a folder of valid ones, a folder of invalid ones each of which says what must be told of it.
#![allow(clippy::expect_used, clippy::panic, reason = "what fails here fails the test")]

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rungs::storage::folders::Folders;
use rungs::storage::problem::{Invalid, Origin};
use rungs::storage::scripts::{ScriptError, case, find, workshops};
use rungs::words::Words;
use tempfile::TempDir;

fn nowhere() -> Folders {
    Folders { config: "nowhere".into(), data: "nowhere".into() }
}

fn fixtures(folder: &str) -> Vec<PathBuf> {
    let folder = format!("{}/tests/fixtures/scripts/{folder}", env!("CARGO_MANIFEST_DIR"));
    let files = fs::read_dir(folder).expect("a folder").map(|e| e.expect("an entry").path());
    let mut files: Vec<PathBuf> = files.filter(|p| p.is_file()).collect();
    files.sort();
    files
}

fn load(path: &Path) -> Result<(), ScriptError> {
    find(&path.to_string_lossy(), &nowhere()).map(|_| ())
}

fn invalid(path: &Path) -> Invalid {
    match load(path) {
        Err(ScriptError::Invalid(invalid)) => invalid,
        other => panic!("{}: {other:?}", path.display()),
    }
}

/// One line a problem: place, message and help.
fn told(invalid: &Invalid) -> Vec<String> {
    let line = |p: &rungs::storage::problem::Problem| {
        let (message, help) = p.said(&Words::default());
        let help = help.map(|h| format!(" = {h}")).unwrap_or_default();
        format!("{}:{} {message}{help}", p.line, p.column)
    };
    invalid.problems.iter().map(line).collect()
}

#[test]
fn every_valid_script_is_valid() {
    for path in fixtures("valid") {
        load(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    }
}

// S1, S2, S6, S7
#[test]
fn every_invalid_script_is_told_what_its_first_line_says() {
    for path in fixtures("invalid") {
        let text = fs::read_to_string(&path).expect("text");
        let wanted = text.lines().next().and_then(|l| l.strip_prefix("// ")).expect("a first line");
        assert_eq!(told(&invalid(&path)).join(" | "), wanted, "{}", path.display());
    }
}

#[test]
fn what_is_told_is_harmless_to_print() {
    for path in fixtures("invalid") {
        let text = invalid(&path).render();
        assert!(!text.chars().any(|c| c.is_control() && c != '\n'), "{text:?}");
        assert!(!text.contains(['\u{202e}', '\u{200b}']), "{text:?}");
    }
}

#[test]
fn a_problem_is_told_like_a_compiler_tells_it() {
    let path = fixtures("invalid").into_iter().find(|p| p.ends_with("wrong-side.ron")).expect("there");
    let shown = path.display();
    let line =
        "…d: \"one\", dimension: \"personal\", rung: 1, side: left, ask: \"a?\", trusted: \"t\", opposite: \"o\"),";
    let caret = " ".repeat(49) + "^^^^";
    let told = format!(
        "error: `left` is no side\n  --> {shown}:13:63\n   |\n13 | {line}\n   | {caret}\n   = help: did you mean `Left`?\n\n"
    );
    assert_eq!(invalid(&path).render(), told);
}

/// A script of these bytes.
fn written(bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("script.ron");
    fs::write(&path, bytes).expect("written");
    fs::create_dir(folder.path().join("ladders")).expect("a folder");
    let ladder = format!("{}/tests/fixtures/scripts/valid/ladders/small.ron", env!("CARGO_MANIFEST_DIR"));
    fs::copy(ladder, folder.path().join("ladders/small.ron")).expect("copied");
    (folder, path)
}

fn small() -> String {
    let path = format!("{}/tests/fixtures/scripts/valid/small.ron", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path).expect("text")
}

fn refusal(bytes: &[u8]) -> String {
    let (_folder, path) = written(bytes);
    load(&path).expect_err("refused").to_string()
}

// S3
#[test]
fn a_byte_order_mark_and_every_kind_of_line_end_are_fine() {
    for text in [format!("\u{feff}{}", small()), small().replace('\n', "\r\n"), small().replace('\n', "\r")] {
        let (_folder, path) = written(text.as_bytes());
        load(&path).expect("valid");
    }
    let wrong = small().replace("rung: 1", "rung: 7").replace('\n', "\r");
    assert!(refusal(wrong.as_bytes()).contains(":13:54: rung 7 cannot be asked for"));
}

// S3
#[test]
fn what_is_no_text_is_named() {
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(small().encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let latin1: Vec<u8> =
        small().replace("Tests", "T\u{1}sts").bytes().map(|b| if b == 1 { 0xe9 } else { b }).collect();
    let nul = small().replace("Tests", "T\0sts");
    let cases: [(&[u8], &str); 6] = [
        (b"", ":1:1: this file is empty"),
        (&utf16, ":1:1: this file is UTF-16"),
        (&latin1, ":6:17: this file is not UTF-8 text: byte 0xe9"),
        (nul.as_bytes(), ":6:17: this file holds a NUL character"),
        (&[0x7f, 0x45, 0x4c, 0x46, 0, 1, 0xff], "this file is not UTF-8 text"),
        (b"PK\x03\x04\x14\x00 word/document.xml", "this is a document of a word processor"),
    ];
    for (bytes, phrase) in cases {
        let told = refusal(bytes);
        assert!(told.contains(phrase), "{phrase}: {told}");
    }
}

// S3
#[test]
#[cfg(unix)]
fn what_is_no_file_is_named_and_not_waited_for() {
    let folder = TempDir::new().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    fs::create_dir(path("folder.ron")).expect("a folder");
    assert!(std::process::Command::new("mkfifo").arg(path("pipe.ron")).status().expect("run").success());
    std::os::unix::fs::symlink("/dev/zero", path("zero.ron")).expect("a link");
    std::os::unix::fs::symlink("loop.ron", path("loop.ron")).expect("a link");
    let cases = [
        ("folder.ron", "is a folder, not a file"),
        ("pipe.ron", "is a pipe or device, not a file"),
        ("zero.ron", "is a pipe or device, not a file"),
        ("loop.ron", "cannot be read"),
        ("missing.ron", "there is no file"),
    ];
    for (name, phrase) in cases {
        let told = load(&path(name)).expect_err("refused").to_string();
        assert!(told.contains(phrase) && told.contains(name), "{told}");
    }
}

// S4
#[test]
fn depth_is_refused_at_once() {
    for (open, many) in [("[", 1_000_000), ("(", 10_000), ("Some(", 200_000), ("/*", 500_000), ("(a:[", 10_000)] {
        let told = refusal(open.repeat(many).as_bytes());
        assert!(told.contains("script.ron:1:"), "{told}");
    }
    let nested = |open: &str, close: &str| format!("(id: {}{})", open.repeat(10_000), close.repeat(10_000));
    for text in [nested("[", "]"), nested("Some(", ")"), format!("(x: {}1{})", "[".repeat(500), "]".repeat(500))] {
        assert!(refusal(text.as_bytes()).contains("script.ron:1:"));
    }
}

// S5
#[test]
fn a_large_file_is_refused_before_it_is_read() {
    let (_folder, path) = written(b"");
    for length in [(1 << 20) + 1, 50_000_000] {
        File::create(&path).and_then(|f| f.set_len(length)).expect("a sparse file");
        let told = load(&path).expect_err("refused").to_string();
        assert!(told.contains("is larger than 1024 KiB"), "{told}");
    }
    let filled = small() + "//" + &"x".repeat((1 << 20) - small().len() - 3) + "\n";
    let (_folder, path) = written(filled.as_bytes());
    load(&path).expect("a script of exactly 1 MiB");
}

// S6
#[test]
fn a_ladder_with_impossible_numbers_is_told_all_at_once() {
    let (folder, path) = written(small().as_bytes());
    let ladder = folder.path().join("ladders/small.ron");
    let text = fs::read_to_string(&ladder).expect("text");
    let changes = [
        ("at: 1,", "at: 3,"),
        ("\"Floor\"", "\"down\""),
        ("Account(1), Rail(\"personal\", 0)", "Account(9), Rail(\"personel\", 0)"),
        ("one: 1, more: 0", "one: 0, more: 1"),
        ("held: (2, 3)", "held: (2, 0)"),
        ("split: (1, 5)", "split: (6, 5)"),
        ("(0.75, 0.65)", "(NaN, inf)"),
        ("gaps: (0, 2)", "gaps: (3, 2)"),
    ];
    let wrong = changes.iter().fold(text, |text, (from, to)| text.replacen(from, to, 1));
    fs::write(&ladder, wrong).expect("written");
    let told = told(&invalid(&path));
    let wanted = [
        "9:23 `down` is used twice = the other is at 8:24; give each its own",
        "10:14 rung 1 is expected here, not 3 = list the rungs from -1 upward without a gap",
        "13:96 this ladder has no rung 9 = the rungs go from -1 to 3",
        "13:105 this ladder has no dimension `personel` = did you mean `personal`?",
    ];
    for line in wanted {
        assert!(told.iter().any(|t| t == line), "{line}\n{told:#?}");
    }
    for phrase in ["`more` is 1, above `one`", "(2, 0) is no share", "(6, 5) is no share", "cut between 0 and 1"] {
        assert!(told.iter().any(|t| t.contains(phrase)), "{phrase}\n{told:#?}");
    }
    assert_eq!(told.iter().filter(|t| t.contains("agreement is cut")).count(), 2);
    assert!(told.iter().any(|t| t.contains("the cut for high is easier")));
}

#[test]
fn more_questions_than_anybody_asks_are_refused() {
    let pair = |i: usize| {
        format!(
            "(id: \"q{i}\", dimension: \"personal\", rung: 1, side: Left, ask: \"a\", trusted: \"t\", opposite: \"o\"),\n"
        )
    };
    let many =
        |n: usize| small().replace("kind: Pairs([", &format!("kind: Pairs([{}", (0..n).map(pair).collect::<String>()));
    let (_folder, path) = written(many(498).as_bytes());
    load(&path).expect("500 questions");
    assert!(refusal(many(499).as_bytes()).contains("this script asks 501 questions; at most 500"));
}

/// Folders with these scripts of the user's own.
fn own(scripts: &[(&str, &str)]) -> (TempDir, Folders) {
    let desk = TempDir::new().expect("a folder");
    let folders = Folders { config: desk.path().join("config"), data: desk.path().join("data") };
    fs::create_dir_all(folders.workshops()).expect("a folder");
    for (name, text) in scripts {
        fs::write(folders.workshops().join(name), text).expect("written");
    }
    (desk, folders)
}

#[test]
fn the_users_own_script_wins_and_a_broken_one_is_listed() {
    let own_check =
        small().replace("\"small\"", "\"trust-check\"").replacen("ladder: \"trust-check\"", "ladder: \"team\"", 1);
    let dimension = "dimension: \"personal\"";
    let team = rungs::storage::scripts::bundled_ladder("team").expect("bundled");
    let own_check = own_check.replace(dimension, &format!("dimension: \"{}\"", team.dimensions[0].id));
    let own_check = own_check.replace("blind-faith", &team.families[0].id);
    let (_desk, folders) = own(&[("mine.ron", &own_check), ("broken.ron", "(id: 4"), ("notes.txt", "x")]);
    let all = workshops(&folders);
    let mine = all.iter().find(|k| k.id == "trust-check").expect("there");
    assert_eq!(mine.origin, Origin::File(folders.workshops().join("mine.ron")));
    assert_eq!(mine.script.as_ref().expect("valid").workshop.title, "A small workshop");
    assert_eq!(all.iter().filter(|k| k.id == "trust-check").count(), 1);
    let broken = all.iter().find(|k| k.id == "broken").expect("listed");
    assert!(broken.script.as_ref().expect_err("broken").to_string().contains("broken.ron:1:"));
    assert_eq!(find("trust-check", &folders).expect("found").workshop.title, "A small workshop");
    assert!(find("broken", &folders).is_err());
}

#[test]
fn a_ladder_of_the_users_own_is_found_by_its_id() {
    let (_desk, folders) = own(&[("small.ron", &small())]);
    assert!(find("small", &folders).expect_err("no ladder").to_string().contains("there is no ladder `small`"));
    fs::create_dir_all(folders.ladders()).expect("a folder");
    let ladder = format!("{}/tests/fixtures/scripts/valid/ladders/small.ron", env!("CARGO_MANIFEST_DIR"));
    fs::copy(ladder, folders.ladders().join("small.ron")).expect("copied");
    assert_eq!(find("small", &folders).expect("found").ladder.title, "A small ladder");
}

#[test]
fn an_unknown_workshop_names_the_nearest_one() {
    let told = find("trust-chek", &nowhere()).expect_err("unknown").to_string();
    assert!(told.contains("there is no workshop `trust-chek`, did you mean `trust-check`?"), "{told}");
    let told = case("dmeo").expect_err("unknown").to_string();
    assert!(told.contains("did you mean `demo`?"), "{told}");
    for name in ["", "\u{1b}[31m", "../../x", "a\0b"] {
        let told = find(name, &nowhere()).expect_err("unknown").to_string();
        assert!(told.contains("there is no workshop") && !told.contains('\u{1b}'), "{told}");
    }
}
