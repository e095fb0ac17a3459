//! A message is let in.

use super::room::Room;
use super::{App, Effect, Msg, Notice, Opened, Screen};
use super::{form, room};
use crate::domain::session::{Moment, Session};
use crate::say;
use crate::words::Message;

impl App {
    pub(super) fn let_in(&mut self, msg: Msg, now: Moment) -> Vec<Effect> {
        match msg {
            Msg::Do(action) => self.act(action, now),
            Msg::Run(action) => {
                self.palette = None;
                self.act(action, now)
            }
            Msg::Reach(goal) => self.reach(goal, now),
            Msg::Meaningless(stray) => self.say_why_not(stray),
            Msg::Number(number) => self.number(number, now),
            Msg::Choose(at) => {
                self.choose(at);
                Vec::new()
            }
            Msg::Edit(request) => {
                if let Some(form) = self.form_mut() {
                    form.edit(request);
                }
                if let Some(palette) = &mut self.palette {
                    palette.at = 0;
                }
                Vec::new()
            }
            Msg::Paste(text) => self.paste(&text, now),
            Msg::Sessions(listing) => {
                self.start.have_sessions(listing);
                Vec::new()
            }
            Msg::Circles(lines) => {
                self.start.circles = lines;
                Vec::new()
            }
            Msg::Workshops(listing) => {
                self.start.have_workshops(listing);
                Vec::new()
            }
            Msg::Created(Ok(session)) => self.enter(*session, room::Kept::Stored, now),
            Msg::Created(Err(why)) => {
                self.notice = Notice::trouble(why);
                Vec::new()
            }
            Msg::Opened(opened) => self.opened(*opened, now),
            Msg::Saved(revision, result) => {
                match &mut self.screen {
                    Screen::Room(room) => room.saved(revision, result),
                    _ => self.saved_behind(result),
                }
                Vec::new()
            }
            Msg::Meddled(what) => {
                self.notice = Notice::trouble(self.gate().say(&what));
                Vec::new()
            }
            Msg::Moved(what) => {
                self.notice = Some(Notice::said(self.gate().say(&what)));
                Vec::new()
            }
            Msg::Wanted => match &mut self.screen {
                Screen::Room(room) => room.hand_over(now),
                _ => Vec::new(),
            },
            Msg::HandedOver(result) => self.handed_over(result, now),
            Msg::Previewed(previewed) => self.previewed(*previewed, now),
            Msg::Followed(seen) => self.followed(*seen, now),
            Msg::Phones(heard) => {
                let Screen::Room(room) = &mut self.screen else { return Vec::new() };
                let outcome = room.heard(heard, now);
                self.done(outcome)
            }
            Msg::Met(met) => match &mut self.screen {
                Screen::Room(room) => room.met(met.map(|met| *met), now),
                _ => Vec::new(),
            },
            Msg::Noted(note) => match &mut self.screen {
                Screen::Room(room) => room.noted(note),
                _ => Vec::new(),
            },
            Msg::Told(ask, answer) => {
                self.history_told(&ask, answer.map(|page| *page));
                Vec::new()
            }
            Msg::VotesRead(result) => {
                let Screen::Room(room) = &mut self.screen else { return Vec::new() };
                let outcome = room.votes_read(result, now);
                self.done(outcome)
            }
            Msg::FileWritten(result) => {
                let left_out = match &mut self.screen {
                    Screen::Room(room) => room.left_out.take(),
                    _ => None,
                };
                self.notice = match result {
                    Ok(place) => Notice::plain(match left_out {
                        Some(left_out) => say!(self.gate(), "app-file-kept-without", place, left_out),
                        None => say!(self.gate(), "app-file-kept", place),
                    }),
                    Err(why) => Notice::trouble(self.gate().say(&why)),
                };
                Vec::new()
            }
        }
    }

    /// A session that was left already has been saved, or not.
    fn saved_behind(&mut self, result: Result<(), Message>) {
        self.lost = result.err().map(|why| self.gate().say(&why));
        if let Some(why) = &self.lost {
            self.notice = Notice::trouble(format!("{}  {why}", say!(self.gate(), "screen-not-saved")));
        }
    }

    fn opened(&mut self, opened: Opened, now: Moment) -> Vec<Effect> {
        match opened {
            Opened::Ours(session) => return self.enter(session, room::Kept::Stored, now),
            Opened::Rehearsed(session) => return self.enter(session, room::Kept::Rehearsal, now),
            Opened::ToLook(session) => return self.enter(session, room::Kept::LookingOnly, now),
            Opened::Held(id, who) => self.screen = Screen::Held { id, who },
            Opened::Failed(why) => self.notice = Notice::trouble(why),
        }
        Vec::new()
    }

    pub(super) fn enter(&mut self, session: Session, kept: room::Kept, now: Moment) -> Vec<Effect> {
        self.notice = None;
        let votes = match &mut self.screen {
            Screen::Setup(set_up) => set_up.votes.take(),
            _ => None,
        };
        let mut room = Room::new(session, kept, &self.words, now.date_naive());
        room.circle.clone_from(&self.circle);
        self.notice = room.take_up_draft().map(Notice::said);
        let mut effects = room.enter(now);
        match votes.map(|votes| room.bring_in(&votes, now)) {
            Some(Ok(room::Outcome::Say(notice, more))) => {
                self.notice = Some(notice);
                effects.extend(more);
            }
            Some(Err(why)) => self.notice = Notice::trouble(why),
            _ => {}
        }
        (self.wished, self.noted) = (None, None);
        self.screen = Screen::Room(Box::new(room));
        effects.extend(self.ask_phones_in());
        effects
    }

    fn paste(&mut self, text: &str, now: Moment) -> Vec<Effect> {
        self.drop_waiting();
        if let Some(form) = self.form_mut() {
            if !form.paste(text) {
                self.notice = Notice::trouble(say!(self.gate(), "app-cut", most = form::LONGEST));
            }
            return Vec::new();
        }
        let pasted = match &mut self.screen {
            Screen::Room(room) if self.help.is_none() => room.paste(text, now),
            _ => Err(Notice::said(say!(self.gate(), "app-paste-nothing"))),
        };
        let (notice, effects) = match pasted {
            Ok((notice, effects)) => (notice, effects),
            Err(notice) => (notice, Vec::new()),
        };
        self.notice = Some(notice);
        effects
    }
}
