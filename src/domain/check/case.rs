//! What must be true of a made-up account.

use super::{Finding, Findings, Path};
use crate::domain::case::Case;
use crate::domain::ladder::Ladder;
use crate::domain::nearest::likely;
use crate::domain::session::MAX_ROOM;
use crate::domain::workshop::Workshop;

/// The highest point of a vote; 0 is *not seen*.
const HIGHEST: u8 = 5;

/// Everything that is wrong with `case` when its workshop is `workshop`.
#[must_use]
pub fn check_case(case: &Case, workshop: &Workshop, ladder: &Ladder) -> Vec<Finding> {
    let mut found = Findings::default();
    let root = Path::default();
    found.id(root.field("id"), &case.id);
    for (name, text) in [("title", &case.title), ("account", &case.account), ("opportunity", &case.opportunity)] {
        found.text(root.field(name), text);
    }
    found.texts(&root.field("story"), &case.story);
    found.texts(&root.field("model"), &case.model);
    if !(1..=MAX_ROOM).contains(&case.room) {
        found.add(root.field("room"), format!("a room has 1 to {MAX_ROOM} people, not {}", case.room), "");
    }
    if ladder.rung(case.target).is_none() {
        let help = format!("the rungs go from 1 to {}", ladder.top());
        found.add(root.field("target"), format!("the ladder has no rung {}", case.target), help);
    }
    let pairs: Vec<&str> = workshop.pairs().map(|p| p.id.as_str()).collect();
    let signs: Vec<&str> = workshop.signs().map(|s| s.id.as_str()).collect();
    for (id, votes) in &case.votes {
        let path = root.field("votes").key(id);
        found.asked(path.clone(), id, &pairs, "pair");
        found.voters(path.clone(), votes.len(), case.room);
        for (i, vote) in votes.iter().enumerate().filter(|(_, vote)| **vote > HIGHEST) {
            found.add(path.at(i), format!("{vote} is no vote"), "1 to 5, or 0 for not seen");
        }
    }
    for (id, votes) in &case.signs {
        let path = root.field("signs").key(id);
        found.asked(path.clone(), id, &signs, "sign");
        found.voters(path, votes.len(), case.room);
    }
    for (i, line) in case.evidence.iter().enumerate() {
        let known = [pairs.as_slice(), signs.as_slice()].concat();
        found.asked(root.field("evidence").at(i).field("about"), &line.about, &known, "pair or sign");
    }
    found.0
}

impl Findings {
    fn asked(&mut self, path: Path, id: &str, known: &[&str], what: &str) {
        if !known.contains(&id) {
            let help =
                likely(id, known.iter().copied()).map_or_else(String::new, |near| format!("did you mean `{near}`?"));
            self.add(path, format!("its workshop has no {what} `{id}`"), help);
        }
    }

    fn voters(&mut self, path: Path, votes: usize, room: u32) {
        if u32::try_from(votes).unwrap_or(u32::MAX) > room {
            self.add(path, format!("these are {votes} votes, and the room has {room} people"), "one vote a person");
        }
    }
}
