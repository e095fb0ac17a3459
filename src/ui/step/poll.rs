//! A small hidden poll beside the ladder: numbers on a scale, or one of a few answers.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::pair::prose;
use crate::app::room::Room;
use crate::domain::check::Path;
use crate::domain::session::Ballot;
use crate::domain::vote::{PollTally, Tally, View};
use crate::domain::workshop::{Choice, Poll, Question, Whom};
use crate::export::lens::{self, Polled};
use crate::ui::answers::{Answers, put};
use crate::ui::fit::Fit;
use crate::ui::layout;
use crate::ui::letters::{Set, Size};
use crate::ui::question::seen_how;
use crate::ui::stage::question::Asked;
use crate::ui::text::{rows, width, wrap};
use crate::ui::theme::{Role, Theme};
use crate::words::Message;
use crate::{message, say};

/// Rows that the digits and the votes take under the texts.
const UNDER: u16 = 8;
/// Rows of the frame of an end's meaning.
const FRAME: u16 = 2;
/// Columns of a digit before its answer.
const DIGIT: u16 = 4;

/// What the two ends of a scale mean; of a choice there is none.
pub fn ends(poll: Poll<'_>) -> Option<[&str; 2]> {
    match poll {
        Poll::Numbers(numbers) => Some([&numbers.low, &numbers.high]),
        Poll::Choice(_) => None,
    }
}

/// Each digit that means something, with what it means.
pub fn meanings(room: &Room, poll: Poll) -> Vec<String> {
    let meant = poll.answers().into_iter().filter(|(_, meaning)| !meaning.is_empty());
    meant.map(|(digit, meaning)| say!(room.words, "screen-poll-meaning", digit, meaning)).collect()
}

/// What 0 stands for.
pub fn press(poll: Poll) -> Message {
    match poll.has_blank() {
        true => message!("screen-press-no-answer"),
        false => message!("screen-zero-is-a-number"),
    }
}

/// That it is scored nowhere, the stretch of time where it asks about whom the room reads, and what 0 is.
pub fn how(room: &Room, poll: Poll) -> String {
    let window = (poll.about() == Whom::Subject).then(|| room.session.workshop.window.clone());
    let said = [say!(room.words, "term-beside-ladder")].into_iter().chain(window).chain([room.words.say(&press(poll))]);
    said.collect::<Vec<_>>().join(" · ")
}

/// What the digits are.
pub fn scale(poll: Poll) -> Message {
    let answers = poll.answers();
    let end = |at: Option<&(u8, &str)>| at.map_or(0, |(digit, _)| *digit);
    let (from, to) = (end(answers.first()), end(answers.last()));
    match poll.has_blank() {
        true => message!("plain-scale-poll", from, to),
        false => message!("plain-scale-poll-from-0", from, to),
    }
}

/// A poll whose votes are shown.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// The session.
    pub room: &'a Room,
    /// The poll.
    pub poll: Poll<'a>,
    /// All of its votes.
    pub ballot: Option<&'a Ballot>,
    /// The votes that count.
    pub tally: &'a PollTally,
}

/// Of the question, of the votes and of the word, and rows of votes.
type Sizes = (Size, Size, Size, u16);

/// Sizes of the question, of the votes and of the word, and rows of votes, the best first. The word comes before
/// everything, then the votes, then the question, which has been read.
const SHOWN: [Sizes; 9] = [
    (Size::Large, Size::Large, Size::Large, 8),
    (Size::Large, Size::Large, Size::Large, 5),
    (Size::Airy, Size::Large, Size::Large, 8),
    (Size::Airy, Size::Large, Size::Large, 4),
    (Size::Airy, Size::Plain, Size::Large, 5),
    (Size::Plain, Size::Plain, Size::Large, 3),
    (Size::Plain, Size::Plain, Size::Large, 1),
    (Size::Plain, Size::Plain, Size::Plain, 3),
    (Size::Plain, Size::Plain, Size::Plain, 1),
];

