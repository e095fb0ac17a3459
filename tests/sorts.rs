//! Cards that a class sorts: what is locked, what is not told before it is called, and what is said of a class.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::{Desk, noon, session};
use rungs::app::room::Kept;
use rungs::domain::history::compare;
use rungs::domain::session::{Event, Session};
use rungs::domain::vote::Vote;
use rungs::domain::workshop::{Dealt, Kind};
use rungs::export::csv::Separator;
use rungs::export::history::Answer;
use rungs::export::{Format, Reader, report, sorted};
use rungs::storage::scripts::workshops;
use serde_json::Value;

const DECKS: [&str; 8] = [
    "sort-rungs",
    "two-directions",
    "seen-or-thought",
    "risk-and-remedy",
    "sprossen-ordnen",
    "zwei-richtungen",
    "gesehen-oder-gedacht",
    "risiko-und-mittel",
];

fn happen(session: &mut Session, event: Event) {
    session.happen(event, noon()).unwrap();
}

/// A class that chose these digits for a card, revealed.
fn chose(session: &mut Session, card: &str, digits: &[u8]) {
    for digit in digits {
        let vote = if *digit == 0 { Vote::Blank } else { Vote::Choice(*digit) };
        happen(session, Event::Vote { question: card.into(), vote });
    }
    happen(session, Event::Reveal { question: card.into() });
}

fn called(session: &mut Session, card: &str, digits: &[u8]) {
    chose(session, card, digits);
    happen(session, Event::Model { question: card.into() });
}

/// Six learners: sure of one card, apart on another, misled by a third; a fourth has no right bin, a fifth is not called.
fn walked() -> Session {
    let mut session = session("sort-rungs", 6);
    called(&mut session, "tenth-pallet", &[2, 2, 2, 2, 2, 3]);
    called(&mut session, "shutdown", &[2, 2, 2, 3, 3, 3]);
    called(&mut session, "launch", &[1, 1, 1, 1, 1, 2]);
    called(&mut session, "renewed", &[1, 2, 3, 4, 4, 0]);
    chose(&mut session, "night-call", &[3, 3, 3, 3, 3, 3]);
    session
}

fn page(session: &Session, reader: Reader) -> String {
    report(session, Format::Markdown, reader, &desk::words()).unwrap().replace('\\', "")
}

fn first_words(text: &str) -> String {
    text.split_whitespace().take(3).collect::<Vec<_>>().join(" ")
}

#[test]
fn votes_on_a_card_are_locked_once_they_are_shown_and_its_key_comes_after() {
    let mut session = session("sort-rungs", 6);
    let question = || "tenth-pallet".to_owned();
    assert!(session.happen(Event::Model { question: question() }, noon()).is_err(), "nobody has voted");
    chose(&mut session, "tenth-pallet", &[2, 2, 2, 2, 2, 3]);
    assert!(session.happen(Event::Vote { question: question(), vote: Vote::Choice(2) }, noon()).is_err());
    assert!(session.happen(Event::Revote { question: question() }, noon()).is_err());
    happen(&mut session, Event::Model { question: question() });
    assert!(session.happen(Event::Model { question: question() }, noon()).is_err(), "it is shown already");
    assert!(session.happen(Event::Revote { question: question() }, noon()).is_err());
}

#[test]
fn the_key_is_on_no_screen_of_the_class_before_it_is_called() {
    for deck in DECKS {
        let mut session = session(deck, 6);
        let (place, id) = session.places().find_map(|(at, stop)| Some((at, stop.question()?.id().to_owned()))).unwrap();
        happen(&mut session, Event::Go(place));
        let card = session.workshop.card(&id).unwrap();
        let (why, right) = (first_words(&card.card().why), card.right().len());
        chose(&mut session, &id, &[1, 1, 1, 1, 2, 0]);
        for kept in [Kept::Stored, Kept::Following] {
            let desk = Desk::in_room(session.clone(), kept);
            let screen = desk.screen();
            assert!(!desk.says(&why), "{deck}: {screen}");
            for word in
                ["Model answer:", "Musterantwort:", "Sure", "Misled", "Contested", "Sicher", "Strittig", "Fährte"]
            {
                assert!(!screen.contains(word), "{deck}, {word}: {screen}");
            }
        }
        happen(&mut session, Event::Model { question: id });
        let desk = Desk::in_room(session, Kept::Following);
        assert!(right > 0 && desk.says(&why), "{deck}: {}", desk.screen());
    }
}

