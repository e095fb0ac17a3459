//! Forty made accounts and the history of one: what pages say is what JSON says, and nothing is wider than its
//! terminal.
//!
//! `RUNGS_FORTY=FOLDER cargo test --test forty` leaves the sessions in a folder, to be looked at with `--data-dir`;
//! `RUNGS_HTML_OUT=FOLDER` the pages, in both languages.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::PathBuf;
use std::process::{Command, Output};

use chrono::Days;
use rungs::domain::reading::Grade;
use rungs::domain::session::{Action, Event, Evidence, FollowUp, Moment, Pole, Session, Setup};
use rungs::domain::vote::Vote;
use rungs::storage::folders::Folders;
use rungs::storage::scripts;
use rungs::storage::sessions::{self, SessionFile};
use rungs::words::Words;
use scraper::{Html, Selector};
use serde_json::Value;
use tempfile::TempDir;
use unicode_width::UnicodeWidthStr;

/// A computer with sessions on it.
struct Desk {
    place: TempDir,
    folders: Folders,
}

/// What is made of an account in one session.
#[derive(Clone)]
struct Made {
    account: String,
    /// Days before today.
    ago: u64,
    /// How many rungs of each rail are held.
    held: [i8; 3],
    target: Option<i8>,
    /// A family's sign, and how many of five say yes.
    signs: Vec<(&'static str, usize)>,
    /// What, who, and in how many days from the session.
    actions: Vec<(&'static str, &'static str, u64)>,
    evidence: bool,
    /// Whether the account was read before.
    follows: bool,
}

const RAILS: [&str; 3] = ["personal", "corporate", "capability"];

fn made(account: &str, ago: u64, held: [i8; 3]) -> Made {
    let account = account.to_owned();
    Made { account, ago, held, target: Some(3), signs: Vec::new(), actions: Vec::new(), evidence: true, follows: false }
}

impl Desk {
    fn new() -> Self {
        let place = TempDir::new().unwrap();
        let root = std::env::var("RUNGS_FORTY").map_or_else(|_| place.path().to_owned(), PathBuf::from);
        let folders = Folders { config: root.join("config"), data: root };
        Desk { place, folders }
    }

    /// Forty accounts, each unlike the one before, some with two sessions.
    fn forty() -> Self {
        const NAMES: [&str; 8] = [
            "Hafen Kühlhaus",
            "Müller & Söhne",
            "Dune Foods",
            "Bolt",
            "Nordlicht Brauerei und Getränkehandel",
            "Cove",
            "Ærø Færge",
            "Harbour",
        ];
        let desk = Desk::new();
        for n in 0..40_u8 {
            let name = format!("{} {}", NAMES[usize::from(n % 8)], n + 1);
            let height = |of: u8| i8::try_from((n * of + of) % 5).unwrap();
            let mut one = made(
                &name,
                3 + u64::from(n) * 7 % 290,
                [height(1).max(height(2)), height(1), height(1).max(height(3))],
            );
            one.target = (n % 9 != 8).then(|| i8::try_from(n % 4 + 1).unwrap());
            one.evidence = n % 7 != 6;
            match n % 6 {
                1 => one.signs.push(("breach-corporate", 4)),
                2 => one.signs.push(("gatekeeping", 5)),
                3 => one.signs.push(("coercion", 1)),
                _ => {}
            }
            if n % 3 != 0 {
                one.actions.push(("Show their planner the plan before it is settled", "Ana", 20 + u64::from(n) * 5));
            }
            desk.store(&one);
        }
        desk
    }

    /// One account over four readings.
    fn over_time() -> Self {
        let desk = Desk::new();
        let all = [
            Made {
                actions: vec![
                    ("Introduce two people across the widest gap", "Ana", 30),
                    ("Send the audit back", "Ben", 14),
                ],
                signs: vec![("gatekeeping", 5)],
                ..made("Hafen Kühlhaus", 700, [2, 1, 1])
            },
            Made {
                actions: vec![("Ask their planner for dates", "Ben", 60)],
                signs: vec![("gatekeeping", 5)],
                ..made("Hafen Kühlhaus", 460, [2, 2, 1])
            },
            Made {
                signs: vec![("coercion", 1)],
                actions: vec![("Price the unpaid work", "Cleo", 40)],
                ..made("Hafen Kühlhaus", 250, [3, 2, 2])
            },
            Made { target: Some(4), ..made("Hafen Kühlhaus", 40, [3, 3, 2]) },
        ];
        for (n, one) in all.into_iter().enumerate() {
            desk.store(&Made { follows: n > 0, ..one });
        }
        desk.beside("Hafen Kühlhaus", 400, 1);
        desk.beside("Hafen Kühlhaus", 30, 2);
        desk
    }

