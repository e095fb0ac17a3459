//! What the room must answer now: the largest thing on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Paragraph};
use tui_big_text::{BigText, PixelSize};

use super::layout;
use super::pointing::{Click, Spots};
use super::step::told;
use super::text::{fit, rows, width, wrap};
use super::theme::{Role, Theme};
use crate::app::Action;
use crate::app::room::Room;
use crate::domain::session::Ballot;
use crate::domain::vote::{COUNTED_FROM, PairTally, Presence, SignTally, State, Tally};
use crate::domain::workshop::{Pair, Question, Side, Sign};

/// A stack of parts, spread over the height there is. A word in large letters may stand between the parts.
struct Stack<'a> {
    parts: Vec<Vec<Line<'a>>>,
    large: Option<Large>,
}

/// A word in large letters, before the part of this number; a line in its place where there is no room.
struct Large {
    before: usize,
    word: String,
    style: Style,
    small: Option<Line<'static>>,
}

impl Large {
    fn state(before: usize, glyph: &str, word: &str, style: Style) -> Self {
        let small = Some(Line::styled(format!("{glyph} {word}"), style));
        Large { before, word: word.to_owned(), style, small }
    }

    /// How many have voted; the dots say it where there is no room.
    fn voted(before: usize, room: &Room, theme: Theme) -> Self {
        let (taken, _) = room.votes_in();
        let word = format!("{taken} of {}", room.session.progress.room);
        Large { before, word, style: theme.style(Role::Taken), small: None }
    }
}

/// Rows and columns of a large letter.
const LETTER: u16 = 4;

impl<'a> Stack<'a> {
    /// Draws the parts from the top, with as much air between them as there is, up to two rows; where they are.
    fn draw(mut self, frame: &mut Frame, area: Rect) -> Vec<Rect> {
        let mut places = Vec::new();
        let used: u16 = self.parts.iter().map(|p| rows(p.len())).sum();
        let gaps = rows(self.parts.len()).saturating_sub(1).max(1);
        let mut spare = area.height.saturating_sub(used);
        let fits = |l: &Large| width(&l.word) * LETTER <= area.width && spare > LETTER + gaps;
        let large = match self.large {
            Some(large) if fits(&large) => Some(large),
            Some(Large { before, small, .. }) => {
                if let Some(part) = self.parts.get_mut(before) {
                    spare = spare.saturating_sub(u16::from(small.is_some()));
                    part.splice(0..0, small);
                }
                None
            }
            None => None,
        };
        spare = spare.saturating_sub(large.as_ref().map_or(0, |_| LETTER + 1));
        let gap = (spare / gaps).min(2);
        let mut y = area.y;
        for (i, part) in self.parts.into_iter().enumerate() {
            if let Some(Large { word, style, .. }) = large.as_ref().filter(|l| l.before == i) {
                let place = Rect { y, height: LETTER, ..area }.intersection(area);
                let word = Line::styled(word.clone(), *style);
                frame.render_widget(BigText::builder().pixel_size(PixelSize::Quadrant).lines([word]).build(), place);
                y = (y + LETTER + 1).min(area.bottom());
            }
            let height = rows(part.len()).min(area.bottom().saturating_sub(y));
            let place = Rect { y, height, ..area };
            frame.render_widget(Paragraph::new(part), place);
            places.push(place);
            y = (y + height + gap).min(area.bottom());
        }
        places
    }
}

/// Draws the question at the current place.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, question: Question, theme: Theme, spots: &mut Spots) {
    let ballot = room.session.progress.ballot(question.id());
    let ask = asked(question.ask(), area.width, theme);
    let ask_height = rows(ask.len());
    frame.render_widget(Paragraph::new(ask), Rect { height: ask_height.min(area.height), ..area });
    let air = u16::from(area.height > 20);
    let rest = layout::below(area, ask_height + air);
    match question {
        Question::Pair(pair) => draw_pair(frame, rest, room, pair, ballot, theme, spots),
        Question::Sign(sign) => draw_sign(frame, rest, room, sign, ballot, theme, spots),
    }
}

