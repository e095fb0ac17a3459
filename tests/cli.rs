//! The commands off a terminal: what goes to standard output, what beside it, and the exit code.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods)]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rungs::domain::session::{Event, Setup};
use rungs::domain::vote::Vote;
use rungs::storage::folders::Folders;
use rungs::storage::scripts;
use rungs::storage::sessions::SessionFile;
use serde_json::Value;
use tempfile::TempDir;

/// Folders of one test's own.
struct World {
    dir: TempDir,
}

/// How a command ended.
struct Done {
    code: i32,
    out: String,
    said: String,
}

impl World {
    fn new() -> Self {
        World { dir: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, content).unwrap();
        path
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rungs"));
        command
            .args(args)
            .env_clear()
            .env("TERM", "xterm-256color")
            .env("HOME", self.dir.path())
            .env("RUNGS_DATA_DIR", self.path("data"))
            .env("RUNGS_CONFIG_DIR", self.path("config"))
            .current_dir(self.dir.path());
        command
    }

    /// Runs it with a standard input that stays open and silent: a command that waits for a key waits for ever.
    fn run(&self, args: &[&str]) -> Done {
        let mut child =
            self.command(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let open = child.stdin.take();
        let (sender, ended) = std::sync::mpsc::channel();
        let id = child.id();
        std::thread::spawn(move || sender.send(child.wait_with_output().unwrap()));
        let output = ended.recv_timeout(Duration::from_secs(20)).unwrap_or_else(|_| panic!("{args:?} waits ({id})"));
        drop(open);
        Done {
            code: output.status.code().expect("an exit code"),
            out: String::from_utf8(output.stdout).unwrap(),
            said: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Scores a table of votes on the account trust check.
    fn score(&self, csv: impl AsRef<[u8]>, more: &[&str]) -> Done {
        self.write("votes.csv", csv);
        self.run(&[&["score", "trust-check", "--votes", "votes.csv"], more].concat())
    }

    /// A session with four votes in and shown.
    fn session(&self, account: &str) -> String {
        let folders = Folders { config: self.path("config"), data: self.path("data") };
        let script = scripts::find("trust-check", &folders).unwrap();
        let now = chrono::Local::now().fixed_offset();
        let setup = Setup { target: Some(3), ..Setup::new(account, 4) };
        let (mut file, mut session) =
            SessionFile::create(&folders, setup, script.workshop, script.ladder, now).unwrap();
        let question = "personal-1".to_owned();
        for point in [4, 4, 5, 3] {
            session.happen(Event::Vote { question: question.clone(), vote: Vote::Point(point) }, now).unwrap();
        }
        session.happen(Event::Reveal { question }, now).unwrap();
        file.save(&session.to_keep()).unwrap();
        file.id().to_owned()
    }

    fn session_path(&self, id: &str) -> PathBuf {
        self.path("data/sessions").join(format!("{id}.ron"))
    }
}

impl Done {
    #[track_caller]
    fn good(self) -> String {
        assert_eq!(self.code, 0, "{}", self.said);
        self.out
    }

    /// It failed with this code, said these words on standard error, and printed nothing.
    #[track_caller]
    fn bad(&self, code: i32, words: &[&str]) {
        assert_eq!(self.code, code, "{}", self.said);
        assert_eq!(self.out, "");
        assert!(self.said.starts_with("error: ") && self.said.ends_with('\n') && !self.said.ends_with("\n\n"));
        assert!(!self.said.contains('\x1b'));
        for word in words {
            assert!(self.said.contains(word), "`{word}` is not in {}", self.said);
        }
    }
}

/// The table in the interface's description.
const VOTES: &str = "seat,personal-1,personal-2,informal-feedback\n1,4,5,yes\n2,4,?,partly\n3,,3,no\n";

#[test]
fn without_a_terminal_the_screen_is_not_opened() {
    let world = World::new();
    let alone = world.run(&[]);
    assert_eq!((alone.code, alone.out.as_str()), (2, ""));
    assert!(alone.said.contains("Usage: rungs") && !alone.said.contains('\x1b'), "{}", alone.said);
    for args in [&["run"][..], &["run", "trust-check", "--account", "A", "--room", "3"], &["resume"]] {
        world.run(args).bad(2, &["there is no terminal here"]);
    }
    // What --plain would refuse next does not send anybody to it.
    for (args, instead) in [
        (&["stage"][..], "`rungs run --plain` says"),
        (&["prompter"], "`rungs run --plain` says"),
        (&["preview", "x.ron"], "`rungs check FILE` says"),
    ] {
        world.run(args).bad(2, &[instead]);
        world.run(&[args, &["--plain"]].concat()).bad(2, &[instead]);
    }
    assert!(!world.path("data").exists(), "nothing was begun");
}

#[test]
fn demo_prints_its_reading() {
    let world = World::new();
    let out = world.run(&["demo"]).good();
    assert!(out.contains("Our reading, not the client's") && out.contains("Stands on"), "{out}");
    assert!(!out.contains('\x1b'), "{out}");
}

#[test]
fn wrong_usage_is_2() {
    let world = World::new();
    for args in
        [&["runn"][..], &["score", "trust-check"], &["run", "--room", "0"], &["show"], &["show", "a", "--format", "x"]]
    {
        let done = world.run(args);
        assert_eq!((done.code, done.out.as_str()), (2, ""), "{args:?}");
        assert!(done.said.starts_with("error: "), "{}", done.said);
    }
    assert_eq!(world.run(&["--version"]).good(), format!("rungs {}\n", env!("CARGO_PKG_VERSION")));
    assert!(world.run(&["--help"]).good().contains("Usage: rungs"));
}

#[test]
fn a_table_of_votes_is_scored() {
    let world = World::new();
    let done = world.score(VOTES, &[]);
    assert!(done.said.starts_with("note: 18 of 21 questions have no column"), "{}", done.said);
    let out = done.good();
    assert!(out.contains("3 people voting") && out.contains("Hazards     Blind faith."), "{out}");

    let semicolons = VOTES.replace(',', ";");
    let windows = format!("\u{feff}{}", VOTES.replace('\n', "\r\n"));
    for same in [semicolons, windows] {
        assert_eq!(world.score(same, &[]).good(), out);
    }
    assert!(world.score(VOTES, &["--room", "9"]).good().contains("9 people voting"));
}

#[test]
fn votes_come_from_standard_input_too() {
    let world = World::new();
    let file = fs::File::open(world.write("votes.csv", VOTES)).unwrap();
    let output = world.command(&["score", "trust-check", "--votes", "-"]).stdin(file).output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8(output.stdout).unwrap(), world.score(VOTES, &[]).good());
}

#[test]
fn a_hundred_people_fit_on_a_screen() {
    let world = World::new();
    let script = scripts::find("trust-check", &Folders { config: world.path("c"), data: world.path("d") }).unwrap();
    let pairs: Vec<&str> = script.workshop.pairs().map(|p| p.id.as_str()).collect();
    let signs: Vec<&str> = script.workshop.signs().map(|s| s.id.as_str()).collect();
    let mut csv = [pairs.clone(), signs.clone()].concat().join(",") + "\n";
    for person in 0..100 {
        let points = (0..pairs.len()).map(|n| ((person * 7 + n * 3) % 5 + 1).to_string());
        let answers = (0..signs.len()).map(|n| ["yes", "no", "partly", "?"][(person + n) % 4].to_owned());
        csv += &(points.chain(answers).collect::<Vec<_>>().join(",") + "\n");
    }
    let done = world.score(&csv, &[]);
    assert_eq!(done.said, "");
    let out = done.good();
    assert!(out.lines().count() <= 24, "{} lines:\n{out}", out.lines().count());
    assert!(out.lines().all(|l| l.chars().count() <= 80), "{out}");
}

#[test]
fn a_wrong_table_is_3_and_says_where() {
    let world = World::new();
    let wrong: [(&[u8], &[&str]); 9] = [
        (b"personl-1\n4\n", &["votes.csv: line 1: column 1", "personl-1", "did you mean \"personal-1\"?"]),
        (b"personal-1,personal-2\n4,6\n", &["row 1 (line 2), column personal-2: \"6\" is no answer"]),
        (b"personal-1\n\"4\n5\n", &["line 2: a quote"]),
        (b"informal-feedback\nmaybe\n", &["\"maybe\"", "yes, partly or no"]),
        (b"personal-1\n4,5\n", &["row 1 (line 2): 2 of 1 columns"]),
        (b"", &["the file is empty"]),
        (b"personal-1\n", &["no votes below the line with the questions"]),
        (b"personal-1\n\xff\n", &["line 2", "UTF-8"]),
        (b"PK\x03\x04\0\0", &["no text file"]),
    ];
    for (csv, words) in wrong {
        world.score(csv, &[]).bad(3, words);
    }
    world.score(VOTES, &["--room", "2"]).bad(3, &["votes of 3 people", "said to have 2"]);
    world.run(&["score", "trust-check", "--votes", "none.csv"]).bad(1, &["there is no file none.csv"]);
    world.run(&["score", "trust-chekc", "--votes", "votes.csv"]).bad(1, &["trust-check"]);
}

#[test]
fn a_pair_that_does_not_apply_is_passed_over_in_a_score() {
    let world = World::new();
    let csv = "personal-1,personal-2,corporate-3\n4,4,1\n4,4,1\n4,4,?\n";
    let json = |more: &[&str]| {
        let done = world.score(csv, &[&["--format", "json"], more].concat());
        let said = done.said.clone();
        (serde_json::from_str::<Value>(&done.good()).unwrap(), said)
    };
    let (reading, said) = json(&["--passed-over", "corporate-3", "--passed-over", "capability-3"]);
    assert_eq!(reading["pairs"]["corporate-3"]["state"], "passed-over");
    assert_eq!(reading["pairs"]["capability-3"]["state"], "passed-over");
    assert!(said.contains("note: corporate-3 is passed over: the votes on it do not count (2)."), "{said}");
    assert!(said.contains("17 of 21 questions have no column") && !said.contains("capability-3"), "{said}");
    assert_eq!(json(&[]).0["pairs"]["corporate-3"]["state"], "not-seen");
    for (ids, words) in [
        (
            &["--passed-over", "corporate-1"][..],
            "corporate-1 cannot be passed over. The lowest rung is never passed over",
        ),
        (&["--passed-over", "corporate-3", "--passed-over", "corporate-4"], "One pair a rail can be passed over"),
        (&["--passed-over", "corporate-3", "--passed-over", "corporate-3"], "is passed over already"),
        (&["--passed-over", "corporat-3"], "did you mean \"corporate-3\"?"),
        (&["--passed-over", "threats"], "\"threats\" is no pair of this workshop"),
    ] {
        world.score(csv, ids).bad(2, &[words]);
    }
}

#[test]
fn a_survey_is_printed_or_written() {
    let world = World::new();
    let survey = world.run(&["survey", "trust-check"]).good();
    assert!(survey.starts_with("# Account trust check: survey\n"), "{survey}");
    let table = world.run(&["survey", "trust-check", "--format", "csv"]).good();
    assert!(table.starts_with("seat,personal-1,personal-2,") && table.ends_with(",breach-capability\r\n"), "{table}");
    let done = world.run(&["survey", "trust-check", "-o", "empty.CSV"]);
    assert_eq!((done.said.as_str(), done.out.as_str()), ("The survey is in empty.CSV\n", ""));
    assert_eq!(fs::read_to_string(world.path("empty.CSV")).unwrap(), table);
    world.run(&["survey", "trust-check", "-o", "empty.CSV"]).bad(1, &["empty.CSV exists", "--force"]);
    world.run(&["survey", "trust-check", "--format", "md", "--force", "-o", "empty.CSV"]).good();
    assert_eq!(fs::read_to_string(world.path("empty.CSV")).unwrap(), survey);
    world.run(&["survey", "trust-chekc"]).bad(1, &["trust-check"]);
}

#[test]
fn sheets_of_paper_are_written_into_a_folder_all_or_none() {
    let world = World::new();
    let done = world.run(&["handout", "sort-rungs", "-o", "paper"]);
    assert_eq!((done.said.as_str(), done.out.as_str()), ("4 sheets are in paper\n", ""));
    for name in ["run-sheet", "cards", "answer-sheet", "key"] {
        assert!(fs::read_to_string(world.path(&format!("paper/sort-rungs-{name}.html"))).unwrap().contains("<main"));
    }
    fs::remove_file(world.path("paper/sort-rungs-run-sheet.html")).unwrap();
    world.run(&["handout", "sort-rungs", "-o", "paper"]).bad(1, &["sort-rungs-cards.html exists", "--force"]);
    assert!(!world.path("paper/sort-rungs-run-sheet.html").exists());
    world.run(&["handout", "sort-rungs", "-o", "paper", "--force"]).good();
    let done = world.run(&["handout", "trust-check", "-o", "paper"]);
    assert_eq!(done.said, "1 sheet is in paper\n");
    world.run(&["handout", "sort-rung", "-o", "paper"]).bad(1, &["sort-rungs"]);
    // A course's sheets come together, in the order of its modules.
    let done = world.run(&["handout", "read-trust", "-o", "course"]);
    assert!(done.said.contains("27 sheets are in course"), "{}", done.said);
    for sheet in ["1-quiet-year-key.html", "6-turn-it-round-answer-sheet.html", "7-own-four-cards.html"] {
        assert!(world.path("course").join(sheet).exists(), "{sheet}");
    }
    world.run(&["handout", "sort-rungs"]).bad(2, &["output"]);
}

#[test]
fn a_course_says_what_is_done_and_what_is_next_and_opens_it() {
    let world = World::new();
    fs::create_dir_all(world.path("config/courses")).unwrap();
    let course = r#"(id: "mine", title: "Mine", summary: "Two.", modules: [
        (workshop: "seen-or-thought", minutes: 20), (workshop: "two-directions", minutes: 15)])"#;
    world.write("config/courses/mine.ron", course);
    let all = world.run(&["course"]).good();
    assert!(all.contains("read-trust") && all.contains("mine") && all.contains("35 min"), "{all}");
    let listed = world.run(&["course", "mine"]);
    assert!(
        listed.said.contains("--next") && listed.out.contains("2    two-directions"),
        "{}{}",
        listed.out,
        listed.said
    );

