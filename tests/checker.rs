//! What `rungs check` finds: real scripts with one mistake each, and real scripts torn at random.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "how long a check takes is what is tested"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rungs::domain::check::Severity;
use rungs::domain::workshop::Workshop;
use rungs::storage::folders::Folders;
use rungs::storage::inspect::{Inspected, inspect};
use rungs::storage::problem::Ink;
use rungs::ui::fit;
use rungs::words::Words;
use tempfile::TempDir;

fn nowhere() -> Folders {
    Folders { config: "nowhere".into(), data: "nowhere".into() }
}

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root(folder)).unwrap().map(|e| e.unwrap().path());
    let mut files: Vec<PathBuf> = entries.filter(|p| p.extension().is_some_and(|e| e == ending)).collect();
    files.sort();
    files
}

/// Every script, ladder and case that comes with the program.
fn library() -> Vec<PathBuf> {
    ["workshops", "workshops/ladders", "workshops/cases", "workshops/courses", "workshops/starter"]
        .iter()
        .flat_map(|f| files(f, "ron"))
        .collect()
}

fn checked(path: &Path) -> Inspected {
    inspect(path, &nowhere(), &fit::warnings).unwrap()
}

/// One line a problem: place, severity, message and help.
fn told(inspected: &Inspected) -> Vec<String> {
    let line = |p: &rungs::storage::problem::Problem| {
        let (message, help) = p.said(&Words::default());
        let help = help.map(|h| format!(" = {h}")).unwrap_or_default();
        format!("{}:{} {}: {message}{help}", p.line, p.column, p.severity.word())
    };
    inspected.problems.iter().map(line).collect()
}

#[test]
fn the_library_has_no_error_and_no_warning() {
    for path in library() {
        assert_eq!(told(&checked(&path)), Vec::<String>::new(), "{}", path.display());
    }
}

/// A mistake made in a real file.
struct Damage {
    file: String,
    from: String,
    to: String,
    told: Vec<String>,
}

impl Damage {
    /// Reads `FILE`, `--- text`, `+++ instead`, `=== what is told`; the first occurrence of the text is meant.
    fn read(path: &Path) -> Damage {
        let text = fs::read_to_string(path).unwrap();
        let (file, rest) = text.split_once("\n---\n").unwrap();
        let (from, rest) = rest.split_once("\n+++\n").unwrap();
        let (to, told) = rest.split_once("===\n").unwrap();
        let to = to.strip_suffix('\n').unwrap_or(to);
        let lines = told.lines().map(str::to_owned).collect();
        Damage { file: file.to_owned(), from: from.to_owned(), to: to.to_owned(), told: lines }
    }

    /// Writes down what is told now: for when a line above the mistake has moved. Read the change before you keep it.
    fn bless(&self, path: &Path, told: &[String]) {
        let Damage { file, from, to, .. } = self;
        let told: String = told.iter().map(|line| format!("{line}\n")).collect();
        // Whole at any moment: other tests read these files too.
        let draft = path.with_extension("new");
        fs::write(&draft, format!("{file}\n---\n{from}\n+++\n{to}\n===\n{told}")).unwrap();
        fs::rename(draft, path).unwrap();
    }

    /// The file with the mistake, and the lines that it is on.
    fn done(&self) -> (String, std::ops::RangeInclusive<usize>) {
        let whole = fs::read_to_string(root(&self.file)).unwrap();
        let at = whole.find(&self.from).unwrap_or_else(|| panic!("{} has no {:?}", self.file, self.from));
        let damaged =
            if self.to == "(the end)" { whole[..at].to_owned() } else { whole.replacen(&self.from, &self.to, 1) };
        // Lines that are the same before and behind are no part of it.
        let (old, new): (Vec<&str>, Vec<&str>) = (whole.lines().collect(), damaged.lines().collect());
        let before = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
        let behind = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
        let last = new.len().saturating_sub(behind).max(before + 1);
        (damaged, before + 1..=last)
    }
}

