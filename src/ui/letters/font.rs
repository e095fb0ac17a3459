//! The letters themselves, as pixels: small ones from a bitmap, large ones from an outline.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::OnceLock;

use fontdue::{Font, FontSettings};

/// Where the pixels of a letter come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Face {
    /// unscii-8: eight rows of pixels, as they are.
    Bitmap,
    /// Roboto Condensed, bold, in lines of so many rows of pixels.
    Outline(u16),
}

/// A letter: pixels that are set, as column and row, and the columns up to the next one.
#[derive(Debug, Clone, Default)]
pub struct Letter {
    pixels: Vec<(u32, u32)>,
    advance: u32,
}

/// Columns of pixels between two words of the bitmap, and between two letters.
const SPACE: u32 = 4;
const BETWEEN: u32 = 1;
/// The smallest line of an outline whose `e`, `s` and `ä` stay open, and whose `l` and `t` stand apart.
pub const LEAST_OUTLINE: u16 = 16;

/// Letters by character and by the pixels of a line.
type Drawn = HashMap<(char, u16), Option<Rc<Letter>>>;

thread_local! {
    /// Letters of the outline that were drawn once: setting a text anew is then as quick as from the bitmap.
    static DRAWN: RefCell<Drawn> = RefCell::default();
}

impl Face {
    /// The letter for a character; `None` where there is none.
    fn letter(self, c: char) -> Option<Rc<Letter>> {
        let c = spaced(c);
        let key = (c, if let Face::Outline(high) = self { high } else { 0 });
        let known = DRAWN.with_borrow(|drawn| drawn.get(&key).cloned());
        known.unwrap_or_else(|| {
            let letter = match self {
                Face::Bitmap => bitmap(c),
                Face::Outline(high) => outline(c, high),
            };
            let letter = letter.map(Rc::new);
            DRAWN.with_borrow_mut(|drawn| drawn.insert(key, letter.clone()));
            letter
        })
    }

    /// Columns of pixels from a letter to the next; `None` where there is none.
    pub fn advance(self, c: char) -> Option<u32> {
        match self {
            Face::Bitmap => self.letter(c).map(|letter| letter.advance),
            // Many sizes are measured for one that is drawn: without a letter being drawn for it.
            Face::Outline(high) => advance(spaced(c), high),
        }
    }

    /// Columns of pixels of a text; `None` where a letter is missing.
    pub fn wide(self, text: &str) -> Option<u32> {
        let all: u32 = text.chars().map(|c| self.advance(c)).sum::<Option<u32>>()?;
        Some(all.saturating_sub(BETWEEN))
    }

    /// Each pixel of a text that is set, as column and row.
    pub fn pixels(self, text: &str) -> Vec<(u32, u32)> {
        let mut x = 0;
        let mut pixels = Vec::new();
        for letter in text.chars().filter_map(|c| self.letter(c)) {
            pixels.extend(letter.pixels.iter().map(|(column, row)| (x + column, *row)));
            x += letter.advance;
        }
        pixels
    }
}

/// Blanks that do not break, or are narrow, are blanks.
fn spaced(c: char) -> char {
    if matches!(c, '\u{a0}' | '\u{202f}' | '\u{2009}') { ' ' } else { c }
}

/// The small letters by their code points: two bytes of that, then a row of pixels a byte.
const BITMAPS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/letters"));

fn bitmap(c: char) -> Option<Letter> {
    if c == ' ' {
        return Some(Letter { pixels: Vec::new(), advance: SPACE });
    }
    let (all, _) = BITMAPS.as_chunks::<10>();
    let code = |letter: &[u8; 10]| u32::from(u16::from_be_bytes([letter[0], letter[1]]));
    let [_, _, rows @ ..] = *all.get(all.binary_search_by_key(&u32::from(c), code).ok()?)?;
    // Without the empty columns beside it.
    let ink = rows.iter().fold(0, |ink, row| ink | row);
    let before = ink.leading_zeros();
    let set = |(y, row): (u32, u8)| (0..8).filter(move |x| row << x & 0x80 != 0).map(move |x| (x - before, y));
    let pixels = (0..).zip(rows).flat_map(set).collect();
    Some(Letter { pixels, advance: 8 - before - ink.trailing_zeros() + BETWEEN })
}

/// Of a line, how much is above the foot of the letters.
const ASCENT: f32 = 0.8;
/// Of a line, how large the letters are.
const EM: f32 = 0.9;

/// How much of a pixel may stay empty for it to be set.
const PART: f32 = 0.56;

