//! What lies over the question, told once: the screen draws it and `--plain` says it, and what is read or chosen from
//! neither knows.

use super::form::Form;
use super::reading::Footing;
use super::{Role, Said, places, step};
use crate::app::explain::Section;
use crate::app::room::{Cell, Overlay, Room, Trial};
use crate::domain::session::{FollowUp, Pending, Remark, Settled, Stamped};
use crate::domain::text::sentence;
use crate::export::doc::Doc;
use crate::say;

/// What lies over the question.
#[derive(Debug)]
pub enum Over<'a> {
    /// Sections to read.
    Page {
        /// What they are about.
        title: Said,
        /// What they say.
        sections: Vec<Section>,
        /// Lines scrolled away.
        scroll: u16,
    },
    /// Every place of the workshop.
    Places {
        /// What is asked, as it is heard.
        heard: String,
        /// The steps with their places.
        steps: Vec<places::Step>,
        /// The place that is chosen.
        at: usize,
    },
    /// Cards, one below the other.
    Cards {
        /// What is asked, as it is read.
        head: String,
        /// What is asked, as it is heard.
        heard: String,
        /// The cards.
        cards: Vec<Card>,
        /// The one that is chosen.
        at: usize,
        /// Where each is gone through and answered: how, if that is shown.
        answers: Option<String>,
    },
    /// The ladder, whole.
    Ladder,
    /// The report so far.
    Report {
        /// What it says.
        page: &'a Doc,
        /// Lines scrolled away.
        scroll: u16,
    },
    /// The ladder as it might be.
    WhatIf(&'a Trial),
    /// A cell of the grid, which is marked.
    Marks(Cell),
    /// Where phones come in.
    Join,
    /// Fields to fill in.
    Form(Form<'a>),
    /// The same over the whole screen: all that is wrong with a file is listed.
    Checked(Form<'a>),
}

/// What a card says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// What it is.
    pub title: String,
    /// What it says in full.
    pub text: Option<String>,
    /// What became of it, behind its sign.
    pub became: Option<String>,
    /// What else there is to know, in a line.
    pub about: String,
    /// All of it, as it is heard.
    pub heard: String,
}

impl<'a> Over<'a> {
    /// What lies there, if anything does.
    #[must_use]
    pub fn of(room: &'a Room) -> Option<Self> {
        Some(match &room.over {
            Overlay::Nothing => return None,
            Overlay::Why { scroll } => why(room, *scroll),
            Overlay::Places { at } => {
                Over::Places { heard: say!(room.words, "plain-places"), steps: places::steps(room), at: *at }
            }
            Overlay::Moves { at } => moves(room, *at),
            Overlay::Parked { at } => parked(room, *at),
            Overlay::Pending { at } => pending(room, *at),
            Overlay::Ladder => Over::Ladder,
            Overlay::Report { page, scroll } => Over::Report { page, scroll: *scroll },
            Overlay::WhatIf(trial) => Over::WhatIf(trial),
            Overlay::Marks(cell) => Over::Marks(*cell),
            Overlay::Join => Over::Join,
            Overlay::Form(dialog) => match (Form::of(&room.words, &dialog.form), dialog.is_page()) {
                (form, false) => Over::Form(form),
                (form, true) => Over::Checked(form),
            },
        })
    }
}

/// Why not higher?
fn why(room: &Room, scroll: u16) -> Over<'static> {
    let title = match Footing::of(room) {
        Some(Footing { at, .. }) => Said::new(say!(room.words, "screen-why-at", stands = at.text), at.role),
        None => Said::new(say!(room.words, "screen-why"), Role::Question),
    };
    Over::Page { title, sections: room.why(), scroll }
}

/// First moves.
fn moves(room: &Room, at: usize) -> Over<'static> {
    let words = &room.words;
    let card = |card: crate::app::moves::Card| Card {
        heard: format!("{}. {} {}", card.title, card.first_move, say!(words, "plain-moves-to", what = &card.moves)),
        about: say!(words, "screen-to-move", what = &card.moves),
        title: card.title,
        text: Some(card.first_move),
        became: None,
    };
    let first = room.first_of_all().map(|first| words.say(&first));
    let [head, heard] =
        first.map_or_else(|| [say!(words, "screen-moves"), say!(words, "plain-moves")], |f| [f.clone(), f]);
    Over::Cards { head, heard, cards: room.cards().into_iter().map(card).collect(), at, answers: None }
}

/// The parking lot.
fn parked(room: &Room, at: usize) -> Over<'static> {
    let words = &room.words;
    let card = |remark: &Stamped<Remark>| {
        let step = room.session.step_of(remark.step).0;
        let heard = say!(words, "plain-parked-in", remark = &remark.text, at = step);
        let became = remark.settled.map(|how| (settled_mark(how), words.say(&how.said())));
        Card::new(words.shown(&remark.text), became, stamp(room, remark), heard)
    };
    let count = room.session.progress.parked().count();
    let head = match count {
        0 => say!(words, "screen-parked-none"),
        count => say!(words, "screen-parked", count),
    };
    let heard = say!(words, "plain-parking-lot", count);
    let answers = if count > 0 { say!(words, "screen-parked-answers") } else { String::new() };
    let cards = room.session.progress.remarks.iter().map(card).collect();
    Over::Cards { head, heard, cards, at, answers: Some(answers) }
}

/// The actions of the last time.
fn pending(room: &Room, at: usize) -> Over<'static> {
    let words = &room.words;
    let card = |Pending { carried, became }: &Pending| {
        let action = &carried.action;
        // What was moved has one day: the new one.
        let is_moved = matches!(became, Some(FollowUp::Moved(_)));
        let by = (!is_moved).then(|| say!(words, "screen-by", day = action.by.to_string()));
        let moves = action.moves.as_ref().map(|what| say!(words, "screen-to-move", what));
        let about: Vec<String> = [words.shown(&action.who)].into_iter().chain(by).chain(moves).collect();
        let heard = format!("{} {}", sentence(&action.what), step::who(room, action));
        let became = became.map(|how| (followed_mark(how), words.say(&how.said())));
        Card::new(words.shown(&action.what), became, about.join(", "), heard)
    };
    let head = say!(words, "screen-pending");
    let cards = room.session.progress.pending.iter().map(card).collect();
    Over::Cards { heard: head.clone(), head, cards, at, answers: Some(String::new()) }
}

impl Card {
    /// What became of it is heard behind all else.
    fn new(title: String, became: Option<(&str, String)>, about: String, heard: String) -> Self {
        let (became, heard) = match became {
            Some((mark, how)) => (Some(format!("{mark} {how}")), format!("{heard} ({how})")),
            None => (None, heard),
        };
        Card { title, text: None, became, about, heard }
    }
}

fn settled_mark(how: Settled) -> &'static str {
    match how {
        Settled::Answered | Settled::Action => "✓",
        Settled::Open => "…",
        Settled::Dropped => "×",
    }
}

fn followed_mark(how: FollowUp) -> &'static str {
    match how {
        FollowUp::Done => "✓",
        FollowUp::Moved(_) => "→",
        FollowUp::Dropped => "×",
    }
}

/// The step and the time of something that was written down, as in `step 2, 14:05`.
fn stamp<T>(room: &Room, of: &Stamped<T>) -> String {
    let title = room.session.workshop.steps.get(of.step).map_or("", |s| &s.title);
    let time = of.at.map_or_else(String::new, |at| format!(", {}", at.format("%H:%M")));
    format!("{} {title}{time}", say!(room.words, "screen-step", at = room.session.step_of(of.step).0))
}
