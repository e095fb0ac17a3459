//! A question on the stage: while it is voted on it is all there is; at the reveal the ladder comes beside it.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Block, Paragraph};

use super::reading;
use super::voted::Voted;
use crate::app::room::Room;
use crate::domain::session::Ballot;
use crate::domain::vote::{Revealed, State, Tally};
use crate::domain::workshop::{Question, Side};
use crate::ui::answers::Answers;
use crate::ui::layout;
use crate::ui::letters::{Set, Size};
use crate::ui::question::seen_how;
use crate::ui::step::{self, pair, sign, told};
use crate::ui::text::{rows, wrap};
use crate::ui::theme::{Role, Theme};

/// The question's text and its pictures, set in sizes that fit.
struct Posed {
    ask: Set,
    /// Left and right, or what a sign looks like.
    pictures: Vec<Set>,
    framed: bool,
    /// Which of the pictures is the trusted one, once the votes are shown.
    trusted: Option<usize>,
}

/// Sizes of a pair's question and of its pictures, the best first. What is voted on is never smaller than what is asked.
const PAIR: [(Size, Size); 7] = [
    (Size::Huge, Size::Huge),
    (Size::Large, Size::Large),
    (Size::Airy, Size::Large),
    (Size::Plain, Size::Large),
    (Size::Airy, Size::Airy),
    (Size::Plain, Size::Airy),
    (Size::Plain, Size::Plain),
];

/// The same of a sign, whose question is what is voted on, and of what *yes* looks like.
const SIGN: [(Size, Size); 7] = [
    (Size::Huge, Size::Large),
    (Size::Large, Size::Large),
    (Size::Large, Size::Airy),
    (Size::Large, Size::Plain),
    (Size::Airy, Size::Airy),
    (Size::Airy, Size::Plain),
    (Size::Plain, Size::Plain),
];

impl Posed {
    /// The largest that takes at most `high` rows; the smallest where nothing does.
    fn new(asked: (&Room, Question), sizes: &[(Size, Size)], (wide, high): (u16, u16), theme: Theme) -> Self {
        let set = |sizes: &(Size, Size)| Posed::set(asked, *sizes, wide, theme);
        let fitting = sizes.iter().filter_map(set).find(|posed| posed.height() <= high);
        fitting.or_else(|| set(&(Size::Plain, Size::Plain))).unwrap_or(Posed {
            ask: Set::largest(asked.1.ask(), &[], (wide, high), Style::new()),
            pictures: Vec::new(),
            framed: false,
            trusted: None,
        })
    }

    fn set((room, question): (&Room, Question), (ask, size): (Size, Size), wide: u16, theme: Theme) -> Option<Self> {
        let bold = theme.style(Role::Question);
        let ask = Set::new(&room.words.shown(question.ask()), ask, wide, bold)?;
        let (texts, wide, framed): (Vec<String>, u16, bool) = match question {
            Question::Pair(p) => {
                let (left, right) = p.pictures();
                (vec![room.words.shown(left), room.words.shown(right)], layout::picture(wide), true)
            }
            Question::Poll(p) => {
                let ends = step::poll::ends(p).into_iter().flatten().map(|end| room.words.shown(end));
                (ends.collect(), layout::picture(wide), true)
            }
            Question::Sign(s) => (s.yes_looks_like().iter().map(|said| room.words.say(said)).collect(), wide, false),
        };
        // Large letters are bold enough.
        let style = if size == Size::Large { Style::new() } else { bold };
        let pictures = texts.iter().map(|t| Set::new(t, size, wide, style)).collect::<Option<Vec<_>>>()?;
        Some(Posed { ask, pictures, framed, trusted: None })
    }

    /// Rows with the least air.
    fn height(&self) -> u16 {
        let frame = if self.framed { 2 } else { 0 };
        let pictures = self.pictures.iter().map(Set::height).max().map_or(0, |h| h + 1 + frame);
        self.ask.height() + pictures
    }

    /// Draws it over all of `area`.
    fn draw(&self, frame: &mut Frame, area: Rect, room: &Room, theme: Theme) {
        let spare = area.height.saturating_sub(self.height());
        let above = if self.framed { 0 } else { spare / 4 };
        let area = layout::below(area, above);
        self.ask.draw(frame, area);
        let gap = if self.framed { 1 + spare.min(1) } else { 1 + spare.min(2) };
        let rest = layout::below(area, self.ask.height() + gap);
        for (i, text) in self.pictures.iter().enumerate() {
            let place = match self.framed {
                true => {
                    Rect { x: rest.x + rows(i) * layout::second(rest.width), width: layout::half(rest.width), ..rest }
                }
                false => rest,
            };
            let inner = if self.framed {
                boxed(frame, place, pair::frame_of(room, self.trusted == Some(i), theme))
            } else {
                place
            };
            text.draw(frame, layout::below(inner, inner.height.saturating_sub(text.height()) / 2));
        }
    }
}

