//! The words that the packer and the reader of the boundaries share: marks, scales, number coding.
//! Apart from both because one runs in the build and the other in the page; it names nothing
//! outside itself, so that `build.rs` can take it in by path.
//!
//! A pack is, in this order (`n` a varint, `z` a zigzag varint, `t` a length and UTF-8 text):
//!
//! 1. [`MAGIC`]
//! 2. `n` old provinces and their two-digit codes; `n` new ones and theirs; `n` regions and their ids as `t`
//! 3. for each old province the new one it became part of (`n`) and its region (`n`); for each new one its region
//! 4. for each old, then each new province: label point (`z z`, from the one before) and its clearance (`n`)
//! 5. `n` pairs of neighbours among the old provinces (`n n` each)
//! 6. `n` arcs: all left sides (`n`, 0 is outside, else province + 1), all right sides, all numbers of points
//!    (`n`), all start points (`z z` from the end of the arc before); then for all further points of all arcs
//!    first the horizontal steps (`z`), then the vertical ones
//! 7. one bit for each inner point of each arc, lowest bit first: whether the coarse level keeps it
//! 8. `n` insets: id (`t`), province (`n`), width over height in thousandths (`n`), names in Vietnamese and English (`t t`)
//! 9. `n` islands drawn as dots: province (`n`), inset (`n`, 0 is the map itself, else inset + 1), place (`z z`:
//!    grains on the map, ten-thousandths of the inset), names (`t t`)

/// First bytes of a pack; the digit rises when the layout changes.
pub const MAGIC: [u8; 4] = *b"VNB1";

/// Grains in a map unit. Path coordinates are whole grains, so paths are drawn under `scale(.1)`.
pub const GRAIN: i32 = 10;

/// Side of an inset in the coordinates of its dots.
pub const INSET_SIDE: i32 = 10_000;

/// The signed number that zigzag coding wrote as this unsigned one, so that small ones of either sign are short.
pub const fn unzigzag(value: u32) -> i32 {
    (value >> 1).cast_signed() ^ -(value & 1).cast_signed()
}