#[test]
fn a_key_calls_it_and_the_class_gets_a_word() {
    let mut desk = Desk::in_room(session("sort-rungs", 6), Kept::Stored);
    desk.press("]");
    let first = desk.session().question().unwrap().id().to_owned();
    let right = desk.session().workshop.card(&first).unwrap().card().bin.clone().unwrap();
    let digit = right.trim_start_matches('r').to_owned();
    desk.press(&digit.repeat(6)).press("r");
    assert!(desk.says("This step collects"), "{}", desk.screen());
    desk.press("r");
    assert!(desk.says("Clear") && desk.says("to see the model answer"), "{}", desk.screen());
    desk.press("m");
    assert!(desk.says("Sure") && desk.says("Model answer: "), "{}", desk.screen());
    desk.press("u");
    assert!(!desk.says("Sure"), "{}", desk.screen());
}

#[test]
fn each_card_that_is_collected_asks_for_itself_before_it_is_shown() {
    let mut desk = Desk::in_room(session("sort-rungs", 2), Kept::Stored);
    desk.press("]11r");
    assert!(desk.says("This step collects"), "{}", desk.screen());
    // The yes to one card is none to the next.
    desk.press("<Right>22r");
    assert!(desk.says("This step collects") && desk.session().progress.ballots.values().all(|b| !b.is_revealed()));
    desk.press("r");
    assert_eq!(desk.session().progress.ballots.values().filter(|b| b.is_revealed()).count(), 1);
}

#[test]
fn every_class_meets_the_cards_in_the_same_order_and_one_of_them_has_no_right_bin() {
    for known in workshops(&desk::nobody()).into_iter().filter(|known| DECKS.contains(&known.id.as_str())) {
        let ids = |room| -> Vec<String> {
            session(&known.id, room).workshop.cards().map(|dealt| dealt.card().id.clone()).collect()
        };
        assert_eq!(ids(3), ids(30));
        let workshop = session(&known.id, 5).workshop;
        assert_eq!(workshop.cards().filter(|dealt| dealt.card().bin.is_none()).count(), 1, "{}", known.id);
        let sort =
            workshop.steps.iter().find_map(|step| if let Kind::Sort(sort) = &step.kind { Some(sort) } else { None });
        let written: Vec<&str> = sort.unwrap().cards.iter().map(|card| card.id.as_str()).collect();
        assert_ne!(ids(3), written, "{}", known.id);
    }
}

#[test]
fn a_trainer_reads_misled_cards_first_with_what_to_ask() {
    let page = page(&walked(), Reader::Trainer);
    let row = |text: &str| page.lines().position(|l| l.starts_with('|') && l.contains(text)).unwrap();
    let (misled, contested, none, sure) =
        (row("stocktaking"), row("summer dates"), row("renewed"), row("tenth of our pallets"));
    assert!(misled < contested && contested < none && none < sure, "{page}");
    let line = |at: usize| page.lines().nth(at).unwrap();
    assert!(line(misled).contains("| misled |") && line(misled).contains("5 chose “Checked”"), "{}", line(misled));
    assert!(line(contested).contains("| contested |") && line(sure).contains("| sure |"), "{page}");
    assert!(page.contains("1 of 3 cards sure, 1 misled; by luck 1 in 4. 4 of 12 shown."), "{page}");
    assert!(line(misled).starts_with("| 3 |") && line(sure).starts_with("| 12 |"), "the numbers on paper: {page}");
    for ask in [
        "most chose “Checked”. What on the card speaks for it",
        "one voice for “Predictable”, one for “Relied on”.",
        "would you have to know",
    ] {
        assert!(page.contains(ask), "{ask}: {page}");
    }
    assert!(!page.contains("fitter first; the part") && !page.contains('%'), "{page}");
}

#[test]
fn learners_read_no_votes_and_no_key_that_was_not_called() {
    let session = walked();
    let page = page(&session, Reader::Learners);
    assert!(page.contains("A change is told while our dates can still move."), "{page}");
    assert!(!page.contains("chose “"), "{page}");
    for card in session.workshop.cards().map(Dealt::card) {
        assert_eq!(page.contains(&card.why), session.progress.models.contains(&card.id), "{}", card.id);
    }
}

