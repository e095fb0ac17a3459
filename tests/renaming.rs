//! What was typed wrong at the start: corrected in the session, and an account renamed in all its sessions.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use std::fs;
use std::process::{Command, Output, Stdio};

use desk::{Desk, noon, script, session};
use rungs::app::room::Kept;
use rungs::domain::session::{Agreed, Carried, Event, Header, Opportunity, Progress, Reach, Session, Setup};
use rungs::domain::vote::{PairTally, Tally};
use rungs::storage::folders::Folders;
use rungs::storage::scripts::Script;
use rungs::storage::sessions::{Clash, SessionFile, about, delete, import, list, read, rename, text};
use tempfile::TempDir;

fn desk() -> Desk {
    Desk::in_room(session("trust-check", 5), Kept::Stored)
}

fn place() -> (TempDir, Folders) {
    let place = TempDir::new().unwrap();
    let folders = Folders { config: place.path().join("config"), data: place.path().join("data") };
    (place, folders)
}

fn begin(folders: &Folders, account: &str) -> (SessionFile, Session) {
    let Script { workshop, ladder, .. } = script("trust-check");
    let opportunity = Some(Opportunity { name: "Renewal".into(), reach: Reach::Core });
    let setup = Setup { opportunity, target: Some(3), ..Setup::new(account, 5) };
    SessionFile::create(folders, setup, workshop, ladder, noon()).unwrap()
}

fn agreed(account: &str) -> Event {
    let opportunity = Some(Opportunity { name: "The tender".into(), reach: Reach::Stretch });
    Event::Correct(Agreed { account: account.into(), opportunity })
}

fn files(folders: &Folders) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = fs::read_dir(folders.sessions())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap_or_default())
        })
        .collect();
    files.sort();
    files
}

/// All that a session says, but for what it was called when it began.
fn facts(session: &Session) -> (Header, Progress) {
    let begun = session.header.setup.clone();
    (session.header.clone(), Progress { begun, ..session.progress.clone() })
}

fn rungs(folders: &Folders, args: &[&str]) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_rungs"))
        .args(args)
        .env_clear()
        .env("HOME", &folders.data)
        .env("RUNGS_CONFIG_DIR", &folders.config)
        .env("RUNGS_DATA_DIR", &folders.data)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

#[test]
fn d17_what_was_typed_wrong_is_corrected_in_the_session() {
    let mut desk = desk();
    assert!(desk.says("Harbour · Renewal (core)"), "{}", desk.screen());
    desk.press("C");
    assert!(desk.says("What was agreed at the start") && desk.says("Harbour"), "{}", desk.screen());
    desk.press("<Ctrl-u>Alder<Enter><Ctrl-u>Tender<Enter><Right><Enter>");
    assert!(desk.says("Corrected"), "{}", desk.screen());
    assert!(desk.says("Alder · Tender (stretch)") && !desk.says("Harbour"), "{}", desk.screen());
    assert_eq!(desk.session().header.setup.account, "Alder");
    desk.press("u");
    assert!(desk.says("Harbour · Renewal (core)"), "{}", desk.screen());
    desk.press("U");
    assert!(desk.says("Alder · Tender (stretch)"), "{}", desk.screen());
    desk.press("o");
    assert!(desk.says("Alder") && !desk.says("Harbour"), "the report: {}", desk.screen());
    // Nothing changed is nothing done, and no name is no name.
    desk.press("qC<Enter><Enter><Enter>");
    assert!(desk.says("nothing was changed"), "{}", desk.screen());
    desk.press("C<Ctrl-u><Enter><Enter><Enter>");
    assert!(desk.says("Type a name."), "{}", desk.screen());
}

#[test]
fn d17_under_a_codename_the_name_is_not_shown() {
    let mut desk = desk();
    desk.press("cOsprey<Enter>C");
    assert!(!desk.says("Harbour"), "{}", desk.screen());
    desk.press("<Enter><Ctrl-u>Tender<Enter><Enter>");
    assert!(desk.says("Osprey · Tender"), "{}", desk.screen());
    assert_eq!(desk.session().header.setup.account, "Harbour", "left empty, it stays");
    desk.press("CAlder<Enter><Enter><Enter>u");
    assert!(!desk.says("Alder") && !desk.says("Harbour"), "{}", desk.screen());
}

