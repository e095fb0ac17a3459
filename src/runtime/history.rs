//! What history says, for the command line and for the screen.

use super::now;
use crate::app::history::Ask;
use crate::domain::history::{self, Extent, Snapshot, account_key};
use crate::domain::nearest::nearest;
use crate::domain::text::one_line;
use crate::export::history::Answer;
use crate::export::page::Page;
use crate::storage::folders::Folders;
use crate::storage::sessions::{self, OpenError};
use crate::words::without;

/// What history says.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// As it can be shown in any form.
    pub answer: Answer,
    /// What could not be read and is left out, a sentence each.
    pub skipped: Vec<String>,
}

/// Why history has nothing to say.
#[derive(Debug, thiserror::Error)]
pub enum Silent {
    /// A session or the folder cannot be read.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// There is no reading of the account.
    #[error("{0}")]
    NoReading(String),
}

/// Asks history.
///
/// # Errors
/// It has nothing to say of this.
pub fn tell(folders: &Folders, ask: &Ask) -> Result<Told, Silent> {
    match ask {
        Ask::Compare(first, then) => {
            let of = |name: &str| sessions::read(folders, &sessions::resolve(name, folders)?);
            let compared = history::compare(&of(first)?, &of(then)?);
            Ok(Told { answer: Answer::Compared(Box::new(compared)), skipped: Vec::new() })
        }
        Ask::Trend(account) => {
            let (all, damaged) = sessions::snapshots(folders)?;
            let trends = history::trends(&all, account);
            if trends.is_empty() {
                return Err(Silent::NoReading(no_reading(&all, account)));
            }
            Ok(Told { answer: Answer::OverTime(trends), skipped: sentences(&damaged) })
        }
        Ask::Portfolio => {
            let (all, damaged) = sessions::snapshots(folders)?;
            let accounts = history::portfolio(&all, now().date_naive());
            Ok(Told { answer: Answer::Accounts(accounts), skipped: sentences(&damaged) })
        }
    }
}

/// The same as a page for the screen, where an account has its codename; a sentence where there is nothing to say.
///
/// # Errors
/// It has nothing to say of this.
pub fn page(folders: &Folders, ask: &Ask) -> Result<Page, String> {
    let names = codenames(folders);
    let shown =
        |text: &str| names.iter().fold(text.to_owned(), |text, (name, codename)| without(&text, name, codename));
    let Told { answer, skipped } = tell(folders, ask).map_err(|silent| shown(&silent.to_string()))?;
    let mut page = answer.page();
    page.list_under("Left out: these cannot be read", skipped);
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
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    names.dedup();
    names
}

fn sentences(damaged: &[OpenError]) -> Vec<String> {
    damaged.iter().map(ToString::to_string).collect()
}

fn no_reading(all: &[Snapshot], account: &str) -> String {
    let name = one_line(account);
    let key = account_key(account);
    let about: Vec<&Snapshot> = all.iter().filter(|s| account_key(&s.account) == key).collect();
    if !about.is_empty() {
        let why = match about.iter().all(|s| s.read == Extent::ToldCase) {
            true => "only a told case was read",
            false => "no votes on a pair were revealed yet",
        };
        return format!("{why} in the sessions about {name}, so there is no reading of it");
    }
    let known = nearest(account, all.iter().map(|s| s.account.as_str()));
    let known = known.map_or_else(|| "`rungs run` begins a session".to_owned(), |n| format!("did you mean {n}?"));
    format!("there is no session about {name}: {}", one_line(&known))
}
