//! The HTML report: read by a real parser, whatever people type it holds our elements and attributes and nothing else.
#![allow(clippy::unwrap_used, clippy::panic)]

mod sample;

use std::collections::BTreeSet;

use proptest::prelude::*;
use rungs::domain::session::{Event, Session};
use rungs::domain::text::one_line;
use rungs::export::{Format, report as written};
use scraper::{Html, Node};

fn report(session: &Session) -> String {
    written(session, Format::Html, false, &rungs::words::Words::default()).unwrap()
}

const ELEMENTS: &str = " html head meta title style body header main section article figure div span p h1 h2 h3 h4 ul \
li ol dl dt dd table caption thead tbody tr th td bdi small strong time svg desc defs pattern rect path circle text ";

const ATTRIBUTES: &str = " lang charset http-equiv content name class id dir scope aria-labelledby aria-describedby \
aria-hidden data-head role viewBox width height x y rx cx cy r d patternUnits patternTransform ";

fn is_one_of(list: &str, name: &str) -> bool {
    list.contains(&format!(" {name} "))
}

/// Elements and attributes as a browser reads them, without the text.
fn structure(html: &str) -> Vec<String> {
    let document = Html::parse_document(html);
    assert!(document.errors.is_empty(), "{:?}", document.errors);
    let element = |node: &Node| {
        let element = node.as_element()?;
        let names: BTreeSet<&str> = element.attrs().map(|(name, _)| name).collect();
        assert!(is_one_of(ELEMENTS, element.name()), "<{}> is none of ours", element.name());
        assert!(names.iter().all(|name| is_one_of(ATTRIBUTES, name)), "<{}> has {names:?}", element.name());
        Some(format!("{} {names:?}", element.name()))
    };
    document.tree.values().filter_map(element).collect()
}

fn shown(html: &str) -> String {
    let document = Html::parse_document(html);
    document.tree.values().filter_map(|node| node.as_text().map(|text| text.to_string())).collect()
}

fn with(text: &str) -> Session {
    sample::with_texts(sample::finished_session(), |_| text.to_owned())
}

const HOSTILE: [&str; 14] = [
    "<script>alert(1)</script>",
    "\" onmouseover=\"alert(1)",
    "' onload='alert(1)",
    "]]> --> <!-- ",
    "javascript:alert(1)",
    "</style></title></svg></desc><img src=x onerror=alert(1)>",
    "</bdi></td></table><iframe src=//evil.example>",
    "=cmd|'/c calc'!A1",
    "&lt;b&gt; &amp; &#x3c;",
    "\u{202e}gnp.exe\u{202c} \u{2066}x",
    "\u{1b}]52;c;AAAA\u{7} \u{0} \u{85}",
    "👨‍👩‍👧 ☎️ 🇨🇭",
    "<svg><script>1</script></svg><math><mi//xlink:href=\"data:x\">",
    "{{7*7}} ${x} `x` \\",
];

#[test]
fn hostile_text_is_text() {
    let plain = structure(&report(&with("x")));
    for hostile in HOSTILE {
        let html = report(&with(hostile));
        assert_eq!(structure(&html), plain, "{hostile}");
        assert!(shown(&html).contains(one_line(hostile).trim()), "{hostile:?} is not shown");
    }
    assert_eq!(structure(&report(&with(&"x".repeat(10_000)))), plain);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_is_text(text in r#"[<>&"'/=!\-\[\]a-c \n\t\u{202e}\u{0}]{1,24}"#) {
        prop_assert_eq!(structure(&report(&with(&text))), structure(&report(&with("x"))));
    }
}

#[test]
fn nothing_is_asked_of_anybody() {
    let html = report(&sample::finished_session());
    assert!(html.contains("default-src 'none'"));
    let document = Html::parse_document(&html);
    for element in document.tree.values().filter_map(Node::as_element) {
        for (name, value) in element.attrs() {
            assert!(!["src", "href", "srcset", "action", "style"].contains(&name) && !name.starts_with("on"), "{name}");
            assert!(!value.contains("//") || name == "content", "{name}={value}");
        }
    }
    let style = &html[html.find("<style>").unwrap()..html.find("</style>").unwrap()];
    assert!(!style.contains("@import") && !style.contains("url(h") && !style.contains("url(/"));
}

