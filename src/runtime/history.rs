//! What history says, for the command line and for the screen.

use super::now;
use crate::domain::history::{self, Snapshot, account_key};
use crate::domain::nearest::nearest;
use crate::domain::text::one_line;
use crate::export::history::{self as told, Form};
use crate::storage::folders::Folders;
use crate::storage::sessions::{self, OpenError};

/// What is asked of history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Two sessions side by side, by their names.
    Compare(String, String),
    /// An account over time.
    Trend(String),
    /// Every account by its gap.
    Portfolio,
}

/// What history says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// In the form that was asked for.
    pub text: String,
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
    /// The text cannot be written.
    #[error(transparent)]
    Write(#[from] serde_json::Error),
}

/// Asks history.
///
/// # Errors
/// It has nothing to say of this.
pub fn tell(folders: &Folders, ask: &Ask, form: Form) -> Result<Told, Silent> {
    match ask {
        Ask::Compare(first, then) => {
            let of = |name: &str| sessions::read(folders, &sessions::resolve(name, folders)?);
            let text = told::compare(&history::compare(&of(first)?, &of(then)?), form)?;
            Ok(Told { text, skipped: Vec::new() })
        }
        Ask::Trend(account) => {
            let (all, damaged) = sessions::snapshots(folders)?;
            let trends = history::trends(&all, account);
            if trends.is_empty() {
                return Err(Silent::NoReading(no_reading(&all, account)));
            }
            Ok(Told { text: told::trend(&trends, form)?, skipped: sentences(&damaged) })
        }
        Ask::Portfolio => {
            let (all, damaged) = sessions::snapshots(folders)?;
            let text = told::portfolio(&history::portfolio(&all, now().date_naive()), form)?;
            Ok(Told { text, skipped: sentences(&damaged) })
        }
    }
}

fn sentences(damaged: &[OpenError]) -> Vec<String> {
    damaged.iter().map(ToString::to_string).collect()
}

fn no_reading(all: &[Snapshot], account: &str) -> String {
    let name = one_line(account);
    let key = account_key(account);
    if all.iter().any(|s| account_key(&s.account) == key) {
        return format!("no votes on {name} were revealed yet, so there is no reading of it");
    }
    let known = nearest(account, all.iter().map(|s| s.account.as_str()));
    let known = known.map_or_else(|| "`rungs run` begins a session".to_owned(), |n| format!("did you mean {n}?"));
    format!("there is no session about {name}: {}", one_line(&known))
}