fn asked(text: &str, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    wrap(text, wide).into_iter().map(|l| Line::styled(l, theme.style(Role::Question))).collect()
}

fn draw_pair(
    frame: &mut Frame,
    area: Rect,
    room: &Room,
    pair: &Pair,
    ballot: Option<&Ballot>,
    theme: Theme,
    spots: &mut Spots,
) {
    let scale = Scale::new(area);
    let height = pictures(frame, area, pair, theme);
    let air = u16::from(area.height > 16);
    let rest = layout::below(area, height + air);
    let shown = ballot.filter(|b| b.is_revealed()).and_then(Ballot::shown);
    let stack = match shown {
        Some(Tally::Pair(tally)) => {
            let room_for_dots = rest.height.saturating_sub(9).clamp(1, 8);
            let state = tally.state(&room.session.ladder.rules, room.session.progress.room);
            let mut parts = vec![scale.revealed(&tally, pair.side, room_for_dots, theme)];
            // A called model answer takes the place of what the room was asked to talk about.
            if !told::is_called(room, pair) {
                parts.push(pair_outcome(room, ballot, pair, &tally, rest.width, theme));
            }
            parts.extend(room.model().map(|told| told::model(room, told, state, rest.width, theme)));
            let (glyph, word, role) = glyph(state);
            Stack { parts, large: Some(Large::state(1, glyph, word, theme.style(role))) }
        }
        _ => {
            let parts = vec![scale.plain(theme), votes(room, ballot, rest.width, "press 0 for not seen", theme)];
            Stack { parts, large: Some(Large::voted(1, room, theme)) }
        }
    };
    let places = stack.draw(frame, rest);
    if let (None, Some(place)) = (shown, places.first()) {
        scale.spots(*place, spots);
    }
}

/// A state's glyph, word and role: colour is never the only thing that says it.
fn glyph(state: State) -> (&'static str, &'static str, Role) {
    match state {
        State::Held => ("█", "HELD", Role::Solid),
        State::Mixed => ("◧", "MIXED", Role::Text),
        State::Reversed => ("▼", "REVERSED", Role::Hazard),
        State::Split => ("⇄", "SPLIT", Role::Split),
        State::NotSeen | State::NotAsked => ("?", "NOT SEEN", Role::Text),
    }
}

