//! The sessions of this computer, as a circle would see them.

use chrono::NaiveDate;

use super::ShareError;
use super::here::{self, Here};
use crate::domain::circle::{Line, Unshared};
use crate::domain::session::Moment;
use crate::storage::folders::Folders;
use crate::storage::sessions::{self, Listed, OpenError, Summary};

/// A session of this computer, as the circle would see it.
pub struct Own {
    /// Its id.
    pub id: String,
    /// Stands for it in the circle.
    pub object: String,
    /// What is known of it here.
    pub summary: Summary,
    /// What it would hand on.
    pub line: Result<Line, Unshared>,
}

/// The sessions of this computer; those that cannot be read hand nothing on.
///
/// # Errors
/// The folder cannot be listed.
pub fn own(folders: &Folders, here: &Here, today: NaiveDate) -> Result<Vec<Own>, ShareError> {
    Ok(own_of(sessions::list(folders).map_err(ShareError::Open)?, here, today).0)
}

/// The same of a list that there is already, with what is wrong with those that cannot be read.
#[must_use]
pub fn own_of(listed: Vec<Listed>, here: &Here, today: NaiveDate) -> (Vec<Own>, Vec<OpenError>) {
    let (mut all, mut damaged) = (Vec::new(), Vec::new());
    for Listed { id, summary } in listed {
        match summary {
            Ok(summary) => all.push(Own::new(id, summary, here, today)),
            Err(error) => damaged.push(error),
        }
    }
    (all, damaged)
}

impl Own {
    fn new(id: String, summary: Summary, here: &Here, today: NaiveDate) -> Self {
        let object = object(&id, summary.created, here);
        let line = match () {
            () if summary.is_theirs() => Err(Unshared::Theirs),
            () if here.gone.contains_key(&object) => Err(Unshared::Withdrawn),
            () if here.circle.is_old(summary.history.day, today) => Err(Unshared::Old),
            () => Line::of(&summary.history, summary.sharing, summary.codename.as_deref(), object.clone()),
        };
        let whole = here.given(&object).filter(|given| given.stays).map(|given| given.name.clone());
        let line = line.map(|line| Line { whole, ..line });
        Own { id, object, summary, line }
    }
}

/// Stands for a session in a circle. No name of an account is in it, and it stays when the account is renamed.
pub fn object(id: &str, created: Moment, here: &Here) -> String {
    let digits = id.rsplit('-').next().unwrap_or_default();
    format!("{:016x}", here::hash(&[&here.circle.store, &created.to_rfc3339(), digits]))
}
