//! Where things live.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use crate::message;
use crate::words::{Message, Words};

/// The two folders that everything lies under. Neither has to exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// `config.ron`, the user's own `workshops/`, `ladders/` and `courses/`.
    pub config: PathBuf,
    /// `sessions/`.
    pub data: PathBuf,
}

/// Why there is no place for the program's files.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", Words::default().say(&self.said()))]
pub struct NoHome;

impl NoHome {
    /// As a sentence.
    #[must_use]
    pub fn said(&self) -> Message {
        message!("file-no-home")
    }
}

/// A path as people type it, on a command line, in a form or in a variable: `~` is their home.
#[must_use]
pub fn at_home(typed: PathBuf) -> PathBuf {
    match (typed.strip_prefix("~"), std::env::home_dir()) {
        (Ok(rest), Some(home)) => home.components().chain(rest.components()).collect(),
        _ => typed,
    }
}

impl Folders {
    /// Finds the folders: a flag wins over `RUNGS_CONFIG_DIR` and `RUNGS_DATA_DIR`, those over
    /// `XDG_CONFIG_HOME` and `XDG_DATA_HOME` (on every Unix), those over the system's habit.
    /// `lookup` reads an environment variable. Empty values, and relative XDG ones, count as unset.
    ///
    /// # Errors
    /// Nothing names a folder and the user has no home.
    pub fn find(
        config_flag: Option<PathBuf>,
        data_flag: Option<PathBuf>,
        lookup: impl Fn(&str) -> Option<OsString>,
    ) -> Result<Self, NoHome> {
        let named = |flag: Option<PathBuf>, own: &str, xdg: &str| {
            let set = |name: &str| lookup(name).filter(|v| !v.is_empty()).map(PathBuf::from);
            let xdg = || set(xdg).filter(|p| cfg!(unix) && p.is_absolute()).map(|p| p.join("rungs"));
            flag.filter(|p| !p.as_os_str().is_empty()).or_else(|| set(own)).or_else(xdg)
        };
        let typed = |flag, own, xdg| named(flag, own, xdg).map(at_home);
        let home = |pick: fn(&ProjectDirs) -> &Path| ProjectDirs::from("", "", "rungs").map(|d| pick(&d).to_owned());
        let config = typed(config_flag, "RUNGS_CONFIG_DIR", "XDG_CONFIG_HOME");
        let data = typed(data_flag, "RUNGS_DATA_DIR", "XDG_DATA_HOME");
        Ok(Folders {
            config: config.or_else(|| home(ProjectDirs::config_dir)).ok_or(NoHome)?,
            data: data.or_else(|| home(ProjectDirs::data_dir)).ok_or(NoHome)?,
        })
    }

    /// What the user has set.
    #[must_use]
    pub fn config_file(&self) -> PathBuf {
        self.config.join("config.ron")
    }

    /// The user's own scripts.
    #[must_use]
    pub fn workshops(&self) -> PathBuf {
        self.config.join("workshops")
    }

    /// The user's own ladders.
    #[must_use]
    pub fn ladders(&self) -> PathBuf {
        self.config.join("ladders")
    }

    /// The user's own courses.
    #[must_use]
    pub fn courses(&self) -> PathBuf {
        self.config.join("courses")
    }

    /// The sessions.
    #[must_use]
    pub fn sessions(&self) -> PathBuf {
        self.data.join("sessions")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(flag: Option<&str>, variables: &[(&str, &str)]) -> PathBuf {
        let lookup = |name: &str| variables.iter().find(|(n, _)| *n == name).map(|(_, v)| OsString::from(v));
        Folders::find(Some("c".into()), flag.map(PathBuf::from), lookup).expect("folders").data
    }

    #[test]
    #[cfg(unix)]
    fn flags_win_over_own_variables_over_xdg() {
        let own = ("RUNGS_DATA_DIR", "own");
        let xdg = ("XDG_DATA_HOME", "/xdg");
        assert_eq!(find(Some("flag"), &[own, xdg]), Path::new("flag"));
        assert_eq!(find(None, &[own, xdg]), Path::new("own"));
        assert_eq!(find(None, &[xdg]), Path::new("/xdg/rungs"));
    }

    #[test]
    fn d8_a_tilde_is_the_home_folder_and_part_of_no_other_name() {
        let home = std::env::home_dir().expect("a home");
        for (typed, meant) in [("~", home.clone()), ("~/", home.clone()), ("~/a b/c.md", home.join("a b/c.md"))] {
            assert_eq!(at_home(typed.into()), meant);
        }
        for other in ["", "-", "a/~", "./~", "~other/x", "/~/x"] {
            assert_eq!(at_home(other.into()), Path::new(other));
        }
        assert_eq!(find(Some("~/x"), &[]), home.join("x"));
        assert_eq!(find(None, &[("RUNGS_DATA_DIR", "~/x")]), home.join("x"));
    }

    #[test]
    #[cfg(unix)]
    fn empty_and_relative_values_count_as_unset() {
        let xdg = ("XDG_DATA_HOME", "/xdg");
        assert_eq!(find(None, &[("RUNGS_DATA_DIR", ""), xdg]), Path::new("/xdg/rungs"));
        let at_home = find(None, &[]);
        assert_eq!(find(None, &[("XDG_DATA_HOME", "relative")]), at_home);
        assert_eq!(find(None, &[("XDG_DATA_HOME", "")]), at_home);
        assert_eq!(find(Some(""), &[xdg]), Path::new("/xdg/rungs"));
    }
}
