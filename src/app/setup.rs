//! What must be agreed before a session begins.

use super::Action;
use super::form::{Field, Form, Step};
use super::start::WorkshopLine;
use crate::domain::ladder::Height;
use crate::domain::session::{MAX_ROOM, Opportunity, Reach, Setup};
use crate::domain::text::capitalised;
use crate::domain::votes_csv::Votes;

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
    pub fn new(workshop: WorkshopLine, given: &Given) -> Self {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let mut targets: Vec<String> = workshop.rungs.iter().map(|(_, label)| label.clone()).collect();
        targets.push("not set yet".to_owned());
        let target = workshop.rungs.iter().position(|(at, _)| Some(*at) == given.target).unwrap_or(targets.len() - 1);
        let by_opportunity = workshop.by_opportunity || given.opportunity.is_some();
        let what = &workshop.subject;
        let name =
            Field::text(&capitalised(what), "Whom does the room read? A codename will do.", &text(&given.account));
        let opportunity = [
            Field::text(
                "Opportunity",
                "One named piece of work: capability is read for it alone. Leave it empty if there is none.",
                &text(&given.opportunity),
            ),
            reach_field(Reach::Core),
        ];
        let room = Field::text(
            "People voting",
            "How many are in the room? You, at the keyboard, do not count unless you vote.",
            &given.room.map_or_else(String::new, |n| n.to_string()),
        );
        let target = Field::choice("Target rung", &target_hint(what), targets, target);
        let opportunity = opportunity.into_iter().filter(|_| by_opportunity);
        let form = Form::new(&workshop.title, [name].into_iter().chain(opportunity).chain([room, target]).collect());
        let codename = given.codename.clone();
        SetUp { workshop, form, by_opportunity, rehearse: false, votes: None, codename }
    }

    /// The form for a rehearsal: Enter all the way through begins it.
    #[must_use]
    pub fn rehearsal(workshop: WorkshopLine) -> Self {
        let target = workshop.rungs.iter().map(|(at, _)| *at).max().map(|top| top - 1);
        let account = Some(format!("A made-up {}", workshop.subject));
        let opportunity = workshop.by_opportunity.then(|| "A made-up tender".to_owned());
        let given = Given { account, opportunity, room: Some(6), target, codename: None };
        SetUp { rehearse: true, ..SetUp::new(workshop, &given) }
    }

    pub(super) fn act(&mut self, action: Action) -> Outcome {
        match action {
            Action::Cancel => Outcome::Back,
            _ => match self.form.act(action) {
                Step::Stay => Outcome::Nothing,
                Step::Accepted(field) => {
                    let agreed = self.agreed();
                    self.form.check(field, agreed);
                    Outcome::Nothing
                }
                Step::Submit => match self.agreed() {
                    Ok(setup) => Outcome::Begin(Box::new(setup), self.workshop.id.clone()),
                    Err((field, what)) => {
                        self.form.complain(field, what);
                        Outcome::Nothing
                    }
                },
            },
        }
    }

    /// What was agreed; or the first field that is wrong, and why.
    fn agreed(&self) -> Result<Setup, (usize, String)> {
        let account = self.form.answer(ACCOUNT).to_owned();
        if account.is_empty() {
            return Err((ACCOUNT, format!("Type a name for the {} first.", self.workshop.subject)));
        }
        let at = if self.by_opportunity { REACH + 1 } else { ACCOUNT + 1 };
        let room = match self.form.answer(at).parse::<u32>() {
            Ok(room @ 1..=MAX_ROOM) => room,
            _ => return Err((at, format!("Type how many people vote: a number from 1 to {MAX_ROOM}."))),
        };
        let people = self.votes.as_ref().map_or(0, Votes::people);
        if room < people {
            return Err((at, format!("The votes that come in are of {people} people: that many at least.")));
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
pub(super) fn reach_field(reach: Reach) -> Field {
    let at = usize::from(reach == Reach::Stretch);
    let reaches = vec!["core".to_owned(), "a stretch".to_owned()];
    Field::choice("It is for us", "Core: what we do every day. Stretch: new for us.", reaches, at)
}

pub(super) fn chosen_reach(form: &Form, field: usize) -> Reach {
    if form.chosen(field) == 0 { Reach::Core } else { Reach::Stretch }
}

/// What the target is asked with.
pub(super) fn target_hint(subject: &str) -> String {
    format!("How high is right for this {subject}? Higher is not always better.")
}
