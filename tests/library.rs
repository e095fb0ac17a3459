//! The bundled workshops, walked from start to finish: whatever a script says is seen whole.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::{Desk, nobody, script, session};
use rungs::app::room::Kept;
use rungs::domain::ladder::Ladder;
use rungs::domain::session::Stop;
use rungs::domain::workshop::{Kind, Question};
use rungs::domain::workshop::{Part, Workshop};
use rungs::storage::courses;
use rungs::storage::scripts::workshops;
use rungs::words::{Language, Words};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 36)];

/// Each word of the texts is on the screen.
fn seen<'a>(desk: &Desk, texts: impl IntoIterator<Item = &'a str>, what: &str) {
    for text in texts {
        assert_eq!(desk.misses(text), None, "{what}: {text:?}\n{}", desk.screen());
    }
}

/// What reveals after a step that collects has asked whether it shall.
fn once_more(desk: &Desk) -> &'static str {
    let asks = desk.misses("This step collects").is_none() || desk.says("sammelt nur");
    if asks { "r" } else { "" }
}

fn walk(id: &str, size: (u16, u16)) {
    let mut desk = Desk::in_room(session(id, 5), Kept::Rehearsal);
    desk.size = size;
    desk.take_extras();
    let english = desk.session().language() == Some(Language::English);
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
                // A step that collects asks once.
                desk.press(once_more(&desk));
                let is_told = session.workshop.model(&pair.id).is_some();
                let split = if is_told { "Where in the story?" } else { "What did each side see?" };
                let split = english.then_some(split).filter(|_| pair.theirs.is_none());
                seen(&desk, texts.into_iter().chain(split), &what);
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
                assert!(!english || desk.says("present") || desk.says("One sign of"), "{what}: {}", desk.screen());
            }
            Stop::Question(Question::Poll(poll)) => {
                let texts = || [poll.ask()].into_iter().chain(poll.answers().into_iter().map(|(_, meaning)| meaning));
                seen(&desk, texts(), &what);
                if step.kind != Kind::Compare {
                    desk.press("12230r");
                    // A step that collects asks once.
                    desk.press(once_more(&desk));
                }
                seen(&desk, texts(), &what);
                if let Some(dealt) = session.workshop.card(poll.id()).filter(|_| step.kind != Kind::Compare) {
                    desk.press("m");
                    seen(&desk, texts().chain([dealt.card().why.as_str()]), &what);
                }
            }
            Stop::Typed(typed) => seen(&desk, [typed.ask()], &what),
            Stop::Prompt(prompt) => seen(&desk, [prompt.ask.as_str(), &prompt.reverse], &what),
            Stop::Grid(grid, _) => {
                let prompts = grid.rows.prompt.iter().map(String::as_str);
                seen(&desk, [grid.ask.as_str()].into_iter().chain(prompts), &what);
            }
            Stop::Met(met) => seen(&desk, [met.pair.ask.as_str()], &what),
            // Beside the ladder they stand while there is room; the notes have them all.
            Stop::Step if step.kind == Kind::Reading => {}
            Stop::Step => seen(&desk, step.show.iter().map(String::as_str), &what),
        }
        desk.press("n");
        let question = session.question();
        seen(&desk, session.here().cues(step).flat_map(|(_, texts)| texts), &format!("{what}, notes"));
        let asks_first = question.is_some_and(|q| q.applies().is_some());
        if (step.kind.asks() && !asks_first) || (step.kind == Kind::Reading && size.0 < 110) {
            seen(&desk, step.show.iter().map(String::as_str), &format!("{what}, shown with the notes"));
        }
        desk.press("n<Right>");
    }
    desk.press("ff");
    assert!(desk.session().progress.finished, "{id}: {}", desk.screen());
}

#[test]
fn every_bundled_workshop_is_seen_whole_from_start_to_finish() {
    for known in workshops(&nobody()) {
        for size in SIZES {
            walk(&known.id, size);
        }
    }
}

#[test]
fn every_bundled_script_says_its_language_and_its_session_speaks_it() {
    let said = |id: &str, run: Language| {
        let words = session(id, 5).words(&Words::default().in_language(run));
        rungs::say!(words, "term-state-split")
    };
    for known in workshops(&nobody()) {
        let language = known.script.unwrap().workshop.language;
        let split = if language == Some(Language::German) { "gespalten" } else { "split" };
        for run in Language::ALL {
            assert_eq!(said(&known.id, run), split, "{}", known.id);
        }
        assert!(language.is_some(), "{}", known.id);
    }
}

