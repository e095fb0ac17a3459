//! Which texts of a script do not fit a screen of 80×24, measured by the widths that the screen is drawn with.

use ratatui::layout::Rect;

use super::text::{rows, width, wrap};
use super::{layout, notes, step};
use crate::domain::check::{Finding, Path};
use crate::domain::ladder::Ladder;
use crate::domain::workshop::{Kind, Pair, Part, Prompt, Sign, Step, ToldPair, Workshop};

/// The screen that everything must fit.
const SCREEN: Rect = Rect { x: 0, y: 0, width: 80, height: 24 };

/// Rows that the scale, the votes and the talk after a reveal take under the pictures.
const UNDER_PICTURES: u16 = 8;
/// Rows of the revealed votes with the state.
const SCALE: u16 = 4;
/// Rows that the answers and the votes on a sign take under its texts.
const UNDER_SIGN: u16 = 10;
/// Rows that the room's own lines need under a prompt.
const UNDER_PROMPT: u16 = 9;
/// Rows that actions need under what their step shows, and what is still open under the last one's.
const UNDER_STEP: u16 = 5;
/// Rows of the frame of a picture.
const FRAME: u16 = 2;
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
    layout::question(layout::columns(body)[0], body.width)
}

struct Fit {
    body: Rect,
    found: Vec<Finding>,
}

impl Fit {
    fn step(&mut self, path: &Path, step: &Step) {
        self.line(path.field("title"), &step.title, TITLE);
        let over = notes::height(step, SCREEN.width - 2).saturating_sub(self.body.height);
        if over > 0 {
            self.too_long(path.field("notes"), "what is to be said, done and watched for", over);
        }
        let kind = path.field("kind");
        let show = path.field("show");
        for (i, part) in step.kind.parts().into_iter().enumerate() {
            let path = kind.at(i);
            match part {
                Part::Pair(pair) => self.pair(&path, pair),
                Part::Told(told) => self.told(&path, told),
                Part::Sign(sign) => self.sign(&path, sign),
                Part::Prompt(prompt) => self.prompt(&path, prompt),
            }
        }
        match step.kind {
            Kind::Brief | Kind::Reading => self.show(&show, &step.show, 0),
            Kind::Actions | Kind::Close => self.show(&show, &step.show, UNDER_STEP),
            // What a step of questions shows stands with its notes.
            Kind::Pairs(_) | Kind::Signs(_) | Kind::Write(_) | Kind::Told(_) | Kind::Compare => {}
        }
    }

    /// What a step shows, under its title, with a row of air behind each: the first text that is no longer on the
    /// screen is pointed at.
    fn show(&mut self, path: &Path, texts: &[String], under: u16) {
        let room = self.body.height - 2 - under;
        let mut used = 0;
        for (i, text) in texts.iter().enumerate() {
            used += rows(wrap(text, self.body.width).len());
            if used > room {
                let over = many(used - room);
                let message = format!("this text stands below the end of an 80×24 screen, {over} too far");
                let help = "shorten what this step shows, or make two steps of it";
                return self.found.push(Finding::warning(path.at(i), message, help));
            }
            used += 1;
        }
    }

    fn pair(&mut self, path: &Path, pair: &Pair) {
        let over = self.pair_rows(pair).saturating_sub(self.body.height - UNDER_PICTURES);
        if over > 0 {
            let name = if width(&pair.trusted) >= width(&pair.opposite) { "trusted" } else { "opposite" };
            self.too_long(path.field(name), "this picture with its question", over);
        }
    }

    /// Rows of the question and its pictures.
    fn pair_rows(&self, pair: &Pair) -> u16 {
        let picture = |text: &str| rows(wrap(text, layout::picture(self.body.width)).len());
        rows(wrap(&pair.ask, self.body.width).len()) + picture(&pair.trusted).max(picture(&pair.opposite)) + FRAME
    }

    fn told(&mut self, path: &Path, told: &ToldPair) {
        self.pair(&path.field("pair"), &told.pair);
        let why = rows(wrap(&told.why, self.body.width).len());
        let used = self.pair_rows(&told.pair) + SCALE + step::told::ROWS + why;
        let over = used.saturating_sub(self.body.height);
        if over > 0 {
            self.too_long(path.field("why"), "this reason with its pair", over);
        }
    }

    fn sign(&mut self, path: &Path, sign: &Sign) {
        let tall = |text: &str| rows(wrap(text, self.body.width).len());
        let looks_like = sign.looks_like.as_deref().map_or(0, tall);
        let over = (tall(&sign.ask) + looks_like).saturating_sub(self.body.height - UNDER_SIGN);
        if over > 0 {
            let name = if looks_like > tall(&sign.ask) { "looks_like" } else { "ask" };
            self.too_long(path.field(name), "this sign", over);
        }
    }

    fn prompt(&mut self, path: &Path, prompt: &Prompt) {
        let (wide, room) = (layout::half(self.body.width), self.body.height - UNDER_PROMPT);
        for (name, text) in [("ask", &prompt.ask), ("reverse", &prompt.reverse)] {
            let over = rows(wrap(text, wide).len()).saturating_sub(room);
            if over > 0 {
                self.too_long(path.field(name), "this prompt", over);
            }
        }
    }

    fn too_long(&mut self, path: Path, what: &str, over: u16) {
        let message = format!("{what} is {} too long for an 80×24 screen", many(over));
        self.found.push(Finding::warning(path, message, "shorten it: what is read aloud must be seen whole"));
    }

    /// A text that has one line and no more.
    fn line(&mut self, path: Path, text: &str, room: u16) {
        if width(text) > room {
            let over = width(text) - room;
            let message = format!("this title is {over} columns too long for an 80×24 screen");
            self.found.push(Finding::warning(path, message, format!("{room} columns are free for it")));
        }
    }
}

fn many(rows: u16) -> String {
    if rows == 1 { "one line".to_owned() } else { format!("{rows} lines") }
}
