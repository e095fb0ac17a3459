//! Sheets of paper as they fill, from the top down, each piece of them tagged with what it is.

use pdf_writer::types::StructRole;
use pdf_writer::{Content, Name, Str};
use unicode_normalization::UnicodeNormalization;

use super::face::{Face, Style};
use crate::domain::text::one_line;

/// As wide as A4 and as tall as Letter: it prints whole on both.
pub(super) const PAPER: [f32; 2] = [595.0, 792.0];
/// Left, right and above.
pub(super) const MARGIN: f32 = 42.0;
/// Below.
const FOOT: f32 = 46.0;
/// From one line to the next, by the size of its letters.
const LEAD: f32 = 1.32;

/// Where a text stands in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    /// At its beginning.
    Start,
    /// In its middle.
    Middle,
    /// At its end.
    End,
}

/// What is inside a piece.
pub(super) enum Kid {
    /// Another piece.
    Piece(usize),
    /// What is drawn on a sheet, by the number of its mark there.
    Mark(usize, i32),
}

/// A piece of the document.
pub(super) struct Piece {
    /// What it is.
    pub role: StructRole,
    /// What a drawing shows.
    pub alt: Option<String>,
    /// The piece it is in.
    pub parent: usize,
    /// What is in it.
    pub kids: Vec<Kid>,
}

/// One sheet.
pub(super) struct Sheet {
    /// What is drawn on it.
    pub content: Content,
    /// The pieces that its marks belong to.
    pub marks: Vec<usize>,
}

/// All sheets.
pub(super) struct Sheets {
    /// Regular and bold.
    pub faces: [Face; 2],
    /// The sheets, in order.
    pub sheets: Vec<Sheet>,
    /// The pieces; the first is the whole.
    pub pieces: Vec<Piece>,
    open: usize,
    /// Where the column begins.
    pub x: f32,
    /// Down to where it is filled.
    pub y: f32,
    /// How wide it is.
    pub width: f32,
    /// Whether nothing is drawn, but only measured.
    measuring: bool,
    /// What stands on every sheet.
    foot: String,
}

impl Sheets {
    pub fn new(faces: [Face; 2], foot: String) -> Self {
        let whole = Piece { role: StructRole::Document, alt: None, parent: 0, kids: Vec::new() };
        let width = PAPER[0] - 2.0 * MARGIN;
        let mut sheets = Sheets {
            faces,
            sheets: Vec::new(),
            pieces: vec![whole],
            open: 0,
            x: MARGIN,
            y: MARGIN,
            width,
            measuring: false,
            foot,
        };
        sheets.next_sheet();
        sheets
    }

    /// Begins a sheet.
    pub fn next_sheet(&mut self) {
        if !self.measuring {
            self.sheets.push(Sheet { content: Content::new(), marks: Vec::new() });
            self.y = MARGIN;
        }
    }

    /// Whether anything stands on this sheet.
    pub fn is_begun(&self) -> bool {
        self.y > MARGIN
    }

    /// A sheet of its own for what is `height` tall, where there is no room left on this one.
    pub fn room_for(&mut self, height: f32) {
        if self.y + height > PAPER[1] - FOOT && self.is_begun() {
            self.next_sheet();
        }
    }

    pub fn gap(&mut self, height: f32) {
        self.y += height;
    }

    /// How tall `draw` is in this column.
    pub fn height(&mut self, draw: impl Fn(&mut Self)) -> f32 {
        let (y, measuring) = (self.y, std::mem::replace(&mut self.measuring, true));
        draw(self);
        let height = self.y - y;
        (self.y, self.measuring) = (y, measuring);
        height
    }

    /// Draws on one sheet what belongs together; what is taller than a sheet goes on as it comes.
    pub fn together(&mut self, draw: impl Fn(&mut Self)) {
        let height = self.height(&draw);
        if height < PAPER[1] - FOOT - MARGIN {
            self.room_for(height);
        }
        draw(self);
    }

    /// Draws in a column of its own, beside what was drawn from `top` on; gives where it ends.
    pub fn beside(&mut self, top: f32, x: f32, width: f32, draw: impl FnOnce(&mut Self)) -> f32 {
        let before = (self.x, self.width);
        (self.x, self.width, self.y) = (x, width, top);
        draw(self);
        (self.x, self.width) = before;
        self.y
    }

