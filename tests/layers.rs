//! Imports go one way: every path in `src/` is held to the map in `src/lib.rs`.
#![allow(clippy::unwrap_used, clippy::panic)]

mod sources;

use std::collections::{BTreeMap, BTreeSet};

use sources::sources;

/// What a layer may use of ours, and what it may not use of others.
struct Layer {
    name: &'static str,
    uses: &'static [&'static str],
    never: &'static [&'static str],
}

/// What speaks with a network; who starts the phones' thread may, and who reads an address that is typed.
const NETWORK: &[&str] =
    &["tokio", "hyper", "hyper_util", "http_body_util", "if_addrs", "getrandom", "qrcodegen", "std::net"];

/// What speaks with a store behind a network, and the one file that may.
const REMOTE: &[&str] = &["object_store", "reqwest", "rustls"];
const REMOTE_FILE: &str = "src/storage/share/remote.rs";

/// What seals, and the one file that may.
const SEAL: &[&str] = &["age"];
const SEAL_FILE: &str = "src/storage/share/seal/keys.rs";

const TERMINAL_AND_FILES: &[&str] = &[
    "ratatui",
    "crossterm",
    "ron",
    "clap",
    "directories",
    "signal_hook",
    "rustix",
    "std::fs",
    "std::env",
    "std::process",
];

const LAYERS: [Layer; 11] = [
    Layer { name: "packed", uses: &[], never: TERMINAL_AND_FILES },
    Layer { name: "words", uses: &["packed"], never: TERMINAL_AND_FILES },
    Layer { name: "domain", uses: &["words"], never: TERMINAL_AND_FILES },
    Layer { name: "export", uses: &["packed", "words", "domain"], never: TERMINAL_AND_FILES },
    Layer { name: "app", uses: &["words", "domain", "export"], never: TERMINAL_AND_FILES },
    Layer { name: "storage", uses: &["packed", "words", "domain"], never: &["ratatui", "crossterm", "clap"] },
    // Keys reach it as its own type: the runtime turns crossterm's into them.
    Layer { name: "view", uses: &["words", "domain", "app", "export"], never: TERMINAL_AND_FILES },
    Layer {
        name: "ui",
        uses: &["packed", "words", "domain", "app", "view", "export"],
        never: &["crossterm", "ratatui::crossterm", "ron", "directories", "std::fs", "std::env", "std::process"],
    },
    // It says what the screen says, with the same keys and the same sentences.
    Layer {
        name: "plain",
        uses: &["words", "domain", "app", "view", "export", "ui"],
        never: &["ratatui", "crossterm", "ron", "directories", "std::fs", "std::env", "std::process"],
    },
    Layer { name: "runtime", uses: &["words", "domain", "app", "export", "storage", "ui", "plain"], never: &[] },
    Layer { name: "cli", uses: &["words", "domain", "app", "export", "storage", "ui", "runtime"], never: &["ratatui"] },
];

/// Whatever in a file goes against the map, as `file:line: rule`.
fn violations(file: &str, text: &str) -> Vec<String> {
    let module: Vec<&str> = file.trim_start_matches("src/").trim_end_matches(".rs").split('/').collect();
    if matches!(module.as_slice(), ["lib" | "main"]) {
        return Vec::new();
    }
    let Some(layer) = LAYERS.iter().find(|layer| layer.name == module[0]) else {
        return vec![format!("{file}:1: src/{} belongs to no layer; give it a row in tests/layers.rs", module[0])];
    };
    let rule = |(line, path): (usize, Vec<String>)| {
        let told = path.join("::");
        if let Some(other) = our_module(&path, &module).filter(|m| LAYERS.iter().any(|l| l.name == m)) {
            // What there is to see, lines have of `view`; of the screen they share the keys alone.
            let is_drawing = layer.name == "plain" && other == "ui" && !told.contains("ui::keymap");
            let allowed = other == layer.name || layer.uses.contains(&other.as_str()) && !is_drawing;
            return (!allowed)
                .then(|| format!("{file}:{line}: {} may use {:?} and not {other} ({told})", layer.name, layer.uses));
        }
        let network: &[&str] = match layer.name {
            _ if file == REMOTE_FILE => &[],
            "runtime" => &[],
            "cli" => NETWORK.split_last().map_or(&[], |(_, crates)| crates),
            _ => NETWORK,
        };
        let remote = if file == REMOTE_FILE { &[] } else { REMOTE };
        let seal = if file == SEAL_FILE { &[] } else { SEAL };
        let mut never = layer.never.iter().chain(network).chain(remote).chain(seal);
        let never = never.find(|never| told == **never || told.starts_with(&format!("{never}::")));
        never.map(|never| format!("{file}:{line}: {} may never use {never} ({told})", layer.name))
    };
    paths(&tokens(&code_only(text))).into_iter().filter_map(rule).collect()
}

