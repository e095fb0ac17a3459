//! What stands over a table while it is filled: what is asked, or the row at hand with our roles under it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::table::{head, sign};
use crate::ui::layout;
use crate::ui::letters::{Set, Size};
use crate::ui::theme::{Role, Theme};
use crate::view::grid::{Contact, Filled};

/// Columns of a sign that is two rows high with the air behind it, and between two of our roles.
const MARK: u16 = 4;
const APART: u16 = 4;

/// A role of ours: where it stands, whether it has contact.
struct Ours {
    x: u16,
    line: u16,
    set: Set,
    contact: Contact,
}

/// One way to set it.
pub struct Upper {
    text: Set,
    ours: Vec<Ours>,
}

impl Upper {
    /// All ways, the best first; the last is in the terminal's own letters.
    pub fn of(filled: &Filled, wide: u16, theme: Theme) -> Vec<Self> {
        let row = filled.at_hand.and_then(|at| filled.rows.get(at));
        let (text, role) = row.map_or((&filled.ask, Role::Question), |row| (&row.role, Role::Heading));
        let alone =
            |text: &str, size| Some(Upper { text: Set::new(text, size, wide, theme.style(role))?, ours: Vec::new() });
        let whole = row.and_then(|row| {
            let told = if row.tag.is_empty() { row.role.clone() } else { format!("{} · {}", row.role, row.tag) };
            let upper = alone(&told, Size::Large)?;
            Some(Upper { ours: ours(filled, &row.contacts, wide, theme)?, ..upper })
        });
        [whole, alone(text, Size::Large), alone(text, Size::Plain)].into_iter().flatten().collect()
    }

    /// Rows of it.
    pub fn height(&self) -> u16 {
        let lines = self.ours.last().map_or(0, |ours| ours.line + 1);
        self.text.height() + lines * Size::Large.line()
    }

    /// Rows of one line of its letters.
    pub fn line(&self) -> u16 {
        self.text.size().line()
    }

    /// Draws it at the top of an area.
    pub fn draw(&self, frame: &mut Frame, area: Rect, theme: Theme) {
        self.text.draw(frame, area);
        let below = layout::below(area, self.text.height());
        for Ours { x, line, set, contact } in &self.ours {
            let place = layout::below(below, line * Size::Large.line());
            let place = Rect { x: place.x + x, width: place.width.saturating_sub(*x), ..place };
            sign(
                frame,
                Rect { height: Size::Large.line(), ..place },
                0,
                (contact.sign(), true),
                theme.style(contact.role()),
            );
            set.draw(frame, Rect { x: place.x + MARK, width: place.width.saturating_sub(MARK), ..place });
        }
    }
}

/// Our roles in large letters, as many in a line as there is room for; `None` where one of them is too long.
fn ours(filled: &Filled, contacts: &[Contact], wide: u16, theme: Theme) -> Option<Vec<Ours>> {
    let (mut x, mut line) = (0, 0);
    let mut all = Vec::new();
    for ((letter, name), contact) in filled.heads.iter().zip(contacts) {
        let style = if *contact == Contact::No { Style::new() } else { theme.style(Role::Taken) };
        let set = Set::new(&head(*letter, name), Size::Large, wide.checked_sub(MARK)?, style)?;
        if set.height() > Size::Large.line() {
            return None;
        }
        let needs = MARK + set.width();
        if x > 0 && x + needs > wide {
            (x, line) = (0, line + 1);
        }
        all.push(Ours { x, line, set, contact: *contact });
        x += needs + APART;
    }
    Some(all)
}
