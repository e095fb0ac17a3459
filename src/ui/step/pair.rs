//! Two pictures and the scale between them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Block, BorderType, Paragraph};

use super::told;
use crate::app::room::Room;
use crate::domain::check::Path;
use crate::domain::dates;
use crate::domain::reading::Grade;
use crate::domain::session::Ballot;
use crate::domain::vote::{COUNTED_FROM, PairTally, Pole, State, Tally};
use crate::domain::workshop::{Pair, Side};
use crate::ui::answers::Answers;
use crate::ui::fit::Fit;
use crate::ui::layout;
use crate::ui::stack::{Large, Part, Stack};
use crate::ui::text::{rows, width, wrap};
use crate::ui::theme::{Role, Theme};
use crate::words::Message;
use crate::{message, say};

/// Rows that the scale, the votes and the talk after a reveal take under the pictures.
const UNDER: u16 = 8;
/// Rows of the frame of a picture.
const FRAME: u16 = 2;

/// A pair whose votes are shown.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// The session.
    pub room: &'a Room,
    /// The pair.
    pub pair: &'a Pair,
    /// All of its votes.
    pub ballot: Option<&'a Ballot>,
    /// The votes that count.
    pub tally: &'a PairTally,
}

impl Shown<'_> {
    /// The state of the votes that count.
    pub fn state(self) -> State {
        self.room.session.state(self.tally, self.room.session.room_of(&self.pair.id))
    }

    /// Draws the pictures, the scale with the votes, and what was found.
    ///
    /// ```text
    /// ╭ trusted ────────╮  ╭─────────────────╮
    /// │ They call us.   │  │ We call them.   │
    /// ╰─────────────────╯  ╰─────────────────╯
    ///         3         1
    ///        ████      ████
    ///         [1]──[2]──[3]──[4]──[5]
    /// ▛▀▖▛▀▖ … the state, in large letters
    /// What was seen, what it did to the ladder, what to talk about, evidence.
    /// ```
    pub fn draw(self, frame: &mut Frame, area: Rect, theme: Theme) {
        let Shown { room, pair, tally, .. } = self;
        let height = pictures(frame, area, room, pair, theme);
        let air = u16::from(area.height > 16);
        let rest = layout::below(area, height + air);
        let bars = rest.height.saturating_sub(10).clamp(1, 8);
        let answers = Answers::pair(&room.words, pair.side, Some(tally), rest.width);
        let mut parts = vec![Part::Answers(answers, bars)];
        // A called model answer takes the place of what the room was asked to talk about.
        if !told::is_called(room, pair) {
            let said = self.said().into_iter().chain(self.vote_again());
            let evidence = evidence(room, &pair.id).into_iter().map(|text| (text, Role::Text));
            parts.push(Part::Text(prose(said.chain(evidence), rest.width, theme)));
        }
        let model = room.model().map(|told| told::model(room, told, self.state(), rest.width, theme));
        parts.extend(model.map(Part::Text));
        let (glyph, role) = glyph(self.state());
        let large = Large::state(1, glyph, &word(room, self.state()), theme.style(role));
        Stack { parts, large }.draw(frame, rest, theme);
    }

    /// What a reveal is followed by, in every window: what is to be known of the votes, what they did to the ladder, and
    /// what to talk about.
    pub fn said(self) -> Vec<(String, Role)> {
        let Shown { room, pair, ballot, tally } = self;
        let known = asides(room, tally, room.session.room_of(&pair.id));
        let known = known.into_iter().chain(first_vote(room, ballot, pair)).chain(room.told_of(&pair.id));
        let talk = talk(room, tally, self.state()).map(|talk| (talk, Role::Question));
        known.map(|text| (text, Role::Text)).chain(talk).collect()
    }

    /// To whoever has the keys: how the room votes once more.
    fn vote_again(self) -> Option<(String, Role)> {
        vote_again(self.room, self.state()).map(|text| (text, Role::Question))
    }
}

/// Texts as lines of so many columns.
pub fn prose(texts: impl IntoIterator<Item = (String, Role)>, wide: u16, theme: Theme) -> Vec<Line<'static>> {
    let lines =
        |(text, role): (String, Role)| wrap(&text, wide).into_iter().map(move |l| Line::styled(l, theme.style(role)));
    texts.into_iter().flat_map(lines).collect()
}

/// A state's glyph and role: colour is never the only thing that says it.
pub fn glyph(state: State) -> (&'static str, Role) {
    match state {
        State::Held => ("█", Role::Solid),
        State::Mixed => ("◧", Role::Text),
        State::Reversed => ("▼", Role::Hazard),
        State::Split => ("⇄", Role::Split),
        State::NotSeen | State::NotAsked => ("?", Role::Text),
        State::PassedOver => ("–", Role::Text),
    }
}

/// A state's word where it stands alone.
pub fn word(room: &Room, state: State) -> String {
    room.words.say(&state.said()).to_uppercase()
}

