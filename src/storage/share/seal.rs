//! Circles that are sealed: what lies in them can be read by whoever has their key, and by nobody who keeps the store. Only a
//! program that was built for it knows how.

#[cfg(feature = "seal")]
mod keys;
#[cfg(feature = "seal")]
mod sealed;

#[cfg(feature = "seal")]
pub use keys::new_key;
#[cfg(feature = "seal")]
pub use sealed::over;

/// The variable that has the keys.
pub const VARIABLE: &str = "RUNGS_SEAL_KEY";

#[cfg(not(feature = "seal"))]
mod none {
    use crate::message;
    use crate::storage::folders::Folders;
    use crate::storage::share::{Refused, ShareError, Store};

    /// No program without sealing has a way into a store that is sealed.
    ///
    /// # Errors
    /// Always.
    pub fn over(_: &Folders, _: Box<dyn Store>, _: &str) -> Result<Box<dyn Store>, Refused> {
        Err(Refused::Place(message!("share-no-seal")))
    }

    pub fn new_key(_: &Folders) -> Result<(String, String), ShareError> {
        Err(Refused::Place(message!("share-no-seal")).into())
    }
}
#[cfg(not(feature = "seal"))]
pub use none::{new_key, over};