/// Draws a frame; gives what is inside.
fn boxed(frame: &mut Frame, area: Rect, block: Block) -> Rect {
    let inner = block.inner(area).inner(Margin::new(1, 0));
    frame.render_widget(block, area);
    inner
}

/// Draws the question.
pub fn draw(frame: &mut Frame, area: Rect, room: &Room, question: Question, theme: Theme) {
    let ballot = room.session.progress.ballot(question.id());
    match ballot.filter(|b| b.is_revealed()).and_then(Ballot::shown) {
        Some(Revealed { tally: Tally::Poll(tally), .. }) => {
            let Question::Poll(poll) = question else { return };
            step::poll::Shown { room, poll, ballot, tally: &tally }.draw(frame, area, theme);
        }
        Some(shown) => revealed(frame, area, room, (question, ballot, &shown), theme),
        None => voting(frame, area, room, question, room.voters(), theme),
    }
}

fn voting(frame: &mut Frame, area: Rect, room: &Room, question: Question, voted: u32, theme: Theme) {
    let foot = ask(frame, area, room, question, (Voted::LEAST, Voted::MOST), theme).foot;
    if room.session.progress.is_passed_over(question.id()) {
        return;
    }
    Voted::new(voted, room.session.progress.room).draw(frame, foot, &room.words, theme);
}

/// Where things stand of a question that is voted on.
pub(in crate::ui) struct Asked {
    /// What is left below it.
    pub foot: Rect,
    /// The digits with their words.
    pub digits: Vec<(u8, Rect)>,
}

/// Draws a question that is voted on as large as it fits, above a foot of so many rows at the least and at the most.
pub(in crate::ui) fn ask(
    frame: &mut Frame,
    area: Rect,
    room: &Room,
    question: Question,
    (low, high): (u16, u16),
    theme: Theme,
) -> Asked {
    if let Question::Poll(poll) = question
        && let Some(asked) = step::poll::ask(frame, area, room, poll, (low, high), theme)
    {
        return asked;
    }
    let (answers, sizes) = match question {
        Question::Pair(pair) => (Answers::pair(&room.words, pair.side, None, area.width), &PAIR),
        Question::Sign(_) => (Answers::sign(&room.words, None, area.width), &SIGN),
        Question::Poll(poll) => (Answers::numbers(&room.words, poll, None, area.width), &PAIR),
    };
    // The stretch of time and what counts as seen stand above all, as small as they may be.
    let how = wrap(&seen_how(room, question), area.width);
    let above = rows(how.len());
    frame.render_widget(Paragraph::new(how.into_iter().map(Line::from).collect::<Vec<_>>()), area);
    let area = layout::below(area, above);
    let least = match area.height {
        0..40 => answers.height(Size::Plain, 0) + low + 2,
        _ => answers.height(Size::Large, 0) + high + 2,
    };
    let posed = Posed::new((room, question), sizes, (area.width, area.height.saturating_sub(least)), theme);
    // What is left goes to the digits, then to the foot, then to the question.
    let small = answers.height(Size::Plain, 0) + low + 2;
    let mut spare = area.height.saturating_sub(posed.height() + small);
    let more = answers.height(Size::Large, 0) - answers.height(Size::Plain, 0);
    let digits = if spare >= more { Size::Large } else { Size::Plain };
    spare -= if digits == Size::Large { more } else { 0 };
    let foot = if spare >= high - low { high } else { low };
    let top = area.height.saturating_sub(answers.height(digits, 0) + foot + 2);
    posed.draw(frame, Rect { height: top, ..area }, room, theme);
    let place = layout::below(area, top + 1);
    let foot = layout::below(area, area.height.saturating_sub(foot));
    if room.session.progress.is_passed_over(question.id()) {
        // There is nothing to vote on.
        let (mark, role) = pair::glyph(State::PassedOver);
        let word = pair::word(room, State::PassedOver);
        let high = answers.height(digits, 0);
        let word = if digits == Size::Large { word } else { format!("{mark} {word}") };
        Set::largest(&word, &[digits], (area.width, high), theme.style(role)).draw(frame, place);
        return Asked { foot, digits: Vec::new() };
    }
    answers.draw(frame, place, digits, 0, theme);
    Asked { foot, digits: answers.places(place, digits) }
}

/// Sizes after the reveal, when the question has been read.
const SMALL: [(Size, Size); 3] = [(Size::Airy, Size::Airy), (Size::Plain, Size::Airy), (Size::Plain, Size::Plain)];

/// Rows of votes above a digit, the more the better.
const MOST_VOTES: [u16; 4] = [8, 5, 3, 1];