/// All of a script that is no text.
fn bones(workshop: &Workshop) -> Vec<String> {
    let part = |part: Part<'_>| match part {
        Part::Pair(p) => {
            let (applies, watch) = (p.applies.is_some(), p.watch.is_some());
            format!("{} {} {} {:?} {} {applies} {watch}", p.id, p.dimension, p.rung, p.side, p.optional)
        }
        Part::Sided(p) => format!("{} {} {} {:?} {}", p.id, p.dimension, p.rung, p.side, p.theirs.is_some()),
        Part::Sign(s) => {
            format!("{} {} {} {} {}", s.id, s.family, s.optional, s.looks_like.is_some(), s.watch.is_some())
        }
        Part::Poll(p) => {
            let ids: Vec<String> = p.answer_ids().into_iter().map(|(_, id)| id).collect();
            let right = workshop.card(p.id()).map(|dealt| (&dealt.card().bin, &dealt.card().also));
            format!("{} {} {ids:?} {:?} {:?} {} {right:?}", p.id(), p.kind(), p.about(), p.beside(), p.is_optional())
        }
        Part::Typed(t) => format!("{} {}", t.id(), t.kind()),
        Part::SeenOf(s) => format!("{} {:?}", s.id, s.prompts),
        Part::Prompt(p) => format!("{} {}", p.id, p.dimension),
        Part::Grid(grid) => {
            let ids = grid.tags.iter().map(|tag| &tag.id).chain(grid.answers.iter().map(|mark| &mark.id));
            let most = (grid.rows.most, grid.rows.prompt.len(), grid.most_columns());
            format!("{} {:?} {most:?} {:?} {:?}", grid.id, ids.collect::<Vec<_>>(), grid.key_tags, grid.family)
        }
        Part::Told(t) => format!("{} {} {} {:?} {:?}", t.pair.id, t.pair.dimension, t.pair.rung, t.pair.side, t.model),
    };
    let step = |step: &rungs::domain::workshop::Step| {
        let notes = [&step.show, &step.notes.say, &step.notes.act, &step.notes.watch].map(Vec::len);
        let head = format!("{} {} {} {notes:?}", step.minutes, step.optional, step.extra);
        [vec![head], step.kind.parts().into_iter().map(part).collect()].concat()
    };
    let head = format!("{} {}", workshop.minutes, workshop.sources.len());
    [vec![head], workshop.steps.iter().flat_map(step).collect()].concat()
}

/// All of a ladder that is no text.
fn frame(ladder: &Ladder) -> Vec<String> {
    let rungs = ladder.rungs.iter().map(|r| format!("{} {}", r.at, r.remedies.len()));
    let rails = ladder.dimensions.iter().map(|d| format!("{} {} {}", d.id, d.fresh_days, d.by_opportunity));
    let families = ladder.families.iter().map(|f| {
        let limits = (f.kind, f.over_trust, f.blinds, &f.caps, f.flag.is_some(), f.remedies.len());
        format!("{} {limits:?}", f.id)
    });
    let numbers =
        format!("{:?} {:?} {:?}", (ladder.over_trust.one, ladder.over_trust.more), ladder.rules, ladder.confidence);
    rungs.chain(rails).chain(families).chain([numbers]).collect()
}

#[test]
fn a_german_script_is_the_english_one_but_for_its_words() {
    for (english, german) in [
        ("trust-check", "vertrauens-check"),
        ("too-cosy", "zu-vertraut"),
        ("reverse-the-polarity", "umgepolt"),
        ("before-the-bid", "vor-dem-angebot"),
        ("broken-promise", "gebrochenes-versprechen"),
        ("retro-self-check", "retro-selbst-check"),
        ("who-trusts-whom", "wer-wem-vertraut"),
        ("beside-the-ladder", "neben-der-leiter"),
        ("touchpoints", "beruehrungspunkte"),
        ("portfolio-talk", "portfolio-gespraech"),
        ("sort-rungs", "sprossen-ordnen"),
        ("two-directions", "zwei-richtungen"),
        ("seen-or-thought", "gesehen-oder-gedacht"),
        ("risk-and-remedy", "risiko-und-mittel"),
        ("both-sides", "beide-seiten"),
        ("sides-conduct", "seiten-verhalten"),
        ("sides-reliance", "seiten-verlass"),
        ("quiet-year", "stilles-jahr"),
        ("after-the-fault", "nach-dem-fehler"),
        ("turn-it-round", "umgekehrt"),
        ("own-four", "vier-am-eigenen"),
    ] {
        let (english, german) = (script(english), script(german));
        assert_eq!(bones(&german.workshop), bones(&english.workshop));
        assert_eq!(frame(&german.ladder), frame(&english.ladder));
    }
}

#[test]
fn the_course_lasts_two_hours_and_is_the_same_in_german() {
    let [english, german] = ["read-trust", "vertrauen-lesen"].map(|id| courses::find(id, &nobody()).unwrap());
    for taught in [&english, &german] {
        assert_eq!(taught.course.minutes(), 120);
        assert!(taught.scripts.iter().all(|script| script.workshop.only_tells()), "a class has no account");
    }
    let modules = english.scripts.iter().zip(&german.scripts);
    assert!(modules.into_iter().all(|(english, german)| bones(&english.workshop) == bones(&german.workshop)));
}

/// Words of what is read aloud.
fn words_of<'a>(texts: impl IntoIterator<Item = &'a str>) -> usize {
    texts.into_iter().map(|text| text.split_whitespace().count()).sum()
}

#[test]
fn what_is_read_aloud_leaves_time_to_vote_and_to_talk() {
    // Words a minute, and the share of a step's minutes that reading may take: four fifths.
    const PACE: usize = 150;
    for known in workshops(&nobody()) {
        let workshop = known.script.unwrap().workshop;
        for step in &workshop.steps {
            let said = words_of(step.notes.say.iter().map(String::as_str));
            let asked: usize = step
                .kind
                .parts()
                .into_iter()
                .map(|part| match part {
                    Part::Poll(poll) => words_of([poll.ask()]),
                    Part::Typed(typed) => words_of([typed.ask()]),
                    Part::Sign(sign) => words_of([sign.ask.as_str()]),
                    Part::Sided(p) => words_of([p.ask.as_str(), &p.trusted, &p.opposite]),
                    part => part.pair().map_or(0, |p| words_of([p.ask.as_str(), &p.trusted, &p.opposite])),
                })
                .sum();
            let most = usize::try_from(step.minutes).unwrap() * PACE * 4 / 5;
            let what = format!("{}, {}: {said} said and {asked} asked in {} min", known.id, step.title, step.minutes);
            println!("{what}");
            assert!(said + asked <= most, "{what}");
        }
    }
}
