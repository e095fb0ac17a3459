//! Sessions handed on, brought in and removed: byte for byte, and never over another.
#![allow(clippy::unwrap_used, clippy::panic)]

mod sample;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use proptest::prelude::*;
use rungs::domain::session::{Event, Place, Pole, Session, Written};
use rungs::domain::vote::Vote;
use rungs::storage::folders::Folders;
use rungs::storage::sessions::{Clash, SessionFile, import, read, text};
use tempfile::TempDir;

fn desk() -> (TempDir, Folders) {
    let place = TempDir::new().unwrap();
    let folders = Folders { config: place.path().join("config"), data: place.path().join("data") };
    (place, folders)
}

fn store(folders: &Folders, account: &str, events: &[Event]) -> (String, Session) {
    let mut setup = sample::session().header.setup;
    setup.account = account.into();
    let (mut file, mut session) =
        SessionFile::create(folders, setup, sample::workshop(), sample::ladder(), sample::minute(0)).unwrap();
    for event in events {
        // What cannot happen does not.
        let _ = session.happen(event.clone(), sample::minute(1));
    }
    file.save(&session.to_keep()).unwrap();
    (file.id().to_owned(), session)
}

fn any_event() -> impl Strategy<Value = Event> {
    let dimension = prop::sample::select(sample::DIMENSIONS.as_slice());
    let question = (dimension, 1..=4u8).prop_map(|(dimension, rung)| format!("{dimension}-{rung}"));
    let vote = prop_oneof![4 => (1..=5u8).prop_map(Vote::Point), 1 => Just(Vote::Blank)];
    let prompt = || "own-1".to_owned();
    prop_oneof![
        6 => (question.clone(), vote).prop_map(|(question, vote)| Event::Vote { question, vote }),
        3 => question.clone().prop_map(|question| Event::Reveal { question }),
        1 => question.prop_map(|question| Event::Revote { question }),
        1 => ".{0,40}".prop_map(move |text| Event::Wrote(Written { prompt: prompt(), pole: Pole::Trusted, text })),
        1 => (0..9usize).prop_map(|step| Event::Go(Place { step, stop: 0 })),
        1 => (1..9u32).prop_map(Event::Room),
        1 => Just(Event::Finish),
    ]
}

/// A minute's work at 1,000: `PROPTEST_CASES=1000 cargo test --test moving`.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(64)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn a_session_handed_on_is_the_same_elsewhere(
        account in ".{0,30}", events in prop::collection::vec(any_event(), 0..40),
    ) {
        let ((_here, from), (there, to)) = (desk(), desk());
        let (id, session) = store(&from, &account, &events);
        let file = there.path().join("handed-on.ron");
        fs::write(&file, text(&from, &id).unwrap()).unwrap();
        prop_assert_eq!(import(&to, &file, Clash::Refuse).unwrap(), id.clone());
        let again = read(&to, &id).unwrap();
        prop_assert_eq!(again.reading(again.day()), session.reading(session.day()));
        prop_assert_eq!(&again.header, &session.header);
        prop_assert_eq!(text(&to, &id).unwrap(), text(&from, &id).unwrap());
    }
}

fn rungs(folders: &Folders, args: &[&str], input: Option<&[u8]>) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rungs"))
        .args(args)
        .env("LC_ALL", "C.UTF-8")
        .args([Path::new("--config-dir"), &folders.config, Path::new("--data-dir"), &folders.data])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Who asks nothing may be gone before it is written.
    let _ = child.stdin.take().unwrap().write_all(input.unwrap_or_default());
    child.wait_with_output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_clash_of_ids_is_told_and_nothing_is_overwritten() {
    let ((_here, from), (_there, to)) = (desk(), desk());
    let (id, _) = store(&from, "Acme", &[]);
    let file = from.data.join("out.ron");
    let written = rungs(&from, &["export", "latest", "-o", file.to_str().unwrap()], None);
    assert!(written.status.success(), "{}", said(&written));
    assert_eq!(rungs(&from, &["export", &id], None).stdout, fs::read(&file).unwrap());
    for _ in 0..2 {
        let brought = rungs(&to, &["import", file.to_str().unwrap()], None);
        assert_eq!((brought.status.code(), brought.stdout), (Some(0), format!("{id}\n").into_bytes()));
    }
    let there = to.sessions().join(format!("{id}.ron"));
    let changed = fs::read_to_string(&there).unwrap().replace("Acme", "Emca");
    fs::write(&there, &changed).unwrap();
    let clash = rungs(&to, &["import", file.to_str().unwrap()], None);
    assert_eq!(clash.status.code(), Some(1));
    assert!(said(&clash).contains(&format!("there is a session {id} already, and it differs")), "{}", said(&clash));
    assert!(said(&clash).contains("--as-copy"), "{}", said(&clash));
    assert_eq!(fs::read_to_string(&there).unwrap(), changed);
    let copied = rungs(&to, &["import", file.to_str().unwrap(), "--as-copy"], None);
    let copy = String::from_utf8(copied.stdout.clone()).unwrap().trim().to_owned();
    assert!(copied.status.success() && copy != id && copy.starts_with("2025-03-04-acme-"), "{copy} {}", said(&copied));
    assert_eq!(fs::read_to_string(&there).unwrap(), changed, "the old one is as it was");
    let (ours, theirs) = (read(&to, &copy).unwrap(), read(&from, &id).unwrap());
    assert_eq!((&ours.journal, &ours.header.setup), (&theirs.journal, &theirs.header.setup));
    let text = fs::read_to_string(to.sessions().join(format!("{copy}.ron"))).unwrap();
    assert!(!text.contains(&id), "no comment names the other session: {text}");
    let again = rungs(&from, &["export", "latest", "-o", file.to_str().unwrap()], None);
    assert!(said(&again).contains("--force"), "{}", said(&again));
}

