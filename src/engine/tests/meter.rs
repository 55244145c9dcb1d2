//! Counts the rows, and the cells of sums, that questions read: what a step of a
//! drag costs is asserted with it and not with a clock.

use std::cell::Cell;

thread_local! {
    static READ: Cell<usize> = const { Cell::new(0) };
}

/// Notes that so many were read.
pub fn read(count: usize) {
    READ.set(READ.get() + count);
}

/// How many this reads.
pub fn count<T>(what: impl FnOnce() -> T) -> usize {
    let before = READ.get();
    what();
    READ.get() - before
}
