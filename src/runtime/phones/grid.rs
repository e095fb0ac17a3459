//! The QR code of where phones come in.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::app::phones::Grid;

/// A text as a QR code; `None` where it is too long for any.
#[must_use]
pub fn grid(text: &str) -> Option<Grid> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = code.size();
    let dark = (0..side).flat_map(|y| (0..side).map(move |x| (x, y))).map(|(x, y)| code.get_module(x, y)).collect();
    Some(Grid { size: usize::try_from(side).ok()?, dark })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_with_its_code_is_of_the_second_size() {
        assert_eq!(grid("HTTP://192.168.178.42:8123/K7F3M").map(|grid| grid.size), Some(25));
        assert_eq!(grid("HTTP://192.168.100.100:18123/K7F3M").map(|grid| grid.size), Some(25));
        assert_eq!(grid(&"x".repeat(5000)), None);
    }
}