#[test]
fn d17_a_closed_workshop_is_corrected_no_more() {
    let mut session = session("trust-check", 5);
    session.happen(Event::Finish, noon()).unwrap();
    let mut desk = Desk::in_room(session, Kept::Stored);
    desk.press("C<Ctrl-u>Alder<Enter><Enter><Enter>");
    assert_eq!(desk.session().header.setup.account, "Harbour");
}

#[test]
fn d17_once_the_session_is_left_the_wrong_name_is_not_in_its_file() {
    let (_dir, folders) = place();
    let (mut file, mut session) = begin(&folders, "Wrongname");
    let question = session.pairs().next().unwrap().id.clone();
    let votes = Tally::Pair(PairTally { counts: [0, 0, 0, 1, 0], not_seen: 0 });
    session.happen(Event::Tally { question, votes }, noon()).unwrap();
    for name in ["Quite wrong", "Alder \"& Sons\""] {
        session.happen(agreed(name), noon()).unwrap();
    }
    session.happen(agreed("Diagnostic"), noon()).unwrap();
    session.undo(noon()).unwrap();
    file.save(&session.to_keep()).unwrap();
    let id = file.id().to_owned();
    // As long as it is open, it can be taken back: the file must know what it was.
    let open = read(&folders, &id).unwrap();
    assert_eq!((facts(&open), &open.progress.begun), (facts(&session), &session.progress.begun));
    session.happen(Event::Left, noon()).unwrap();
    file.save(&session.to_keep()).unwrap();
    let kept = fs::read_to_string(file.path()).unwrap();
    for gone in ["Wrongname", "Quite wrong", "Diagnostic", "Renewal"] {
        assert!(!kept.contains(gone), "{gone} is still there");
    }
    let again = read(&folders, &id).unwrap();
    assert_eq!(facts(&again), facts(&session));
    assert_eq!(again.header.setup.account, "Alder \"& Sons\"");
    drop(file);
    // Opened and left again it stays so, and it can be corrected again.
    let (mut file, mut session) = SessionFile::open(&folders, &id, noon()).unwrap();
    session.happen(Event::Opened, noon()).unwrap();
    session.happen(agreed("Beech"), noon()).unwrap();
    session.happen(Event::Left, noon()).unwrap();
    file.save(&session.to_keep()).unwrap();
    assert_eq!(read(&folders, &id).unwrap().header.setup.account, "Beech");
    assert!(!fs::read_to_string(file.path()).unwrap().contains("Alder"));
}

#[test]
fn d17_an_export_has_what_was_corrected() {
    let (_dir, folders) = place();
    let (mut file, mut session) = begin(&folders, "Wrongname");
    session.happen(Event::Opened, noon()).unwrap();
    session.happen(agreed("Alder"), noon()).unwrap();
    file.save(&session.to_keep()).unwrap();
    let exported = text(&folders, file.id()).unwrap();
    assert!(exported.contains("Alder") && !exported.contains("Wrongname"), "{exported}");
    let (other, elsewhere) = place();
    let path = other.path().join("one.ron");
    fs::write(&path, exported).unwrap();
    let id = import(&elsewhere, &path, Clash::Refuse).unwrap();
    assert_eq!(facts(&read(&elsewhere, &id).unwrap()), facts(&session));
}

#[test]
fn d17_a_hand_edited_head_is_corrected_too() {
    let (_dir, folders) = place();
    let (file, _) = begin(&folders, "Wrongname");
    let (path, id) = (file.path(), file.id().to_owned());
    drop(file);
    let whole = fs::read_to_string(&path).unwrap();
    // No opportunity, a comment, and everything of the set-up in one line.
    let start = whole.find("    setup:").unwrap();
    let end = start + whole[start..].find("    workshop:").unwrap();
    let short = format!("    setup: (/* whom */ account: \"Wrongname\", room: 5), // by hand\n{}", &whole[end..]);
    fs::write(&path, format!("{}{short}", &whole[..start])).unwrap();
    let (mut file, mut session) = SessionFile::open(&folders, &id, noon()).unwrap();
    session.happen(agreed("Alder"), noon()).unwrap();
    session.happen(Event::Left, noon()).unwrap();
    file.save(&session.to_keep()).unwrap();
    let again = read(&folders, &id).unwrap();
    assert_eq!(again.header.setup, session.header.setup);
    let kept = fs::read_to_string(&path).unwrap();
    assert!(kept.contains("/* whom */") && kept.contains("// by hand") && !kept.contains("Wrongname"), "{kept}");
}

