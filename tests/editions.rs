//! A report for one of its readers: what it holds, and what it must not.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;
mod sample;

use std::collections::{BTreeMap, BTreeSet};

use desk::{Desk, checked, session};
use rungs::app::Effect;
use rungs::app::room::Kept;
use rungs::domain::reading::Grade;
use rungs::domain::session::{Action, Event, Evidence, Pole, Session, Typing, Written};
use rungs::domain::vote::{Figures, Vote};
use rungs::domain::workshop::{CasePair, LineField, Part, Question, Typed};
use rungs::export::{Format, Reader, Unfit, left_out, report};
use rungs::storage::scripts;
use rungs::words::{Language, Words};
use serde_json::Value;

const PAGES: [Format; 2] = [Format::Markdown, Format::Html];

fn written(session: &Session, format: Format, reader: Reader) -> String {
    report(session, format, reader, &Words::default()).unwrap().replace('\\', "")
}

/// Everything voted on, with evidence, hazards, remarks, written lines, pairs passed over and made, and actions.
fn whole() -> Session {
    let mut session = sample::finished_session();
    sample::answer(&mut session, "complacency", &[Vote::Yes; 5]);
    sample::answer(&mut session, "breach-personal", &[Vote::Yes; 5]);
    let reason = "Their law forbids it.".to_owned();
    session.happen(Event::PassOver { question: "corporate-4".into(), reason }, sample::minute(60)).unwrap();
    session
}

/// Every text that must not reach those whom the room read.
fn ours(session: &Session) -> Vec<String> {
    let progress = &session.progress;
    let mut texts: Vec<String> = Vec::new();
    for line in &progress.evidence {
        texts.extend([line.who.clone(), line.what.clone()]);
    }
    texts.extend(progress.remarks.iter().map(|remark| remark.text.clone()));
    texts.extend(progress.written.iter().map(|line| line.text.clone()));
    texts.extend(progress.passed_over.values().cloned());
    texts.extend(progress.actions.iter().filter_map(|action| action.moves.clone()));
    texts.extend(session.ladder.families.iter().flat_map(|family| [family.name.clone(), family.about.clone()]));
    texts.extend(session.ladder.rungs.iter().map(|rung| rung.name.clone()));
    texts.extend(session.ladder.dimensions.iter().map(|rail| rail.name.clone()));
    texts.extend([session.workshop.title.clone(), session.ladder.title.clone(), session.ladder.disclaimer.clone()]);
    texts.extend(session.header.setup.opportunity.iter().map(|opportunity| opportunity.name.clone()));
    for pair in session.pairs() {
        texts.extend([pair.ask.clone(), pair.trusted.clone(), pair.opposite.clone()]);
    }
    texts.extend(session.workshop.signs().map(|sign| sign.ask.clone()));
    for word in [
        "vote",
        "picture",
        "held",
        "mixed",
        "split",
        "confidence",
        "footing",
        "present",
        "evidence",
        "trust",
        "account",
    ] {
        texts.push(word.into());
    }
    texts
}

#[test]
fn the_other_side_reads_what_was_agreed_and_nothing_else() {
    let session = whole();
    for format in PAGES {
        let page = written(&session, format, Reader::Client);
        // The style sheet is ours in every report and says nothing of anybody.
        let page = page.split("<style>").next().unwrap().to_owned() + page.split("</style>").last().unwrap();
        for kept in [
            "Nordlicht Foods",
            "Introduce two people across the widest gap",
            "Ana",
            "2025-03-18",
            "We read this account again in May.",
            "Ask their planner for dates",
            "done",
        ] {
            assert!(page.contains(kept), "{kept}: {page}");
        }
        // What the room typed into a decision stays as it was.
        let page = page.replace("We read this account again in May.", "").to_lowercase();
        for text in ours(&session) {
            assert!(!page.contains(&text.to_lowercase()), "{text}: {page}");
        }
        assert!(!page.contains("<svg") && !page.contains('●'), "{page}");
    }
}

/// A session with everything that a script can have beside the ladder, and something taken on.
fn beside() -> Session {
    let script = include_str!("fixtures/scripts/valid/lenses.ron");
    let mut desk = Desk::in_room(checked::session_of(script, 5, Some(3)), Kept::Stored);
    desk.press("1They call us first.<Enter>They bring the figures.<Enter><Esc>2They write formally.<Enter><Esc>");
    desk.press("]55554r<Right>104/2021<Enter><Right>");
    desk.press("1The pump schedule<Enter>their planner<Enter>20 dec<Enter><Esc><Right>");
    desk.press("1Brightwell<Enter>the yard in spring<Enter><Right><Enter><Esc><Right>");
    desk.press("1<Right><Enter>9 9 8 7 6<Enter><Right>");
    desk.press("22221r<Right>11112r<Right>33333r<Right>11112r<Right>22222r");
    agreed(desk.session().clone())
}

