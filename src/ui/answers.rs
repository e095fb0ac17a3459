//! What can be answered, column by column: digits to show with fingers, and after the reveal the votes above them. The
//! same in every window.
//!
//! ```text
//!                         2
//!              1         ████        1                        yes       3 ● ● ●
//!             ████       ████       ████                      partly    1 ●
//!   [1]───────[2]────────[3]────────[4]────────[5]            no        0
//! clearly    more        both       more     clearly          not sure  1 ●
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::domain::vote::{COUNTED_FROM, PairTally, PollTally, SignTally};
use crate::domain::workshop::{Poll, Side};
use crate::ui::layout;
use crate::ui::letters::{Set, Size};
use crate::ui::text::{rows, width, wrap};
use crate::ui::theme::{Role, Theme};
use crate::words::Words;
use crate::{message, say};

/// The answers to a question.
pub struct Answers {
    answers: Vec<Answer>,
    /// Votes for each, where they may be seen.
    counts: Option<Vec<u32>>,
    /// Why only the state may be seen, line by line, where so few could say.
    few: Vec<String>,
    kind: Kind,
}

/// One of the answers.
struct Answer {
    digit: u8,
    word: String,
    /// What is left of the word where there is no room for all of them.
    short: String,
}

#[derive(PartialEq, Eq)]
enum Kind {
    /// The two ends stand below two pictures, and a line joins them.
    Scale,
    /// Digits with their words.
    Digits,
    /// Words, one below the other: after the reveal nobody needs a digit.
    Shown,
}

/// One row of a bar of votes, as wide as a digit with its brackets or as a large one.
const fn bar(size: Size) -> &'static str {
    match size {
        Size::Large => "████",
        _ => "███",
    }
}

impl Answers {
    /// From one picture of a pair to the other, in so many columns.
    pub fn pair(words: &Words, side: Side, tally: Option<&PairTally>, wide: u16) -> Self {
        let clearly = || (say!(words, "screen-clearly"), say!(words, "screen-clearly-short"));
        let more = || (say!(words, "screen-more-this"), String::new());
        let both = (say!(words, "screen-both"), say!(words, "screen-both-short"));
        let answers = (1..).zip([clearly(), more(), both, more(), clearly()]);
        let answers = answers.map(|(digit, (word, short))| Answer { digit, word, short }).collect();
        let few = tally.filter(|t| t.valid() < COUNTED_FROM).map(|_| wrap(&say!(words, "screen-few-pair"), wide));
        let counts = tally.filter(|_| few.is_none()).map(|t| side.by_key(t).to_vec());
        Answers { answers, counts, few: few.unwrap_or_default(), kind: Kind::Scale }
    }

    /// The numbers of a poll, in so many columns: what their ends mean stands elsewhere.
    pub fn numbers(words: &Words, poll: Poll, tally: Option<&PollTally>, wide: u16) -> Self {
        let answers = poll.answers().into_iter();
        let answers = answers.map(|(digit, _)| Answer { digit, word: String::new(), short: String::new() }).collect();
        let few = tally.filter(|t| t.told().is_none()).map(|_| wrap(&say!(words, "screen-few-poll"), wide));
        let counts = tally.filter(|_| few.is_none()).map(|t| poll.answers().iter().map(|(d, _)| t.of(*d)).collect());
        Answers { answers, counts, few: few.unwrap_or_default(), kind: Kind::Scale }
    }

    /// The same with how many chose each the time before, under its digit.
    pub fn beside(mut self, words: &Words, before: Option<PollTally>) -> Self {
        for answer in &mut self.answers {
            answer.word =
                before.map_or_else(String::new, |t| say!(words, "screen-poll-was", count = t.of(answer.digit)));
        }
        self
    }

    /// Of a sign, in so many columns.
    pub fn sign(words: &Words, tally: Option<&SignTally>, wide: u16) -> Self {
        let named = [message!("term-yes"), message!("term-partly"), message!("term-no"), message!("term-not-sure")];
        let answers = [1, 2, 3, 0].into_iter().zip(named.map(|word| words.say(&word)));
        let answers = answers.map(|(digit, word)| Answer { digit, short: word.clone(), word }).collect();
        let few = tally.filter(|t| t.valid() < COUNTED_FROM).map(|_| wrap(&say!(words, "screen-few-sign"), wide));
        let counts = tally.filter(|_| few.is_none()).map(|t| t.answers().map(|(_, n)| n).to_vec());
        let kind = if tally.is_some() { Kind::Shown } else { Kind::Digits };
        Answers { answers, counts, few: few.unwrap_or_default(), kind }
    }

