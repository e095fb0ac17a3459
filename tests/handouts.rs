//! Sheets of paper for a workshop, from its script alone.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::session;
use rungs::domain::session::Event;
use rungs::domain::vote::Vote;
use rungs::domain::workshop::{Kind, Workshop};
use rungs::export::handout::sheets;
use rungs::export::{Format, Reader, report};
use rungs::storage::scripts::workshops;

/// The words of an HTML page, without its tags and its style.
fn read(html: &str) -> String {
    let body = html.split_once("<main").unwrap().1;
    let texts = body.split('<').filter_map(|tagged| tagged.split_once('>')).map(|(_, text)| text);
    let text = texts.collect::<Vec<_>>().join(" ");
    text.replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&")
}

fn pages(id: &str) -> Vec<(&'static str, String)> {
    let session = session(id, 5);
    let sheets = sheets(&session.workshop, &session.ladder, &desk::words());
    sheets.into_iter().map(|(name, doc)| (name, read(&doc.to_html()))).collect()
}

#[test]
fn learners_sheets_have_no_model_answer_and_the_key_has_them_all() {
    let mut met = 0;
    for known in workshops(&desk::nobody()) {
        let workshop = known.script.unwrap().workshop;
        let whys = workshop.told().map(|told| &told.why).chain(workshop.cards().map(|dealt| &dealt.card().why));
        for why in whys {
            for (name, page) in pages(&workshop.id) {
                assert_eq!(page.contains(why.as_str()), name == "key", "{}, {name}: {why}\n{page}", workshop.id);
            }
            met += 1;
        }
    }
    assert!(met > 130, "{met}");
}

/// The key is in no letter of theirs: with every other key the sheets are the same to the byte.
#[test]
fn learners_sheets_are_the_same_whatever_the_model_answers_are() {
    let mut met = 0;
    for known in workshops(&desk::nobody()) {
        let script = known.script.unwrap();
        let mut turned = script.workshop.clone();
        for step in &mut turned.steps {
            match &mut step.kind {
                Kind::Told(pairs) => pairs.iter_mut().for_each(|told| {
                    told.model = told.model.map(|model| (model + 1) % 6);
                    told.why += " So there.";
                }),
                Kind::Sort(sort) => {
                    let (first, last) = (sort.bins[0].id.clone(), sort.bins[sort.bins.len() - 1].id.clone());
                    for card in &mut sort.cards {
                        card.bin = Some(if card.bin.as_ref() == Some(&first) { last.clone() } else { first.clone() });
                        card.also.clear();
                        card.why += " So there.";
                    }
                }
                _ => {}
            }
        }
        let sheets = |workshop: &Workshop| -> Vec<(&str, String)> {
            let sheets = sheets(workshop, &script.ladder, &desk::words());
            sheets.into_iter().map(|(name, doc)| (name, doc.to_html())).collect()
        };
        for ((name, page), (_, other)) in sheets(&script.workshop).into_iter().zip(sheets(&turned)) {
            assert_eq!(page == other, name != "key", "{}, {name}", known.id);
            met += usize::from(matches!(name, "cards" | "answer-sheet"));
        }
    }
    assert!(met >= 34, "{met}");
}

#[test]
fn learners_read_in_no_form_of_a_report_what_was_not_called() {
    let mut met = 0;
    for known in workshops(&desk::nobody()).into_iter().filter(|known| known.script.is_ok()) {
        let mut session = session(&known.id, 5);
        let keyed: Vec<String> =
            session.workshop.keyed().filter_map(|part| Some(part.question()?.id().to_owned())).collect();
        for question in keyed.iter().cloned() {
            let is_pair = session.workshop.model(&question).is_some();
            let vote = if is_pair { Vote::Point(4) } else { Vote::Choice(1) };
            session.happen(Event::Vote { question: question.clone(), vote }, desk::noon()).unwrap();
            session.happen(Event::Reveal { question }, desk::noon()).unwrap();
        }
        let whys = session.workshop.told().map(|told| &told.why);
        let whys: Vec<&String> = whys.chain(session.workshop.cards().map(|dealt| &dealt.card().why)).collect();
        for format in [Format::Markdown, Format::Html].into_iter().filter(|_| !keyed.is_empty()) {
            let page = report(&session, format, Reader::Learners, &desk::words()).unwrap();
            let page = page.replace('\\', "").replace("&#39;", "'").replace("&quot;", "\"");
            assert!(whys.iter().all(|why| !page.contains(why.as_str())), "{}: {page}", known.id);
            met += whys.len();
        }
    }
    assert!(met > 200, "{met}");
}

