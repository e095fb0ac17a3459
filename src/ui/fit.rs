//! Which texts of a script do not fit a screen of 80×24, measured by the widths that the screen is drawn with.

mod parts;

use ratatui::layout::Rect;

use super::text::{rows, width, wrap};
use super::{layout, notes};
use crate::domain::check::{Finding, Path};
use crate::domain::ladder::Ladder;
use crate::domain::workshop::{Kind, Part, Poll, Step, Workshop};
use crate::message;
use crate::words::Message;

/// The screen that everything must fit.
const SCREEN: Rect = Rect { x: 0, y: 0, width: 80, height: 24 };

/// Rows that actions need under what their step shows, and what is still open under the last one's.
const UNDER_STEP: u16 = 5;
/// Columns of a title in the header, beside step, question and clock.
const TITLE: u16 = 34;
/// Columns of the account's, the workshop's and the opportunity's names in the header.
const NAME: u16 = 40;

/// A warning for every text that an 80×24 screen would cut.
#[must_use]
pub fn warnings(workshop: &Workshop, _ladder: &Ladder) -> Vec<Finding> {
    let mut fit = Fit { body: body(), found: Vec::new() };
    let root = Path::default();
    fit.line(root.field("title"), &workshop.title, NAME);
    for (i, step) in workshop.steps.iter().enumerate() {
        fit.step(&root.field("steps").at(i), step);
    }
    fit.found
}

/// The question's part of the screen.
fn body() -> Rect {
    let body = Rect { height: SCREEN.height - layout::HEADER - layout::BELOW, ..SCREEN };
    layout::question(body, body.width)
}

/// A script on its way through: what each part takes stands in [`parts`].
pub(crate) struct Fit {
    /// The question's part of the screen.
    pub(super) body: Rect,
    found: Vec<Finding>,
}

impl Fit {
    fn step(&mut self, path: &Path, step: &Step) {
        self.line(path.field("title"), &step.title, TITLE);
        let over = notes::height(step, SCREEN.width - 2).saturating_sub(self.body.height);
        if over > 0 {
            self.too_long(path.field("notes"), message!("check-long-notes", over));
        }
        let kind = path.field("kind");
        let show = path.field("show");
        for (i, part) in step.kind.parts().into_iter().enumerate() {
            let path = kind.at(i);
            match part {
                Part::Pair(pair) => parts::pair(self, &path, pair),
                Part::Sided(pair) => parts::sided(self, &path, pair),
                Part::Told(told) => parts::told(self, &path, told),
                Part::Sign(sign) => parts::sign(self, &path, sign),
                Part::Poll(Poll::Card(dealt)) => {
                    let at = dealt.of.cards.iter().position(|card| card.id == dealt.card.id).unwrap_or(i);
                    parts::poll(self, &kind.field("cards").at(at), Poll::Card(dealt));
                }
                Part::Poll(poll) => parts::poll(self, &path, poll),
                Part::Prompt(prompt) => parts::prompt(self, &path, prompt),
                Part::Typed(typed) => parts::typed(self, &path, typed),
                Part::SeenOf(_) => {}
                Part::Grid(grid) => parts::grid(self, &kind, grid),
            }
        }
        let under = if matches!(step.kind, Kind::Actions | Kind::Close) { UNDER_STEP } else { 0 };
        // What a step of questions shows stands with its notes.
        if !step.kind.asks() {
            self.show(&show, &step.show, under);
        }
    }

    /// What a step shows, under its title, with a row of air behind each: the first text that is no longer on the
    /// screen is pointed at.
    fn show(&mut self, path: &Path, texts: &[String], under: u16) {
        let room = self.body.height - 2 - under;
        let mut used = 0;
        for (i, text) in texts.iter().enumerate() {
            used += self.tall(text);
            if used > room {
                let message = message!("check-below-the-end", over = used - room);
                let help = message!("check-shorten-step");
                return self.found.push(Finding::warning(path.at(i), message, help));
            }
            used += 1;
        }
    }

    /// Rows that a text takes over the whole width.
    pub(super) fn tall(&self, text: &str) -> u16 {
        rows(wrap(text, self.body.width).len())
    }

    pub(super) fn too_long(&mut self, path: Path, message: Message) {
        self.found.push(Finding::warning(path, message, message!("check-shorten")));
    }

    /// A text that has one line and no more.
    pub(super) fn line(&mut self, path: Path, text: &str, room: u16) {
        if width(text) > room {
            let message = message!("check-long-title", over = width(text) - room);
            self.found.push(Finding::warning(path, message, message!("check-columns-free", room)));
        }
    }
}
