//! Sheets of paper for a workshop, from its script alone: how it runs, and for a class what is asked, where to mark it,
//! and the model answers.

mod exercise;

use super::Subject;
use super::doc::{Block, Doc, Note, Table, Tone};
use super::lens::right;
use crate::domain::ladder::Ladder;
use crate::domain::workshop::{CasePair, Choice, Dealt, Step, Workshop};
use crate::say;
use crate::words::Words;
use exercise::Exercise;

/// Where a cross goes.
const BOX: &str = "☐";

/// Where somebody writes, and how often.
const LINE: &str = "__________________________________";
const LINES: usize = 3;

/// The digits of a pair on paper, from its left picture to its right one, and of what the story does not tell.
const DIGITS: [&str; 6] = ["1", "2", "3", "4", "5", "0"];

/// The sheets, each with the end of its file's name: those of a class only where it is told or asked itself, and model
/// answers only where there are any.
#[must_use]
pub fn sheets(workshop: &Workshop, ladder: &Ladder, words: &Words) -> Vec<(&'static str, Doc)> {
    let words = Subject::new(workshop).words(ladder, words);
    let hand = Handout { workshop, ladder, words: &words };
    let mut sheets = vec![("run-sheet", hand.run_sheet())];
    let is_keyed = workshop.keyed().next().is_some();
    if is_keyed || workshop.only_tells() {
        sheets.extend([("cards", hand.cards()), ("answer-sheet", hand.answers())]);
    }
    sheets.extend(is_keyed.then(|| ("key", hand.key())));
    let shown = |(name, doc): (&'static str, Doc)| (name, doc.in_other_words(|text| words.shown(text)));
    sheets.into_iter().map(shown).collect()
}

struct Handout<'a> {
    workshop: &'a Workshop,
    ladder: &'a Ladder,
    words: &'a Words,
}

impl<'a> Handout<'a> {
    fn doc(&self, title: String) -> Doc {
        let mut doc = Doc::new(self.words.language(), title.as_str());
        doc.over = Some(self.workshop.title.clone());
        doc.sheet = vec![self.workshop.title.clone(), title];
        doc
    }

    /// For whoever leads it: each step with what is said, done and watched for.
    fn run_sheet(&self) -> Doc {
        let words = self.words;
        let mut doc = self.doc(say!(words, "report-handout-run"));
        doc.blocks.push(Block::Aside(vec![
            say!(words, "report-handout-minutes", minutes = self.workshop.minutes),
            self.workshop.audience.clone(),
        ]));
        doc.text(self.workshop.summary.clone());
        for (at, step) in (1..).zip(&self.workshop.steps) {
            self.step(&mut doc, at, step);
        }
        doc
    }

    fn step(&self, doc: &mut Doc, at: usize, step: &Step) {
        let words = self.words;
        doc.section("", say!(words, "report-handout-step", at, title = &step.title, minutes = step.minutes));
        if step.optional {
            doc.text(say!(words, "report-handout-optional"));
        }
        let part = |(title, minutes): &(String, u32)| say!(words, "report-handout-part", title, minutes = *minutes);
        doc.list(step.parts.iter().map(part).collect());
        if !step.show.is_empty() {
            doc.blocks.push(Block::Heading(say!(words, "report-handout-shown")));
            doc.list(step.show.clone());
        }
        for (heading, texts) in step.cues(None, None) {
            doc.blocks.push(Block::Heading(words.say(&heading)));
            doc.list(texts.into_iter().map(Into::into).collect());
        }
    }

