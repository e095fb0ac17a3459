//! A facilitator's desk without a terminal: keys in, screen and effects out, time as told.
#![allow(dead_code, clippy::unwrap_used, clippy::panic)]

pub mod checked;
pub mod tour;

use chrono::{DateTime, Duration};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use rungs::app::room::Kept;
use rungs::app::{App, Effect, Msg, Screen};
use rungs::domain::session::{Header, METHOD, Moment, Opportunity, Reach, Session, Setup};
use rungs::domain::workshop::Question;
use rungs::storage::folders::Folders;
use rungs::storage::scripts::{self, Script};
use rungs::ui::Look;
use rungs::ui::keymap::{Key, Keymap, Press};
use rungs::ui::letters::{self, Blocks, Size};
use rungs::ui::pointing::{self, Click, HitMap};
use rungs::ui::signs::Signs;
use rungs::ui::theme::Theme;
use rungs::words::{Language, Words};

pub struct Desk {
    pub app: App,
    pub now: Moment,
    pub size: (u16, u16),
    pub theme: Theme,
    pub signs: Signs,
    pub keys: Keymap,
    /// Whether a time has just run out, for those who want to see it.
    pub blocks: Blocks,
    /// Milliseconds since the last reveal.
    pub moving: Option<u16>,
    pub flash: bool,
    /// Everything that was to be done outside, and was not answered here.
    pub effects: Vec<Effect>,
    /// Whether saves are answered at once.
    pub disk_works: bool,
}

/// The scripts beside the ladder, in both languages.
pub const BESIDE: [&str; 8] = [
    "beside-the-ladder",
    "neben-der-leiter",
    "who-trusts-whom",
    "wer-wem-vertraut",
    "touchpoints",
    "beruehrungspunkte",
    "portfolio-talk",
    "portfolio-gespraech",
];

/// Those with a ladder that have steps beside it, to be taken up in time to spare or as their end.
pub const WITH_STEPS_BESIDE: [&str; 10] = [
    "trust-check",
    "vertrauens-check",
    "before-the-bid",
    "vor-dem-angebot",
    "broken-promise",
    "gebrochenes-versprechen",
    "reverse-the-polarity",
    "umgepolt",
    "too-cosy",
    "zu-vertraut",
];

pub fn noon() -> Moment {
    DateTime::parse_from_rfc3339("2026-11-22T12:00:00+01:00").unwrap()
}

pub fn nobody() -> Folders {
    Folders { config: "no-such-folder".into(), data: "no-such-folder".into() }
}

pub fn script(id: &str) -> Script {
    scripts::find(id, &nobody()).unwrap()
}

/// A session of five about a made-up account.
pub fn session(workshop: &str, room: u32) -> Session {
    let Script { workshop, ladder, .. } = script(workshop);
    let opportunity = Some(Opportunity { name: "Renewal".into(), reach: Reach::Core });
    let setup = Setup { opportunity, target: Some(3), ..Setup::new("Harbour", room) };
    Session::new(
        Header { id: "2026-11-22-harbour-0000".into(), created: noon(), setup, method: METHOD },
        workshop,
        ladder,
    )
}

/// What a room votes on in earnest: not a poll before it.
fn is_of_two_pictures_or_scored(question: Question) -> bool {
    question.is_scored() || matches!(question, Question::Pair(_))
}

/// The gate in English with the keys of the table.
pub fn words() -> Words {
    Words::new(Language::English, |language, action| Keymap::default().called(language, action))
}

impl Desk {
    /// Five people at the first question of a workshop.
    pub fn at_first_question(workshop: &str) -> Desk {
        let session = session(workshop, 5);
        assert!(session.workshop.questions().any(is_of_two_pictures_or_scored), "{workshop} scores none");
        let mut desk = Desk::in_room(session, Kept::Stored);
        while !desk.session().question().is_some_and(is_of_two_pictures_or_scored) {
            desk.press("]");
        }
        desk
    }

    /// At the first pair of a stored trust check with a room of so many.
    pub fn at_first_pair(room: u32) -> Desk {
        let mut desk = Desk::in_room(session("trust-check", room), Kept::Stored);
        desk.press("]]]]");
        desk
    }

