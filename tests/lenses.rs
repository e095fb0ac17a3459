//! What is typed beside the ladder, and the room's own lines beside what it has seen: kept, told, and scored nowhere.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::checked::{self, inspected, is_found};
use desk::tour::{self, CODENAME, NAME};
use desk::{BESIDE, Desk, noon, session, words};
use rungs::app::Screen;
use rungs::app::follow::Window;
use rungs::app::room::Kept;
use rungs::domain::history::{Snapshot, compare, trends};
use rungs::domain::session::Typing;
use rungs::domain::session::journal::Fate;
use rungs::domain::session::{Event, Place, Pole, Session, Written};
use rungs::domain::vote::{Figures, View};
use rungs::domain::workshop::{Kind, Lens, Part, Poll, Question};
use rungs::export::history::{Answer, Form};
use rungs::export::sheet::Cell;
use rungs::export::{Format, Reader, Subject, json, lens, report, typed};
use rungs::plain::Teller;
use rungs::ui::letters::Blocks;
use rungs::view::question::Posed;
use serde_json::{Value, json};

const SCRIPT: &str = include_str!("fixtures/scripts/valid/lenses.ron");

fn session_of(room: u32, target: Option<i8>) -> Session {
    checked::session_of(SCRIPT, room, target)
}

fn desk_of(room: u32) -> Desk {
    Desk::in_room(session_of(room, Some(3)), Kept::Stored)
}

/// The desk at a step, counted from 0.
fn at(step: usize) -> Desk {
    let mut desk = desk_of(5);
    desk.press(&"]".repeat(step));
    desk
}

/// Everything typed and voted once.
fn walked() -> Desk {
    let mut desk = desk_of(5);
    desk.press("1They call us first.<Enter>They bring the figures.<Enter><Esc>2They write formally.<Enter><Esc>");
    desk.press("]55554r<Right>");
    desk.press("104/2021<Enter><Right>");
    desk.press("1The pump schedule<Enter>their planner<Enter>20 dec<Enter><Esc><Right>");
    desk.press("1Brightwell<Enter>the yard in spring<Enter><Right><Enter><Esc><Right>");
    desk.press("1<Right><Enter>9 9 8 7 6<Enter><Right>");
    desk.press("22221r<Right>11112r<Right>33333r<Right>11112r<Right>22222r");
    desk
}

#[test]
fn the_script_is_right_and_its_parts_come_in_order() {
    let inspected = inspected(SCRIPT);
    assert!(inspected.problems.is_empty(), "{:#?}", inspected.problems);
    let desk = walked();
    let ids: Vec<&str> = desk.session().places().filter_map(|(_, stop)| stop.id()).collect();
    assert_eq!(
        ids,
        [
            "write-personal",
            "meeting",
            "since",
            "handover",
            "rival",
            "nps",
            "nps-about",
            "dependence",
            "breach",
            "seen/1",
            "seen/2"
        ],
        "{}",
        desk.screen()
    );
}

#[test]
fn what_is_wrong_with_a_lens_is_told_at_its_place() {
    for (was, becomes, at, told) in [
        ("over_years: 3,\n", "\n", "flag: \"A", "need each other"),
        (
            "flag: \"A change can cost business or refresh it: only with a handover.\",",
            "",
            "over_years",
            "need each other",
        ),
        (
            "fields: [Text(\"What\"), Who(",
            "fields: [Who(\"What\"), Who(",
            "fields: [Who(",
            "says what the line is about",
        ),
        ("Text(\"The firm\")", "Text(\"\")", "Text(\"\")", "empty"),
        ("most: 2,", "most: 0,", "most: 0,", "cannot be read at once"),
        ("most: 2,", "most: 10,", "most: 10,", "cannot be read at once"),
        ("leads_to: \"breach\"", "leads_to: \"breech\"", "leads_to", "no question `breech`"),
        ("answers: [\"shallow\"]", "answers: [\"shalow\"]", "answers: [\"shalow\"]", "no answer `shalow`"),
        ("target_from: 3, ", "", "(answers: [\"shallow\"]", "names no rung"),
        ("target_from: 3", "target_from: 7", "target_from: 7", "no rung 7"),
        ("prompts: [\"write-personal\"]", "prompts: [\"wrote\"]", "prompts: [\"wrote\"]", "no prompt `wrote`"),
        ("prompts: [\"write-personal\"]", "prompts: []", "prompts: []", "nothing to compare"),
        ("both: \"We saw both.\"", "both: \"\"", "both: \"\"", "empty"),
        ("id: \"rival\",", "id:  \"since\",", "id:  ", "`since`"),
    ] {
        is_found(SCRIPT, (was, becomes), (at, told));
    }
    // What is typed before the pairs leads the votes on them.
    let date = "(title: \"Early\", minutes: 1, kind: Lens([Date((id: \"early\", ask: \"Since when?\"))])),";
    let early = SCRIPT.replacen("steps: [", &format!("steps: [{date}"), 1).replacen("minutes: 22", "minutes: 23", 1);
    let problems = inspected(&early).problems;
    assert!(problems.iter().any(|p| words().say(&p.message).contains("before the pairs")), "{problems:#?}");
}

