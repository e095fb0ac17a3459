//! A grid as a table: a line for each role of theirs, a column for its tag and one for each role of ours; or a line for
//! each moment, with what was promised there.

use super::Problem;
use super::grid::{Line, cut};
use crate::domain::session::{Event, Row, Session};
use crate::domain::workshop::Grid;

/// Heads of the column of roles, and of that of tags.
const ROLE: [&str; 3] = ["role", "rolle", "moment"];
const TAG: [&str; 2] = ["tag", "kennzeichen"];
/// What stands in a cell for *no contact*, beside nothing.
const NO: [&str; 5] = ["0", "-", "–", "no", "nein"];

fn small(cell: &str) -> String {
    cell.trim().to_lowercase()
}

/// What fills a grid in, in order; `None` where the file is no such table.
///
/// # Errors
/// What is wrong with the file; roles that cannot be are refused by the session, one by one.
pub fn roles(bytes: &[u8], session: &Session, grid: &Grid) -> Option<Result<Vec<Event>, Problem>> {
    let is_head = |line: &Line| line.cells.first().is_some_and(|cell| ROLE.contains(&small(cell).as_str()));
    let lines = match cut(bytes, |line| if is_head(line) { line.cells.len() } else { 0 }) {
        Ok(lines) => lines,
        Err(problem) => return Some(Err(problem)),
    };
    let (head, rest) = lines.split_first().filter(|(head, _)| is_head(head))?;
    Some(Ok(Table { session, grid, head, rest }.events()))
}

struct Table<'a> {
    session: &'a Session,
    grid: &'a Grid,
    head: &'a Line,
    rest: &'a [Line],
}

impl Table<'_> {
    fn events(&self) -> Vec<Event> {
        let mut session = self.session.clone();
        let mut events = Vec::new();
        let at = self.session.header.created;
        // Ids are counted on with each: what cannot happen is told by whoever lets it happen.
        let mut let_happen = |session: &mut Session, event: Event| {
            let _ = session.happen(event.clone(), at);
            events.push(event);
        };
        let is_tag = |cell: &String| TAG.contains(&small(cell).as_str());
        let tags = self.head.cells.iter().position(is_tag);
        let promise = self.grid.promise.as_ref().map(|promise| small(&promise.name));
        let lines = self.head.cells.iter().position(|cell| Some(small(cell)) == promise);
        let is_ours = |n: usize, cell: &String| Some(n) != tags && Some(n) != lines && !cell.is_empty();
        let ours = (0..).zip(&self.head.cells).skip(1).filter(|(n, cell)| is_ours(*n, cell));
        let ours: Vec<(usize, &String)> = ours.collect();
        for (_, role) in &ours {
            if self.column(&session, role).is_none() {
                let event = session.new_column(&self.grid.id, role);
                let_happen(&mut session, event);
            }
        }
        for line in self.rest {
            let cell = |n: usize| line.cells.get(n).map_or("", String::as_str);
            let tag = tags.map(cell).and_then(|word| self.tag(word));
            let line = lines.map(cell).filter(|line| !line.is_empty()).map(str::to_owned);
            let Event::Row { grid, id, role, .. } = session.new_row(&self.grid.id, cell(0), None) else { continue };
            // What stands there from the start is put right.
            let id = self.starts(&role).map_or(id, str::to_owned);
            let row = id.clone();
            let_happen(&mut session, Event::Row { grid, id, role, tag, line, before: None });
            for (_, role) in ours.iter().filter(|(n, _)| is_yes(cell(*n))) {
                if let Some(column) = self.column(&session, role) {
                    let (grid, row) = (self.grid.id.clone(), row.clone());
                    let_happen(&mut session, Event::Contact { grid, row, column, on: true });
                }
            }
        }
        events
    }

    /// The id of a row that stands there before the room has put anything in, and of which nothing is known yet.
    fn starts(&self, role: &str) -> Option<&str> {
        let is =
            |row: &&Row| small(&row.role) == small(role) && self.grid.start.contains(&row.role) && row.line.is_none();
        self.session.progress.filled(&self.grid.id).rows.iter().find(is).map(|row| row.id.as_str())
    }

    /// The id of a tag by its id or its word; an unknown one is none.
    fn tag(&self, word: &str) -> Option<String> {
        let word = small(word);
        self.grid.tags.iter().find(|tag| tag.id == word || small(&tag.word) == word).map(|tag| tag.id.clone())
    }

    /// The id of a role of ours.
    fn column(&self, session: &Session, role: &str) -> Option<String> {
        let columns = &session.progress.filled(&self.grid.id).columns;
        columns.iter().find(|column| small(&column.role) == small(role)).map(|column| column.id.clone())
    }
}

/// Whether a cell says that there is contact.
fn is_yes(cell: &str) -> bool {
    let known = small(cell);
    !known.is_empty() && !NO.contains(&known.as_str())
}
