//! The forms for what was agreed at the start: the account, the opportunity, the target.

use super::filled;
use crate::app::form::{Field, Form, Wrong};
use crate::app::room::Room;
use crate::app::setup::{chosen_reach, reach_field};
use crate::domain::ladder::Height;
use crate::domain::session::{Agreed, Opportunity, Reach, Setup};
use crate::{message, say};

impl Room {
    /// What was agreed at the start, to be typed anew. Under a codename the name itself is not shown.
    pub(super) fn correct_form(&self) -> Form {
        let Setup { account, opportunity, .. } = &self.session.header.setup;
        let words = &self.words;
        let (name, hint) = match self.session.progress.codename {
            Some(_) => ("", message!("app-correct-hint-codename")),
            None => (account.as_str(), message!("app-correct-hint")),
        };
        let (work, reach) = opportunity.as_ref().map_or(("", Reach::Core), |o| (o.name.as_str(), o.reach));
        Form::new(
            say!(words, "app-correct-title"),
            vec![
                Field::text(self.session.workshop.whom(words), words.say(&hint), name),
                Field::text(say!(words, "term-opportunity"), say!(words, "app-opportunity-hint"), work),
                reach_field(words, reach),
            ],
        )
    }

    /// What a form corrects; nothing where it changes nothing.
    pub(super) fn corrected(&self, form: &Form) -> Result<Option<Agreed>, Wrong> {
        let was = &self.session.progress.agreed;
        let account = match (form.answer(0), &self.session.progress.codename) {
            ("", Some(_)) => was.account.clone(),
            _ => filled(form, 0, message!("app-correct-empty"))?,
        };
        let name = form.answer(1).to_owned();
        let opportunity = (!name.is_empty()).then(|| Opportunity { name, reach: chosen_reach(form, 2) });
        let agreed = Agreed { account, opportunity };
        Ok((agreed != *was).then_some(agreed))
    }

    fn rungs(&self) -> Vec<Height> {
        self.session.ladder.rungs.iter().rev().map(|r| r.at).filter(|at| *at > 0).collect()
    }

    /// The rung that a form chooses; `None` for none.
    pub(super) fn chosen_rung(&self, form: &Form) -> Option<Height> {
        self.rungs().get(form.chosen(0)).copied()
    }

    pub(super) fn target_form(&self) -> Form {
        let rungs = self.rungs();
        let words = &self.words;
        let labels = rungs.iter().map(|at| self.session.ladder.rung_label(*at));
        let chosen = self.session.progress.target.and_then(|target| rungs.iter().position(|at| *at == target));
        // None is marked before somebody did.
        let at = chosen.unwrap_or(rungs.len());
        let (label, hint) = (say!(words, "app-target-label"), say!(words, "app-target-hint"));
        let field = Field::choice(label, hint, labels.collect(), at).to_be_cleared();
        Form::new(say!(words, "app-target-title"), vec![field])
    }
}