#[test]
fn a_month_is_typed_once_flagged_past_three_years_and_undone() {
    let mut desk = at(2);
    desk.press("1");
    for wrong in ["2021", "13/2021", "next month", "01/2031"] {
        desk.press(&format!("{wrong}<Enter>"));
        assert!(desk.says(&format!("“{wrong}” is no month up to now")), "{wrong}: {}", desk.screen());
    }
    desk.press("April 2021<Enter>");
    assert!(desk.says("Since April 2021: 5 years and 7 months."), "{}", desk.screen());
    assert!(desk.says("only with a handover"), "{}", desk.screen());
    desk.press("110/2024<Enter>");
    assert!(desk.says("Since October 2024: 2 years and one month."), "{}", desk.screen());
    assert!(!desk.says("only with a handover"), "{}", desk.screen());
    desk.press("u");
    assert!(desk.says("Since April 2021"), "{}", desk.screen());
    desk.press("u");
    assert!(!desk.says("Since April 2021") && desk.session().progress.entered.is_empty() || !desk.says("5 years"));
}

#[test]
fn a_line_becomes_an_action_with_its_owner_and_its_day() {
    let mut desk = at(2);
    desk.press("<Right>2");
    assert!(desk.says("no line here that nobody has taken on"), "{}", desk.screen());
    desk.press("1The pump schedule<Enter>Paul Meyer<Enter>20 dec<Enter>");
    assert!(desk.says("A name? A role protects them"), "{}", desk.screen());
    desk.press("<Enter><Enter><Esc>");
    let lines = |desk: &Desk| desk.session().progress.entered["handover"].lines.clone();
    assert_eq!(lines(&desk).len(), 1, "{}", desk.screen());
    assert_eq!(lines(&desk)[0].cells[2], "2026-12-20");
    desk.press("2");
    assert!(desk.says("The pump schedule"), "{}", desk.screen());
    desk.press("<Enter>");
    assert_eq!(desk.session().progress.actions.len(), 1, "{}", desk.screen());
    assert!(lines(&desk)[0].taken_on && desk.says("→ taken on"), "{}", desk.screen());
    // No more lines than the script lets stand.
    desk.press("1The code of the gate<Enter><Enter><Enter>");
    assert_eq!(lines(&desk).len(), 2);
    desk.press("1A third<Enter><Enter><Enter>");
    assert!(desk.says("two lines") || desk.says("2 lines at most"), "{}", desk.screen());
}

#[test]
fn the_three_vectors_of_nps_stand_with_their_width() {
    for (numbers, said) in [
        ("9 9 8 7 6", "NPS +20; with 5 answers anything from −46 to +86 would look the same."),
        ("9,8,8,7,6", "NPS 0; with 5 answers anything from −55 to +55 would look the same."),
        ("10 9 9 9 8 8 7 7 6 3", "NPS +20; with 10 answers anything from −26 to +66 would look the same."),
    ] {
        let mut desk = at(3);
        desk.size = (120, 36);
        desk.press(&format!("1<Right><Enter>{numbers}<Enter>"));
        assert_eq!(desk.misses(said), None, "{}", desk.screen());
        assert_eq!(desk.says("too few to be a number"), !numbers.starts_with("10"), "{}", desk.screen());
    }
    // A guess is no survey, and nothing is chosen before somebody did.
    let mut desk = at(3);
    desk.press("1<Enter>");
    assert!(desk.says("Say first who gave"), "{}", desk.screen());
    desk.press("<Right><Right><Enter>9 9 8 7 6<Enter>");
    assert!(desk.says("no NPS is made of a guess") && !desk.says("NPS +"), "{}", desk.screen());
    let told = as_json(desk.session());
    assert_eq!(
        (&told["lenses"]["nps"]["survey"]["nps"], &told["lenses"]["nps"]["survey"]["by"]),
        (&Value::Null, &json!("us"))
    );
    // Of three nothing is told.
    let mut desk = at(3);
    desk.press("1<Right><Enter>9 9 8<Enter>");
    assert!(desk.says("no counts, and no NPS") && !desk.says("9: 2"), "{}", desk.screen());
    assert_eq!(as_json(desk.session())["lenses"]["nps"]["survey"]["counts"], Value::Null);
    desk.press("<Esc>1<Right><Enter>9 eleven<Enter>");
    assert!(desk.says("“eleven” is no number"), "{}", desk.screen());
}

