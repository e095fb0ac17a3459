//! The form for an action, and who does what by when.

use super::{FormDialog, Purpose, day_ahead, filled};
use crate::app::form::{Field, Form, Wrong};
use crate::app::room::{Kept, Outcome, Overlay, Room};
use crate::app::{Effect, Notice};
use crate::domain::session::{Action, Event, Moment, Party, Settled};
use crate::domain::text::names_nobody;
use crate::domain::workshop::{Kind, Question};
use crate::{message, say};

/// The field of an action that says what it is meant to move; its last choice is something else.
const AIM: usize = 3;
/// Where both sides are in the room, the field of an action that says whose it is.
const SIDE: usize = 4;

pub(super) fn action(form: &Form, now: Moment) -> Result<Action, Wrong> {
    let what = filled(form, 0, message!("app-action-what-empty"))?;
    let who = filled(form, 1, message!("app-action-who-empty"))?;
    if names_nobody(&who) {
        return Err((1, message!("app-action-who-nobody", said = who)));
    }
    // The side goes wherever its owner is named.
    let who = if form.fields.len() > SIDE { format!("{who} ({})", form.answer(SIDE)) } else { who };
    let by = day_ahead(form, 2, now)?;
    let is_else = form.fields.get(AIM).is_some_and(Field::is_last);
    let moves = (!is_else).then(|| form.answer(AIM).to_owned());
    Ok(Action { what, who, by, moves })
}

impl Room {
    /// The action first: a remark is settled only when somebody has taken it on.
    pub(super) fn act_on_remark(&mut self, remark: usize, action: Event, now: Moment) -> Result<Vec<Effect>, Notice> {
        self.happen(action, now).and_then(|_| self.settle(remark, Settled::Action, now))
    }

    pub(super) fn action_form(&self, what: &str, moves: Option<&str>) -> Form {
        let words = &self.words;
        let hint = self.cards().first().map_or_else(
            || say!(words, "app-action-what-hint"),
            |card| say!(words, "app-action-for-instance", first_move = &card.first_move),
        );
        let mut aims: Vec<String> =
            self.reading.holds_to_move().into_iter().map(|h| words.say(&h.name(&self.session.ladder))).collect();
        let families = self.reading.present_families().map(|id| self.session.ladder.family_name(id).to_owned());
        let open = self.reading.open_questions.iter().filter(|q| q.is_asked()).map(|q| q.name.clone());
        for name in families.chain(open) {
            if !aims.contains(&name) {
                aims.push(name);
            }
        }
        aims.extend(self.grid_aims());
        aims.extend(moves.map(str::to_owned).filter(|m| !aims.contains(m)));
        aims.push(say!(words, "app-action-else"));
        let at = moves.and_then(|m| aims.iter().position(|aim| aim == m)).unwrap_or(0);
        let mut fields = vec![
            Field::text(say!(words, "app-action-what"), hint, what),
            Field::text(say!(words, "app-action-who"), say!(words, "app-action-who-hint"), ""),
            Field::text(say!(words, "app-by-when"), say!(words, "app-by-when-hint"), ""),
            Field::choice(say!(words, "app-action-moves"), say!(words, "app-action-moves-hint"), aims, at),
        ];
        if self.session.workshop.steps.iter().any(|step| step.kind == Kind::Gap) {
            let sides = [Party::Ours, Party::Theirs].map(|side| words.say(&side.said()));
            let (label, hint) = (say!(words, "app-action-side"), say!(words, "app-action-side-hint"));
            fields.push(Field::choice(label, hint, sides.into(), 0));
        }
        let mut form = Form::new(say!(words, "app-action-title"), fields);
        // With the move filled in, its owner comes next.
        form.at = usize::from(!what.is_empty());
        form
    }

    /// The form of an action, with what is known of it filled in.
    pub(in crate::app::room) fn open_action(&mut self, what: &str, moves: Option<&str>) -> Outcome {
        if self.kept == Kept::LookingOnly {
            return Outcome::say(say!(self.words, "app-looking-only"));
        }
        // What was begun of one first move is no answer to another.
        let about = [what, moves.unwrap_or_default()].concat();
        let draft = self.draft.take_if(|draft| draft.purpose == Purpose::Act && draft.about == about);
        let dialog =
            draft.unwrap_or_else(|| FormDialog { purpose: Purpose::Act, about, form: self.action_form(what, moves) });
        self.lay(Overlay::Form(Box::new(dialog)))
    }

    /// Who has not seen it goes and looks: the action that a reveal without enough votes asks for.
    pub(in crate::app::room) fn go_and_look(&mut self) -> Outcome {
        let Some(question) = self.session.question() else { return Outcome::nothing() };
        let moves = match question {
            Question::Pair(pair) => self.words.say(&self.session.ladder.place(&pair.dimension, pair.rung)),
            Question::Sign(sign) => self.session.ladder.family_name(&sign.family).to_owned(),
            Question::Poll(_) => return Outcome::nothing(),
        };
        let what = say!(self.words, "app-go-and-look", ask = question.ask());
        self.open_action(&what, Some(&moves))
    }
}
