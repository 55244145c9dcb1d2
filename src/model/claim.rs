//! Printed arithmetic that can be recomputed: a change, a sum, a share.

use super::{AreaIx, IndicatorIx, Period, SourceIx, SystemIx, Words, coded};

coded! {
    /// The arithmetic of a claim.
    ClaimOp {
        /// The operands added.
        Sum = "sum",
        /// (first ÷ second − 1) × 100.
        Change = "change",
        /// first ÷ second × 100.
        Ratio = "ratio",
        /// first ÷ second × 100, the first a part of the second.
        Share = "share",
    }
}

/// A figure that a claim is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operand {
    /// Taken away rather than added, in a support.
    pub is_negative: bool,
    /// What.
    pub indicator: IndicatorIx,
    /// When.
    pub period: Period,
    /// Where.
    pub area: AreaIx,
}

/// A printed figure that follows from others.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The system that it is about.
    pub system: SystemIx,
    /// The line of the article; 0 where the article does not print it.
    pub line: u8,
    /// The arithmetic.
    pub op: ClaimOp,
    /// What is printed.
    pub printed: f64,
    /// Decimals printed: the claim agrees when the recomputed figure rounds to it.
    pub digits: u8,
    /// What it is made from.
    pub operands: Vec<Operand>,
    /// Whether an operand was itself worked out from this very claim.
    pub is_circular: bool,
    /// Signed figures that add up to nothing where something else supports the base.
    pub support: Vec<Operand>,
    /// A remark.
    pub note: Words,
    /// Who printed it.
    pub source: SourceIx,
}