/// The outlines, as they lie in the program.
const OUTLINES: &[u8] = include_bytes!("roboto-condensed-bold.ttf");

/// Columns of pixels from a letter of the outline to the next, in lines of so many rows of pixels.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn advance(c: char, high: u16) -> Option<u32> {
    let known = MEASURED.with_borrow(|measured| measured.get(&c).copied());
    let Measure { advance, left, right, of } = known.unwrap_or_else(|| {
        let measure = measure(c);
        MEASURED.with_borrow_mut(|measured| measured.insert(c, measure));
        measure
    })?;
    let scale = f32::from(high) * EM / of;
    let wide = (advance * scale).round() as u32;
    // The hook of an f and the bar of a t hang over: they are not to touch what follows, nor to be cut at a line's end.
    let ink = ((right * scale + PART).floor() - (left * scale).floor()) as u32 + BETWEEN;
    Some(wide.max(ink).max(1))
}

/// A letter of the outline in units of the font, of which an em has so many.
#[derive(Debug, Clone, Copy)]
struct Measure {
    advance: f32,
    left: f32,
    right: f32,
    of: f32,
}

thread_local! {
    /// Letters that were measured once: to know how wide its ink is, all of an outline is followed.
    static MEASURED: RefCell<HashMap<char, Option<Measure>>> = RefCell::default();
}

fn measure(c: char) -> Option<Measure> {
    static WIDTHS: OnceLock<Option<ttf_parser::Face>> = OnceLock::new();
    let widths = WIDTHS.get_or_init(|| ttf_parser::Face::parse(OUTLINES, 0).ok()).as_ref()?;
    let glyph = widths.glyph_index(c)?;
    let ink = widths.glyph_bounding_box(glyph).map_or((0, 0), |ink| (ink.x_min, ink.x_max));
    Some(Measure {
        advance: f32::from(widths.glyph_hor_advance(glyph)?),
        left: f32::from(ink.0),
        right: f32::from(ink.1),
        of: f32::from(widths.units_per_em()),
    })
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn outline(c: char, high: u16) -> Option<Letter> {
    static FONT: OnceLock<Option<Font>> = OnceLock::new();
    let read = || Font::from_bytes(OUTLINES, FontSettings::default());
    let font = FONT.get_or_init(|| read().ok()).as_ref()?;
    let advance = advance(c, high)?;
    let high = f32::from(high);
    let (metrics, coverage) = font.rasterize(c, high * EM);
    let foot = (high * ASCENT).round() as i32;
    let top = foot - metrics.ymin - i32::try_from(metrics.height).ok()?;
    let place = |at: usize| {
        let (x, y) = (at % metrics.width.max(1), at / metrics.width.max(1));
        // One colour a letter: greys are illegible from afar.
        let (x, y) = (u32::try_from(x).ok()?, u32::try_from(top + i32::try_from(y).ok()?).ok()?);
        (coverage.get(at).is_some_and(|c| f32::from(*c) >= 255.0 * (1.0 - PART)) && (y as f32) < high).then_some((x, y))
    };
    let pixels = (0..coverage.len()).filter_map(place).collect();
    Some(Letter { pixels, advance })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_as_wide_as_they_are() {
        let wide = |text| Face::Bitmap.wide(text);
        assert_eq!((wide("A"), wide("i"), wide("W"), wide("a b")), (Some(6), Some(5), Some(7), Some(6 + 1 + 4 + 6)));
        for face in [Face::Bitmap, Face::Outline(18)] {
            for c in ["日", "ب", "ﬃ"] {
                assert_eq!(face.wide(c), None, "{c}");
            }
            for c in "ÄÖÜäöüßéèçñøåŁłœÀЖжяΩλ„“”’‚–—…·€»«".chars() {
                assert!(face.wide(&c.to_string()).is_some(), "{face:?} {c}");
            }
        }
    }

    #[test]
    fn nothing_of_a_letter_is_cut_and_none_touches_the_next() {
        for high in LEAST_OUTLINE..40 {
            for c in (' '..='~').chain("ÄÅÖÜäöüß„“”’éà–…".chars()) {
                let letter = outline(c, high).unwrap_or_default();
                let most = |of: fn(&(u32, u32)) -> u32| letter.pixels.iter().map(of).max().unwrap_or(0);
                assert!(most(|(_, y)| *y) < u32::from(high), "{c} {high}");
                assert!(most(|(x, _)| *x) + BETWEEN < letter.advance, "{c} {high}");
            }
        }
    }
}
