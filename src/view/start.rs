//! What the start screen has to choose from.

use super::over::Card;
use super::{Role, Said};
use crate::app::setup::SetUp;
use crate::app::start::{Choice, Listing, Picking, Second, SessionLine, Start, WorkshopLine};
use crate::say;
use crate::words::{Message, Words};

/// What there is to choose from.
#[derive(Debug, Default)]
pub struct List {
    /// What all of it is, as it is read.
    pub about: String,
    /// What is asked, as it is heard.
    pub heard: String,
    /// Headings, as they are read, and what stands under each.
    pub groups: Vec<(Said, Vec<Card>)>,
    /// Which of all of it is chosen.
    pub at: usize,
    /// Whether more can be done with that than to choose it.
    pub is_session: bool,
    /// More is still looked for.
    pub looking: Option<String>,
    /// What could not be read.
    pub troubles: Vec<String>,
    /// Where the circles stand.
    pub circles: Vec<String>,
}

impl List {
    /// What there is just now.
    #[must_use]
    pub fn of(words: &Words, start: &Start) -> Self {
        let list = match (&start.second, &start.picking) {
            (Some(second), _) => seconds(words, second),
            (None, Some(picking)) => workshops(words, picking, start.workshops.as_ref()),
            (None, None) => choices(words, start),
        };
        List { about: say!(words, "start-about"), ..list }
    }

    /// All of it, in order.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        self.groups.iter().flat_map(|(_, cards)| cards)
    }
}

fn choices(words: &Words, start: &Start) -> List {
    let mut groups: Vec<(Said, Vec<Card>)> = Vec::new();
    for choice in start.choices() {
        let (group, card) = describe(words, &choice);
        match groups.last_mut() {
            Some((head, cards)) if head.text == group => cards.push(card),
            _ => groups.push((Said::new(group, Role::Heading), vec![card])),
        }
    }
    let is_slow = start.slow && start.sessions.is_none();
    List {
        heard: say!(words, "start-heard"),
        groups,
        at: start.at,
        is_session: start.chosen().is_some(),
        looking: is_slow.then(|| say!(words, "start-looking")),
        troubles: troubles(start.sessions.as_ref()),
        circles: start.circles.clone(),
        ..List::default()
    }
}

/// The session to set beside the one that was picked first.
fn seconds(words: &Words, Second { first, others, at }: &Second) -> List {
    let seen = say!(words, "start-compare", first = format!("{} · {}", title(first), first.date));
    let head = Said::new(format!("{seen}\n{}", say!(words, "start-compare-with")), Role::Heading);
    let cards = others.iter().map(|line| session(line, heard(line))).collect();
    let heard = say!(words, "plain-compare", first = heard(first));
    List { heard, groups: vec![(head, cards)], at: *at, ..List::default() }
}

/// The workshops one can run.
fn workshops(words: &Words, picking: &Picking, listing: Option<&Listing<WorkshopLine>>) -> List {
    let (head, heard) = match picking.rehearse {
        true => (Said::new(say!(words, "start-which-rehearsal"), Role::Question), say!(words, "plain-which-rehearsal")),
        false => (Said::new(say!(words, "start-which"), Role::Heading), say!(words, "plain-which")),
    };
    let card = |WorkshopLine { title, minutes, audience, summary, .. }: &WorkshopLine| Card {
        heard: format!("{title} ({}). {audience}. {summary}", say!(words, "plain-minutes", minutes = *minutes)),
        about: format!("{} · {audience}", say!(words, "screen-minutes", minutes = *minutes)),
        title: title.clone(),
        text: Some(summary.clone()),
        became: None,
    };
    let cards = listing.iter().flat_map(|listing| &listing.lines).map(card).collect();
    List { heard, groups: vec![(head, cards)], at: picking.at, troubles: troubles(listing), ..List::default() }
}

fn troubles<T>(listing: Option<&Listing<T>>) -> Vec<String> {
    listing.map_or_else(Vec::new, |listing| listing.troubles.clone())
}

/// The heading that a choice stands under, and what it is.
fn describe(words: &Words, choice: &Choice) -> (String, Card) {
    let [group, title, about, heard] = match choice {
        Choice::Demo => ["start-begin", "start-demo", "start-demo-about", "start-demo-heard"],
        Choice::New => ["start-begin", "start-new", "start-new-about", "start-new-heard"],
        Choice::Accounts => ["start-look-back", "start-accounts", "start-accounts-about", "start-accounts-heard"],
        Choice::Session(line) if line.finished => {
            return (say!(words, "start-closed"), session(line, say!(words, "plain-look-at", session = heard(line))));
        }
        Choice::Session(line) => {
            return (say!(words, "start-go-on"), session(line, say!(words, "plain-go-on", session = heard(line))));
        }
    }
    .map(|id| words.say(&Message::new(id)));
    (group, Card { title, text: None, became: None, about, heard })
}

fn session(line: &SessionLine, heard: String) -> Card {
    Card { title: title(line), text: None, became: None, about: format!("{}, {}", line.date, line.place), heard }
}

fn title(line: &SessionLine) -> String {
    format!("{} · {}", line.account, line.workshop)
}

fn heard(line: &SessionLine) -> String {
    format!("{}, {}, {}, {}", line.account, line.workshop, line.date, line.place)
}

/// What is to be known of a session before it is set up: whether it is real, and whose votes come with it.
#[must_use]
pub fn known(words: &Words, set_up: &SetUp) -> [Option<Said>; 2] {
    let rehearsal = set_up.rehearse.then(|| Said::new(say!(words, "screen-rehearsal-set-up"), Role::Split));
    let votes = set_up.votes.as_ref().map(|votes| say!(words, "screen-votes-come", count = votes.people()));
    [rehearsal, votes.map(|votes| Said::new(votes, Role::Heading))]
}
