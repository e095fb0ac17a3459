//! The QR code of where phones come in.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::app::phones::Grid;

/// Bytes that the third size holds at the level that is taken wherever it fits. What is longer, a network with its
/// password, is to stay as small as it can: two codes side by side are to fit into 80 columns.
const THIRD: usize = 42;

/// A text as a QR code; `None` where it is too long for any.
#[must_use]
pub fn grid(text: &str) -> Option<Grid> {
    // Where a code has room for it, it mends more than the least that is asked for.
    let least = if text.len() > THIRD { QrCodeEcc::Low } else { QrCodeEcc::Medium };
    let code = QrCode::encode_text(text, least).ok()?;
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
        assert_eq!(grid("WIFI:T:WPA;S:Workshop-5G;P:kaffee-tasse-42;;").map(|grid| grid.size), Some(29));
        assert_eq!(grid(&"x".repeat(5000)), None);
    }
}
