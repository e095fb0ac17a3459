//! Keys in, screen out.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use std::sync::Arc;

use desk::{Desk, session};
use rungs::app::room::Kept;
use rungs::app::{App, Effect, Msg, Screen};
use rungs::domain::session::journal::{Entry, Fate};
use rungs::domain::session::{Event, Reach};
use rungs::domain::vote::{PairTally, State, Tally};
use rungs::message;
use rungs::storage::sessions;
use rungs::ui::theme::Theme;

fn tally(desk: &Desk, id: &str) -> PairTally {
    match desk.session().progress.ballot(id).and_then(|b| b.shown().map(|s| s.tally)) {
        Some(Tally::Pair(tally)) => tally,
        other => panic!("{id}: {other:?}"),
    }
}

#[test]
fn votes_are_dots_until_the_reveal() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("111");
    assert!(desk.says("● ● ● ○ ○"), "{}", desk.screen());
    assert!(desk.says("3 of 5") && !desk.says("have voted"));
    assert!(!desk.says("SEEN") && !desk.says("Seen: "), "nothing is told before the reveal");
    desk.press("11");
    assert!(desk.says("All 5 have voted: press r to reveal"));
    desk.press("r");
    assert!(desk.says("Personal climbs to 1 Checked."), "{}", desk.screen());
}

#[test]
fn the_ladder_moves_only_on_reveal() {
    let mut desk = Desk::at_first_pair(5);
    let ladder = |desk: &Desk| {
        let Screen::Room(room) = &desk.app.screen else { panic!() };
        room.reading.rails.clone()
    };
    let before = ladder(&desk);
    desk.press("11111");
    assert_eq!(ladder(&desk), before);
    desk.press("r");
    assert_ne!(ladder(&desk), before);
}

#[test]
fn keys_that_go_on_never_reveal() {
    for key in ["<Right>", "x ", "<PageDown>"] {
        let mut desk = Desk::at_first_pair(5);
        desk.press("11111").press(key).press("<Left>");
        assert!(!desk.says("SEEN"), "{key}");
        assert!(desk.says("All 5 have voted"), "{key}: the votes are still there");
    }
}

#[test]
fn going_on_says_what_was_left_behind() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("111<Right>");
    assert!(desk.says("has 3 votes that were not revealed"));
    desk.press("<Left>11<Enter>");
    assert!(desk.says("All 5 have voted"), "Enter does not leave a vote behind: {}", desk.screen());
}

#[test]
fn a_reveal_with_voters_missing_is_asked_about() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("11r");
    assert!(desk.says("3 have not voted yet"));
    desk.press("1r");
    assert!(desk.says("2 have not voted yet"), "asked anew after another vote");
    desk.press("r");
    assert_eq!(tally(&desk, "personal-1").valid(), 3);
}

#[test]
fn nothing_is_judged_before_anything_was_revealed() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("11w");
    assert!(desk.says("Nothing has been revealed yet") && desk.says("2 of 5"), "{}", desk.screen());
    assert!(!desk.says("Confidence is"), "{}", desk.screen());
}

#[test]
fn a_vote_is_hollow_until_it_is_on_disk() {
    let mut desk = Desk::at_first_pair(5);
    desk.disk_works = false;
    desk.press("11");
    assert!(desk.says("◌ ◌ ○ ○ ○"), "{}", desk.screen());
    let Some(Effect::Save(revision, entries)) =
        desk.effects.iter().rev().find(|e| matches!(e, Effect::Save(..))).cloned()
    else {
        panic!("no save was asked for")
    };
    let tallied = |e: &Arc<Entry>| matches!(e.what, Some(Event::Tally { votes, .. }) if votes.voters() == 2);
    assert!(entries.iter().any(tallied), "the newest save holds every vote: {entries:?}");
    desk.send(Msg::Saved(revision - 1, Ok(())));
    assert!(desk.says("● ◌ ○ ○ ○"));
    desk.send(Msg::Saved(revision, Ok(())));
    assert!(desk.says("● ● ○ ○ ○"));
}