    let next = |class: &str, lines: &str| {
        let mut child = world.command(&["course", "mine", "--class", class, "--next", "--room", "4", "--plain"]);
        let mut child = child.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
        let told = child.wait_with_output().unwrap();
        String::from_utf8([told.stdout, told.stderr].concat()).unwrap()
    };
    assert!(next("East", "]\nquit\n").starts_with("Sort: seen or thought?"));
    assert!(world.run(&["course", "mine"]).out.contains("begun 20"), "left on its way");
    let on = next("east", "]\n]\n]\n]\nf\nf\nquit\n");
    assert!(on.contains("Step 2 of 4"), "on where it was left: {on}");
    let is_led_on = on.contains("east: 1 of 2 done; next is 2, Sort: who trusts whom?\n`rungs course mine --next`");
    assert!(is_led_on, "whoever has closed a module is told which comes next: {on}");
    let listed = world.run(&["course", "mine"]);
    assert!(
        listed.out.contains("done 20") && listed.said.contains("1 of 2 done; next is 2"),
        "{}{}",
        listed.out,
        listed.said
    );
    assert!(next("West", "quit\n").starts_with("Sort: seen or thought?"), "another class begins at the beginning");
    let last = next("East", "]\n]\n]\n]\nf\nf\nquit\n");
    assert!(last.starts_with("Sort: who trusts whom?") && last.ends_with("East: all 2 done\n"), "{last}");
    let done = world.run(&["course", "mine", "--class", "East", "--next"]);
    assert_eq!((done.code, done.said.as_str()), (0, "East: all 2 done\n"));
    let json: Value =
        serde_json::from_str(&world.run(&["course", "mine", "--class", "east", "--format", "json"]).good()).unwrap();
    assert_eq!((&json[0]["class"], &json[0]["state"], &json[1]["module"]), (&"east".into(), &"done".into(), &2.into()));
}

