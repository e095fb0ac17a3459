//! Finding actions by their names, pointing with a mouse, and themes: keys and clicks in, screen out.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use desk::{Desk, session};
use ratatui::style::{Color, Modifier};
use rungs::app::follow::Window;
use rungs::app::room::Kept;
use rungs::app::start::{Listing, SessionLine, WorkshopLine};
use rungs::app::{Action, App, Effect, Msg, Screen};
use rungs::domain::config::ThemeName;
use rungs::domain::session::{Place, Stop};
use rungs::domain::workshop::Kind;
use rungs::storage::scripts::Script;
use rungs::ui::pointing::Click;
use rungs::ui::theme::{Depth, Role, Theme};

#[test]
fn the_palette_finds_what_can_be_done_here_and_does_it() {
    let mut desk = Desk::at_first_pair(5);
    desk.press(":");
    assert!(desk.says("What would you like to do?"), "{}", desk.screen());
    desk.press("park rem");
    assert!(desk.says("park a remark") && !desk.says("the whole ladder"), "{}", desk.screen());
    desk.press("<Enter>");
    assert!(!desk.says("What would you like to do?"));
    assert!(desk.app.form().is_some(), "the form of a remark is open: {}", desk.screen());
}

#[test]
fn the_palette_goes_to_a_step_or_a_question_by_its_name() {
    let mut desk = Desk::in_room(session("trust-check", 5), Kept::Stored);
    let steps = desk.session().workshop.steps.clone();
    let at = steps.iter().position(|step| step.kind == Kind::Reading).unwrap();
    desk.press(&format!("<Ctrl-p>step {}<Enter>", at + 1));
    assert_eq!(desk.session().progress.place, Place { step: at, stop: 0 });
    let (place, pair) = desk.session().places().find(|(_, stop)| matches!(stop, Stop::Question(_))).unwrap();
    let asked = pair.question().unwrap().ask().to_owned();
    desk.press(&format!("<Ctrl-p>{asked}<Enter>"));
    assert_eq!(desk.session().progress.place, place, "{asked}: {}", desk.screen());
    desk.press("aHalf a sentence<Ctrl-p>step 1");
    assert!(!desk.says("Step 1:"), "nobody is led away from a form: {}", desk.screen());
}

#[test]
fn the_palette_on_the_start_screen_sets_up_a_workshop_and_opens_a_session() {
    let Script { workshop, ladder, .. } = desk::script("trust-check");
    let line = WorkshopLine::new(&workshop, &ladder);
    let [id, account, name, workshop, date, place] =
        ["an-id", "Harbour", "Harbour", "A check", "today", "step 1"].map(String::from);
    let stored = SessionLine { id, account, name, workshop, date, place, finished: false };
    let mut desk = Desk::of(App::new(desk::words()));
    desk.send(Msg::Sessions(Listing { lines: vec![stored], troubles: Vec::new() }));
    desk.press("<Ctrl-p>");
    desk.send(Msg::Workshops(Listing { lines: vec![line.clone()], troubles: Vec::new() }));
    desk.press("harb<Enter>");
    assert!(desk.effects.iter().any(|e| matches!(e, Effect::Open(..))), "{:?}", desk.effects);
    desk.press("<Ctrl-p>");
    desk.send(Msg::Workshops(Listing { lines: vec![line.clone()], troubles: Vec::new() }));
    desk.press(&format!("{}<Enter>", line.title));
    assert!(matches!(desk.app.screen, Screen::Setup(_)), "{}", desk.screen());
}

#[test]
fn esc_leaves_the_palette_as_if_it_had_not_been() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("12");
    let before = desk.screen();
    desk.press("<Ctrl-p>w345<Esc>");
    assert_eq!(desk.screen(), before, "what was typed was no vote and no key");
    desk.press("<Ctrl-p><Ctrl-p>");
    assert_eq!(desk.screen(), before);
}

#[test]
fn the_palette_is_walked_with_the_arrow_keys_and_keeps_to_what_there_is() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("<Ctrl-p>ladder<Up><Down><Down><Down><PageDown><Enter>");
    assert!(!desk.says("What would you like to do?"));
    desk.press("<Esc><Ctrl-p>zzzz");
    assert!(desk.says("Nothing here is called that."), "{}", desk.screen());
    desk.press("<Enter>");
    assert!(desk.says("zzzz"), "what was typed stays");
}

#[test]
fn the_palette_knows_the_screen_below_and_gives_no_votes() {
    let mut desk = Desk::of(App::new(desk::words()));
    desk.press(":");
    assert!(desk.says("quit") && !desk.says("reveal"), "{}", desk.screen());
    let mut desk = Desk::at_first_pair(5);
    desk.press(":vote");
    assert!(!desk.says("one person's vote"), "{}", desk.screen());
    desk.press("<Esc>?<Ctrl-p>");
    assert!(desk.says("What would you like to do?"), "from the help too");
    // In a field it is opened by the key that writes nothing.
    desk.press("<Esc>a:<Ctrl-p>");
    assert!(desk.says("What would you like to do?") && desk.says("next field"), "{}", desk.screen());
}

#[test]
fn a_blank_screen_stays_blank() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("b<Ctrl-p>");
    assert!(!desk.says("What would you like to do?") && desk.spots().is_empty());
    desk.press("?<Ctrl-p>");
    assert!(!desk.says("What would you like to do?"), "{}", desk.screen());
}