#[test]
fn nothing_is_removed_without_a_yes() {
    let (_here, folders) = desk();
    let (id, _) = store(&folders, "Acme", &[]);
    let (other, _) = store(&folders, "Bolt", &[]);
    let refused = rungs(&folders, &["delete", &id], Some(b"yes\n"));
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    assert!(read(&folders, &id).is_ok());
    let done = rungs(&folders, &["delete", &id, "--yes"], None);
    assert!(done.status.success(), "{}", said(&done));
    assert!(read(&folders, &id).is_err() && read(&folders, &other).is_ok());
    assert_eq!(rungs(&folders, &["delete", &id, "--yes"], None).status.code(), Some(1));
}

#[test]
fn a_bug_report_holds_no_word_of_a_session() {
    let (_here, folders) = desk();
    let wrote = Written { prompt: "own-1".into(), pole: Pole::Trusted, text: "Zanzibar".into() };
    let (id, _) = store(&folders, "Quuxley", &[Event::Wrote(wrote)]);
    fs::write(folders.sessions().join("2020-01-01-quuxley-0000.ron"), "(").unwrap();
    let told = rungs(&folders, &["doctor"], None);
    let text = String::from_utf8(told.stdout).unwrap();
    assert!(text.contains("2, 1 of them damaged") && text.contains(env!("CARGO_PKG_VERSION")), "{text}");
    for secret in ["uuxley", "Zanzibar", &id] {
        assert!(!text.contains(secret), "{text}");
    }
}

#[test]
fn shells_and_manuals_are_served() {
    let (_here, folders) = desk();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let text = String::from_utf8(rungs(&folders, &["completions", shell], None).stdout).unwrap();
        assert!(text.contains("portfolio"), "{shell}");
    }
    let man = String::from_utf8(rungs(&folders, &["man"], None).stdout).unwrap();
    for told in [".TH rungs 1", ".SS \"rungs compare\"", "redact"] {
        assert!(man.contains(told), "{told}: {man}");
    }
    let section = |name: &str| man.split_once(&format!(".SH {name}\n")).unwrap().1.split("\n.SH ").next().unwrap();
    for (name, told) in [
        ("FILES", "DATA/sessions/*.ron"),
        ("ENVIRONMENT", "NO_COLOR"),
        ("\"EXIT STATUS\"", "130"),
        ("EXAMPLES", "rungs resume"),
    ] {
        assert!(section(name).contains(told), "{name}: {man}");
    }
}

#[test]
fn reports_come_in_four_forms_and_history_in_three() {
    let (_here, folders) = desk();
    let events: Vec<Event> =
        sample::finished_session().journal.entries().iter().filter_map(|e| e.what.clone()).collect();
    let (id, _) = store(&folders, "Acme", &events);
    for (args, begins) in [
        (vec!["report", &id], "# Account trust check"),
        (vec!["report", &id, "--format", "html"], "<!DOCTYPE html>"),
        (vec!["report", &id, "--format", "csv"], "\u{feff}session,account,"),
        (vec!["report", &id, "--format", "json", "--redact"], "{\n  \"schema\": 2"),
        (vec!["compare", &id, "latest"], "Acme: 4 March 2025 and 4 March 2025"),
        (vec!["compare", &id, &id, "--format", "md"], "# Acme"),
        (vec!["trend", "ACME"], "Acme over time"),
        (vec!["trend", "Acme", "--format", "html"], "<!DOCTYPE html>"),
        (vec!["portfolio"], "Accounts on "),
        (vec!["portfolio", "--format", "json"], "{\n  \"today\""),
    ] {
        let output = rungs(&folders, &args, None);
        let text = String::from_utf8(output.stdout.clone()).unwrap();
        assert!(output.status.success() && text.starts_with(begins), "{args:?}: {text}{}", said(&output));
    }
    let none = rungs(&folders, &["trend", "Acne"], None);
    assert_eq!(none.status.code(), Some(1));
    assert!(said(&none).contains("did you mean Acme?"), "{}", said(&none));
}