#[test]
fn an_old_matter_leads_to_the_sign_and_sets_nothing() {
    let mut desk = at(3);
    desk.press("<Right>22221r");
    assert!(desk.says("to go at once to: Is there something our firm did"), "{}", desk.screen());
    let before = desk.session().reading(desk.session().day());
    desk.press("G");
    assert_eq!(desk.session().here().id(), Some("breach"), "{}", desk.screen());
    assert_eq!(desk.session().reading(desk.session().day()), before);
    assert!(desk.session().progress.ballot("breach").is_none());
    // Another answer leads nowhere, and of three voters nothing is told.
    let mut desk = at(3);
    desk.press("<Right>11112r");
    assert!(!desk.says("goes at once"), "{}", desk.screen());
    desk.press("G");
    assert_eq!(desk.session().here().id(), Some("nps-about"));
    let mut few = desk_of(3);
    few.press("]]]<Right>222rG");
    assert!(!few.says("goes at once"), "{}", few.screen());
    assert_eq!(few.session().here().id(), Some("nps-about"));
}

#[test]
fn form_and_target_that_do_not_fit_are_said_in_one_line() {
    let flag = "Form and target do not fit";
    for (target, votes, is_up) in [
        (Some(3), "11112", true),
        (Some(2), "11112", false),
        (None, "11112", false),
        (Some(3), "22222", false),
        (Some(3), "11122", false),
    ] {
        let mut desk = Desk::in_room(session_of(5, target), Kept::Stored);
        desk.press(&format!("]]]]{votes}r"));
        assert_eq!(desk.says(flag), is_up, "{target:?} {votes}: {}", desk.screen());
        let told = report(desk.session(), Format::Markdown, Reader::Room, &words()).unwrap();
        assert_eq!(told.contains(flag), is_up, "{told}");
        assert!(told.contains("Why this target"), "{told}");
        assert_eq!(as_json(desk.session())["lenses"]["dependence"].get("flags").is_some(), is_up);
    }
    // The footing: none before a pair was read, and then the lowest.
    for (pairs, is_up) in [("", false), ("]11112r", true)] {
        let mut desk = Desk::in_room(session_of(5, Some(3)), Kept::Stored);
        let to = if pairs.is_empty() { "]]]]" } else { "]]]" };
        desk.press(&format!("{pairs}{to}22222r"));
        assert_eq!(desk.says("Form and footing do not fit"), is_up, "{}", desk.screen());
    }
}

#[test]
fn lines_of_the_room_are_set_beside_what_was_seen() {
    let desk = walked();
    let session = desk.session();
    let polls = lens::of(session);
    let of = |id: &str| polls.iter().find(|one| one.poll.id() == id).unwrap();
    let view = |id: &str| of(id).poll.view(&of(id).tally);
    assert_eq!((view("seen/1"), view("seen/2")), (View::Seen, View::Reverse));
    let told = report(session, Format::Markdown, Reader::Room, &words()).unwrap();
    assert!(told.contains("| They call us first. | seen |"), "{told}");
    assert!(told.contains("| They bring the figures. | reverse seen |"), "{told}");
    // No pair was made of them, and they have no rung.
    assert!(session.progress.made.is_empty() && session.reading(session.day()).pairs.len() == 1);
    // A line taken back takes its poll with it; another is a new one.
    let mut session = session_of(5, None);
    let wrote = |text: &str, pole| Event::Wrote(Written { prompt: "write-personal".into(), pole, text: text.into() });
    session.happen(wrote("One", Pole::Trusted), noon()).unwrap();
    assert!(session.undo(noon()).is_some());
    assert!(session.progress.seen.is_empty());
    session.happen(wrote("Two", Pole::Opposite), noon()).unwrap();
    session.happen(wrote("Three", Pole::Trusted), noon()).unwrap();
    let ids: Vec<&str> = session.progress.seen.iter().map(|line| line.id.as_str()).collect();
    assert_eq!(ids, ["seen/2"]);
    // Where nobody wrote, the step stands empty.
    let mut desk = at(6);
    assert_eq!(desk.session().here().id(), None, "{}", desk.screen());
    desk.press("<Right>");
}