impl Shown<'_> {
    /// Draws what was asked, the votes, the word that they come to, and what there is to say of it. No ladder stands
    /// beside it: nothing of it moved.
    ///
    /// ```text
    /// Beside the ladder – not scored
    /// How freely can you talk today?
    /// 1: I keep to myself                    5: I say what I think
    ///                      2        3
    ///             █        ██       ███
    ///   [1]──────[2]──────[3]──────[4]──────[5]
    /// ▛▀▖▛▀▖ … the word, in large letters
    /// The first time: low: 3 chose 2, 1 chose 3.
    /// ```
    pub fn draw(self, frame: &mut Frame, area: Rect, theme: Theme) {
        let head = Line::styled(say!(self.room.words, "term-beside-ladder"), theme.style(Role::Line));
        frame.render_widget(head, Rect { height: 1, ..area }.intersection(area));
        let area = layout::below(area, 1);
        let said = prose(self.said().into_iter().map(|text| (text, Role::Text)), area.width, theme);
        let free = area.height.saturating_sub(rows(said.len()) + 1);
        let set = |sizes: &Sizes| self.set(*sizes, area.width, theme);
        let fits = |(ask, votes, word): &(Set, Votes, Set)| ask.height() + votes.height() + word.height() + 3 <= free;
        let fitting = SHOWN.iter().filter_map(set).find(fits).or_else(|| SHOWN.iter().rev().find_map(set));
        let Some((ask, votes, word)) = fitting else { return };
        // A row of air, or two where there is room.
        let air = 1 + u16::from(ask.height() + votes.height() + word.height() + 6 <= free);
        ask.draw(frame, area);
        let place = layout::below(area, ask.height() + air);
        votes.draw(frame, place, theme);
        let place = layout::below(place, votes.height() + air);
        word.draw(frame, place);
        frame.render_widget(Paragraph::new(said), layout::below(place, word.height() + air));
    }

    /// Question, votes and word in these sizes; `None` where one of them cannot be set so large.
    fn set(self, (asked, size, said, most): Sizes, wide: u16, theme: Theme) -> Option<(Set, Votes, Set)> {
        let Shown { room, poll, tally, .. } = self;
        let ask = Set::new(&room.words.shown(poll.ask()), asked, wide, theme.style(Role::Question))?;
        let view = poll.view(tally);
        let (glyph, role) = glyph(view);
        let word = room.words.say(&view.said()).to_uppercase();
        let word = if said == Size::Plain { format!("{glyph} {word}") } else { word };
        let word = Set::new(&word, said, wide, theme.style(role))?;
        let votes = match (poll, tally.told()) {
            (Poll::Numbers(_), _) => {
                let ends = meanings(room, poll).iter().map(|end| wrap(end, layout::half(wide))).collect();
                let before = self.polled().before.and_then(|before| before.told());
                let answers = Answers::numbers(&room.words, poll, Some(tally), wide).beside(&room.words, before);
                Votes::Numbers { ends, answers, size, most }
            }
            (Poll::Choice(_), None) => Votes::Few(wrap(&say!(room.words, "screen-few-poll"), wide)),
            (Poll::Choice(choice), Some(told)) => {
                let count = |digit: u8| told.of(digit).to_string();
                Votes::Choice(Options::set(room, choice, size, wide, count, theme)?)
            }
        };
        Some((ask, votes, word))
    }

    /// How many chose what, as a sentence; or why that is not told.
    pub fn counts(self) -> String {
        let words = &self.room.words;
        let counts = self.polled().counts(words).map(|counts| format!("{}.", words.shown(counts)));
        counts.unwrap_or_else(|| say!(words, "screen-few-poll"))
    }

    /// What a reveal is followed by: who gave no answer, what the leading answers say, the first vote, and what it is
    /// set beside.
    pub fn said(self) -> Vec<String> {
        let Shown { room, poll, ballot, tally } = self;
        let words = &room.words;
        let count = tally.told().map_or(0, |told| told.no_answer);
        let silent = (count > 0).then(|| say!(words, "screen-poll-silent", count));
        let then = poll.then(tally).into_iter().map(str::to_owned);
        let first = first_vote(ballot, poll).map(|view| say!(words, "screen-first-vote", state = view.said()));
        let before = self.polled().said_before(words).map(|first| say!(words, "term-poll-before", first));
        let amended = room.told_of(poll.id());
        let said = silent.into_iter().chain(then).chain(first).chain(before).chain(amended);
        said.map(|text| words.shown(text)).collect()
    }

    /// With the numbers that it is set beside.
    fn polled(&self) -> Polled<'_> {
        let before = lens::of(&self.room.session).into_iter().find(|one| Some(one.poll.id()) == self.poll.beside());
        Polled { poll: self.poll, tally: *self.tally, before: before.map(|one| one.tally), stored: true }
    }
}

