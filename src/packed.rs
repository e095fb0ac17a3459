//! Texts that the program carries, packed to a quarter by `build.rs`: scripts, of which most runs need one, the
//! catalogue, and what lies beside code.

/// A text, packed.
#[derive(Debug, Clone, Copy)]
pub struct Packed(&'static [u8]);

impl Packed {
    /// What [`packed!`](crate::packed!) took in.
    #[must_use]
    pub const fn new(bytes: &'static [u8]) -> Self {
        Packed(bytes)
    }

    /// The text. It cannot fail on what `build.rs` packed.
    #[must_use]
    pub fn text(self) -> String {
        let text = miniz_oxide::inflate::decompress_to_vec(self.0).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        debug_assert!(text.is_some());
        text.unwrap_or_default()
    }
}

/// The text at this path below the source tree.
#[macro_export]
macro_rules! packed {
    ($($path:expr),+ $(,)?) => {
        $crate::packed::Packed::new(include_bytes!(concat!(env!("OUT_DIR"), "/", $($path,)+ ".z")))
    };
}