#[test]
fn a_journal_with_what_cannot_be_typed_is_refused() {
    let mut session = session_of(5, None);
    let mut enter = |lens: &str, what: Typing| session.happen(Event::Enter { lens: lens.into(), what }, noon());
    let day = noon().date_naive();
    let mut none = Figures { counts: [0; 11], by_them: true };
    assert!(enter("since", Typing::Since(day)).is_err(), "the 22nd is no month");
    assert!(enter("handover", Typing::Line(vec!["a".into()])).is_err());
    assert!(enter("handover", Typing::Line(vec!["a".into(), "b".into(), "soon".into()])).is_err());
    assert!(enter("handover", Typing::Line(vec![" ".into(), "b".into(), String::new()])).is_err());
    assert!(enter("handover", Typing::Line(vec!["a".repeat(401), "b".into(), String::new()])).is_err());
    assert!(enter("handover", Typing::TakenOn(0)).is_err());
    assert!(enter("rival", Typing::Line(vec!["a".into(), "b".into(), "E".into()])).is_err());
    assert!(enter("nps", Typing::Figures(none)).is_err());
    none.counts = [u32::MAX; 11];
    assert!(enter("nps", Typing::Figures(none)).is_err());
    assert!(enter("meeting", Typing::TakenOn(0)).is_err());
    assert!(enter("nowhere", Typing::TakenOn(0)).is_err());
    assert!(enter("handover", Typing::Line(vec!["a".into(), String::new(), String::new()])).is_ok());
    assert!(enter("handover", Typing::TakenOn(0)).is_ok());
    assert!(enter("handover", Typing::TakenOn(0)).is_err());
}

fn without_lenses(session: &Session) -> Session {
    let mut workshop = session.workshop.clone();
    workshop.steps.retain(|step| !matches!(step.kind, Kind::Lens(_)));
    let mut bare = Session::new(session.header.clone(), workshop, session.ladder.clone());
    for entry in session.journal.entries().iter().filter(|e| e.fate == Fate::Kept) {
        let Some(event) = &entry.what else { continue };
        if !matches!(event, Event::Go(_)) {
            let _ = bare.happen(event.clone(), entry.at.unwrap_or(noon()));
        }
    }
    bare
}

fn as_json(session: &Session) -> Value {
    let (reading, polled) = (session.reading(session.day()), lens::of(session));
    let told = json::reading(&Subject::of(session), &reading, &polled, &words()).unwrap();
    serde_json::from_str(&told).unwrap()
}

#[test]
fn the_reading_is_the_same_byte_for_byte_with_and_without_lenses() {
    let desk = walked();
    let (with, without) = (desk.session(), without_lenses(desk.session()));
    assert_eq!(with.reading(with.day()), without.reading(with.day()));
    let (mut a, mut b) = (as_json(with), as_json(&without));
    assert_eq!(a["lenses"].as_object().unwrap().len(), 8);
    assert_eq!(b["lenses"], json!({}));
    for value in [&mut a, &mut b] {
        value.as_object_mut().unwrap().remove("lenses");
    }
    assert_eq!(a.to_string(), b.to_string());
}

#[test]
fn nothing_of_it_is_added_up_in_any_report() {
    let desk = walked();
    for format in [Format::Markdown, Format::Html] {
        let told = report(desk.session(), format, Reader::Room, &words()).unwrap().to_lowercase();
        let (_, told) = told.split_once("not scored").unwrap();
        let told = told.split("what the room wrote").next().unwrap();
        for sum in ["average", "mean ", "total", "percent"] {
            assert!(!told.contains(sum), "{sum}: {told}");
        }
        for text in ["since april 2021", "the pump schedule", "brightwell", "nps +20", "form and target do not fit"] {
            assert!(told.contains(text), "{text}: {told}");
        }
    }
    let table = report(desk.session(), Format::Csv, Reader::Room, &words()).unwrap();
    for row in [",lens,date,,since,", ",lens,lines,,handover,", ",lens,survey,,nps,", ",lens,compare,,seen/1,"] {
        assert!(table.contains(row), "{row}: {table}");
    }
    let text = lens::text(&lens::of(desk.session()), &typed::of(desk.session()), &words(), 80);
    assert!(text.contains("Since April 2021") && text.contains("The pump schedule"), "{text}");
}

