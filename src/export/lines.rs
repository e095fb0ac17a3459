//! A page in lines of text: for a terminal, and for the screen.

mod cells;
mod dumbbells;

use super::chart::several;
use super::doc::dumbbells::Dumbbells;
use super::doc::{Block, Closer, Doc, Matrix, Note, Pair, Sign, Table};
use super::layout::{pad, wrap};
use cells::{row, widths};
pub(super) use cells::{side_by_side, spread};

/// What a line of a page is, for whoever draws it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// The title, or the heading of a section.
    Heading,
    /// The heading of one thing in a section.
    Item,
    /// The heads of a table.
    Heads,
    /// What divides.
    Rule,
    /// A line of a drawing, in plain characters.
    Drawn,
    /// Something that must not be passed over.
    Warning,
    /// Anything else.
    Plain,
}

/// Between two columns.
pub(super) const GAP: usize = 2;
/// The widest that sentences become: the eye loses longer lines. Drawings and tables take the room there is.
const PROSE: usize = 110;
/// No column gets narrower.
const NARROWEST: usize = 6;
/// Before a pair's pictures.
const INDENT: usize = 2;
/// The votes on a pair between its pictures.
const STRIP: usize = 26;
/// A point of the scale in it.
const POINT: usize = 5;
/// With less than this for a picture, the pictures stand one below the other.
const SIDE: usize = 18;
/// Between facts that stand side by side.
pub(super) const BETWEEN: &str = " · ";

impl Doc {
    /// In lines of `width` columns, each with what it is.
    #[must_use]
    pub fn lines(&self, width: usize) -> Vec<(Line, String)> {
        let mut lines = Lines { width, lines: Vec::new() };
        lines.wrapped(Line::Heading, "", &self.whole_title());
        lines.blocks(&self.blocks);
        lines.lines
    }

    /// For a terminal of `width` columns.
    #[must_use]
    pub fn to_text(&self, width: usize) -> String {
        self.lines(width).into_iter().map(|(_, text)| text + "\n").collect()
    }
}

struct Lines {
    width: usize,
    lines: Vec<(Line, String)>,
}

impl Lines {
    fn all(&mut self, line: Line, texts: Vec<String>) {
        self.lines.extend(texts.into_iter().map(|text| (line, text)));
    }

    fn wrapped(&mut self, line: Line, head: &str, text: &str) {
        self.all(line, wrap(head, text, self.width.min(PROSE)));
    }

    fn list(&mut self, items: impl IntoIterator<Item = impl AsRef<str>>) {
        items.into_iter().for_each(|item| self.wrapped(Line::Plain, "- ", item.as_ref()));
    }

