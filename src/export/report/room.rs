//! What the room wrote down and spent its time on.

use super::Report;
use crate::domain::order;
use crate::domain::session::{Action, FollowUp, Pole, Settled, Stamped};
use crate::export::doc::{Block, Doc, Table, Tone};
use crate::export::sorted::NONE;
use crate::words::Words;
use crate::{message, say};

/// Something that the room wrote down beside its votes, as a table under a heading.
pub struct Noted {
    pub heading: String,
    /// What it is to the style sheet, as a section and as a table.
    names: [&'static str; 2],
    heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Noted {
    pub(super) fn put(self, doc: &mut Doc) {
        let Noted { heading, names: [section, name], heads, rows } = self;
        doc.section(section, heading.clone());
        doc.blocks.push(Block::Table(Table { name, caption: heading, heads, rows }));
    }

    fn some(self) -> Option<Self> {
        (!self.rows.is_empty()).then_some(self)
    }
}

impl Report<'_> {
    /// The room's own answers, question by question.
    pub(super) fn written(&self, doc: &mut Doc) {
        let written = &self.session.progress.written;
        let prompts = self.session.workshop.prompts();
        let asks = prompts.flat_map(|p| [(p, Pole::Trusted, &p.ask), (p, Pole::Opposite, &p.reverse)]);
        let quotes = asks.map(|(prompt, pole, ask)| {
            let lines = written.iter().filter(|w| w.prompt == prompt.id && w.pole == pole);
            (ask.clone(), lines.map(|w| w.text.clone()).collect::<Vec<_>>())
        });
        let quotes: Vec<_> = quotes.filter(|(_, lines)| !lines.is_empty()).collect();
        if !quotes.is_empty() {
            doc.section("words", say!(self.words, "report-own-words"));
        }
        doc.blocks.extend(quotes.into_iter().map(|(ask, lines)| Block::Quotes { ask, lines }));
    }

    /// Who does what by when, and what for.
    pub(super) fn actions(&self, doc: &mut Doc) {
        let words = &self.words;
        doc.section("actions", say!(words, "report-actions"));
        let actions = &self.session.progress.actions;
        if actions.is_empty() {
            return doc.text(say!(words, "report-no-action"));
        }
        let row = |a: &Action| vec![a.by.to_string(), a.who.clone(), a.what.clone(), self.moves(a)];
        let mut rows: Vec<Vec<String>> = by_date(actions).into_iter().map(row).collect();
        let [what, who, by] = task_heads(words);
        let mut heads = vec![by, who, what, say!(words, "report-head-moves")];
        drop_empty_end(&mut heads, &mut rows);
        rows.iter_mut().flatten().filter(|cell| cell.is_empty()).for_each(|cell| *cell = NONE.to_owned());
        doc.blocks.push(Block::Table(Table { name: "", caption: say!(words, "report-actions-caption"), heads, rows }));
        let before = &self.session.progress.pending;
        if !before.is_empty() {
            let done = before.iter().filter(|pending| pending.became == Some(FollowUp::Done)).count();
            doc.text(say!(words, "report-before-in-short", done, count = before.len()));
        }
        let untouched = self.untouched();
        if !untouched.is_empty() {
            let (count, which) = (untouched.len(), words.list(untouched));
            doc.note(Tone::Note, "", say!(words, "report-untouched", count, which));
        }
    }

    /// What was decided, and what became of the actions of earlier sessions.
    pub fn agreed(&self) -> Vec<Noted> {
        let (words, progress) = (&self.words, &self.session.progress);
        let decisions = Noted {
            heading: say!(words, "report-decisions"),
            names: ["decisions", "kept"],
            heads: vec![say!(words, "report-head-decision")],
            rows: progress.decisions.iter().map(|d| vec![d.to_string()]).collect(),
        };
        let followed = progress.pending.iter().map(|pending| {
            let action = &pending.carried.action;
            let became = pending.became.map_or_else(|| message!("report-became-nothing"), FollowUp::said);
            let became = words.say(&became);
            vec![action.what.clone(), action.who.clone(), action.by.to_string(), became]
        });
        let [what, who, by] = task_heads(words);
        let followed = Noted {
            heading: say!(words, "report-before"),
            names: ["before", "kept"],
            heads: vec![what, who, by, say!(words, "report-head-became")],
            rows: followed.collect(),
        };
        decisions.some().into_iter().chain(followed.some()).collect()
    }

    /// The parking lot, with what became of each remark.
    pub fn parked(&self) -> Option<Noted> {
        let words = &self.words;
        let settled = |how: Option<Settled>| match how {
            Some(how) => words.say(&how.said()),
            None => say!(words, "report-still-parked"),
        };
        let noted = Noted {
            heading: say!(words, "report-parked"),
            names: ["parked", "kept"],
            heads: vec![say!(words, "report-head-remark"), say!(words, "report-head-became")],
            rows: self.session.progress.remarks.iter().map(|r| vec![r.text.clone(), settled(r.settled)]).collect(),
        };
        noted.some()
    }

    /// Planned and spent time, step by step and in all, with what was added, left out or paused where anything was.
    pub fn times(&self) -> Noted {
        let (words, workshop, progress) = (&self.words, &self.session.workshop, &self.session.progress);
        let clock = &progress.clock;
        let at = |all: &[u64], step: usize| all.get(step).copied().unwrap_or(0);
        let row = |title: String, minutes: u32, spent: u64, note: String| {
            vec![title, duration(words, u64::from(minutes) * 60), duration(words, spent), note]
        };
        let (mut rows, mut planned) = (Vec::<Vec<String>>::new(), 0);
        for (n, step) in workshop.steps.iter().enumerate() {
            if self.session.stands_by(n) {
                continue;
            }
            let changed = match step.extra {
                true => Some(say!(words, "term-extra")),
                false => progress.left_out.steps.contains(&n).then(|| say!(words, "term-left-out")),
            };
            let note = note(words, changed, at(&clock.added, n), at(&clock.stood, n));
            planned += step.minutes;
            rows.push(row(step.title.clone(), step.minutes, at(&clock.spent, n), note));
        }
        let sum = note(words, None, clock.added.iter().sum(), clock.stood.iter().sum());
        rows.push(row(say!(words, "report-all-steps"), planned, clock.spent.iter().sum(), sum));
        let mut heads = vec![
            say!(words, "report-head-step"),
            say!(words, "report-head-planned"),
            say!(words, "report-head-spent"),
            say!(words, "report-head-changed"),
        ];
        drop_empty_end(&mut heads, &mut rows);
        Noted { heading: say!(words, "report-time"), names: ["time", "numbers"], heads, rows }
    }
}

/// Leaves out the last column where it says nothing in any row.
fn drop_empty_end(heads: &mut Vec<String>, rows: &mut [Vec<String>]) {
    if rows.iter().all(|row| row.last().is_some_and(String::is_empty)) {
        heads.pop();
        rows.iter_mut().for_each(|row| row.truncate(heads.len()));
    }
}

/// Actions by their day.
pub(super) fn by_date(actions: &[Stamped<Action>]) -> Vec<&Action> {
    let mut actions: Vec<&Action> = actions.iter().map(|action| &**action).collect();
    order::by_key(&mut actions, |action| action.by);
    actions
}

pub(super) fn task_heads(words: &Words) -> [String; 3] {
    [say!(words, "report-head-what"), say!(words, "report-head-who"), say!(words, "report-head-by")]
}

/// `5 min added, paused for 3 min`
fn note(words: &Words, changed: Option<String>, added: u64, stood: u64) -> String {
    let added = (added > 0).then(|| say!(words, "report-added", time = duration(words, added)));
    let stood = (stood > 0).then(|| say!(words, "report-paused", time = duration(words, stood)));
    [changed, added, stood].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// `12 min 5 s`
fn duration(words: &Words, seconds: u64) -> String {
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    let minutes = (minutes > 0).then(|| say!(words, "report-minutes", count = minutes));
    let seconds = (seconds > 0 || minutes.is_none()).then(|| say!(words, "report-seconds", count = seconds));
    minutes.into_iter().chain(seconds).collect::<Vec<_>>().join(" ")
}
