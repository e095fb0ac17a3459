//! What history says, for the command line and for the screen.

use super::now;
use crate::app::history::Ask;
use crate::domain::gap::Across;
use crate::domain::history::{self, Extent, Snapshot, account_key};
use crate::domain::nearest::nearest;
use crate::domain::order;
use crate::domain::sides;
use crate::domain::text::one_line;
use crate::export::doc::Doc;
use crate::export::history::Answer;
use crate::storage::folders::Folders;
use crate::storage::sessions::{self, OpenError};
use crate::words::{Message, Words, without};
use crate::{message, say};

/// What history says.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// As it can be shown in any form.
    pub answer: Answer,
    /// What could not be read and is left out, a sentence each.
    pub skipped: Vec<String>,
}

/// Why history has nothing to say.
#[derive(Debug)]
pub enum Silent {
    /// A session or the folder cannot be read.
    Open(OpenError),
    /// There is no reading of the account.
    NoReading(Message),
}

impl Silent {
    /// As it is said, without a full stop.
    #[must_use]
    pub fn said(&self) -> Message {
        match self {
            Silent::Open(error) => error.said(),
            Silent::NoReading(message) => message.clone(),
        }
    }
}

impl From<OpenError> for Silent {
    fn from(error: OpenError) -> Self {
        Silent::Open(error)
    }
}

/// Asks history.
///
/// # Errors
/// It has nothing to say of this.
pub fn tell(folders: &Folders, ask: &Ask) -> Result<Told, Silent> {
    match ask {
        Ask::Compare(first, then) => {
            let of = |name: &str| match sessions::read(folders, &sessions::resolve(name, folders)?)? {
                session if session.keeps_to_itself() => Err(Silent::NoReading(message!("gap-kept-back"))),
                session => Ok(session),
            };
            // Where what lies between the two cannot be read, what it said is not known.
            let (between, _) = sessions::snapshots(folders).unwrap_or_default();
            let compared = history::compare(&of(first)?, &of(then)?, &between);
            Ok(Told { answer: Answer::Compared(Box::new(compared)), skipped: Vec::new() })
        }
        Ask::Trend(_) | Ask::Portfolio | Ask::Segments => {
            let (all, damaged) = sessions::snapshots(folders)?;
            of(all, sentences(&damaged), ask)
        }
        Ask::Sides(key) => Ok(Told { answer: Answer::BothSides(across(folders, key)?), skipped: Vec::new() }),
    }
}

/// What `all` readings say, of which some are `skipped`. Two sessions side by side are no matter of many.
///
/// # Errors
/// They have nothing to say of this.
pub fn of(all: Vec<Snapshot>, skipped: Vec<String>, ask: &Ask) -> Result<Told, Silent> {
    let today = now().date_naive();
    let answer = match ask {
        Ask::Trend(account) => {
            let trends = history::trends(&all, account, today);
            if trends.is_empty() {
                return Err(Silent::NoReading(no_reading(&all, account)));
            }
            Answer::OverTime(trends)
        }
        Ask::Segments => Answer::BySegment(history::segments(&history::portfolio(all, today))),
        _ => Answer::Accounts(history::portfolio(all, today)),
    };
    Ok(Told { answer, skipped })
}

/// What the sessions of both sides say together.
///
/// # Errors
/// Why they are not set side by side.
pub fn across(folders: &Folders, key: &str) -> Result<Across, Silent> {
    let sessions = sessions::linked(folders, &key.trim().to_uppercase())?;
    sides::across(&sessions).map_err(|apart| Silent::NoReading(apart.said()))
}

/// The same as a page for the screen, where an account has its codename; a sentence where there is nothing to say.
///
/// # Errors
/// It has nothing to say of this.
pub fn page(folders: &Folders, ask: &Ask, words: &Words) -> Result<Doc, String> {
    let names = codenames(folders);
    let shown =
        |text: &str| names.iter().fold(text.to_owned(), |text, (name, codename)| without(&text, name, codename));
    let Told { answer, skipped } = tell(folders, ask).map_err(|silent| shown(&words.say(&silent.said())))?;
    let mut page = answer.page(words);
    page.list_under(say!(words, "history-left-out"), skipped);
    Ok(page.in_other_words(shown))
}

/// What is not to be shown with what is shown instead: names of accounts, as they are written and as ids have them.
fn codenames(folders: &Folders) -> Vec<(String, String)> {
    let summaries = sessions::list(folders).into_iter().flatten().filter_map(|listed| listed.summary.ok());
    let both = summaries.filter_map(|s| {
        let in_ids = sessions::slug(&s.account);
        Some([(s.account.trim().to_owned(), s.codename.clone()?), (in_ids, s.codename?)])
    });
    let mut names: Vec<(String, String)> = both.flatten().filter(|(name, _)| !name.is_empty()).collect();
    // The longest first: a shorter name may be part of it.
    order::by_key(&mut names, |(name, _)| std::cmp::Reverse(name.len()));
    names.dedup();
    names
}

fn sentences(damaged: &[OpenError]) -> Vec<String> {
    damaged.iter().map(ToString::to_string).collect()
}

fn no_reading(all: &[Snapshot], account: &str) -> Message {
    let name = one_line(account).into_owned();
    let key = account_key(account);
    let about: Vec<&Snapshot> = all.iter().filter(|s| account_key(&s.account) == key).collect();
    if !about.is_empty() {
        return match about.iter().all(|s| s.read == Extent::ToldCase) {
            true => message!("history-only-told", name),
            false => message!("history-nothing-revealed", name),
        };
    }
    let known = nearest(account, all.iter().map(|s| s.account.as_str()));
    match known {
        Some(nearest) => message!("history-no-session-like", name, nearest = one_line(nearest).into_owned()),
        None => message!("history-no-session", name),
    }
}
