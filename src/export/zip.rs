//! Files in one: a ZIP archive, stored as they are or packed by whoever calls. Apart because it knows
//! nothing of what is in them. The same files make the same bytes: no time of day is in it.

/// A file of an archive.
pub struct Entry<'a> {
    /// Its path in the archive, with `/`.
    pub name: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
    /// The same packed by deflate, where that was done.
    pub packed: Option<Vec<u8>>,
}

impl<'a> Entry<'a> {
    /// A file that is stored as it is.
    pub const fn stored(name: &'a str, bytes: &'a [u8]) -> Self {
        Self {
            name,
            bytes,
            packed: None,
        }
    }
}

/// Version of the form that is needed to read it: 2.0.
const VERSION: u16 = 20;
/// Names are UTF-8.
const UTF8: u16 = 1 << 11;
/// The first day that the form knows, 1 January 1980.
const DATE: u16 = (1 << 5) | 1;

/// The archive.
pub fn zip(entries: &[Entry]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        let offset = size(bytes.len());
        let common = common(entry);
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&common);
        bytes.extend(entry.name.as_bytes());
        bytes.extend(entry.packed.as_deref().unwrap_or(entry.bytes));

        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&common);
        // No comment, the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(entry.name.as_bytes());
    }
    let count = u16::try_from(entries.len()).unwrap_or(u16::MAX);
    let start = size(bytes.len());
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    for part in [count, count] {
        bytes.extend(part.to_le_bytes());
    }
    bytes.extend(size(directory.len()).to_le_bytes());
    bytes.extend(start.to_le_bytes());
    bytes.extend(0_u16.to_le_bytes());
    bytes
}

/// What stands of a file before it and in the directory.
fn common(entry: &Entry) -> Vec<u8> {
    let method: u16 = if entry.packed.is_some() { 8 } else { 0 };
    let kept = entry.packed.as_deref().unwrap_or(entry.bytes).len();
    let name = u16::try_from(entry.name.len()).unwrap_or(u16::MAX);
    let mut bytes = Vec::new();
    for part in [VERSION, UTF8, method, 0, DATE] {
        bytes.extend(part.to_le_bytes());
    }
    for part in [crc32(entry.bytes), size(kept), size(entry.bytes.len())] {
        bytes.extend(part.to_le_bytes());
    }
    for part in [name, 0] {
        bytes.extend(part.to_le_bytes());
    }
    bytes
}

/// A size as the form holds it: up to 4 GB.
fn size(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}

/// The check sum of the form (CRC-32 of IEEE 802.3).
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            let is_odd = crc & 1 == 1;
            crc >>= 1;
            if is_odd {
                crc ^= 0xEDB8_8320;
            }
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::{Entry, crc32, zip};

    #[test]
    fn check_sums_are_those_of_the_standard() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn the_same_files_make_the_same_bytes_with_a_directory_at_the_end() {
        let make = || {
            zip(&[
                Entry::stored("a.txt", b"a"),
                Entry::stored("b/c.txt", b"bc"),
            ])
        };
        let bytes = make();
        assert_eq!(bytes, make());
        assert!(bytes.starts_with(b"PK\x03\x04"));
        let end = &bytes[bytes.len() - 22..];
        assert!(end.starts_with(b"PK\x05\x06"));
        assert_eq!(&end[8..12], [2, 0, 2, 0]);
        let start = u32::from_le_bytes(end[16..20].try_into().unwrap()) as usize;
        assert_eq!(&bytes[start..start + 4], b"PK\x01\x02");
    }
}