#[test]
fn votes_collected_beforehand_are_in_and_hidden() {
    let script = sample::workshop();
    let csv = b"seat,personal-1,gatekeeping\n1,4,yes\n2,5,no\n3,?,\n";
    let votes = rungs::domain::votes_csv::parse(csv, &script, Some(5)).unwrap();
    let mut session = sample::session();
    let (event, replaced) = votes.into_session(&session).unwrap();
    assert_eq!(replaced, 0);
    session.happen(event, sample::minute(1)).unwrap();
    let ballot = session.progress.ballot("personal-1").unwrap();
    assert_eq!((ballot.voted(), ballot.shown()), (3, None));
    assert!(session.progress.ballot("personal-3").is_none_or(|b| b.voted() == 0));
    sample::vote(&mut session, "personal-1", &[4, 4]);
    sample::reveal(&mut session, "personal-1");
    let reading = session.reading(session.day());
    assert_eq!(reading.pair("personal-1").unwrap().votes.tally.counts, [0, 0, 0, 3, 1]);
}

#[test]
fn on_the_screen_history_calls_an_account_by_its_codename() {
    use rungs::app::history::Ask;
    let (_here, folders) = desk();
    let mut events: Vec<Event> =
        sample::finished_session().journal.entries().iter().filter_map(|e| e.what.clone()).collect();
    events.push(Event::Codename("Alder".into()));
    let (id, _) = store(&folders, "Acme & Sons", &events);
    let asks = [Ask::Trend("Acme & Sons".into()), Ask::Portfolio, Ask::Segments, Ask::Compare(id.clone(), id)];
    for ask in asks {
        let text = rungs::runtime::history::page(&folders, &ask, &rungs::words::Words::default()).unwrap().to_text(100);
        assert!(text.contains("Alder") && !text.to_lowercase().contains("acme"), "{text}");
    }
    store(&folders, "Bolt", &[Event::Codename("Birch".into())]);
    let none = rungs::runtime::history::page(&folders, &Ask::Trend("Bolt".into()), &rungs::words::Words::default())
        .unwrap_err();
    assert!(none.contains("Birch") && !none.contains("Bolt"), "{none}");
}

#[test]
fn d1_no_report_of_another_client_goes_out_where_the_latest_session_is_damaged() {
    let (_here, folders) = desk();
    let (_older, _) = store(&folders, "Acme", &[]);
    let (latest, _) = store(&folders, "Bolt", &[]);
    fs::write(folders.sessions().join(format!("{latest}.ron")), "(format: 1,").unwrap();
    for args in [&["show", "latest"][..], &["report", "latest"], &["export", "latest"], &["resume", "--plain"]] {
        let refused = rungs(&folders, args, None);
        assert_eq!((refused.status.code(), refused.stdout.len()), (Some(1), 0), "{args:?}");
        assert!(said(&refused).contains(&format!("{latest}.ron")), "{args:?}: {}", said(&refused));
    }
}

#[test]
fn d3_a_conflict_copy_is_listed_counted_and_taken_in() {
    let (_here, folders) = desk();
    let (id, _) = store(&folders, "Acme", &[]);
    let ours = fs::read_to_string(folders.sessions().join(format!("{id}.ron"))).unwrap();
    let copy = folders.sessions().join(format!("{id} (Ann's conflicted copy 2026-11-25).ron"));
    fs::write(&copy, ours.replace("Acme", "Emca")).unwrap();
    let table = rungs(&folders, &["sessions"], None);
    assert!(String::from_utf8_lossy(&table.stdout).contains(&format!("conflict copy of {id}")));
    assert!(said(&table).contains("rungs import --as-copy") && said(&table).contains("Ann's"), "{}", said(&table));
    let json = rungs(&folders, &["sessions", "--format", "json"], None).stdout;
    let rows: Vec<serde_json::Value> = serde_json::from_slice(&json).unwrap();
    assert_eq!((rows.len(), rows[0].get("copy_of"), rows[1]["copy_of"].as_str()), (2, None, Some(id.as_str())));
    assert!(String::from_utf8_lossy(&rungs(&folders, &["doctor"], None).stdout).contains("conflict copies   1"));
    let taken = rungs(&folders, &["import", "--as-copy", copy.to_str().unwrap()], None);
    let new = String::from_utf8_lossy(&taken.stdout).trim().to_owned();
    assert!(taken.status.success() && new != id, "{}", said(&taken));
    assert_eq!(read(&folders, &new).unwrap().header.setup.account, "Emca");
    assert!(!copy.exists(), "it is a session now");
}