    /// A piece of the document with what is drawn in it.
    pub fn piece(&mut self, role: StructRole, alt: Option<&str>, draw: impl FnOnce(&mut Self)) {
        if self.measuring {
            return draw(self);
        }
        let (parent, this) = (self.open, self.pieces.len());
        self.pieces.push(Piece { role, alt: alt.map(str::to_owned), parent, kids: Vec::new() });
        if let Some(piece) = self.pieces.get_mut(parent) {
            piece.kids.push(Kid::Piece(this));
        }
        self.open = this;
        draw(self);
        self.open = parent;
    }

    /// Draws something of the open piece.
    pub fn mark(&mut self, draw: impl FnOnce(&mut Content, &mut [Face; 2])) {
        if self.measuring {
            return;
        }
        let (at, open) = (self.sheets.len().saturating_sub(1), self.open);
        let Some(sheet) = self.sheets.last_mut() else { return };
        let id = i32::try_from(sheet.marks.len()).unwrap_or(i32::MAX);
        sheet.marks.push(open);
        let Some(piece) = self.pieces.get_mut(open) else { return };
        piece.kids.push(Kid::Mark(at, id));
        let tag = Name(b"Span");
        sheet.content.begin_marked_content_with_properties(tag).properties().identify(id);
        draw(&mut sheet.content, &mut self.faces);
        sheet.content.end_marked_content();
    }

    /// Draws what says nothing: rules and grounds.
    pub fn artifact(&mut self, draw: impl FnOnce(&mut Content)) {
        if let Some(sheet) = self.sheets.last_mut().filter(|_| !self.measuring) {
            sheet.content.begin_marked_content(Name(b"Artifact"));
            draw(&mut sheet.content);
            sheet.content.end_marked_content();
        }
    }

    /// A rule across the column.
    pub fn rule(&mut self, thick: f32, ink: [f32; 3]) {
        let (x, y, width) = (self.x, PAPER[1] - self.y, self.width);
        self.artifact(|content| {
            stroked(content, ink, thick).move_to(x, y).line_to(x + width, y).stroke();
        });
    }

    /// A paragraph in one style.
    pub fn text(&mut self, role: StructRole, style: Style, align: Align, text: &str) {
        self.runs(role, &[(style, text)], align);
    }

    /// A paragraph of texts in different styles.
    pub fn runs(&mut self, role: StructRole, runs: &[(Style, &str)], align: Align) {
        let lines = self.broken(runs);
        self.piece(role, None, |sheets| lines.iter().for_each(|line| sheets.line(line, align)));
    }

    /// In lines no wider than the column, broken at blanks; a word that is wider is broken where the line ends.
    fn broken(&mut self, runs: &[(Style, &str)]) -> Vec<Vec<(Style, String)>> {
        let mut lines: Vec<Vec<(Style, String)>> = Vec::new();
        let (mut filled, room) = (f32::INFINITY, self.width);
        for (style, text) in runs {
            let text: String = one_line(text).nfc().collect();
            let words: Vec<String> =
                text.split_whitespace().flat_map(|word| self.pieces_of(*style, word, room)).collect();
            for word in words {
                let (wide, blank) = (self.wide(*style, &word), self.wide(*style, " "));
                match lines.last_mut().filter(|_| filled + blank + wide <= room) {
                    Some(line) => {
                        filled += blank + wide;
                        match line.last_mut() {
                            Some((last, said)) if last == style => *said = format!("{said} {word}"),
                            _ => line.push((*style, format!(" {word}"))),
                        }
                    }
                    None => {
                        filled = wide;
                        lines.push(vec![(*style, word)]);
                    }
                }
            }
        }
        lines
    }

    /// The word itself, or parts of it that fit.
    fn pieces_of(&mut self, style: Style, word: &str, room: f32) -> Vec<String> {
        if self.wide(style, word) <= room {
            return vec![word.to_owned()];
        }
        let (mut pieces, mut filled) = (vec![String::new()], 0.0);
        for c in word.chars() {
            let wide = self.wide(style, c.encode_utf8(&mut [0; 4]));
            match pieces.last_mut() {
                Some(piece) if piece.is_empty() || filled + wide <= room => {
                    piece.push(c);
                    filled += wide;
                }
                _ => {
                    pieces.push(c.to_string());
                    filled = wide;
                }
            }
        }
        pieces
    }

