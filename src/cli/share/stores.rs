//! Which circle is meant where none is typed, and what names of one's own stand for.

use std::env;
use std::path::PathBuf;

use crate::cli::Failure;
use crate::domain::config::{Config, Shared};
use crate::message;
use crate::storage::folders::Folders;
use crate::storage::scripts::ScriptError;
use crate::storage::share::{self, Here, ShareError};
use crate::storage::source::typed_path;

/// The variable that names a circle or its place.
pub const VARIABLE: &str = "RUNGS_STORE";

/// What the environment and `config.ron` say of circles.
pub struct Stores {
    named: Option<String>,
    places: Vec<Shared>,
}

impl Stores {
    /// # Errors
    /// `config.ron` is not in order: which circle would be meant is not known.
    pub fn new(config: Result<Config, ScriptError>) -> Result<Self, Failure> {
        let named = env::var(VARIABLE).ok().filter(|named| !named.is_empty());
        Ok(Stores { named, places: config?.stores })
    }

    /// The circle that is meant.
    ///
    /// # Errors
    /// This computer does not belong to it, or to several and nobody says which.
    pub fn joined(&self, folders: &Folders, typed: Option<&str>) -> Result<Here, ShareError> {
        share::joined(folders, self.meant(typed).as_deref())
    }

    /// Its name or its place: what is typed, else what the environment names, else the first of `config.ron`; `None` for
    /// the only one that was joined.
    fn meant(&self, typed: Option<&str>) -> Option<String> {
        let typed = typed.filter(|typed| !typed.is_empty());
        match typed.or(self.named.as_deref()) {
            Some(name) => Some(self.place(name).unwrap_or(name).to_owned()),
            None => self.places.first().map(|place| place.at.clone()),
        }
    }

    fn place(&self, name: &str) -> Option<&str> {
        self.places.iter().find(|place| place.name == name).map(|place| place.at.as_str())
    }

    /// Where a circle is to be made or joined. A place that is not typed is found from everywhere: a mere name makes no folder.
    ///
    /// # Errors
    /// Nobody says where.
    pub fn at(&self, typed: Option<PathBuf>) -> Result<PathBuf, Failure> {
        let meant = match typed {
            Some(typed) => match typed.to_str().and_then(|name| self.place(name)) {
                None => return Ok(typed),
                place => place.map(str::to_owned),
            },
            None => self.meant(None),
        };
        let place = meant.map(|place| typed_path(&place)).filter(|place| share::is_lasting(place));
        place.ok_or_else(|| Failure::Usage(message!("share-no-place").into()))
    }
}
