//! A page before it has a form: blocks in the order in which they are read, every sentence of them said already.
//! Markdown, HTML and plain lines are made of it; none of them decides what is said.

mod asked;
pub mod dumbbells;

pub use asked::{Closer, Evidence, Matrix, Pair, Round, Sign};

use super::chart::Chart;
use super::picture::Picture;
use crate::words::Language;
use dumbbells::Dumbbells;

/// A page under a title. Texts are as they were typed: each form makes them harmless in its own way.
#[derive(Debug, Clone, PartialEq)]
pub struct Doc {
    /// The language of its sentences.
    pub language: Language,
    /// What the title belongs to, where it belongs to something.
    pub over: Option<String>,
    /// What it is.
    pub title: String,
    /// How it lies on paper.
    pub paper: Paper,
    /// What stands on every sheet of paper: whom it is about, and of what day.
    pub sheet: Vec<String>,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// How a page lies on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// Upright.
    Upright,
    /// Across: rows that have much beside each other.
    Across,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Begins a section.
    Section {
        /// What the section is to the style sheet; empty where it is nothing special.
        name: &'static str,
        /// Its heading.
        heading: String,
    },
    /// What the whole page comes to, in a sentence or two.
    Headline(String),
    /// A heading within a section.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// Short facts side by side.
    Aside(Vec<String>),
    /// A paragraph that stands out.
    Note(Note),
    /// Lines that belong together.
    List(Vec<String>),
    /// Lines that are spoken of by their numbers, from 1 on.
    Numbered(Vec<String>),
    /// Side by side where there is room, else one below the other.
    Columns([Vec<Block>; 2]),
    /// Terms, each with what it is.
    Entries {
        /// What the list is to the style sheet.
        name: &'static str,
        /// Term and text.
        entries: Vec<(String, String)>,
    },
    /// Rows under heads.
    Table(Table),
    /// The ladder with what stands on it.
    Ladder(Box<Picture>),
    /// Readings over time.
    Chart(Box<Chart>),
    /// Small ones side by side.
    Charts(Vec<Chart>),
    /// Rows with two heights each on one axis.
    Dumbbells(Box<Dumbbells>),
    /// All pairs with their votes between their two pictures.
    Matrix(Box<Matrix>),
    /// What is worth a closer look.
    Closer(Vec<Closer>),
    /// Warning signs with their answers.
    Signs(Vec<Sign>),
    /// What is known of a question.
    Evidence {
        /// The question.
        ask: String,
        /// Lines of evidence.
        lines: Vec<Evidence>,
    },
    /// What the room wrote under a question.
    Quotes {
        /// The question.
        ask: String,
        /// The room's own lines.
        lines: Vec<String>,
    },
}

/// A paragraph that stands out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// How it stands out.
    pub tone: Tone,
    /// What is said first and loudest; may be empty.
    pub lead: String,
    /// The rest; may be empty.
    pub text: String,
}

/// How a paragraph stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// What all else is read by.
    Ours,
    /// Not to be passed over.
    Note,
    /// A hazard.
    Hazard,
}

/// Rows under heads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the table is to the style sheet; empty where it is nothing special.
    pub name: &'static str,
    /// What it is of, for whoever hears it.
    pub caption: String,
    /// Over the columns.
    pub heads: Vec<String>,
    /// As many cells each as there are heads.
    pub rows: Vec<Vec<String>>,
}

impl Doc {
    pub(super) fn new(language: Language, title: impl Into<String>) -> Self {
        let (over, sheet, blocks) = (None, Vec::new(), Vec::new());
        Doc { language, over, title: title.into(), paper: Paper::Upright, sheet, blocks }
    }

    /// The title with what it belongs to; a question has its own sign at its end.
    pub(crate) fn whole_title(&self) -> String {
        let between = |over: &str| if over.ends_with('?') { " · " } else { ": " };
        let whole = |over: &String| format!("{over}{}{}", between(over), self.title);
        self.over.as_ref().map_or_else(|| self.title.clone(), whole)
    }

    pub(super) fn section(&mut self, name: &'static str, heading: String) {
        self.blocks.push(Block::Section { name, heading });
    }

    pub(super) fn text(&mut self, text: String) {
        self.blocks.push(Block::Text(text));
    }

    pub(super) fn note(&mut self, tone: Tone, lead: impl Into<String>, text: impl Into<String>) {
        self.blocks.push(Block::Note(Note { tone, lead: lead.into(), text: text.into() }));
    }

    /// A list; left out where it is empty.
    pub(super) fn list(&mut self, items: Vec<String>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    /// A list in a section of its own; both left out where it is empty.
    pub fn list_under(&mut self, heading: String, items: Vec<String>) {
        if !items.is_empty() {
            self.section("", heading);
            self.blocks.push(Block::List(items));
        }
    }

    pub(super) fn table<const N: usize>(&mut self, caption: String, heads: [String; N], rows: Vec<[String; N]>) {
        let rows = rows.into_iter().map(Vec::from).collect();
        self.blocks.push(Block::Table(Table { name: "", caption, heads: heads.into(), rows }));
    }

    /// The page with every text of it put through `change`.
    #[must_use]
    pub fn in_other_words(mut self, change: impl Fn(&str) -> String) -> Self {
        let change = |text: &mut String| *text = change(text);
        self.over.iter_mut().chain([&mut self.title]).chain(&mut self.sheet).for_each(change);
        self.blocks.iter_mut().for_each(|block| block.each(&change));
        self
    }
}

impl Block {
    fn each(&mut self, change: &impl Fn(&mut String)) {
        match self {
            Block::Section { heading: text, .. } | Block::Headline(text) | Block::Heading(text) | Block::Text(text) => {
                change(text);
            }
            Block::Note(Note { lead, text, .. }) => [lead, text].into_iter().for_each(change),
            Block::List(items) | Block::Numbered(items) | Block::Aside(items) => items.iter_mut().for_each(change),
            Block::Entries { entries, .. } => entries.iter_mut().flat_map(|(term, text)| [term, text]).for_each(change),
            Block::Table(Table { caption, heads, rows, .. }) => {
                [caption].into_iter().chain(heads).chain(rows.iter_mut().flatten()).for_each(change);
            }
            Block::Columns(columns) => columns.iter_mut().flatten().for_each(|block| block.each(change)),
            Block::Ladder(picture) => picture.each(change),
            Block::Chart(chart) => chart.each(change),
            Block::Charts(charts) => charts.iter_mut().for_each(|chart| chart.each(change)),
            Block::Dumbbells(rows) => rows.each(change),
            Block::Matrix(matrix) => matrix.texts().for_each(change),
            Block::Closer(closer) => closer.iter_mut().flat_map(Closer::texts).for_each(change),
            Block::Signs(signs) => signs.iter_mut().flat_map(Sign::texts).for_each(change),
            Block::Evidence { ask, lines } => {
                change(ask);
                lines.iter_mut().flat_map(Evidence::texts).for_each(change);
            }
            Block::Quotes { ask, lines } => [ask].into_iter().chain(lines).for_each(change),
        }
    }
}