/// One with a grid of who trusts whom.
fn grid() -> Session {
    let mut session = session("who-trusts-whom", 5);
    let grid = session.workshop.grids().next().unwrap().id.clone();
    for event in [session.new_column(&grid, "our night fitter"), session.new_row(&grid, "their yard manager", None)] {
        session.happen(event, sample::minute(1)).unwrap();
    }
    let question = session.progress.grids[&grid].rows[0].id.clone();
    for digit in [1, 1, 1, 2] {
        let vote = Vote::Choice(digit);
        session.happen(Event::Vote { question: question.clone(), vote }, sample::minute(2)).unwrap();
    }
    session.happen(Event::Reveal { question }, sample::minute(3)).unwrap();
    agreed(session)
}

fn agreed(mut session: Session) -> Session {
    let by = session.day() + chrono::Days::new(20);
    let action =
        Action { what: "Show the plan early".into(), who: "Ben".into(), by, moves: Some("Gatekeeping".into()) };
    session.happen(Event::Act(action), sample::minute(70)).unwrap();
    session
}

/// Every text in a value.
fn texts(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(text) => into.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| texts(one, into)),
        Value::Object(all) => all.values().for_each(|one| texts(one, into)),
        _ => {}
    }
}

/// Whatever a script asks: no text of the whole report but what was agreed.
#[test]
fn of_no_kind_of_question_anything_reaches_the_other_side() {
    for session in [whole(), beside(), grid()] {
        let data = written(&session, Format::Json, Reader::Room);
        let mut ours = Vec::new();
        texts(&serde_json::from_str(&data).unwrap(), &mut ours);
        let progress = &session.progress;
        let tasks = progress.actions.iter().map(|a| &**a).chain(progress.pending.iter().map(|p| &p.carried.action));
        let tasks = tasks.flat_map(|task| [task.what.clone(), task.who.clone(), task.by.to_string()]);
        let became = progress.pending.iter().filter_map(|p| p.became).map(|became| format!("{became:?}"));
        let became: String = became.chain(["done moved dropped".to_owned()]).collect();
        let theirs = [session.header.setup.account.clone(), session.day().to_string(), became];
        let decided = progress.decisions.iter().map(|decision| decision.to_string());
        let agreed: String = tasks.chain(theirs).chain(decided).collect::<Vec<_>>().join("\n").to_lowercase();
        let page = written(&session, Format::Markdown, Reader::Client).to_lowercase();
        for text in ours.iter().map(|text| text.to_lowercase()).filter(|text| text.chars().count() > 4) {
            assert!(agreed.contains(&text) || !page.contains(&text), "{text}: {page}");
        }
        for typed in ["April 2021", "Brightwell", "figures", "formally", "yard manager", "night fitter", "NPS"] {
            assert!(!page.contains(&typed.to_lowercase()), "{typed}: {page}");
        }
        assert!(page.contains("ben") || page.contains("ana"), "{page}");
    }
}

/// A text that stands nowhere else.
fn own(counter: &mut usize) -> String {
    *counter += 1;
    format!("kingfisher {counter}")
}

/// What can be typed into a part of a script, each text its own.
fn typed_into(session: &Session, part: Part, texts: &mut usize) -> Vec<Event> {
    let wrote = |prompt: &str, pole, text| {
        let prompt = prompt.to_owned();
        Event::Wrote(Written { prompt, pole, text })
    };
    match part {
        Part::Pair(pair) | Part::Told(CasePair { pair, .. }) => {
            let line = sample::evidence(&pair.id, &own(texts), &own(texts), 9, Grade::A);
            vec![Event::Evidence(line)]
        }
        Part::Sign(sign) => {
            let line = sample::evidence(&sign.id, &own(texts), &own(texts), 9, Grade::A);
            vec![Event::Evidence(Evidence { shows: None, ..line })]
        }
        Part::Typed(typed) => {
            let what = match typed {
                Typed::Date(_) => Typing::Since("2021-04-01".parse().unwrap()),
                Typed::Survey(_) => {
                    Typing::Figures(Figures { counts: [0, 0, 1, 0, 0, 0, 0, 2, 3, 4, 2], by_them: true })
                }
                Typed::Lines(lines) => {
                    let field = |field: &LineField| match field {
                        LineField::Text(_) | LineField::Who(_) => own(texts),
                        LineField::Day(_) => "2026-12-01".to_owned(),
                        LineField::Grade(_) => "A".to_owned(),
                    };
                    Typing::Line(lines.fields.iter().map(field).collect())
                }
            };
            vec![Event::Enter { lens: typed.id().to_owned(), what }]
        }
        Part::Prompt(prompt) => [Pole::Trusted, Pole::Opposite].map(|pole| wrote(&prompt.id, pole, own(texts))).into(),
        Part::Grid(grid) => {
            let columns = grid.columns.iter().map(|_| session.new_column(&grid.id, &own(texts)));
            let columns: Vec<Event> = columns.collect();
            let promised = session.progress.filled(&grid.id).rows.first().map(|row| {
                let line = grid.promise.as_ref().map(|_| own(texts));
                session.new_line(&grid.id, row, line.as_deref())
            });
            columns.into_iter().chain(promised).chain([session.new_row(&grid.id, &own(texts), None)]).collect()
        }
        Part::Sided(_) | Part::Poll(_) | Part::SeenOf(_) => Vec::new(),
    }
}