/// `RUNGS_BLESS=1` writes the diagnostics anew where the library has moved.
#[test]
fn each_damaged_file_is_told_exactly_and_within_a_line_of_its_mistake() {
    let damages = files("tests/fixtures/scripts/damaged", "txt");
    assert!(damages.len() >= 40, "{}", damages.len());
    let folder = TempDir::new().unwrap();
    for path in damages {
        let damage = Damage::read(&path);
        let (text, lines) = damage.done();
        let file = folder.path().join("script.ron");
        fs::write(&file, text).unwrap();
        let inspected = checked(&file);
        if std::env::var_os("RUNGS_BLESS").is_some() {
            damage.bless(&path, &told(&inspected));
        } else {
            assert_eq!(told(&inspected), damage.told, "{}", path.display());
        }
        for problem in &inspected.problems {
            let near = lines.start() - 1..=lines.end() + 1;
            assert!(near.contains(&problem.line), "{}: {} is not within {near:?}", path.display(), problem.line);
            let shown = problem.render(&inspected.origin, Ink::Plain, &Words::default());
            assert!(shown.contains("^") && shown.starts_with(problem.severity.word()), "{shown}");
        }
    }
}

/// Whether the reader itself refuses the script: what it makes of a text ends at its first mistake.
fn is_unreadable(text: &str) -> bool {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str::<Workshop>(text).is_err()
}

/// What is told, without the places: another mistake above may move them.
fn messages(text: &str, folder: &TempDir) -> Vec<String> {
    let file = folder.path().join("script.ron");
    fs::write(&file, text).unwrap();
    let message = |m: &str| m.split(" of line ").next().unwrap().to_owned();
    let mut told: Vec<String> = checked(&file).problems.iter().map(|p| message(&p.said(&Words::default()).0)).collect();
    told.sort();
    told
}

/// Every two of the mistakes that keep a script from being read, in one file.
#[test]
fn of_two_mistakes_in_one_file_both_are_told_and_nothing_else() {
    let folder = TempDir::new().unwrap();
    let damages = files("tests/fixtures/scripts/damaged", "txt").into_iter().map(|p| Damage::read(&p));
    let scripts =
        damages.filter(|d| d.to != "(the end)" && Path::new(&d.file).parent() == Some(Path::new("workshops")));
    let broken: Vec<(Damage, usize, Vec<String>)> = scripts
        .filter(|d| is_unreadable(&d.done().0))
        .map(|d| {
            let at = fs::read_to_string(root(&d.file)).unwrap().find(&d.from).unwrap();
            let alone = messages(&d.done().0, &folder);
            (d, at, alone)
        })
        .collect();
    let mut tried = 0;
    for (one, at, alone) in &broken {
        for (other, behind, also) in broken.iter().filter(|(d, b, _)| d.file == one.file && *b > at + 200) {
            let mut text = fs::read_to_string(root(&one.file)).unwrap();
            text.replace_range(*behind..behind + other.from.len(), &other.to);
            text.replace_range(*at..at + one.from.len(), &one.to);
            let mut wanted = [alone.as_slice(), also.as_slice()].concat();
            wanted.sort();
            assert_eq!(messages(&text, &folder), wanted, "{}: {:?} and {:?}", one.file, one.to, other.to);
            tried += 1;
        }
    }
    assert!(tried > 100, "{tried}");
}

/// The same numbers every time: what fails once fails again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (end.max(1) as u64)).unwrap()
    }
}

const PIECES: [&str; 24] = [
    "(", ")", "[", "]", "{", "}", ",", ":", "\"", "'", "\\", "//", "/*", "*/", "#", "Some(", "Pairs([", "-1", "1e99",
    "\u{202e}", "“", "\n", "é", "r#\"",
];

/// One change: a byte range gone, doubled, swapped with another or replaced by something that means something.
fn torn(text: &str, dice: &mut Dice) -> String {
    let cut = |dice: &mut Dice| {
        let at = dice.below(text.len() + 1);
        (0..=at).rev().find(|i| text.is_char_boundary(*i)).unwrap()
    };
    let (one, other) = (cut(dice), cut(dice));
    let (start, end) = if dice.below(3) == 0 { (one.min(other), one.max(other)) } else { (one, one) };
    let end =
        if start == end { (start + 1..=text.len()).find(|i| text.is_char_boundary(*i)).unwrap_or(start) } else { end };
    let (before, mid, behind) = (&text[..start], &text[start..end], &text[end..]);
    match dice.below(5) {
        0 => format!("{before}{behind}"),
        1 => format!("{before}{mid}{mid}{behind}"),
        2 => format!("{before}{}{behind}", PIECES[dice.below(PIECES.len())]),
        3 => format!("{before}{}{mid}{behind}", PIECES[dice.below(PIECES.len())]),
        _ => {
            let from = cut(dice);
            let piece: String = text[from..].chars().take(dice.below(60)).collect();
            format!("{before}{piece}{behind}")
        }
    }
}

