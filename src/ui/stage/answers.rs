//! What can be answered, column by column: digits to show with fingers, and after the reveal the votes above them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::domain::vote::{COUNTED_FROM, PairTally, SignTally};
use crate::domain::workshop::Side;
use crate::ui::layout;
use crate::ui::letters::{Set, Size};
use crate::ui::text::{rows, width};
use crate::ui::theme::{Role, Theme};

/// The answers to a question.
pub struct Answers {
    /// Digit and word of each.
    answers: Vec<(&'static str, &'static str)>,
    /// Votes for each, where they may be seen.
    counts: Option<Vec<u32>>,
    /// So few could say that only the state may be seen.
    few: bool,
    /// People who could not say, on a sign that is shown.
    unsure: Option<u32>,
    /// The two ends stand below two pictures, and a line joins them.
    is_scale: bool,
}

/// One row of a bar of votes.
const BAR: &str = "████";
/// Why no counts are shown.
const FEW: [&str; 2] = ["Fewer than four could say:", "only the state is shown."];

impl Answers {
    /// From one picture of a pair to the other.
    pub fn pair(side: Side, tally: Option<&PairTally>) -> Self {
        let answers =
            [("1", "clearly this"), ("2", "more this"), ("3", "both seen"), ("4", "more this"), ("5", "clearly this")];
        let few = tally.is_some_and(|t| t.valid() < COUNTED_FROM);
        let counts = tally.filter(|_| !few).map(|t| side.by_key(t).to_vec());
        Answers { answers: answers.to_vec(), counts, few, unsure: None, is_scale: true }
    }

    /// Of a sign.
    pub fn sign(tally: Option<&SignTally>) -> Self {
        let answers = [("1", "yes"), ("2", "partly"), ("3", "no"), ("0", "not sure")];
        let few = tally.is_some_and(|t| t.valid() < COUNTED_FROM);
        let counts = tally.filter(|_| !few).map(|t| t.answers().map(|(_, n)| n).to_vec());
        let unsure = tally.map(|t| t.not_sure);
        Answers { answers: answers.to_vec(), counts, few, unsure, is_scale: false }
    }

    /// Rows for the digits in this size, with at most `most` rows of votes above them; on a sign that is shown, rows
    /// for the words.
    pub fn height(&self, size: Size, most: u16) -> u16 {
        let few = if self.few { rows(FEW.len()) } else { 0 };
        let letter = if size == Size::Large { 4 } else { 1 };
        match self.unsure {
            Some(unsure) if self.few => few + if unsure > 0 { letter } else { 0 },
            Some(_) => rows(self.answers.len()) * letter,
            None => letter + 1 + self.above(size, most) + few,
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
        let margin = if self.is_scale { layout::half(wide) / 2 } else { (wide / (last + 1)).min(30) / 2 };
        let reach = if self.is_scale { wide.saturating_sub(2 * margin + 1) } else { last * 2 * margin };
        (0..=last).map(|i| margin + reach * i / last).collect()
    }

    /// Draws the digits, and the votes above them.
    pub fn draw(&self, frame: &mut Frame, area: Rect, size: Size, most: u16, theme: Theme) {
        if let Some(unsure) = self.unsure {
            return self.told(frame, area, size, unsure, theme);
        }
        let columns = self.columns(area.width);
        self.bars(frame, area, &columns, most, theme);
        let top = self.above(size, most);
        let apart = columns.get(1).zip(columns.first()).map_or(0, |(b, a)| b - a);
        let is_roomy = self.answers.iter().all(|(_, word)| width(word) < apart);
        for ((digit, word), x) in self.answers.iter().zip(&columns) {
            self.digit(frame, area, *x, top, (digit, size), theme);
            let word = if is_roomy { word } else { short(word) };
            let below = if size == Size::Large { 4 } else { 1 };
            centred(frame, area, *x, top + below, word, Style::new());
        }
        if self.is_scale && size != Size::Large {
            self.join(frame, area, &columns, top, theme);
        }
        if self.few {
            few(frame, layout::below(area, self.height(size, most) - rows(FEW.len())));
        }
    }

    /// Where each digit stands with the word under it, while there are no votes above them.
    pub fn places(&self, area: Rect, size: Size) -> Vec<(u8, Rect)> {
        let columns = self.columns(area.width);
        let apart = columns.get(1).zip(columns.first()).map_or(1, |(b, a)| b - a).max(1);
        let place = |x: u16| {
            let left = x.saturating_sub(apart / 2);
            Rect { x: area.x + left, width: apart, height: self.height(size, 0), ..area }.intersection(area)
        };
        let keys = self.answers.iter().filter_map(|(digit, _)| digit.parse().ok());
        keys.zip(columns).map(|(key, x)| (key, place(x))).collect()
    }

    /// The votes above their digits: bars with numbers.
    fn bars(&self, frame: &mut Frame, area: Rect, columns: &[u16], most: u16, theme: Theme) {
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
            (top..votes).for_each(|row| centred(frame, area, *x, row, BAR, style));
        }
    }

