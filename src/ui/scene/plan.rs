//! Where the parts of a question stand. The plan is made for the question that is voted on and holds when its votes are
//! shown: what has not changed does not move.

use ratatui::layout::Rect;

use super::texts::Texts;
use crate::ui::layout;
use crate::ui::letters::Size;

/// Rows below which all that stands under the digits is who has voted.
const LOW: u16 = 14;

/// Rows from which on digits are drawn, whatever the texts take: in such small cells nobody else can read them.
pub const TALL: u16 = 42;

/// Rows of digits in the terminal's own letters, with their words.
const SCALE: u16 = 2;

/// Rows that the parts need.
pub struct Needs {
    /// Of the stretch of time that is asked about.
    pub how: u16,
    /// Of what is said below all, at the least, and the part of the height that it may take.
    pub foot: u16,
    pub share: u16,
    /// Between the digits and that.
    pub gap: u16,
    /// Kept for the votes above their digits; 0 where there is nothing of the kind.
    pub votes: u16,
    /// Whether a word stands where digits would.
    pub has_word: bool,
    /// Of the digits with their words in large letters, and whether they are to stand so in any case.
    pub scale: u16,
    pub is_large: bool,
}

impl Needs {
    /// Of what is said below all in a place so high: under a sheet the pictures come first.
    fn foot(&self, high: u16) -> u16 {
        self.foot.min(if high < LOW { 1 } else { high / self.share })
    }

    /// Of the digits with their words.
    fn digits(&self, high: u16) -> u16 {
        match self.votes {
            0 => u16::from(self.has_word),
            _ if self.is_large || high >= TALL => self.scale.max(SCALE),
            _ => SCALE,
        }
    }

    /// Rows that are not the texts'.
    pub fn all(&self, high: u16) -> u16 {
        self.how + self.digits(high) + self.votes + self.foot(high) + self.gap
    }
}

/// Where the parts stand.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    pub how: Rect,
    pub ask: Rect,
    pub below: Rect,
    /// Kept for the votes.
    pub votes: Rect,
    /// Digits with their words.
    pub digits: Rect,
    pub size: Size,
    pub foot: Rect,
}

/// Rows that are left, given away bit by bit.
struct Spare(u16);

impl Spare {
    /// All of `want`, or nothing.
    fn take(&mut self, want: u16) -> u16 {
        if want > self.0 {
            return 0;
        }
        self.0 -= want;
        want
    }

    /// As much of `most` as there is.
    fn most(&mut self, most: u16) -> u16 {
        self.take(most.min(self.0))
    }
}

impl Plan {
    /// Gives what is left to the digits, to what is said below, to the votes, to the pictures.
    pub fn new(area: Rect, needs: &Needs, texts: &Texts) -> Self {
        let mut spare = Spare(area.height.saturating_sub(needs.all(area.height) + texts.height()));
        let line = Size::Large.line() - 1;
        let least = needs.digits(area.height);
        let more = needs.scale.saturating_sub(least);
        let digits = least + if needs.votes > 0 { spare.take(more) } else { 0 };
        let size = if line > 0 && needs.votes > 0 && digits >= needs.scale { Size::Large } else { Size::Plain };
        let foot = needs.foot(area.height) + spare.most(line);
        let air = spare.take(1);
        let votes = needs.votes + if needs.votes > 0 { spare.take(1) + spare.take(2) } else { 0 };
        let foot = foot + spare.most(2);
        let below = texts.below_height() + spare.most(if texts.between() > 0 { 0 } else { 8 });
        let gap = spare.most(2);
        let mut rest = area;
        let mut next = |high: u16| {
            let high = high.min(rest.height);
            let place = Rect { height: high, ..rest };
            rest = layout::below(rest, high);
            place
        };
        let how = next(needs.how);
        next(air);
        let ask = next(texts.ask.height());
        next(texts.between());
        let below = next(below);
        let votes = next(votes);
        let digits = next(digits);
        next(needs.gap + gap);
        let foot = next(foot.max(1) + spare.0);
        Plan { how, ask, below, votes, digits, size, foot }
    }

    /// The same with `wide` columns.
    pub fn narrowed(self, wide: u16) -> Self {
        let narrow = |area: Rect| Rect { width: wide.min(area.width), ..area };
        let [how, ask, below] = [self.how, self.ask, self.below].map(narrow);
        let [votes, digits, foot] = [self.votes, self.digits, self.foot].map(narrow);
        Plan { how, ask, below, votes, digits, foot, ..self }
    }
}