#[test]
fn a_failed_save_is_said_and_the_session_goes_on() {
    let mut desk = Desk::at_first_pair(5);
    desk.disk_works = false;
    desk.press("1");
    desk.send(Msg::Saved(1, Err(message!("file-disk-full"))));
    assert!(desk.says("NOT SAVED") && desk.says("the disk is full"));
    desk.press("2r");
    assert!(desk.says("NOT SAVED"));
    desk.press("q");
    assert!(matches!(desk.app.screen, Screen::Room(_)), "leaving is asked about");
    desk.press("S");
    assert!(desk.says("Folder"));
    desk.press("/elsewhere<Enter>");
    assert!(desk.effects.contains(&Effect::SaveTo("/elsewhere".into())));
}

#[test]
fn the_stored_vote_is_the_same_whatever_the_side() {
    let mut desk = Desk::at_first_pair(5);
    // The first pair has the trusted picture on the left, the second on the right.
    desk.press("11111r<Right>55555r");
    assert_eq!(tally(&desk, "personal-1").counts, [0, 0, 0, 0, 5]);
    assert_eq!(tally(&desk, "personal-2").counts, [0, 0, 0, 0, 5]);
}

#[test]
fn one_more_than_the_room_is_refused_and_said() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("111111");
    assert!(desk.says("All 5 have voted."));
    desk.press("++1");
    assert!(desk.says("All 6 have voted"));
}

#[test]
fn a_vote_can_be_taken_back_and_not_seen_is_a_vote() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("110<Backspace>00");
    assert!(desk.says("4 of 5"));
    desk.press("1r");
    assert_eq!(tally(&desk, "personal-1"), PairTally { counts: [0, 0, 0, 0, 3], not_seen: 2 });
}

#[test]
fn a_split_is_voted_once_more_and_both_rounds_stay() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("11155r");
    assert!(desk.says("Personal stays where it was."), "{}", desk.screen());
    desk.press("v");
    assert!(desk.says("Second vote"));
    desk.press("11113r");
    assert!(desk.says("The first vote was split: "));
    assert_eq!(desk.session().progress.ballot("personal-1").unwrap().rounds.len(), 2);
    assert!(!desk.says("v vote again") && !desk.says("once more"), "{}", desk.screen());
    desk.press("v");
    assert_eq!(desk.session().progress.ballot("personal-1").unwrap().rounds.len(), 2);
}

#[test]
fn once_revealed_no_single_vote_is_left_in_the_journal() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("12345").press("<Backspace>5r");
    let single = |e: &Event| matches!(e, Event::Vote { .. } | Event::TakeBack { .. });
    assert!(!desk.session().journal.entries().iter().any(|e| e.what.as_ref().is_some_and(single)));
}

#[test]
fn undo_goes_as_deep_as_the_session_and_redo_brings_it_back() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("11111r")
        .press("e")
        .press("their buyer<Enter>called<Enter>yesterday<Enter><Enter><Right><Enter>")
        .press("<Right>555");
    let before = desk.session().progress.ballots.clone();
    desk.press("uuuuuuuuuuuu");
    assert!(desk.says("Nothing to take back."));
    assert_eq!(desk.session().progress.ballots.values().map(|b| b.voted()).sum::<u32>(), 0);
    assert!(desk.session().progress.evidence.is_empty());
    desk.press("UUUUUUUUUUUU");
    assert_eq!(desk.session().progress.ballots, before);
    assert_eq!(desk.session().progress.evidence.len(), 1);
    assert!(desk.session().journal.entries().iter().all(|e| e.fate == Fate::Kept));
}

#[test]
fn esc_always_comes_back_and_what_was_typed_is_kept() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("11111re").press("their buyer<Enter>cal<Esc>");
    assert!(desk.says("Kept as it is"));
    for key in ["w", "l", "g", "o", "?"] {
        desk.press(key).press("<Esc>");
        assert!(desk.says("SEEN") || desk.says("█"), "{key}");
        assert!(desk.says("v vote again"), "{key}: {}", desk.screen());
    }
    desk.press("e");
    assert!(desk.says("their buyer") && desk.says("cal"));
}

