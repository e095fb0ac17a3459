//! What a line means: keys of the keymap, one character each, or names of what keys do. In a form it is the answer.

use tui_input::InputRequest;

use super::form::{have_own_numbers, own_number};
use super::lists;
use crate::app::form::{Form, Value};
use crate::app::room::{Kept, Overlay};
use crate::app::{Action, App, Msg, Screen, Where};
use crate::say;
use crate::ui::keymap::{Bound, Key, Keymap, Press, label, spoken};
use crate::words::{Language, Message, Words};

/// What the beginning of a line means.
#[derive(Debug)]
pub enum Typed {
    /// These messages, in order.
    Does(Vec<Msg>),
    /// Something is to be said at once.
    Asks(Asked),
    /// Leave the program; everything is kept.
    Quit,
    /// Nothing that I know: a sentence.
    Unknown(String),
}

/// What is answered at once, and changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Where the room is, and how many have voted.
    Where,
    /// What is left of the time.
    Time,
    /// To be told less, or all again.
    Terse,
    /// Every key and word that works here.
    Help,
    /// What one of them does.
    Of(Option<Action>),
    /// The section of the report with this number.
    Section(usize),
}

/// Words that stand for whichever of these works here.
const SYNONYMS: [(&str, &[Action]); 4] = [
    ("plain-word-back", &[Action::Cancel, Action::Back, Action::PrevField]),
    ("plain-word-yes", &[Action::TakeOffer]),
    ("plain-word-again", &[Action::Redraw]),
    ("plain-word-go", &[Action::Places]),
];

/// Words that work everywhere, with what they ask; those that ask nothing leave.
const ANYWHERE: [(&str, Option<Asked>); 6] = [
    ("plain-word-quit", None),
    ("plain-word-exit", None),
    ("plain-word-where", Some(Asked::Where)),
    ("plain-word-time", Some(Asked::Time)),
    ("plain-word-terse", Some(Asked::Terse)),
    ("plain-word-help-all", Some(Asked::Help)),
];

/// A word of the catalogue as it is typed: in the language that is spoken, and in English.
fn both(words: &Words, id: &'static str) -> [String; 2] {
    let message = Message::new(id);
    [words.say(&message), words.in_language(Language::English).say(&message)]
}

/// What the beginning of `line` means just now, and the rest of it.
#[must_use]
pub fn read<'a>(keys: &Keymap, app: &App, line: &'a str) -> (Typed, &'a str) {
    if let Some(form) = app.form() {
        return (answer(keys, app, form, line.trim()), "");
    }
    let line = line.trim();
    let Some(first) = line.chars().next() else { return (empty(keys, app), "") };
    // A slash keeps a word from being an answer; where there is none it is not needed, and does no harm.
    let named_line = line.strip_prefix('/').unwrap_or(line);
    if are_marks(keys, app, line) {
        let does = keys.message(app, Press { key: Key::Char(first), ctrl: false });
        return (Typed::Does(does.into_iter().collect()), &line[first.len_utf8()..]);
    }
    if let Some(asked) = asked_of(keys, app, named_line) {
        return (Typed::Asks(asked), "");
    }
    if let Some((typed, length)) = named(keys, app, named_line) {
        return (typed, &named_line[length..]);
    }
    let press = keys.message(app, Press { key: Key::Char(first), ctrl: false });
    if let (None, Some(count)) = (&press, lists::numbered(app))
        && first.is_ascii_digit()
    {
        let length = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len());
        return (pick(app, &line[..length], count), &line[length..]);
    }
    let word: String = line.chars().take_while(|c| c.is_alphabetic()).collect();
    if word.chars().count() > 1 {
        return (unknown(app, &word), "");
    }
    match press {
        Some(msg) => (Typed::Does(vec![msg]), &line[first.len_utf8()..]),
        // A number is heard as one.
        None if first.is_ascii_digit() => {
            let digits = line.split(|c: char| !c.is_ascii_digit()).next().unwrap_or(line);
            (no_vote(app).unwrap_or_else(|| unknown(app, digits)), "")
        }
        None => (unknown(app, &first.to_string()), ""),
    }
}

