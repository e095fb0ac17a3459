//! What can be answered, column by column: digits to show with fingers, and after the reveal the votes above them.
//!
//! ```text
//!     ● ● ●          ● ●                                                rows kept for the votes
//!    █ 1 left        █ 2         █ 3 both       █ 4         █ 5 right    large
//!      [1]───────────[2]───────────[3]───────────[4]───────────[5]       else
//!  clearly left   more left     seen both    more right   clearly right
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::dots::{Dot, centred, put};
use crate::ui::letters::{Set, Size};
use crate::ui::text::{rows, width};
use crate::ui::theme::{Role, Theme};
use crate::ui::{layout, motion};
use crate::view::outcome::Answer;
use crate::view::question::Posed;

/// The answers over the width that they have.
pub struct Answers<'a> {
    /// The answers.
    answers: &'a [Answer],
    /// Whether the first and the last stand below two pictures, and a line joins them.
    joined: bool,
    /// Whether they have words.
    has_words: bool,
    /// What the digits mean: the accent is for what can be pressed now.
    role: Role,
    /// Milliseconds since the votes were shown, while they still fall.
    moving: Option<u16>,
    /// Each of them in large letters, where they stand so.
    large: Option<Vec<Large>>,
}

/// A digit in large letters, with its word beside it where that is told so.
pub struct Large {
    x: u16,
    digit: Set,
    word: Option<Set>,
}

impl Large {
    /// `None` where they do not stand in one line of `wide` columns.
    pub fn new((key, role): (u8, Role), word: Option<&str>, wide: u16, theme: Theme) -> Option<Self> {
        let digit = Set::new(&key.to_string(), Size::Large, wide, theme.style(role))?;
        let set = |word| Set::new(word, Size::Large, wide, theme.style(Role::Text));
        let word = if let Some(word) = word { Some(set(word)?) } else { None };
        // A word that takes two lines is none beside a digit.
        let is_one_line = word.as_ref().is_none_or(|word| word.height() == digit.height());
        is_one_line.then_some(Large { x: 0, digit, word })
    }

    /// Columns that both take.
    pub fn wide(&self) -> u16 {
        self.digit.width() + self.word.as_ref().map_or(0, |word| word.width() + BESIDE)
    }

    /// Of the digit: votes stand above it, not above its word.
    fn middle(&self) -> u16 {
        self.x + self.digit.width() / 2
    }

    /// Draws both into an area, as far from its left as they stand.
    pub fn draw(&self, frame: &mut Frame, area: Rect) {
        let place = layout::right_of(area, self.x);
        self.digit.draw(frame, Rect { width: self.digit.width(), ..place });
        if let Some(word) = &self.word {
            word.draw(frame, layout::right_of(place, self.digit.width() + BESIDE));
        }
    }
}

/// Columns between a digit and the word beside it, and at least between that and the next digit.
const BESIDE: u16 = 2;
const APART: u16 = 4;

/// Milliseconds that a vote takes to land.
const FALL: u32 = 80;
/// Milliseconds in which all of them set out.
const SET_OUT: u32 = motion::LANDED as u32 - FALL;

impl<'a> Answers<'a> {
    /// As they stand in `wide` columns in letters of this size; nothing where they are read one below the other.
    pub fn new(posed: &'a Posed, (wide, size): (u16, Size), theme: Theme) -> Self {
        let answers = if posed.is_list { &[] } else { &posed.answers[..] };
        let (joined, has_words) = (posed.pictures.is_some(), posed.has_words);
        let role = if posed.is_open() { Role::Key } else { Role::Line };
        let plain = Answers { answers, joined, has_words, role, moving: None, large: None };
        let large = if size.is_drawn() { plain.enlarged(wide, theme) } else { None };
        Answers { large, ..plain }
    }

    /// So many milliseconds since the votes were shown.
    pub fn moved(self, moving: Option<u16>) -> Self {
        Answers { moving, ..self }
    }

    /// Rows that they take in large letters: a row of small words more where those are not beside the digits.
    pub fn high(&self) -> u16 {
        let is_told = self.large.iter().flatten().any(|of| of.word.is_some());
        Size::Large.line() + u16::from(self.has_words && !is_told)
    }

