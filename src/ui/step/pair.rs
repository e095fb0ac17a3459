//! Two pictures and the scale between them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Paragraph};

use super::told;
use crate::app::room::Room;
use crate::domain::check::Path;
use crate::domain::session::Ballot;
use crate::domain::vote::{COUNTED_FROM, PairTally, Pole, State, Tally};
use crate::domain::workshop::{Pair, Side};
use crate::ui::fit::Fit;
use crate::ui::stack::{Large, Stack};
use crate::ui::text::{fit, rows, width, wrap};
use crate::ui::theme::{Role, Theme};
use crate::ui::{layout, question};

/// Rows that the scale, the votes and the talk after a reveal take under the pictures.
const UNDER: u16 = 8;
/// Why no counts are shown.
pub const FEW: &str = "Fewer than four have seen it: only the state is shown, so that no vote can be guessed.";
/// What is asked where the votes lie far apart: no vote carries a name, so nobody is asked to own up to one.
pub const WIDE: &str = "The votes lie far apart. What could somebody have seen who votes like that?";
/// What is asked where two groups have seen two things; of nobody, for the same reason.
pub const BOTH: &str = "What could somebody have seen who votes like that? And who votes the other way round?";
/// Rows of the frame of a picture.
const FRAME: u16 = 2;

/// The pictures, the scale with the votes, and what was found.
pub fn draw(
    frame: &mut Frame,
    area: Rect,
    room: &Room,
    pair: &Pair,
    ballot: Option<&Ballot>,
    tally: &PairTally,
    theme: Theme,
) {
    let scale = Scale::new(area);
    let height = pictures(frame, area, pair, theme);
    let air = u16::from(area.height > 16);
    let rest = layout::below(area, height + air);
    let room_for_dots = rest.height.saturating_sub(9).clamp(1, 8);
    let state = room.session.state(tally, room.session.room_of(&pair.id));
    let mut parts = vec![scale.revealed(tally, pair.side, room_for_dots, theme)];
    // A called model answer takes the place of what the room was asked to talk about.
    if !told::is_called(room, pair) {
        parts.push(outcome(room, ballot, pair, tally, rest.width, theme));
    }
    parts.extend(room.model().map(|told| told::model(room, told, state, rest.width, theme)));
    let (glyph, word, role) = glyph(state);
    Stack { parts, large: Large::state(1, glyph, word, theme.style(role)) }.draw(frame, rest);
}

/// A state's glyph, word and role: colour is never the only thing that says it.
pub fn glyph(state: State) -> (&'static str, &'static str, Role) {
    match state {
        State::Held => ("█", "HELD", Role::Solid),
        State::Mixed => ("◧", "MIXED", Role::Text),
        State::Reversed => ("▼", "REVERSED", Role::Hazard),
        State::Split => ("⇄", "SPLIT", Role::Split),
        State::NotSeen | State::NotAsked => ("?", "NOT SEEN", Role::Text),
        State::PassedOver => ("–", "PASSED OVER", Role::Text),
    }
}

/// Both pictures, side by side, the trusted one named; how many rows they take.
fn pictures(frame: &mut Frame, area: Rect, pair: &Pair, theme: Theme) -> u16 {
    let (left, right) = pair.pictures();
    let half = layout::half(area.width);
    let inside = layout::picture(area.width);
    let roomy = area.height > 22;
    let texts = [wrap(left, inside), wrap(right, inside)];
    let lines = texts.iter().map(Vec::len).max().unwrap_or(0);
    let height = (rows(lines) + 2 + u16::from(roomy) * 2).min(area.height);
    for (i, text) in texts.into_iter().enumerate() {
        let x = area.x + rows(i) * layout::second(area.width);
        let block = Block::bordered().border_type(BorderType::Rounded).border_style(theme.style(Role::Line));
        let is_trusted = (i == 0) == (pair.side == Side::Left);
        let block = if is_trusted { block.title(" trusted ") } else { block };
        let outer = Rect { x, width: half, height, ..area };
        let free = height.saturating_sub(2).saturating_sub(rows(text.len()));
        let inner = layout::below(block.inner(outer).inner(ratatui::layout::Margin::new(1, 0)), free / 2);
        frame.render_widget(block, outer);
        frame.render_widget(Paragraph::new(text.into_iter().map(Line::from).collect::<Vec<_>>()), inner);
    }
    height
}

/// The scale under the pictures: each end lies under its picture.
struct Scale {
    wide: u16,
    /// The column of each number.
    columns: [u16; 5],
}

impl Scale {
    fn new(area: Rect) -> Self {
        let half = layout::half(area.width);
        let first = half / 2;
        let last = area.width.saturating_sub(half / 2 + 1);
        let step = |i: u16| first + (last.saturating_sub(first)) * i / 4;
        Scale { wide: area.width, columns: [0, 1, 2, 3, 4].map(step) }
    }

    /// Texts centred on the five columns.
    fn row(&self, texts: &[String; 5]) -> String {
        let mut line = String::new();
        for (column, text) in self.columns.iter().zip(texts) {
            let start = column.saturating_sub(width(text) / 2);
            let free = start.saturating_sub(width(&line));
            line.push_str(&" ".repeat(free.into()));
            line.push_str(text);
        }
        fit(&line, self.wide)
    }

