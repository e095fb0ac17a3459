//! What must be true of polls beside the ladder.

use super::Path;
use super::workshop::Check;
use crate::domain::workshop::{Choice, Kind, Lens, Numbers, Part, Poll, Whom};
use crate::message;

/// The highest number: a vote is one digit.
const HIGHEST: u8 = 9;
/// Answers that a choice may have: 0 is kept for *no answer*.
const MOST_ANSWERS: usize = 9;

impl<'a> Check<'a> {
    /// Whether there is none.
    pub(super) fn lenses(&mut self, path: &Path, lenses: &'a [Lens]) -> bool {
        for (i, lens) in lenses.iter().enumerate() {
            let path = path.at(i);
            let poll = lens.poll();
            self.unique(path.field("id"), poll.id());
            self.found.text(path.field("ask"), poll.ask());
            self.found.maybe_text(path.field("watch"), poll.watch());
            match lens {
                Lens::Numbers(numbers) => self.numbers(&path, numbers),
                Lens::Choice(choice) => self.choice(&path, choice),
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
        }
        self.found.unique(&path, "id", choice.options.iter().map(|answer| answer.id.clone()));
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
                    Part::Grid(_) => kind(),
                    _ => continue,
                };
                self.found.warn(path.field("ask"), message!("check-poll-early"), message!("check-poll-early-help"));
            }
        }
    }
}