/// What was revealed: the question small, the votes, the state as large as it fits, and the ladder beside it.
///
/// ```text
/// Do they call us?                       │  Personal  Corporate
/// ╭ trusted ──────╮  ╭───────────────╮   │  ════════════════════
/// ╰───────────────╯  ╰───────────────╯   │  ▲ FOOTING
///   ████     ████                        │
///   [1]──[2]──[3]──[4]──[5]              │  ▲ footing  1 Checked
/// ▙▟ █▀ ▌  █▀▖  the state                │  ⚑ target   3 Relied on
/// What it did to the ladder, and what to talk about.
/// ```
fn revealed(
    frame: &mut Frame,
    area: Rect,
    room: &Room,
    (question, ballot, shown): (Question, Option<&Ballot>, &Revealed),
    theme: Theme,
) {
    let [left, right] = layout::columns(area);
    let left = Rect { width: left.width.saturating_sub(2), ..left };
    let (session, tally) = (&room.session, &shown.tally);
    let (answers, (mark, word, role)) = match (question, tally) {
        (Question::Pair(asked), Tally::Pair(tally)) => {
            let state = session.state(tally, shown.room);
            let (mark, role) = pair::glyph(state);
            let answers = Answers::pair(&room.words, asked.side, Some(tally), left.width);
            (answers, (mark, pair::word(room, state), role))
        }
        (_, Tally::Sign(tally)) => {
            let presence = session.presence(question.id(), tally, shown.room);
            (Answers::sign(&room.words, Some(tally), left.width), sign::glyph(room, presence, tally))
        }
        _ => return,
    };
    let said = said(room, (question, ballot, tally), left.width, theme);
    let word_of = |size| match size {
        Size::Plain => Set::new(&format!("{mark} {word}"), size, left.width, theme.style(role)),
        size => Set::new(&word, size, left.width, theme.style(role)),
    };
    // The state comes before everything, then the votes, then the question, which has been read. On a sign the votes are
    // words, and as large as the state.
    let texts: &[Size] =
        if matches!(question, Question::Sign(_)) { &[Size::Large, Size::Plain] } else { &[Size::Plain] };
    let states = [Size::Huge, Size::Large, Size::Plain];
    let choices = texts.iter().flat_map(|text| states.map(|state| (*text, state)));
    let choices = choices.filter_map(|(text, state)| Some((text, word_of(state)?)));
    let choices = choices.flat_map(|(text, set)| MOST_VOTES.map(|most| (text, set.clone(), most)));
    let least = Posed::new((room, question), &[], (left.width, 0), theme).height();
    let needed = |text, set: &Set, most: u16| set.height() + answers.height(text, most) + rows(said.len()) + 2;
    let fitting = choices.clone().find(|(text, set, most)| least + needed(*text, set, *most) <= left.height);
    let Some((digits, state, most)) = fitting.or_else(|| choices.last()) else { return };
    let needed = needed(digits, &state, most);
    let mut posed = Posed::new((room, question), &SMALL, (left.width, left.height.saturating_sub(needed)), theme);
    if let Question::Pair(pair) = question {
        posed.trusted = Some(usize::from(pair.side == Side::Right));
    }
    let spare = left.height.saturating_sub(posed.height() + needed);
    let more = answers.height(Size::Large, most) - answers.height(digits, most);
    let (digits, spare) = if spare > more { (Size::Large, spare - more) } else { (digits, spare) };
    // Air: first round the state, then in the pictures.
    let gap = 1 + u16::from(spare >= 2);
    let top = posed.height() + (spare.saturating_sub(3)).min(8);
    posed.draw(frame, Rect { height: top.min(left.height), ..left }, room, theme);
    let place = layout::below(left, top + 1);
    answers.draw(frame, place, digits, most, theme);
    let place = layout::below(place, answers.height(digits, most) + gap);
    state.draw(frame, place);
    let place = layout::below(place, state.height() + u16::from(spare >= 3));
    frame.render_widget(Paragraph::new(said), place);
    reading::beside(frame, right, room, theme);
}

/// What the reveal did, and what to talk about; a called model answer takes its place.
fn said(
    room: &Room,
    (question, ballot, tally): (Question, Option<&Ballot>, &Tally),
    wide: u16,
    theme: Theme,
) -> Vec<Line<'static>> {
    let (Question::Pair(pair), Tally::Pair(tally)) = (question, tally) else {
        let told = room.told_of(question.id()).map(|told| (told, Role::Text));
        return pair::prose(told, wide, theme);
    };
    let shown = pair::Shown { room, pair, ballot, tally };
    match room.model().filter(|_| told::is_called(room, pair)) {
        Some(model) => told::model(room, model, shown.state(), wide, theme),
        None => pair::prose(shown.said(), wide, theme),
    }
}
