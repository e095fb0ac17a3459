//! A grid under the facilitator's hands: roles are typed one after the other, tags and contacts marked row by row.

use super::{FormDialog, Kept, Outcome, Overlay, Purpose, Room};
use crate::app::form::{Field, Form, Wrong};
use crate::app::moves::Card;
use crate::app::start::moved;
use crate::app::{Action, Effect, Notice};
use crate::domain::grid::{self, FoundKind};
use crate::domain::session::{Event, Filling, Moment, Place, Row, Stop};
use crate::domain::text::capitalised;
use crate::domain::workshop::Grid;
use crate::{message, say};

/// The cell that is marked next: a row, and a column where one is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The row's number, from 0.
    pub row: usize,
    /// The column's number, from 0.
    pub column: Option<usize>,
}

/// A contact that is on the way to the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Coming {
    pub(super) revision: u64,
    row: String,
    column: String,
}

impl Room {
    /// The grid that is on the screen.
    #[must_use]
    pub fn grid(&self) -> Option<(&Grid, Filling)> {
        if let Stop::Grid(grid, filling) = self.session.here() { Some((grid, filling)) } else { None }
    }

    /// Whether a contact is on the way to the disk.
    #[must_use]
    pub fn is_coming(&self, row: &str, column: &str) -> bool {
        self.coming.iter().any(|coming| coming.row == row && coming.column == column)
    }

    /// The cell that is marked next, while cells are marked.
    #[must_use]
    pub fn marking(&self) -> Option<Cell> {
        if let Overlay::Marks(cell) = self.over { Some(cell) } else { None }
    }

    /// The marking of tags and contacts, from the first row on.
    pub(super) fn open_marks(&mut self) -> Outcome {
        let Some((grid, _)) = self.grid() else { return Outcome::nothing() };
        if self.kept == Kept::LookingOnly {
            return Outcome::say(say!(self.words, "app-looking-only"));
        }
        if self.session.progress.filled(&grid.id).rows.is_empty() {
            return Outcome::say(self.no_row());
        }
        self.lay(Overlay::Marks(Cell { row: 0, column: None }))
    }

    /// On to what the grid says.
    pub(super) fn go_to_findings(&mut self, now: Moment) -> Result<Vec<Effect>, Notice> {
        let step = self.session.progress.place.step;
        let reads = |stop: &Stop| matches!(stop, Stop::Grid(_, Filling::Reads));
        match self.session.stops(step).iter().position(reads) {
            Some(stop) => self.go(Place { step, stop }, now),
            None => Err(super::trouble(self.no_row())),
        }
    }

    /// What is said where nothing stands in the grid on the screen.
    pub(super) fn no_row(&self) -> String {
        say!(self.words, "grid-no-row", of = self.grid().map_or("roles", |(grid, _)| grid.of()))
    }

    /// Whether the grid on the screen has moments with a promise each.
    pub(super) fn is_journey(&self) -> bool {
        self.grid().is_some_and(|(grid, _)| grid.promise.is_some())
    }

    pub(super) fn act_on_marks(&mut self, cell: Cell, action: Action, now: Moment) -> Outcome {
        let Some((grid, _)) = self.grid() else { return self.lay(Overlay::Nothing) };
        let filled = self.session.progress.filled(&grid.id);
        let (rows, columns) = (filled.rows.len(), filled.columns.len());
        let Cell { row, column } = cell;
        if let Some(row) = moved(action, row, rows.saturating_sub(1)) {
            return self.lay(Overlay::Marks(Cell { row, column }));
        }
        let done = match action {
            Action::Left => {
                return self.lay(Overlay::Marks(Cell { row, column: column.and_then(|at| at.checked_sub(1)) }));
            }
            Action::Right => {
                let to = column.map_or(0, |at| at + 1).min(columns.saturating_sub(1));
                return self.lay(Overlay::Marks(Cell { row, column: (columns > 0).then_some(to) }));
            }
            Action::Accept if row + 1 < rows => return self.lay(Overlay::Marks(Cell { row: row + 1, column })),
            Action::Accept => return self.lay(Overlay::Nothing),
            Action::Contact(0) => self.mark(row, column, now),
            Action::Contact(at) => self.mark(row, usize::from(at).checked_sub(1), now),
            Action::Tag(at) => self.tag(row, at, now),
            Action::TakeBack => self.drop_at(cell, now),
            Action::Undo | Action::Redo => return self.undo_or_redo(action, None, now),
            _ => return Outcome::nothing(),
        };
        // A row or a column may be gone.
        if let Some((grid, _)) = self.grid() {
            let filled = self.session.progress.filled(&grid.id);
            let last = |count: usize, at: usize| at.min(count.saturating_sub(1));
            let column = column.filter(|_| !filled.columns.is_empty()).map(|at| last(filled.columns.len(), at));
            let cell = Cell { row: last(filled.rows.len(), row), column };
            self.over = if filled.rows.is_empty() { Overlay::Nothing } else { Overlay::Marks(cell) };
        }
        self.told(done)
    }