/// What of a line was not done once a part of it was refused, and `rest` stood behind that part. Of votes it is said how
/// many of the line were counted, never which: they are hidden.
#[must_use]
pub fn undone(app: &App, counted: Option<usize>, rest: &str) -> Vec<String> {
    let words = app.gate();
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let (dropped, rest) = match counted {
        Some(_) => (1 + rest[..rest.len() - behind.len()].bytes().filter(u8::is_ascii_digit).count(), behind),
        None => (0, rest),
    };
    // A single digit that was refused has been heard of.
    let votes = counted.filter(|counted| counted + dropped > 1);
    let votes = votes.map(|counted| say!(words, "plain-votes-dropped", counted, dropped));
    votes.into_iter().chain((!rest.is_empty()).then(|| say!(words, "plain-rest"))).collect()
}

/// Whether a line begins with letters that mark contacts: they are typed one after another, and may spell what something
/// else is called.
fn are_marks(keys: &Keymap, app: &App, line: &str) -> bool {
    let marks = |c| {
        let does = keys.message(app, Press { key: Key::Char(c), ctrl: false });
        matches!(does, Some(Msg::Do(Action::Contact(_))))
    };
    let letters: String = line.chars().take_while(|c| c.is_alphabetic()).collect();
    app.contexts().first() == Some(&Where::Marks) && !letters.is_empty() && letters.chars().all(marks)
}

/// Why a digit is no vote where votes are shown: whoever types it may think that it is one.
fn no_vote(app: &App) -> Option<Typed> {
    let Screen::Room(room) = &app.screen else { return None };
    let is_shown = room.over == Overlay::Nothing && room.is_shown();
    is_shown.then(|| {
        let why = say!(app.gate(), "app-refused-vote-revealed");
        Typed::Unknown(say!(app.gate(), "plain-not-done", why))
    })
}

fn unknown(app: &App, word: &str) -> Typed {
    // It is taught wherever something is open, and typed where nothing is any more.
    Typed::Unknown(match word.eq_ignore_ascii_case("esc") {
        true => say!(app.gate(), "plain-nothing-open"),
        false => say!(app.gate(), "plain-unknown", word),
    })
}

/// An empty line is Enter; where that does nothing it goes on, but not past a question that was not voted on, nor past
/// votes that are hidden, unless all are in and a later step shows them.
fn empty(keys: &Keymap, app: &App) -> Typed {
    if let Some(msg) = keys.message(app, Press { key: Key::Enter, ctrl: false }) {
        return Typed::Does(vec![msg]);
    }
    let next = doing(keys, &app.contexts(), &[Action::Next]);
    if let Screen::Room(room) = &app.screen
        && next.is_some()
        && room.kept != Kept::LookingOnly
        && room.session.question().is_some_and(|asked| !room.session.progress.is_settled(asked.id()))
    {
        let (taken, coming) = room.votes_in();
        match taken + coming {
            0 => return Typed::Unknown(say!(app.gate(), "plain-skips-unvoted")),
            count if room.is_collecting() && count >= room.session.progress.room => {}
            count => return Typed::Unknown(say!(app.gate(), "plain-skips-hidden", count)),
        }
    }
    Typed::Does(next.map(Msg::Do).into_iter().collect())
}

/// The first of these actions that works here.
fn doing(keys: &Keymap, contexts: &[Where], wanted: &[Action]) -> Option<Action> {
    wanted.iter().copied().find(|action| keys.reachable(contexts).any(|b| b.row.action == *action))
}