#[test]
fn evidence_asks_for_who_what_and_when() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("11111re<Enter><Enter><Enter><Enter>");
    assert!(desk.says("Say who did it"));
    desk.press("their buyer<Enter><Enter><Enter><Enter>");
    assert!(desk.says("Say what they did"));
    desk.press("called us first<Enter>someday<Enter><Enter>");
    assert!(desk.says("`someday` is no date that I know"));
    desk.press("<Ctrl-u>tomorrow<Enter><Enter>");
    assert!(desk.says("lies ahead"));
    desk.press("<Ctrl-u>2 weeks ago<Enter><Right><Enter><Right><Enter>");
    let line = &desk.session().progress.evidence[0];
    assert_eq!((line.when.to_string().as_str(), line.grade), ("2026-11-08", rungs::domain::reading::Grade::B));
    assert!(desk.says("their buyer called us first"), "{}", desk.screen());
}

#[test]
fn an_action_has_one_owner_a_date_and_something_to_move() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("55555ra").press("Ask them what went wrong<Enter>Ann<Enter>fri<Enter><Enter>");
    let action = &desk.session().progress.actions[0];
    assert_eq!((action.who.as_str(), action.by.to_string().as_str()), ("Ann", "2026-11-27"));
    assert_eq!(action.moves.as_deref(), Some("Personal at 1 Checked"));
}

#[test]
fn the_room_makes_a_pair_of_its_own_and_votes_on_it() {
    let mut desk = Desk::in_room(session("reverse-the-polarity", 4), Kept::Stored);
    desk.press("]]]]");
    desk.press("1They call us first<Enter>They pay early<Enter><Esc>2They go silent<Enter><Esc>");
    assert!(desk.says("They pay early") && desk.says("They go silent"), "{}", desk.screen());
    desk.press("m<Left><Enter><Enter><Right><Enter>");
    assert_eq!(desk.session().progress.made.len(), 1, "{}", desk.screen());
    let pair = desk.session().progress.made[0].1.clone();
    assert_eq!((pair.trusted.as_str(), pair.rung), ("They call us first", 2));
    desk.press("<Right>1111r");
    let reading = desk.session().reading(desk.now.date_naive());
    assert_eq!(reading.pair(&pair.id).unwrap().state, State::Held);
    // Once hidden again, nobody knows the order of the votes: undo asks before it takes them all.
    desk.press("uuu<Left>u");
    assert!(desk.session().progress.made.is_empty(), "undo takes the pair away");
}

#[test]
fn signs_take_their_own_three_keys() {
    let mut desk = Desk::in_room(session("too-cosy", 5), Kept::Stored);
    desk.press("]]]");
    desk.press("5");
    assert!(desk.says("1 yes, 2 partly, 3 no or 0 for not sure"));
    desk.press("11223r");
    assert_eq!(desk.misses("at most"), None, "{}", desk.screen());
}

#[test]
fn fewer_than_four_votes_show_no_dots() {
    let mut desk = Desk::in_room(session("trust-check", 3), Kept::Stored);
    desk.press("]]]]111r");
    assert!(desk.says("only the state is shown"));
    assert!(!desk.says("●"));
}

#[test]
fn the_clock_counts_down_and_says_in_words_when_it_is_over() {
    let mut desk = Desk::at_first_pair(5);
    assert!(desk.says("12:00 left"));
    desk.wait(11 * 60 + 55);
    assert!(desk.says("0:05 left"));
    desk.wait(65);
    assert!(desk.says("OVER by 1:00"));
    // A clock that goes back an hour takes nothing away and gives nothing.
    desk.wait(-3600);
    assert!(desk.says("12:00 left"));
}

#[test]
fn time_away_does_not_count() {
    let mut desk = Desk::at_first_pair(5);
    desk.wait(60).press("q");
    let Screen::Start = desk.app.screen else { panic!("left") };
    let mut desk = Desk::at_first_pair(5);
    desk.wait(60);
    let effects = desk.app.quit(desk.now);
    assert!(matches!(effects.as_slice(), [Effect::Save(..), Effect::Quit]));
    let session = desk.session().clone();
    let mut again = Desk::in_room(session, Kept::Stored);
    again.now = desk.now + chrono::Duration::days(1);
    again.app = App::in_room(desk::words(), desk.session().clone(), Kept::Stored, again.now).0;
    assert!(again.says("11:00 left"), "{}", again.screen());
}