/// A session with everything in it that its script asks for: typed, voted on, revealed and called.
fn filled(mut session: Session) -> (Session, usize) {
    let mut texts = 0;
    let script = session.workshop.clone();
    let happen = |session: &mut Session, event: Event| session.happen(event, desk::noon()).unwrap();
    for part in script.parts() {
        let events = typed_into(&session, part, &mut texts);
        events.into_iter().for_each(|event| happen(&mut session, event));
    }
    happen(&mut session, Event::Park(own(&mut texts)));
    let asked = session.places().filter_map(|(_, stop)| stop.question().map(|q| (q.id().to_owned(), digit_of(q))));
    for (question, vote) in asked.collect::<BTreeMap<_, _>>() {
        (0..5).for_each(|_| happen(&mut session, Event::Vote { question: question.clone(), vote }));
        happen(&mut session, Event::Reveal { question: question.clone() });
        if script.has_model(&question) {
            happen(&mut session, Event::Model { question });
        }
    }
    (session, texts)
}

fn digit_of(question: Question) -> Vote {
    match question {
        Question::Pair(_) => Vote::Point(4),
        Question::Sign(_) => Vote::Yes,
        Question::Poll(_) => Vote::Choice(1),
    }
}

/// Whatever kind of thing a script asks, and whatever is answered: the other side reads the same page, byte for byte, as if
/// nothing but what was agreed had happened.
#[test]
fn of_no_kind_in_any_script_a_byte_reaches_the_other_side() {
    let mut kinds = BTreeSet::new();
    for known in scripts::workshops(&desk::nobody()) {
        let empty = session(&known.id, 5);
        let (whole, texts) = filled(empty.clone());
        kinds.extend(empty.workshop.parts().map(|part| format!("{part:?}").split('(').next().unwrap().to_owned()));
        let room = written(&whole, Format::Json, Reader::Room);
        assert!((1..=texts).all(|n| room.contains(&format!("kingfisher {n}\""))), "{}: {room}", known.id);
        let (whole, bare) = (agreed(whole), agreed(empty));
        for format in PAGES {
            assert_eq!(written(&whole, format, Reader::Client), written(&bare, format, Reader::Client), "{}", known.id);
        }
    }
    assert_eq!(kinds.len(), 9, "{kinds:?}");
}

#[test]
fn whoever_sends_it_hears_what_is_not_in_it() {
    let session = whole();
    let english = left_out(&session, Reader::Client, &Words::default()).unwrap();
    assert_eq!(
        english,
        "Left out: the reading with its ladder, the votes on 13 questions, 2 lines of evidence, 3 hazards, 2 remarks of the \
         parking lot, 2 texts that the room wrote, why one pair does not apply and what one action is meant to move. \
         Actions and decisions stand there as they were typed: read them before you send it."
    );
    let german = left_out(&session, Reader::Client, &Words::default().in_language(Language::German)).unwrap();
    assert!(german.starts_with("Weggelassen: die Lesung mit ihrer Leiter, die Stimmen zu 13 Fragen"), "{german}");
    let typed = left_out(&beside(), Reader::Client, &Words::default()).unwrap();
    assert!(typed.contains("3 texts that the room wrote, 4 entries beside the ladder"), "{typed}");
    for reader in [Reader::Room, Reader::Coded, Reader::Learners, Reader::Trainer] {
        assert_eq!(left_out(&session, reader, &Words::default()), None);
    }
    let mut named = session;
    let by = sample::minute(0).date_naive();
    let action = Action { what: "Talk about the GATEKEEPING".into(), who: "Ben".into(), by, moves: None };
    named.happen(Event::Act(action), sample::minute(61)).unwrap();
    let said = left_out(&named, Reader::Client, &Words::default()).unwrap();
    assert!(said.ends_with("This stands in them all the same: gatekeeping."), "{said}");
}

