//! The yardstick for `benches/README.md`: a bare ratatui program that draws one frame of text and waits for a key.
//! It takes the frame's text from the file named by its argument, so that both programs draw as much.
#![allow(clippy::unwrap_used)]

use std::io::stdout;

use crossterm::event::{Event, read};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::widgets::Paragraph;

fn main() {
    let text = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    enable_raw_mode().unwrap();
    execute!(stdout(), EnterAlternateScreen).unwrap();
    let mut terminal = Terminal::new(CrosstermBackend::new(stdout())).unwrap();
    terminal.draw(|frame| frame.render_widget(Paragraph::new(text.as_str()), frame.area())).unwrap();
    while !matches!(read().unwrap(), Event::Key(_)) {}
    execute!(stdout(), LeaveAlternateScreen).unwrap();
    disable_raw_mode().unwrap();
}
