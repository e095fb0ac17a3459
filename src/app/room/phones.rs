//! Votes from phones, as the room knows of them: where they come in, and how many there are. What they have chosen is
//! nowhere here before the reveal; the phones' thread then hands one tally over.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use super::{Kept, Outcome, Overlay, Room, trouble};
use crate::app::phones::{Doors, Heard, Tell, Wanted, Wish};
use crate::app::{Action, Effect, Notice};
use crate::domain::phones::{Asked, Choice, Here, Key, Later, Note, RevealWhen};
use crate::domain::session::{Ballot, Event, MAX_ROOM, Moment, Session};
use crate::domain::vote::Tally;
use crate::domain::workshop::{Kind, Part, Poll, Question, Step};
use crate::words::{Message, Words};
use crate::{message, say};

/// How long the phones' thread may take to hand votes over.
const ANSWERED: TimeDelta = TimeDelta::seconds(1);

/// How long it may take until the first phone comes.
const ALONE: TimeDelta = TimeDelta::seconds(20);

/// The phones of a room.
#[derive(Debug, Default)]
pub struct Phones {
    /// Whether they can come in.
    pub stand: Stand,
    /// What the user wants of them.
    pub wanted: Wanted,
    /// What was last kept beside the session.
    last: Option<Note>,
    /// Rounds that were shown: no phone votes on them again.
    closed: BTreeSet<Key>,
    /// The round that is being closed.
    revealing: Option<Revealing>,
}

/// Whether phones can come in.
#[derive(Debug, Default)]
pub enum Stand {
    /// Nobody has asked for it.
    #[default]
    Off,
    /// It has been asked for.
    Opening,
    /// They can.
    Open(Box<Open>),
    /// It does not work: why.
    Failed(String),
}

/// Where they come in, and how many there are.
#[derive(Debug)]
pub struct Open {
    /// Where.
    pub doors: Doors,
    /// How many, and the round that they vote on.
    pub here: (Option<Key>, Here),
    /// Since when.
    pub since: Moment,
    /// Whether newcomers are let in.
    pub door: bool,
    /// Whether any phone has come so far.
    pub any: bool,
    /// Whether the help with the network is shown.
    pub help: bool,
    /// Whether dark and light have changed places in the QR code, for terminals without colours.
    pub swapped: bool,
}

impl Open {
    /// Whether phones should have come by now, and none has.
    #[must_use]
    pub fn is_alone(&self, now: Moment) -> bool {
        !self.any && now - self.since >= ALONE
    }
}

#[derive(Debug)]
struct Revealing {
    key: Key,
    since: Moment,
    is_told: bool,
}

impl Phones {
    /// Where phones come in, while they can.
    #[must_use]
    pub fn open(&self) -> Option<&Open> {
        match &self.stand {
            Stand::Open(open) => Some(open),
            _ => None,
        }
    }

    /// What another window shows of a session's phones. The network's password is not beside the session: a window that is
    /// set as the session's is, has it.
    pub(in crate::app) fn follow(&mut self, doors: Option<Doors>, wanted: &Wanted, now: Moment) {
        let Some(doors) = doors else {
            self.stand = Stand::Off;
            return;
        };
        let Note { phones, door, .. } = doors.note;
        let (key, voted) = doors.note.voted.clone().map_or((None, 0), |(key, voted)| (Some(key), voted));
        let here = (key, Here { phones, voted, ..Here::default() });
        self.closed = doors.note.closed.iter().cloned().collect();
        self.wanted = match wanted.wifi == doors.note.wifi {
            true => wanted.clone(),
            false => Wanted { wifi: doors.note.wifi.clone(), ..Wanted::default() },
        };
        self.stand =
            Stand::Open(Box::new(Open { doors, here, since: now, door, any: true, help: false, swapped: false }));
    }
}

impl Room {
    /// Asks phones in.
    pub(in crate::app) fn open_phones(&mut self) -> Vec<Effect> {
        self.phones.stand = Stand::Opening;
        match self.kept {
            Kept::Stored => vec![Effect::ReadNote],
            _ => vec![Effect::Phones(Tell::Open(self.phones.last.clone().map(Box::new)))],
        }
    }

    /// What was kept beside the session is known.
    pub(in crate::app) fn noted(&mut self, note: Option<Box<Note>>) -> Vec<Effect> {
        if !matches!(self.phones.stand, Stand::Opening) {
            return Vec::new();
        }
        self.phones.closed.extend(note.iter().flat_map(|note| note.closed.iter().cloned()));
        let note = note.or_else(|| self.phones.last.clone().map(Box::new));
        vec![Effect::Phones(Tell::Open(note))]
    }

