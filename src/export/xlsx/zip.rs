//! Files in one, as a ZIP archive (PKWARE's APPNOTE, 4.3) that stores them as they are.

/// 1 January 1980, the first day there is: the same files give the same bytes.
const DAY: u16 = 0x21;
/// Names are in UTF-8.
const FLAGS: u16 = 0x800;
/// What is needed to read it: version 2.0.
const VERSION: u16 = 20;

/// An archive as it grows.
#[derive(Default)]
pub struct Archive {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    files: u16,
}

impl Archive {
    pub fn add(&mut self, name: &str, text: &str) {
        let begin = self.bytes.len();
        let entry = entry(name, text);
        self.bytes.extend(0x0403_4b50_u32.to_le_bytes());
        self.bytes.extend(&entry);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(text.as_bytes());
        self.directory.extend(0x0201_4b50_u32.to_le_bytes());
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(&entry);
        // No comment, on the first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(four(begin));
        self.directory.extend(name.as_bytes());
        self.files += 1;
    }

    pub fn finish(mut self) -> Vec<u8> {
        let begin = self.bytes.len();
        self.bytes.extend(&self.directory);
        self.bytes.extend(0x0605_4b50_u32.to_le_bytes());
        self.bytes.extend([0; 4]);
        self.bytes.extend(self.files.to_le_bytes());
        self.bytes.extend(self.files.to_le_bytes());
        self.bytes.extend(four(self.directory.len()));
        self.bytes.extend(four(begin));
        self.bytes.extend([0; 2]);
        self.bytes
    }
}

/// What stands both before a file and in the directory.
fn entry(name: &str, text: &str) -> Vec<u8> {
    let short = [VERSION, FLAGS, 0, 0, DAY].map(u16::to_le_bytes).concat();
    let name = u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes();
    let sizes = [crc32(text.as_bytes()).to_le_bytes(), four(text.len()), four(text.len())].concat();
    [short, sizes, name.to_vec(), vec![0; 2]].concat()
}

fn four(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

/// CRC-32 with the polynomial of ISO 3309, its bits reflected.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_sum_is_that_of_the_standard() {
        assert_eq!(super::crc32(b"123456789"), 0xcbf4_3926);
    }
}