#[test]
fn d17_an_account_is_renamed_in_all_its_sessions() {
    let (_dir, folders) = place();
    let mut ids = Vec::new();
    for (account, words) in [("Old Harbour", "they told us"), ("old  harbour", "Old Harbour told us"), ("Alder", "x")] {
        let (mut file, mut session) = begin(&folders, account);
        if let Some(first) = ids.first().filter(|_| account != "Alder") {
            let action = rungs::domain::session::Action {
                what: "call".into(),
                who: "Rosa".into(),
                by: noon().date_naive(),
                moves: None,
            };
            let carried = Carried { session: String::clone(first), action };
            session.happen(Event::Carry(carried), noon()).unwrap();
        }
        session.happen(Event::Decide(words.into()), noon()).unwrap();
        file.save(&session.to_keep()).unwrap();
        ids.push(file.id().to_owned());
    }
    let before = files(&folders);
    let (code, out, said) = rungs(&folders, &["rename", "old harbour", "New Quay"]);
    assert_eq!((code, out.as_str()), (Some(2), ""), "{said}");
    assert!(said.contains("--yes") && said.contains("2 sessions"), "{said}");
    assert_eq!(files(&folders), before, "nobody was asked, nothing was done");

    let (code, out, said) = rungs(&folders, &["rename", "old harbour", "New Quay", "--yes"]);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(out.lines().count(), 2, "{out}");
    assert!(out.lines().all(|id| id.contains("-new-quay-")), "{out}");
    assert!(said.contains("old harbour is New Quay in 2 sessions"), "{said}");
    assert!(said.contains("1 line of what the room wrote down still name"), "{said}");
    let after = files(&folders);
    assert_eq!(after.iter().filter(|(name, _)| name.ends_with(".ron")).count(), 3);
    for (name, text) in &after {
        assert!(!name.contains("old-harbour") && !text.contains("old-harbour"), "{name}\n{text}");
        let own_words = text.matches("Old Harbour told us").count();
        assert_eq!(text.to_lowercase().matches("old harbour").count(), own_words, "{name}");
    }
    let named = |name: &str| {
        list(&folders).unwrap().into_iter().filter(|l| l.summary.as_ref().unwrap().account == name).count()
    };
    assert_eq!((named("New Quay"), named("Alder")), (2, 1));
    // Once more there is nothing of that name.
    let (code, _, said) = rungs(&folders, &["rename", "New Kuay", "x", "--yes"]);
    assert_eq!(code, Some(1));
    assert!(said.contains("did you mean `New Quay`?"), "{said}");
    assert_eq!(rungs(&folders, &["rename", "Alder", " ", "--yes"]).0, Some(2));
}

#[test]
fn d17_nothing_is_renamed_while_one_of_the_sessions_is_open() {
    let (_dir, folders) = place();
    let (first, _) = begin(&folders, "Harbour");
    drop(first);
    let (open, _) = begin(&folders, "Harbour");
    let before: Vec<_> = files(&folders).into_iter().filter(|(name, _)| name.ends_with(".ron")).collect();
    let (code, out, said) = rungs(&folders, &["rename", "Harbour", "Alder", "--yes"]);
    assert_eq!((code, out.as_str()), (Some(1), ""), "{said}");
    assert!(said.contains("is open in another window"), "{said}");
    let after: Vec<_> = files(&folders).into_iter().filter(|(name, _)| name.ends_with(".ron")).collect();
    assert_eq!(after, before);
    drop(open);
    assert_eq!(rungs(&folders, &["rename", "Harbour", "Alder", "--yes"]).0, Some(0));
    // Only the case of its letters: the ids stay.
    let ids: Vec<String> = list(&folders).unwrap().into_iter().map(|l| l.id).collect();
    let (done, result) = rename(&folders, &ids, "ALDER", noon());
    assert!(result.is_ok());
    assert!(done.iter().all(|one| one.is == one.was), "{done:?}");
    assert!(files(&folders).iter().all(|(name, _)| name.ends_with(".ron")), "no lock is left: {:?}", files(&folders));
}

