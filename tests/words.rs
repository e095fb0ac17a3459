//! Every sentence is said once: in the catalogue, in both languages, with the same arguments, and it is used.
#![allow(clippy::unwrap_used, clippy::panic)]

mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use rungs::ui::keymap::Keymap;
use sources::files;

/// What a sentence asks for: its arguments, and the actions whose keys it names.
#[derive(Debug, Default, PartialEq, Eq)]
struct Asks {
    arguments: BTreeSet<String>,
    keys: BTreeSet<String>,
}

/// Arguments that the gate gives.
const GIVEN: [&str; 3] = ["account", "subject", "other"];

fn catalogue(language: &str) -> BTreeMap<String, Asks> {
    let mut all = BTreeMap::new();
    for file in files(&PathBuf::from("src/words").join(language), "ftl") {
        let text = fs::read_to_string(&file).unwrap();
        let resource: Resource<&str> = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, wrong)| panic!("{}: {wrong:?}", file.display()));
        let area = file.file_stem().unwrap().to_str().unwrap().to_owned();
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name.to_owned();
            assert!(id.starts_with(&format!("{area}-")), "{}: {id} belongs to another file", file.display());
            let mut asks = Asks::default();
            pattern(message.value.as_ref().unwrap_or_else(|| panic!("{id} says nothing")), &mut asks);
            assert!(all.insert(id.clone(), asks).is_none(), "{}: {id} stands twice", file.display());
        }
    }
    all
}

fn pattern(pattern: &Pattern<&str>, asks: &mut Asks) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            self::expression(expression, asks);
        }
    }
}

fn expression(expression: &Expression<&str>, asks: &mut Asks) {
    match expression {
        Expression::Inline(inline) => self::inline(inline, asks),
        Expression::Select { selector, variants } => {
            inline(selector, asks);
            variants.iter().for_each(|variant| pattern(&variant.value, asks));
        }
    }
}

fn inline(inline: &InlineExpression<&str>, asks: &mut Asks) {
    match inline {
        InlineExpression::VariableReference { id } if !GIVEN.contains(&id.name) => {
            asks.arguments.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { id, arguments } if id.name == "KEY" => {
            for key in &arguments.positional {
                let InlineExpression::StringLiteral { value } = key else { panic!("KEY of what is no text") };
                asks.keys.insert((*value).to_owned());
            }
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| self::inline(argument, asks));
        }
        InlineExpression::Placeable { expression } => self::expression(expression, asks),
        _ => {}
    }
}

/// The code of a file without its tests and comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]\nmod ").next().unwrap();
    text.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line }).collect::<Vec<_>>().join("\n")
}

fn is_test(path: &Path) -> bool {
    path.components().any(|part| matches!(part.as_os_str().to_str(), Some("tests" | "tests.rs")))
}

/// The sentences that the code says by `message!` or `say!`: file, id, arguments.
fn said() -> Vec<(PathBuf, String, BTreeSet<String>)> {
    let mut all = Vec::new();
    for file in files(Path::new("src"), "rs").into_iter().filter(|f| !is_test(f) && !f.ends_with("words.rs")) {
        let code = code(&file);
        for name in ["message!(", "say!("] {
            for (at, _) in code.match_indices(name) {
                let inside = &code[at + name.len()..];
                let parts = parts(inside);
                let first = usize::from(name == "say!(");
                let id = parts.get(first).map(|id| id.trim().to_owned()).unwrap_or_default();
                let Some(id) = id.strip_prefix('"').and_then(|id| id.strip_suffix('"')) else { continue };
                let name = |part: &String| part.split('=').next().unwrap().trim().to_owned();
                let arguments = parts[first + 1..].iter().map(name).filter(|n| !n.is_empty()).collect();
                all.push((file.clone(), id.to_owned(), arguments));
            }
        }
    }
    all
}

/// What stands between the commas of a macro's parentheses.
fn parts(inside: &str) -> Vec<String> {
    let (mut parts, mut depth, mut quoted, mut escaped) = (vec![String::new()], 0, false, false);
    for c in inside.chars() {
        let last = parts.last_mut().unwrap();
        match c {
            _ if quoted => {
                quoted = escaped || c != '"';
                escaped = c == '\\' && !escaped;
                last.push(c);
                continue;
            }
            '"' => quoted = true,
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        last.push(c);
    }
    parts
}

/// Each sentence as it stands in its file, with its blanks as one.
fn texts(language: &str) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for file in files(&PathBuf::from("src/words").join(language), "ftl") {
        let text = fs::read_to_string(&file).unwrap();
        let mut last = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            match line.split_once(" =") {
                Some((id, text)) if line.starts_with(|c: char| c.is_ascii_lowercase()) => {
                    last = id.to_owned();
                    all.insert(last.clone(), text.to_owned());
                }
                _ => all.entry(last.clone()).or_default().push_str(line),
            }
        }
    }
    let one_blank = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    all.into_iter().map(|(id, text)| (id, one_blank(text))).collect()
}

