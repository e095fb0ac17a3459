//! What must be true of a script.

use std::collections::HashMap;

use super::text::one_of;
use super::{Finding, Findings, Path};
use crate::domain::ladder::Ladder;
use crate::domain::nearest::likely;
use crate::domain::workshop::{Kind, Part, Step, Workshop};

/// The most questions a script may ask.
pub const MAX_QUESTIONS: usize = 500;

/// The longest workshop, in minutes: a day.
const LONGEST: u32 = 24 * 60;

/// The most steps that are listed with their minutes, and the most characters of the title of each.
const MOST_STEPS: usize = 12;
const LONGEST_TITLE: usize = 16;

/// Everything that is wrong with `workshop` when it scores on `ladder`; without an error in it, it can be run.
#[must_use]
pub fn check(workshop: &Workshop, ladder: &Ladder) -> Vec<Finding> {
    let foreign = is_foreign(workshop, ladder);
    let mut check = Check { workshop, ladder, foreign, ids: HashMap::new(), found: Findings::default() };
    check.head(workshop);
    check.minutes(workshop);
    for (i, step) in workshop.steps.iter().enumerate() {
        check.step(&Path::default().field("steps").at(i), step);
    }
    check.count(workshop);
    check.rails();
    check.optional_pairs();
    check.optional_signs();
    check.end(workshop);
    check.found.0
}

/// Whether the script uses dimensions, the ladder has none of them, and none is a slip of the pen.
fn is_foreign(workshop: &Workshop, ladder: &Ladder) -> bool {
    let known = || ladder.dimensions.iter().map(|d| d.id.as_str());
    let strange = |id: &str| likely(id, known()).is_none();
    let dimension = |part: Part<'_>| match part {
        Part::Prompt(prompt) => Some(prompt.dimension.clone()),
        part => part.pair().map(|pair| pair.dimension.clone()),
    };
    let mut used = workshop.parts().filter_map(dimension).peekable();
    used.peek().is_some() && used.all(|id| strange(&id))
}

/// `5 Welcome + 12 Our people + …`: which steps make up the sum, in as few words as will do.
fn minutes_of(steps: &[Step]) -> String {
    let title = |text: &str| match text.char_indices().nth(LONGEST_TITLE) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or(text).trim_end()),
        None => text.to_owned(),
    };
    let listed = steps.iter().take(MOST_STEPS).map(|s| format!("{} {}", s.minutes, title(&s.title)));
    let more = steps.len().saturating_sub(MOST_STEPS);
    listed.chain((more > 0).then(|| format!("{more} more steps"))).collect::<Vec<_>>().join(" + ")
}

/// A check on its way: each kind of step adds its own part in a file of its own.
pub(super) struct Check<'a> {
    pub(super) workshop: &'a Workshop,
    pub(super) ladder: &'a Ladder,
    /// The ladder is another one than the script was written for: that is told once, and not of each question.
    pub(super) foreign: bool,
    ids: HashMap<&'a str, Path>,
    pub(super) found: Findings,
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
        if self.foreign {
            let known: Vec<&str> = self.ladder.dimensions.iter().map(|d| d.id.as_str()).collect();
            let message = format!("the ladder `{}` has none of the dimensions that this script uses", self.ladder.id);
            let help = format!("name the ladder it was written for, or use: {}", known.join(", "));
            self.found.add(root.field("ladder"), message, help);
        }
        if let (Some(own), Some(other)) = (workshop.language, self.ladder.language)
            && own != other
        {
            let (own, other) = (own.code(), other.code());
            let message = format!("this script speaks `{own}`, and its ladder `{}` speaks `{other}`", self.ladder.id);
            let help = "the room would read two languages: name a ladder in the script's own";
            self.found.warn(root.field("language"), message, help);
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
            let steps = minutes_of(&workshop.steps);
            self.found.add(path, message, format!("write `minutes: {sum}`, or give a step other minutes: {steps}"));
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
            Kind::Pairs(pairs) => self.pairs(&kind, pairs),
            Kind::Signs(signs) => self.signs(&kind, signs),
            Kind::Write(prompts) => self.prompts(&kind, prompts),
            Kind::Told(pairs) => self.told(&kind, pairs),
            Kind::Compare => self.compare(&kind),
            Kind::Brief | Kind::Reading | Kind::Actions | Kind::Close => false,
        };
        if empty {
            self.found.add(kind, "this step asks nothing", "add a question, or make it `kind: Brief`");
        }
    }

    /// The key that closes a workshop works in its last step, where that asks nothing.
    fn end(&mut self, workshop: &Workshop) {
        let steps = Path::default().field("steps");
        let Some(last) = workshop.steps.len().checked_sub(1) else { return };
        let close = workshop.steps.iter().position(|s| s.kind == Kind::Close);
        match close {
            Some(at) if at < last => {
                let help = "the steps behind it are walked after the workshop is closed: move it to the end";
                self.found.warn(steps.at(at).field("kind"), "`Close` is not the last step", help);
            }
            None => {
                let help = "add a step of `kind: Close` behind this one";
                self.found.warn(steps.at(last).field("kind"), "this workshop ends without a step that closes it", help);
            }
            _ => {}
        }
    }

    pub(super) fn unique(&mut self, path: Path, id: &'a str) {
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

    pub(super) fn dimension(&mut self, path: Path, id: &str) {
        if self.ladder.dimension(id).is_none() && !self.foreign {
            let message = format!("the ladder `{}` has no dimension `{id}`", self.ladder.id);
            let help = one_of(id, self.ladder.dimensions.iter().map(|d| d.id.as_str()));
            self.found.add(path, message, help);
        }
    }
}