    /// Goes once to each step that is extra, and back to the start.
    pub fn take_extras(&mut self) {
        let extras: Vec<usize> =
            (0..self.session().workshop.steps.len()).filter(|step| self.session().stands_by(*step)).collect();
        for step in extras.into_iter().chain([0]) {
            let here = self.session().places().position(|(place, _)| place == self.session().progress.place).unwrap();
            let there = self.session().places().position(|(place, _)| place.step == step).unwrap();
            let keys = if there < here { "<Up>".repeat(here - there) } else { "<Down>".repeat(there - here) };
            self.press(&format!("g{keys}<Enter>"));
        }
    }

    pub fn in_room(session: Session, kept: Kept) -> Desk {
        let (app, effects) = App::in_room(words(), session, kept, noon());
        let mut desk = Desk::of(app);
        desk.perform(effects);
        desk
    }

    pub fn of(app: App) -> Desk {
        Desk {
            app,
            now: noon(),
            size: (120, 36),
            theme: Theme::None,
            signs: Signs::Unicode,
            // The terminal's own letters: what is said can be read. Large ones are set by those who measure them.
            blocks: Blocks::Whole,
            moving: None,
            keys: Keymap::default(),
            flash: false,
            effects: Vec::new(),
            disk_works: true,
        }
    }

    pub fn demo() -> Desk {
        let case = scripts::case("demo").unwrap();
        let Script { workshop, ladder, .. } = script(&case.workshop);
        Desk::in_room(case.session(workshop, ladder, noon()).unwrap(), Kept::Rehearsal)
    }

    /// Types keys: characters as they are, others as `<Enter>`, `<Ctrl-c>`.
    pub fn press(&mut self, keys: &str) -> &mut Desk {
        let mut rest = keys;
        while let Some(c) = rest.chars().next() {
            let (press, length) = match rest.strip_prefix('<').and_then(|r| r.split_once('>')) {
                Some((name, _)) => (named(name), name.len() + 2),
                None => (Press { key: Key::Char(c), ctrl: false }, c.len_utf8()),
            };
            rest = &rest[length..];
            let msg = self.keys.answer(&self.app, press);
            self.send(msg);
        }
        self
    }

    pub fn send(&mut self, msg: Msg) {
        let effects = self.app.update(msg, self.now);
        self.perform(effects);
    }

