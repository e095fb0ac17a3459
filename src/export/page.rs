//! What history says, block by block, and its three looks: a terminal, Markdown, HTML.

use super::layout::{pad, wrap};
use super::markdown::{Document, escape};
use super::{html, picture};
use crate::domain::ladder::{Height, Ladder};
use crate::domain::reading::Reading;
use unicode_width::UnicodeWidthStr;

/// A part of a page. Texts are as they were typed.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading of a section.
    Heading(String),
    /// A heading of one thing in a section.
    Item(String),
    /// A paragraph.
    Text(String),
    /// Something that must not be passed over.
    Warning(String),
    /// Lines that belong together.
    List(Vec<String>),
    /// Rows under heads.
    Table(Table),
    /// The ladder with an account on it.
    Ladder(Box<Stand>),
    /// A drawing in characters, and as SVG.
    Drawing {
        /// In characters.
        lines: Vec<String>,
        /// As SVG.
        svg: String,
    },
}

/// An account on its ladder.
#[derive(Debug, Clone, PartialEq)]
pub struct Stand {
    /// The ladder.
    pub ladder: Ladder,
    /// How the account stands.
    pub reading: Reading,
    /// The rung that is right for it.
    pub target: Option<Height>,
}

impl Stand {
    fn drawn(&self, width: usize) -> Vec<String> {
        picture::ladder(&self.ladder, &self.reading, self.target, width)
    }
}

/// Rows under heads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it is of, for whoever hears it.
    pub caption: String,
    /// Over the columns.
    pub heads: Vec<String>,
    /// As many cells each as there are heads.
    pub rows: Vec<Vec<String>>,
}

/// A page under a title.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// What it is.
    pub title: String,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

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

/// Columns of the ladder in Markdown.
const DRAWN: usize = 100;
/// Between two columns.
const GAP: usize = 2;
/// No column gets narrower.
const NARROWEST: usize = 6;

impl Page {
    /// An empty page.
    pub(super) fn new(title: impl Into<String>) -> Self {
        Page { title: title.into(), blocks: Vec::new() }
    }

    pub(super) fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(text.into()));
    }

    pub(super) fn item(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Item(text.into()));
    }

    pub(super) fn text(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Text(text.into()));
    }

    /// A list; left out where it is empty.
    pub(super) fn list(&mut self, items: Vec<String>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    /// A list under a heading; both left out where it is empty.
    pub fn list_under(&mut self, heading: &str, items: Vec<String>) {
        if !items.is_empty() {
            self.heading(heading);
            self.blocks.push(Block::List(items));
        }
    }

    pub(super) fn table(&mut self, caption: &str, heads: &[&str], rows: Vec<Vec<String>>) {
        let heads = heads.iter().map(|h| (*h).to_owned()).collect();
        self.blocks.push(Block::Table(Table { caption: caption.to_owned(), heads, rows }));
    }

    /// The page with every text of it put through `change`.
    #[must_use]
    pub fn in_other_words(mut self, change: impl Fn(&str) -> String) -> Self {
        let each = |text: &mut String| *text = change(text);
        each(&mut self.title);
        for block in &mut self.blocks {
            match block {
                Block::Heading(text) | Block::Item(text) | Block::Text(text) | Block::Warning(text) => each(text),
                Block::List(items) => items.iter_mut().for_each(each),
                Block::Table(table) => table.heads.iter_mut().chain(table.rows.iter_mut().flatten()).for_each(each),
                Block::Ladder(_) | Block::Drawing { .. } => {}
            }
        }
        self
    }

    /// In lines of `width` columns, each with what it is.
    #[must_use]
    pub fn lines(&self, width: usize) -> Vec<(Line, String)> {
        let all = |line: Line, texts: Vec<String>| texts.into_iter().map(move |text| (line, text));
        let mut lines: Vec<(Line, String)> = all(Line::Heading, wrap("", &self.title, width)).collect();
        for block in &self.blocks {
            lines.push((Line::Plain, String::new()));
            match block {
                Block::Heading(text) => lines.extend(all(Line::Heading, wrap("", &text.to_uppercase(), width))),
                Block::Item(text) => lines.extend(all(Line::Item, wrap("", text, width))),
                Block::Text(text) => lines.extend(all(Line::Plain, wrap("", text, width))),
                Block::Ladder(stand) => lines.extend(all(Line::Drawn, stand.drawn(width))),
                Block::Warning(text) => lines.extend(all(Line::Warning, wrap("! ", text, width))),
                Block::List(items) => {
                    let items = items.iter().flat_map(|item| wrap("- ", item, width));
                    lines.extend(all(Line::Plain, items.collect()));
                }
                Block::Table(table) => {
                    let (heads, rule, rows) = columns(table, width);
                    lines.extend(all(Line::Heads, heads).chain([(Line::Rule, rule)]).chain(all(Line::Plain, rows)));
                }
                Block::Drawing { lines: drawn, .. } => lines.extend(all(Line::Drawn, drawn.clone())),
            }
        }
        lines
    }

    /// For a terminal of `width` columns.
    #[must_use]
    pub fn to_text(&self, width: usize) -> String {
        self.lines(width).into_iter().map(|(_, text)| text + "\n").collect()
    }

    /// As Markdown.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut out = Document::default();
        out.block(format!("# {}", escape(&self.title)));
        for block in &self.blocks {
            match block {
                Block::Heading(text) => out.block(format!("## {}", escape(text))),
                Block::Item(text) => out.block(format!("### {}", escape(text))),
                Block::Text(text) => out.block(escape(text)),
                Block::Ladder(stand) => out.block(format!("```text\n{}\n```", stand.drawn(DRAWN).join("\n"))),
                Block::Warning(text) => out.block(format!("> **{}**", escape(text))),
                Block::List(items) => out.list(items.iter().map(|item| escape(item))),
                Block::Table(Table { heads, rows, .. }) => {
                    let cell = |cell: &String| if cell.is_empty() { String::new() } else { escape(cell) };
                    let heads: Vec<String> = heads.iter().map(cell).collect();
                    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
                    out.table(&heads, rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>()));
                }
                Block::Drawing { lines, .. } => out.block(format!("```text\n{}\n```", lines.join("\n"))),
            }
        }
        out.finish()
    }

    /// As one HTML file.
    #[must_use]
    pub fn to_html(&self) -> String {
        let mut page = html::Page::new(&self.title);
        page.open("main");
        page.words("h1", &self.title);
        for block in &self.blocks {
            match block {
                Block::Heading(text) => page.words("h2", text),
                Block::Item(text) => page.words("h3", text),
                Block::Text(text) => page.words("p", text),
                Block::Ladder(stand) => {
                    let svg = html::ladder(&stand.ladder, &stand.reading, stand.target);
                    page.raw(&format!("<figure>{svg}</figure>"));
                }
                Block::Warning(text) => page.words("p class=\"note\"", text),
                Block::List(items) => page.list("ul", items),
                Block::Table(Table { caption, heads, rows }) => {
                    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
                    page.table(caption, &heads, rows);
                }
                Block::Drawing { svg, .. } => page.raw(&format!("<figure>{svg}</figure>")),
            }
        }
        page.close("main");
        page.finish()
    }
}