    fn blank(&mut self) {
        self.lines.push((Line::Plain, String::new()));
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.blank();
            self.block(block);
        }
    }

    /// A blank line between two, and none before the first.
    fn blocks_in_a_row(&mut self, blocks: &[Block]) {
        if let [first, rest @ ..] = blocks {
            self.block(first);
            self.blocks(rest);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Section { heading, .. } => self.wrapped(Line::Heading, "", &heading.to_uppercase()),
            Block::Headline(text) => self.wrapped(Line::Item, "", text),
            Block::Heading(text) => self.wrapped(Line::Item, "", text),
            Block::Text(text) => self.wrapped(Line::Plain, "", text),
            Block::Aside(facts) => self.wrapped(Line::Plain, "", &facts.join(BETWEEN)),
            Block::Note(note) => self.note(note),
            Block::List(items) => self.list(items),
            Block::Entries { entries, .. } => self.list(entries.iter().map(|(term, text)| format!("{term}: {text}"))),
            Block::Table(table) => self.table(table),
            Block::Numbered(items) => {
                (1..).zip(items).for_each(|(number, item)| self.wrapped(Line::Plain, &format!("{number}. "), item));
            }
            Block::Columns([first, second]) => {
                self.blocks_in_a_row(first);
                self.blank();
                self.blocks_in_a_row(second);
            }
            Block::Ladder(picture) => self.all(Line::Drawn, picture.lines(self.width)),
            Block::Chart(chart) => self.all(Line::Drawn, chart.lines(self.width)),
            Block::Charts(charts) => self.all(Line::Drawn, several(charts, self.width)),
            Block::Dumbbells(rows) => self.dumbbells(rows),
            Block::Matrix(matrix) => self.matrix(matrix),
            Block::Closer(closer) => closer.iter().for_each(|pair| self.closer(pair)),
            Block::Signs(signs) => signs.iter().for_each(|sign| self.sign(sign)),
            Block::Evidence { ask, lines } => {
                self.wrapped(Line::Item, "", ask);
                self.list(lines.iter().map(|line| line.line()));
            }
            Block::Quotes { ask, lines } => {
                self.wrapped(Line::Item, "", ask);
                self.list(lines);
            }
        }
    }

    fn note(&mut self, note: &Note) {
        let text = format!("{} {}", note.lead, note.text);
        self.wrapped(Line::Warning, "! ", text.trim());
    }

    fn dumbbells(&mut self, rows: &Dumbbells) {
        let (rungs, marks) = rows.key();
        self.wrapped(Line::Plain, "", &rungs);
        self.wrapped(Line::Plain, "", &marks);
        self.blank();
        self.lines.extend(rows.lines(self.width));
    }

    fn matrix(&mut self, matrix: &Matrix) {
        for (n, (rail, pairs)) in matrix.rails.iter().enumerate() {
            if n > 0 {
                self.blank();
            }
            self.wrapped(Line::Item, "", rail);
            pairs.iter().for_each(|pair| self.pair(pair));
        }
    }

    /// Its head, and below it the votes between the two pictures; one below the other where there is little room.
    fn pair(&mut self, pair: &Pair) {
        self.blank();
        let head = [&pair.rung, &pair.standing().to_uppercase(), &pair.ask].map(String::as_str).join(BETWEEN);
        self.wrapped(Line::Plain, "", &head);
        let [opposite, trusted] = pair.pictures.each_ref().map(String::as_str);
        let votes = votes(pair);
        let side = (self.width.saturating_sub(INDENT + 2 * GAP + STRIP)) / 2;
        if side < SIDE {
            self.wrapped(Line::Plain, "  ", opposite);
            self.all(Line::Plain, votes.iter().map(|line| format!("  {line}")).collect());
            self.wrapped(Line::Plain, "  ", trusted);
        } else {
            let cells = [wrap("", opposite, side), votes, wrap("", trusted, side)];
            let rows = side_by_side(&cells, &[side, STRIP, side]);
            self.all(Line::Plain, rows.into_iter().map(|row| format!("  {row}")).collect());
        }
        pair.remarks.iter().for_each(|remark| self.wrapped(Line::Plain, "  ", remark));
    }

    fn closer(&mut self, pair: &Closer) {
        let head = [&pair.place, &pair.said.to_uppercase(), &pair.ask].map(String::as_str).join(BETWEEN);
        self.wrapped(Line::Item, "", &head);
        self.list(pair.facts());
    }

    fn sign(&mut self, sign: &Sign) {
        let head = format!("{}{BETWEEN}{} ({})", sign.said.to_uppercase(), sign.ask, sign.family);
        let answers = if sign.answers.is_empty() { head } else { format!("{head}: {}", sign.answers) };
        self.wrapped(Line::Plain, "- ", &answers);
        sign.facts().for_each(|fact| self.wrapped(Line::Plain, "  ", &fact));
    }

    /// Where the columns have no room beside each other: row by row, each cell behind its head.
    fn in_entries(&mut self, table: &Table) {
        for (n, cells) in table.rows.iter().enumerate() {
            if n > 0 {
                self.blank();
            }
            for (head, cell) in table.heads.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                self.wrapped(Line::Plain, "", &format!("{head}: {cell}"));
            }
        }
    }

    /// The table's heads, a rule and its rows in columns; the widest give way until all fit, and their texts are wrapped.
    /// Words are broken last.
    fn table(&mut self, table: &Table) {
        if table.heads.len() * (NARROWEST + GAP) > self.width + GAP {
            return self.in_entries(table);
        }
        let wide = widths(table, self.width);
        let rule: Vec<String> = wide.iter().map(|n| "-".repeat(*n)).collect();
        self.all(Line::Heads, row(&table.heads, &wide));
        self.all(Line::Rule, vec![rule.join(&" ".repeat(GAP)).trim_end().to_owned()]);
        self.all(Line::Plain, table.rows.iter().flat_map(|cells| row(cells, &wide)).collect());
    }
}

/// The votes on a pair in lines as wide as a strip.
fn votes(pair: &Pair) -> Vec<String> {
    let votes = match &pair.tally {
        Some(tally) => vec![spread(tally).map(|place| pad(&place, POINT)).concat().trim_end().to_owned()],
        None if pair.counts.is_empty() => Vec::new(),
        None => wrap("", &pair.counts, STRIP),
    };
    votes.into_iter().chain(Some(pair.blank.clone()).filter(|blank| !blank.is_empty())).collect()
}