    /// How wide a text is.
    pub fn wide(&mut self, style: Style, text: &str) -> f32 {
        face(&mut self.faces, style).width(text, style.size)
    }

    fn line(&mut self, line: &[(Style, String)], align: Align) {
        let tall = line.iter().map(|(style, _)| style.size).fold(0.0, f32::max);
        self.room_for(tall * LEAD);
        let wide: f32 = line.iter().map(|(style, text)| self.wide(*style, text)).sum();
        let mut x = match align {
            Align::Start => self.x,
            Align::Middle => self.x + (self.width - wide) / 2.0,
            Align::End => self.x + self.width - wide,
        };
        let y = self.y + tall * 1.06;
        self.mark(|content, faces| {
            for (style, text) in line {
                x += put(content, faces, *style, [x, y], text);
            }
        });
        self.y += tall * LEAD;
    }

    /// The foot of every sheet, once all are full.
    pub fn feet(&mut self, style: Style) {
        let all = self.sheets.len();
        let Sheets { sheets, faces, foot, .. } = self;
        for (number, sheet) in (1..).zip(sheets) {
            let page = format!("{number} / {all}");
            let wide = face(faces, style).width(&page, style.size);
            let y = PAPER[1] - 26.0;
            sheet.content.begin_marked_content(Name(b"Artifact"));
            put(&mut sheet.content, faces, style, [MARGIN, y], foot);
            put(&mut sheet.content, faces, style, [PAPER[0] - MARGIN - wide, y], &page);
            sheet.content.end_marked_content();
        }
    }
}

fn face(faces: &mut [Face; 2], style: Style) -> &mut Face {
    let [regular, bold] = faces;
    if style.bold { bold } else { regular }
}

/// Writes a text with its foot at this place, counted from the top; gives its width.
pub(super) fn put(content: &mut Content, faces: &mut [Face; 2], style: Style, [x, y]: [f32; 2], text: &str) -> f32 {
    let face = face(faces, style);
    let (width, written) = (face.width(text, style.size), face.written(text));
    let [r, g, b] = style.ink;
    let name = Name(if style.bold { b"B" } else { b"R" });
    content.set_fill_rgb(r, g, b);
    content.begin_text().set_font(name, style.size).next_line(x, PAPER[1] - y).show(Str(&written)).end_text();
    width
}

/// The same round `x`: its beginning, its middle or its end stands there.
pub(super) fn put_at(
    content: &mut Content,
    faces: &mut [Face; 2],
    style: Style,
    at: [f32; 2],
    align: Align,
    text: &str,
) {
    let wide = face(faces, style).width(text, style.size);
    let back = match align {
        Align::Start => 0.0,
        Align::Middle => wide / 2.0,
        Align::End => wide,
    };
    put(content, faces, style, [at[0] - back, at[1]], text);
}

/// For lines of this colour.
pub(super) fn stroked(content: &mut Content, [r, g, b]: [f32; 3], thick: f32) -> &mut Content {
    content.set_stroke_rgb(r, g, b).set_line_width(thick)
}

/// For grounds of this colour.
pub(super) fn filled(content: &mut Content, [r, g, b]: [f32; 3]) -> &mut Content {
    content.set_fill_rgb(r, g, b)
}

/// The outline of a circle, its middle counted from the top.
pub(super) fn circle(content: &mut Content, [x, y]: [f32; 2], radius: f32) -> &mut Content {
    let (y, k) = (PAPER[1] - y, radius * 0.5523);
    content.move_to(x + radius, y);
    content.cubic_to(x + radius, y + k, x + k, y + radius, x, y + radius);
    content.cubic_to(x - k, y + radius, x - radius, y + k, x - radius, y);
    content.cubic_to(x - radius, y - k, x - k, y - radius, x, y - radius);
    content.cubic_to(x + k, y - radius, x + radius, y - k, x + radius, y).close_path()
}
