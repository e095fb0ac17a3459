//! What history says, block by block, and its three looks: a terminal, Markdown, HTML.

use super::html;
use super::layout::{pad, wrap};
use super::markdown::{Document, escape};
use unicode_width::UnicodeWidthStr;

/// A part of a page. Texts are as they were typed.
pub(super) enum Block {
    /// A heading of a section.
    Heading(String),
    Text(String),
    /// Something that must not be passed over.
    Warning(String),
    List(Vec<String>),
    Table(Table),
    /// A drawing in characters, and as SVG.
    Drawing {
        lines: Vec<String>,
        svg: String,
    },
}

pub(super) struct Table {
    pub caption: String,
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// A page under a title.
pub(super) struct Page {
    pub title: String,
    pub blocks: Vec<Block>,
}

/// Between two columns.
const GAP: usize = 2;
/// No column gets narrower.
const NARROWEST: usize = 6;

impl Page {
    pub fn new(title: impl Into<String>) -> Self {
        Page { title: title.into(), blocks: Vec::new() }
    }

    pub fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(text.into()));
    }

    pub fn text(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Text(text.into()));
    }

    /// A list under a heading; both left out where it is empty.
    pub fn list_under(&mut self, heading: &str, items: Vec<String>) {
        if !items.is_empty() {
            self.heading(heading);
            self.blocks.push(Block::List(items));
        }
    }

    pub fn table(&mut self, caption: &str, heads: &[&str], rows: Vec<Vec<String>>) {
        let heads = heads.iter().map(|h| (*h).to_owned()).collect();
        self.blocks.push(Block::Table(Table { caption: caption.to_owned(), heads, rows }));
    }

    /// For a terminal of `width` columns.
    pub fn to_text(&self, width: usize) -> String {
        let mut lines = wrap("", &self.title, width);
        for block in &self.blocks {
            lines.push(String::new());
            match block {
                Block::Heading(text) => lines.extend(wrap("", &text.to_uppercase(), width)),
                Block::Text(text) => lines.extend(wrap("", text, width)),
                Block::Warning(text) => lines.extend(wrap("! ", text, width)),
                Block::List(items) => lines.extend(items.iter().flat_map(|item| wrap("- ", item, width))),
                Block::Table(table) => lines.extend(columns(table, width)),
                Block::Drawing { lines: drawn, .. } => lines.extend(drawn.iter().cloned()),
            }
        }
        lines.join("\n") + "\n"
    }

    pub fn to_markdown(&self) -> String {
        let mut out = Document::default();
        out.block(format!("# {}", escape(&self.title)));
        for block in &self.blocks {
            match block {
                Block::Heading(text) => out.block(format!("## {}", escape(text))),
                Block::Text(text) => out.block(escape(text)),
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

    pub fn to_html(&self) -> String {
        let mut page = html::Page::new(&self.title);
        page.open("main");
        page.words("h1", &self.title);
        for block in &self.blocks {
            match block {
                Block::Heading(text) => page.words("h2", text),
                Block::Text(text) => page.words("p", text),
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

/// The table in columns; the widest give way until all fit, and their texts are wrapped. Words are broken last.
fn columns(table: &Table, width: usize) -> Vec<String> {
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
    let mut lines = row(&table.heads, &wide);
    lines.push(rule.join(&" ".repeat(GAP)).trim_end().to_owned());
    lines.extend(table.rows.iter().flat_map(|cells| row(cells, &wide)));
    lines
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
