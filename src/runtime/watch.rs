//! A script that is being written: read anew when it, or a ladder beside it, was saved.

use std::path::PathBuf;
use std::time::Duration;

use crate::app::Msg;
use crate::app::preview::{Broken, Previewed, Trouble};
use crate::domain::text::one_line;
use crate::say;
use crate::storage::folders::Folders;
use crate::storage::inspect::{Stamp, inspect, stamp};
use crate::storage::problem::Problem;
use crate::ui::fit;
use crate::words::Words;

/// Something on the disk that is looked at again and again.
pub trait Look: Send {
    /// How long nothing is looked at.
    fn pause(&self) -> Duration;

    /// What the app must know, if anything has changed since the last look.
    fn look(&mut self) -> Option<Msg>;
}

/// Short enough that saving and looking up is one move.
const PAUSE: Duration = Duration::from_millis(400);

/// A script and what it looked like last.
pub struct Watch {
    path: PathBuf,
    folders: Folders,
    words: Words,
    seen: Option<Stamp>,
}

impl Watch {
    /// Nothing has been seen of it yet.
    pub fn new(path: PathBuf, folders: Folders, words: Words) -> Self {
        Watch { path, folders, words, seen: None }
    }

    /// What has become of the script, if it was saved since the last look.
    fn previewed(&mut self) -> Option<Previewed> {
        let now = stamp(&self.path, &self.folders);
        if self.seen.as_ref() == Some(&now) {
            return None;
        }
        self.seen = Some(now);
        let file = one_line(&self.path.to_string_lossy()).into_owned();
        Some(match inspect(&self.path, &self.folders, &fit::warnings) {
            Ok(mut inspected) => {
                let troubles: Vec<Trouble> =
                    inspected.problems.drain(..).map(|problem| trouble(problem, &self.words)).collect();
                match inspected.script {
                    Some(script) => Previewed::Runs(Box::new(script.workshop), Box::new(script.ladder), troubles),
                    None if troubles.is_empty() => Previewed::Broken(Broken::new(file, vec![no_script(&self.words)])),
                    None => Previewed::Broken(Broken::new(file, troubles)),
                }
            }
            Err(error) => Previewed::Broken(Broken::new(file, vec![said(self.words.say(&error.said()), None)])),
        })
    }
}

impl Look for Watch {
    fn pause(&self) -> Duration {
        PAUSE
    }

    fn look(&mut self) -> Option<Msg> {
        self.previewed().map(|previewed| Msg::Previewed(Box::new(previewed)))
    }
}

fn trouble(problem: Problem, words: &Words) -> Trouble {
    let (message, help) = problem.said(words);
    let Problem { severity, line, column, source, caret, .. } = problem;
    Trouble { severity, line, column, source, caret, message, help }
}

fn no_script(words: &Words) -> Trouble {
    said(say!(words, "cli-preview-no-script"), Some(say!(words, "cli-preview-another")))
}

/// A sentence about the whole file.
fn said(message: String, help: Option<String>) -> Trouble {
    let severity = crate::domain::check::Severity::Error;
    Trouble { severity, line: 0, column: 0, source: String::new(), caret: 0..0, message, help }
}