#[test]
fn looking_changes_nothing_but_the_place() {
    let mut desk = Desk::in_room(session("trust-check", 5), Kept::LookingOnly);
    let journal = desk.session().journal.entries().len();
    desk.press("]]]]1111r+utqq");
    assert!(desk.effects.iter().all(|e| !matches!(e, Effect::Save(..))), "{:?}", desk.effects);
    let mut desk = Desk::in_room(session("trust-check", 5), Kept::LookingOnly);
    desk.press("]]]]1");
    assert!(desk.says("nothing can be changed here"));
    assert_eq!(
        desk.session().journal.entries().iter().filter(|e| !matches!(e.what, Some(Event::Go(_)))).count(),
        journal
    );
}

#[test]
fn the_demo_is_walked_with_the_arrow_keys_alone() {
    let mut desk = Desk::demo();
    for _ in 0..60 {
        desk.press("<Down><Right>");
    }
    assert!(desk.says("end of the script"), "{}", desk.screen());
    let reading = desk.session().reading(desk.now.date_naive());
    let heights = reading.heights.unwrap();
    assert_eq!((heights.footing, heights.observed, heights.ceiling), (1, 2, 2));
    assert!(desk.effects.iter().all(|e| !matches!(e, Effect::Save(..) | Effect::Create(..))), "nothing is stored");
    desk.press("f");
    assert!(desk.says("Quillmarsh"), "the report: {}", desk.screen());
}

#[test]
fn a_paste_is_no_vote() {
    let mut desk = Desk::at_first_pair(5);
    desk.send(Msg::Paste("all said 1".into()));
    assert!(desk.says("Pasted text is no vote"));
    assert!(desk.says("One digit a person."));
}

#[test]
fn a_paste_into_a_field_is_one_harmless_line() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("a");
    desk.send(Msg::Paste("first\nsecond\tthird\u{1b}[31m\u{202e}".into()));
    assert!(desk.says("first second third·[31m"), "{}", desk.screen());
    assert!(desk.session().progress.actions.is_empty());
    desk.send(Msg::Paste("x".repeat(1_000_000)));
    assert!(desk.says("the rest was cut"));
}

/// Every screen there is, each a list of keys from a session's start.
const SCREENS: &[&str] = &[
    "",
    "<Right>",
    "]]",
    "]]]]",
    "]]]]123",
    "]]]]11155r",
    "]]]]11155rv1",
    "]]]]55555r",
    "]]]]00000r",
    "]]]]11111re",
    "]]]]11111rw",
    "]]]]11111rl",
    "]]]]11111ro",
    "]]]]g",
    "]]]]?",
    "nn",
    "a",
    "t",
    "S",
    "]]1",
    "]]]]]]]1",
    "]]]]]]]11111r",
    "]]]]]]]]",
    "]]]]]]]]]",
    "]]]]]]]]]]",
    "]]]]]]]]]]f",
];

#[test]
fn every_screen_draws_at_every_size() {
    for keys in SCREENS {
        let mut desk = Desk::in_room(session("trust-check", 5), Kept::Stored);
        desk.press(keys);
        for size in [
            (0, 0),
            (1, 1),
            (2, 2),
            (10, 3),
            (58, 12),
            (71, 20),
            (72, 20),
            (80, 23),
            (80, 24),
            (100, 30),
            (120, 36),
            (200, 60),
            (500, 200),
        ] {
            desk.size = size;
            desk.screen();
        }
    }
    for width in 0..130 {
        let mut desk = Desk::at_first_pair(5);
        desk.press("11155r");
        desk.size = (width, 24);
        desk.screen();
        desk.size = (120, width / 2);
        desk.screen();
    }
}

#[test]
fn too_small_a_window_says_what_it_needs() {
    let mut desk = Desk::at_first_pair(5);
    desk.size = (58, 12);
    assert!(desk.says("rungs needs 72 by 20"));
}