#[test]
fn the_first_page_says_where_it_stands() {
    let text = shown(&report(&sample::finished_session()));
    for told in [
        "Nordlicht Foods",
        "Our reading, not the client's",
        "Nordlicht Foods rests on Predictable, one rung below the target, Relied on. Three things hold it there: Personal \
         at 3 Relied on (mixed), Corporate at 3 Relied on (not seen) and gatekeeping.",
        "Nothing was taken on yet against: Personal at 3 Relied on and Corporate at 3 Relied on.",
        "Personal at 3 Relied on is mixed: 3 of 5 saw the trusted picture, 2 saw both, 0 the opposite.",
        "Introduce two people across the widest gap",
        "Personal: rest on 2 Predictable, seen up to 2 Predictable, possible up to 2 Predictable",
        "1 clearly the opposite picture, 2 both pictures seen, 1 more the trusted picture, 1 clearly the trusted",
        "nearer the trusted picture went from 2 to 3, and those nearer the opposite from 1 to 0",
        "too few have seen it for counts to be shown",
        "3 votes are in and not revealed.",
        "They show us the forecast.",
        "not a validated instrument",
        "2025-03-04-nordlicht-ab12",
    ] {
        assert!(text.contains(told), "{told}");
    }
}

#[test]
fn a_session_at_its_start_and_one_without_pairs_have_a_report() {
    structure(&report(&sample::session()));
    let mut session = sample::session();
    session.workshop.steps.drain(1..4);
    let text = shown(&report(&session));
    assert!(text.contains("No rail was asked from rung 1, so there is no footing to read."), "{text}");
}

#[test]
fn the_same_session_gives_the_same_bytes() {
    let session = sample::finished_session();
    let Session { header, workshop, ladder, journal, progress: _ } = session.clone();
    let again = Session::replayed(header, workshop, ladder, journal).unwrap();
    assert_eq!(report(&session), report(&again));
}

/// Reports to look at: `RUNGS_HTML_OUT=folder cargo test --test export_html`.
#[test]
fn made_up_accounts_have_a_report() {
    let folders = rungs::storage::folders::Folders { config: "none".into(), data: "none".into() };
    for case in ["demo", "cosy", "run-by-threat", "healthy"] {
        let case = rungs::storage::scripts::case(case).unwrap();
        let script = rungs::storage::scripts::find(&case.workshop, &folders).unwrap();
        let mut session = case.session(script.workshop, script.ladder, sample::minute(0)).unwrap();
        for question in session.progress.open_questions() {
            session.happen(Event::Reveal { question }, sample::minute(1)).unwrap();
        }
        let html = report(&session);
        structure(&html);
        if let Some(folder) = std::env::var_os("RUNGS_HTML_OUT") {
            std::fs::write(std::path::Path::new(&folder).join(format!("{}.html", case.id)), html).unwrap();
        }
    }
}

/// Paper is narrow: a word is broken only where it is longer than any column, a date never.
#[test]
fn tables_keep_words_whole() {
    let mut session = sample::finished_session();
    session.progress.actions[0].who = "x".repeat(200);
    let html = report(&session);
    assert!(html.contains(&format!("<td class=\"long\" data-head=\"Who\" dir=\"auto\">{}</td>", "x".repeat(200))));
    let by = session.progress.actions[0].by;
    assert!(html.contains(&format!("class=\"one\" data-head=\"By\" dir=\"auto\">{by}</th>")), "{html}");
    assert!(html.contains("<td class=\"words\" data-head=\"State\" dir=\"auto\">present</td>"), "{html}");
    assert!(!html.contains("<table class=\"tight\""), "{html}");
}