/// Both pictures, side by side; how many rows they take.
fn pictures(frame: &mut Frame, area: Rect, pair: &Pair, theme: Theme) -> u16 {
    let (left, right) = match pair.side {
        Side::Left => (&pair.trusted, &pair.opposite),
        Side::Right => (&pair.opposite, &pair.trusted),
    };
    let half = layout::half(area.width);
    let inside = layout::picture(area.width);
    let roomy = area.height > 22;
    let texts = [wrap(left, inside), wrap(right, inside)];
    let lines = texts.iter().map(Vec::len).max().unwrap_or(0);
    let height = (rows(lines) + 2 + u16::from(roomy) * 2).min(area.height);
    for (i, text) in texts.into_iter().enumerate() {
        let x = area.x + rows(i) * layout::second(area.width);
        let block = Block::bordered().border_type(BorderType::Rounded).border_style(theme.style(Role::Line));
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

    /// Each number with the words under it is a vote.
    fn spots(&self, area: Rect, spots: &mut Spots) {
        for (key, column) in (1..).zip(self.columns) {
            let place = Rect { x: area.x + column.saturating_sub(2), width: 5, ..area };
            spots.add(place.intersection(area), Click::Do(Action::Vote(key)));
        }
    }

    fn plain(&self, theme: Theme) -> Vec<Line<'static>> {
        vec![self.numbers(theme), self.words()]
    }

    /// The votes as dots on the scale, at most `most` rows of them.
    fn revealed(&self, tally: &PairTally, side: Side, most: u16, theme: Theme) -> Vec<Line<'static>> {
        if tally.valid() < COUNTED_FROM {
            let why = "Fewer than four have seen it: only the state is shown, so that no vote can be guessed.";
            let mut lines = self.plain(theme);
            lines.extend(wrap(why, self.wide).into_iter().map(Line::from));
            return lines;
        }
        // Keys run left to right; stored points do so only when the trusted picture is on the right.
        let counts: [u32; 5] = [1u8, 2, 3, 4, 5].map(|key| tally.counts[usize::from(side.turn(key) - 1)]);
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

/// Who has voted: dots up to the size of the room, and no values.
fn votes(room: &Room, ballot: Option<&Ballot>, wide: u16, blank: &str, theme: Theme) -> Vec<Line<'static>> {
    let size = room.session.progress.room;
    let (taken, coming) = room.votes_in();
    let voted = taken + coming;
    let dots = |n: u32, dot: &str| format!("{dot} ").repeat(n as usize);
    let mut lines = Vec::new();
    if size.saturating_mul(2) <= u32::from(wide) {
        lines.push(Line::from(vec![
            Span::styled(dots(taken, "●"), theme.style(Role::Taken)),
            Span::styled(dots(coming, "◌"), theme.style(Role::Taken)),
            Span::styled(dots(size.saturating_sub(voted), "○"), theme.style(Role::Line)),
        ]));
    }
    let second = if ballot.is_some_and(|b| !b.rounds.is_empty()) { "Second vote: " } else { "" };
    let now = match voted {
        0 => format!("{second}one digit a person; {blank}."),
        n if n < size => format!("{second}{n} of {size} have voted; {blank}."),
        _ => format!("{second}all {size} have voted: r reveals."),
    };
    lines.extend(wrap(&now, wide).into_iter().map(Line::from));
    lines
}

fn pair_outcome(
    room: &Room,
    ballot: Option<&Ballot>,
    pair: &Pair,
    tally: &PairTally,
    wide: u16,
    theme: Theme,
) -> Vec<Line<'static>> {
    let rules = &room.session.ladder.rules;
    let size = room.session.progress.room;
    let state = tally.state(rules, size);
    let mut lines: Vec<Line> = asides(tally.fragile(rules, size), tally.not_seen).into_iter().collect();
    if let Some((Tally::Pair(first), true)) = ballot.and_then(|b| Some((*b.rounds.first()?, b.rounds.len() > 1))) {
        lines.push(Line::from(format!("The first vote was {}.", first.state(rules, size).word())));
    }
    if let Some(shift) = room.shift.as_ref().filter(|s| s.question == pair.id) {
        lines.extend(wrap(&shift.sentence, wide).into_iter().map(Line::from));
    }
    lines.extend(talk(room, ballot, tally, state, wide, theme));
    let evidence: Vec<_> = room.session.progress.evidence.iter().filter(|e| e.pair == pair.id).collect();
    for line in evidence.iter().skip(evidence.len().saturating_sub(3)) {
        let letter = line.grade.label().chars().next().unwrap_or(' ');
        let text = format!("{letter}  {} {} ({})", line.who, line.what, line.when);
        lines.extend(wrap(&text, wide).into_iter().map(Line::from));
    }
    lines
}

/// What is worth saying beside the state.
fn asides(fragile: bool, not_seen: u32) -> Option<Line<'static>> {
    let mut asides = Vec::new();
    if fragile {
        asides.push("One voter away from another answer.".to_owned());
    }
    if not_seen > 0 {
        asides.push(format!("{not_seen} had not seen it."));
    }
    (!asides.is_empty()).then(|| Line::from(asides.join(" ")))
}

/// What the room should talk about now.
fn talk(
    room: &Room,
    ballot: Option<&Ballot>,
    tally: &PairTally,
    state: State,
    wide: u16,
    theme: Theme,
) -> Vec<Line<'static>> {
    let locked = room.model().is_some();
    let may_vote_again = !locked && ballot.is_some_and(|b| b.rounds.len() < Ballot::ROUNDS);
    let say = if state == State::Split && may_vote_again {
        "Hear one voice from each side. Then v votes once more."
    } else if tally.not_seen * 2 >= tally.valid().max(1) && may_vote_again {
        "If you had to lean: what have you noticed? v votes once more."
    } else if tally.range() >= room.session.ladder.rules.wide {
        "Lowest and highest: what have you seen?"
    } else {
        return Vec::new();
    };
    wrap(say, wide).into_iter().map(|l| Line::styled(l, theme.style(Role::Question))).collect()
}