/// What the longest name that the line begins with does, and its length.
fn named(keys: &Keymap, app: &App, line: &str) -> Option<(Typed, usize)> {
    let (contexts, words) = (app.contexts(), app.gate());
    let length = |id| both(words, id).iter().filter_map(|name| begins(line, name)).max();
    let anywhere = ANYWHERE.iter().filter_map(|(id, asked)| Some((length(id)?, *asked)));
    if let Some((length, asked)) = anywhere.max_by_key(|(length, _)| *length) {
        return Some((asked.map_or(Typed::Quit, Typed::Asks), length));
    }
    let english = words.in_language(Language::English);
    let rows = keys.reachable(&contexts).flat_map(|bound| {
        let label = |press| [words, &english].map(|words| super::spoken(words, &label(press)));
        let labels: Vec<String> = bound.keys.iter().flat_map(label).collect();
        names(bound, words).into_iter().chain(labels).map(move |name| (name, bound.row.action))
    });
    let synonyms = SYNONYMS.iter().filter_map(|(id, wanted)| Some((both(words, id), doing(keys, &contexts, wanted)?)));
    let synonyms = synonyms.flat_map(|(names, action)| names.map(|name| (name, action)));
    let found = rows.chain(synonyms).filter_map(|(name, action)| Some((begins(line, &name)?, action)));
    let (length, action) = found.max_by_key(|(length, _)| *length)?;
    Some((Typed::Does(vec![Msg::Do(action)]), length))
}

/// What is asked by `help reveal`: the action that the rest of the line names whole, if it is one.
fn asked_of(keys: &Keymap, app: &App, line: &str) -> Option<Asked> {
    let begun = |id| both(app.gate(), id).iter().filter_map(|name| begins(line, name)).max();
    let name = line[begun("plain-word-help").filter(|_| begun("plain-word-help-all").is_none())?..].trim();
    if name.is_empty() {
        return None;
    }
    let does = match (named(keys, app, name), name.chars().next()) {
        (Some((Typed::Does(msgs), length)), _) if length == name.len() => msgs.into_iter().next(),
        (_, Some(only)) if name.chars().nth(1).is_none() => {
            keys.message(app, Press { key: Key::Char(only), ctrl: false })
        }
        _ => None,
    };
    Some(Asked::Of(if let Some(Msg::Do(action)) = does { Some(action) } else { None }))
}

/// How much of a line a name is that it begins with, whatever the case of its letters.
fn begins(line: &str, name: &str) -> Option<usize> {
    let mut rest = line.chars();
    for wanted in name.chars() {
        rest.next().filter(|c| c.to_lowercase().eq(wanted.to_lowercase()))?;
    }
    let left = rest.as_str();
    let is_whole = name.chars().nth(1).is_some() && !left.starts_with(char::is_alphanumeric);
    is_whole.then(|| line.len() - left.len())
}

