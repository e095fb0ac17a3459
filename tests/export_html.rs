//! The HTML report: read by a real parser, whatever people type it holds our elements and attributes and nothing else.
#![allow(clippy::unwrap_used, clippy::panic, clippy::cast_possible_truncation, clippy::cast_sign_loss)]

mod sample;

use std::collections::BTreeSet;

use proptest::prelude::*;
use rungs::domain::session::{Event, Session};
use rungs::domain::text::one_line;
use rungs::export::{Format, Reader, report as written};
use scraper::{ElementRef, Html, Node, Selector};

fn report(session: &Session) -> String {
    written(session, Format::Html, Reader::Room, &rungs::words::Words::default()).unwrap()
}

const ELEMENTS: &str = " html head meta title style body header main section article figure div span p h1 h2 h3 h4 ul \
li ol dl dt dd table caption thead tbody tr th td bdi small strong time svg desc defs pattern rect path circle text ";

const ATTRIBUTES: &str = " lang charset http-equiv content name class id dir scope aria-labelledby aria-describedby \
aria-hidden aria-label data-head role viewBox width height x y rx cx cy r d patternUnits patternTransform ";

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
        // Nobody is called nothing: such a page has no name over it.
        prop_assume!(!one_line(&text).trim().is_empty());
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
        "Nordlicht Foods stands on Predictable, one rung below the target, Relied on. gatekeeping is the first \
         of 3 that hold it back: What gatekeeping means. Ana acts on it by Tuesday 18 March: Introduce two people across \
         the widest gap.",
        "Nothing has been taken on yet against reasons 2 and 3.",
        "Personal: What do they do on personal 3? Too few leaned to the picture of trust: They do the trusted thing of personal 3. Only 3 of \
         5 did.",
        "Introduce two people across the widest gap",
        "Personal: stands on 2 Predictable, seen up to 2 Predictable, could still climb to 2 Predictable",
        "1 clearly the opposite picture, 2 both pictures seen, 1 more the picture of trust, 1 clearly the picture",
        "nearer the picture of trust went from 2 to 3, and those nearer the opposite from 1 to 0",
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
    assert!(text.contains("Not asked from the ground up, so it is not read where it stands:"), "{text}");
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
    let mut sessions = vec![
        ("full".to_owned(), sample::rich("trust-check", "Hafen Kühlhaus")),
        ("voll".to_owned(), sample::rich("vertrauens-check", "Hafen Kühlhaus")),
        ("team".to_owned(), sample::rich("retro-self-check", "Night shift")),
        ("class".to_owned(), sample::rich("trainer-demo", "")),
        ("signs".to_owned(), sample::rich("too-cosy", "Quillmarsh Dairies")),
        ("beside".to_owned(), sample::beside("beside-the-ladder", "Hafen Kühlhaus")),
        ("bid".to_owned(), sample::beside("before-the-bid", "Hafen Kühlhaus")),
        ("sample".to_owned(), sample::finished_session()),
        ("nothing".to_owned(), sample::session()),
    ];
    for case in ["demo", "cosy", "run-by-threat", "healthy"] {
        let case = rungs::storage::scripts::case(case).unwrap();
        let script = rungs::storage::scripts::find(&case.workshop, &folders).unwrap();
        let mut session = case.session(script.workshop, script.ladder, sample::minute(0)).unwrap();
        for question in session.progress.open_questions() {
            session.happen(Event::Reveal { question }, sample::minute(1)).unwrap();
        }
        sessions.push((case.id.clone(), session));
    }
    let editions = [
        (0, "client", Reader::Client),
        (0, "coded", Reader::Coded),
        (3, "learners", Reader::Learners),
        (3, "trainer", Reader::Trainer),
    ];
    for (at, name, reader) in editions {
        let html = written(&sessions[at].1, Format::Html, reader, &rungs::words::Words::default()).unwrap();
        structure(&html);
        if let Some(folder) = std::env::var_os("RUNGS_HTML_OUT") {
            std::fs::write(std::path::Path::new(&folder).join(format!("{name}.html")), html).unwrap();
        }
    }
    for (name, session) in sessions {
        let html = report(&session);
        structure(&html);
        if let Some(folder) = std::env::var_os("RUNGS_HTML_OUT") {
            let folder = std::path::Path::new(&folder);
            std::fs::write(folder.join(format!("{name}.html")), html).unwrap();
            let page = rungs::export::page(&session, &rungs::words::Words::default());
            std::fs::write(folder.join(format!("{name}.txt")), page.to_text(100)).unwrap();
            std::fs::write(folder.join(format!("{name}.md")), page.to_markdown()).unwrap();
            #[cfg(feature = "pdf")]
            std::fs::write(folder.join(format!("{name}-own.pdf")), page.to_pdf().bytes).unwrap();
            let json = written(&session, Format::Json, Reader::Room, &rungs::words::Words::default()).unwrap();
            std::fs::write(folder.join(format!("{name}.json")), json).unwrap();
        }
    }
}

