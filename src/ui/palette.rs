//! Everything that can be done here and every place to go to, found by its name. What can be done is a row of the keymap.

use ratatui::Frame;
use ratatui::layout::{Margin, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Clear};

use super::Look;
use super::keymap::{Bound, Keymap};
use super::pages::scrolled;
use super::pointing::{Click, HitMap};
use super::text::{fit, rows, width};
use super::theme::{Role, Theme};
use crate::app::form::Value;
use crate::app::palette::Goal;
use crate::app::{Action, App, Msg};
use crate::domain::order;
use crate::domain::text::one_line;
use crate::view::goals::goals;
use crate::words::{Message, Words};
use crate::{message, say};

/// The widest the palette becomes.
const WIDEST: u16 = 92;

/// What an action means while the palette is open: it moves in it, or does what is chosen.
pub(super) fn meant(keys: &Keymap, app: &App, action: Action) -> Option<Msg> {
    let palette = app.palette.as_ref()?;
    let found = found(keys, app);
    let last = found.len().saturating_sub(1);
    let at = palette.at.min(last);
    Some(match action {
        Action::Up => Msg::Choose(at.saturating_sub(1)),
        Action::Down => Msg::Choose((at + 1).min(last)),
        Action::PageUp => Msg::Choose(at.saturating_sub(10)),
        Action::PageDown => Msg::Choose((at + 10).min(last)),
        Action::First => Msg::Choose(0),
        Action::Last => Msg::Choose(last),
        // With nothing found there is nothing to do, and what is typed stays.
        Action::Accept => match found.into_iter().nth(at) {
            Some(Found::Action(bound)) => Msg::Run(bound.row.action),
            Some(Found::Goal(_, goal)) => Msg::Reach(goal),
            None => Msg::Choose(0),
        },
        _ => return None,
    })
}

/// What is found by its name.
enum Found<'a> {
    /// Something that can be done.
    Action(&'a Bound),
    /// Somewhere to go, and what it is called.
    Goal(String, Goal),
}

/// What can be done on the screen below, and then where one can go from it, that fits what is typed, the best first; what
/// fits by its letters alone only where nothing else does.
fn found<'a>(keys: &'a Keymap, app: &App) -> Vec<Found<'a>> {
    let Some(palette) = &app.palette else { return Vec::new() };
    let (contexts, words) = (app.contexts_below(), app.gate());
    let sought = palette.sought().to_lowercase();
    let mut offered: Vec<&Bound> = Vec::new();
    for bound in keys.reachable(&contexts).filter(|b| is_offered(b, app)) {
        if !offered.iter().any(|twin| twin.row.action == bound.row.action) {
            offered.push(bound);
        }
    }
    let actions = offered.into_iter().filter_map(|bound| {
        let called = format!("{} {}", name(bound, words), bound.word(words));
        let also = also(bound.row.action).map_or_else(String::new, |also| words.say(&also));
        Some((fits(&sought, &called, &also)?, Found::Action(bound)))
    });
    let goals = goals(app).into_iter().filter_map(|(name, goal)| {
        Some((fits(&sought, &name, "").filter(|rank| *rank < LETTERS)?, Found::Goal(name, goal)))
    });
    let mut found: Vec<(u8, Found)> = actions.chain(goals).collect();
    order::by_key(&mut found, |(rank, _)| *rank);
    let best = found.first().map_or(0, |(rank, _)| *rank);
    found.into_iter().filter(|(rank, _)| *rank < LETTERS || best == LETTERS).map(|(_, found)| found).collect()
}

/// A vote is a person's: the palette gives none.
fn is_offered(bound: &Bound, app: &App) -> bool {
    if !app.offers(bound.row.action) {
        return false;
    }
    let is_vote = matches!(bound.row.action, Action::Vote(_));
    let has_name = !bound.row.word.is_empty() || !bound.row.help.is_empty();
    !is_vote && bound.row.action != Action::Palette && has_name
}

/// What an action is called in the list.
fn name(bound: &Bound, words: &Words) -> String {
    if bound.row.help.is_empty() { bound.word(words) } else { bound.help(words) }
}

/// The rank of a name that fits by its letters alone.
const LETTERS: u8 = 4;

/// Whether a word fits what is typed.
type Fits = fn(&str, &str) -> bool;