    pub fn wait(&mut self, seconds: i64) -> &mut Desk {
        self.now += Duration::seconds(seconds);
        let (_, effects) = self.app.tick(self.now);
        self.perform(effects);
        self
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Save(revision, _) if self.disk_works => self.send(Msg::Saved(revision, Ok(()))),
                other => self.effects.push(other),
            }
        }
    }

    fn drawn(&self) -> (Buffer, HitMap) {
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).unwrap();
        let look = Look {
            words: &self.app.words,
            theme: self.theme,
            signs: self.signs,
            blocks: self.blocks,
            keys: &self.keys,
            flash: self.flash,
            moving: self.moving,
        };
        let mut spots = HitMap::default();
        terminal.draw(|frame| spots = rungs::ui::draw(frame, &self.app, look, self.now)).unwrap();
        (terminal.backend().buffer().clone(), spots)
    }

    pub fn buffer(&self) -> Buffer {
        self.drawn().0
    }

    /// Draws, and lets the app know what was in sight, as the runtime does after each frame.
    pub fn look(&mut self) -> &mut Desk {
        self.app.viewport = self.drawn().1.viewport;
        self
    }

    /// Where a question and what is voted on stand, with the rows that a line of each takes.
    pub fn letters(&self) -> Vec<(Rect, u16)> {
        self.drawn().1.letters
    }

    /// Everything that can be clicked, as the words that stand there.
    pub fn spots(&self) -> Vec<(String, Click)> {
        let (buffer, spots) = self.drawn();
        let words = |area: &Rect| {
            let row = |y| (area.left()..area.right()).map(|x| buffer[(x, y)].symbol()).collect::<String>();
            let rows: Vec<String> = (area.top()..area.bottom()).map(|y| row(y).trim().to_owned()).collect();
            rows.join(" ").trim().to_owned()
        };
        spots.all().map(|(area, click)| (words(area), *click)).collect()
    }

    /// Clicks in the middle of the first place where these words stand.
    pub fn click(&mut self, words: &str) -> &mut Desk {
        let (buffer, spots) = self.drawn();
        let line = |y| (0..self.size.0).map(|x| buffer[(x, y)].symbol()).collect::<Vec<_>>();
        let found = (0..self.size.1).find_map(|y| {
            let cells = line(y);
            let column = (0..cells.len()).find(|&x| cells[x..].concat().starts_with(words))?;
            Some((u16::try_from(column).unwrap(), y))
        });
        let at = found.unwrap_or_else(|| panic!("`{words}` is not on the screen:\n{}", self.screen()));
        if let Some(msg) = spots.message(&self.keys, &self.app, at) {
            self.send(msg);
        }
        self
    }

    pub fn wheel(&mut self, up: bool) -> &mut Desk {
        if let Some(msg) = pointing::wheel(&self.keys, &self.app, up) {
            self.send(msg);
        }
        self
    }

    /// The screen as text, without the blanks at the ends of lines.
    pub fn screen(&self) -> String {
        let buffer = self.buffer();
        let line = |y| (0..self.size.0).map(|x| buffer[(x, y)].symbol()).collect::<String>();
        (0..self.size.1).map(|y| line(y).trim_end().to_owned() + "\n").collect()
    }

    /// The first word of a text that stands on the screen in no size.
    pub fn misses<'a>(&self, text: &'a str) -> Option<&'a str> {
        let screen = self.screen();
        let cells: Vec<Vec<char>> = screen.lines().map(|line| line.chars().collect()).collect();
        letters::set_blocks(self.blocks);
        let is_large = |word: &str| large(word).iter().any(|rows| stands(&cells, rows));
        text.split_whitespace().find(|word| !screen.contains(word) && !is_large(word))
    }

    /// Whether a word stands on the screen in large letters.
    pub fn is_large(&self, word: &str) -> bool {
        let cells: Vec<Vec<char>> = self.screen().lines().map(|line| line.chars().collect()).collect();
        letters::set_blocks(self.blocks);
        large(word).iter().any(|rows| stands(&cells, rows))
    }

    /// The first word of some texts that stands nowhere in large letters: the screen is drawn once for all of them.
    pub fn small<'a>(&self, texts: &[&'a str]) -> Option<&'a str> {
        let cells: Vec<Vec<char>> = self.screen().lines().map(|line| line.chars().collect()).collect();
        letters::set_blocks(self.blocks);
        let is_large = |word: &str| large(word).iter().any(|rows| stands(&cells, rows));
        texts.iter().flat_map(|text| text.split_whitespace()).find(|word| !is_large(word))
    }

    pub fn session(&self) -> &Session {
        let Screen::Room(room) = &self.app.screen else { panic!("no session is on the screen") };
        &room.session
    }

    pub fn says(&self, text: &str) -> bool {
        self.screen().contains(text)
    }
}

fn named(name: &str) -> Press {
    if let Some(c) = name.strip_prefix("Ctrl-") {
        return Press { key: Key::Char(c.chars().next().unwrap()), ctrl: true };
    }
    let key = match name {
        "Enter" => Key::Enter,
        "Esc" => Key::Esc,
        "Tab" => Key::Tab,
        "BackTab" => Key::BackTab,
        "Backspace" => Key::Backspace,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Home" => Key::Home,
        "PageDown" => Key::PageDown,
        "PageUp" => Key::PageUp,
        "F1" => Key::F(1),
        _ => panic!("no key {name}"),
    };
    Press { key, ctrl: false }
}

/// Every way in which a word may stand in large letters, row by row, without the blanks round it.
fn large(word: &str) -> Vec<Vec<Vec<char>>> {
    let sizes = [Size::Large].into_iter().chain((6..=12).map(Size::Rows));
    let row = |row: String| row.trim_end().chars().collect::<Vec<char>>();
    sizes.flat_map(|size| letters::looks(word, size)).map(|rows| rows.into_iter().map(row).collect()).collect()
}

/// Whether these rows stand below each other somewhere on the screen, whatever is beside them.
fn stands(screen: &[Vec<char>], rows: &[Vec<char>]) -> bool {
    let rows = &rows[..rows.iter().rposition(|row| !row.is_empty()).map_or(0, |last| last + 1)];
    let at = |x: usize, y: usize| {
        rows.iter().zip(&screen[y..]).all(|(row, line)| row.is_empty() || line.get(x..x + row.len()) == Some(row))
    };
    let width = screen.iter().map(Vec::len).max().unwrap_or(0);
    !rows.is_empty() && (0..=screen.len().saturating_sub(rows.len())).any(|y| (0..width).any(|x| at(x, y)))
}