/// What the first vote came to, where there was a second.
fn first_vote(ballot: Option<&Ballot>, poll: Poll) -> Option<View> {
    let rounds = &ballot?.rounds;
    match rounds.first().filter(|_| rounds.len() > 1)?.tally {
        Tally::Poll(tally) => Some(poll.view(&tally)),
        _ => None,
    }
}

/// A word's glyph and role: colour is never the only thing that says it, and none of them is good or bad.
fn glyph(view: View) -> (&'static str, Role) {
    match view {
        View::High => ("↑", Role::Text),
        View::Low => ("↓", Role::Text),
        View::Clear => ("●", Role::Text),
        View::Apart | View::TwoViews => ("⇄", Role::Split),
        View::Between | View::Open => ("·", Role::Text),
        View::NoAnswer => ("?", Role::Text),
    }
}

/// The votes as they are shown.
enum Votes {
    /// What the ends mean, and the digits with so many rows of votes above them at most.
    Numbers { ends: Vec<Vec<String>>, answers: Answers, size: Size, most: u16 },
    /// The answers with their counts.
    Choice(Options),
    /// Why only the word is shown.
    Few(Vec<String>),
}

impl Votes {
    fn height(&self) -> u16 {
        match self {
            Votes::Numbers { ends, answers, size, most } => tallest(ends) + 1 + answers.height(*size, *most),
            Votes::Choice(options) => options.height(),
            Votes::Few(lines) => rows(lines.len()),
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, theme: Theme) {
        match self {
            Votes::Numbers { ends, answers, size, most } => {
                for (i, lines) in ends.iter().enumerate() {
                    // The last one ends where the scale does.
                    let wide = lines.iter().map(|line| width(line)).max().unwrap_or(0);
                    let x = if i == 0 { 0 } else { area.width.saturating_sub(wide) };
                    (0..).zip(lines).for_each(|(y, line)| put(frame, area, x, y, line, Style::new()));
                }
                answers.draw(frame, layout::below(area, tallest(ends) + 1), *size, *most, theme);
            }
            Votes::Choice(options) => {
                options.draw(frame, area, 0);
            }
            Votes::Few(lines) => (0..).zip(lines).for_each(|(y, line)| put(frame, area, 0, y, line, Style::new())),
        }
    }
}

fn tallest(texts: &[Vec<String>]) -> u16 {
    rows(texts.iter().map(Vec::len).max().unwrap_or(0))
}

/// The answers of a choice, one below the other, each behind its digit or its count.
struct Options {
    rows: Vec<(Set, Set)>,
    indent: u16,
}

impl Options {
    /// In one size; `None` where one of them cannot be set so large.
    fn set(
        room: &Room,
        choice: &Choice,
        size: Size,
        wide: u16,
        lead: impl Fn(u8) -> String,
        theme: Theme,
    ) -> Option<Self> {
        let leads: Vec<(u8, String)> =
            (1..=u8::MAX).zip(&choice.options).map(|(digit, _)| (digit, lead(digit))).collect();
        let leads: Option<Vec<Set>> =
            leads.iter().map(|(_, text)| Set::new(text, size, wide, theme.style(Role::Key))).collect();
        let leads = leads?;
        let indent = leads.iter().map(Set::width).max().unwrap_or(0) + if size == Size::Plain { 1 } else { 2 };
        let label = |text: &String| {
            Set::new(&room.words.shown(text), size, wide.saturating_sub(indent), theme.style(Role::Question))
        };
        let labels: Option<Vec<Set>> = choice.options.iter().map(|answer| label(&answer.label)).collect();
        Some(Options { rows: leads.into_iter().zip(labels?).collect(), indent })
    }