#[test]
fn d4_delete_says_what_goes_and_what_stays() {
    let (_here, folders) = desk();
    let (id, _) = store(&folders, "Acme", &[]);
    fs::write(folders.sessions().join(format!("{id}-LAPTOP.ron")), "damaged").unwrap();
    let removed = rungs(&folders, &["delete", &id, "--yes"], None);
    assert!(removed.status.success());
    for told in ["the conflict copy of it", "saved elsewhere stay"] {
        assert!(said(&removed).contains(told), "{}", said(&removed));
    }
    assert_eq!(fs::read_dir(folders.sessions()).unwrap().count(), 0);
}

#[test]
fn d16_a_name_in_two_forms_of_unicode_is_one_account_wherever_its_sessions_come_from() {
    use rungs::app::history::Ask;
    use rungs::export::{Format, Reader, report};
    use rungs::storage::sessions::{last_about, slug};
    let ((_here, from), (there, to)) = (desk(), desk());
    let (composed, apart) = ("Caf\u{e9} Ltd", "CAFE\u{301}  Ltd");
    let events: Vec<Event> =
        sample::finished_session().journal.entries().iter().filter_map(|e| e.what.clone()).collect();
    let (id, _) = store(&from, apart, &events);
    let file = there.path().join("handed-on.ron");
    fs::write(&file, text(&from, &id).unwrap()).unwrap();
    let (older, _) = store(&to, composed, &events);
    let imported = rungs(&to, &["import", file.to_str().unwrap()], None);
    assert!(imported.status.success(), "{}", said(&imported));
    for name in [composed, apart] {
        assert!(last_about(&to, name).unwrap().is_some(), "{name:?}");
        let told = rungs(&to, &["trend", name, "--format", "json"], None);
        let trend: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
        for session in [&id, &older] {
            assert!(trend.to_string().contains(session.as_str()), "{name:?}: {trend}");
        }
    }
    let told = rungs(&to, &["portfolio", "--format", "json"], None);
    let portfolio: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
    assert_eq!(portfolio["ladders"][0]["accounts"].as_array().unwrap().len(), 1, "{portfolio}");
    assert_eq!(slug(composed), slug(apart));

    // What hides a name hides it in both forms.
    let (id, _) = store(&to, composed, &[Event::Park(format!("about {apart}")), Event::Codename("Alder".into())]);
    let session = read(&to, &id).unwrap();
    assert_eq!(session.words(&rungs::words::Words::default()).shown("they say CAFE\u{301} Ltd"), "they say Alder");
    let page = rungs::runtime::history::page(&to, &Ask::Trend(composed.into()), &rungs::words::Words::default())
        .unwrap()
        .to_text(100);
    assert!(!page.to_lowercase().contains("caf"), "{page}");
    let redacted = report(&session, Format::Markdown, Reader::Coded, &rungs::words::Words::default()).unwrap();
    assert!(!redacted.to_lowercase().contains("caf"), "{redacted}");
    let removed = rungs(&to, &["delete", &id, "--yes"], None);
    assert!(removed.status.success() && read(&to, &id).is_err());
}

#[test]
fn f_an_imported_session_whose_id_goes_on_behind_anothers_is_a_session() {
    let (place, folders) = desk();
    let (id, _) = store(&folders, "Acme", &[Event::Room(4)]);
    let longer = format!("{id}-v2");
    let path = place.path().join("handed-on.ron");
    std::fs::write(&path, text(&folders, &id).unwrap().replace(&id, &longer)).unwrap();
    assert_eq!(import(&folders, &path, Clash::Refuse).unwrap(), longer);
    let listed = || rungs::storage::sessions::list(&folders).unwrap().into_iter().map(|l| l.id).collect::<Vec<_>>();
    assert_eq!(listed().len(), 2, "{:?}", listed());
    assert!(rungs::storage::sessions::copies(&folders).unwrap().is_empty());
    assert!(!rungs::storage::sessions::taken_in(&folders, &folders.sessions().join(format!("{longer}.ron"))));
    rungs::storage::sessions::delete(&folders, &id, sample::minute(2)).unwrap();
    assert_eq!(listed(), [longer]);
}