#[test]
fn no_sentence_stands_twice() {
    let (english, german) = (texts("en"), texts("de"));
    let mut known: BTreeMap<(&String, &String), &String> = BTreeMap::new();
    let mut wrong = Vec::new();
    // Single words are often alike and stand for different things: labels, columns, names of keys.
    for (id, text) in english.iter().filter(|(_, text)| text.split(' ').count() > 3) {
        if let Some(other) = known.insert((text, &german[id]), id) {
            wrong.push(format!("{id} says what {other} says: {text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn both_languages_have_the_same_sentences_with_the_same_arguments() {
    let (english, german) = (catalogue("en"), catalogue("de"));
    let mut wrong = Vec::new();
    for (id, asks) in &english {
        match german.get(id) {
            None => wrong.push(format!("{id} is not there in German")),
            Some(other) if other.arguments != asks.arguments => {
                wrong.push(format!("{id}: {:?} in English, {:?} in German", asks.arguments, other.arguments));
            }
            Some(other) if other.keys != asks.keys => {
                wrong.push(format!("{id}: keys {:?} in English, {:?} in German", asks.keys, other.keys));
            }
            Some(_) => {}
        }
    }
    wrong.extend(german.keys().filter(|id| !english.contains_key(*id)).map(|id| format!("{id} is German alone")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a sentence names a key as somebody who does something ("v votes once more"): a key is pressed to do something,
/// is what something is done with, or stands for an answer.
fn makes_a_key_act(language: &str, text: &str) -> bool {
    let (pressed, means): (&[&str], &[&str]) = match language {
        "en" => (&["press", "with"], &["to", "for", "once more to"]),
        _ => (&["mit"], &["für"]),
    };
    text.match_indices("{ KEY(").any(|(at, _)| {
        let before = text[..at].trim_end().to_lowercase();
        let after = text[at..].split_once('}').map_or("", |(_, after)| after);
        let acts = after.starts_with([' ', ',']) && after[1..].trim_start().starts_with(char::is_alphabetic);
        let is_pressed = pressed.iter().any(|word| before.split([' ', '(']).next_back() == Some(word));
        acts && !is_pressed && !means.iter().any(|word| after[1..].starts_with(&format!("{word} ")))
    })
}

#[test]
fn no_key_is_the_subject_of_a_verb() {
    assert!(makes_a_key_act("en", r#"Then { KEY("Revote") } votes once more."#));
    assert!(makes_a_key_act("de", r#"{ KEY("Why") } nennt sie"#));
    assert!(!makes_a_key_act("en", r#"Press { KEY("Reveal") } to reveal, { KEY("Next") } to go on."#));
    assert!(!makes_a_key_act("de", r#"zurück mit { KEY("Cancel") }."#));
    let wrong = |language| {
        let act = move |(_, text): &(String, String)| makes_a_key_act(language, text);
        texts(language).into_iter().filter(act).collect::<Vec<_>>()
    };
    assert!(wrong("en").is_empty() && wrong("de").is_empty(), "{:#?}{:#?}", wrong("en"), wrong("de"));
}

/// Words that address somebody whom one knows well.
const TO_FRIENDS: [&str; 11] =
    ["du", "dich", "dir", "dein", "deine", "deinen", "euch", "euer", "eure", "euren", "Nennt"];

/// Whether somebody is addressed: inside a sentence only an address has a capital.
fn addresses(text: &str) -> bool {
    if text.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| TO_FRIENDS.contains(&word)) {
        return true;
    }
    let words: Vec<&str> = text.split(' ').collect();
    let inside = |before: &str| !before.ends_with(['.', ':', '!', '?', '…', '}', ']', '=', '„']);
    words.windows(2).any(|two| {
        let word = two[1].trim_end_matches(|c: char| !c.is_alphabetic());
        inside(two[0]) && ["Sie", "Ihnen", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres"].contains(&word)
    })
}

#[test]
fn german_addresses_nobody_but_those_who_vote_on_a_phone_or_on_paper() {
    assert!(addresses("Tippen Sie eine Nummer.") && addresses("Notizen, nur für Sie."));
    assert!(addresses("Nennt ein Beispiel.") && addresses("keine Zeile von euch"));
    assert!(!addresses("Die Sitzung ruht. Sie geht weiter.") && !addresses("Zwei Leitern: Ihre Sprossen."));
    let to_voters = |id: &str| id.starts_with("phone-") || id.starts_with("report-survey");
    let wrong: Vec<_> = texts("de").into_iter().filter(|(id, text)| !to_voters(id) && addresses(text)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_sentence_that_is_said_is_there_and_gets_what_it_asks_for() {
    let catalogue = catalogue("en");
    let mut wrong = Vec::new();
    for (file, id, arguments) in said() {
        match catalogue.get(&id) {
            None => wrong.push(format!("{}: no sentence {id}", file.display())),
            Some(asks) if asks.arguments != arguments => {
                wrong.push(format!("{}: {id} asks for {:?} and gets {arguments:?}", file.display(), asks.arguments));
            }
            Some(_) => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_sentence_is_used() {
    let code: String = files(Path::new("src"), "rs").iter().filter(|f| !is_test(f)).map(|f| code(f)).collect();
    // What an action is called in lines bears its name.
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    let is_called = |id: &str| {
        let name = id.strip_prefix("keys-say-").map(|name| name.split('-').map(capital).collect::<String>());
        name.is_some_and(|name| code.contains(&format!("Action::{name}")))
    };
    let is_used = |id: &String| is_called(id) || code.contains(&format!("\"{id}\""));
    let unused: Vec<String> = catalogue("en").into_keys().filter(|id| !is_used(id)).collect();
    assert!(unused.is_empty(), "nobody says {}", unused.join(", "));
}

#[test]
fn every_key_that_a_sentence_names_is_one() {
    let keys = Keymap::default();
    // What is said of phones is said in a program that has them.
    let is_said = |id: &String| cfg!(feature = "phones") || !id.starts_with("join-");
    for (id, asks) in catalogue("en").into_iter().filter(|(id, _)| is_said(id)) {
        for key in asks.keys {
            let called = keys.called(rungs::words::Language::English, &key);
            assert!(called.is_some(), "{id} names the key of {key}, which is no action");
        }
    }
}

/// Files in which words are no sentences of ours, and why.
const NO_SENTENCES: [(&str, &str); 26] = [
    ("src/words/book.rs", "what a test would say of a sentence that is missing"),
    ("src/words.rs", "the same"),
    ("src/cli/man.rs", "clap's own English, which is looked for to be replaced"),
    ("src/cli/spoken.rs", "the same"),
    ("src/cli/args.rs", "the same"),
    ("src/domain/check/lists.rs", "words that are looked for in a script, a list a language"),
    ("src/domain/check/wording.rs", "the same"),
    ("src/domain/check/negation.rs", "the same"),
    ("src/domain/config.rs", "what serde expects, said by the reader of the file"),
    ("src/domain/dates/tongues.rs", "words that are read in a date, a table a language"),
    ("src/domain/text.rs", "titles and roles that are looked for in a name"),
    ("src/domain/ladder.rs", "the other side of a ladder that names none"),
    ("src/domain/reading.rs", "machine words of CSV and JSON"),
    ("src/domain/reading/open.rs", "machine words of CSV and JSON"),
    ("src/domain/vote/pair.rs", "machine words of CSV and JSON"),
    ("src/domain/vote/sign.rs", "machine words of CSV and JSON"),
    ("src/domain/votes_csv/cell.rs", "answers as survey tools write them"),
    ("src/domain/votes_csv/header.rs", "columns as survey tools name them"),
    ("src/storage/sessions/format.rs", "the comment at the head of a session's file"),
    ("src/storage/source.rs", "what the system says, to be cut off"),
    ("src/storage/share/remote.rs", "what stores answer, to be recognised"),
    ("src/ui/keymap.rs", "the head of a table in the docs"),
    ("src/ui/theme/contrast.rs", "a test's own words"),
    ("src/runtime/input.rs", "a reason to the compiler"),
    ("src/export/csv.rs", "machine words of CSV"),
    ("src/export/html/ladder.rs", "classes of its style sheet"),
];

/// Whether a text of the code reads like a sentence: two words with a blank between them, and no path, id or format.
fn is_sentence(text: &str) -> bool {
    // Markup.
    if text.contains(['<', '"']) {
        return false;
    }
    let mut bare = String::new();
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            c if depth == 0 => bare.push(c),
            _ => {}
        }
    }
    let words: Vec<&str> = bare.split(' ').collect();
    let is_word = |word: &&str| {
        let letters = word.trim_matches(|c: char| !c.is_alphabetic());
        letters.chars().count() > 1 && letters.chars().all(char::is_alphabetic)
    };
    words.windows(2).any(|pair| is_word(&pair[0]) && is_word(&pair[1]))
}

/// The texts of a file's code, each with its line.
fn literals(code: &str) -> Vec<(usize, String)> {
    let (mut found, mut chars, mut line) = (Vec::new(), code.chars().peekable(), 1);
    while let Some(c) = chars.next() {
        match c {
            '\n' => line += 1,
            // A quotation mark as a character.
            '\'' if chars.peek() == Some(&'"') => {
                chars.next();
            }
            '\'' if chars.peek() == Some(&'\\') => {
                chars.nth(1);
            }
            '"' => {
                let (at, mut text) = (line, String::new());
                while let Some(c) = chars.next() {
                    match c {
                        '\\' => text.extend(chars.next()),
                        '"' => break,
                        c => text.push(c),
                    }
                    line += usize::from(c == '\n');
                }
                found.push((at, text));
            }
            _ => {}
        }
    }
    found
}

#[test]
fn no_sentence_stands_outside_the_catalogue() {
    let mut wrong = Vec::new();
    for file in files(Path::new("src"), "rs").into_iter().filter(|f| !is_test(f)) {
        let name = file.to_str().unwrap().replace('\\', "/");
        if NO_SENTENCES.iter().any(|(path, _)| name == *path) {
            continue;
        }
        for (line, text) in literals(&code(&file)) {
            if is_sentence(&text) {
                wrong.push(format!("{name}:{line}: {text:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} sentences outside the catalogue\n{}", wrong.len(), wrong.join("\n"));
}