    fn height(&self) -> u16 {
        self.rows.iter().map(|(_, label)| label.height()).sum()
    }

    /// Draws them with so many rows of air between them; where each stands.
    fn draw(&self, frame: &mut Frame, area: Rect, air: u16) -> Vec<Rect> {
        let mut rest = area;
        let mut places = Vec::new();
        for (lead, label) in &self.rows {
            lead.draw(frame, rest);
            let x = self.indent.min(rest.width);
            label.draw(frame, Rect { x: rest.x + x, width: rest.width - x, ..rest });
            places.push(Rect { height: label.height().min(rest.height), ..rest });
            rest = layout::below(rest, label.height() + air);
        }
        places
    }
}

/// Sizes of the question and of the answers, the best first: what is voted on is never smaller than what is asked.
const CHOICE: [(Size, Size); 5] = [
    (Size::Large, Size::Large),
    (Size::Airy, Size::Large),
    (Size::Plain, Size::Large),
    (Size::Airy, Size::Plain),
    (Size::Plain, Size::Plain),
];

/// Draws a choice that is voted on, above a foot of so many rows at the least and at the most.
///
/// ```text
/// Beside the ladder – not scored · press 0 for no answer
/// What do we do?
/// [1] We bid.
/// [2] We bid for a smaller part.
/// [3] We do not bid.
/// ```
pub(in crate::ui) fn choose(
    frame: &mut Frame,
    area: Rect,
    room: &Room,
    choice: &Choice,
    (low, high): (u16, u16),
    theme: Theme,
) -> Asked {
    let how = wrap(&seen_how(room, Question::Poll(Poll::Choice(choice))), area.width);
    let used = rows(how.len());
    frame.render_widget(Paragraph::new(how.into_iter().map(Line::from).collect::<Vec<_>>()), area);
    let area = layout::below(area, used);
    let set = |(ask, size): &(Size, Size)| -> Option<(Set, Options)> {
        let ask = Set::new(&room.words.shown(&choice.ask), *ask, area.width, theme.style(Role::Question))?;
        let digit = |digit: u8| if *size == Size::Plain { format!("[{digit}]") } else { digit.to_string() };
        Some((ask, Options::set(room, choice, *size, area.width, digit, theme)?))
    };
    let tall = |(ask, options): &(Set, Options)| ask.height() + 1 + options.height() + 1 + low;
    let fitting = CHOICE.iter().filter_map(set).find(|sets| tall(sets) <= area.height);
    let Some((ask, options)) = fitting.or_else(|| CHOICE.iter().rev().find_map(set)) else {
        return Asked { foot: area, digits: Vec::new() };
    };
    let spare = area.height.saturating_sub(ask.height() + options.height() + 2 + low);
    let foot = if spare >= high.saturating_sub(low) { high } else { low };
    let spare = spare.saturating_sub(foot - low);
    let air = (spare / rows(options.rows.len()).max(1)).min(1);
    ask.draw(frame, area);
    let places = options.draw(frame, layout::below(area, ask.height() + 1), air);
    Asked { foot: layout::below(area, area.height.saturating_sub(foot)), digits: (1..).zip(places).collect() }
}

/// Warns of texts that leave no room for the digits.
pub fn measure(fit: &mut Fit, path: &Path, poll: Poll) {
    let texts: Vec<u16> = match poll {
        Poll::Numbers(_) => {
            let high = |text: &str| rows(wrap(text, layout::picture(fit.body.width)).len());
            ends(poll).into_iter().flatten().map(high).max().map(|high| high + FRAME).into_iter().collect()
        }
        Poll::Choice(choice) => choice
            .options
            .iter()
            .map(|answer| rows(wrap(&answer.label, fit.body.width.saturating_sub(DIGIT)).len()))
            .collect(),
    };
    let over = (fit.tall(poll.ask()) + texts.iter().sum::<u16>()).saturating_sub(fit.body.height - UNDER);
    if over > 0 {
        fit.too_long(path.field("ask"), message!("check-long-poll", over));
    }
}
