//! A script that cannot be run, as the screen shows it while it is being written.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};

use super::pages::scrolled;
use super::pointing::Spots;
use super::text::{fit, wrap};
use super::theme::{Role, Theme};
use crate::app::preview::{Broken, Trouble};
use crate::domain::check::Severity;

/// Draws everything that is wrong, like a compiler tells it.
pub fn draw(frame: &mut Frame, area: Rect, broken: &Broken, theme: Theme, spots: &mut Spots) {
    let area = area.inner(Margin::new(2, 1));
    let head = match broken.troubles.len() {
        0 => "Reading the script…".to_owned(),
        1 => format!("{}: one thing to mend. It is shown as soon as it is saved.", broken.file),
        many => format!("{}: {many} things to mend. It is shown as soon as they are saved.", broken.file),
    };
    let mut lines: Vec<Line> =
        wrap(&head, area.width).into_iter().map(|l| Line::styled(l, theme.style(Role::Question))).collect();
    for trouble in &broken.troubles {
        lines.push(Line::default());
        lines.extend(told(trouble, area.width, theme));
    }
    scrolled(frame, area, lines, broken.scroll, theme, spots);
}

fn told(trouble: &Trouble, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    let role = match trouble.severity {
        Severity::Error => Role::Hazard,
        Severity::Warning => Role::Cracked,
    };
    let word = trouble.severity.word();
    let mut lines: Vec<Line> = wrap(&format!("{word}: {}", trouble.message), wide)
        .into_iter()
        .map(|l| Line::styled(l, theme.style(role)))
        .collect();
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
    lines.extend(trouble.help.iter().flat_map(|help| wrap(&format!("help: {help}"), wide)).map(Line::from));
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
