//! The target of the fuzzer and of the property test: apart from both, so that
//! they try the same.

use cpdt_atlas::data::Dataset;

/// Opens every packed data set.
pub const MARK: &[u8] = b"CPDT\x01";

/// Reads bytes as both parts of a packed data set. Whatever they are, it ends,
/// without a panic.
pub fn unpack(bytes: &[u8]) {
    // What is unpacked borrows from the bytes for as long as the program lives.
    let bytes: &'static [u8] = Box::leak(bytes.to_vec().into_boxed_slice());
    let first = Dataset::unpack(bytes, None);
    let _ = Dataset::unpack(bytes, Some(bytes));
    drop(first);
}