/// The dots of a strip by their place, counted as one sees them.
fn dots(strip: ElementRef) -> [u64; 5] {
    let circle = Selector::parse("circle.dot").unwrap();
    let mut counts = [0; 5];
    for dot in strip.select(&circle) {
        let x: f64 = dot.attr("cx").unwrap().parse().unwrap();
        counts[(x / 46.0).floor() as usize] += 1;
    }
    counts
}

/// What a page says, read back out of it, is what the data says: the same pairs and signs with the same counts, the same
/// footing, causes and actions.
#[test]
fn the_numbers_on_the_page_are_those_of_the_data() {
    let select = |css: &str| Selector::parse(css).unwrap();
    let text = |element: ElementRef| element.text().collect::<String>();
    for session in [
        sample::rich("trust-check", "Hafen Kühlhaus"),
        sample::rich("retro-self-check", "Night shift"),
        sample::finished_session(),
    ] {
        let json = written(&session, Format::Json, Reader::Room, &rungs::words::Words::default()).unwrap();
        let data: serde_json::Value = serde_json::from_str(&json).unwrap();
        let page = Html::parse_document(&report(&session));
        let rows: Vec<ElementRef> = page.select(&select("article.pair")).collect();
        assert_eq!(rows.len(), session.pairs().count());
        for (row, pair) in rows.into_iter().zip(session.pairs()) {
            let told = &data["pairs"][&pair.id];
            let strip = row.select(&select("svg.spread")).next();
            let counts = strip.map(|strip| serde_json::json!(dots(strip)));
            assert_eq!(counts.unwrap_or_default(), told["counts"], "{}: {}", pair.id, text(row));
            let said = told["state"].as_str().unwrap().replace('-', " ").replace("held", "seen");
            let shown = session.progress.is_shown(&pair.id);
            assert!(text(row).contains(if shown { &said } else { "not revealed" }), "{said}: {}", text(row));
            assert_eq!(
                text(row).contains("fragile"),
                shown && told["fragile"] == true && !told["counts"].is_null(),
                "{}",
                pair.id
            );
        }
        let mut signs: Vec<[u64; 4]> = Vec::new();
        for row in page.select(&select(".signs .answers")) {
            let count = |css: &str| row.select(&select(css)).count() as u64;
            signs.push([count("circle.yes"), count("circle.partly"), count("circle.no"), count("path.unsure")]);
        }
        let told = data["signs"].as_object().unwrap().values().filter(|sign| sign["yes"].is_u64());
        let shown = ["yes", "partly", "no", "not_sure"];
        let mut told: Vec<[u64; 4]> =
            told.map(|sign| shown.map(|key| sign[key].as_u64().unwrap())).filter(|n| *n != [0; 4]).collect();
        signs.sort_unstable();
        told.sort_unstable();
        assert_eq!(signs, told);
        let headline = text(page.select(&select(".headline")).next().unwrap());
        sample::stands_as(&session.ladder, &data, &headline, &text(page.root_element()));
        let causes: Vec<String> = page.select(&select("ol > li")).map(text).collect();
        sample::held_back_by(&data, &causes);
        let days: Vec<String> = page.select(&select("#actions tbody th")).map(text).collect();
        let mut due: Vec<&str> =
            data["actions"].as_array().unwrap().iter().map(|a| a["by"].as_str().unwrap()).collect();
        due.sort_unstable();
        assert_eq!(days, due);
    }
}

/// The same of what stands beside the ladder: polls, a survey and grids.
#[test]
fn the_numbers_beside_the_ladder_are_those_of_the_data() {
    let section = Selector::parse("#lenses").unwrap();
    let mut read = 0;
    for session in ["beside-the-ladder", "before-the-bid", "trust-check"].map(|script| sample::beside(script, "Hafen"))
    {
        let json = written(&session, Format::Json, Reader::Room, &rungs::words::Words::default()).unwrap();
        let page = Html::parse_document(&report(&session));
        let beside = page.select(&section).next().unwrap().text().collect::<String>();
        for (ask, counts) in sample::counts_beside(&session, &serde_json::from_str(&json).unwrap()) {
            assert_eq!(sample::read_beside(&session, &beside, &ask), counts, "{ask}: {beside}");
            read += 1;
        }
    }
    assert!(read > 12, "{read}");
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
    assert!(html.contains("data-head=\"Spent\" dir=\"auto\">"), "{html}");
    assert!(!html.contains("<table class=\"tight\""), "{html}");
}
