//! A file has one duty, and a function fits on a screen: most of them, measured.

mod sources;

use sources::sources;

/// Lines of the file that nine of ten do not exceed, and of the function that ninety-nine of a hundred do not.
const FILES: usize = 260;
const FUNCTIONS: usize = 40;

/// The functions of a file, each with its line and how many it has: by the indent that the formatter gives them.
fn functions(code: &str) -> Vec<(usize, usize)> {
    let lines: Vec<&str> = code.lines().collect();
    let begins = |line: &str| {
        let words: Vec<&str> = line.split(['(', ' ', '<']).filter(|word| !word.is_empty()).collect();
        let at = words.iter().position(|word| *word == "fn");
        at.is_some_and(|at| {
            words[..at].iter().all(|word| {
                matches!(*word, "pub" | "const" | "async") || word.ends_with(')') || word.starts_with("crate::")
            })
        })
    };
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| begins(line)) {
        let indent = &line[..line.len() - line.trim_start().len()];
        let ends = |line: &str| line.strip_prefix(indent).is_some_and(|rest| rest.starts_with('}'));
        let is_short = line.ends_with('}') || line.ends_with(';');
        let length = match is_short {
            true => 1,
            false => 2 + lines[at + 1..].iter().position(|line| ends(line)).unwrap_or(0),
        };
        found.push((at + 1, length));
    }
    found
}

fn share(mut sizes: Vec<(usize, String)>, percent: usize, most: usize, of: &str) {
    sizes.sort();
    let (size, _) = sizes[sizes.len() * percent / 100];
    let longest: Vec<String> = sizes.iter().rev().take(12).map(|(size, name)| format!("  {size} {name}")).collect();
    assert!(
        size <= most,
        "{percent} of 100 {of} have up to {size} lines, not {most}; the longest:\n{}",
        longest.join("\n")
    );
}

#[test]
fn most_files_and_functions_are_short() {
    let code = sources();
    share(code.iter().map(|(name, code)| (code.lines().count(), name.clone())).collect(), 90, FILES, "files");
    let functions = code
        .iter()
        .flat_map(|(name, code)| functions(code).into_iter().map(move |(at, size)| (size, format!("{name}:{at}"))));
    share(functions.collect(), 99, FUNCTIONS, "functions");
}

#[test]
fn functions_are_found_with_their_lines() {
    let code = "impl Of {\n    pub(super) fn one(\n        self,\n    ) -> u8 {\n        1\n    }\n}\n\nconst fn two() -> u8 {\n    2\n}\nfn three() {}\n// fn is a word\n";
    assert_eq!(functions(code), [(2, 5), (9, 3), (12, 1)]);
}