    /// Marks a contact, or takes the mark away.
    fn mark(&mut self, row: usize, column: Option<usize>, now: Moment) -> Result<Vec<Effect>, Notice> {
        let Some((grid, _)) = self.grid() else { return Ok(Vec::new()) };
        let filled = self.session.progress.filled(&grid.id);
        let cell = filled.rows.get(row).zip(column.and_then(|at| filled.columns.get(at)));
        let Some((row, column)) = cell else {
            return Err(super::trouble(say!(self.words, "grid-no-column")));
        };
        let (grid, on) = (grid.id.clone(), !row.contacts.contains(&column.id));
        let (row, column) = (row.id.clone(), column.id.clone());
        let effects = self.happen(Event::Contact { grid, row: row.clone(), column: column.clone(), on }, now)?;
        if self.kept == Kept::Stored {
            self.coming.push(Coming { revision: self.revision, row, column });
        }
        Ok(effects)
    }

    /// Gives a row the tag of this number; 0 takes it away.
    fn tag(&mut self, row: usize, number: u8, now: Moment) -> Result<Vec<Effect>, Notice> {
        let Some((grid, _)) = self.grid() else { return Ok(Vec::new()) };
        let tag = match usize::from(number).checked_sub(1) {
            None => None,
            Some(at) => match grid.tags.get(at) {
                Some(tag) => Some(tag.id.clone()),
                None => return Err(super::trouble(say!(self.words, "grid-no-tag", count = grid.tags.len()))),
            },
        };
        let Some(row) = self.session.progress.filled(&grid.id).rows.get(row) else { return Ok(Vec::new()) };
        let (grid, line) = (grid.id.clone(), row.line.clone());
        let event = Event::Row { grid, id: row.id.clone(), role: row.role.clone(), tag, line, before: None };
        self.happen(event, now)
    }

    /// Takes the chosen column out, or else the row.
    fn drop_at(&mut self, Cell { row, column }: Cell, now: Moment) -> Result<Vec<Effect>, Notice> {
        let Some((grid, _)) = self.grid() else { return Ok(Vec::new()) };
        let filled = self.session.progress.filled(&grid.id);
        let chosen = column.and_then(|at| filled.columns.get(at)).map(|column| column.id.clone());
        let Some(id) = chosen.or_else(|| filled.rows.get(row).map(|row| row.id.clone())) else { return Ok(Vec::new()) };
        let grid = grid.id.clone();
        self.happen(Event::Drop { grid, id }, now)
    }

    /// The form that takes one role after the other.
    pub(super) fn role_form(&self, purpose: Purpose) -> Option<Form> {
        let (grid, _) = self.grid()?;
        let axis = if purpose == Purpose::OurRole { grid.columns.as_ref()? } else { &grid.rows };
        let hint = axis.prompt.iter().cloned().chain([say!(self.words, "grid-role-hint", of = grid.of())]);
        let hint = hint.map(|text| self.words.shown(text)).collect::<Vec<_>>().join(" ");
        let field = Field::text(capitalised(&self.words.shown(&axis.name)), hint, "");
        let when = self.moments(grid).map(|moments| {
            let before = moments.iter().map(|role| say!(self.words, "grid-when-before", role));
            let options = [say!(self.words, "grid-when-last")].into_iter().chain(before).collect();
            Field::choice(say!(self.words, "grid-when"), say!(self.words, "grid-when-hint"), options, 0)
        });
        let when = when.filter(|_| purpose == Purpose::TheirRole);
        Some(Form::new(self.words.shown(&grid.ask), [field].into_iter().chain(when).collect()))
    }

    /// The moments of a journey, in the order in which they happen.
    fn moments(&self, grid: &Grid) -> Option<Vec<String>> {
        let rows = grid.promise.as_ref().map(|_| &self.session.progress.filled(&grid.id).rows)?;
        Some(rows.iter().map(|row| self.words.shown(&row.role)).collect())
    }