    /// The steps that are answered on paper, each with the number of its first card.
    fn exercises(&self) -> Vec<(usize, &'a Step, Exercise<'a>)> {
        let mut first = 1;
        let exercise = |step: &'a Step| {
            let exercise = Exercise::of(step)?;
            let at = first;
            first += exercise.len();
            Some((at, step, exercise))
        };
        self.workshop.steps.iter().filter_map(exercise).collect()
    }

    /// For learners: the story or the bins, and what is asked. Nothing that comes after is on it, and no model answer.
    fn cards(&self) -> Doc {
        let words = self.words;
        let mut doc = self.doc(say!(words, "report-handout-cards"));
        doc.text(say!(words, "report-handout-cards-about"));
        for step in self.workshop.story() {
            doc.list_under(step.title.clone(), step.show.clone());
        }
        for (first, step, exercise) in self.exercises() {
            doc.section("", step.title.clone());
            let (heads, rows) = match exercise {
                Exercise::Story(pairs) => (self.heads_of_pairs(), pairs.iter().map(asked).collect::<Vec<_>>()),
                Exercise::Cards(cards) => {
                    doc.blocks.extend(cards.first().map(|dealt| Block::Text(dealt.of.ask.clone())));
                    let text = |dealt: &Dealt| vec![dealt.card.text.clone()];
                    (vec![say!(words, "report-head-card")], cards.iter().map(text).collect())
                }
                Exercise::Own(choices) => (
                    vec![say!(words, "report-head-pair"), say!(words, "report-head-answers")],
                    choices.iter().map(own).collect(),
                ),
            };
            self.numbered(&mut doc, first, heads, rows);
        }
        doc
    }

    /// For learners: a line for each card, with a box for each answer.
    fn answers(&self) -> Doc {
        let words = self.words;
        let mut doc = self.doc(say!(words, "report-handout-answers"));
        doc.text(say!(words, "report-handout-answers-about"));
        for (first, step, exercise) in self.exercises() {
            doc.section("", step.title.clone());
            let heads: Vec<String> = match &exercise {
                Exercise::Story(_) => {
                    doc.text(say!(words, "report-handout-scale"));
                    DIGITS.map(str::to_owned).into()
                }
                Exercise::Cards(cards) => {
                    let bins = cards.iter().take(1).flat_map(|dealt| &dealt.of.bins).map(|bin| bin.word.clone());
                    let bins = (1..).zip(bins).chain([(0, say!(words, "term-not-sure"))]);
                    bins.map(|(digit, word): (u8, _)| format!("{digit} {word}")).collect()
                }
                Exercise::Own(choices) => {
                    let most = choices.iter().map(|choice| choice.options.len()).max().unwrap_or(0);
                    (1..=most).chain([0]).map(|digit| digit.to_string()).collect()
                }
            };
            let mut row = vec![BOX.to_owned(); heads.len()];
            let mut heads = heads;
            if matches!(exercise, Exercise::Own(_)) {
                heads.push(say!(words, "report-handout-next"));
                row.push(LINE.to_owned());
            }
            self.to_fill_in(&mut doc, first, heads, vec![row; exercise.len()]);
        }
        for prompt in self.workshop.prompts() {
            doc.section("", prompt.ask.clone());
            doc.text(prompt.reverse.clone());
            let heads = vec![say!(words, "report-handout-picture"), say!(words, "report-handout-reverse")];
            self.to_fill_in(&mut doc, 1, heads, vec![vec![LINE.to_owned(); 2]; LINES]);
        }
        doc
    }

    /// Where each card belongs, and why.
    fn key(&self) -> Doc {
        let words = self.words;
        let mut doc = self.doc(say!(words, "report-handout-key"));
        let (tone, text) = (Tone::Note, say!(words, "report-handout-key-late"));
        doc.blocks.push(Block::Note(Note { tone, lead: String::new(), text }));
        doc.text(say!(words, "report-model-about"));
        for (first, step, exercise) in self.exercises() {
            let (asked, rows) = match exercise {
                Exercise::Own(_) => continue,
                Exercise::Story(pairs) => {
                    let row = |told: &CasePair| vec![told.pair.ask.clone(), self.model(told), told.why.clone()];
                    (say!(words, "report-head-pair"), pairs.iter().map(row).collect::<Vec<_>>())
                }
                Exercise::Cards(cards) => {
                    let right = |dealt: &Dealt| right(*dealt, words).unwrap_or_else(|| say!(words, "term-grasp-none"));
                    let row = |dealt: &Dealt| vec![dealt.card.text.clone(), right(dealt), dealt.card.why.clone()];
                    (say!(words, "report-head-card"), cards.iter().map(row).collect())
                }
            };
            doc.section("", step.title.clone());
            let heads = vec![asked, say!(words, "report-head-model"), say!(words, "report-head-why")];
            self.numbered(&mut doc, first, heads, rows);
        }
        doc
    }

    fn heads_of_pairs(&self) -> Vec<String> {
        let words = self.words;
        vec![say!(words, "report-head-pair"), say!(words, "report-handout-left"), say!(words, "report-handout-right")]
    }

    /// The model answer as the digit of this paper, which counts from the left picture, and what it comes to.
    fn model(&self, told: &CasePair) -> String {
        let state = told.state(&self.ladder.rules).map(|state| self.words.say(&state.said()));
        let said = told.key().zip(state).map(|(key, state)| format!("{key}, {state}"));
        said.unwrap_or_else(|| say!(self.words, "term-grasp-none"))
    }

    /// A table whose lines are spoken of by their numbers.
    fn numbered(&self, doc: &mut Doc, first: usize, heads: Vec<String>, rows: Vec<Vec<String>>) {
        self.table(doc, "", first, heads, rows);
    }

    /// The same with room for a hand that writes in it.
    fn to_fill_in(&self, doc: &mut Doc, first: usize, heads: Vec<String>, rows: Vec<Vec<String>>) {
        self.table(doc, "fill", first, heads, rows);
    }

    fn table(&self, doc: &mut Doc, name: &'static str, first: usize, heads: Vec<String>, rows: Vec<Vec<String>>) {
        let number = say!(self.words, "report-handout-number");
        let rows = (first..).zip(rows).map(|(at, row)| [at.to_string()].into_iter().chain(row).collect()).collect();
        let heads = [number].into_iter().chain(heads).collect();
        doc.blocks.push(Block::Table(Table { name, caption: doc.title.clone(), heads, rows }));
    }
}

/// What is asked of a pair with its two pictures, as they stand on the screen.
fn asked(told: &CasePair) -> Vec<String> {
    let (left, right) = told.pair.pictures();
    vec![told.pair.ask.clone(), left.to_owned(), right.to_owned()]
}

/// What is asked about an own client, with the digit of each answer.
fn own(choice: &&Choice) -> Vec<String> {
    let answers = (1..).zip(&choice.options).map(|(digit, option)| format!("{digit} {}", option.label));
    vec![choice.ask.clone(), answers.collect::<Vec<_>>().join(" · ")]
}