#[test]
fn what_was_called_is_in_every_form_of_the_report() {
    let session = walked();
    let json: Value =
        serde_json::from_str(&report(&session, Format::Json, Reader::Room, &desk::words()).unwrap()).unwrap();
    let of = |id: &str| json["cards"].as_array().unwrap().iter().find(|card| card["card"] == id).unwrap().clone();
    assert_eq!((of("launch")["class"].as_str(), of("launch")["right"][0].as_str()), (Some("misled"), Some("r2")));
    assert!(of("renewed")["class"].is_null() && of("renewed")["right"].as_array().unwrap().is_empty());
    assert_eq!(json["cards"].as_array().unwrap().len(), 4);
    assert_eq!(json["lenses"]["night-call"]["kind"], "card");
    assert_eq!(json["lenses"]["night-call"]["state"], "clear");
    let text = sorted::text(&session, &desk::words(), 80);
    assert!(
        text.contains("by luck 1 in 4. 4 of 12 shown.") && text.contains("misled. Model answer: Predictable."),
        "{text}"
    );
    let csv = report(&session, Format::Csv, Reader::Room, &desk::words()).unwrap();
    assert!(csv.contains("lens,card,,launch,"), "{csv}");
}

#[test]
fn a_card_is_counted_once_and_a_class_is_told_of_no_ladder_and_of_no_action() {
    let mut session = walked();
    let last = session.places().last().unwrap().0;
    happen(&mut session, Event::Go(last));
    let desk = Desk::in_room(session.clone(), Kept::Stored);
    assert!(desk.says("not revealed: 7;") && !desk.says("Actions written down"), "{}", desk.screen());
    let page = page(&session, Reader::Room);
    assert!(page.contains("1 of 3 cards sure, 1 misled"), "{page}");
    for said in ["nothing has been revealed", "no footing", "What we do", "None was taken on"].into_iter().chain([
        "Beside the ladder",
        "validated instrument",
        "Opportunity",
        "which rung?: ",
    ]) {
        assert!(!page.contains(said), "{said}: {page}");
    }
    for (card, times) in [("stocktaking", 1), ("renewed", 1), ("fitter first", 1), ("looked our record up", 0)] {
        let rows = page.lines().filter(|line| line.starts_with('|') && line.contains(card));
        assert_eq!(rows.count(), times, "{card}: {page}");
    }
}

#[test]
fn a_class_is_offered_nothing_that_belongs_to_an_account() {
    for script in ["sort-rungs", "quiet-year", "own-four", "umgekehrt"] {
        let mut desk = Desk::in_room(session(script, 6), Kept::Stored);
        let footer = desk.screen().lines().last().unwrap().to_owned();
        for word in ["target", "Ziel", "action", "Aktion"] {
            assert!(!footer.contains(word), "{script}: {footer}");
        }
        desk.press("?");
        for line in ["another target rung", "write an action", "a codename", "write down what somebody saw"] {
            assert!(!desk.says(line), "{script}, {line}: {}", desk.screen());
        }
        assert!(desk.says("park a remark") || script == "umgekehrt", "{script}: {}", desk.screen());
        desk.press("<Esc>t");
        assert!(desk.says("a class") || desk.says("eine Klasse"), "{script}: {}", desk.screen());
        let has_ladder = script == "quiet-year";
        desk.press("w");
        assert_eq!(
            desk.says("Nothing here stands on a ladder") || desk.says("Hier steht nichts auf einer Leiter"),
            !has_ladder,
            "{script}: {}",
            desk.screen()
        );
    }
    let mut desk = Desk::in_room(session("trust-check", 6), Kept::Stored);
    desk.press("?");
    assert!(desk.says("another target rung") && desk.says("write an action"), "{}", desk.screen());
}

#[test]
fn a_class_that_sorts_is_about_no_account() {
    let session = walked();
    assert!(session.workshop.only_tells());
    assert!(session.reading(noon().date_naive()).heights.is_none());
}