    /// The form that takes what was promised, row after row: at the first without a promise, or behind `last`.
    pub(super) fn promise_form(&self, last: Option<&str>) -> Option<FormDialog> {
        let (grid, _) = self.grid()?;
        let promise = grid.promise.as_ref()?;
        let rows = &self.session.progress.filled(&grid.id).rows;
        let may = |row: &&Row| !self.session.progress.is_voted_on(row);
        let behind = last.and_then(|last| rows.iter().position(|row| row.id == last)).map(|at| at + 1);
        let row = match behind {
            Some(at) => rows.iter().skip(at).find(may),
            None => rows.iter().filter(may).find(|row| row.line.is_none()).or_else(|| rows.iter().find(may)),
        }?;
        let line = row.line.clone().unwrap_or_default();
        let hint = format!("{} {}", self.words.shown(&promise.hint), say!(self.words, "grid-line-hint"));
        let field = Field::text(capitalised(&self.words.shown(&promise.name)), hint, &line);
        let form = Form::new(capitalised(&self.words.shown(&row.role)), vec![field]);
        Some(FormDialog { purpose: Purpose::Promise, about: row.id.clone(), form })
    }

    /// Keeps what was promised at a row, and goes on to the next.
    pub(super) fn promised(&mut self, id: &str, form: &Form, now: Moment) -> Result<Outcome, Wrong> {
        let Some((grid, row)) = self.session.progress.row(id) else { return Ok(self.lay(Overlay::Nothing)) };
        let line = Some(form.answer(0)).filter(|line| !line.is_empty());
        let event = self.session.new_line(grid, row, line);
        let is_same = row.line.as_deref() == line;
        let refused = self.session.progress.check(&event, &self.session.workshop);
        refused.map_err(|refused| (0, refused.said().clone()))?;
        let done = if is_same { Ok(Vec::new()) } else { self.happen(event, now) };
        let next = self.promise_form(Some(id)).filter(|_| done.is_ok());
        self.over = next.map_or(Overlay::Nothing, |next| Overlay::Form(Box::new(next)));
        Ok(self.told(done))
    }

    /// What a role that was typed leads to.
    pub(super) fn role(&self, purpose: Purpose, grid: &str, form: &Form) -> Result<Event, Wrong> {
        let role = form.answer(0);
        let event = match purpose {
            Purpose::OurRole => self.session.new_column(grid, role),
            _ => self.session.new_row(grid, role, form.chosen(1).checked_sub(1)),
        };
        let refused = self.session.progress.check(&event, &self.session.workshop);
        refused.map_err(|refused| (0, refused.said().clone()))?;
        self.not_a_name(form, 0, role, message!("grid-a-name"))?;
        Ok(event)
    }

    /// Whether no more roles have a place.
    pub(super) fn is_full(&self, purpose: Purpose, grid: &str) -> bool {
        let Some(script) = self.session.workshop.grid(grid) else { return false };
        let filled = self.session.progress.filled(grid);
        match purpose {
            Purpose::TheirRole => filled.rows.len() >= script.rows.most,
            Purpose::OurRole => filled.columns.len() >= script.most_columns(),
            _ => false,
        }
    }

    /// The roles that were typed so far.
    pub(super) fn roles(&self, purpose: Purpose, grid: &str) -> Vec<String> {
        let filled = self.session.progress.filled(grid);
        match purpose {
            Purpose::OurRole => filled.columns.iter().map(|column| column.role.clone()).collect(),
            _ => filled.rows.iter().map(|row| row.role.clone()).collect(),
        }
    }

    /// What to do first about what grids say.
    pub(super) fn grid_cards(&self) -> Vec<Card> {
        let grids = grid::all(&self.session);
        let mut cards: Vec<Card> = Vec::new();
        for finding in grids.iter().flat_map(|seen| &seen.findings) {
            let role = finding.row.map_or("", |row| &row.role);
            let column = finding.column.map_or("", |(_, role)| role);
            let (title, first_move, moves) = match finding.kind {
                FoundKind::Uncovered => {
                    (message!("grid-move-meet", role), message!("grid-move-meet-first", role), role)
                }
                FoundKind::SingleOurs => (message!("grid-move-two", role), message!("grid-move-two-first", role), role),
                FoundKind::Carrier => (
                    message!("grid-move-write", role = column),
                    message!("grid-move-write-first", role = column),
                    column,
                ),
                FoundKind::Broken => (message!("grid-move-own", role), message!("grid-move-own-first", role), role),
                FoundKind::Untold => (message!("grid-move-tell", role), message!("grid-move-tell-first", role), role),
                FoundKind::NoPromise => (message!("grid-move-ask", role), message!("grid-move-ask-first", role), role),
                FoundKind::SingleTheirs | FoundKind::Unlinked | FoundKind::OneVoice => continue,
            };
            let [title, first_move] = [title, first_move].map(|said| self.words.say(&said));
            cards.push(Card { title, first_move, moves: self.words.shown(moves) });
        }
        cards
    }

    /// The roles in which something was found: an action may aim at one.
    pub(super) fn grid_aims(&self) -> Vec<String> {
        let mut aims: Vec<String> = Vec::new();
        for card in self.grid_cards() {
            if !aims.contains(&card.moves) {
                aims.push(card.moves);
            }
        }
        aims
    }
}
