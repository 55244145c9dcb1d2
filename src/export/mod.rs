//! What is seen, as something to take away. Pure: a text and its name; whoever holds the browser
//! hands them over.

pub mod csv;
pub mod picture;

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub text: String,
}

impl File {
    /// An address that holds the whole file, for a link that downloads it. It needs no permission
    /// that a page in a frame without an origin might lack.
    pub fn data_url(&self) -> String {
        let mut url = String::from("data:text/csv;charset=utf-8,");
        for byte in self.text.bytes() {
            if byte.is_ascii_alphanumeric() || b"-_.,".contains(&byte) {
                url.push(char::from(byte));
            } else {
                let digit = |half: u8| char::from(b"0123456789ABCDEF"[usize::from(half)]);
                url.extend(['%', digit(byte >> 4), digit(byte & 15)]);
            }
        }
        url
    }
}