#[test]
fn two_classes_beside_each_other_name_the_cards_that_misled_both() {
    let mut other = session("sort-rungs", 4);
    called(&mut other, "tenth-pallet", &[1, 1, 1, 1]);
    called(&mut other, "launch", &[4, 4, 4, 4]);
    called(&mut other, "renewed", &[1, 1, 1, 1]);
    chose(&mut other, "shutdown", &[1, 1, 1, 1]);
    let compared = compare(&walked(), &other, &[]);
    assert_eq!(compared.misled_by.len(), 1, "{:?}", compared.misled_by);
    assert_eq!(compared.misled_by[0], walked().workshop.card("launch").unwrap().card().text);
    let answer = Answer::Compared(Box::new(compared));
    let table = answer.sheets(&desk::words())[0].to_csv(Separator::Comma);
    assert_eq!(table.lines().filter(|line| line.starts_with("misled,")).count(), 1, "{table}");
    let page = answer.page(&desk::words()).to_markdown();
    assert!(page.contains("## Both classes were misled by") && page.contains("about the card"), "{page}");
    // Each card in the words of a class, with its model answer called or without.
    assert!(page.contains("misled: 5 chose “Checked”") && page.contains("| misled: 4 chose “Aligned” |"), "{page}");
    assert!(page.contains("contested: 3 chose “Predictable”") && page.contains("1 not sure"), "{page}");
    assert!(page.contains("| no right answer: 1 chose") && page.contains("no class is set over another"), "{page}");
    assert!(table.contains("lens,launch,") && table.contains(",misled,misled,"), "{table}");
    // Of a class nothing is read that stands on a ladder.
    for no in
        ["two views", "gave no answer", "Beside the ladder", "footing", "accounts", "no votes on a pair", "families"]
    {
        assert!(!page.contains(no), "{no}: {page}");
    }
    // A card that was written anew is another card.
    let step = |kind: &mut Kind| {
        if let Kind::Sort(sort) = kind {
            sort.cards.iter_mut().for_each(|c| c.text += " Again.")
        }
    };
    other.workshop.steps.iter_mut().for_each(|at| step(&mut at.kind));
    assert!(compare(&walked(), &other, &[]).misled_by.is_empty());
}

#[test]
fn a_class_that_is_not_of_one_mind_is_contested_before_and_after_the_model_answer() {
    let mut desk = Desk::in_room(session("sort-rungs", 6), Kept::Stored);
    desk.press("]<Right><Right><Right>222333");
    desk.press("]");
    assert!(!desk.says("Beside the ladder"), "a class has no ladder to stand beside: {}", desk.screen());
    while desk.session().question().map(|asked| asked.id().to_owned()) != Some(carded(&desk, 3)) {
        desk.press("<Right>");
    }
    desk.press("r");
    assert!(desk.says("Contested") && !desk.says("Two views"), "{}", desk.screen());
    desk.press("m");
    assert!(desk.says("Misled") || desk.says("Contested") || desk.says("Sure"), "{}", desk.screen());
    assert!(!desk.says("Two views"), "{}", desk.screen());
    desk.press("i");
    assert!(desk.says("Nothing here stands on a ladder"), "{}", desk.screen());
}

/// The card of this number, counted from 0 as they are dealt.
fn carded(desk: &Desk, number: usize) -> String {
    desk.session().workshop.cards().nth(number).unwrap().card().id.clone()
}

#[test]
fn a_class_that_has_no_model_answers_is_not_told_to_call_one() {
    let mut session = session("own-four", 6);
    happen(&mut session, Event::Finish);
    let page = page(&session, Reader::Room);
    assert!(page.contains("There are no model answers here") && !page.contains("called yet"), "{page}");
}

#[test]
fn zero_beside_a_line_of_the_classs_own_is_that_neither_was_seen() {
    let mut desk = Desk::in_room(session("turn-it-round", 6), Kept::Stored);
    desk.press("]]]1They ask our planner first.<Enter><Esc>]");
    assert!(desk.says("0 neither") && !desk.says("no answer"), "{}", desk.screen());
    desk.press("9");
    assert!(desk.says("or 0 for neither"), "{}", desk.screen());
    desk.press("111230r");
    assert!(desk.says("1 saw neither") && !desk.says("no answer"), "{}", desk.screen());
}
