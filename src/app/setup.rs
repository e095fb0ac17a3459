//! What must be agreed before a session begins.

use super::Action;
use super::form::{Field, Form, Step, Wrong};
use super::start::WorkshopLine;
use crate::domain::ladder::Height;
use crate::domain::session::{Linked, MAX_ROOM, Opportunity, Party, Reach, Setup};
use crate::domain::votes_csv::Votes;
use crate::words::{About, Message, Words};
use crate::{message, say};

/// What a field of the form asks for; which there are, and in which order, the workshop says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Name,
    Opportunity,
    Reach,
    Room,
    Remote,
    Target,
    Side,
    Key,
}

/// What the command line has said already.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// Whom the room reads.
    pub account: Option<String>,
    /// What capability is read for.
    pub opportunity: Option<String>,
    /// People voting.
    pub room: Option<u32>,
    /// The rung that is right for this account.
    pub target: Option<Height>,
    /// What the account is called on the screen.
    pub codename: Option<String>,
    /// Whose side of two it is.
    pub side: Option<Linked>,
}

/// The set-up screen.
#[derive(Debug)]
pub struct SetUp {
    /// What it is spoken of with.
    words: Words,
    /// The workshop that was picked.
    pub workshop: WorkshopLine,
    /// What is asked.
    pub form: Form,
    /// What each field asks for.
    asked: Vec<Asked>,
    /// Whether the session is to be stored nowhere.
    pub rehearse: bool,
    /// Votes that were collected beforehand and come in when it begins.
    pub votes: Option<Votes>,
    /// What was said already.
    given: Given,
}

/// What a key led to.
#[derive(Debug)]
pub enum Outcome {
    /// It stays.
    Nothing,
    /// Back to the start.
    Back,
    /// Go: what was agreed, and the workshop's id.
    Begin(Box<Setup>, String),
}

impl SetUp {
    /// The form for a workshop, with what is known filled in.
    #[must_use]
    pub fn new(words: &Words, workshop: WorkshopLine, given: &Given) -> Self {
        let words = about(words, &workshop);
        let asked = asked(&workshop, given);
        let fields = asked.iter().map(|asked| asked.field(&words, &workshop, given)).collect();
        let form = Form::new(&workshop.title, fields);
        SetUp { words, workshop, form, asked, rehearse: false, votes: None, given: given.clone() }
    }

    /// The form for a rehearsal: Enter all the way through begins it.
    #[must_use]
    pub fn rehearsal(words: &Words, workshop: WorkshopLine) -> Self {
        let target = workshop.rungs.iter().map(|(at, _)| *at).max().map(|top| top - 1);
        let account = Some(say!(about(words, &workshop), "app-setup-made-up-name"));
        let opportunity = workshop.by_opportunity.then(|| say!(about(words, &workshop), "app-setup-made-up-work"));
        let given = Given { account, opportunity, room: Some(6), target, codename: None, side: None };
        SetUp { rehearse: true, ..SetUp::new(words, workshop, &given) }
    }

    pub(super) fn act(&mut self, action: Action) -> Outcome {
        match action {
            Action::Cancel => Outcome::Back,
            _ => match self.form.act(action) {
                Step::Stay => Outcome::Nothing,
                Step::Accepted(field) => {
                    let agreed = self.agreed();
                    self.form.check(&self.words, field, agreed);
                    Outcome::Nothing
                }
                Step::Submit => match self.agreed() {
                    Ok(setup) => Outcome::Begin(Box::new(setup), self.workshop.id.clone()),
                    Err((field, what)) => {
                        self.form.complain(field, self.words.say(&what));
                        Outcome::Nothing
                    }
                },
            },
        }
    }

    /// What was agreed; or the first field that is wrong, and why.
    fn agreed(&self) -> Result<Setup, Wrong> {
        let (name_at, account) = self.answer(Asked::Name);
        if account.is_empty() {
            return Err((name_at, message!("app-setup-name-empty")));
        }
        let (room_at, room) = self.answer(Asked::Room);
        let room = match room.parse::<u32>() {
            Ok(room @ 1..=MAX_ROOM) => room,
            _ => return Err((room_at, message!("app-setup-room-empty", most = MAX_ROOM))),
        };
        let people = self.votes.as_ref().map_or(0, Votes::people);
        if room < people {
            return Err((room_at, message!("app-setup-room-votes", people)));
        }
        let (remote_at, remote) = self.answer(Asked::Remote);
        let remote = remote_of(remote, room).ok_or_else(|| (remote_at, message!("app-setup-remote-empty", room)))?;
        let (_, name) = self.answer(Asked::Opportunity);
        let reach = self.at(Asked::Reach).map_or(Reach::Core, |at| chosen_reach(&self.form, at));
        let opportunity = (!name.is_empty()).then(|| Opportunity { name: name.to_owned(), reach });
        let rung = |at| self.workshop.rungs.get(self.form.chosen(at).checked_sub(1)?).map(|(rung, _)| *rung);
        let target = self.at(Asked::Target).map_or(self.given.target, rung);
        let codename = self.given.codename.clone();
        Ok(Setup { account: account.to_owned(), opportunity, room, target, codename, remote, side: self.side() })
    }

