//! Words of citations and of sentences that are made from the data to be pasted elsewhere.

use super::words;

words! {
    /// A citation.
    CITED = "Nguồn: {sources}; qua {atlas}." | "Source: {sources}; through the {atlas}.";
}
