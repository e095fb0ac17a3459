//! What must be true of polls beside the ladder.

use super::Path;
use super::workshop::Check;
use crate::domain::workshop::{
    Choice, Date, Flag, Kind, Lens, LineField, Lines, Numbers, Part, Poll, SeenOf, Survey, Whom,
};
use crate::message;

/// The highest number: a vote is one digit.
const HIGHEST: u8 = 9;
/// Answers that a choice may have: 0 is kept for *no answer*.
const MOST_ANSWERS: usize = 9;
/// Fields that a line may have: more do not stand side by side.
const MOST_FIELDS: usize = 4;
/// Lines that can be read at once.
const MOST_LINES: usize = 9;

impl<'a> Check<'a> {
    /// Whether there is none.
    pub(super) fn lenses(&mut self, path: &Path, lenses: &'a [Lens]) -> bool {
        for (i, lens) in lenses.iter().enumerate() {
            let path = path.at(i);
            let (id, ask, watch) = match lens {
                Lens::Numbers(Numbers { id, ask, watch, .. })
                | Lens::Choice(Choice { id, ask, watch, .. })
                | Lens::Date(Date { id, ask, watch, .. })
                | Lens::Lines(Lines { id, ask, watch, .. })
                | Lens::Survey(Survey { id, ask, watch })
                | Lens::Compare(SeenOf { id, ask, watch, .. }) => (id, ask, watch),
            };
            self.unique(path.field("id"), id);
            self.found.text(path.field("ask"), ask);
            self.found.maybe_text(path.field("watch"), watch.as_deref());
            match lens {
                Lens::Numbers(numbers) => self.numbers(&path, numbers),
                Lens::Choice(choice) => self.choice(&path, choice),
                Lens::Date(date) => self.date(&path, date),
                Lens::Lines(lines) => self.lines(&path, lines),
                Lens::Survey(_) => {}
                Lens::Compare(seen) => self.seen_of(&path, seen),
            }
        }
        lenses.is_empty()
    }

    fn numbers(&mut self, path: &Path, numbers: &'a Numbers) {
        let Numbers { from, to, .. } = *numbers;
        self.found.text(path.field("low"), &numbers.low);
        self.found.text(path.field("high"), &numbers.high);
        if from >= to || to > HIGHEST {
            let help = message!("check-poll-scale-help", most = HIGHEST);
            self.found.add(path.field("to"), message!("check-poll-scale", from, to), help);
        }
        let Some(first) = &numbers.beside else { return };
        let before = self.workshop.polls().take_while(|poll| poll.id() != numbers.id).find(|poll| poll.id() == first);
        let path = path.field("beside");
        match before {
            Some(Poll::Numbers(Numbers { from: was_from, to: was_to, .. })) if (*was_from, *was_to) == (from, to) => {}
            Some(Poll::Numbers(Numbers { from, to, .. })) => {
                let message = message!("check-poll-other-scale", id = first, from = *from, to = *to);
                self.found.add(path, message, message!("check-poll-same-scale"));
            }
            _ => self.found.add(path, message!("check-poll-nothing-before", id = first), message!("check-poll-before")),
        }
    }

    fn choice(&mut self, path: &Path, choice: &'a Choice) {
        let above = path;
        let path = path.field("options");
        let count = choice.options.len();
        if !(2..=MOST_ANSWERS).contains(&count) {
            let message = message!("check-poll-answers", count);
            self.found.add(path.clone(), message, message!("check-poll-answers-help", most = MOST_ANSWERS));
        }
        for (i, answer) in choice.options.iter().enumerate() {
            let path = path.at(i);
            self.found.id(path.field("id"), &answer.id);
            self.found.text(path.field("label"), &answer.label);
            self.found.maybe_text(path.field("then"), answer.then.as_deref());
            if let Some(id) = &answer.leads_to {
                let known: Vec<&str> =
                    self.workshop.questions().map(|q| q.id()).filter(|known| *known != choice.id).collect();
                self.found.asked(path.field("leads_to"), id, &known, message!("check-lens-leads-nowhere", id));
            }
        }
        self.found.unique(&path, "id", choice.options.iter().map(|answer| answer.id.clone()));
        for (i, flag) in choice.flags.iter().enumerate() {
            self.flag(&above.field("flags").at(i), flag, choice);
        }
    }