#[test]
fn it_stays_so_in_the_file_and_is_set_beside_another_session() {
    let desk = walked();
    let kept = desk.session().clone().as_kept().unwrap();
    assert_eq!(kept.progress.entered, desk.session().progress.entered);
    assert_eq!(kept.progress.seen, desk.session().progress.seen);
    let compared = compare(&kept, &session_of(5, None), &[]);
    assert_eq!(compared.typed.len(), 4);
    assert!(compared.typed.iter().all(|told| told.first.is_some() && told.then.is_none()));
}

#[test]
fn the_clients_edition_has_none_of_it_and_a_coded_report_no_words_of_the_room() {
    let desk = walked();
    for reader in [Reader::Client] {
        let told = report(desk.session(), Format::Markdown, reader, &words()).unwrap();
        for text in ["Brightwell", "pump", "April 2021", "NPS", "They call us first"] {
            assert!(!told.contains(text), "{text}: {told}");
        }
    }
    for format in [Format::Markdown, Format::Json, Format::Csv] {
        let told = report(desk.session(), format, Reader::Coded, &words()).unwrap();
        for text in ["Brightwell", "pump", "yard", "They call us first"] {
            assert!(!told.contains(text), "{text}: {told}");
        }
    }
}

#[test]
fn the_stage_has_it_without_keys_the_prompter_its_question_and_lines_say_it() {
    let mut desk = at(2);
    desk.press("104/2021<Enter>");
    let mut stage = tour::window(&words(), Window::Stage, Some(desk.session().clone()));
    for size in [(80, 24), (120, 36), (200, 50)] {
        stage.size = size;
        for text in ["Since when has our lead had this account?", "Since April 2021", "not scored"] {
            assert_eq!(stage.misses(text), None, "{text} {size:?}\n{}", stage.screen());
        }
        assert!(!stage.says("types the month"), "{}", stage.screen());
    }
    let prompter = tour::window(&words(), Window::Prompter, Some(desk.session().clone()));
    for text in ["Since when has our lead", "Nobody is to be replaced"] {
        assert_eq!(prompter.misses(text), None, "{}", prompter.screen());
    }
    let mut teller = Teller::default();
    let mut hear = |desk: &Desk| teller.tell(&desk.app, &desk.keys, desk.now).join("\n");
    let told = hear(&desk);
    for text in ["Since when has our lead", "Beside the ladder", "Since April 2021: 5 years and 7 months.", "handover"]
    {
        assert!(told.contains(text), "{text}:\n{told}");
    }
    desk.press("103/2021<Enter>");
    let told = hear(&desk);
    assert!(told.contains("Since March 2021"), "{told}");
}

#[test]
fn nothing_typed_stands_under_a_codename_by_the_accounts_name() {
    let mut desk = at(2);
    desk.press(&format!("<Right>1The plan of {NAME}<Enter><Enter><Enter><Esc>"));
    let mut session = desk.session().clone();
    session.happen(Event::Codename(CODENAME.into()), noon()).unwrap();
    let desk = Desk::in_room(session.clone(), Kept::Stored);
    let stage = tour::window(&words(), Window::Stage, Some(session));
    assert!(!desk.says(NAME) && !stage.says(NAME), "{}\n{}", desk.screen(), stage.screen());
}

#[test]
fn a_lens_has_its_part_at_its_place() {
    let session = session_of(5, None);
    for step in &session.workshop.steps {
        let Kind::Lens(lenses) = &step.kind else { continue };
        assert_eq!(step.kind.parts().len(), lenses.len());
        let compares = |lens: &Lens| matches!(lens, Lens::Compare(_)) == matches!(lens.part(), Part::SeenOf(_));
        assert!(lenses.iter().all(compares));
    }
    assert_eq!(session.progress.place, Place::default());
}