/// The table's heads, a rule and its rows in columns; the widest give way until all fit, and their texts are wrapped. Words are broken last.
fn columns(table: &Table, width: usize) -> (Vec<String>, String, Vec<String>) {
    let cells = |n: usize| table.rows.iter().filter_map(move |row| row.get(n)).chain(table.heads.get(n));
    let word = |cell: &String| cell.split_whitespace().map(UnicodeWidthStr::width).max().unwrap_or(0);
    let numbers = 0..table.heads.len();
    let mut wide: Vec<usize> = numbers.clone().map(|n| cells(n).map(|c| c.width()).max().unwrap_or(0)).collect();
    let words: Vec<usize> = numbers.map(|n| cells(n).map(word).max().unwrap_or(0).max(NARROWEST)).collect();
    let room = width.saturating_sub(GAP * wide.len().saturating_sub(1));
    for least in [words, vec![NARROWEST; wide.len()]] {
        while wide.iter().sum::<usize>() > room {
            let may = wide.iter().zip(&least).enumerate().filter(|(_, (wide, least))| wide > least);
            match may.max_by_key(|(_, (wide, _))| **wide).map(|(n, _)| n).and_then(|n| wide.get_mut(n)) {
                Some(widest) => *widest -= 1,
                None => break,
            }
        }
    }
    let rule: Vec<String> = wide.iter().map(|n| "-".repeat(*n)).collect();
    let rows = table.rows.iter().flat_map(|cells| row(cells, &wide)).collect();
    (row(&table.heads, &wide), rule.join(&" ".repeat(GAP)).trim_end().to_owned(), rows)
}

fn row(cells: &[String], wide: &[usize]) -> Vec<String> {
    let cells: Vec<Vec<String>> = cells.iter().zip(wide).map(|(cell, width)| wrap("", cell, *width)).collect();
    let tall = cells.iter().map(Vec::len).max().unwrap_or(0);
    let line = |n: usize| {
        let parts = cells.iter().zip(wide).map(|(lines, width)| pad(lines.get(n).map_or("", String::as_str), *width));
        parts.collect::<Vec<_>>().join(&" ".repeat(GAP)).trim_end().to_owned()
    };
    (0..tall).map(line).collect()
}