    /// All with their words, or only the first, the middle and the last, or only the ends; else digits alone.
    fn enlarged(&self, wide: u16, theme: Theme) -> Option<Vec<Large>> {
        let last = self.answers.len().saturating_sub(1);
        let is_told = [|_, _| true, |at, last| at == 0 || at == last, |_, _| false] as [fn(usize, usize) -> bool; 3];
        // What a sign can be answered with is told whole or in small letters.
        let ways = is_told.into_iter().enumerate().filter(|(way, _)| self.joined || *way != 1);
        let set = |is_told: fn(usize, usize) -> bool| {
            let word =
                |at, answer: &'a Answer| Some(answer.far.as_str()).filter(|far| is_told(at, last) && !far.is_empty());
            let set =
                |(at, answer): (usize, &'a Answer)| Large::new((answer.key, self.role), word(at, answer), wide, theme);
            self.answers.iter().enumerate().map(set).collect::<Option<Vec<Large>>>()
        };
        ways.filter_map(|(_, is_told)| self.placed(set(is_told)?, wide)).next()
    }

    /// Each round the middle of its column; where that is too narrow, evenly over the whole width. `None` where there is no
    /// room for that either.
    fn placed(&self, mut large: Vec<Large>, wide: u16) -> Option<Vec<Large>> {
        let columns = self.columns(wide);
        for (of, x) in large.iter_mut().zip(&columns) {
            of.x = x.saturating_sub(of.wide() / 2).min(wide.checked_sub(of.wide())?);
        }
        if large.windows(2).all(|two| two[0].x + two[0].wide() + APART <= two[1].x) {
            return Some(large);
        }
        let used = large.iter().map(Large::wide).sum::<u16>();
        let air = wide.checked_sub(used)? / rows(large.len()).saturating_sub(1).max(1);
        let mut x = 0;
        for of in &mut large {
            of.x = x;
            x += of.wide() + air;
        }
        (air >= APART).then_some(large)
    }

    /// The middle of each answer's column.
    fn columns(&self, wide: u16) -> Vec<u16> {
        if let Some(large) = &self.large {
            return large.iter().map(Large::middle).collect();
        }
        let count = rows(self.answers.len()).max(1);
        match self.joined {
            // More than a pair has take the whole width.
            true if count > 5 => (0..count).map(|i| wide * (2 * i + 1) / (2 * count)).collect(),
            // Two under each of the pictures, and one between them.
            true => (0..count).map(|i| wide / 8 + wide * 3 / 4 * i / count.saturating_sub(1).max(1)).collect(),
            false => (0..count).map(|i| (wide / count).min(44) * (2 * i + 1) / 2).collect(),
        }
    }

    fn apart(columns: &[u16], wide: u16) -> u16 {
        columns.windows(2).map(|two| two[1] - two[0]).min().unwrap_or(wide).max(1)
    }

    /// Draws digits with their words into `area`: beside them, or in its last row.
    pub fn digits(&self, frame: &mut Frame, area: Rect, theme: Theme) {
        self.large.iter().flatten().for_each(|large| large.draw(frame, area));
        let has_words = |large: &Vec<Large>| large.iter().any(|of| of.word.is_some());
        // Beside the ladder there may be no room for them any more.
        if self.large.as_ref().is_some_and(|large| has_words(large) || area.height <= Size::Large.line()) {
            return;
        }
        let columns = self.columns(area.width);
        let apart = Self::apart(&columns, area.width);
        let is_roomy = self.answers.iter().all(|answer| width(&answer.word) < apart);
        let words = area.height.saturating_sub(1);
        for (Answer { key, word, short, .. }, x) in self.answers.iter().zip(&columns) {
            if self.large.is_none() {
                centred(frame, area, *x, 0, &format!("[{key}]"), theme.style(self.role));
            }
            centred(frame, area, *x, words, if is_roomy { word } else { short }, Style::new());
        }
        for two in columns.windows(2).filter(|_| self.joined && self.large.is_none()) {
            let line = "─".repeat(two[1].saturating_sub(two[0] + 3).into());
            put(frame, area, two[0] + 2, 0, &line, theme.style(Role::Line));
        }
    }

    /// Where each digit stands with its word.
    pub fn places(&self, area: Rect) -> Vec<(u8, Rect)> {
        let columns = self.columns(area.width);
        let apart = Self::apart(&columns, area.width);
        let place = |x: u16| Rect { x: area.x + x.saturating_sub(apart / 2), width: apart, ..area }.intersection(area);
        self.answers.iter().map(|answer| answer.key).zip(columns).map(|(key, x)| (key, place(x))).collect()
    }

    /// Draws the votes into the rows that were kept for them, in the colour of the state that they come to.
    pub fn votes(&self, frame: &mut Frame, area: Rect, style: Style) {
        let columns = self.columns(area.width);
        let (dot, levels) = self.dot(&columns, area);
        let all: u32 = self.answers.iter().filter_map(|answer| answer.count).sum();
        let mut before = 0;
        for (answer, x) in self.answers.iter().zip(&columns) {
            let count = answer.count.unwrap_or(0);
            let landed = self.landed(before, count, all);
            before += count;
            if landed > 0 {
                dot.draw(frame, (area, *x), (landed, count, levels), style);
            }
        }
    }

    /// How many of `count` votes have landed, after `before` others of `all`.
    fn landed(&self, before: u32, count: u32, all: u32) -> u32 {
        let Some(moving) = self.moving.map(u32::from) else { return count };
        (0..count).filter(|i| (before + i) * SET_OUT / all.max(1) + FALL <= moving).count().try_into().unwrap_or(count)
    }

    /// How many of all votes have not landed, whatever they say.
    pub fn falling(&self, all: u32) -> u32 {
        all - self.landed(0, all, all)
    }

    /// The largest that all votes can be drawn with, in as few rows as they can be: those above each other are hard to
    /// count. Where nobody chose the answer beside it, one may take its room.
    fn dot(&self, columns: &[u16], area: Rect) -> (Dot, u32) {
        let fits = |(dot, levels): &(Dot, u32)| {
            let row = |answer: &Answer| Dot::row(answer.count.unwrap_or(0), *levels);
            let piles = self.answers.iter().zip(columns).map(|(answer, x)| dot.pile(*x, row(answer), area.width));
            let piles: Vec<(u16, u16)> = piles.collect();
            piles.iter().all(|(_, end)| *end <= area.width) && piles.windows(2).all(|two| two[0].1 <= two[1].0)
        };
        let is_drawn = |dot: &Dot| *dot == Dot::Small || Size::Large.line() > 1;
        let dots = [Dot::Round, Dot::Wide, Dot::Small].into_iter().filter(is_drawn);
        let ways = dots.flat_map(|dot| (1..=dot.levels(area.height)).map(move |levels| (dot, levels)));
        ways.into_iter().find(fits).unwrap_or((Dot::Counted, 1))
    }
}