    /// A session of what stands beside the ladder, all of one mind.
    fn beside(&self, account: &str, ago: u64, digit: u8) {
        let at: Moment = rungs::runtime::now() - Days::new(ago);
        let script = scripts::find("beside-the-ladder", &self.folders).unwrap();
        let setup = Setup { target: Some(3), ..Setup::new(account, 5) };
        let (mut file, mut session) =
            SessionFile::create(&self.folders, setup, script.workshop, script.ladder, at).unwrap();
        let polls: Vec<String> = session.asked_polls().map(|poll| poll.id().to_owned()).collect();
        for question in polls {
            (0..5).for_each(|_| say(&mut session, &question, Vote::Choice(digit), at));
            session.happen(Event::Reveal { question }, at).unwrap();
        }
        file.save(session.journal.entries()).unwrap();
    }

    fn store(&self, one: &Made) -> Session {
        let at: Moment = rungs::runtime::now() - Days::new(one.ago);
        let script = scripts::find("trust-check", &self.folders).unwrap();
        let setup = Setup { target: one.target, ..Setup::new(one.account.clone(), 5) };
        // Forty lists of up to forty sessions would take longer than all else here.
        let before = one.follows.then(|| sessions::last_about(&self.folders, &one.account).unwrap()).flatten();
        let carried = before.map(|id| sessions::read(&self.folders, &id).unwrap().open_actions()).unwrap_or_default();
        let (mut file, mut session) =
            SessionFile::create(&self.folders, setup, script.workshop, script.ladder, at).unwrap();
        for (action, carried) in carried.into_iter().enumerate() {
            session.happen(Event::Carry(carried), at).unwrap();
            let how = [FollowUp::Done, FollowUp::Moved(at.date_naive() + Days::new(30)), FollowUp::Dropped][action % 3];
            session.happen(Event::Follow { action, how }, at).unwrap();
        }
        vote(&mut session, one, at);
        for (what, who, days) in &one.actions {
            let by = at.date_naive() + Days::new(*days);
            let action = Action { what: (*what).into(), who: (*who).into(), by, moves: None };
            session.happen(Event::Act(action), at).unwrap();
        }
        session.happen(Event::Finish, at).unwrap();
        file.save(session.journal.entries()).unwrap();
        session
    }

    fn rungs(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rungs"));
        command.args(args).env("LC_ALL", "C.UTF-8").env("RUNGS_CONFIG_DIR", &self.folders.config);
        command.env("RUNGS_DATA_DIR", &self.folders.data).current_dir(self.place.path()).output().unwrap()
    }

    fn text(&self, args: &[&str]) -> String {
        let output = self.rungs(args);
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn html(&self, name: &str, args: &[&str]) -> Html {
        let args = [args, &["--format", "html"]].concat();
        if let Some(folder) = std::env::var_os("RUNGS_HTML_OUT") {
            for language in ["en", "de"] {
                let file = PathBuf::from(&folder).join(format!("{name}-{language}.html"));
                self.text(
                    &[&args, ["--language", language, "--force", "-o", file.to_str().unwrap()].as_slice()].concat(),
                );
            }
        }
        parsed(&self.text(&args))
    }

    fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.text(&[args, &["--format", "json"]].concat())).unwrap()
    }
}