#[test]
fn over_time_a_question_stands_with_its_days_and_what_it_came_to_and_nothing_rises_or_falls() {
    let first = walked().session().clone();
    let mut then = first.clone();
    then.header.id = "later".into();
    then.progress.entered.get_mut("since").unwrap().since = chrono::NaiveDate::from_ymd_opt(2024, 4, 1);
    then.progress.ballots.remove("dependence");
    // As the list of sessions has them: the latest first.
    let all = [Snapshot::of(&then), Snapshot::of(&first)];
    let trends = trends(&all, &first.header.setup.account, noon().date_naive());
    let [trend] = trends.as_slice() else { panic!("{trends:#?}") };
    let days = |id: &str| trend.lenses.iter().find(|over| over.id == id).map_or(0, |over| over.days.len());
    assert_eq!((days("nps-about"), days("since"), days("dependence"), days("nps")), (2, 2, 1, 2), "{trend:#?}");
    assert_eq!(days("handover"), 0, "lines that were typed stay in their session");
    let answer = Answer::OverTime(trends.clone());
    let text = answer.write(Form::Text(200), &words()).unwrap();
    let at = text.find("BESIDE THE LADDER").unwrap();
    let beside = &text[at..];
    for told in ["clear: ", "Since April 2021", "Since April 2024", "only with a handover", "NPS"] {
        assert!(beside.contains(told), "{told}: {beside}");
    }
    for told in ["rose", "fell", "better", "worse"] {
        assert!(!beside.contains(told), "{told}: {beside}");
    }
    let html = answer.write(Form::Html, &words()).unwrap();
    assert!(html.contains("Since April 2024"), "{html}");
    let json: Value = serde_json::from_str(&answer.write(Form::Json, &words()).unwrap()).unwrap();
    assert_eq!(json[0]["lenses"][0]["days"].as_array().unwrap().len(), 2, "{json:#}");
    let rows = &answer.sheets(&words())[0].rows;
    assert_eq!(rows.iter().filter(|row| row[8] == Cell::from("lens")).count(), 2 * all[0].lenses.len() + 1);
}

/// A desk of five at a question, by its number among all places.
fn at_place(workshop: &str, place: usize) -> Desk {
    let mut desk = Desk::in_room(session(workshop, 5), Kept::Stored);
    desk.press(&"<Right>".repeat(place));
    desk
}

#[test]
fn what_follows_from_a_choice_is_read_from_afar_and_who_chose_what_is_told_once() {
    let mut seen = 0;
    for workshop in BESIDE {
        let asked = session(workshop, 5);
        let places = asked.places().map(|(_, stop)| stop.id()).enumerate();
        let polls = places.filter_map(|(at, id)| Some((at, asked.workshop.poll(id?)?)));
        let choices =
            polls.filter_map(|(at, poll)| if let Poll::Choice(choice) = poll { Some((at, choice)) } else { None });
        for (at, choice) in choices {
            for (digit, answer) in (1..).zip(&choice.options) {
                let Some(then) = &answer.then else { continue };
                let mut desk = at_place(workshop, at);
                desk.press(&format!("{}r", digit.to_string().repeat(5)));
                desk.blocks = Blocks::Sextants;
                // What does not fit the target besides leaves no room for it on the smaller one.
                let has_flag = choice.flags.iter().any(|flag| flag.answers.contains(&answer.id));
                for size in [(120, 36), (200, 50)].into_iter().skip(usize::from(has_flag)) {
                    desk.size = size;
                    let small = then.split_whitespace().find(|word| !desk.is_large(word));
                    assert_eq!(small, None, "{then}\n{}", desk.screen());
                }
                for size in [(80, 24), (120, 36), (200, 50)] {
                    desk.size = size;
                    assert_eq!(desk.misses(then), None, "{}", desk.screen());
                    assert!(!desk.says(&format!("“{}”", answer.label)), "{}", desk.screen());
                    assert!(!desk.says(&format!("„{}“", answer.label)), "{}", desk.screen());
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn what_stands_over_a_poll_takes_one_row_of_the_smallest_screen() {
    for workshop in BESIDE {
        let desk = at_place(workshop, 0);
        let Screen::Room(room) = &desk.app.screen else { panic!() };
        for poll in room.session.workshop.polls() {
            let how = Posed::of(room, Question::Poll(poll)).how;
            assert!(how.chars().count() <= 78, "{workshop}: {how}");
        }
    }
}