    fn flag(&mut self, path: &Path, flag: &Flag, choice: &Choice) {
        self.found.text(path.field("say"), &flag.say);
        let known: Vec<&str> = choice.options.iter().map(|answer| answer.id.as_str()).collect();
        for (i, id) in flag.answers.iter().enumerate() {
            let path = path.field("answers").at(i);
            self.found.asked(path, id, &known, message!("check-lens-no-answer", id));
        }
        for (name, rung) in [("target_from", flag.target_from), ("footing_to", flag.footing_to)] {
            if let Some(rung) = rung.filter(|rung| self.ladder.rung(*rung).is_none()) {
                let help = message!("check-rungs-go", top = self.ladder.top());
                self.found.add(path.field(name), message!("check-ladder-no-rung", rung), help);
            }
        }
        if flag.target_from.or(flag.footing_to).is_none() {
            self.found.add(path.field("say"), message!("check-lens-flag-idle"), message!("check-lens-flag-idle-help"));
        }
    }

    fn date(&mut self, path: &Path, date: &Date) {
        self.found.maybe_text(path.field("flag"), date.flag.as_deref());
        if date.over_years.is_some() != date.flag.is_some() {
            let name = if date.flag.is_some() { "flag" } else { "over_years" };
            self.found.add(path.field(name), message!("check-lens-half-flag"), message!("check-lens-half-flag-help"));
        }
    }

    fn lines(&mut self, path: &Path, lines: &Lines) {
        let fields = path.field("fields");
        let (count, most) = (lines.fields.len(), lines.most);
        if !(1..=MOST_FIELDS).contains(&count) {
            let help = message!("check-lens-fields-help", most = MOST_FIELDS);
            self.found.add(fields.clone(), message!("check-lens-fields", count), help);
        }
        for (i, field) in lines.fields.iter().enumerate() {
            self.found.text(fields.at(i), field.label());
        }
        if !matches!(lines.fields.first(), Some(LineField::Text(_)) | None) {
            self.found.add(fields.at(0), message!("check-lens-first-field"), message!("check-lens-first-field-help"));
        }
        if !(1..=MOST_LINES).contains(&most) {
            let help = message!("check-most-help", most = MOST_LINES);
            self.found.add(path.field("most"), message!("check-lens-lines", count = most), help);
        }
    }

    fn seen_of(&mut self, path: &Path, seen: &'a SeenOf) {
        for (name, text) in [("seen", &seen.seen), ("reverse", &seen.reverse), ("both", &seen.both)] {
            self.found.text(path.field(name), text);
        }
        let known: Vec<&str> = self.workshop.prompts().map(|prompt| prompt.id.as_str()).collect();
        let prompts = path.field("prompts");
        for (i, id) in seen.prompts.iter().enumerate() {
            self.found.asked(prompts.at(i), id, &known, message!("check-lens-no-prompt", id));
        }
        if seen.prompts.is_empty() {
            self.found.add(prompts, message!("check-lens-no-prompts"), message!("check-lens-no-prompts-help"));
        }
    }

    /// What is asked of the one who is read, before the pairs about them, leads the votes on those.
    pub(super) fn early_polls(&mut self) {
        let steps = &self.workshop.steps;
        let is_pairs = |kind: &Kind| kind.parts().iter().any(|part| part.pair().is_some());
        let Some(last) = steps.iter().rposition(|step| is_pairs(&step.kind)) else { return };
        for (i, step) in steps.iter().enumerate().take(last) {
            for (j, part) in step.kind.parts().into_iter().enumerate() {
                let kind = || Path::default().field("steps").at(i).field("kind");
                let path = match part {
                    Part::Poll(poll) if poll.about() == Whom::Subject => kind().at(j),
                    Part::Typed(_) | Part::SeenOf(_) => kind().at(j),
                    Part::Grid(_) => kind(),
                    _ => continue,
                };
                self.found.warn(path.field("ask"), message!("check-poll-early"), message!("check-poll-early-help"));
            }
        }
    }
}