/// Every pair up to the height that is held is, the next one is mixed, and the signs are as they are made.
fn vote(session: &mut Session, one: &Made, at: Moment) {
    let pairs: Vec<(String, String, i8)> =
        session.pairs().map(|p| (p.id.clone(), p.dimension.clone(), p.rung)).collect();
    for (id, rail, rung) in pairs {
        let held = RAILS.iter().position(|r| *r == rail).is_some_and(|n| rung <= one.held[n]);
        let points = if held { [4, 4, 5, 4, 5] } else { [3, 3, 3, 2, 4] };
        points.iter().for_each(|p| say(session, &id, Vote::Point(*p), at));
        session.happen(Event::Reveal { question: id.clone() }, at).unwrap();
        if one.evidence {
            let evidence = Evidence {
                about: id,
                who: "their planner".into(),
                what: "Told us before the date moved".into(),
                when: at.date_naive() - Days::new(9),
                grade: Grade::A,
                shows: Some(if held { Pole::Trusted } else { Pole::Opposite }),
            };
            session.happen(Event::Evidence(evidence), at).unwrap();
        }
    }
    let signs: Vec<(String, String)> = session.workshop.signs().map(|s| (s.id.clone(), s.family.clone())).collect();
    for (id, family) in signs {
        let yes = one.signs.iter().find(|(name, _)| *name == family).map_or(0, |(_, yes)| *yes);
        (0..5).for_each(|n| say(session, &id, if n < yes { Vote::Yes } else { Vote::No }, at));
        session.happen(Event::Reveal { question: id }, at).unwrap();
    }
}

fn say(session: &mut Session, question: &str, vote: Vote, at: Moment) {
    session.happen(Event::Vote { question: question.to_owned(), vote }, at).unwrap();
}

fn parsed(html: &str) -> Html {
    let page = Html::parse_document(html);
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    page
}

