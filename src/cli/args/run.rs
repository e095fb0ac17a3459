//! What opens a session.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::common::path;
use super::form::ListFormat;
use crate::domain::session::{Linked, MAX_ROOM, Party};

/// `rungs course`
#[derive(Debug, Args)]
pub struct Course {
    /// Which course.
    #[arg(help = "help-course-id")]
    pub course: Option<String>,
    /// Which class.
    #[arg(long, value_name = "NAME", requires = "course", help = "help-course-class")]
    pub class: Option<String>,
    /// Whether its next module is opened.
    #[arg(long, requires = "course", help = "help-course-next")]
    pub next: bool,
    /// How many people vote.
    #[arg(long, value_name = "N", requires = "next", value_parser = clap::value_parser!(u32).range(1..=i64::from(MAX_ROOM)), help = "help-room")]
    pub room: Option<u32>,
    /// The form.
    #[arg(long, value_enum, default_value_t = ListFormat::Table, conflicts_with = "next", help = "help-list-format")]
    pub format: ListFormat,
    /// Whether people vote with their phones.
    #[command(flatten)]
    pub phones: Phones,
}

/// `rungs run`
#[derive(Debug, Default, Args)]
pub struct Run {
    /// Which workshop.
    #[arg(help = "help-workshop")]
    pub workshop: Option<String>,
    /// Whom the room reads.
    #[arg(long, help = "help-run-account")]
    pub account: Option<String>,
    /// What capability is read for.
    #[arg(long, help = "help-opportunity")]
    pub opportunity: Option<String>,
    /// How many people vote.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=i64::from(MAX_ROOM)), help = "help-room")]
    pub room: Option<u32>,
    /// The rung that is right.
    #[arg(long, value_name = "RUNG", allow_negative_numbers = true, help = "help-target")]
    pub target: Option<i8>,
    /// Votes that were collected beforehand.
    #[arg(long, value_name = "FILE.csv", requires = "workshop", value_parser = path(), help = "help-collected")]
    pub votes: Option<PathBuf>,
    /// What it is called on the screen.
    #[arg(long, value_name = "NAME", requires = "workshop", help = "help-codename")]
    pub codename: Option<String>,
    /// Whose side of two it is.
    #[arg(long, value_enum, requires = "workshop", value_name = "SIDE", help = "help-side")]
    pub side: Option<SideArg>,
    /// The key of the other side's session.
    #[arg(long, value_name = "KEY", requires = "workshop", help = "help-with")]
    pub with: Option<String>,
    /// Whether nothing is stored.
    #[arg(long, help = "help-rehearse")]
    pub rehearse: bool,
    /// Whether people vote with their phones.
    #[command(flatten)]
    pub phones: Phones,
}

/// Whose side of two a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SideArg {
    /// Of the firm that asks.
    #[value(help = "help-side-ours")]
    Ours,
    /// Of the firm that it works for.
    #[value(help = "help-side-theirs")]
    Theirs,
}

impl Run {
    /// What the session is to be linked by; `None` where nothing was said of it.
    #[must_use]
    pub fn linked(&self) -> Option<Linked> {
        let who = match self.side {
            Some(SideArg::Theirs) => Party::Theirs,
            Some(SideArg::Ours) => Party::Ours,
            None => self.with.as_ref().map(|_| Party::Ours)?,
        };
        Some(Linked::new(who, self.with.as_deref().unwrap_or_default()))
    }
}

/// Votes from phones.
#[cfg(feature = "phones")]
#[derive(Debug, Clone, Default, Args)]
pub struct Phones {
    /// Whether they vote from the start.
    #[arg(long, help = "help-phones")]
    pub phones: bool,
    /// The port.
    #[arg(long, value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..), help = "help-phones-port")]
    pub phones_port: Option<u16>,
    /// The address that is shown.
    #[arg(long, value_name = "ADDRESS", help = "help-phones-address")]
    pub phones_address: Option<std::net::Ipv4Addr>,
    /// The way through which others come.
    #[arg(long, value_name = "URL", value_parser = url, help = "help-phones-url")]
    pub phones_url: Option<String>,
}

/// In a program that was built without phones there is nothing to say of them.
#[cfg(not(feature = "phones"))]
#[derive(Debug, Clone, Default, Args)]
pub struct Phones {}

/// Where phones come in from elsewhere: `https://` and a host, without what is behind it. What is wrong is said by
/// `crate::cli::usage`.
#[cfg(feature = "phones")]
fn url(text: &str) -> Result<String, String> {
    let text = text.trim_end_matches('/');
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
    let fits = !host.is_empty() && host.len() <= 200 && host.chars().all(is_host);
    if fits { Ok(text.to_ascii_lowercase()) } else { Err(String::new()) }
}
