//! HTML as it grows. Every text of others passes through [`escape`]; markup is ours alone.

mod escaped;

#[cfg(feature = "phones")]
pub(crate) use self::escaped::escaped;
pub(super) use self::escaped::{days_whole, escape};
use unicode_width::UnicodeWidthStr;

use super::super::doc::{Block, Doc, Paper};
use super::super::layout::cut;
use super::super::lines::BETWEEN;
use crate::packed;
use crate::packed::Packed;

const STYLE: Packed = packed!("src/export/html/style.css");

/// What only drawings over time and over accounts need.
const HISTORY: Packed = packed!("src/export/html/history.css");

/// Nothing is loaded, run, framed or sent, whatever a text might say.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// Columns of a table on the narrower of A4 and Letter, in letters of a wide face.
const PAPER: usize = 80;
/// Between two columns of a table.
const GAP: usize = 2;
/// Columns of a text on the foot of a sheet.
const SHEET: usize = 48;
/// Words up to here stay whole in a table.
const WORD: usize = 16;

/// A page as it grows.
pub struct Page {
    html: String,
    sections: usize,
    drawings: usize,
}

impl Page {
    pub fn new(doc: &Doc) -> Self {
        let style = STYLE.text();
        let history = if doc.blocks.iter().any(is_history) { HISTORY.text() } else { String::new() };
        let (across, class) = match doc.paper {
            Paper::Upright => ("", ""),
            Paper::Across => ("@page { size: landscape; }\n", " class=\"across\""),
        };
        let html = format!(
            "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{}</title>\n<style>\n{style}{history}{across}{}</style>\n</head>\n<body{class}>\n",
            doc.language.code(),
            escape(&doc.whole_title()),
            on_every_sheet(&doc.sheet),
        );
        Page { html, sections: 0, drawings: 0 }
    }

    /// The number of the next drawing.
    pub fn drawing(&mut self) -> usize {
        self.drawings += 1;
        self.drawings
    }

    pub fn finish(mut self) -> String {
        self.html.push_str("</body>\n</html>\n");
        self.html
    }

    /// Markup of ours, as it is.
    pub fn raw(&mut self, markup: &str) {
        self.html.push_str(markup);
        self.html.push('\n');
    }

    /// Opens an element; `tag` may carry attributes.
    pub fn open(&mut self, tag: &str) {
        self.raw(&format!("<{tag}>"));
    }

    pub fn close(&mut self, tag: &str) {
        self.raw(&format!("</{tag}>"));
    }

    /// An element with text of others in it.
    pub fn words(&mut self, tag: &str, text: &str) {
        self.raw(&element(tag, text));
    }

    /// A section under a heading of its own, in place of the one before it.
    pub fn section(&mut self, name: &str, title: &str) {
        self.end_section();
        self.sections += 1;
        let id = if name.is_empty() { format!("part-{}", self.sections) } else { name.to_owned() };
        self.open(&format!("section id=\"{id}\" aria-labelledby=\"{id}-head\""));
        self.words(&format!("h2 id=\"{id}-head\""), title);
    }

    /// Ends the section, where there is one.
    pub fn end_section(&mut self) {
        if self.sections > 0 {
            self.close("section");
        }
    }

    /// A list; left out where it is empty.
    pub fn list(&mut self, tag: &str, items: &[impl AsRef<str>]) {
        if items.is_empty() {
            return;
        }
        self.open(tag);
        for item in items {
            self.words("li", item.as_ref());
        }
        self.close(tag.split(' ').next().unwrap_or(tag));
    }

    /// Texts side by side in one element, each with a direction of its own.
    pub fn list_of(&mut self, tag: &str, texts: &[String]) {
        let texts: Vec<String> = texts.iter().map(|text| format!("<bdi>{}</bdi>", escape(text))).collect();
        let name = tag.split(' ').next().unwrap_or(tag);
        self.raw(&format!("<{tag}>{}</{name}>", texts.join(" <span aria-hidden=\"true\">·</span> ")));
    }

    /// An entry of a list of terms.
    pub fn entry(&mut self, term: &str, text: &str) {
        self.raw(&format!("<div>{}{}</div>", element("dt", term), element("dd", text)));
    }

    /// A table with a caption, a row of heads, and the first cell of each row as its head.
    pub fn table(&mut self, caption: &str, heads: &[String], rows: &[Vec<String>]) {
        let room = if fits(heads, rows) { "fits" } else { "tight" };
        self.raw(&format!("<table class=\"{room}\">\n<caption>{}</caption>", escape(caption)));
        let over: String = heads.iter().map(|head| element("th scope=\"col\"", head)).collect();
        self.raw(&format!("<thead><tr>{over}</tr></thead>\n<tbody>"));
        for row in rows {
            let cell = |(n, (text, head)): (usize, (&String, &String))| {
                let tag = if n == 0 { "th scope=\"row\"" } else { "td" };
                let said = if text.is_empty() { String::new() } else { format!(" data-head=\"{}\"", escape(head)) };
                element(&format!("{tag} class=\"{}\"{said}", breaks(text)), text)
            };
            let cells: String = row.iter().zip(heads).enumerate().map(cell).collect();
            self.raw(&format!("<tr>{cells}</tr>"));
        }
        self.raw("</tbody>\n</table>");
    }
}

/// The foot of every sheet of paper, for the browsers that print one.
fn on_every_sheet(texts: &[String]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| cut(text, SHEET)).collect();
    let foot = quoted(&texts.join(BETWEEN));
    format!(
        "@page {{ @bottom-left {{ content: {foot}; }} @bottom-right {{ content: counter(page) \" / \" counter(pages); }} }}\n"
    )
}

/// A text of others in a style sheet: letters and figures as they are, everything else by its number.
fn quoted(text: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() { c.to_string() } else { format!("\\{:x} ", u32::from(c)) };
    format!("\"{}\"", text.chars().map(plain).collect::<String>())
}

fn is_history(block: &Block) -> bool {
    matches!(block, Block::Chart(_) | Block::Charts(_) | Block::Dumbbells(_))
}

/// The longest word of a text, in columns.
fn longest(text: &str) -> usize {
    text.split_whitespace().map(UnicodeWidthStr::width).max().unwrap_or(0)
}

/// Whether the words of all columns stand side by side on paper without being broken.
fn fits(heads: &[String], rows: &[Vec<String>]) -> bool {
    let wide = |(n, head): (usize, &String)| {
        let cells = rows.iter().filter_map(|row| row.get(n)).map(|cell| longest(cell));
        cells.chain([longest(head)]).max().unwrap_or(0).min(WORD) + GAP
    };
    heads.iter().enumerate().map(wide).sum::<usize>() <= PAPER
}

/// Where a cell may break: within words that are too long for any column, but not within a date.
fn breaks(cell: &str) -> &'static str {
    match longest(cell) {
        n if n > WORD => "long",
        _ if cell.contains('-') && !cell.contains(char::is_whitespace) => "one",
        _ => "words",
    }
}

/// An element with text of others in it, which runs in its own direction.
pub fn element(tag: &str, text: &str) -> String {
    let name = tag.split(' ').next().unwrap_or(tag);
    format!("<{tag} dir=\"auto\">{}</{name}>", days_whole(&escape(text)))
}

/// A state in a word, with a glyph that tells it without colour.
pub fn badge(glyph: &str, class: &str, said: &str) -> String {
    format!("<span class=\"badge {class}\"><span aria-hidden=\"true\">{glyph}</span> {}</span>", escape(said))
}