#[test]
fn without_colour_no_cell_has_one() {
    for keys in SCREENS {
        let mut desk = Desk::in_room(session("trust-check", 5), Kept::Stored);
        desk.press(keys);
        let coloured = desk
            .buffer()
            .content()
            .iter()
            .any(|c| c.fg != ratatui::style::Color::Reset || c.bg != ratatui::style::Color::Reset);
        assert!(!coloured, "{keys}");
    }
}

#[test]
fn colours_take_nothing_away_from_the_text() {
    for keys in SCREENS {
        let mut desk = Desk::in_room(session("trust-check", 5), Kept::Stored);
        desk.press(keys);
        let plain = desk.screen();
        desk.theme = Theme::Sixteen;
        assert_eq!(desk.screen(), plain, "{keys}: a word or a glyph says it, colour only repeats it");
    }
}

#[test]
fn names_of_every_script_leave_the_columns_straight() {
    for name in [
        "Zoë & Söhne",
        "日本語の会社株式会社日本語の会社",
        "עברית חברה",
        "👨‍👩‍👧 family ☎️ 🇩🇪",
        &"m\u{301}\u{302}".repeat(60),
        &"W".repeat(300),
    ] {
        let mut session = session("trust-check", 5);
        session.header.setup.account = name.to_owned();
        let mut desk = Desk::in_room(session, Kept::Stored);
        desk.press("]]]]11111re").send(Msg::Paste(name.to_owned()));
        desk.press("<Enter>").send(Msg::Paste(name.to_owned()));
        desk.press("<Enter>today<Enter><Enter><Right>").press("<Enter><Enter><Enter><Enter><Enter><Enter>");
        for size in [(100, 30), (120, 36)] {
            desk.size = size;
            let buffer = desk.buffer();
            let border =
                (0..size.0).find(|x| buffer[(*x, 5)].symbol() == "│" && buffer[(*x, 8)].symbol() == "│" && *x > 30);
            let Some(x) = border else { panic!("{name}: no line between question and ladder\n{}", desk.screen()) };
            assert!((4..size.1 - 3).all(|y| buffer[(x, y)].symbol() == "│"), "{name} at {size:?}\n{}", desk.screen());
        }
    }
}

#[test]
fn the_held_screen_offers_to_look() {
    let mut desk =
        Desk::of(App::held(desk::words(), "2026-11-22-x-0000".into(), "open in another window (process 42)".into()));
    assert!(desk.says("process 42"));
    desk.press("<Enter>");
    assert_eq!(desk.effects, [Effect::Open("2026-11-22-x-0000".into(), rungs::app::Access::Look)]);
}

#[test]
fn set_up_asks_again_for_what_is_missing() {
    let script = desk::script("trust-check");
    let app = App::in_setup(desk::words(), &script.workshop, &script.ladder, &rungs::app::setup::Given::default());
    let mut desk = Desk::of(app);
    desk.press("<Enter><Enter><Enter><Enter><Enter>");
    assert!(desk.says("Type a name for the account first."));
    desk.press("Harbour<Enter>Renewal<Enter><Right><Enter>0<Enter><Enter>");
    assert!(desk.says("a number from 1 to 2000"));
    desk.press("<Backspace>5<Enter>1<Enter>");
    let [Effect::Create(setup, workshop)] = desk.effects.as_slice() else { panic!("{:?}", desk.effects) };
    assert_eq!(
        (setup.account.as_str(), setup.room, setup.target, workshop.as_str()),
        ("Harbour", 5, None, "trust-check")
    );
    assert_eq!(setup.opportunity.as_ref().map(|o| (o.name.as_str(), o.reach)), Some(("Renewal", Reach::Stretch)));
}

#[test]
fn d7_a_save_that_failed_is_tried_again_though_nobody_touches_a_key() {
    let mut desk = Desk::at_first_pair(5);
    desk.disk_works = false;
    desk.press("1");
    desk.send(Msg::Saved(1, Err(message!("file-disk-full"))));
    desk.effects.clear();
    desk.wait(1).wait(1).wait(1).wait(1);
    let tried = desk.effects.iter().filter(|e| matches!(e, Effect::Save(..))).count();
    assert!((1..=2).contains(&tried), "tried {tried} times in four seconds");
    desk.disk_works = true;
    desk.wait(5);
    assert!(!desk.says("NOT SAVED"), "{}", desk.screen());
    desk.effects.clear();
    desk.disk_works = false;
    desk.wait(60);
    assert!(!desk.effects.iter().any(|e| matches!(e, Effect::Save(..))), "nothing is left to be saved");
}