fn texts(page: &Html, css: &str) -> Vec<String> {
    let css = Selector::parse(css).unwrap();
    let told = page.select(&css);
    told.map(|e| e.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn name(named: &Value) -> &str {
    named["name"].as_str().unwrap_or_default()
}

#[test]
fn a_page_of_forty_says_what_its_json_says() {
    let desk = Desk::forty();
    let json = desk.json(&["portfolio"]);
    let page = desk.html("portfolio", &["portfolio"]);
    let all = json["ladders"][0]["accounts"].as_array().unwrap();
    assert_eq!(all.len(), 40);
    let accounts: Vec<&str> = all.iter().map(|a| a["latest"]["account"].as_str().unwrap()).collect();
    assert_eq!(texts(&page, "tbody th"), accounts);
    for (said, account) in texts(&page, ".bell span").iter().zip(all) {
        let (footing, target) = (name(&account["latest"]["footing"]), name(&account["latest"]["target"]));
        let expected = match account["gap"].as_i64() {
            Some(0) => format!("{footing}, at the target"),
            Some(_) => format!("{footing} → {target}"),
            None => format!("{footing}, no target"),
        };
        assert_eq!(*said, expected);
    }
    let cells = texts(&page, "tbody tr");
    for (row, account) in cells.iter().zip(all) {
        let latest = &account["latest"];
        assert!(
            row.contains(&Words::default().day(latest["day"].as_str().unwrap().parse().unwrap()))
                && row.contains(&format!("{} days ago", account["age"])),
            "{row}"
        );
        let open = latest["dangers"].as_array().unwrap().iter().filter(|d| d["presence"] == "open");
        assert!(open.map(|d| format!("{} (open)", name(d))).all(|text| row.contains(&text)), "{row}");
        if let Some(who) = account["next"]["who"].as_str() {
            assert!(
                row.contains(who)
                    && row.contains(&Words::default().day(account["next"]["by"].as_str().unwrap().parse().unwrap())),
                "{row}"
            );
            assert_eq!(row.contains("Overdue since"), account["next"]["overdue"] == true, "{row}");
        }
    }
    let below = all.iter().filter(|a| a["gap"].as_i64().is_some_and(|gap| gap > 0)).count();
    let headline = texts(&page, ".headline").remove(0);
    assert!(headline.starts_with(&format!("{below} of 40 stand below target.")), "{headline}");
}

#[test]
fn segments_hold_every_account_once_by_name_and_name_no_owner() {
    let desk = Desk::forty();
    let json = desk.json(&["portfolio", "--segments"]);
    let placed = json["ladders"][0]["accounts"].as_array().unwrap();
    assert_eq!(placed.len(), 40);
    let segments: std::collections::BTreeSet<&str> = placed.iter().map(|p| p["segment"].as_str().unwrap()).collect();
    assert_eq!(segments.len(), 5, "{segments:?}");
    for format in ["text", "md", "html", "json"] {
        let text = desk.text(&["portfolio", "--segments", "--format", format]);
        assert!(!text.contains("Ana") && !text.contains("\"who\""), "{format}: {text}");
    }
    let page = desk.html("segments", &["portfolio", "--segments"]);
    let accounts: Vec<&str> = placed.iter().map(|p| p["account"].as_str().unwrap()).collect();
    assert_eq!(texts(&page, "tbody th"), accounts);
    for pair in placed.windows(2).filter(|two| two[0]["segment"] == two[1]["segment"]) {
        let key = |p: &Value| p["account"].as_str().unwrap().to_lowercase();
        assert!(key(&pair[0]) <= key(&pair[1]), "{pair:?}");
    }
}

#[test]
fn each_of_forty_stands_where_the_first_rule_fits_it() {
    let desk = Desk::forty();
    let (json, told) = (desk.json(&["portfolio"]), desk.json(&["portfolio", "--segments"]));
    let there = |latest: &Value, harm: &str, open: bool| {
        let all = latest["dangers"].as_array().unwrap();
        all.iter()
            .any(|d| d["harm"] == harm && (open || d["presence"].as_str().unwrap().eq_ignore_ascii_case("present")))
    };
    let rule = |held: &Value| {
        let (latest, gap) = (&held["latest"], held["gap"].as_i64());
        let is_low = latest["confidence"].as_str().unwrap().eq_ignore_ascii_case("low");
        match () {
            () if there(latest, "breach", true) => "repair",
            () if latest["footing"].is_null() || is_low || latest["target"].is_null() => "look",
            () if held["age"].as_i64().unwrap() > 180 => "look",
            () if there(latest, "over-trust", false) || gap < Some(0) => "loosen",
            () if gap > Some(0) => "lift",
            () => "keep",
        }
    };
    let mut counts = std::collections::BTreeMap::new();
    for held in json["ladders"][0]["accounts"].as_array().unwrap() {
        let name = &held["latest"]["account"];
        let placed = told["ladders"][0]["accounts"].as_array().unwrap();
        let placed = placed.iter().find(|placed| placed["account"] == *name).unwrap();
        assert_eq!(placed["segment"], rule(held), "{held}");
        *counts.entry(rule(held)).or_insert(0) += 1;
    }
    assert_eq!((counts.len(), counts.values().sum::<i32>()), (5, 40), "{counts:?}");
    // Each rule decides somewhere, and among these accounts every reason for one is told.
    let placed = told["ladders"][0]["accounts"].as_array().unwrap();
    let reasons = placed.iter().flat_map(|placed| placed["reasons"].as_array().unwrap());
    let why: std::collections::BTreeSet<&str> = reasons.map(|reason| reason["why"].as_str().unwrap()).collect();
    let all = ["above", "at-target", "below", "low-confidence", "no-target", "old", "sign"];
    assert_eq!(why.into_iter().collect::<Vec<_>>(), all);
}

#[test]
fn a_trend_says_what_its_json_says() {
    let desk = Desk::over_time();
    let json = desk.json(&["trend", "hafen kühlhaus"]);
    let [trend] = json.as_array().unwrap().as_slice() else { panic!("{json}") };
    let readings = trend["readings"].as_array().unwrap();
    let page = desk.html("trend", &["trend", "Hafen Kühlhaus"]);
    let headline = texts(&page, ".headline").remove(0);
    let (first, last) = (&readings[0], &readings[3]);
    let told = format!("rose from {} to {}", name(&first["footing"]), name(&last["footing"]));
    assert!(headline.contains(&told) && headline.contains("over 4 readings"), "{headline}");
    assert!(headline.contains("That is 2 rungs below its target, 4 Aligned."), "{headline}");
    // A step line has a dot a reading, the target's line one label, a hazard one bar a span.
    assert_eq!(texts(&page, ".trend:not(.small) circle.dot").len(), 4);
    assert_eq!(texts(&page, ".trend:not(.small) text.goal"), ["target"]);
    assert_eq!(texts(&page, "svg.trend.small").len(), 3);
    let spans = trend["spans"].as_array().unwrap();
    assert_eq!(texts(&page, ".trend rect").len(), spans.len());
    let rows = texts(&page, "tbody tr");
    for reading in readings {
        let day = reading["day"].as_str().unwrap();
        let row = rows.iter().find(|row| row.starts_with(day) && row.contains(name(&reading["footing"]))).unwrap();
        assert!(
            ["footing", "observed", "ceiling", "target"].iter().all(|of| row.contains(name(&reading[of]))),
            "{row}"
        );
    }
    for deed in trend["deeds"].as_array().unwrap() {
        let row = rows.iter().find(|row| row.starts_with(deed["what"].as_str().unwrap())).unwrap();
        assert!(row.contains(deed["by"].as_str().unwrap()) && row.contains(deed["who"].as_str().unwrap()), "{row}");
    }
    let heads = texts(&page, "thead th");
    for over in trend["lenses"].as_array().unwrap() {
        for day in over["days"].as_array().unwrap() {
            let led = day["came_to"]["votes"]["led"][0].as_str().unwrap_or_default();
            let (ask, day) = (over["ask"].as_str().unwrap(), day["day"].as_str().unwrap());
            assert!(
                heads.iter().any(|head| head == day)
                    && rows.iter().any(|row| row.starts_with(ask) && row.contains(led)),
                "{ask}, {day}"
            );
        }
    }
    assert!(trend["lenses"].as_array().unwrap().iter().any(|over| over["days"].as_array().unwrap().len() == 2));
    let row = rows.iter().find(|row| row.starts_with("Introduce two")).unwrap();
    assert!(row.contains("done, said on"), "{row}");
}

#[test]
fn nothing_is_wider_than_its_terminal_and_all_of_it_is_used() {
    let (forty, time) = (Desk::forty(), Desk::over_time());
    let words = rungs::words::Words::default();
    for width in [40, 60, 80, 100, 120, 160, 200] {
        let mut widest = Vec::new();
        let page = |folders: &Folders, ask| rungs::runtime::history::page(folders, &ask, &words).unwrap();
        use rungs::app::history::Ask;
        let trend = page(&time.folders, Ask::Trend("Hafen Kühlhaus".into()));
        for page in [page(&forty.folders, Ask::Portfolio), page(&forty.folders, Ask::Segments), trend] {
            let lines = page.lines(width);
            let wide = lines.iter().map(|(_, line)| line.width()).max().unwrap();
            assert!(wide <= width, "{width}: {:?}", lines.iter().find(|(_, l)| l.width() > width));
            widest.push(wide);
        }
        assert!(widest.iter().all(|wide| *wide > width * 2 / 3), "{width}: {widest:?}");
    }
}

#[test]
fn what_became_of_the_first_ones_actions_is_known_from_the_sessions_between() {
    let desk = Desk::over_time();
    let json = desk.json(&["trend", "Hafen Kühlhaus"]);
    let ids: Vec<&str> =
        json[0]["readings"].as_array().unwrap().iter().map(|r| r["session"].as_str().unwrap()).collect();
    let told = desk.json(&["compare", ids[0], ids[3]]);
    let deeds = told["deeds"].as_array().unwrap();
    assert_eq!((deeds.len(), &deeds[0]["became"]), (2, &Value::from("Done")), "{deeds:?}");
    let page = desk.html("compare", &["compare", ids[0], ids[3]]);
    assert!(texts(&page, ".headline")[0].contains("it rose from"), "{:?}", texts(&page, ".headline"));
    let rows = texts(&page, "tbody tr");
    assert!(rows.iter().any(|row| row.starts_with("Introduce two") && row.contains("done, said on")), "{rows:?}");
    let moved = told["pairs"].as_array().unwrap().iter().filter(|p| p["first"]["state"] != p["then"]["state"]).count();
    let still = told["pairs"].as_array().unwrap().len() - moved;
    let text = desk.text(&["compare", ids[0], ids[3]]);
    assert!(text.contains(&format!("Unmoved: {still} pairs")), "{text}");
}