/// Both pictures, side by side, the trusted one named; how many rows they take.
fn pictures(frame: &mut Frame, area: Rect, room: &Room, pair: &Pair, theme: Theme) -> u16 {
    let (left, right) = pair.pictures();
    let half = layout::half(area.width);
    let inside = layout::picture(area.width);
    let roomy = area.height > 22;
    let texts = [left, right].map(|text| wrap(&room.words.shown(text), inside));
    let lines = texts.iter().map(Vec::len).max().unwrap_or(0);
    let height = (rows(lines) + 2 + u16::from(roomy) * 2).min(area.height);
    for (i, text) in texts.into_iter().enumerate() {
        let x = area.x + rows(i) * layout::second(area.width);
        let is_trusted = (i == 0) == (pair.side == Side::Left);
        let block = frame_of(room, is_trusted, theme);
        let outer = Rect { x, width: half, height, ..area };
        let free = height.saturating_sub(2).saturating_sub(rows(text.len()));
        let inner = layout::below(block.inner(outer).inner(ratatui::layout::Margin::new(1, 0)), free / 2);
        frame.render_widget(block, outer);
        frame.render_widget(Paragraph::new(text.into_iter().map(Line::from).collect::<Vec<_>>()), inner);
    }
    height
}

/// The frame of a picture, named where it holds the trusted one.
pub fn frame_of(room: &Room, is_trusted: bool, theme: Theme) -> Block<'static> {
    let block = Block::bordered().border_type(BorderType::Rounded).border_style(theme.style(Role::Line));
    if is_trusted { block.title(format!(" {} ", say!(room.words, "term-trusted"))) } else { block }
}

/// The newest lines of evidence for a pair or a sign, each with the picture that it shows.
pub fn evidence(room: &Room, about: &str) -> Vec<String> {
    let lines: Vec<_> = room.session.progress.evidence.iter().filter(|e| e.about == about).collect();
    let newest = lines.iter().skip(lines.len().saturating_sub(3));
    let told = newest.map(|line| {
        let day = room.words.say(&dates::written(line.when));
        let when = match line.shows {
            Some(Pole::Trusted) => say!(room.words, "screen-evidence-trusted", day),
            Some(Pole::Opposite) => say!(room.words, "screen-evidence-opposite", day),
            None => day,
        };
        let text = format!("{} {} ({when})", room.words.shown(&line.who), room.words.shown(&line.what));
        room.words.say(&seen(line.grade, &text))
    });
    told.collect()
}

/// A line of evidence behind how it is known.
fn seen(grade: Grade, line: &str) -> Message {
    match grade {
        Grade::A => message!("screen-seen-a", line),
        Grade::B => message!("screen-seen-b", line),
        Grade::C => message!("screen-seen-c", line),
        Grade::D => message!("screen-seen-d", line),
    }
}

/// What the first vote was, where there was a second.
pub fn first_vote(room: &Room, ballot: Option<&Ballot>, pair: &Pair) -> Option<String> {
    let rounds = &ballot?.rounds;
    let shown = rounds.first().filter(|_| rounds.len() > 1)?;
    let Tally::Pair(first) = shown.tally else { return None };
    let state = room.session.state(&first, shown.room).said();
    if first.valid() < COUNTED_FROM {
        return Some(say!(room.words, "screen-first-vote", state));
    }
    let counts = (1..).zip(pair.side.by_key(&first)).filter(|(_, n)| *n > 0);
    let counts: Vec<String> =
        counts.map(|(key, count): (u8, _)| say!(room.words, "screen-chose", count, key)).collect();
    Some(say!(room.words, "screen-first-vote-counts", state, counts = counts.join(", ")))
}

/// What is worth saying beside the state; among few it would tell how they voted.
pub fn asides(room: &Room, tally: &PairTally, size: u32) -> Option<String> {
    let tally = tally.told()?;
    let fragile = tally.fragile(&room.session.ladder.rules, size).then(|| say!(room.words, "screen-fragile"));
    let count = tally.not_seen;
    let not_seen = (count > 0).then(|| say!(room.words, "screen-had-not-seen", count));
    let asides: Vec<String> = fragile.into_iter().chain(not_seen).collect();
    (!asides.is_empty()).then(|| asides.join(" "))
}

/// What the room should talk about now. No vote carries a name: nobody is asked to own up to one.
pub fn talk(room: &Room, tally: &PairTally, state: State) -> Option<String> {
    match state {
        State::Split => Some(say!(room.words, "screen-talk-both")),
        _ if tally.range() >= room.session.ladder.rules.wide => Some(say!(room.words, "screen-talk-wide")),
        _ => None,
    }
}

/// How the room votes once more, after it has talked.
pub fn vote_again(room: &Room, state: State) -> Option<String> {
    (state == State::Split && room.may_vote_again()).then(|| say!(room.words, "screen-vote-again"))
}

/// Warns of pictures that leave no room for what stands under them.
pub fn measure(fit: &mut Fit, path: &Path, pair: &Pair) {
    let over = height(fit, pair).saturating_sub(fit.body.height - UNDER);
    if over > 0 {
        let name = if width(&pair.trusted) >= width(&pair.opposite) { "trusted" } else { "opposite" };
        fit.too_long(path.field(name), message!("check-long-picture", over));
    }
}

/// Rows of the question and its pictures.
pub fn height(fit: &Fit, pair: &Pair) -> u16 {
    let picture = |text: &str| rows(wrap(text, layout::picture(fit.body.width)).len());
    fit.tall(&pair.ask) + picture(&pair.trusted).max(picture(&pair.opposite)) + FRAME
}
