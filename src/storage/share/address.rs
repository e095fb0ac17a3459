//! Where a circle lies: a folder, or the address of a store that is reached over a network.

use std::path::{Path, PathBuf};

use super::store::{Folder, Refused, Store};
use crate::message;

/// The store at a place. Nothing is asked of it yet.
///
/// # Errors
/// It is an address of no known form, or of a store that this program was not built for.
pub fn store_at(at: &Path) -> Result<Box<dyn Store>, Refused> {
    match address(at) {
        None => Ok(Box::new(Folder(at.to_owned()))),
        Some(at) => far(at),
    }
}

/// Whether a text may be said again as a place: no signature, no key and no password is in it.
#[must_use]
pub fn is_place(at: &str) -> bool {
    !at.contains(['?', '=', '&', ';', '@'])
}

/// A place as it is kept: a folder as it is found from everywhere.
#[must_use]
pub fn lasting(at: &Path) -> PathBuf {
    match address(at) {
        None => std::path::absolute(at).unwrap_or_else(|_| at.to_owned()),
        Some(_) => at.to_owned(),
    }
}

/// Whether a place is found from everywhere as it is.
#[must_use]
pub fn is_lasting(at: &Path) -> bool {
    at.is_absolute() || address(at).is_some()
}

fn address(at: &Path) -> Option<&str> {
    at.to_str().filter(|at| at.contains("://"))
}

/// What an address may be made of is so little that no password and no signature fits in; it is never said again, either.
fn far(at: &str) -> Result<Box<dyn Store>, Refused> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    match at.split_once("://") {
        Some((scheme @ ("s3" | "az" | "gs"), rest)) if !rest.starts_with('/') && rest.chars().all(is_plain) => {
            let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
            opened(scheme, bucket, prefix)
        }
        _ => Err(Refused::Place(message!("share-address"))),
    }
}

#[cfg(feature = "remote")]
fn opened(scheme: &str, bucket: &str, prefix: &str) -> Result<Box<dyn Store>, Refused> {
    Ok(Box::new(super::remote::Remote::open(scheme, bucket, prefix)?))
}

#[cfg(not(feature = "remote"))]
fn opened(_: &str, _: &str, _: &str) -> Result<Box<dyn Store>, Refused> {
    Err(Refused::Place(message!("share-no-remote")))
}