    /// Rows for the digits in this size, with at most `most` rows of votes above them; on a sign that is shown, rows
    /// for the words.
    pub fn height(&self, size: Size, most: u16) -> u16 {
        let few = rows(self.few.len());
        let letter = if size == Size::Large { 4 } else { 1 };
        match self.kind {
            Kind::Shown if few > 0 => few,
            Kind::Shown => rows(self.answers.len()) * letter,
            Kind::Scale | Kind::Digits => letter + 1 + self.above(size, most) + few,
        }
    }

    fn highest(&self) -> u32 {
        self.counts.iter().flatten().copied().max().unwrap_or(0)
    }

    /// Rows of the votes: bars, and their numbers on top of them where there is more than one row.
    fn votes(&self, most: u16) -> u16 {
        let bars = u16::try_from(self.highest()).unwrap_or(most).min(most);
        bars + u16::from(bars > 0 && most > 1)
    }

    /// Rows above the digits: the votes, and air where they would touch large digits.
    fn above(&self, size: Size, most: u16) -> u16 {
        let votes = self.votes(most);
        votes + u16::from(votes > 0 && size == Size::Large)
    }

    /// The middle of each answer's column.
    fn columns(&self, wide: u16) -> Vec<u16> {
        let last = rows(self.answers.len()).saturating_sub(1).max(1);
        let (margin, reach) = match self.kind {
            // More of them than a pair has take the whole width.
            Kind::Scale if last > 4 => (wide / (last + 1) / 2, wide.saturating_sub(wide / (last + 1))),
            Kind::Scale => (layout::half(wide) / 2, wide.saturating_sub(2 * (layout::half(wide) / 2) + 1)),
            _ => ((wide / (last + 1)).min(30) / 2, last * 2 * ((wide / (last + 1)).min(30) / 2)),
        };
        (0..=last).map(|i| margin + reach * i / last).collect()
    }

    /// Draws the digits, and the votes above them.
    pub fn draw(&self, frame: &mut Frame, area: Rect, size: Size, most: u16, theme: Theme) {
        if self.kind == Kind::Shown {
            return self.shown(frame, area, size, theme);
        }
        let columns = self.columns(area.width);
        self.bars(frame, area, &columns, (size, most), theme);
        let top = self.above(size, most);
        let apart = columns.get(1).zip(columns.first()).map_or(0, |(b, a)| b - a);
        let is_roomy = self.answers.iter().all(|answer| width(&answer.word) < apart);
        for (Answer { digit, word, short }, x) in self.answers.iter().zip(&columns) {
            self.digit(frame, area, *x, top, (*digit, size), theme);
            let word = if is_roomy { word } else { short };
            let below = if size == Size::Large { 4 } else { 1 };
            centred(frame, area, *x, top + below, word, Style::new());
        }
        if self.kind == Kind::Scale && size != Size::Large {
            self.join(frame, area, &columns, top, theme);
        }
        self.few(frame, layout::below(area, self.height(size, most) - rows(self.few.len())));
    }

    /// Where each digit stands with the word under it, while there are no votes above them.
    pub fn places(&self, area: Rect, size: Size) -> Vec<(u8, Rect)> {
        let columns = self.columns(area.width);
        let apart = columns.get(1).zip(columns.first()).map_or(1, |(b, a)| b - a).max(1);
        let place = |x: u16| {
            let left = x.saturating_sub(apart / 2);
            Rect { x: area.x + left, width: apart, height: self.height(size, 0), ..area }.intersection(area)
        };
        self.answers.iter().map(|answer| answer.digit).zip(columns).map(|(key, x)| (key, place(x))).collect()
    }

    /// The votes above their digits: bars with numbers.
    fn bars(&self, frame: &mut Frame, area: Rect, columns: &[u16], (size, most): (Size, u16), theme: Theme) {
        let (votes, highest, style) = (self.votes(most), self.highest(), theme.style(Role::Taken));
        for (count, x) in self.counts.iter().flatten().zip(columns).filter(|(count, _)| **count > 0) {
            if most == 1 {
                centred(frame, area, *x, 0, &format!("×{count}"), style);
                continue;
            }
            // More votes than rows: the bars keep their proportions.
            let scaled = if highest > u32::from(most) { (count * u32::from(most)).div_ceil(highest) } else { *count };
            let top = votes.saturating_sub(u16::try_from(scaled).unwrap_or(most));
            centred(frame, area, *x, top.saturating_sub(1), &count.to_string(), style);
            (top..votes).for_each(|row| centred(frame, area, *x, row, bar(size), style));
        }
    }

