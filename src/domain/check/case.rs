//! What must be true of a made-up account.

use super::{Finding, Findings, Path};
use crate::domain::case::Case;
use crate::domain::ladder::Ladder;
use crate::domain::nearest::likely;
use crate::domain::session::MAX_ROOM;
use crate::domain::workshop::{Poll, Workshop};
use crate::message;
use crate::words::Message;

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
        found.add(root.field("room"), message!("check-room", most = MAX_ROOM, room = case.room), None);
    }
    if ladder.rung(case.target).is_none() {
        let help = message!("check-rungs-go", top = ladder.top());
        found.add(root.field("target"), message!("check-ladder-no-rung", rung = case.target), help);
    }
    let pairs: Vec<&str> = workshop.pairs().map(|p| p.id.as_str()).collect();
    let signs: Vec<&str> = workshop.signs().map(|s| s.id.as_str()).collect();
    for (id, votes) in &case.votes {
        let path = root.field("votes").key(id);
        found.asked(path.clone(), id, &pairs, message!("check-no-such-pair", id));
        found.voters(path.clone(), votes.len(), case.room);
        for (i, vote) in votes.iter().enumerate().filter(|(_, vote)| **vote > HIGHEST) {
            found.add(path.at(i), message!("check-no-vote", vote = *vote), message!("check-votes-are"));
        }
    }
    for (id, votes) in &case.signs {
        let path = root.field("signs").key(id);
        found.asked(path.clone(), id, &signs, message!("check-no-such-sign", id));
        found.voters(path, votes.len(), case.room);
    }
    polls(&mut found, &root, case, workshop);
    for (i, line) in case.evidence.iter().enumerate() {
        let known = [pairs.as_slice(), signs.as_slice()].concat();
        let path = root.field("evidence").at(i).field("about");
        found.asked(path, &line.about, &known, message!("check-no-such-question", id = &line.about));
    }
    found.0
}

impl Findings {
    pub(super) fn asked(&mut self, path: Path, id: &str, known: &[&str], unknown: Message) {
        if !known.contains(&id) {
            let near = likely(id, known.iter().copied());
            self.add(path, unknown, near.map(|near| message!("check-did-you-mean", near)));
        }
    }

    fn voters(&mut self, path: Path, votes: usize, room: u32) {
        if u32::try_from(votes).unwrap_or(u32::MAX) > room {
            self.add(path, message!("check-many-votes", votes, room), message!("check-one-vote"));
        }
    }
}

fn polls(found: &mut Findings, root: &Path, case: &Case, workshop: &Workshop) {
    for (id, votes) in &case.polls {
        let path = root.field("polls").key(id);
        let Some(poll) = workshop.poll(id) else {
            let known: Vec<&str> = workshop.polls().map(Poll::id).collect();
            found.asked(path, id, &known, message!("check-no-such-poll", id));
            continue;
        };
        found.voters(path.clone(), votes.len(), case.room);
        for (i, vote) in votes.iter().enumerate() {
            if let Err(why) = poll.vote(*vote) {
                found.add(path.at(i), message!("check-no-vote", vote = *vote), why);
            }
        }
    }
}