/// The module below the crate's root that a path leads to; `None` where it leads to another crate or stays inside.
fn our_module(path: &[String], module: &[&str]) -> Option<String> {
    let ups = path.iter().take_while(|segment| *segment == "super").count();
    match path[0].as_str() {
        "crate" | "rungs" => path.get(1).cloned(),
        "super" => {
            module[..module.len().saturating_sub(ups)].first().map(ToString::to_string).or(path.get(ups).cloned())
        }
        _ => None,
    }
}

/// The text with comments, strings and characters blanked out, line breaks kept.
fn code_only(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(hashes) = raw_string(rest, &out) {
            let end = format!("\"{}", "#".repeat(hashes));
            let body = 2 + hashes;
            rest[body..].find(&end).map_or(rest.len(), |at| body + at + end.len())
        } else if c == '"' {
            quoted(rest, '"')
        } else if c == '\'' && is_char(rest) {
            quoted(rest, '\'')
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        };
        out.extend(rest[..skipped].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = &rest[skipped..];
    }
    out
}

/// How many `#` a raw string that begins here has.
fn raw_string(rest: &str, before: &str) -> Option<usize> {
    let inside_a_name = before.ends_with(|c: char| (c.is_alphanumeric() || c == '_') && c != 'b');
    let hashes = rest.strip_prefix('r')?;
    let count = hashes.len() - hashes.trim_start_matches('#').len();
    (!inside_a_name && hashes[count..].starts_with('"')).then_some(count)
}

/// Whether a character begins here, and not a lifetime.
fn is_char(rest: &str) -> bool {
    rest.starts_with("'\\") || rest.chars().nth(2) == Some('\'')
}

/// Bytes up to and with the closing quote.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// Names, `::` and single other characters, each with its line.
fn tokens(code: &str) -> Vec<(usize, String)> {
    let mut tokens: Vec<(usize, String)> = Vec::new();
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    for (line, text) in (1..).zip(code.lines()) {
        let mut rest = text.trim_start();
        while let Some(c) = rest.chars().next() {
            let end = match c {
                c if is_name(c) => rest.find(|c| !is_name(c)).unwrap_or(rest.len()),
                ':' if rest.starts_with("::") => 2,
                c => c.len_utf8(),
            };
            tokens.push((line, rest[..end].to_owned()));
            rest = rest[end..].trim_start();
        }
    }
    tokens
}

/// Every path of more than one segment, groups of a `use` spelled out.
fn paths(tokens: &[(usize, String)]) -> Vec<(usize, Vec<String>)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let is_start = tokens[at].1.starts_with(|c: char| c.is_alphabetic() || c == '_');
        if is_start && tokens.get(at + 1).is_some_and(|t| t.1 == "::") {
            at = follow(tokens, at, &[], &mut found);
        } else {
            at += 1;
        }
    }
    found
}

/// Follows the path that begins at `at`; gives the place behind it.
fn follow(
    tokens: &[(usize, String)],
    mut at: usize,
    before: &[String],
    found: &mut Vec<(usize, Vec<String>)>,
) -> usize {
    let mut path = before.to_vec();
    let mut line = 0;
    while let Some((here, token)) = tokens.get(at) {
        line = *here;
        at += 1;
        if token == "{" {
            return group(tokens, at, &path, found);
        }
        path.push(token.clone());
        match tokens.get(at) {
            Some((_, next)) if next == "::" => at += 1,
            _ => break,
        }
    }
    found.push((line, path));
    at
}

