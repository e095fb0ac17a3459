//! A form that was begun: kept while other things are looked at, and in the session when it is left.

use super::{Kept, Overlay, Purpose, Room};
use crate::domain::session::{Draft, Event, Moment};
use crate::say;

/// What forms are called in a session file.
const NAMES: [(Purpose, &str); 8] = [
    (Purpose::Evidence, "evidence"),
    (Purpose::Act, "action"),
    (Purpose::Park, "remark"),
    (Purpose::Decide, "decision"),
    (Purpose::PassOver, "pass-over"),
    (Purpose::WriteTrusted, "trusted"),
    (Purpose::WriteOpposite, "opposite"),
    (Purpose::TypeIn, "typed"),
];

impl Room {
    /// Writes down what was typed and not sent.
    pub(super) fn keep_draft(&mut self, now: Moment) {
        let open = match &self.over {
            Overlay::Form(dialog) if dialog.form.is_typed() => Some(&**dialog),
            _ => self.draft.as_ref(),
        };
        let draft = open.and_then(|dialog| {
            let (_, form) = NAMES.into_iter().find(|(purpose, _)| *purpose == dialog.purpose)?;
            let answers = dialog.form.fields.iter().map(|f| f.answer().to_owned()).collect();
            Some(Draft { form: form.to_owned(), about: dialog.about.clone(), answers })
        });
        if draft != self.session.progress.draft {
            // Nothing refuses it; and whoever leaves must not be kept.
            let _ = self.happen(Event::Draft(draft), now);
        }
    }

    /// Takes up what was typed and not sent when the session was left.
    pub(in crate::app) fn take_up_draft(&mut self) -> Option<String> {
        let Draft { form, about, answers } = self.session.progress.draft.clone()?;
        let (purpose, _) = NAMES.into_iter().find(|(_, name)| *name == form)?;
        if self.kept == Kept::LookingOnly {
            return None;
        }
        // It is about the question that it was begun at, wherever the room went from there.
        let here = self.session.progress.place;
        let begun = self.session.places().find(|(_, stop)| !about.is_empty() && stop.id() == Some(&*about));
        self.session.progress.place = begun.map_or(here, |(place, _)| place);
        self.open_sheet(purpose);
        self.session.progress.place = here;
        let Overlay::Form(mut dialog) = std::mem::replace(&mut self.over, Overlay::Nothing) else { return None };
        for (field, answer) in dialog.form.fields.iter_mut().zip(&answers) {
            field.fill(answer);
        }
        dialog.form.at = dialog.form.fields.iter().rposition(|f| f.is_typed()).unwrap_or(0);
        let said = say!(self.words, "app-half-written", title = &dialog.form.title);
        self.draft = Some(*dialog);
        Some(said)
    }
}