#[test]
fn d17_the_index_follows() {
    let (_dir, folders) = place();
    for n in 0..50 {
        begin(&folders, if n % 2 == 0 { "Harbour" } else { "Alder" });
    }
    let index = folders.data.join("index.json");
    assert_eq!(list(&folders).unwrap().len(), 50);
    assert!(fs::read_to_string(&index).unwrap().contains("Harbour"));
    assert_eq!(rungs(&folders, &["rename", "Harbour", "Beech", "--yes"]).0, Some(0));
    let kept = fs::read_to_string(&index).unwrap();
    assert_eq!(kept.to_lowercase().matches("harbour").count(), 0, "no word of it");
    assert!(kept.contains("Beech"));
}

/// A stored session about `account` with a remark; its id.
fn with_remark(folders: &Folders, account: &str, remark: &str) -> String {
    let (mut file, mut session) = begin(folders, account);
    session.happen(Event::Park(remark.into()), noon()).unwrap();
    file.save(&session.to_keep()).unwrap();
    file.id().to_owned()
}

fn path_of(folders: &Folders, id: &str) -> std::path::PathBuf {
    folders.sessions().join(format!("{id}.ron"))
}

fn renamed(folders: &Folders, old: &str, new: &str) -> Vec<String> {
    let (done, result) = rename(folders, &about(folders, old).unwrap().sessions, new, noon());
    result.unwrap();
    done.into_iter().map(|one| one.is).collect()
}

#[test]
fn a3_a_rename_that_was_cut_off_is_finished_by_the_next() {
    let (_dir, folders) = place();
    let id = with_remark(&folders, "Harbour", "one");
    let old = fs::read(path_of(&folders, &id)).unwrap();
    let first = renamed(&folders, "Harbour", "Alder");
    // As if it had been killed before the old file was removed; then the room went on with the new one.
    fs::write(path_of(&folders, &id), old).unwrap();
    let (mut file, mut session) = SessionFile::open(&folders, &first[0], noon()).unwrap();
    session.happen(Event::Park("two".into()), noon()).unwrap();
    file.save(&session.to_keep()).unwrap();
    drop(file);
    assert_eq!(renamed(&folders, "Harbour", "Alder"), first);
    let names: Vec<String> = files(&folders).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, [format!("{}.ron", first[0])]);
    assert_eq!(read(&folders, &first[0]).unwrap().progress.remarks.len(), 2);
}

#[test]
fn a3_another_session_under_the_new_id_is_left_alone() {
    let (_dir, folders) = place();
    let id = with_remark(&folders, "Harbour", "one");
    let old = fs::read(path_of(&folders, &id)).unwrap();
    let first = renamed(&folders, "Harbour", "Alder");
    fs::write(path_of(&folders, &id), String::from_utf8(old).unwrap().replace("\"one\"", "\"other\"")).unwrap();
    assert_ne!(renamed(&folders, "Harbour", "Alder"), first);
    assert_eq!(about(&folders, "Alder").unwrap().sessions.len(), 2);
}

#[test]
#[cfg(unix)]
fn a3_the_lock_of_a_killed_rename_takes_no_id() {
    let (_dir, folders) = place();
    let id = with_remark(&folders, "Harbour", "one");
    let to = id.replace("harbour", "alder");
    fs::write(folders.sessions().join(format!("{to}.lock")), "4194305 x\n").unwrap();
    assert_eq!(renamed(&folders, "Harbour", "Alder"), [to]);
    assert_eq!(files(&folders).len(), 1);
}

#[test]
fn a3_after_a_cut_what_was_carried_points_to_the_new_id() {
    let (_dir, folders) = place();
    let one = with_remark(&folders, "Harbour", "one");
    let (mut file, mut session) = begin(&folders, "Harbour");
    let (what, who) = ("call".to_owned(), "Rosa".to_owned());
    let action = rungs::domain::session::Action { what, who, by: noon().date_naive(), moves: None };
    session.happen(Event::Carry(Carried { session: one.clone(), action }), noon()).unwrap();
    file.save(&session.to_keep()).unwrap();
    drop(file);
    let (done, result) = rename(&folders, std::slice::from_ref(&one), "Alder", noon());
    result.unwrap();
    renamed(&folders, "Harbour", "Alder");
    let all: String = files(&folders).into_iter().map(|(_, text)| text).collect();
    assert!(!all.contains(&one) && all.contains(&format!("session: \"{}\"", done[0].is)), "{all}");
}

