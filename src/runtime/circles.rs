//! The circles while the start screen is shown: exchanged where that was over an hour ago, on a thread of its own, and
//! given up as soon as a session is opened.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread;

use super::input::Input;
use super::{minute, now};
use crate::app::Msg;
use crate::say;
use crate::storage::folders::Folders;
use crate::storage::share::{self, Here, ShareError};
use crate::words::Words;

/// After so many minutes it is exchanged again.
const FRESH: i64 = 60;

/// An exchange with all circles, as far as it has come.
#[derive(Default)]
pub struct Circles {
    is_over: Arc<AtomicBool>,
}

impl Circles {
    /// Says where the circles stand, exchanges with those whose last exchange is too old, and says it again.
    pub fn start(folders: Folders, words: Words, inputs: Sender<Input>) -> Self {
        let is_over = Arc::new(AtomicBool::new(false));
        let is_over_now = Arc::clone(&is_over);
        let work = move || {
            let mut all = Here::all(&folders);
            let say = |lines: Vec<String>| drop(inputs.send(Input::Msg(Msg::Circles(lines))));
            if all.is_empty() {
                return;
            }
            say(all.iter().map(|here| standing(&folders, here, &words)).collect());
            if !all.iter().any(is_due) {
                return;
            }
            let goes_on = || !is_over_now.load(Ordering::Relaxed);
            let exchanged = |here: &mut Here| {
                let why = match is_due(here).then(|| share::sync_while(&folders, here, now(), &goes_on)) {
                    None | Some(Ok(_)) => None,
                    // Who is not reached is told by how old it is.
                    Some(Err(error)) => Some(error).filter(ShareError::needs_somebody),
                };
                let stands = standing(&folders, here, &words);
                let why = why.map(|why| say!(words, "share-start-why", why = why.said()));
                [Some(stands), why].into_iter().flatten()
            };
            say(all.iter_mut().flat_map(exchanged).collect());
        };
        // Without a thread nothing is exchanged now, and the next exchange does it.
        let _ = thread::Builder::new().name("share".into()).spawn(work);
        Circles { is_over }
    }

    /// Ends it where it next asks anything of a store.
    pub fn stop(&self) {
        self.is_over.store(true, Ordering::Relaxed);
    }
}

fn is_due(here: &Here) -> bool {
    here.exchanged.is_none_or(|at| (now() - at).num_minutes().abs() >= FRESH)
}

/// How old what is shown of the others is, what waits, and of how many nothing new could be read.
fn standing(folders: &Folders, here: &Here, words: &Words) -> String {
    let own = share::own(folders, here, now().date_naive()).unwrap_or_default();
    let (name, waiting, unread) = (here.circle.name.as_str(), share::waiting(here, &own), here.unread);
    match here.exchanged {
        Some(at) => say!(words, "share-start", name, when = minute(at), waiting, unread),
        None => say!(words, "share-start-never", name, waiting),
    }
}