    /// The words of a sign with their votes, one below the other: after the reveal nobody needs a key.
    fn told(&self, frame: &mut Frame, area: Rect, size: Size, unsure: u32, theme: Theme) {
        let letter = if size == Size::Large { 4 } else { 1 };
        let counts = match &self.counts {
            Some(counts) => counts,
            None => {
                let text = if unsure > 0 { format!("{unsure} not sure") } else { String::new() };
                Set::largest(&text, &[size], (area.width, letter), theme.style(Role::Taken)).draw(frame, area);
                return few(frame, layout::below(area, if unsure > 0 { letter } else { 0 }));
            }
        };
        let digits = width(&self.highest().to_string()) * letter;
        let word = self.answers.iter().map(|(_, word)| width(word)).max().unwrap_or(0) * letter;
        let dots = word + digits + 2 * letter.min(2);
        let unit = area.width.saturating_sub(dots) / u16::try_from(self.highest()).unwrap_or(u16::MAX).max(1);
        let role = |count| theme.style(if count > 0 { Role::Taken } else { Role::Line });
        for (i, ((_, word_of), count)) in self.answers.iter().zip(counts).enumerate() {
            let row = layout::below(area, rows(i) * letter);
            let text = if *count > 0 { theme.style(Role::Question) } else { Style::new() };
            let at = |x: u16| Rect { x: row.x + x, width: row.width.saturating_sub(x), ..row };
            let set = |text: &str, x: u16, style| Set::largest(text, &[size], (at(x).width, letter), style);
            set(word_of, 0, text).draw(frame, at(0).intersection(area));
            let count_text = count.to_string();
            let x = word + letter.min(2) + digits - width(&count_text) * letter;
            set(&count_text, x, role(*count)).draw(frame, at(x).intersection(area));
            for (y, shape) in (letter / 3..).zip(shape(unit, letter)) {
                put(frame, row, dots, y, &shape.repeat(*count as usize), role(*count));
            }
        }
    }

    fn digit(&self, frame: &mut Frame, area: Rect, x: u16, y: u16, (digit, size): (&str, Size), theme: Theme) {
        let style = theme.style(Role::Key);
        if size != Size::Large {
            return centred(frame, area, x, y, &format!("[{digit}]"), style);
        }
        let place = Rect { x: area.x + x.saturating_sub(2), y: area.y + y, width: 4, height: 4 };
        if let Some(set) = Set::new(digit, Size::Large, 4, style) {
            set.draw(frame, place.intersection(area));
        }
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

fn few(frame: &mut Frame, area: Rect) {
    (0..).zip(FEW).for_each(|(y, text)| put(frame, area, 0, y, text, Style::new()));
}

/// What is left of an answer's word where there is no room for all of them.
fn short(word: &str) -> &str {
    match word {
        "clearly this" => "clearly",
        "both seen" => "both",
        "more this" => "",
        word => word,
    }
}

fn centred(frame: &mut Frame, area: Rect, x: u16, y: u16, text: &str, style: Style) {
    put(frame, area, x.saturating_sub(width(text) / 2), y, text, style);
}

fn put(frame: &mut Frame, area: Rect, x: u16, y: u16, text: &str, style: Style) {
    let place = Rect { x: area.x + x, y: area.y + y, width: width(text), height: 1 }.intersection(area);
    if !place.is_empty() {
        frame.render_widget(Line::from(Span::styled(text.to_owned(), style)), place);
    }
}

/// Who has voted: a shape each up to the size of the room, and no values.
pub struct Voted {
    voted: u32,
    room: u32,
}

impl Voted {
    /// So many of the room.
    pub fn new(voted: u32, room: u32) -> Self {
        Voted { voted, room }
    }

    /// Rows it takes in this width, at its smallest.
    pub const LEAST: u16 = 1;
    /// Rows it takes at its largest.
    pub const MOST: u16 = 4;

    /// Draws them as large as the area lets it.
    pub fn draw(&self, frame: &mut Frame, area: Rect, theme: Theme) {
        let text = format!("{} of {}", self.voted, self.room);
        let style = theme.style(Role::Taken);
        let large = Set::new(&text, Size::Large, area.width, style).filter(|set| set.height() <= area.height);
        let head = large.as_ref().map_or(width(&text), Set::width) + 2;
        match &large {
            Some(set) => set.draw(frame, area),
            None => put(frame, area, 0, 0, &text, style),
        }
        let area = Rect { x: area.x + head, width: area.width.saturating_sub(head), ..area };
        let room = rows(self.room as usize);
        if area.height >= Voted::MOST && large.is_some() && room * 5 <= area.width {
            let down = (area.height - 2) / 2;
            self.row(frame, area, down, (" ▟█▙ ", " ╭─╮ "), theme);
            self.row(frame, area, down + 1, (" ▜█▛ ", " ╰─╯ "), theme);
        } else if room * 2 <= area.width {
            self.row(frame, area, if large.is_some() { 1 } else { 0 }, ("● ", "○ "), theme);
        }
    }

    fn row(&self, frame: &mut Frame, area: Rect, y: u16, (is_in, missing): (&str, &str), theme: Theme) {
        let ins = is_in.repeat(self.voted as usize);
        put(frame, area, 0, y, &ins, theme.style(Role::Taken));
        let left = missing.repeat(self.room.saturating_sub(self.voted) as usize);
        put(frame, area, width(&ins), y, &left, theme.style(Role::Line));
    }
}
