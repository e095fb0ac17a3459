//! The bundled workshops, walked from start to finish: whatever a script says is seen whole.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::{Desk, nobody, session};
use rungs::app::room::Kept;
use rungs::domain::session::Stop;
use rungs::domain::workshop::{Kind, Question};
use rungs::storage::scripts::workshops;

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 36)];

/// Each word of the texts is on the screen.
fn seen<'a>(desk: &Desk, texts: impl IntoIterator<Item = &'a str>, what: &str) {
    for text in texts {
        assert_eq!(desk.misses(text), None, "{what}: {text:?}\n{}", desk.screen());
    }
}

fn walk(id: &str, size: (u16, u16)) {
    let mut desk = Desk::in_room(session(id, 5), Kept::Rehearsal);
    desk.size = size;
    let places = desk.session().places().count();
    for place in 0..places {
        let session = desk.session().clone();
        let step = &session.workshop.steps[session.progress.place.step];
        let what = format!("{id} at {size:?}, place {place}");
        seen(&desk, [session.workshop.title.as_str(), &step.title], &what);
        match session.here() {
            Stop::Question(Question::Pair(pair)) => {
                let texts = [&pair.ask, &pair.trusted, &pair.opposite].map(String::as_str);
                seen(&desk, texts, &what);
                if step.kind == Kind::Compare {
                    // Revealed and compared when they were voted on.
                    seen(&desk, texts, &what);
                    desk.press("<Right>");
                    continue;
                }
                // The worst for the room there is: all ends of the scale, and somebody who has not seen it.
                desk.press("11550r");
                seen(&desk, texts.into_iter().chain(["one picture, some"]), &what);
                if let Some(told) = session.workshop.model(&pair.id) {
                    desk.press("m");
                    seen(&desk, texts.into_iter().chain([told.why.as_str()]), &what);
                }
            }
            Stop::Question(Question::Sign(sign)) => {
                seen(&desk, [sign.ask.as_str(), sign.looks_like.as_deref().unwrap_or("")], &what);
                desk.press("11230r");
                seen(&desk, [sign.ask.as_str(), sign.looks_like.as_deref().unwrap_or("")], &what);
                // Of a habit, one sign of many is not yet enough.
                assert!(desk.says("present") || desk.says("One sign of"), "{what}: {}", desk.screen());
            }
            Stop::Prompt(prompt) => seen(&desk, [prompt.ask.as_str(), &prompt.reverse], &what),
            // Beside the ladder they stand while there is room; the notes have them all.
            Stop::Step if step.kind == Kind::Reading => {}
            Stop::Step => seen(&desk, step.show.iter().map(String::as_str), &what),
        }
        desk.press("n");
        let question = session.question();
        seen(&desk, step.cues(question).flat_map(|(_, texts)| texts), &format!("{what}, notes"));
        let asks_first = question.is_some_and(|q| q.applies().is_some());
        if (step.kind.asks() && !asks_first) || (step.kind == Kind::Reading && size.0 < 110) {
            seen(&desk, step.show.iter().map(String::as_str), &format!("{what}, shown with the notes"));
        }
        desk.press("n<Right>");
    }
    desk.press("ff");
    assert!(desk.says("The workshop is closed"), "{id}: {}", desk.screen());
}

#[test]
fn every_bundled_workshop_is_seen_whole_from_start_to_finish() {
    for known in workshops(&nobody()) {
        for size in SIZES {
            walk(&known.id, size);
        }
    }
}