    /// The phones' thread says something.
    pub(in crate::app) fn heard(&mut self, heard: Heard, now: Moment) -> Outcome {
        match heard {
            Heard::Open(doors) => self.doors(*doors, now),
            Heard::Here(key, here) => self.here(key, here, now),
            Heard::Frozen(key, tally) => {
                let done = self.frozen(&key, tally, now);
                self.told(done)
            }
            Heard::Failed(why) => {
                let why = self.words.say(&why);
                let was_waiting = self.phones.revealing.take();
                self.phones.stand = Stand::Failed(why.clone());
                match was_waiting {
                    Some(_) => Outcome::Say(trouble(say!(self.words, "join-no-answer")), Vec::new()),
                    None => Outcome::Say(trouble(why), Vec::new()),
                }
            }
        }
    }

    fn doors(&mut self, doors: Doors, now: Moment) -> Outcome {
        let (text, is_first) = match &mut self.phones.stand {
            Stand::Open(open) => {
                let has_moved = open.doors.note.address != doors.note.address;
                let address = doors.note.address.clone();
                open.doors = doors;
                (has_moved.then(|| say!(self.words, "join-moved", address)), false)
            }
            Stand::Off => return Outcome::nothing(),
            Stand::Opening | Stand::Failed(_) => {
                let here = (None, Here::default());
                self.phones.stand = Stand::Open(Box::new(Open {
                    doors,
                    here,
                    since: now,
                    door: true,
                    any: false,
                    help: false,
                    swapped: false,
                }));
                (None, true)
            }
        };
        if is_first && self.over == Overlay::Nothing {
            self.over = Overlay::Join;
        }
        text.map_or_else(Outcome::nothing, Outcome::say)
    }

    fn here(&mut self, key: Option<Key>, here: Here, now: Moment) -> Outcome {
        let when_all = [self.phones.wanted.reveal, self.session.workshop.reveal].contains(&RevealWhen::WhenAll);
        let Stand::Open(open) = &mut self.phones.stand else { return Outcome::nothing() };
        open.any |= here.phones > 0;
        open.here = (key, here);
        let voted = self.voters();
        if when_all && here.voted > 0 && voted >= self.session.progress.room && self.phones.revealing.is_none() {
            let done = self.reveal(now);
            return self.told(done);
        }
        Outcome::nothing()
    }

    /// Keys in the panel that shows newcomers where they come in.
    pub(super) fn act_on_join(&mut self, action: Action) -> Outcome {
        let words = self.words.clone();
        let Stand::Open(open) = &mut self.phones.stand else {
            return match action {
                Action::Phones => self.ask_phones_in(),
                _ => self.lay(Overlay::Nothing),
            };
        };
        let tell = |tell| Outcome::Done(vec![Effect::Phones(tell)]);
        match action {
            Action::OtherAddress if open.doors.addresses < 2 && !open.doors.is_alone => {
                Outcome::say(say!(words, "join-one-address"))
            }
            Action::OtherAddress => tell(Tell::OtherAddress),
            Action::NewCode => tell(Tell::NewCode),
            Action::Door => {
                open.door = !open.door;
                Outcome::say(if open.door { say!(words, "join-door-open") } else { say!(words, "join-door-closed") })
            }
            Action::NetworkHelp => {
                open.help = !open.help;
                Outcome::nothing()
            }
            Action::SwapColours => {
                open.swapped = !open.swapped;
                Outcome::nothing()
            }
            Action::StopPhones => {
                self.phones.last = self.note();
                self.phones.stand = Stand::Off;
                self.over = Overlay::Nothing;
                Outcome::say(say!(words, "join-off"))
            }
            _ => self.lay(Overlay::Nothing),
        }
    }

    /// Shows where phones come in, and asks them in first where nobody has.
    pub(super) fn ask_phones_in(&mut self) -> Outcome {
        if self.kept == Kept::LookingOnly {
            return Outcome::say(say!(self.words, "app-looking-only"));
        }
        if self.kept == Kept::Preview {
            return Outcome::say(say!(self.words, "app-stores-nothing"));
        }
        self.over = Overlay::Join;
        match self.phones.stand {
            Stand::Off | Stand::Failed(_) => Outcome::Done(self.open_phones()),
            Stand::Opening | Stand::Open(_) => Outcome::nothing(),
        }
    }

    /// How many have voted by phone on the question at hand.
    #[must_use]
    pub fn voted_by_phone(&self) -> u32 {
        let key = self.key().filter(|key| !self.phones.closed.contains(key));
        let open = self.phones.open().filter(|open| key.is_some() && open.here.0 == key);
        open.map_or(0, |open| open.here.1.voted)
    }

