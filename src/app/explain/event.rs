//! What a line of the journal says.

use crate::domain::session::{Event, Session, Typing};
use crate::message;
use crate::words::Message;

/// What an event was, in a few words.
#[must_use]
pub fn event(event: &Event, session: &Session) -> Message {
    let ask = |id: &str| {
        let asked = session.progress.question(id, &session.workshop);
        asked.map_or_else(|_| id.to_owned(), |question| question.ask().to_owned())
    };
    match event {
        Event::Vote { .. } => message!("app-event-vote"),
        Event::TakeBack { .. } => message!("app-event-take-back"),
        Event::Tally { question, .. } => message!("app-event-tally", ask = ask(question)),
        Event::Collected(votes) => message!("app-event-collected", count = votes.len()),
        Event::PassOver { question, .. } => message!("app-event-pass-over", ask = ask(question)),
        Event::TakeUp { question } => message!("app-event-take-up", ask = ask(question)),
        Event::Reveal { question } => message!("app-event-reveal", ask = ask(question)),
        Event::Revote { question } => message!("app-event-revote", ask = ask(question)),
        Event::Amend { question, .. } => message!("app-event-amend", ask = ask(question)),
        Event::Model { question } => message!("app-event-model", ask = ask(question)),
        Event::Evidence(line) => message!("app-event-evidence", who = &line.who, what = &line.what),
        Event::Wrote(line) => message!("app-event-wrote", text = &line.text),
        Event::Made { .. } => message!("app-event-made"),
        Event::Enter { what: Typing::TakenOn(_), .. } => message!("app-event-line-taken-on"),
        Event::Enter { lens, .. } => {
            let typed = session.workshop.typed_under(lens);
            message!("app-event-enter", ask = typed.map_or(lens.as_str(), |typed| typed.ask()))
        }
        Event::Row { role, .. } | Event::Column { role, .. } => message!("grid-event-role", role),
        Event::Contact { .. } => message!("grid-event-contact"),
        Event::Drop { .. } => message!("grid-event-drop"),
        Event::HoldBack { question, .. } => message!("gap-event-hold-back", ask = ask(question)),
        Event::Consent(consent) => message!("gap-event-consent", said = consent.said()),
        Event::Share(sharing) => message!("share-event", said = sharing.said()),
        Event::Act(action) => message!("app-event-act", what = &action.what),
        Event::Room(room) => message!("app-event-room", room = *room),
        Event::Remote(remote) => message!("app-event-remote", count = *remote),
        Event::Target(0) => message!("app-event-no-target"),
        Event::Target(target) => message!("app-event-target", rung = session.ladder.rung_label(*target)),
        Event::Park(text) => message!("app-event-park", text),
        Event::Settle { how, .. } => message!("app-event-settle", how = how.said()),
        Event::Decide(text) => message!("app-event-decide", text),
        Event::Follow { how, .. } => message!("app-event-follow", how = how.said()),
        Event::Extend(minutes) => message!("app-event-extend", count = *minutes),
        Event::LeaveOut(_) => message!("app-event-leave-out"),
        Event::Codename(_) => message!("app-event-codename"),
        // No name in it: there may be a codename.
        Event::Correct(_) => message!("app-event-correct"),
        Event::Opened
        | Event::Left
        | Event::Go(_)
        | Event::Carry(_)
        | Event::Before(_)
        | Event::Rested(_)
        | Event::Met(_)
        | Event::Pause
        | Event::Talk { .. }
        | Event::Continue
        | Event::Blank(_)
        | Event::Draft(_)
        | Event::Finish => message!("app-event-move"),
    }
}