fn draw_sign(
    frame: &mut Frame,
    area: Rect,
    room: &Room,
    sign: &Sign,
    ballot: Option<&Ballot>,
    theme: Theme,
    spots: &mut Spots,
) {
    let family = room.session.ladder.family(&sign.family);
    let mut parts = Vec::new();
    if let Some(looks_like) = &sign.looks_like {
        parts.push(wrap(looks_like, area.width).into_iter().map(Line::from).collect());
    }
    let large;
    match ballot.filter(|b| b.is_revealed()).and_then(Ballot::shown) {
        Some(Tally::Sign(tally)) => {
            parts.push(sign_answers(Some(&tally), theme));
            let presence = tally.presence(&room.session.ladder.rules, room.session.progress.room);
            let (glyph, word, role) = presence_glyph(presence);
            large = Some(Large::state(parts.len(), glyph, word, theme.style(role)));
            let mut outcome = vec![Line::from(fit(family.map_or("", |f| &f.name), area.width))];
            if let Some(shift) = room.shift.as_ref().filter(|s| s.question == sign.id) {
                outcome.extend(wrap(&shift.sentence, area.width).into_iter().map(Line::from));
            }
            parts.push(outcome);
        }
        _ => {
            parts.push(sign_answers(None, theme));
            large = Some(Large::voted(parts.len(), room, theme));
            parts.push(votes(room, ballot, area.width, "press 0 for not sure", theme));
        }
    }
    let answers = parts.len().saturating_sub(2);
    let places = Stack { parts, large }.draw(frame, area);
    let shown = ballot.is_some_and(Ballot::is_revealed);
    if let Some(place) = places.get(answers).filter(|_| !shown) {
        let votes = (0..).zip(ANSWERS).map(|(i, (key, _))| (i..i + 1, Click::Do(Action::Vote(key)))).collect();
        spots.add_lines(Rect { width: place.width.min(20), ..*place }, 0, votes);
    }
}

/// The answers to a sign with their keys.
const ANSWERS: [(u8, &str); 4] = [(1, "yes"), (2, "partly"), (3, "no"), (0, "not sure")];

fn presence_glyph(presence: Presence) -> (&'static str, &'static str, Role) {
    match presence {
        Presence::Present => ("!", "PRESENT", Role::Hazard),
        Presence::NotSeen => ("?", "NOT SEEN", Role::Text),
        Presence::Absent => ("·", "ABSENT", Role::Text),
    }
}

/// The answers with their keys; with dots once they are shown.
fn sign_answers(tally: Option<&SignTally>, theme: Theme) -> Vec<Line<'static>> {
    let counts = tally.map(|t| [t.yes, t.partly, t.no, t.not_sure]);
    let few = tally.is_some_and(|t| t.valid() < COUNTED_FROM);
    let line = |(i, (key, word)): (usize, (u8, &str))| {
        let dots = match counts {
            Some(counts) if !few => dots_or_number(counts[i]),
            _ => String::new(),
        };
        Line::from(vec![
            Span::styled(format!("[{key}] "), theme.style(Role::Key)),
            Span::raw(format!("{word:<10}")),
            Span::styled(dots, theme.style(Role::Taken)),
        ])
    };
    let mut lines: Vec<Line> = ANSWERS.into_iter().enumerate().map(line).collect();
    if few {
        lines.push(Line::from("Fewer than four could say: only the state is shown."));
    }
    lines
}

fn dots_or_number(count: u32) -> String {
    if count <= 20 { "● ".repeat(count as usize) } else { format!("●×{count}") }
}
