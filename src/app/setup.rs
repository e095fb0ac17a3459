//! What must be agreed before a session begins.

use super::Action;
use super::form::{Field, Form, Step, Wrong};
use super::start::WorkshopLine;
use crate::domain::ladder::Height;
use crate::domain::session::{MAX_ROOM, Opportunity, Reach, Setup};
use crate::domain::votes_csv::Votes;
use crate::words::{About, Message, Words};
use crate::{message, say};

/// The first fields, by their place in the form; an opportunity is not always asked for.
const ACCOUNT: usize = 0;
const OPPORTUNITY: usize = 1;
const REACH: usize = 2;

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
    /// Whether an opportunity is asked for.
    by_opportunity: bool,
    /// Whether the session is to be stored nowhere.
    pub rehearse: bool,
    /// Votes that were collected beforehand and come in when it begins.
    pub votes: Option<Votes>,
    /// What the account is called on the screen instead of its name.
    codename: Option<String>,
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
        let mut targets: Vec<String> = workshop.rungs.iter().map(|(_, label)| label.clone()).collect();
        targets.push(say!(words, "app-setup-no-target"));
        let target = workshop.rungs.iter().position(|(at, _)| Some(*at) == given.target).unwrap_or(targets.len() - 1);
        let by_opportunity = workshop.by_opportunity || given.opportunity.is_some();
        let text =
            |label: Message, hint: Message, value: String| Field::text(words.say(&label), words.say(&hint), &value);
        let named = |value: &Option<String>| value.clone().unwrap_or_default();
        let name = text(message!("term-subject"), message!("app-setup-name-hint"), named(&given.account));
        let (label, hint) = (message!("term-opportunity"), message!("app-setup-opportunity-hint"));
        let opportunity = [text(label, hint, named(&given.opportunity)), reach_field(&words, Reach::Core)];
        let people = given.room.map_or_else(String::new, |n| n.to_string());
        let room = text(message!("app-setup-room"), message!("app-setup-room-hint"), people);
        let target = Field::choice(say!(words, "app-target-label"), say!(words, "app-target-hint"), targets, target);
        let opportunity = opportunity.into_iter().filter(|_| by_opportunity);
        let form = Form::new(&workshop.title, [name].into_iter().chain(opportunity).chain([room, target]).collect());
        let codename = given.codename.clone();
        SetUp { words, workshop, form, by_opportunity, rehearse: false, votes: None, codename }
    }

    /// The form for a rehearsal: Enter all the way through begins it.
    #[must_use]
    pub fn rehearsal(words: &Words, workshop: WorkshopLine) -> Self {
        let target = workshop.rungs.iter().map(|(at, _)| *at).max().map(|top| top - 1);
        let account = Some(say!(about(words, &workshop), "app-setup-made-up-name"));
        let opportunity = workshop.by_opportunity.then(|| say!(about(words, &workshop), "app-setup-made-up-work"));
        let given = Given { account, opportunity, room: Some(6), target, codename: None };
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
        let account = self.form.answer(ACCOUNT).to_owned();
        if account.is_empty() {
            return Err((ACCOUNT, message!("app-setup-name-empty")));
        }
        let at = if self.by_opportunity { REACH + 1 } else { ACCOUNT + 1 };
        let room = match self.form.answer(at).parse::<u32>() {
            Ok(room @ 1..=MAX_ROOM) => room,
            _ => return Err((at, message!("app-setup-room-empty", most = MAX_ROOM))),
        };
        let people = self.votes.as_ref().map_or(0, Votes::people);
        if room < people {
            return Err((at, message!("app-setup-room-votes", people)));
        }
        let reach = chosen_reach(&self.form, REACH);
        let name = self.form.answer(OPPORTUNITY);
        let opportunity =
            (self.by_opportunity && !name.is_empty()).then(|| Opportunity { name: name.to_owned(), reach });
        let target = self.workshop.rungs.get(self.form.chosen(at + 1)).map(|(at, _)| *at);
        Ok(Setup { account, opportunity, room, target, codename: self.codename.clone() })
    }
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
    words.about(About { subject: workshop.subject.clone(), ..About::default() })
}