    /// How many have voted on the question at hand, in whatever way.
    #[must_use]
    pub fn voters(&self) -> u32 {
        self.typed() + self.voted_by_phone()
    }

    /// How many have voted on it without a phone.
    #[must_use]
    pub fn typed(&self) -> u32 {
        self.ballot().map_or(0, Ballot::voted)
    }

    fn ballot(&self) -> Option<&Ballot> {
        self.session.progress.ballot(self.session.question()?.id())
    }

    fn key(&self) -> Option<Key> {
        Some(self.round(self.session.question()?))
    }

    /// The round of a question: the open one, or the last that was shown.
    fn round(&self, question: Question) -> Key {
        let ballot = self.session.progress.ballot(question.id());
        let rounds = ballot.map_or(0, |ballot| ballot.rounds.len());
        let is_open = ballot.is_none_or(|ballot| !ballot.is_revealed());
        let round = u8::try_from(rounds + usize::from(is_open)).unwrap_or(u8::MAX);
        Key { question: question.id().to_owned(), round }
    }

    /// The rounds of the steps up to here that only collect, as long as they were not shown: what phones know of their
    /// votes nobody else does, and a program that was killed must hear of it again. What two sides are asked is such:
    /// both vote in one room first, and each looks at its own later and alone.
    fn later(&self) -> Vec<Later> {
        let Session { workshop, progress, .. } = &self.session;
        let waits = |step: &&Step| workshop.collects(step) || matches!(step.kind, Kind::Sides(_));
        let collected = workshop.steps.iter().take(progress.place.step + 1).filter(waits);
        let questions = collected.flat_map(|step| step.kind.parts()).filter_map(Part::question);
        let open = questions.filter(|question| !progress.is_settled(question.id()) && !progress.finished);
        let later = open.map(|question| Later {
            key: self.round(question),
            answers: (0..=9).filter_map(|digit| Some((digit, question.vote(digit).ok()?))).collect(),
            typed: progress.ballot(question.id()).map_or(0, Ballot::voted),
        });
        later.filter(|later| !self.phones.closed.contains(&later.key)).collect()
    }

    /// What phones are to be shown now; `None` where they are not asked in. All that changes it is seen by this alone:
    /// no key can forget to tell them.
    pub(in crate::app) fn wish(&self) -> Option<Wish> {
        let door = self.phones.open()?.door;
        let (at, count) = self.session.step_of(self.session.progress.place.step);
        let place = say!(self.words, "screen-step-of", at, count);
        let side = self.session.asks_one_side().cloned();
        Some(Wish {
            asked: self.asked(),
            later: self.later(),
            place: if side.is_some() { say!(self.words, "phone-side", place) } else { place },
            side,
            room: self.session.progress.room,
            door,
            language: self.words.language(),
        })
    }

    fn asked(&self) -> Option<Asked> {
        let progress = &self.session.progress;
        let question = self.session.question().filter(|_| !progress.blank && !progress.finished)?;
        if progress.is_passed_over(question.id()) {
            return None;
        }
        let key = self.key()?;
        let pictures = match question {
            Question::Pair(pair) => [pair.pictures().0, pair.pictures().1].map(|text| self.words.shown(text)).to_vec(),
            Question::Sign(_) | Question::Poll(_) => Vec::new(),
        };
        let labels = labels(question, self.model().is_some(), &self.words);
        let choices = labels
            .into_iter()
            .filter_map(|(digit, label)| Some(Choice { digit, vote: question.vote(digit).ok()?, label }));
        Some(Asked {
            ask: self.words.shown(question.ask()),
            pictures,
            choices: choices.collect(),
            empty: progress.no_votes(question.id(), &self.session.workshop).ok()?,
            open: !self.is_shown() && !self.phones.closed.contains(&key),
            typed: self.typed(),
            key,
        })
    }

    /// What is to lie beside the session.
    pub(in crate::app) fn note(&self) -> Option<Note> {
        let Some(open) = self.phones.open() else { return self.phones.last.as_ref().map(Note::at_rest) };
        if self.session.progress.finished {
            return None;
        }
        let voted = open.here.0.clone().map(|key| (key, open.here.1.voted));
        Some(Note {
            panel: self.over == Overlay::Join,
            door: open.door,
            wifi: self.phones.wanted.wifi.clone(),
            phones: open.here.1.phones,
            voted,
            closed: self.phones.closed.iter().cloned().collect(),
            ..open.doors.note.clone()
        })
    }