/// What a row's action is called, the best name first; English names are understood in every language.
#[must_use]
pub fn names(bound: &Bound, words: &Words) -> Vec<String> {
    // One row stands for five digits: its word names none of them.
    if bound.row.action == Action::Vote(1) {
        return Vec::new();
    }
    let in_words = |words: &Words| {
        let word = bound.word(words).trim_end_matches('?').to_lowercase();
        [word, words.say(&spoken(bound.row.action))]
    };
    let mut names: Vec<String> = Vec::new();
    for name in in_words(words).into_iter().chain(in_words(&words.in_language(Language::English))) {
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// What an action's key is called where it is heard, by the action's name in `config.ron`. An arrow has the name of what
/// it does, as a sign has and what has no key: `press left` is heard as a direction, and `press -` not at all.
#[must_use]
pub fn called(keys: &Keymap, language: Language, action: &str) -> Option<String> {
    keys.called_by(language, action, |bound, words| match bound.keys.first() {
        Some(press) if !is_sign(press.key) => heard(words, &label(press)),
        _ => names(bound, words).into_iter().next().unwrap_or_default(),
    })
}

fn is_sign(key: Key) -> bool {
    match key {
        Key::Char(c) => !c.is_alphanumeric(),
        other => matches!(other, Key::Left | Key::Right | Key::Up | Key::Down),
    }
}

/// A key's label as it is heard: a capital letter is told from a small one.
pub(super) fn heard(words: &Words, label: &str) -> String {
    let mut chars = label.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if c.is_uppercase() => say!(words, "plain-capital", letter = c),
        _ => label.to_owned(),
    }
}

/// What the footer would offer, as one line; that help is to be had was said at the start.
pub(super) fn offered(keys: &Keymap, app: &App, words: &Words) -> String {
    let contexts = app.contexts();
    // What is said whole needs no scrolling, and every name is a word already.
    let is_of_use =
        |b: &&Bound| b.row.place != Where::Scroll && !matches!(b.row.action, Action::Palette | Action::Help);
    let rows = keys.footer(&contexts).filter(is_of_use);
    let key = |b: &Bound| Some(heard(words, &b.label(1, false, app.last_digit())?));
    let told = rows.filter_map(|b| Some(format!("{}: {}", key(b)?, b.word(words))));
    told.collect::<Vec<_>>().join("; ")
}

/// Goes to an entry of a list by its number, and in.
fn pick(app: &App, digits: &str, count: usize) -> Typed {
    let Some(to) = digits.parse::<usize>().ok().filter(|n| (1..=count).contains(n)) else {
        return Typed::Unknown(say!(app.gate(), "plain-no-number", digits, count));
    };
    if let Screen::Room(room) = &app.screen
        && matches!(room.over, Overlay::Report { .. })
    {
        return Typed::Asks(Asked::Section(to));
    }
    Typed::Does(vec![Msg::Choose(to - 1), Msg::Do(Action::Accept)])
}

/// A line typed into a form.
fn answer(keys: &Keymap, app: &App, form: &Form, text: &str) -> Typed {
    if text.eq_ignore_ascii_case("esc") {
        return Typed::Does(vec![Msg::Do(Action::Cancel)]);
    }
    // A dot did what a slash does, and still does.
    let whole = |name: &str| named(keys, app, name).filter(|(_, length)| *length == name.len()).map(|(typed, _)| typed);
    if let Some(name) = text.strip_prefix(['/', '.'])
        && let Some(typed) = whole(name).or_else(|| takes_out(keys, app, name))
    {
        return typed;
    }
    let accept = Msg::Do(Action::Accept);
    let Some(field) = form.fields.get(form.at).filter(|_| !text.is_empty()) else { return Typed::Does(vec![accept]) };
    match &field.value {
        Value::Text(_) => {
            let clear = Msg::Edit(InputRequest::DeleteLine);
            let typed = (text != "-").then(|| Msg::Paste(text.to_owned()));
            Typed::Does([clear].into_iter().chain(typed).chain([accept]).collect())
        }
        // The same sign empties both kinds; nothing is chosen by 0, too.
        Value::Choice { free: true, .. } if matches!(text, "-" | "0") => {
            Typed::Does([Action::TakeBack, Action::Accept].map(Msg::Do).into())
        }
        // What is none of the options is no answer: there a word needs no slash.
        Value::Choice { options, at, .. } => match choose(app, options, *at, text) {
            Typed::Unknown(why) => whole(text).unwrap_or(Typed::Unknown(why)),
            typed => typed,
        },
    }
}

/// What takes out a line that a form has kept goes by its name in the room: its key there is a line here.
fn takes_out(keys: &Keymap, app: &App, name: &str) -> Option<Typed> {
    let undo = keys.help(&[Where::Room]).find(|bound| bound.row.action == Action::Undo)?;
    names(undo, app.gate()).contains(&name.to_lowercase()).then(|| Typed::Does(vec![Msg::Do(Action::Undo)]))
}

fn choose(app: &App, options: &[String], at: usize, text: &str) -> Typed {
    let lower = text.to_lowercase();
    let own = have_own_numbers(options);
    let by_number = || match own {
        true => options.iter().position(|option| own_number(option) == Some(text)),
        false => text.parse::<usize>().ok().filter(|n| (1..=options.len()).contains(n)).map(|n| n - 1),
    };
    let exact = options.iter().position(|o| o.to_lowercase() == lower);
    let begins: Vec<usize> =
        (0..).zip(options).filter(|(_, o)| o.to_lowercase().starts_with(&lower)).map(|(i, _)| i).collect();
    let only = || if let [one] = begins[..] { Some(one) } else { None };
    let Some(to) = exact.or_else(by_number).or_else(only) else {
        return Typed::Unknown(match own {
            true => say!(app.gate(), "plain-choose-one"),
            false => say!(app.gate(), "plain-choose", count = options.len()),
        });
    };
    let (step, times) = if to > at { (Action::Right, to - at) } else { (Action::Left, at - to) };
    Typed::Does((0..times).map(|_| step).chain([Action::Accept]).map(Msg::Do).collect())
}