    /// The words of a sign with their votes, one below the other.
    fn shown(&self, frame: &mut Frame, area: Rect, size: Size, theme: Theme) {
        let letter = if size == Size::Large { 4 } else { 1 };
        let Some(counts) = &self.counts else { return self.few(frame, area) };
        let digits = width(&self.highest().to_string()) * letter;
        let word = self.answers.iter().map(|answer| width(&answer.word)).max().unwrap_or(0) * letter;
        let dots = word + digits + 2 * letter.min(2);
        let free = area.width.saturating_sub(dots);
        let unit = free / u16::try_from(self.highest()).unwrap_or(u16::MAX).max(1);
        let role = |count| theme.style(if count > 0 { Role::Taken } else { Role::Line });
        for (i, (answer, count)) in self.answers.iter().zip(counts).enumerate() {
            let row = layout::below(area, rows(i) * letter);
            let text = if *count > 0 { theme.style(Role::Question) } else { Style::new() };
            let at = |x: u16| Rect { x: row.x + x, width: row.width.saturating_sub(x), ..row };
            let set = |text: &str, x: u16, style| Set::largest(text, &[size], (at(x).width, letter), style);
            set(&answer.word, 0, text).draw(frame, at(0).intersection(area));
            let count_text = count.to_string();
            let x = word + letter.min(2) + digits - width(&count_text) * letter;
            set(&count_text, x, role(*count)).draw(frame, at(x).intersection(area));
            if unit == 0 {
                // More votes than columns: bars keep their proportions.
                let long = u64::from(*count) * u64::from(free) / u64::from(self.highest().max(1));
                put(frame, row, dots, letter / 3, &"█".repeat(long as usize), role(*count));
            }
            for (y, shape) in (letter / 3..).zip(shape(unit, letter)) {
                put(frame, row, dots, y, &shape.repeat(*count as usize), role(*count));
            }
        }
    }

    fn digit(&self, frame: &mut Frame, area: Rect, x: u16, y: u16, (digit, size): (u8, Size), theme: Theme) {
        let style = theme.style(Role::Key);
        if size != Size::Large {
            return centred(frame, area, x, y, &format!("[{digit}]"), style);
        }
        let place = Rect { x: area.x + x.saturating_sub(2), y: area.y + y, width: 4, height: 4 };
        if let Some(set) = Set::new(&digit.to_string(), Size::Large, 4, style) {
            set.draw(frame, place.intersection(area));
        }
    }

    /// Why no counts are shown.
    fn few(&self, frame: &mut Frame, area: Rect) {
        (0..).zip(&self.few).for_each(|(y, text)| put(frame, area, 0, y, text, Style::new()));
    }

    /// The line between the numbers of a scale.
    fn join(&self, frame: &mut Frame, area: Rect, columns: &[u16], y: u16, theme: Theme) {
        for two in columns.windows(2) {
            let line = "─".repeat(two[1].saturating_sub(two[0] + 3).into());
            put(frame, area, two[0] + 2, y, &line, theme.style(Role::Line));
        }
    }
}

/// A vote in so many columns and rows; nothing where there is no room for it.
fn shape(wide: u16, high: u16) -> &'static [&'static str] {
    match (wide, high) {
        (0, _) => &[],
        (1, 1) => &["●"],
        (_, 1) => &["● "],
        (1, _) => &["█", "█"],
        (2, _) => &["▌ ", "▌ "],
        (3 | 4, _) => &["██ ", "██ "],
        _ => &["▟██▙ ", "▜██▛ "],
    }
}

fn centred(frame: &mut Frame, area: Rect, x: u16, y: u16, text: &str, style: Style) {
    put(frame, area, x.saturating_sub(width(text) / 2), y, text, style);
}

pub(super) fn put(frame: &mut Frame, area: Rect, x: u16, y: u16, text: &str, style: Style) {
    let place = Rect { x: area.x + x, y: area.y + y, width: width(text), height: 1 }.intersection(area);
    if !place.is_empty() {
        frame.render_widget(Line::from(Span::styled(text.to_owned(), style)), place);
    }
}