/// `RUNGS_MUTATIONS=10000 cargo test --release --test checker` tears the full number.
#[test]
fn torn_files_are_told_quickly_and_inside_the_file() {
    let many: usize = std::env::var("RUNGS_MUTATIONS").ok().and_then(|n| n.parse().ok()).unwrap_or(400);
    let library: Vec<String> = library().iter().map(|p| fs::read_to_string(p).unwrap()).collect();
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("script.ron");
    let mut dice = Dice(0x5eed_1234_5678_9abc);
    let (mut slowest, mut broken) = (Duration::ZERO, 0);
    for round in 0..many {
        let mut text = library[round % library.len()].clone();
        for _ in 0..1 + dice.below(3) {
            text = torn(&text, &mut dice);
        }
        fs::write(&file, &text).unwrap();
        let begun = Instant::now();
        let inspected = checked(&file);
        slowest = slowest.max(begun.elapsed());
        broken += usize::from(inspected.problems.iter().any(|p| p.severity == Severity::Error));
        assert!(
            inspected.script.is_some() || kept_whole(&inspected, &text),
            "round {round}: nothing is told of\n{text}"
        );
        for p in &inspected.problems {
            // As an editor counts them: the place behind the last line end is a line too.
            let lines: Vec<&str> = text.split('\n').collect();
            let chars = |line: usize| lines.get(line - 1).map(|l| l.chars().count());
            assert!(chars(p.line).is_some_and(|n| p.column <= n + 1), "round {round}: {p:?}");
            assert!(chars(p.end_line).is_some_and(|n| p.end_column <= n + 1), "round {round}: {p:?}");
            assert!((p.line, p.column) <= (p.end_line, p.end_column), "round {round}: {p:?}");
        }
    }
    // How fast it is, is measured in release; here only that it does not hang.
    assert!(slowest < Duration::from_secs(20), "{slowest:?}");
    println!("{many} torn files, {broken} with errors, the slowest in {slowest:?}");
}

/// A file without a script has a problem to tell, or is a ladder, a case or a course.
fn kept_whole(inspected: &Inspected, text: &str) -> bool {
    !inspected.problems.is_empty() || ["rungs:", "story:", "modules:"].iter().any(|field| text.contains(field))
}

/// A script of 500 pairs, with a warning in each.
fn five_hundred() -> String {
    let pair = |i: usize| {
        format!(
            "(id: \"q{i}\", dimension: \"personal\", rung: {}, side: {}, ask: \"What do they do about {i}?\", \
             trusted: \"They call us about it.\", opposite: \"They do not call us about it.\"),\n",
            i % 4 + 1,
            if i.is_multiple_of(2) { "Left" } else { "Right" }
        )
    };
    let pairs: String = (0..500).map(pair).collect();
    format!(
        "(id: \"many\", title: \"Many\", version: \"1\", audience: \"a\", summary: \"s\", minutes: 2, ladder: \"account\",\n\
         window: \"w\", steps: [(title: \"All\", minutes: 1, kind: Pairs([\n{pairs}])),\n\
         (title: \"Close\", minutes: 1, kind: Close)])\n"
    )
}

/// Prints how long checks take: `cargo test --release --test checker measure -- --ignored --nocapture`
#[test]
#[ignore = "a measurement, not a test"]
fn measure() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("script.ron");
    let deep = "(x: ".to_owned() + &"[".repeat(10_000) + &"]".repeat(10_000) + ")";
    let cases = [
        ("500 pairs, a warning in each", five_hundred()),
        ("500 pairs, no comma behind the first", five_hundred().replacen("\",", "\"", 8)),
        ("20 MB of brackets", "(".repeat(20_000_000)),
        ("1 MiB of brackets", "(".repeat(1 << 20)),
        ("1 MiB of slips", ";".repeat(1 << 20)),
        ("10,000 deep", deep),
        ("1 MiB of NULs", "\0".repeat(1 << 20)),
    ];
    for (name, text) in cases {
        fs::write(&file, &text).unwrap();
        let begun = Instant::now();
        let told = inspect(&file, &nowhere(), &fit::warnings);
        let took = begun.elapsed();
        let many = told.map_or_else(|e| e.to_string(), |i| format!("{} problems", i.problems.len()));
        println!("{took:>12.1?}  {name}: {many}");
    }
}

#[test]
fn a_script_and_a_ladder_in_two_languages_are_warned_of() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("script.ron");
    let text = fs::read_to_string(root("workshops/trust-check.ron")).unwrap();
    fs::write(&path, text.replacen("language: en", "language: de", 1)).unwrap();
    let told = told(&checked(&path));
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("this script speaks `de`, and its ladder `account` speaks `en`"), "{told:?}");
}
