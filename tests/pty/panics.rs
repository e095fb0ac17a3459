//! A fault in the program: the terminal is given back, every answer stays, and no word that was typed is shown.

use std::time::Duration;

use rungs::app::App;
use rungs::app::room::Kept;
use rungs::domain::config::{Bell, Motion};
use rungs::runtime::{self, Settings, World as Place};
use rungs::storage::folders::Folders;
use rungs::storage::sessions::{self, SessionFile};
use rungs::ui::keymap::Keymap;
use rungs::ui::letters::Blocks;
use rungs::ui::signs::Signs;
use rungs::ui::theme::Theme;
use rungs::words::{Language, Words};

use crate::terminal::{Modes, SIZE, Terminal, World};

const TYPED: &str = "their buyer said so";

/// The program as `rungs resume` starts it, with a thread beside it that has a fault as soon as a file says so.
#[test]
#[ignore = "the program that the test below runs"]
fn child() {
    let folder = |name| std::env::var_os(name).unwrap().into();
    let folders = Folders { config: folder("RUNGS_CONFIG_DIR"), data: folder("RUNGS_DATA_DIR") };
    runtime::safety::end_on_panic(Language::English);
    let id = sessions::latest_open(&folders).unwrap();
    let (file, session) = SessionFile::open(&folders, &id, runtime::now()).unwrap();
    let go = folders.data.join("go");
    std::thread::spawn(move || {
        while !go.exists() {
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("{TYPED}");
    });
    let words = Words::new(Language::English, |language, action| Keymap::default().called(language, action));
    let (app, effects) = App::in_room(words.clone(), session, Kept::Stored, runtime::now());
    let place = Place { folders, file: Some(file), case: "demo".into() };
    let keys = Keymap::default();
    let settings = Settings {
        words,
        plain: false,
        theme: Theme::None,
        signs: Signs::Unicode,
        blocks: Blocks::Quadrants,
        motion: Motion::Off,
        keys,
        mouse: false,
        bell: Bell::Off,
        server: Default::default(),
        phones: Default::default(),
    };
    runtime::run(app, effects, place, settings).unwrap();
}

#[test]
fn a_fault_gives_the_terminal_back_and_keeps_every_answer() {
    let world = World::new();
    let before = world.open_at_first_pair(SIZE, "trust-check", "5");
    before.see_saved("one digit a person");
    before.kill();
    let program = std::env::current_exe().unwrap();
    let args = ["panics::child", "--exact", "--ignored", "--nocapture"];
    let mut terminal = Terminal::start(SIZE, world.command(program.to_str().unwrap(), &args));
    terminal.see("one digit a person");
    terminal.press("445");
    terminal.see("3 of 5  ●");
    terminal.press("p");
    terminal.see("Park a remark");
    terminal.press(TYPED);
    terminal.see(TYPED);
    std::fs::write(world.data().join("go"), "").unwrap();
    assert_eq!(terminal.end(), Ok(101));
    terminal.see_modes(Modes::OFF);
    let text = terminal.standing();
    assert!(text.contains("rungs has a fault (panics.rs, line"), "{text}");
    assert!(!text.contains(TYPED), "{text}");
    let question = world.session().question().unwrap().id().to_owned();
    assert_eq!(world.session().progress.ballot(&question).unwrap().voted(), 3);
}
