//! A script that cannot be run, as the screen shows it while it is being written.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};

use super::Look;
use super::pages::scrolled;
use super::pointing::HitMap;
use super::text::{fit, wrap};
use super::theme::Role;
use crate::app::preview::{Broken, Trouble};
use crate::domain::check::Severity;
use crate::say;

/// Draws everything that is wrong, like a compiler tells it.
pub fn draw(frame: &mut Frame, area: Rect, broken: &Broken, look: Look, spots: &mut HitMap) {
    let area = area.inner(Margin::new(2, 1));
    let head = match broken.troubles.len() {
        0 => say!(look.words, "screen-script-read"),
        count => say!(look.words, "screen-script-broken", file = &broken.file, count),
    };
    let mut lines: Vec<Line> =
        wrap(&head, area.width).into_iter().map(|l| Line::styled(l, look.theme.style(Role::Question))).collect();
    for trouble in &broken.troubles {
        lines.push(Line::default());
        lines.extend(told(trouble, area.width, look));
    }
    scrolled(frame, area, lines, broken.scroll, look, spots);
}

fn told(trouble: &Trouble, wide: u16, Look { theme, words, .. }: Look) -> Vec<Line<'static>> {
    let message = &trouble.message;
    let (role, text) = match trouble.severity {
        Severity::Error => (Role::Hazard, say!(words, "screen-script-error", message)),
        Severity::Warning => (Role::Cracked, say!(words, "screen-script-warning", message)),
    };
    let mut lines: Vec<Line> = wrap(&text, wide).into_iter().map(|l| Line::styled(l, theme.style(role))).collect();
    if trouble.line > 0 {
        let number = format!("{}:{} ", trouble.line, trouble.column);
        let margin = " ".repeat(number.len());
        let (source, skipped) = around(trouble, usize::from(wide).saturating_sub(number.len() + 2));
        let carets = format!("{}{}", " ".repeat(trouble.caret.start - skipped), "^".repeat(trouble.caret.len()));
        let bar = || Span::styled("│ ", theme.style(Role::Line));
        lines.push(Line::from(vec![Span::styled(number, theme.style(Role::Heading)), bar(), Span::raw(source)]));
        let carets = fit(&carets, wide.saturating_sub(2));
        lines.push(Line::from(vec![Span::raw(margin), bar(), Span::styled(carets, theme.style(role))]));
    }
    lines.extend(trouble.help.iter().flat_map(|help| wrap(&say!(words, "check-help", help), wide)).map(Line::from));
    lines
}

/// The part of the source line that fits, and how many columns before it are left out: the words meant stay in sight.
fn around(trouble: &Trouble, wide: usize) -> (String, usize) {
    let over = trouble.caret.end.saturating_sub(wide.saturating_sub(4));
    let skip = over.min(trouble.caret.start);
    let mut skipped = 0;
    let rest: String = trouble
        .source
        .chars()
        .skip_while(|c| {
            let cut = skipped < skip;
            skipped += if cut { unicode_width::UnicodeWidthChar::width(*c).unwrap_or(0) } else { 0 };
            cut
        })
        .collect();
    let skipped = skipped.min(trouble.caret.start);
    (fit(rest.trim_end(), u16::try_from(wide).unwrap_or(u16::MAX)), skipped)
}
