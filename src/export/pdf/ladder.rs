//! The ladder as a drawing.

use pdf_writer::Content;
use pdf_writer::types::StructRole;

use super::super::layout::cut;
use super::super::picture::{Cell, Picture, Rung};
use super::face::{Face, Style};
use super::sheet::{Align, PAPER as SIZE, Sheets, filled, put_at, stroked};
use super::{BAND, BOLD, HAZARD, INK, LINE, PAPER, SOLID, TEXT};
use crate::domain::reading::Mark;

/// Left of the rails, by the width of the drawing.
const NAMES: f32 = 0.26;
/// Right of them.
const FLAGS: f32 = 0.15;
/// A rung.
const ROW: f32 = 24.0;
/// The names of the rails.
const HEAD: f32 = 15.0;
/// A line of the legend.
const LINE_OF_LEGEND: f32 = 13.0;

pub(super) fn ladder(sheets: &mut Sheets, picture: &Picture) {
    let rows = picture.rungs.len() as f32;
    let tall = HEAD + ROW * rows + 6.0 + LINE_OF_LEGEND * (picture.legend.len() + picture.framed.iter().len()) as f32;
    sheets.room_for(tall);
    let (x, y, width) = (sheets.x, sheets.y, sheets.width);
    let alt = format!("{}. {}", picture.title, picture.description);
    sheets.piece(StructRole::Figure, Some(&alt), |sheets| {
        sheets.mark(|content, faces| Drawing { content, faces, x, width, picture }.all(y));
    });
    sheets.gap(tall + 4.0);
}

struct Drawing<'a> {
    content: &'a mut Content,
    faces: &'a mut [Face; 2],
    x: f32,
    width: f32,
    picture: &'a Picture,
}

impl Drawing<'_> {
    fn all(&mut self, top: f32) {
        let picture = self.picture;
        let small = Style { size: 7.5, ..TEXT };
        for (n, rail) in picture.rails.iter().enumerate() {
            let at = [self.rail(n) + self.wide() / 2.0, top + HEAD - 5.0];
            self.text(Style { size: 8.0, ..BOLD }, at, Align::Middle, rail, 14);
        }
        for (n, rung) in picture.rungs.iter().enumerate() {
            self.rung(rung, top + HEAD + ROW * n as f32);
        }
        let foot = top + HEAD + ROW * picture.rungs.len() as f32 + 6.0;
        for (n, (mark, meaning)) in picture.legend.iter().enumerate() {
            let y = foot + LINE_OF_LEGEND * n as f32;
            mark.iter().for_each(|mark| self.block(*mark, [self.x, y, 22.0, 9.0]));
            let x = if mark.is_some() { self.x + 28.0 } else { self.x };
            self.text(small, [x, y + 7.5], Align::Start, meaning, 60);
        }
        if let Some(meaning) = &picture.framed {
            let y = foot + LINE_OF_LEGEND * picture.legend.len() as f32;
            self.frame([self.x + 1.0, y, 20.0, 9.0]);
            self.text(small, [self.x + 28.0, y + 7.5], Align::Start, meaning, 60);
        }
    }

    /// Where a rail begins.
    fn rail(&self, number: usize) -> f32 {
        self.x + self.width * NAMES + self.wide() * number as f32
    }

    /// How wide a rail is.
    fn wide(&self) -> f32 {
        self.width * (1.0 - NAMES - FLAGS) / self.picture.rails.len().max(1) as f32
    }

    fn rung(&mut self, rung: &Rung, y: f32) {
        let [rests, aim] = rung.flagged;
        let (x, right, foot) = (self.x, self.x + self.width, SIZE[1] - y - ROW);
        if rests {
            filled(self.content, BAND).rect(x, foot, self.width, ROW).fill_nonzero();
        }
        let (ink, thick) = if rests { (INK, 1.8) } else { (LINE, 0.5) };
        stroked(self.content, ink, thick).move_to(x, foot).line_to(right, foot).stroke();
        if aim && !rests {
            stroked(self.content, INK, 1.0).set_dash_pattern([1.5, 2.0], 0.0);
            self.content.move_to(x, foot).line_to(right, foot).stroke().set_dash_pattern([], 0.0);
        }
        let name = format!("{} {}", rung.at, rung.name);
        self.text(Style { size: 8.5, ..BOLD }, [x + 2.0, y + ROW / 2.0 + 3.0], Align::Start, name.trim_end(), 19);
        for (n, cell) in rung.cells.iter().enumerate() {
            self.cell(cell, self.rail(n) + 2.0, y + 3.0);
        }
        let flags = self.picture.flags.iter().zip(rung.flagged).filter(|(_, is)| *is);
        for (line, (flag, _)) in flags.enumerate() {
            let at = [right - 1.0, y + ROW - 5.0 - 10.0 * line as f32];
            self.text(Style { size: 8.0, ..BOLD }, at, Align::End, flag, 12);
        }
    }

    fn cell(&mut self, cell: &Cell, x: f32, y: f32) {
        let (wide, tall) = (self.wide() - 4.0, ROW - 6.0);
        if let Some(mark) = cell.mark {
            self.block(mark, [x, y, wide, tall]);
        }
        if cell.holds {
            self.frame([x, y, wide, tall]);
        }
        let (bold, ink) = match cell.mark {
            Some(Mark::Solid) => (true, PAPER),
            Some(Mark::Cracked) => (true, INK),
            _ => (false, INK),
        };
        let at = [x + wide / 2.0, y + tall / 2.0 + 2.8];
        self.text(Style { bold, size: 7.5, ink }, at, Align::Middle, &cell.short, 12);
    }

    /// Around what holds the whole back.
    fn frame(&mut self, [x, y, wide, tall]: [f32; 4]) {
        stroked(self.content, HAZARD, 2.0).rect(x, SIZE[1] - y - tall, wide, tall).stroke();
    }

    fn block(&mut self, mark: Mark, [x, y, wide, tall]: [f32; 4]) {
        let foot = SIZE[1] - y - tall;
        let content = &mut *self.content;
        match mark {
            Mark::Solid => {
                filled(content, SOLID).rect(x, foot, wide, tall).fill_nonzero();
            }
            Mark::Cracked => {
                content.save_state().rect(x, foot, wide, tall).clip_nonzero().end_path();
                stroked(content, SOLID, 1.0);
                let steps = ((wide + tall) / 4.0) as u16;
                for step in (0..=steps).map(|step| f32::from(step) * 4.0) {
                    content.move_to(x + step, foot).line_to(x + step - tall, foot + tall).stroke();
                }
                content.restore_state();
                // The word stands on paper.
                filled(content, PAPER).rect(x + wide * 0.2, foot + tall * 0.15, wide * 0.6, tall * 0.7).fill_nonzero();
                stroked(content, SOLID, 1.0).rect(x, foot, wide, tall).stroke();
            }
            Mark::Outlined => {
                stroked(content, SOLID, 1.0).set_dash_pattern([3.0, 2.5], 0.0).rect(x, foot, wide, tall).stroke();
                content.set_dash_pattern([], 0.0);
            }
            Mark::Sunk => self.frame([x, y, wide, tall]),
        }
    }

    fn text(&mut self, style: Style, at: [f32; 2], align: Align, text: &str, most: usize) {
        put_at(self.content, self.faces, style, at, align, &cut(text, most));
    }
}
