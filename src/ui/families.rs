//! What there is instead of a ladder where no pair is asked: the families of signs.
//!
//! ```text
//!  ! Blind faith      present
//!  · Coercion          absent
//!  ? Closed circle       open
//! ```

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::layout;
use super::text::{fit, rows, width};
use super::theme::{Role, Theme};
use crate::domain::ladder::Ladder;
use crate::domain::reading::Reading;
use crate::domain::vote::Presence;
use crate::view::outcome::presence_mark;
use crate::words::Words;

/// The widest it becomes: a word far from its name is hard to find.
const WIDEST: u16 = 60;
/// The most empty rows between two families.
const AIR: u16 = 2;

/// What is told of.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The gate.
    pub words: &'a Words,
    /// The families' names.
    pub ladder: &'a Ladder,
    /// What is known of them.
    pub reading: &'a Reading,
    /// What was known before.
    pub before: Option<&'a Reading>,
}

/// Draws the families into `area`, what has just moved turned round.
pub fn draw(frame: &mut Frame, area: Rect, view: &Known, theme: Theme) {
    let area = Rect { width: area.width.min(WIDEST), ..area };
    let told: Vec<Told> = view.reading.families.iter().map(|family| Told::new(view, family)).collect();
    let is_narrow = told.iter().any(|told| !told.is_one_line(area.width));
    let each = if is_narrow { 2 } else { 1 };
    let free = area.height.saturating_sub(rows(told.len()) * each);
    let gap = (free / rows(told.len()).max(1)).min(AIR);
    let mut rest = area;
    for told in told {
        let lines = told.lines(area.width, is_narrow, theme);
        if rest.height < each {
            break;
        }
        frame.render_widget(Paragraph::new(lines), Rect { height: each, ..rest });
        rest = layout::below(rest, each + gap);
    }
}

/// A family as it is told.
struct Told<'a> {
    mark: &'static str,
    name: &'a str,
    word: String,
    role: Role,
    has_moved: bool,
}

impl<'a> Told<'a> {
    fn new(view: &Known<'a>, (id, presence): &'a (String, Presence)) -> Self {
        let (mark, role) = match presence {
            // Nobody was asked yet, so there is nothing to wonder about.
            Presence::NotSeen if !view.reading.is_family_voted(id) => ("–", Role::Line),
            presence => presence_mark(*presence),
        };
        let is_same = |(other, was): &(String, Presence)| other == id && was == presence;
        Told {
            mark,
            name: view.ladder.family_name(id),
            word: view.reading.family_said(id).map_or_else(String::new, |said| view.words.say(&said)),
            role,
            has_moved: view.before.is_some_and(|before| !before.families.iter().any(is_same)),
        }
    }

    /// Whether name and word stand on one line.
    fn is_one_line(&self, wide: u16) -> bool {
        width(self.name) + width(&self.word) + 5 <= wide
    }

    fn lines(&self, wide: u16, is_narrow: bool, theme: Theme) -> Vec<Line<'static>> {
        let style = theme.style(self.role);
        let name = fit(&format!("{} {}", self.mark, self.name), wide);
        let word = if self.has_moved { theme.style(Role::Chosen) } else { style };
        let word = |text: String| Span::styled(text, word);
        if is_narrow {
            let told = fit(&self.word, wide.saturating_sub(2));
            return vec![Line::styled(name, style), Line::from(vec![Span::styled("  ", Style::new()), word(told)])];
        }
        let gap = wide.saturating_sub(width(&name) + width(&self.word));
        vec![Line::from(vec![Span::styled(name, style), Span::raw(" ".repeat(gap.into())), word(self.word.clone())])]
    }
}