#[test]
fn d7_the_advice_of_a_failed_save_is_never_cut_off() {
    let mut desk = Desk::at_first_pair(5);
    desk.size = (80, 24);
    desk.disk_works = false;
    desk.press("1");
    let why = message!("file-missing", path = "/a/long/path".repeat(9));
    desk.send(Msg::Saved(1, Err(why)));
    assert!(desk.says("NOT SAVED  press S to save to another folder"), "{}", desk.screen());
    desk.press("q");
    assert!(desk.says("Press S to save to another folder, q once more to leave without it."), "{}", desk.screen());
}

#[test]
fn d2_the_screen_says_that_something_else_wrote_the_session() {
    let mut desk = Desk::at_first_pair(5);
    desk.size = (80, 24);
    for meddled in [sessions::Meddled::Changed("x".into()), sessions::Meddled::Removed("x".into())] {
        desk.send(Msg::Meddled(meddled.said()));
        assert!(desk.says(&desk::words().say(&meddled.said())), "{}", desk.screen());
    }
}

#[test]
fn what_the_disk_says_is_said_in_the_language_of_the_script() {
    let mut desk = Desk::in_room(session("wer-wem-vertraut", 5), Kept::Stored);
    desk.press("<Right>V");
    desk.send(Msg::VotesRead(Err(message!("file-missing", path = "votes.csv"))));
    assert!(desk.says("die Datei votes.csv gibt es nicht: den Pfad prüfen."), "{}", desk.screen());
    desk.press("<Esc>");
    desk.send(Msg::Meddled(sessions::Meddled::Changed("x".into()).said()));
    assert!(desk.says("Auch ein anderes Programm schrieb diese Sitzung"), "{}", desk.screen());
    desk.send(Msg::Moved(sessions::Moved::Home.said()));
    assert!(desk.says("Wieder im eigenen Ordner gespeichert"), "{}", desk.screen());
    desk.send(Msg::FileWritten(Err(message!("cli-not-open"))));
    assert!(desk.says("die Sitzung ist nicht mehr offen"), "{}", desk.screen());
    desk.disk_works = false;
    desk.press("1Einkauf<Enter><Esc>");
    desk.send(Msg::Saved(1, Err(message!("file-disk-full"))));
    assert!(desk.says("der Datenträger ist voll"), "{}", desk.screen());
}

#[test]
fn a_pair_that_was_passed_over_is_not_voted_on() {
    for size in [(80, 24), (120, 36), (200, 50)] {
        let mut desk = Desk::at_first_pair(5);
        desk.size = size;
        desk.press("11111r<Right>NIt does not apply<Enter>");
        assert_eq!(desk.misses("PASSED OVER"), None, "{}", desk.screen());
        assert!(desk.says("Passed over: It does not apply"), "{}", desk.screen());
        assert!(!desk.says("One digit a person.") && !desk.says("clearly"), "{}", desk.screen());
    }
}

#[test]
fn the_ladder_says_what_is_still_open_and_what_was_not_voted_on() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("11111r]]]]");
    assert_eq!(desk.misses("Coercion: not voted on. If it is so"), None, "{}", desk.screen());
    desk.press("[<Left><Left><Left><Left>");
    desk.press("l");
    assert_eq!(desk.misses("Coercion: not voted on."), None, "{}", desk.screen());
}

#[test]
fn a_notice_that_is_longer_than_its_row_is_read_whole() {
    for workshop in ["beside-the-ladder", "neben-der-leiter"] {
        let mut desk = Desk::in_room(session(workshop, 5), Kept::Stored);
        desk.size = (80, 24);
        desk.press("22r");
        let told = desk.app.notice.as_ref().unwrap().text.clone();
        assert!(told.chars().count() > 79, "{told}");
        assert_eq!(desk.misses(&told), None, "{}", desk.screen());
    }
}