#[test]
fn nothing_lies_over_the_stage() {
    let mut desk = Desk::of(App::in_follow(desk::words(), Window::Stage, None).0);
    let before = desk.screen();
    desk.press(":<Ctrl-p>");
    assert_eq!(desk.screen(), before);
    assert!(desk.app.palette.is_none());
}

#[test]
fn clicks_vote_and_do_what_the_footer_says() {
    let mut desk = Desk::at_first_pair(5);
    desk.click("[1]").click("[5]").click("both");
    assert!(desk.says("3 of 5  ●"), "{}", desk.screen());
    desk.click("take back");
    assert!(desk.says("2 of 5  ●"));
    desk.click("one digit a person");
    assert!(desk.says("2 of 5  ●"), "a click on no place does nothing");
    desk.press("333r").click("why?");
    assert!(desk.says("back to the question"));
    desk.click("back to the question");
    assert!(desk.says("vote again"), "{}", desk.screen());
}

#[test]
fn clicks_answer_a_sign() {
    let mut desk = Desk::in_room(session("too-cosy", 5), Kept::Stored);
    // The first question is in the fourth step.
    desk.press("]]]").click("[1]").click("partly");
    assert!(desk.says("2 of 5  ●"), "{}", desk.screen());
}

#[test]
fn a_click_chooses_a_line_and_one_more_does_what_enter_does() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("g");
    let lines = desk.spots().into_iter().filter(|(_, click)| matches!(click, Click::Choose(_))).count();
    assert!(lines > 8);
    let chosen = |desk: &Desk| {
        let spots = desk.spots();
        spots.into_iter().find(|(_, click)| *click == Click::Do(Action::Accept)).unwrap().0
    };
    let first = desk.spots().into_iter().find(|(_, c)| matches!(c, Click::Choose(_))).unwrap().0;
    desk.click(&first);
    assert_eq!(chosen(&desk), first);
    desk.click(&first);
    assert!(!desk.says("go there"), "it went there: {}", desk.screen());
}

#[test]
fn every_place_that_can_be_clicked_is_on_the_screen() {
    for size in [(72, 20), (80, 24), (120, 36), (200, 50)] {
        for keys in [
            "",
            "11111r",
            "g",
            "g<PageDown><PageDown>",
            "m",
            ":",
            ":<PageDown><PageDown><PageDown>",
            "a",
            "pone<Enter>P",
        ] {
            let mut desk = Desk::at_first_pair(5);
            desk.size = size;
            desk.press(keys);
            // Reading the words of each place panics where it is outside.
            assert!(!desk.spots().is_empty(), "{size:?} {keys}");
        }
    }
}

#[test]
fn the_wheel_scrolls_and_never_reveals() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("11111").wheel(false).wheel(true);
    assert!(desk.says("All 5 have voted"), "{}", desk.screen());
    desk.press("g");
    let before = desk.buffer();
    desk.wheel(false);
    assert_ne!(desk.buffer(), before);
    desk.wheel(true);
    assert_eq!(desk.buffer(), before);
}

#[test]
fn a_key_turns_the_mouse_on_and_off_and_says_how_to_select() {
    let mut desk = Desk::at_first_pair(5);
    desk.press("<Ctrl-t>");
    assert!(desk.says("hold Shift"), "{}", desk.screen());
    desk.press("<Ctrl-t>");
    let turned: Vec<&Effect> = desk.effects.iter().filter(|e| matches!(e, Effect::Mouse(_))).collect();
    assert_eq!(turned, [&Effect::Mouse(true), &Effect::Mouse(false)]);
}

#[test]
fn a_theme_with_a_background_fills_the_whole_screen() {
    for name in [ThemeName::StageDark, ThemeName::StageLight, ThemeName::HighContrast] {
        for keys in ["", "11111r", "l", "g", "?", ":", "a", "b", "w"] {
            let mut desk = Desk::at_first_pair(5);
            desk.theme = Theme::new(name, Depth::True);
            let (text, back) = (desk.theme.ground().fg.unwrap(), desk.theme.ground().bg.unwrap());
            assert_ne!(text, back);
            desk.press(keys);
            let theme = desk.theme;
            let states = [Role::Solid, Role::Cracked, Role::Hazard, Role::Split];
            let grounds: Vec<Color> = states.iter().filter_map(|role| theme.cell(*role).bg).chain([back]).collect();
            for cell in desk.buffer().content() {
                assert!(grounds.contains(&cell.bg), "{name:?} {keys} {:?}", cell.symbol());
                assert_ne!(cell.fg, Color::Reset, "{name:?} {keys} {:?}", cell.symbol());
            }
        }
    }
}

#[test]
fn a_flash_turns_the_header_round_and_nothing_else() {
    let mut desk = Desk::at_first_pair(5);
    desk.flash = true;
    let buffer = desk.buffer();
    let turned = |y| (0..120).all(|x| buffer[(x, y)].modifier.contains(Modifier::REVERSED));
    let rows: Vec<u16> = (0..36).filter(|y| turned(*y)).collect();
    assert_eq!(rows, [0, 1, 2]);
}

#[test]
fn vi_keys_and_a_presenters_clicker_go_on_and_back() {
    for (on, back) in [("j", "k"), ("j", "h"), ("<PageDown>", "<PageUp>"), (" ", "<Left>")] {
        let mut desk = Desk::at_first_pair(5);
        let before = desk.session().progress.place;
        desk.press(on);
        assert_ne!(desk.session().progress.place, before, "{on}");
        desk.press(back);
        assert_eq!(desk.session().progress.place, before, "{back}");
    }
}