#[test]
fn what_is_for_one_reader_is_no_data() {
    for reader in [Reader::Client, Reader::Learners, Reader::Trainer] {
        for format in [Format::Csv, Format::Json] {
            assert!(matches!(report(&whole(), format, reader, &Words::default()), Err(Unfit::OnlyPage)));
        }
    }
    for reader in [Reader::Learners, Reader::Trainer] {
        assert!(matches!(report(&whole(), Format::Html, reader, &Words::default()), Err(Unfit::NoToldCase)));
    }
}

/// Two pairs voted on and revealed, the model answer to the first called.
fn walked() -> Session {
    let mut desk = Desk::in_room(session("trainer-demo", 5), Kept::Stored);
    desk.press("]55555rrm<Right>55555r");
    desk.session().clone()
}

#[test]
fn a_class_reads_the_story_its_votes_and_the_model_answers_and_a_trainer_what_to_ask_too() {
    let session = walked();
    let told: Vec<_> = session.workshop.told().collect();
    for format in PAGES {
        let learners = written(&session, format, Reader::Learners);
        let trainer = written(&session, format, Reader::Trainer);
        for page in [&learners, &trainer] {
            for text in [
                "Pellworth Mills has used our pumps for years.",
                "The class read 0 of one pair as the model answer does; 1 misled it.",
                "misled",
            ] {
                assert!(page.contains(text), "{text}: {page}");
            }
            assert!(page.contains("Model answer not seen: The story does not tell it"), "{page}");
            assert!(!page.contains(&told[1].why), "not called yet: {page}");
        }
        let asks = "Talking: once a number has been said aloud, the others follow it.";
        assert!(trainer.contains(asks) && trainer.contains("What to ask"), "{trainer}");
        assert!(!learners.contains(asks) && !learners.contains("What to ask"), "{learners}");
    }
}

#[test]
fn a_class_stands_on_no_ladder_the_account_of_its_story_does() {
    let page = written(&walked(), Format::Markdown, Reader::Room);
    let first = page.split("## All pairs").next().unwrap();
    assert!(first.contains("The class read 0 of one pair as the model answer does; 1 misled it."), "{first}");
    for wrong in ["Harbour stands on", "reason", "questions are open", "Still open"] {
        assert!(!first.contains(wrong), "{wrong}: {first}");
    }
    assert!(!page.contains("What is still open"), "{page}");
    // What it takes on all the same is against no cause of its own.
    let mut took = walked();
    let moves = took.reading(took.day()).holds_back.first().map(|hold| Words::default().say(&hold.name(&took.ladder)));
    let (what, who, by) = ("Ask before we guess".into(), "Ben".into(), took.day());
    took.happen(Event::Act(Action { what, who, by, moves: Some(moves.unwrap()) }), desk::noon()).unwrap();
    let page = written(&took, Format::Markdown, Reader::Room);
    assert!(page.contains("Ask before we guess") && !page.contains("Nothing was taken on yet"), "{page}");
    assert!(!page.contains("reason\u{a0}1"), "{page}");
}

#[test]
fn the_screen_keeps_each_edition_and_says_what_it_left_out() {
    let kept = |desk: &Desk| match desk.effects.last() {
        Some(Effect::WriteFile { name, bytes }) => (name.clone(), String::from_utf8(bytes.clone()).unwrap()),
        other => panic!("{other:?}"),
    };
    let mut desk = Desk::in_room(whole(), Kept::Stored);
    desk.press("oc");
    let (name, text) = kept(&desk);
    assert_eq!(name, "2025-03-04-nordlicht-ab12-shared.html");
    assert!(text.contains("What we agreed") && !text.contains("recall"), "{text}");
    desk.send(rungs::app::Msg::FileWritten(Ok("here".into())));
    assert!(
        desk.app.notice.as_ref().unwrap().text.starts_with("It is in here. Left out: the reading"),
        "{:?}",
        desk.app.notice
    );
    desk.press("h");
    desk.send(rungs::app::Msg::FileWritten(Ok("there".into())));
    assert_eq!(desk.app.notice.as_ref().unwrap().text, "It is in there");
    let mut desk = Desk::in_room(walked(), Kept::Stored);
    desk.press("ol");
    assert!(kept(&desk).0.ends_with("-learners.html"));
    desk.press("t");
    assert!(kept(&desk).0.ends_with("-trainer.html") && kept(&desk).1.contains("What to ask"));
}
