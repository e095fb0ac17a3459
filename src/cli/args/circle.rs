//! What there is to do with a circle.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::common::path;
use super::form::ListFormat;

/// With what a circle has handed on, or without.
#[derive(Debug, Args)]
pub struct Among {
    /// Which circle; empty for the only one.
    #[arg(long, value_name = "NAME", num_args = 0..=1, default_missing_value = "", help = "help-history-store")]
    pub store: Option<String>,
}

/// Which circle is meant.
#[derive(Debug, Args)]
pub struct Which {
    /// By its name or its folder.
    #[arg(long, value_name = "NAME", help = "help-share-store")]
    pub store: Option<String>,
}

/// `rungs share`
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Share {
    /// What else there is to do.
    #[command(subcommand)]
    pub what: Option<Sharing>,
    /// Which session.
    #[arg(help = "help-share-session")]
    pub session: Option<String>,
    /// Whether all of it.
    #[arg(long, requires = "session", help = "help-share-whole")]
    pub whole: bool,
    /// Which circle.
    #[command(flatten)]
    pub which: Which,
}

/// What there is to do with a circle.
#[derive(Debug, Subcommand)]
pub enum Sharing {
    /// `rungs share init`
    #[command(about = "help-share-init")]
    Init {
        /// Where.
        #[arg(value_name = "PLACE", value_parser = path(), help = "help-share-folder")]
        folder: Option<PathBuf>,
        /// What it is called.
        #[arg(long, value_name = "NAME", default_value = "team", help = "help-share-name")]
        name: String,
        /// How long a reading is kept.
        #[arg(long, value_name = "N", default_value_t = 36, value_parser = clap::value_parser!(u32).range(1..=1200), help = "help-share-months")]
        months: u32,
        /// Whether what lies in it is sealed.
        #[arg(long, help = "help-share-seal")]
        seal: bool,
    },
    /// `rungs share join`
    #[command(about = "help-share-join")]
    Join {
        /// Where.
        #[arg(value_name = "PLACE", value_parser = path(), help = "help-share-folder")]
        folder: Option<PathBuf>,
        /// What this computer is called.
        #[arg(long = "as", value_name = "NAME", help = "help-share-as")]
        called: Option<String>,
    },
    /// `rungs share status`
    #[command(about = "help-share-status")]
    Status {
        /// Which circle.
        #[command(flatten)]
        which: Which,
        /// The form.
        #[arg(long, value_enum, default_value_t = ListFormat::Table, help = "help-list-format")]
        format: ListFormat,
    },
    /// `rungs share withdraw`
    #[command(about = "help-share-withdraw")]
    Withdraw {
        /// Which session.
        #[arg(help = "help-session")]
        session: String,
        /// Which circle.
        #[command(flatten)]
        which: Which,
    },
    /// `rungs share choose`
    #[command(about = "help-share-choose")]
    Choose {
        /// Which session.
        #[arg(value_name = "SESSION", help = "help-share-object")]
        object: String,
        /// Whose word.
        #[arg(help = "help-share-member")]
        member: String,
        /// Which circle.
        #[command(flatten)]
        which: Which,
    },
    /// `rungs share forget`
    #[command(about = "help-share-forget")]
    Forget {
        /// Which account.
        #[arg(help = "help-account")]
        account: String,
        /// Which circle.
        #[command(flatten)]
        which: Which,
    },
    /// `rungs share leave`
    #[command(about = "help-share-leave")]
    Leave {
        /// Whether what was handed on is withdrawn.
        #[arg(long, help = "help-share-delete-mine")]
        delete_mine: bool,
        /// Which circle.
        #[command(flatten)]
        which: Which,
    },
}