    /// Whose side of two it is, where the workshop is for one.
    fn side(&self) -> Option<Linked> {
        let is_theirs = self.at(Asked::Side).is_some_and(|at| self.form.chosen(at) > 0);
        let who = if is_theirs { Party::Theirs } else { Party::Ours };
        self.at(Asked::Key).map(|at| Linked::new(who, self.form.answer(at)))
    }

    fn at(&self, asked: Asked) -> Option<usize> {
        self.asked.iter().position(|one| *one == asked)
    }

    /// A field and its answer; empty where it is not asked.
    fn answer(&self, asked: Asked) -> (usize, &str) {
        self.at(asked).map_or((0, ""), |at| (at, self.form.answer(at)))
    }
}

/// What is asked: of a class that votes on a told case nothing but what it is called and its size. The target waits for
/// the step that speaks of it, where there is one.
fn asked(workshop: &WorkshopLine, given: &Given) -> Vec<Asked> {
    let by_opportunity = workshop.by_opportunity && !workshop.only_tells || given.opportunity.is_some();
    let is_asked = |asked: &Asked| match asked {
        Asked::Name | Asked::Room => true,
        Asked::Opportunity | Asked::Reach => by_opportunity,
        Asked::Remote => !workshop.only_tells,
        Asked::Target => !workshop.only_tells && !workshop.asks_target && !workshop.has_sides,
        Asked::Side => workshop.asks_side,
        Asked::Key => workshop.has_sides,
    };
    use Asked::{Key, Name, Opportunity, Reach, Remote, Room, Side, Target};
    [Side, Name, Opportunity, Reach, Room, Remote, Target, Key].into_iter().filter(is_asked).collect()
}

impl Asked {
    fn field(self, words: &Words, workshop: &WorkshopLine, given: &Given) -> Field {
        let text = |[label, hint]: [Message; 2], value: &Option<String>| {
            Field::text(words.say(&label), words.say(&hint), value.as_deref().unwrap_or_default())
        };
        match self {
            Asked::Name if workshop.only_tells => {
                text([message!("term-subject"), message!("app-setup-class-hint")], &given.account)
            }
            Asked::Name => text([message!("term-subject"), message!("app-setup-name-hint")], &given.account),
            Asked::Opportunity => {
                text([message!("term-opportunity"), message!("app-setup-opportunity-hint")], &given.opportunity)
            }
            Asked::Reach => reach_field(words, Reach::Core),
            Asked::Room => {
                let people = given.room.map(|n| n.to_string());
                text([message!("app-setup-room"), message!("app-setup-room-hint")], &people)
            }
            Asked::Remote => text([message!("app-setup-remote"), message!("app-setup-remote-hint")], &None),
            Asked::Side => {
                let sides = [Party::Ours, Party::Theirs];
                let at = given.side.as_ref().and_then(|given| sides.iter().position(|who| *who == given.who));
                let sides = sides.iter().map(|who| words.say(&who.said())).collect();
                Field::choice(say!(words, "gap-side-label"), say!(words, "gap-side-hint"), sides, at.unwrap_or(0))
            }
            Asked::Key => {
                let key = given.side.as_ref().map(|side| side.key.clone());
                text([message!("gap-key-label"), message!("gap-key-hint")], &key)
            }
            Asked::Target => {
                let labels = workshop.rungs.iter().map(|(_, label)| label.clone());
                // None stands first, so that the arrow leads from it to one.
                let targets: Vec<String> = [say!(words, "app-setup-no-target")].into_iter().chain(labels).collect();
                let at = workshop.rungs.iter().position(|(at, _)| Some(*at) == given.target).map_or(0, |at| at + 1);
                Field::choice(say!(words, "app-target-label"), say!(words, "app-target-hint"), targets, at)
            }
        }
    }
}

/// How many are on a call, as typed; nothing is nobody. `None` where it is no number of a room of so many.
pub(super) fn remote_of(typed: &str, room: u32) -> Option<u32> {
    if typed.is_empty() { Some(0) } else { typed.parse().ok().filter(|remote| *remote <= room) }
}

/// What an opportunity is to us.
pub(super) fn reach_field(words: &Words, reach: Reach) -> Field {
    let at = usize::from(reach == Reach::Stretch);
    let reaches = vec![words.say(&Reach::Core.said()), say!(words, "app-reach-stretch")];
    Field::choice(say!(words, "app-reach-label"), say!(words, "app-reach-hint"), reaches, at)
}

pub(super) fn chosen_reach(form: &Form, field: usize) -> Reach {
    if form.chosen(field) == 0 { Reach::Core } else { Reach::Stretch }
}

/// The gate of what is said about a session of this workshop before it begins.
fn about(words: &Words, workshop: &WorkshopLine) -> Words {
    let subject = if workshop.only_tells { say!(words, "term-class") } else { workshop.subject.clone() };
    words.about(About { subject, ..About::default() })
}
