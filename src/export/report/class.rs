//! For a class and for whoever leads it: a told case or cards with what the class saw and the model answers that were
//! called.

use super::Report;
use super::standing::FIRST;
use crate::domain::reading::{Answers, PairVotes, Reading, read};
use crate::domain::vote::Grasp;
use crate::export::doc::{Block, Doc, Pair, Tone};
use crate::export::picture::Picture;
use crate::export::sorted::exercises;
use crate::export::told::{self, Beside};
use crate::say;

impl Report<'_> {
    /// The page; with what to ask where it is for a trainer.
    pub fn class(&self, called: &[Beside], asks: bool) -> Doc {
        let words = &self.words;
        let exercises = exercises(self.session);
        let mut doc = Doc::new(words.language(), &self.session.workshop.title);
        doc.sheet = vec![self.session.workshop.title.clone(), words.day(self.session.day())];
        doc.blocks.push(Block::Aside(vec![words.say(&super::people(self.reading.rooms())), self.date()]));
        self.class_standing(&mut doc, called);
        let story: Vec<String> = self.session.workshop.story().flat_map(|step| step.show.iter().cloned()).collect();
        if self.session.workshop.told().next().is_some() {
            doc.list_under(say!(words, "report-story"), story);
        }
        self.beside_the_models(&mut doc, called);
        self.cards(&mut doc, &exercises, asks);
        if asks {
            self.asks(&mut doc);
            self.asks_of_cards(&mut doc, &exercises);
            self.times().put(&mut doc);
        }
        doc
    }

    /// What the class made of the case or the cards: it is the story's account that stands on a ladder, not the class.
    pub(super) fn class_standing(&self, doc: &mut Doc, called: &[Beside]) {
        let words = &self.words;
        doc.blocks.push(Block::Headline(self.class_in_short(called)));
        if self.session.workshop.keyed().next().is_some() {
            doc.note(Tone::Ours, "", say!(words, "report-model-about"));
        }
        if called.is_empty() {
            return;
        }
        doc.section("standing", say!(words, "report-standing"));
        let ladder = |heading: String, reading: &Reading| {
            let picture = Picture::of(words, self.ladder(), reading, None);
            vec![Block::Heading(heading), Block::Ladder(Box::new(picture))]
        };
        doc.blocks.push(Block::Columns([
            ladder(say!(words, "report-head-room"), &self.reading),
            ladder(say!(words, "report-head-model"), &self.model_reading(called)),
        ]));
        self.talk(doc, called);
    }

    /// What the class did not read as the model answer does, what it read the other way first, with what the story says.
    fn talk(&self, doc: &mut Doc, called: &[Beside]) {
        let of = |grasp: Grasp| called.iter().filter(move |beside| beside.grasp == Some(grasp));
        let said = |beside: &Beside| format!("{} {}", beside.told.pair.ask, beside.told.why);
        let first = [Grasp::Misled, Grasp::Overlooked, Grasp::Contested].into_iter().flat_map(of);
        let said: Vec<String> = first.take(FIRST).map(said).collect();
        if !said.is_empty() {
            doc.blocks.extend([Block::Heading(say!(self.words, "report-class-talk")), Block::List(said)]);
        }
    }

    /// What the class made of them, and where it and the model answers put the account of the story.
    fn class_in_short(&self, called: &[Beside]) -> String {
        let words = &self.words;
        let short = told::in_short(self.session, words);
        let rung = |reading: &Reading| reading.heights.map(|at| reading.label(self.ladder(), at.footing));
        let rungs = rung(&self.reading).zip(rung(&self.model_reading(called)));
        let rungs = rungs.map(|(room, model)| say!(words, "report-class-rungs", room, model));
        [short].into_iter().chain(rungs).collect::<Vec<_>>().join(" ")
    }

    /// What the model answers that were called come to on the ladder: one careful reader.
    fn model_reading(&self, called: &[Beside]) -> Reading {
        let votes = |beside: &Beside| {
            Some(PairVotes {
                id: beside.told.pair.id.clone(),
                dimension: beside.told.pair.dimension.clone(),
                rung: beside.told.pair.rung,
                tally: beside.told.tally()?,
                room: 1,
            })
        };
        read(
            self.ladder(),
            &Answers { room: 1, pairs: called.iter().filter_map(votes).collect(), ..Answers::default() },
        )
    }

    /// The pairs whose model answers were called: the votes, the model answer among them, and why.
    fn beside_the_models(&self, doc: &mut Doc, called: &[Beside]) {
        let words = &self.words;
        let mut rails: Vec<(String, Vec<Pair>)> = Vec::new();
        for beside in called {
            let pair = self.beside_the_model(beside);
            let rail = self.ladder().dimension_name(&beside.told.pair.dimension);
            match rails.last_mut() {
                Some((last, pairs)) if last == rail => pairs.push(pair),
                _ => rails.push((rail.to_owned(), vec![pair])),
            }
        }
        if !rails.is_empty() {
            doc.section("pairs", say!(words, "report-model"));
            doc.text(say!(words, "report-scale"));
            doc.blocks.push(Block::Matrix(Box::new(self.matrix(rails))));
        }
    }

    fn beside_the_model(&self, beside: &Beside) -> Pair {
        let words = &self.words;
        let mut pair = self.pair(&beside.told.pair);
        pair.marks.push(beside.word(words));
        let why = &beside.told.why;
        let remark = beside.model_said(words).map(|model| say!(words, "report-model-why", model, why));
        pair.remarks.insert(0, remark.unwrap_or_else(|| why.clone()));
        pair.model = beside.told.model.filter(|point| *point > 0);
        pair
    }

    /// What whoever leads it says, does and watches for, at each step that asks.
    fn asks(&self, doc: &mut Doc) {
        let words = &self.words;
        doc.section("asks", say!(words, "report-asks"));
        for step in &self.session.workshop.steps {
            let cues: Vec<(String, String)> =
                step.cues(None, None).map(|(heading, texts)| (words.say(&heading), texts.join(" "))).collect();
            if step.kind.asks() && !cues.is_empty() {
                doc.blocks.extend([Block::Heading(step.title.clone()), Block::Entries { name: "sure", entries: cues }]);
            }
        }
        let watch = self.session.workshop.told().filter_map(|told| {
            let watch = told.pair.watch.as_ref()?;
            Some((self.place(&told.pair), watch.clone()))
        });
        let watch: Vec<(String, String)> = watch.collect();
        if !watch.is_empty() {
            doc.blocks.push(Block::Entries { name: "sure", entries: watch });
        }
    }
}