#[test]
fn cards_stand_in_the_order_of_the_screen_with_a_box_for_each_bin_and_one_for_not_sure() {
    let session = session("sort-rungs", 5);
    let pages = pages("sort-rungs");
    let [_, (_, cards), (_, answers), (_, key)] = pages.as_slice() else { panic!("{pages:?}") };
    for page in [cards, key] {
        let at: Vec<usize> = session.workshop.cards().map(|dealt| page.find(&dealt.card().text).unwrap()).collect();
        assert!(at.is_sorted(), "{page}");
    }
    assert_eq!(answers.matches('☐').count(), 12 * 5, "{answers}");
    // What is shown as a digit is ticked under that digit.
    for head in ["1 Checked", "2 Predictable", "3 Relied on", "4 Aligned", "0 not sure"] {
        assert!(answers.contains(head), "{head}: {answers}");
    }
    assert!(!answers.contains(&session.workshop.cards().next().unwrap().card().text), "{answers}");
}

#[test]
fn a_hand_has_room_on_what_is_filled_in_and_nowhere_else() {
    for id in ["sort-rungs", "turn-it-round", "own-four", "stilles-jahr"] {
        let session = session(id, 5);
        for (name, doc) in sheets(&session.workshop, &session.ladder, &desk::words()) {
            let is_roomy = doc.to_html().contains("<div class=\"fill\">");
            assert_eq!(is_roomy, name == "answer-sheet", "{id}, {name}");
        }
    }
}

#[test]
fn a_told_case_counts_from_its_left_picture_on_paper_as_on_the_screen() {
    let pages = pages("trainer-demo");
    let [_, (_, cards), (_, answers), (_, key)] = pages.as_slice() else { panic!("{pages:?}") };
    assert!(cards.contains("A clause, a penalty or an approval") && cards.contains("a penalty clause now"), "{cards}");
    assert_eq!(answers.matches('☐').count(), 6 * 6, "{answers}");
    let row = |ask: &str| key.split_once(ask).unwrap().1.split_whitespace().next().unwrap().to_owned();
    // The left picture is the trusted one, and the model answer is clearly the other.
    assert_eq!(row("what do the terms of their orders look like now?"), "5,", "{key}");
    assert_eq!(row("how do we find out?"), "5,", "{key}");
    assert_eq!(row("how do they test our deliveries?"), "1,", "{key}");
}

#[test]
fn whoever_leads_any_workshop_gets_a_run_sheet_and_without_model_answers_nothing_else() {
    let pages = pages("trust-check");
    let [("run-sheet", page)] = pages.as_slice() else { panic!("{pages:?}") };
    let workshop = session("trust-check", 5).workshop;
    for step in &workshop.steps {
        for said in step.notes.say.iter().chain(&step.notes.act).chain(&step.show) {
            assert!(page.contains(said.as_str()), "{said}\n{page}");
        }
    }
}

#[test]
fn a_class_that_writes_has_lines_for_it_and_questions_about_an_own_client_have_boxes() {
    let pages = pages("turn-it-round");
    let (_, answers) = pages.iter().find(|(name, _)| *name == "answer-sheet").unwrap();
    assert_eq!(
        answers.split(|c| c != '_').filter(|line| !line.is_empty()).count(),
        3 * 2,
        "three pictures, each with its reverse: {answers}"
    );
    let pages = self::pages("own-four");
    let [_, ("cards", cards), ("answer-sheet", answers)] = pages.as_slice() else { panic!("{pages:?}") };
    assert!(cards.contains("When we asked them for a meeting") && cards.contains("4 I have seen neither."), "{cards}");
    assert!(cards.contains("One client each") && !cards.contains("Who goes and looks?"), "what comes after: {cards}");
    assert_eq!((answers.matches('☐').count(), answers.matches("Who looks, and by when").count()), (4 * 5, 1));
    assert!(answers.contains(" 0 "), "no answer is one on the screen too: {answers}");
    // What a room is asked about an account is no exercise.
    for id in ["beside-the-ladder", "retro-self-check", "portfolio-talk", "who-trusts-whom"] {
        assert_eq!(self::pages(id).len(), 1, "{id}");
    }
}