    fn numbers(&self, theme: Theme) -> Line<'static> {
        let mut spans = vec![Span::raw(" ".repeat(self.columns[0].saturating_sub(1).into()))];
        for i in 0..5usize {
            let next = self.columns.get(i + 1).copied();
            spans.push(Span::styled(format!("[{}]", i + 1), theme.style(Role::Key)));
            if let Some(next) = next {
                let line = next.saturating_sub(self.columns[i] + 3);
                spans.push(Span::styled("─".repeat(line.into()), theme.style(Role::Line)));
            }
        }
        Line::from(spans)
    }

    fn words(&self) -> Line<'static> {
        let apart = self.columns[1].saturating_sub(self.columns[0]);
        let words = if apart >= 11 {
            ["clearly this", "more this", "both seen", "more this", "clearly this"]
        } else {
            ["clearly", "", "both", "", "clearly"]
        };
        Line::from(self.row(&words.map(str::to_owned)))
    }

    fn plain(&self, theme: Theme) -> Vec<Line<'static>> {
        vec![self.numbers(theme), self.words()]
    }

    /// The votes as dots on the scale, at most `most` rows of them.
    fn revealed(&self, tally: &PairTally, side: Side, most: u16, theme: Theme) -> Vec<Line<'static>> {
        if tally.valid() < COUNTED_FROM {
            let mut lines = self.plain(theme);
            lines.extend(wrap(FEW, self.wide).into_iter().map(Line::from));
            return lines;
        }
        let counts = side.by_key(tally);
        let highest = counts.iter().copied().max().unwrap_or(0);
        let mut lines = Vec::new();
        if highest <= u32::from(most) {
            for level in (1..=highest).rev() {
                let dots = counts.map(|n| if n >= level { "●".to_owned() } else { String::new() });
                lines.push(Line::styled(self.row(&dots), theme.style(Role::Taken)));
            }
        } else {
            let dots = counts.map(|n| if n > 0 { format!("●×{n}") } else { String::new() });
            lines.push(Line::styled(self.row(&dots), theme.style(Role::Taken)));
        }
        lines.push(self.numbers(theme));
        lines.push(self.words());
        lines
    }
}

fn outcome(
    room: &Room,
    ballot: Option<&Ballot>,
    pair: &Pair,
    tally: &PairTally,
    wide: u16,
    theme: Theme,
) -> Vec<Line<'static>> {
    let rules = &room.session.ladder.rules;
    let size = room.session.room_of(&pair.id);
    let state = tally.state(rules, size);
    let asides = asides(tally.fragile(rules, size), tally.not_seen);
    let mut lines: Vec<Line> = asides.into_iter().chain(first_vote(room, ballot, pair)).map(Line::from).collect();
    lines.extend(question::shift(room, &pair.id, wide));
    let talk = talk(room, tally, state).into_iter().flat_map(|say| wrap(&say, wide));
    lines.extend(talk.map(|l| Line::styled(l, theme.style(Role::Question))));
    lines.extend(evidence(room, &pair.id).iter().flat_map(|text| wrap(text, wide)).map(Line::from));
    lines
}

/// The newest lines of evidence for a pair or a sign, each with the picture that it shows.
pub fn evidence(room: &Room, about: &str) -> Vec<String> {
    let lines: Vec<_> = room.session.progress.evidence.iter().filter(|e| e.about == about).collect();
    let newest = lines.iter().skip(lines.len().saturating_sub(3));
    let told = newest.map(|line| {
        let letter = format!("{:?}", line.grade);
        let shows = match line.shows {
            Some(Pole::Trusted) => "; the trusted picture",
            Some(Pole::Opposite) => "; the opposite picture",
            None => "",
        };
        let (who, what) = (room.session.shown(&line.who), room.session.shown(&line.what));
        format!("{letter}  {who} {what} ({}{shows})", line.when)
    });
    told.collect()
}

/// What the first vote was, where there was a second.
pub fn first_vote(room: &Room, ballot: Option<&Ballot>, pair: &Pair) -> Option<String> {
    let rounds = &ballot?.rounds;
    let shown = rounds.first().filter(|_| rounds.len() > 1)?;
    let Tally::Pair(first) = shown.tally else { return None };
    let counts = match first.valid() < COUNTED_FROM {
        true => String::new(),
        false => {
            let counts = (1..).zip(pair.side.by_key(&first)).filter(|(_, n)| *n > 0);
            let counts: Vec<String> = counts.map(|(key, n)| format!("{n} chose {key}")).collect();
            format!(": {}", counts.join(", "))
        }
    };
    let state = room.session.state(&first, shown.room);
    Some(format!("The first vote was {}{counts}.", state.word()))
}

/// What is worth saying beside the state.
pub fn asides(fragile: bool, not_seen: u32) -> Option<String> {
    let mut asides = Vec::new();
    if fragile {
        asides.push("One voter away from another answer.".to_owned());
    }
    if not_seen > 0 {
        asides.push(format!("{not_seen} had not seen it."));
    }
    (!asides.is_empty()).then(|| asides.join(" "))
}

/// What the room should talk about now.
pub fn talk(room: &Room, tally: &PairTally, state: State) -> Option<String> {
    match state {
        State::Split if room.may_vote_again() => Some(format!("{BOTH} Then v votes once more.")),
        State::Split => Some(BOTH.to_owned()),
        _ if tally.range() >= room.session.ladder.rules.wide => Some(WIDE.to_owned()),
        _ => None,
    }
}

/// Warns of pictures that leave no room for what stands under them.
pub fn measure(fit: &mut Fit, path: &Path, pair: &Pair) {
    let over = height(fit, pair).saturating_sub(fit.body.height - UNDER);
    if over > 0 {
        let name = if width(&pair.trusted) >= width(&pair.opposite) { "trusted" } else { "opposite" };
        fit.too_long(path.field(name), "this picture with its question", over);
    }
}

/// Rows of the question and its pictures.
pub fn height(fit: &Fit, pair: &Pair) -> u16 {
    let picture = |text: &str| rows(wrap(text, layout::picture(fit.body.width)).len());
    fit.tall(&pair.ask) + picture(&pair.trusted).max(picture(&pair.opposite)) + FRAME
}