    /// Before votes are shown, the phones' thread takes no more of them and hands them over; `None` where no phone may
    /// have voted, or where it has been asked in vain.
    pub(super) fn freeze(&mut self, now: Moment) -> Option<Vec<Effect>> {
        let asked = self.asked().filter(|asked| asked.open && self.phones.open().is_some())?;
        match &self.phones.revealing {
            Some(revealing) if revealing.key == asked.key && revealing.is_told => {
                self.phones.revealing = None;
                self.phones.closed.insert(asked.key);
                None
            }
            Some(revealing) if revealing.key == asked.key => Some(Vec::new()),
            _ => {
                self.phones.revealing = Some(Revealing { key: asked.key.clone(), since: now, is_told: false });
                Some(vec![Effect::Phones(Tell::Freeze(asked.key, asked.empty))])
            }
        }
    }

    /// A round is closed: its votes and those that were typed are shown together, in one save.
    fn frozen(&mut self, key: &Key, tally: Tally, now: Moment) -> Result<Vec<Effect>, Notice> {
        if self.phones.revealing.take_if(|revealing| revealing.key == *key).is_none() {
            return Ok(Vec::new());
        }
        let question = key.question.clone();
        let typed = self.session.progress.ballot(&question).and_then(Ballot::open_tally);
        if tally.voters() > 0 || typed.is_some_and(|typed| typed.voters() > 0) {
            self.phones.closed.insert(key.clone());
        }
        if tally.voters() > 0 {
            let votes = typed.unwrap_or(tally.none()).plus(tally);
            // Somebody typed while the last phone voted: both have, so there are so many people.
            if votes.voters() > self.session.progress.room && votes.voters() <= MAX_ROOM {
                self.happen(Event::Room(votes.voters()), now)?;
            }
            // What is saved with the reveal holds it.
            self.happen(Event::Tally { question: question.clone(), votes }, now)?;
        }
        self.reveal_now(question, now)
    }

    /// Whether the phones' thread has kept the room waiting for votes that are to be shown; told once.
    pub(in crate::app) fn phones_keep_waiting(&mut self, now: Moment) -> Option<String> {
        let revealing = self.phones.revealing.as_mut().filter(|revealing| !revealing.is_told)?;
        if now - revealing.since < ANSWERED {
            return None;
        }
        revealing.is_told = true;
        Some(say!(self.words, "join-no-answer"))
    }

    /// How many have voted in which way, and how many phones have not; nothing where no phone is here.
    #[must_use]
    pub fn phones_line(&self) -> Option<String> {
        let open = self.phones.open().filter(|_| self.has_keys())?;
        let Here { phones, missing, .. } = open.here.1;
        if phones == 0 || open.here.0.is_none() {
            return None;
        }
        let room = self.session.progress.room;
        let voted = self.voted_by_phone();
        let mut said = vec![message!("join-voted", phones = voted, typed = self.typed())];
        if missing > 0 && self.voters() < room {
            said.push(message!("join-missing", count = missing));
        }
        if phones > room {
            said.push(message!("join-more-phones", phones, room));
        }
        Some(self.words.each(&said).join(" · "))
    }
}

/// Each answer's digit and what is written on its button, in the order of the screen.
fn labels(question: Question, is_told: bool, words: &Words) -> Vec<(u8, String)> {
    let said = |(digit, message): (u8, Message)| (digit, words.say(&message));
    match question {
        Question::Pair(_) => [
            (1, message!("phone-clearly-a")),
            (2, message!("phone-more-a")),
            (3, message!("phone-both")),
            (4, message!("phone-more-b")),
            (5, message!("phone-clearly-b")),
            (0, if is_told { message!("phone-not-told") } else { message!("phone-not-seen") }),
        ]
        .map(said)
        .into(),
        Question::Sign(_) => [
            (1, message!("phone-yes")),
            (2, message!("phone-partly")),
            (3, message!("phone-no")),
            (0, message!("phone-not-sure")),
        ]
        .map(said)
        .into(),
        Question::Poll(poll) => {
            let label = |(digit, meaning): (u8, &str)| match poll {
                Poll::Choice(_) | Poll::Line(_) | Poll::Card(_) => (digit, words.shown(meaning)),
                Poll::Numbers(_) => (digit, words.shown(format!("{digit} {meaning}").trim())),
            };
            let unsaid = || match poll {
                Poll::Card(_) => say!(words, "phone-not-sure"),
                Poll::Line(_) => say!(words, "phone-neither"),
                Poll::Choice(_) | Poll::Numbers(_) => say!(words, "phone-no-say"),
            };
            let blank = poll.has_blank().then(|| (0, unsaid()));
            poll.answers().into_iter().map(label).chain(blank).collect()
        }
    }
}
