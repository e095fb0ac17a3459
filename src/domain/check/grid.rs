//! What must be true of a grid of who trusts whom.

use super::Path;
use super::text::one_of;
use super::workshop::Check;
use crate::domain::session::LONGEST_ROLE;
use crate::domain::workshop::{ANSWERS, Axis, Grid, MOST_COLUMNS, MOST_ROWS, MOST_TAGS, Mark, Promise};
use crate::message;

impl<'a> Check<'a> {
    /// Whether there is nothing of it.
    pub(super) fn grid(&mut self, path: &Path, grid: &'a Grid) -> bool {
        self.unique(path.field("id"), &grid.id);
        self.found.text(path.field("ask"), &grid.ask);
        self.found.maybe_text(path.field("watch"), grid.watch.as_deref());
        self.axis(&path.field("rows"), &grid.rows, MOST_ROWS);
        if let Some(columns) = &grid.columns {
            self.axis(&path.field("columns"), columns, MOST_COLUMNS);
        }
        self.tags(path, grid);
        self.marks(&path.field("answers"), &grid.answers);
        self.start(path, grid);
        if let Some(family) = &grid.family
            && self.ladder.family(family).is_none()
        {
            let known = self.ladder.families.iter().map(|family| family.id.as_str());
            let message = message!("check-no-family", ladder = &self.ladder.id, family);
            self.found.add(path.field("family"), message, one_of(family, known));
        }
        false
    }

    fn axis(&mut self, path: &Path, axis: &'a Axis, most: usize) {
        self.found.text(path.field("name"), &axis.name);
        self.found.texts(&path.field("prompt"), &axis.prompt);
        if !(1..=most).contains(&axis.most) {
            let message = message!("check-grid-most", count = axis.most);
            self.found.add(path.field("most"), message, message!("check-most-help", most));
        }
    }

    fn tags(&mut self, path: &Path, grid: &'a Grid) {
        let tags = path.field("tags");
        if grid.tags.len() > MOST_TAGS {
            let message = message!("check-grid-tags", count = grid.tags.len());
            self.found.add(tags.clone(), message, message!("check-grid-tags-help", most = MOST_TAGS));
        }
        for (i, tag) in grid.tags.iter().enumerate() {
            self.found.id(tags.at(i).field("id"), &tag.id);
            self.found.text(tags.at(i).field("word"), &tag.word);
        }
        self.found.unique(&tags, "id", grid.tags.iter().map(|tag| tag.id.clone()));
        for (i, key) in grid.key_tags.iter().enumerate() {
            if grid.tag(key).is_none() {
                let message = message!("check-grid-no-tag", id = key);
                let known = one_of(key, grid.tags.iter().map(|tag| tag.id.as_str()));
                self.found.add(path.field("key_tags").at(i), message, known);
            }
        }
    }

    fn start(&mut self, path: &Path, grid: &'a Grid) {
        let start = path.field("start");
        self.found.texts(&start, &grid.start);
        if grid.start.len() > grid.rows.most {
            let message = message!("check-grid-start", count = grid.start.len(), most = grid.rows.most);
            self.found.add(start.clone(), message, message!("check-grid-start-help"));
        }
        for (i, _) in grid.start.iter().enumerate().filter(|(_, role)| role.chars().count() > LONGEST_ROLE) {
            let message = message!("grid-refused-long", most = LONGEST_ROLE);
            self.found.add(start.at(i), message, message!("check-shorten"));
        }
        let Some(promise) = &grid.promise else { return };
        let path = path.field("promise");
        let Promise { name, hint, none, kept, told, answers } = promise;
        for (field, text) in [("name", name), ("hint", hint), ("none", none), ("kept", kept), ("told", told)] {
            self.found.text(path.field(field), text);
        }
        self.marks(&path.field("answers"), answers);
        if grid.columns.is_some() || !grid.tags.is_empty() {
            self.found.add(path, message!("check-grid-promise"), message!("check-grid-promise-help"));
        }
    }

    fn marks(&mut self, path: &Path, answers: &'a [Mark]) {
        if answers.len() != ANSWERS {
            let message = message!("check-grid-answers", count = answers.len());
            self.found.add(path.clone(), message, message!("check-grid-answers-help"));
        }
        for (i, mark) in answers.iter().enumerate() {
            let path = path.at(i);
            self.found.id(path.field("id"), &mark.id);
            self.found.text(path.field("word"), &mark.word);
            self.found.text(path.field("glyph"), &mark.glyph);
            if mark.glyph.chars().count() != 1 {
                self.found.add(path.field("glyph"), message!("check-grid-glyph"), message!("check-grid-glyph-help"));
            }
        }
        self.found.unique(path, "id", answers.iter().map(|mark| mark.id.clone()));
    }
}
