//! What must be true of a script.

use std::collections::HashMap;

use super::lists::Lists;
use super::text::one_of;
use super::{Finding, Findings, Path};
use crate::domain::ladder::Ladder;
use crate::domain::nearest::likely;
use crate::domain::workshop::{Kind, Part, Step, Workshop};
use crate::message;
use crate::words::Value;

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
    let lists = Lists::of(workshop.language.or(ladder.language).unwrap_or_default());
    let mut check = Check { workshop, ladder, foreign, lists, ids: HashMap::new(), found: Findings::default() };
    check.head(workshop);
    check.minutes(workshop);
    for (i, step) in workshop.steps.iter().enumerate() {
        check.step(&Path::default().field("steps").at(i), step);
    }
    check.count(workshop);
    check.rails();
    check.optional_pairs();
    check.optional_signs();
    check.early_polls();
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
fn minutes_of(steps: &[Step]) -> Value {
    let title = |text: &str| match text.char_indices().nth(LONGEST_TITLE) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or(text).trim_end()),
        None => text.to_owned(),
    };
    let steps: Vec<&Step> = steps.iter().filter(|step| !step.extra).collect();
    let listed = steps.iter().take(MOST_STEPS).map(|s| format!("{} {}", s.minutes, title(&s.title)));
    let more = steps.len().saturating_sub(MOST_STEPS);
    let listed = listed.collect::<Vec<_>>().join(" + ");
    if more > 0 { message!("check-more-steps", listed, more).into() } else { listed.into() }
}

/// Whether a step of this kind may be passed by in most rooms: nothing is read of it.
fn may_stand_by(kind: &Kind) -> bool {
    matches!(kind, Kind::Brief | Kind::Lens(_) | Kind::Grid(_))
}

/// A check on its way: each kind of step adds its own part in a file of its own.
pub(super) struct Check<'a> {
    pub(super) workshop: &'a Workshop,
    pub(super) ladder: &'a Ladder,
    /// The ladder is another one than the script was written for: that is told once, and not of each question.
    pub(super) foreign: bool,
    /// The words of the language that its texts are in.
    pub(super) lists: &'static Lists,
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
            let message = message!("check-scores-on", named = &workshop.ladder, ladder = &self.ladder.id);
            self.found.add(root.field("ladder"), message, message!("check-name-by-id"));
        }
        if self.foreign {
            let known: Vec<&str> = self.ladder.dimensions.iter().map(|d| d.id.as_str()).collect();
            let message = message!("check-foreign-ladder", ladder = &self.ladder.id);
            let help = message!("check-name-written-for", known = known.join(", "));
            self.found.add(root.field("ladder"), message, help);
        }
        if let (Some(own), Some(other)) = (workshop.language, self.ladder.language)
            && own != other
        {
            let ladder = &self.ladder.id;
            let message = message!("check-two-languages", own = own.code(), ladder, theirs = other.code());
            self.found.warn(root.field("language"), message, message!("check-own-language"));
        }
        if workshop.steps.is_empty() {
            self.found.add(root.field("steps"), message!("check-no-step"), message!("check-add-step"));
        }
    }

    fn minutes(&mut self, workshop: &Workshop) {
        let path = Path::default().field("minutes");
        let sum = workshop.planned();
        if workshop.minutes == 0 || workshop.minutes > LONGEST {
            let message = message!("check-lasts", most = LONGEST, minutes = workshop.minutes);
            self.found.add(path, message, message!("check-add-up-to", sum));
        } else if sum != u64::from(workshop.minutes) && !workshop.steps.is_empty() {
            let message = message!("check-sum", sum, minutes = workshop.minutes);
            let steps = minutes_of(&workshop.steps);
            self.found.add(path, message, message!("check-write-sum", sum, steps));
        }
    }

    fn count(&mut self, workshop: &Workshop) {
        let count = workshop.questions().count();
        if count > MAX_QUESTIONS {
            let message = message!("check-many-questions", count, most = MAX_QUESTIONS);
            self.found.add(Path::default().field("steps"), message, message!("check-two-scripts"));
        }
    }

    fn step(&mut self, path: &Path, step: &'a Step) {
        self.found.text(path.field("title"), &step.title);
        self.found.texts(&path.field("show"), &step.show);
        self.parts(path, step);
        self.aloud(path, step);
        if step.extra && !may_stand_by(&step.kind) {
            self.found.add(path.field("extra"), message!("check-extra"), message!("check-extra-help"));
        }
        let notes = path.field("notes");
        self.found.texts(&notes.field("say"), &step.notes.say);
        self.found.texts(&notes.field("do"), &step.notes.act);
        self.found.texts(&notes.field("watch"), &step.notes.watch);
        let kind = path.field("kind");
        if self.is_empty(&kind, &step.kind) {
            self.found.add(kind, message!("check-asks-nothing"), message!("check-add-question"));
        }
    }

    /// Named parts fit into the step.
    fn parts(&mut self, path: &Path, step: &Step) {
        for (at, (name, minutes)) in step.parts.iter().enumerate() {
            let part = path.field("parts").at(at);
            self.found.text(part.clone(), name);
            if *minutes == 0 {
                self.found.add(part, message!("check-part-no-time", name), message!("check-part-no-time-help"));
            }
        }
        let sum: u64 = step.parts.iter().map(|(_, minutes)| u64::from(*minutes)).sum();
        if sum > u64::from(step.minutes) {
            let message = message!("check-parts-sum", sum, minutes = step.minutes);
            self.found.add(path.field("parts"), message, message!("check-parts-sum-help"));
        }
    }

    /// What is read aloud and voted fits into the step.
    fn aloud(&mut self, path: &Path, step: &Step) {
        let needed = step.least().div_ceil(60);
        if needed > u64::from(step.minutes) {
            let message = message!("check-aloud", needed, minutes = step.minutes);
            self.found.warn(path.field("minutes"), message, message!("check-aloud-help"));
        }
    }

    /// The key that closes a workshop works in its last step, where that asks nothing.
    fn end(&mut self, workshop: &Workshop) {
        let steps = Path::default().field("steps");
        let Some(last) = workshop.steps.len().checked_sub(1) else { return };
        let close = workshop.steps.iter().position(|s| s.kind == Kind::Close);
        match close {
            Some(at) if at < last => {
                let help = message!("check-close-not-last-help");
                self.found.warn(steps.at(at).field("kind"), message!("check-close-not-last"), help);
            }
            None => {
                let help = message!("check-no-close-help");
                self.found.warn(steps.at(last).field("kind"), message!("check-no-close"), help);
            }
            _ => {}
        }
    }

    pub(super) fn unique(&mut self, path: Path, id: &'a str) {
        self.found.id(path.clone(), id);
        match self.ids.get(id) {
            Some(first) => {
                let (message, help) = (message!("check-id-twice", id), message!("check-id-twice-help"));
                self.found.add_twin(path, first.clone(), message, help);
            }
            None => {
                self.ids.insert(id, path);
            }
        }
    }

    pub(super) fn dimension(&mut self, path: Path, id: &str) {
        if self.ladder.dimension(id).is_none() && !self.foreign {
            let message = message!("check-no-dimension", ladder = &self.ladder.id, id);
            let help = one_of(id, self.ladder.dimensions.iter().map(|d| d.id.as_str()));
            self.found.add(path, message, help);
        }
    }
}