#[test]
fn a4_a_session_whose_own_file_is_gone_is_renamed_once() {
    let (dir, folders) = place();
    let (mut file, mut session) = begin(&folders, "Harbour");
    session.happen(Event::Park("one".into()), noon()).unwrap();
    file.save_to(&dir.path().join("away"), &session.to_keep()).unwrap();
    let path = file.path();
    drop(file);
    fs::remove_file(path).unwrap();
    renamed(&folders, "Harbour", "Alder");
    assert!(about(&folders, "Harbour").unwrap().sessions.is_empty());
    assert_eq!(about(&folders, "Alder").unwrap().sessions.len(), 1);
}

#[test]
fn a1_a_home_file_with_more_than_the_newest_state_is_kept_by_a_rename() {
    for new in ["Alder", "HARBOUR"] {
        let (dir, folders) = place();
        let (mut file, mut session) = begin(&folders, "Harbour");
        session.happen(Event::Park("one".into()), noon()).unwrap();
        file.save(&session.to_keep()).unwrap();
        session.happen(Event::Park("two".into()), noon()).unwrap();
        file.save_to(&dir.path().join("away"), &session.to_keep()).unwrap();
        let path = file.path();
        drop(file);
        fs::write(&path, fs::read_to_string(&path).unwrap().replace("\"one\"", "\"theirs\"")).unwrap();
        renamed(&folders, "Harbour", new);
        let all: String = files(&folders).into_iter().map(|(_, text)| text).collect();
        assert!(["\"one\"", "\"two\"", "\"theirs\""].iter().all(|text| all.contains(text)), "{all}");
    }
}

#[test]
fn b12_what_lies_beside_goes_by_the_new_id_and_what_stays_is_said() {
    let (dir, folders) = place();
    let id = with_remark(&folders, "Harbour", "one");
    for end in [".conflict-1.ron", " (Ann's conflicted copy).ron", ".damaged", ".damaged-2"] {
        fs::copy(path_of(&folders, &id), folders.sessions().join(format!("{id}{end}"))).unwrap();
    }
    let away = dir.path().join("away");
    let (mut file, session) = SessionFile::open(&folders, &id, noon()).unwrap();
    let stays = file.save_to(&away, &session.to_keep()).unwrap();
    drop(file);
    let (code, _, said) = rungs(&folders, &["rename", "Harbour", "Alder", "--yes"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("4 files beside it still name `Harbour` inside"), "{said}");
    assert!(said.contains(&*folders.sessions().to_string_lossy()), "{said}");
    assert!(said.contains(&format!("{} still names `Harbour`", stays.display())), "{said}");
    let names: Vec<String> = files(&folders).into_iter().map(|(name, _)| name).collect();
    assert!(names.len() == 5 && names.iter().all(|name| !name.contains("harbour")), "{names:?}");
    delete(&folders, &id.replace("harbour", "alder"), noon()).unwrap();
    assert_eq!(files(&folders), []);
}

#[test]
fn b13_no_old_name_stays_in_the_index_however_few_sessions_there_are() {
    let index = |folders: &Folders| fs::read_to_string(folders.data.join("index.json")).unwrap_or_default();
    let fifty = |folders: &Folders| {
        let ids: Vec<String> =
            (0..50).map(|n| with_remark(folders, if n == 0 { "Zwiebel" } else { "Other" }, "x")).collect();
        list(folders).unwrap();
        assert!(index(folders).contains("Zwiebel"));
        ids
    };
    // One is removed, so that there are fewer than an index is kept of.
    let (_dir, folders) = place();
    let ids = fifty(&folders);
    fs::remove_file(path_of(&folders, &ids[1])).unwrap();
    renamed(&folders, "Zwiebel", "Alder");
    assert!(!index(&folders).to_lowercase().contains("zwiebel"), "after a rename");

    let (_dir, folders) = place();
    let ids = fifty(&folders);
    let (mut file, mut session) = SessionFile::open(&folders, &ids[0], noon()).unwrap();
    session.happen(agreed("Alder"), noon()).unwrap();
    session.happen(Event::Left, noon()).unwrap();
    file.save(&session.to_keep()).unwrap();
    assert!(!index(&folders).contains("Zwiebel"), "after a correction");

    // An index of another version.
    let (_dir, folders) = place();
    let ids = fifty(&folders);
    fs::write(folders.data.join("index.json"), index(&folders).replacen("\"version\":", "\"version\":9", 1)).unwrap();
    delete(&folders, &ids[0], noon()).unwrap();
    assert!(!index(&folders).contains("Zwiebel"), "after a removal");
}
