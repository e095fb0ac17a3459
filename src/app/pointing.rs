//! What is pointed at: a line of a list, a field of a form.

use super::room::Overlay;
use super::{App, Screen};

impl App {
    /// Chooses what stands at a position; nothing is done with it yet.
    pub(super) fn choose(&mut self, to: usize) {
        if let Some(palette) = &mut self.palette {
            palette.at = to;
        } else if self.help.is_none() {
            self.choose_on_screen(to);
        }
    }

    fn choose_on_screen(&mut self, to: usize) {
        let (at, count) = match &mut self.screen {
            Screen::Start => match (&mut self.start.second, &mut self.start.picking) {
                (Some(second), _) => (&mut second.at, second.others.len()),
                (None, Some(picking)) => (&mut picking.at, self.start.workshops.as_ref().map_or(0, |l| l.lines.len())),
                (None, None) => {
                    self.start.moved = true;
                    let count = self.start.choices().len();
                    (&mut self.start.at, count)
                }
            },
            Screen::Setup(set_up) => (&mut set_up.form.at, set_up.form.fields.len()),
            Screen::Room(room) => {
                let (places, cards) = (room.session.places().count(), room.cards().len());
                let noted = (room.session.progress.remarks.len(), room.session.progress.pending.len());
                let rows = room.grid().map_or(0, |(grid, _)| room.session.progress.filled(&grid.id).rows.len());
                match &mut room.over {
                    Overlay::Places { at } => (at, places),
                    Overlay::Moves { at } => (at, cards),
                    Overlay::Parked { at } => (at, noted.0),
                    Overlay::Pending { at } => (at, noted.1),
                    Overlay::Marks(cell) => (&mut cell.row, rows),
                    Overlay::Form(sheet) => (&mut sheet.form.at, sheet.form.fields.len()),
                    Overlay::Nothing
                    | Overlay::Why { .. }
                    | Overlay::Ladder
                    | Overlay::Report { .. }
                    | Overlay::WhatIf(_)
                    | Overlay::Join => return,
                }
            }
            Screen::Follow(_) | Screen::History(_) | Screen::Broken(_) | Screen::Held { .. } => return,
        };
        if to < count {
            *at = to;
        }
    }
}
