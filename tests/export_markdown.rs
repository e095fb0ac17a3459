//! The report of a session: complete, the same every time, and nothing in it but what was said.
#![allow(clippy::unwrap_used, clippy::panic)]

mod sample;

use proptest::prelude::*;
use pulldown_cmark::{Event as Mark, Options, Parser, Tag};
use rungs::domain::session::journal::{Entry, Fate, Journal};
use rungs::domain::session::{Event, Session};
use rungs::export::{Format, Reader, report as written};

fn report(session: &Session) -> String {
    written(session, Format::Markdown, Reader::Room, &rungs::words::Words::default()).unwrap()
}

/// What a Markdown reader makes of the text, without the text itself.
fn structure(markdown: &str) -> Vec<String> {
    let kind = |mark: Mark| match mark {
        Mark::Text(_) => None,
        Mark::Start(Tag::Heading { level, .. }) => Some(format!("heading {level:?}")),
        Mark::Start(tag) => Some(format!("{tag:?}")),
        Mark::End(tag) => Some(format!("end {tag:?}")),
        other => Some(format!("{other:?}")),
    };
    Parser::new_ext(markdown, Options::all()).filter_map(kind).collect()
}

/// The text that a Markdown reader shows.
fn shown(markdown: &str) -> String {
    let text = |mark| match mark {
        Mark::Text(text) => text.into_string(),
        Mark::End(_) => "\n".to_owned(),
        _ => String::new(),
    };
    Parser::new_ext(markdown, Options::ENABLE_TABLES).map(text).collect()
}

const HOSTILE: [&str; 16] = [
    "<script>alert(1)</script>",
    "<!-- ",
    "![x](http://evil.example/x.png)",
    "[x](javascript:alert(1))",
    "`x` ``` ~~~",
    "a | b | c",
    "# x",
    "1. x",
    "2) x",
    "- x",
    "+ x",
    "> x",
    "**x** __y__ ~~z~~ $m$ $$m$$",
    "x\n\n---\n\n# y\n\n    code\n| - | - |\n",
    "&lt;img src=x&gt; &#60; \\",
    "[^1] [x]: http://evil.example <http://evil.example> <a@b.example>",
];

#[test]
fn hostile_text_is_text() {
    let plain = structure(&report(&sample::with_texts(sample::finished_session(), |_| "x".into())));
    for hostile in HOSTILE {
        let markdown = report(&sample::with_texts(sample::finished_session(), |_| hostile.into()));
        assert_eq!(structure(&markdown), plain, "{hostile}\n{markdown}");
    }
}

#[test]
fn a_reader_shows_what_was_typed() {
    for hostile in HOSTILE {
        let line: String = hostile.split('\n').collect::<Vec<_>>().join(" ");
        let text = shown(&report(&sample::with_texts(sample::finished_session(), |_| hostile.into())));
        assert!(text.contains(line.trim()), "{hostile:?} is not in\n{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_text(text in r#"[-+*_=<>|`~#!&$@:.()\[\]{}\\/"' 0-9a-c\n\t\u{202e}]{1,24}"#) {
        let plain = structure(&report(&sample::with_texts(sample::finished_session(), |_| "x".into())));
        let markdown = report(&sample::with_texts(sample::finished_session(), |_| text.clone()));
        prop_assert_eq!(structure(&markdown), plain, "{}", markdown);
    }
}

#[test]
fn a_whole_report() {
    let report = report(&sample::finished_session()).replace(env!("CARGO_PKG_VERSION"), "of a version");
    insta::assert_snapshot!("report", report);
}

#[test]
fn the_same_session_gives_the_same_bytes() {
    let session = sample::finished_session();
    let Session { header, workshop, ladder, journal, progress: _ } = session.clone();
    let again = Session::replayed(header, workshop, ladder, journal).unwrap();
    assert_eq!(report(&session), report(&again));
}

#[test]
fn an_unfinished_session_says_where_it_stands() {
    let mut session = sample::session();
    assert!(report(&session).contains("**Not finished.** It stands at step 1 of 9, “Welcome”."));
    let place = rungs::domain::session::Place { step: 1, stop: 2 };
    session.happen(Event::Go(place), sample::minute(3)).unwrap();
    assert!(report(&session).contains("**Not finished.** It stands at step 2 of 9, “personal”, question 3 of 4."));
    assert!(!report(&sample::finished_session()).contains("Not finished"));
}

#[test]
fn votes_that_were_not_revealed_are_counted_and_never_shown() {
    let with = |points: &[u8]| {
        let mut session = sample::session();
        sample::vote(&mut session, "personal-1", points);
        report(&session)
    };
    assert!(with(&[1, 1, 1, 1]).contains(" 4 votes are in and not revealed. |"));
    assert!(with(&[5]).contains(" 1 vote is in and not revealed. |"));
    assert_eq!(with(&[1, 1, 1, 1]), with(&[5, 5, 5, 0]));
}

#[test]
fn among_fewer_than_four_votes_no_count_is_shown() {
    let with = |points: &[u8]| {
        let mut session = sample::session();
        sample::vote(&mut session, "personal-1", points);
        sample::reveal(&mut session, "personal-1");
        report(&session)
    };
    assert!(with(&[4, 4, 5, 0, 0]).contains("| too few have seen it for counts to be shown |"));
    assert_eq!(with(&[4, 4, 5, 0, 0]), with(&[5, 4, 5, 0, 0]));
    assert!(with(&[4, 4, 5, 4, 0]).contains("| · · · ●●● ● (1 not seen) |"));
}

#[test]
fn entries_of_a_newer_version_are_counted() {
    let session = sample::finished_session();
    let unknown = Entry { at: None, what: None, fate: Fate::Kept, text: Some("Danced(3)".into()) };
    let entries = session.journal.entries().iter().map(|e| (**e).clone());
    let journal: Journal = entries.chain([unknown.clone(), unknown]).collect();
    let session = Session { journal, ..session };
    let said = "2 entries of this session were written by a newer version and are not in this report.";
    assert!(report(&session).ends_with(&format!("{said}\n")));
}

#[test]
fn what_must_never_be_said_is_not_said() {
    let text = report(&sample::finished_session()).to_lowercase();
    for word in ["%", "percent", "average", "score", "significant", "certified", "the client's trust"] {
        assert!(!text.contains(word), "{word}");
    }
    assert!(text.contains("our reading, not the client's") && text.contains("not a validated instrument"));
}