/// Follows every path of a group `{a, b::c}`; gives the place behind it.
fn group(tokens: &[(usize, String)], mut at: usize, path: &[String], found: &mut Vec<(usize, Vec<String>)>) -> usize {
    while let Some((_, token)) = tokens.get(at) {
        match token.as_str() {
            "}" => return at + 1,
            "," => at += 1,
            "as" => at += 2,
            _ => at = follow(tokens, at, path, found),
        }
    }
    at
}

#[test]
fn imports_go_one_way() {
    let broken: Vec<String> = sources().iter().flat_map(|(file, text)| violations(file, text)).collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The layers and crates that a file's violations name.
fn caught(file: &str, text: &str) -> Vec<String> {
    let told = violations(file, text);
    for one in &told {
        assert!(one.starts_with(&format!("{file}:")), "{one}");
    }
    told.iter().map(|one| one[file.len() + 1..].to_owned()).collect()
}

#[test]
fn a_violation_is_caught_with_its_line_and_rule() {
    let text = "use std::io;\n\nuse crate::ui::draw;\n";
    let told = ["3: domain may use [\"words\"] and not ui (crate::ui::draw)"];
    assert_eq!(caught("src/domain/vote.rs", text), told);
    let told = ["2: ui may never use std::fs (std::fs::read)"];
    assert_eq!(caught("src/ui/stage.rs", "fn f() {\n    let x = std::fs::read(p);\n}"), told);
}

#[test]
fn every_way_of_writing_a_path_is_followed() {
    for text in [
        "use crate::storage::Store;",
        "use rungs::storage;",
        "pub(crate) use crate::{domain::text, storage::Store as S};",
        "use {std::io, crate::storage::{self}};",
        "fn f() { crate::storage::open() }",
        "use super::super::storage::Store;",
        "use super::super::{storage};",
        "fn f() { let x = <T as crate::storage::Open>::open(); }",
        "use crate::\n    storage::Store;",
        "/* crate::domain */ use crate::storage;",
        "const Q: char = '\"'; use crate::storage::Store; const R: char = '\"';",
        "fn f<'a>(x: &'a str) -> crate::storage::Store<'a> {}",
    ] {
        assert_eq!(caught("src/app/update.rs", text).len(), 1, "{text}");
    }
    for text in [
        "use std::{env, io};",
        "use std::env;",
        "use ratatui::prelude::*;",
        "crossterm::style::X;",
        "ron::to_string(x)",
    ] {
        assert_eq!(caught("src/app/update.rs", text).len(), 1, "{text}");
    }
    assert_eq!(caught("src/ui/keys.rs", "use ratatui::{Frame, crossterm::event::KeyCode};").len(), 1);
    assert_eq!(caught("src/export.rs", "use super::storage::Store;").len(), 1);
    assert_eq!(caught("src/runtime/run.rs", "use crate::cli::main;").len(), 1);
    assert_eq!(caught("src/runtime/run.rs", "use object_store::aws;").len(), 1);
    assert_eq!(caught("src/storage/share/store.rs", "use object_store::aws; use tokio::runtime;").len(), 2);
    assert_eq!(caught("src/plain/lists.rs", "use crate::ui::pages::mark; use super::super::ui::text;").len(), 2);
    assert_eq!(caught("src/gadgets.rs", "").len(), 1);
}

#[test]
fn what_is_allowed_or_only_mentioned_passes() {
    for (file, text) in [
        ("src/app/update.rs", "use crate::domain::text;\nuse super::super::export::{json, Subject};"),
        ("src/app/update.rs", "//! [`crate::ui`] draws it\nconst A: &str = \"crate::ui::x\"; // crate::ui::draw\n"),
        ("src/app/update.rs", "const A: &str = r#\"a \" std::fs::read\"#; /* crate::ui::draw */"),
        ("src/domain/vote.rs", "use super::storage; // domain's own"),
        ("src/domain.rs", "mod tests { use super::*; use super::vote::Vote; }"),
        ("src/runtime/run.rs", "use crate::{ui::draw, storage::Store}; use crossterm::event; use std::fs;"),
        ("src/plain/words.rs", "use crate::ui::keymap::{Bound, Key}; use crate::view::over::Over;"),
        ("src/storage/file.rs", "use std::fs::File; use ron::Options;"),
        ("src/storage/share/remote.rs", "use object_store::aws; use tokio::runtime; use rustls::crypto;"),
        ("src/main.rs", "rungs::cli::main()"),
    ] {
        assert_eq!(caught(file, text), Vec::<String>::new(), "{text}");
    }
}

/// Which file a path leads to from `module`: the longest part of it that is a file.
fn target(
    path: &[String],
    module: &[String],
    files: &BTreeMap<Vec<String>, BTreeSet<Vec<String>>>,
) -> Option<Vec<String>> {
    let ups = path.iter().take_while(|segment| *segment == "super").count();
    let whole: Vec<String> = match path[0].as_str() {
        "crate" => path[1..].to_vec(),
        "super" => [&module[..module.len().checked_sub(ups)?], &path[ups..]].concat(),
        _ => return None,
    };
    (1..=whole.len()).rev().map(|n| whole[..n].to_vec()).find(|part| files.contains_key(part))
}

/// Circles among files, each as the files on it. What a file has of the folder that bears its name, and that folder of
/// it, makes one unit in Rust and is no circle.
fn circles(sources: &[(String, String)]) -> Vec<String> {
    let module = |file: &str| -> Vec<String> {
        file.trim_start_matches("src/").trim_end_matches(".rs").split('/').map(ToOwned::to_owned).collect()
    };
    let mut uses: BTreeMap<_, BTreeSet<_>> = sources.iter().map(|(file, _)| (module(file), BTreeSet::new())).collect();
    for (file, text) in sources {
        let from = module(file);
        let code = code_only(text.split("#[cfg(test)]\nmod tests").next().unwrap());
        let found = paths(&tokens(&code)).into_iter().filter_map(|(_, path)| target(&path, &from, &uses));
        let found: BTreeSet<_> = found.filter(|to| !from.starts_with(to) && !to.starts_with(&from)).collect();
        uses.insert(from, found);
    }
    let reaches = |from: &Vec<String>, goal: &Vec<String>| {
        let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
        while let Some(file) = next.pop() {
            next.extend(uses[file].iter().filter(|to| seen.insert(*to)));
        }
        seen.contains(goal)
    };
    let on_circle = |(from, to): (&Vec<String>, &BTreeSet<Vec<String>>)| {
        let to: Vec<String> = to.iter().filter(|to| reaches(to, from)).map(|to| to.join("::")).collect();
        (!to.is_empty()).then(|| format!("{} uses {}", from.join("::"), to.join(", ")))
    };
    uses.iter().filter_map(on_circle).collect()
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let circles = circles(&sources());
    assert!(circles.is_empty(), "these files use each other in a circle:\n{}", circles.join("\n"));
}

#[test]
fn a_circle_is_found_and_a_folder_of_one_file_is_none() {
    let source = |(file, text): (&str, &str)| (format!("src/{file}.rs"), text.to_owned());
    let circle = [("a/x", "use crate::b::B;"), ("b", "use super::c::{C, D};"), ("c", "fn f() { crate::a::x::f() }")];
    assert_eq!(circles(&circle.map(source)), ["a::x uses b", "b uses c", "c uses a::x"]);
    let unit = [
        ("a", "use a::x::X; use crate::b::B; use crate::a::x::Y;"),
        ("a/x", "use super::A; use super::y;"),
        ("a/y", ""),
    ];
    assert_eq!(circles(&unit.map(source)), Vec::<String>::new());
    let only_in_tests = [("a", "use crate::b::B;"), ("b", "#[cfg(test)]\nmod tests { use crate::a::A; }")];
    assert_eq!(circles(&only_in_tests.map(source)), Vec::<String>::new());
}
