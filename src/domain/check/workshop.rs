//! What must be true of a script.

use std::collections::HashMap;

use super::text::one_of;
use super::{Finding, Findings, Path};
use crate::domain::ladder::Ladder;
use crate::domain::workshop::{Kind, Pair, Prompt, Sign, Step, Workshop};

/// The most questions a script may ask.
pub const MAX_QUESTIONS: usize = 500;

/// The longest workshop, in minutes: a day.
const LONGEST: u32 = 24 * 60;

/// Everything that is wrong with `workshop` when it scores on `ladder`; nothing if it can be run.
#[must_use]
pub fn check(workshop: &Workshop, ladder: &Ladder) -> Vec<Finding> {
    let mut check = Check { ladder, ids: HashMap::new(), found: Findings::default() };
    check.head(workshop);
    check.minutes(workshop);
    for (i, step) in workshop.steps.iter().enumerate() {
        check.step(&Path::default().field("steps").at(i), step);
    }
    check.count(workshop);
    check.found.0
}

struct Check<'a> {
    ladder: &'a Ladder,
    ids: HashMap<&'a str, Path>,
    found: Findings,
}

impl<'a> Check<'a> {
    fn head(&mut self, workshop: &Workshop) {
        let root = Path::default();
        self.found.id(root.field("id"), &workshop.id);
        let texts = [
            ("title", &workshop.title),
            ("version", &workshop.version),
            ("audience", &workshop.audience),
            ("summary", &workshop.summary),
            ("window", &workshop.window),
        ];
        for (name, text) in texts {
            self.found.text(root.field(name), text);
        }
        self.found.texts(&root.field("sources"), &workshop.sources);
        if workshop.ladder != self.ladder.id {
            let message = format!("this script scores on `{}`, not on `{}`", workshop.ladder, self.ladder.id);
            self.found.add(root.field("ladder"), message, "name the ladder by its id");
        }
        if workshop.steps.is_empty() {
            self.found.add(root.field("steps"), "this script has no step", "add at least one step");
        }
    }

    fn minutes(&mut self, workshop: &Workshop) {
        let path = Path::default().field("minutes");
        let sum: u64 = workshop.steps.iter().map(|s| u64::from(s.minutes)).sum();
        if workshop.minutes == 0 || workshop.minutes > LONGEST {
            let message = format!("a workshop lasts 1 to {LONGEST} minutes, not {}", workshop.minutes);
            self.found.add(path, message, format!("the steps add up to {sum}"));
        } else if sum != u64::from(workshop.minutes) && !workshop.steps.is_empty() {
            let message = format!("the steps add up to {sum} minutes, not to {}", workshop.minutes);
            self.found.add(path, message, format!("write `minutes: {sum}`, or give the steps other minutes"));
        }
    }

    fn count(&mut self, workshop: &Workshop) {
        let count = workshop.pairs().count() + workshop.signs().count();
        if count > MAX_QUESTIONS {
            let message = format!("this script asks {count} questions; at most {MAX_QUESTIONS} are possible");
            self.found.add(Path::default().field("steps"), message, "leave some out, or make two scripts of it");
        }
    }

    fn step(&mut self, path: &Path, step: &'a Step) {
        self.found.text(path.field("title"), &step.title);
        self.found.texts(&path.field("show"), &step.show);
        let notes = path.field("notes");
        self.found.texts(&notes.field("say"), &step.notes.say);
        self.found.texts(&notes.field("do"), &step.notes.act);
        self.found.texts(&notes.field("watch"), &step.notes.watch);
        let kind = path.field("kind");
        let empty = match &step.kind {
            Kind::Pairs(pairs) => {
                pairs.iter().enumerate().for_each(|(i, pair)| self.pair(&kind.at(i), pair));
                pairs.is_empty()
            }
            Kind::Signs(signs) => {
                signs.iter().enumerate().for_each(|(i, sign)| self.sign(&kind.at(i), sign));
                signs.is_empty()
            }
            Kind::Write(prompts) => {
                prompts.iter().enumerate().for_each(|(i, prompt)| self.prompt(&kind.at(i), prompt));
                prompts.is_empty()
            }
            Kind::Brief | Kind::Reading | Kind::Actions | Kind::Close => false,
        };
        if empty {
            self.found.add(kind, "this step asks nothing", "add a question, or make it `kind: Brief`");
        }
    }

    fn pair(&mut self, path: &Path, pair: &'a Pair) {
        self.unique(path.field("id"), &pair.id);
        self.dimension(path.field("dimension"), &pair.dimension);
        let top = self.ladder.top();
        if !(1..=top).contains(&pair.rung) {
            let message = format!("rung {} cannot be asked for", pair.rung);
            self.found.add(path.field("rung"), message, format!("this ladder's rungs go from 1 to {top}"));
        }
        self.found.text(path.field("ask"), &pair.ask);
        self.found.text(path.field("trusted"), &pair.trusted);
        self.found.text(path.field("opposite"), &pair.opposite);
        if pair.trusted.trim() == pair.opposite.trim() && !pair.trusted.trim().is_empty() {
            let help = "write what would be seen instead when the client does not trust you";
            let other = path.field("trusted");
            self.found.add_twin(path.field("opposite"), other, "both pictures of this pair are the same", help);
        }
    }

    fn sign(&mut self, path: &Path, sign: &'a Sign) {
        self.unique(path.field("id"), &sign.id);
        if self.ladder.family(&sign.family).is_none() {
            let message = format!("the ladder `{}` has no family `{}`", self.ladder.id, sign.family);
            let help = one_of(&sign.family, self.ladder.families.iter().map(|f| f.id.as_str()));
            self.found.add(path.field("family"), message, help);
        }
        self.found.text(path.field("ask"), &sign.ask);
        self.found.maybe_text(path.field("looks_like"), sign.looks_like.as_deref());
    }

    fn prompt(&mut self, path: &Path, prompt: &'a Prompt) {
        self.unique(path.field("id"), &prompt.id);
        self.dimension(path.field("dimension"), &prompt.dimension);
        self.found.text(path.field("ask"), &prompt.ask);
        self.found.text(path.field("reverse"), &prompt.reverse);
    }

    fn unique(&mut self, path: Path, id: &'a str) {
        self.found.id(path.clone(), id);
        match self.ids.get(id) {
            Some(first) => {
                let help = "ids join answers to questions: give this one its own";
                self.found.add_twin(path, first.clone(), format!("the id `{id}` is used twice"), help);
            }
            None => {
                self.ids.insert(id, path);
            }
        }
    }

    fn dimension(&mut self, path: Path, id: &str) {
        if self.ladder.dimension(id).is_none() {
            let message = format!("the ladder `{}` has no dimension `{id}`", self.ladder.id);
            let help = one_of(id, self.ladder.dimensions.iter().map(|d| d.id.as_str()));
            self.found.add(path, message, help);
        }
    }
}
