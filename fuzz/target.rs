//! The targets of the fuzzer and of the property tests: apart from both, so that they try the same.

use cpdt_atlas::data::Dataset;

/// Opens every packed data set.
pub const MARK: &[u8] = b"CPDT\x02";

/// Reads bytes as the core of a packed data set, and as both of its parts. Whatever they are, it ends,
/// without a panic.
pub fn unpack(bytes: &[u8]) {
    let bytes = kept(bytes);
    let core = Dataset::core(bytes);
    let _ = Dataset::unpack(bytes, bytes);
    drop(core);
}

/// Reads bytes as what follows the head of the rest of a data set, whose core is sound.
pub fn unpack_rest(core: &[u8], body: &[u8]) {
    let mut rest = MARK.to_vec();
    let mut sum = core.iter().fold(0x811c_9dc5_u32, |sum, byte| {
        (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    });
    while sum >= 0x80 {
        rest.push(sum.to_le_bytes()[0] | 0x80);
        sum >>= 7;
    }
    rest.push(sum.to_le_bytes()[0]);
    rest.extend_from_slice(body);
    let _ = Dataset::unpack(kept(core), kept(&rest));
}

/// What is unpacked borrows from the bytes for as long as the program lives.
fn kept(bytes: &[u8]) -> &'static [u8] {
    Box::leak(bytes.to_vec().into_boxed_slice())
}