/// How well a name fits, 0 the best: by whole words of it, by whole words that mean the same, by the beginnings of the
/// ones or the others, or with its letters in order in one word of it.
fn fits(sought: &str, name: &str, also: &str) -> Option<u8> {
    let split = |text: &str| -> Vec<String> {
        let words = text.to_lowercase();
        words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let (own, other) = (split(name), split(also));
    let both: Vec<String> = own.iter().chain(&other).cloned().collect();
    let typed = split(sought);
    let all = |words: &[String], fits: Fits| typed.iter().all(|typed| words.iter().any(|word| fits(word, typed)));
    let (is, begins): (Fits, Fits) = (|a, b| a == b, |a, b| a.starts_with(b));
    let ranked = [all(&own, is), all(&both, is), all(&own, begins), all(&both, begins), all(&own, in_order)];
    ranked.iter().position(|fits| *fits).and_then(|rank| u8::try_from(rank).ok())
}

/// Whether a word begins with the first letter that is typed and has the others in order.
fn in_order(word: &str, typed: &str) -> bool {
    let mut letters = word.chars();
    word.chars().next() == typed.chars().next() && typed.chars().all(|typed| letters.any(|c| c == typed))
}

/// Other words that people look for an action by.
fn also(action: Action) -> Option<Message> {
    Some(match action {
        Action::Undo => message!("keys-also-undo"),
        Action::Amend => message!("keys-also-amend"),
        Action::Correct => message!("keys-also-correct"),
        Action::Extend(_) => message!("keys-also-extend"),
        Action::Pause => message!("keys-also-pause"),
        Action::Talk | Action::TalkShort | Action::TalkPart => message!("keys-also-talk"),
        Action::Park | Action::Parked => message!("keys-also-park"),
        Action::Blank => message!("keys-also-blank"),
        Action::Codename => message!("keys-also-codename"),
        Action::RoomMore => message!("keys-also-room-more"),
        Action::RoomLess => message!("keys-also-room-less"),
        Action::Remote => message!("keys-also-remote"),
        Action::Report => message!("keys-also-report"),
        Action::BringIn => message!("keys-also-bring-in"),
        Action::Target => message!("keys-also-target"),
        Action::Places => message!("keys-also-places"),
        Action::Moves => message!("keys-also-moves"),
        Action::Act => message!("keys-also-act"),
        Action::Evidence => message!("keys-also-evidence"),
        Action::Revote => message!("keys-also-revote"),
        Action::PassOver => message!("keys-also-pass-over"),
        Action::Finish => message!("keys-also-finish"),
        Action::Notes => message!("keys-also-notes"),
        _ => return None,
    })
}

/// Draws the palette over what is there.
pub(super) fn draw(frame: &mut Frame, area: Rect, app: &App, look: Look, spots: &mut HitMap) {
    let Look { theme, keys, words, .. } = look;
    let Some(palette) = &app.palette else { return };
    let found = found(keys, app);
    let wide = area.width.saturating_sub(8).min(WIDEST);
    // Frame, field and air take four rows.
    let height = (rows(found.len().max(1)) + 4).min(area.height);
    let place = Rect { x: area.x + (area.width - wide) / 2, width: wide, height, ..area };
    let block = Block::bordered()
        .border_type(BorderType::Rounded)
        .border_style(theme.style(Role::Line))
        .title(Span::styled(format!(" {} ", palette.form.title), theme.style(Role::Heading)));
    let inner = block.inner(place).inner(Margin::new(1, 0));
    spots.clear();
    frame.render_widget(Clear, place);
    frame.buffer_mut().set_style(place, theme.ground());
    frame.render_widget(block, place);
    draw_field(frame, Rect { height: 1, ..inner }, palette.form.fields.first().map(|f| &f.value), theme);
    let list = super::layout::below(inner, 2);
    if found.is_empty() {
        let text = say!(words, "keys-palette-none");
        return frame.render_widget(Line::from(fit(&text, list.width)), list);
    }
    let at = palette.at.min(found.len() - 1);
    let scroll = (rows(at) + 1).saturating_sub(list.height);
    let places = (0..found.len()).map(|i| (i..i + 1, Click::line(i, i == at))).collect();
    let lines: Vec<Line> =
        found.iter().enumerate().map(|(i, b)| line(b, words, i == at, (list.width, theme))).collect();
    let scroll = scrolled(frame, list, lines, scroll, look, spots);
    spots.add_lines(list, scroll, places);
}

fn draw_field(frame: &mut Frame, area: Rect, value: Option<&Value>, theme: Theme) {
    let Some(Value::Text(input)) = value else { return };
    let room = usize::from(area.width.saturating_sub(3));
    let scroll = input.visual_scroll(room);
    let shown: String = one_line(input.value()).chars().skip(scroll).collect();
    let style = theme.style(Role::Question);
    frame.render_widget(Line::from(vec![Span::styled("▸ ", style), Span::styled(shown, style)]), area);
    let column = u16::try_from(input.visual_cursor().saturating_sub(scroll)).unwrap_or(0);
    frame.set_cursor_position(Position::new(area.x + 2 + column.min(area.width.saturating_sub(3)), area.y));
}

/// What was found, an action with its keys at the end of its line.
fn line(found: &Found, words: &Words, chosen: bool, (wide, theme): (u16, Theme)) -> Line<'static> {
    let (name, keys) = match found {
        Found::Action(bound) => (name(bound, words), bound.label(2, false, None).unwrap_or_default()),
        Found::Goal(name, _) => (name.clone(), String::new()),
    };
    let text = fit(&name, wide.saturating_sub(width(&keys) + 4));
    let gap = wide.saturating_sub(width(&text) + width(&keys) + 2);
    let style = theme.style(if chosen { Role::Chosen } else { Role::Text });
    let key = theme.style(if chosen { Role::Chosen } else { Role::Key });
    let mark = if chosen { "▸ " } else { "  " };
    Line::from(vec![
        Span::styled(mark, style),
        Span::styled(text + &" ".repeat(gap.into()), style),
        Span::styled(keys, key),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_fit_before_their_beginnings_and_these_before_letters() {
        let report = |sought| fits(sought, "the report so far", "export print");
        assert_eq!(report("report"), Some(0));
        assert_eq!(report("print"), Some(1));
        assert_eq!(report("so fa"), Some(2));
        assert_eq!(report("exp"), Some(3));
        assert_eq!(report("rprt"), Some(LETTERS));
        assert_eq!(report(""), Some(0));
        assert_eq!(report("ladder"), None);
        assert_eq!(fits("late", "take back the last thing", ""), None, "its letters are in several words");
    }
}
