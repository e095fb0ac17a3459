//! The form for what somebody saw.

use super::{filled, no_date};
use crate::app::form::{Field, Form, Wrong};
use crate::app::room::Room;
use crate::domain::dates::{self, Leaning};
use crate::domain::reading::Grade;
use crate::domain::session::{Evidence, Moment, Pole};
use crate::domain::workshop::{Pair, Question, Side};
use crate::words::{Message, Words};
use crate::{message, say};

/// Fields of an evidence line beside the pair it is about.
const EVIDENCE_FIELDS: usize = 4;

/// Which picture of a pair it shows: nothing is chosen before somebody did, but what the votes say.
fn picture_field(words: &Words, pictures: [String; 2], shown: Option<usize>) -> Field {
    let at = shown.unwrap_or(pictures.len());
    Field::choice(say!(words, "app-picture-label"), say!(words, "app-picture-hint"), pictures.into(), at)
        .to_be_cleared()
}

/// Both pictures of a pair as they stand on the screen, from left to right; where its opposite was seen, that one.
pub(super) fn pictures_field(words: &Words, pair: &Pair, is_opposite: bool) -> Field {
    let (left, right) = pair.pictures();
    let opposite = poles(pair.side).iter().position(|pole| *pole == Pole::Opposite).filter(|_| is_opposite);
    picture_field(words, [left, right].map(|picture| words.shown(picture)), opposite)
}

/// What the left and the right picture of a pair show.
fn poles(side: Side) -> [Pole; 2] {
    match side {
        Side::Left => [Pole::Trusted, Pole::Opposite],
        Side::Right => [Pole::Opposite, Pole::Trusted],
    }
}

pub(super) fn evidence_form(
    words: &Words,
    title: &Message,
    about: Option<Field>,
    counts: &Message,
    picture: Option<Field>,
) -> Form {
    let grades = Grade::ALL.iter().map(|g| words.say(&g.said())).collect();
    let fields = [
        Field::text(say!(words, "app-who-label"), say!(words, "app-who-hint"), ""),
        Field::text(say!(words, "app-what-label"), say!(words, "app-what-hint"), ""),
        Field::text(say!(words, "app-when-label"), say!(words, "app-when-hint"), ""),
        Field::choice(say!(words, "app-how-label"), words.say(counts), grades, 0),
    ];
    let title = say!(words, "app-evidence-title", ask = title);
    Form::new(title, about.into_iter().chain(fields).chain(picture).collect())
}

/// The evidence line whose fields begin with the one numbered `first`.
pub(super) fn evidence(about: (String, Side), form: &Form, first: usize, now: Moment) -> Result<Evidence, Wrong> {
    let (about, side) = about;
    let who = filled(form, first, message!("app-who-empty"))?;
    let what = filled(form, first + 1, message!("app-what-empty"))?;
    let said = filled(form, first + 2, message!("app-when-empty"))?;
    let today = now.date_naive();
    let when = dates::parse(&said, today, Leaning::Back)
        .or_else(|| dates::month(&said, today))
        .ok_or_else(|| no_date(first + 2, &said, message!("app-when-like")))?;
    if when > today {
        return Err((first + 2, message!("app-when-ahead", when)));
    }
    let grade = Grade::ALL.get(form.chosen(first + 3)).copied().unwrap_or(Grade::D);
    let shows = match form.chosen(first + EVIDENCE_FIELDS) {
        // A sign has no pictures.
        _ if form.fields.get(first + EVIDENCE_FIELDS).is_none() => None,
        at => poles(side).get(at).copied(),
    };
    Ok(Evidence { about, who, what, when, grade, shows })
}

/// The first field about what was seen; before it, there may be one for the pair it is about.
pub(super) fn first_of_evidence(form: &Form) -> usize {
    usize::from(form.fields.len() > EVIDENCE_FIELDS + 1)
}

impl Room {
    /// The form of an evidence line where no pair is on the screen.
    pub(super) fn evidence_elsewhere(&self) -> Option<Form> {
        let asked = self.evidence_about();
        let words = &self.words;
        let asks: Vec<String> = asked.iter().map(|q| words.shown(q.ask())).collect();
        let shown = |q: &&Question| self.session.progress.is_shown(q.id());
        let last = asked.iter().zip(0..).filter(|(q, _)| shown(q)).last().map_or(0, |(_, at)| at);
        (!asks.is_empty()).then(|| {
            let field = Field::choice(say!(words, "app-about-label"), say!(words, "app-about-hint"), asks, last);
            let pictures = [say!(words, "app-about-trusted"), say!(words, "app-about-opposite")];
            let pictures = picture_field(words, pictures, None);
            let title = message!("app-evidence-elsewhere");
            evidence_form(words, &title, Some(field), &message!("app-counts"), Some(pictures))
        })
    }

    /// What evidence can be about, in order.
    fn evidence_about(&self) -> Vec<Question<'_>> {
        let signs = self.session.workshop.signs().map(Question::Sign);
        self.session.pairs().map(Question::Pair).chain(signs).collect()
    }

    /// The evidence of a form; where it was opened at no pair, its first field says which pair it is about.
    pub(super) fn evidence(&self, about: &str, form: &Form, now: Moment) -> Result<Evidence, Wrong> {
        let first = first_of_evidence(form);
        let pair = match first {
            0 => about.to_owned(),
            _ => self.evidence_about().get(form.chosen(0)).map(|q| q.id().to_owned()).unwrap_or_default(),
        };
        let side = self.session.pairs().find(|p| p.id == pair).map(|p| p.side);
        let is_pair = side.is_some();
        // Where no pair is on the screen its pictures are named by what they show, trust first.
        let side = side.filter(|_| first == 0).unwrap_or(Side::Left);
        let mut line = evidence((pair, side), form, first, now)?;
        line.shows = line.shows.filter(|_| is_pair);
        if is_pair && line.shows.is_none() {
            return Err((first + EVIDENCE_FIELDS, message!("app-picture-empty")));
        }
        self.not_a_name(form, first, &line.who, message!("app-who-name"))?;
        Ok(line)
    }
}