#[test]
fn a_wrong_course_is_named_with_its_place() {
    let world = World::new();
    world.run(&["course", "read-trst"]).bad(1, &["read-trust"]);
    let course = "(id: \"mine\", title: \"Mine\", language: de, summary: \"Two.\", modules: [\n\
        (workshop: \"sort-rung\", minutes: 20),\n(workshop: \"two-directions\", minutes: 5),\n\
        (workshop: \"two-directions\", minutes: 15)])";
    world.write("mine.ron", course);
    let checked = world.run(&["check", "mine.ron"]);
    assert_eq!(checked.code, 3);
    for told in ["mine.ron:2:12", "did you mean `sort-rungs`", "mine.ron:3:39", "takes 15 minutes", "is used twice"] {
        assert!(checked.out.contains(told), "{told}: {}", checked.out);
    }
    assert!(checked.out.contains("warning") && checked.said.contains("3 errors, 2 warnings"), "{}", checked.said);
    world.run(&["course", "mine.ron"]).bad(3, &["sort-rung"]);
}

/// The names of an object's fields.
fn fields(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn a_reading_as_json_has_the_fields_that_were_promised() {
    let world = World::new();
    let json: Value = serde_json::from_str(&world.score(VOTES, &["--format", "json"]).good()).unwrap();
    let mut expected = vec![
        "schema",
        "workshop",
        "account",
        "opportunity",
        "target",
        "room",
        "observed",
        "ceiling",
        "cap",
        "footing",
        "partial",
        "rails",
        "pairs",
        "signs",
        "families",
        "confidence",
        "holds_back",
        "open_questions",
        "ground",
        "language",
        "lenses",
        "grids",
    ];
    expected.sort_unstable();
    let sorted = |value: &Value| {
        let mut names: Vec<String> = fields(value).into_iter().map(str::to_owned).collect();
        names.sort_unstable();
        names
    };
    assert_eq!(sorted(&json), expected);
    assert_eq!(json["schema"], 2);
    assert_eq!(sorted(&json["workshop"]), ["id", "title", "version"]);
    assert_eq!((&json["account"], &json["opportunity"], &json["target"]), (&Value::Null, &Value::Null, &Value::Null));
    assert_eq!(sorted(&json["rails"]["personal"]), ["ceiling", "cells", "footing", "observed"]);
    assert_eq!(
        sorted(&json["pairs"]["personal-1"]),
        ["consensus", "counts", "fragile", "not_seen", "room", "seen_otherwise", "state"]
    );
    assert_eq!(json["pairs"]["personal-1"]["counts"], serde_json::json!([0, 0, 0, 2, 0]));
    assert_eq!(json["pairs"]["personal-1"]["not_seen"], 1);
    assert_eq!(json["pairs"]["capability-1"]["consensus"], Value::Null);
    assert_eq!(sorted(&json["signs"]["informal-feedback"]), ["no", "not_sure", "partly", "state", "yes"]);
    assert_eq!(json["signs"]["informal-feedback"]["state"], "present");
    assert_eq!(json["families"]["blind-faith"], "present");
    assert_eq!(sorted(&json["confidence"]), ["level", "parts"]);
    let parts = ["agreement", "blind-faith", "client-voice", "coverage", "evidence", "hazards", "shape", "voices"];
    assert_eq!(sorted(&json["confidence"]["parts"]), parts);
    let holds = json["holds_back"].as_array().unwrap();
    assert!(!holds.is_empty());
    for hold in holds {
        let names = sorted(hold);
        match hold["kind"].as_str().unwrap() {
            "cell" => assert_eq!(names, ["dimension", "kind", "rung", "state", "text"]),
            _ => assert!(names.iter().any(|n| n == "family") && names.iter().any(|n| n == "at"), "{names:?}"),
        }
    }
}

#[test]
fn a_session_is_listed_shown_and_reported() {
    let world = World::new();
    let id = world.session("Harbour Ltd");
    let json: Value = serde_json::from_str(&world.run(&["sessions", "--format", "json"]).good()).unwrap();
    assert_eq!((&json[0]["id"], &json[0]["account"]), (&Value::from(id.clone()), &Value::from("Harbour Ltd")));
    assert!(world.run(&["sessions"]).good().contains("Harbour Ltd"));
    for name in [id.as_str(), &id[..id.len() - 2], "latest"] {
        let json: Value = serde_json::from_str(&world.run(&["show", name, "--format", "json"]).good()).unwrap();
        assert_eq!((&json["account"], &json["target"]), (&Value::from("Harbour Ltd"), &Value::from(3)));
        assert_eq!(json["pairs"]["personal-1"]["counts"], serde_json::json!([0, 0, 1, 2, 1]));
    }
    assert!(world.run(&["show", "latest"]).good().contains("Stands on"));
    assert!(
        world
            .run(&["report", "latest"])
            .good()
            .contains("1 both pictures seen, 2 more the picture of trust, 1 clearly the picture of trust")
    );
    world.run(&["show", "nobody"]).bad(1, &["there is no session `nobody`", "rungs sessions"]);
    world.run(&["show", "\x1b[31m"]).bad(1, &["there is no session"]);
    let workshops: Value = serde_json::from_str(&world.run(&["workshops", "--format", "json"]).good()).unwrap();
    let ids: Vec<&str> = workshops.as_array().unwrap().iter().filter_map(|w| w["id"].as_str()).collect();
    assert!(ids.starts_with(&["trust-check", "too-cosy"]), "{ids:?}");
}

#[test]
fn a_wrong_script_is_named_with_its_place_at_once() {
    let world = World::new();
    world.write("votes.csv", VOTES);
    let bundled = include_str!("../workshops/trust-check.ron");
    let cases: [(&str, Vec<u8>, i32, &[&str]); 6] = [
        ("empty.ron", vec![], 3, &["./empty.ron:1:1", "empty"]),
        ("binary.ron", vec![0, 159, 146, 150, 0, 1], 3, &["./binary.ron:1:"]),
        (
            "cut.ron",
            bundled.as_bytes()[..bundled.find("title: \"Capability").unwrap()].to_vec(),
            3,
            &["./cut.ron:", "still open"],
        ),
        ("deep.ron", b"[".repeat(10_000), 3, &["./deep.ron:1:10000", "still open"]),
        ("some.ron", b"Some(".repeat(10_000), 3, &["./some.ron:1:"]),
        ("large.ron", vec![b' '; 50 << 20], 1, &["./large.ron is larger than 1024 KiB"]),
    ];
    for (name, content, code, words) in cases {
        world.write(name, content);
        let begun = Instant::now();
        world.run(&["score", &format!("./{name}"), "--votes", "votes.csv"]).bad(code, words);
        // Ten times what was promised: other builds may be running beside this.
        assert!(begun.elapsed() < Duration::from_secs(10), "{name} took {:?}", begun.elapsed());
    }
    world.run(&["score", "./none.ron", "--votes", "votes.csv"]).bad(1, &["there is no file ./none.ron"]);
    world.run(&["score", "./", "--votes", "votes.csv"]).bad(1, &[]);
}

#[test]
fn a_damaged_session_is_named_and_left_as_it_is() {
    let world = World::new();
    let (good, bad) = (world.session("Harbour"), world.session("Quay"));
    let path = world.session_path(&bad);
    let mut bytes = fs::read(&path).unwrap();
    bytes.truncate(bytes.len() * 2 / 3);
    fs::write(&path, &bytes).unwrap();
    let done = world.run(&["sessions"]);
    assert!(done.said.starts_with("skipped: ") && done.said.contains(&bad), "{}", done.said);
    assert!(done.said.contains("left as it is"), "{}", done.said);
    let out = done.good();
    assert!(out.contains(&good) && !out.contains(&bad), "{out}");
    for command in ["show", "report"] {
        world.run(&[command, &bad]).bad(1, &[&format!("{bad}.ron:"), "left as it is"]);
    }
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_report_never_writes_over_anything_unasked() {
    let world = World::new();
    world.session("Harbour");
    let said = world.run(&["report", "latest", "-o", "reading.md"]);
    assert!(said.said.contains("The report is in reading.md"));
    assert_eq!(said.good(), "");
    let report = fs::read_to_string(world.path("reading.md")).unwrap();
    assert_eq!(world.run(&["report", "latest", "-o", "-"]).good(), report);

    let theirs = world.write("theirs.txt", "theirs");
    symlink(&theirs, world.path("link.md")).unwrap();
    symlink(world.path("nowhere"), world.path("dangling.md")).unwrap();
    for name in ["theirs.txt", "link.md", "dangling.md"] {
        world.run(&["report", "latest", "-o", name]).bad(1, &[name, "exists", "--force"]);
    }
    world.run(&["report", "latest", "-o", "link.md", "--force"]).good();
    assert_eq!(fs::read_to_string(world.path("link.md")).unwrap(), report);
    assert!(!is_link(&world.path("link.md")), "the link was replaced");
    assert_eq!(fs::read_to_string(&theirs).unwrap(), "theirs", "and what it led to was not written");
    assert!(!world.path("nowhere").exists());

    fs::create_dir(world.path("folder")).unwrap();
    for args in [&["-o", "folder"][..], &["-o", "folder", "--force"], &["-o", "no/such/folder.md"]] {
        let done = world.run(&[&["report", "latest"], args].concat());
        done.bad(1, &[]);
    }
    world.run(&["report", "nobody", "-o", "new.md"]).bad(1, &["nobody"]);
    assert!(!world.path("new.md").exists(), "a wrong session leaves no file behind");
}

fn is_link(path: &Path) -> bool {
    path.symlink_metadata().unwrap().file_type().is_symlink()
}

#[test]
fn a_closed_output_is_no_error() {
    let world = World::new();
    world.session("Harbour");
    world.write("votes.csv", VOTES);
    let commands: [&[&str]; 7] = [
        &["report", "latest"],
        &["show", "latest"],
        &["sessions"],
        &["workshops"],
        &["demo"],
        &["score", "trust-check", "--votes", "votes.csv", "--format", "json"],
        &["--help"],
    ];
    for args in commands {
        // Nobody reads at all.
        let mut child =
            world.command(args).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{args:?}: {said}");
        assert!(!said.contains("error") && !said.contains("panicked"), "{args:?}: {said}");
    }
    // One line, as `head -1` takes it.
    let mut child = world.command(&["report", "latest"]).stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(child.wait().unwrap().success());
    assert!(line.starts_with('#'), "{line}");
}

#[test]
fn nothing_printed_has_colour_or_control_characters() {
    let world = World::new();
    world.session("\x1b[31mHarbour\x07\u{202e}");
    world.write("votes.csv", VOTES);
    for args in [&["sessions"][..], &["show", "latest"], &["report", "latest"], &["workshops"], &["demo"]] {
        for colour in [&[][..], &["--color", "never"]] {
            let out = world.run(&[args, colour].concat()).good();
            let bad = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
            assert!(!out.contains(bad), "{args:?}: {out:?}");
        }
    }
}

/// Runs it under a shell that lets no file grow beyond a block, as on a disk that is full.
#[cfg(target_os = "linux")]
fn on_a_full_disk(world: &World, args: &str) -> std::process::Output {
    let line = format!("trap '' XFSZ; ulimit -f 1; exec \"$RUNGS\" {args}");
    let mut shell = Command::new("sh");
    let command = shell.args(["-c", &line]).env("RUNGS", env!("CARGO_BIN_EXE_rungs")).env("HOME", world.dir.path());
    let command = command.env("RUNGS_DATA_DIR", world.path("data")).env("RUNGS_CONFIG_DIR", world.path("config"));
    let command = command.env("LC_ALL", "C.UTF-8");
    command.current_dir(world.dir.path()).stdin(Stdio::null()).output().unwrap()
}

/// The names in the folder that begin with a dot.
#[cfg(target_os = "linux")]
fn hidden(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with('.')).collect()
}

#[test]
#[cfg(target_os = "linux")]
fn d9_on_a_full_disk_the_file_that_was_to_be_replaced_is_whole() {
    use std::os::unix::fs::PermissionsExt;
    let world = World::new();
    let id = world.session("Harbour");
    let every = [
        "report latest --format html".to_owned(),
        "export latest".to_owned(),
        format!("compare {id} {id} --format html"),
        "trend Harbour --format html".to_owned(),
        "portfolio --format html".to_owned(),
    ];
    for command in every {
        let old = world.write("old.txt", "the old one");
        let failed = on_a_full_disk(&world, &format!("{command} -o old.txt --force"));
        assert_eq!(failed.status.code(), Some(1), "{command}: {}", String::from_utf8_lossy(&failed.stderr));
        assert_eq!(fs::read_to_string(&old).unwrap(), "the old one", "{command}");
        assert_eq!(hidden(world.dir.path()), Vec::<String>::new());
        let words: Vec<&str> = command.split(' ').collect();
        world.run(&[&words[..], &["-o", "old.txt"]].concat()).bad(1, &["old.txt exists", "--force"]);
        let done = world.run(&[&words[..], &["-o", "old.txt", "--force"]].concat());
        assert!(done.said.contains("is in old.txt"), "{}", done.said);
        assert_eq!(done.good(), "");
        assert_ne!(fs::read_to_string(&old).unwrap(), "the old one");
        assert_eq!(old.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_to_string(&old).unwrap(), world.run(&words).good(), "{command}");
    }
}

#[test]
fn d8_a_tilde_is_the_home_folder_in_every_path_that_is_typed() {
    let world = World::new();
    world.session("Harbour");
    let home = world.path("home");
    fs::create_dir(&home).unwrap();
    fs::copy("workshops/trust-check.ron", home.join("own.ron")).unwrap();
    fs::write(home.join("votes.csv"), "seat,personal-1\n1,4\n").unwrap();
    let at_home = |args: &[&str]| {
        let done = world.command(args).env("HOME", &home).stdin(Stdio::null()).output().unwrap();
        assert!(done.status.success(), "{args:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    };
    at_home(&["report", "latest", "-o", "~/report.md"]);
    at_home(&["export", "latest", "--output=~/out.ron"]);
    at_home(&["import", "~/out.ron", "--data-dir=~/data"]);
    at_home(&["sessions", "--data-dir", "~/data", "--config-dir", "~/config"]);
    at_home(&["check", "~/own.ron"]);
    at_home(&["score", "~/own.ron", "--votes", "~/votes.csv"]);
    for made in ["report.md", "out.ron", "data/sessions"] {
        assert!(home.join(made).exists(), "{made}");
    }
    assert!(!world.path("~").exists());
}

#[test]
fn d11_json_holds_nothing_that_a_terminal_would_obey() {
    let world = World::new();
    let account = "Har\u{9b}31mbour\u{7f}\u{202e}x";
    let id = world.session(account);
    let commands: [&[&str]; 6] = [
        &["sessions", "--format", "json"],
        &["show", &id, "--format", "json"],
        &["report", &id, "--format", "json"],
        &["compare", &id, &id, "--format", "json"],
        &["trend", account, "--format", "json"],
        &["portfolio", "--format", "json"],
    ];
    for command in commands {
        let json = world.run(command).good();
        assert!(json.contains("Har\\u009b31mbour\\u007f\\u202ex"), "{command:?}: {json}");
        assert!(!json.contains(['\u{9b}', '\u{7f}', '\u{202e}']), "{command:?}");
    }
}
