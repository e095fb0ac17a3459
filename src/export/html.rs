//! A page as one HTML file: nothing beside it, no script, no request to anywhere. Screen and paper, light and dark, and
//! readable without colour.

mod chart;
mod dumbbells;
mod ladder;
mod pair;
mod signs;
mod spread;
mod write;

#[cfg(feature = "phones")]
pub(crate) use write::escaped;

use super::chart::Chart;
use super::doc::{Block, Doc, Note, Table, Tone};
use write::{Page, element, escape};

impl Doc {
    /// As one HTML file.
    #[must_use]
    pub fn to_html(&self) -> String {
        let mut page = Page::new(self);
        page.open("main");
        page.open("header");
        if let Some(over) = &self.over {
            page.words("p class=\"kicker\"", over);
        }
        page.words("h1", &self.title);
        page.close("header");
        put(&mut page, &self.blocks);
        page.end_section();
        page.close("main");
        page.finish()
    }
}

fn put(page: &mut Page, blocks: &[Block]) {
    blocks.iter().for_each(|block| one(page, block));
}

fn entries(page: &mut Page, name: &str, entries: &[(String, String)]) {
    page.open(&format!("dl class=\"{name}\""));
    entries.iter().for_each(|(term, text)| page.entry(term, text));
    page.close("dl");
}

fn one(page: &mut Page, block: &Block) {
    match block {
        Block::Section { name, heading } => page.section(name, heading),
        Block::Headline(text) => page.words("p class=\"headline\"", text),
        Block::Heading(text) => page.words("h3", text),
        Block::Text(text) => page.words("p", text),
        Block::Aside(facts) => page.list_of("p class=\"about\"", facts),
        Block::Note(told) => note(page, told),
        Block::List(items) => page.list("ul", items),
        Block::Entries { name, entries } => self::entries(page, name, entries),
        Block::Table(table) => self::table(page, table),
        Block::Numbered(items) => page.list("ol", items),
        Block::Columns(columns) => self::columns(page, columns),
        Block::Ladder(picture) => {
            let drawing = ladder::svg(picture, page.drawing());
            page.raw(&format!("<figure>{drawing}</figure>"));
        }
        Block::Chart(chart) => {
            let drawing = chart::svg(chart, chart::Size::Whole, page.drawing());
            page.raw(&format!("<figure class=\"plot\">{drawing}{}</figure>", chart::legend(chart)));
        }
        Block::Charts(charts) => small(page, charts),
        Block::Dumbbells(rows) => dumbbells::dumbbells(page, rows),
        Block::Matrix(matrix) => pair::matrix(page, matrix),
        Block::Closer(pairs) => pair::closer(page, pairs),
        Block::Signs(signs) => signs::signs(page, signs),
        Block::Evidence { ask, lines } => {
            page.words("p class=\"ask\"", ask);
            pair::evidence(page, lines);
        }
        Block::Quotes { ask, lines } => {
            page.open("div class=\"kept\"");
            page.words("h3", ask);
            page.list("ul", lines);
            page.close("div");
        }
    }
}

fn note(page: &mut Page, Note { tone, lead, text }: &Note) {
    let (class, glyph) = match tone {
        Tone::Ours => ("ours", ""),
        Tone::Note => ("note", ""),
        Tone::Hazard => ("hazard", "<span aria-hidden=\"true\">▲</span> "),
    };
    let lead = if lead.is_empty() { String::new() } else { format!("<strong>{glyph}{}</strong> ", escape(lead)) };
    page.raw(&format!("<p class=\"{class}\" dir=\"auto\">{lead}{}</p>", escape(text)));
}

/// Small drawings, each under its name.
fn small(page: &mut Page, charts: &[Chart]) {
    page.open("div class=\"small-plots\"");
    for chart in charts {
        let drawing = chart::svg(chart, chart::Size::Small, page.drawing());
        page.raw(&format!("<figure class=\"plot\">{}{drawing}</figure>", element("figcaption", &chart.title)));
    }
    page.close("div");
}

fn table(page: &mut Page, Table { name, caption, heads, rows }: &Table) {
    if name.is_empty() {
        return page.table(caption, heads, rows);
    }
    page.open(&format!("div class=\"{name}\""));
    page.table(caption, heads, rows);
    page.close("div");
}

fn columns(page: &mut Page, columns: &[Vec<Block>; 2]) {
    page.open("div class=\"columns\"");
    for column in columns {
        page.open("div");
        put(page, column);
        page.close("div");
    }
    page.close("div");
}
