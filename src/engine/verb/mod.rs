//! What can be done with groups once they are counted and added up, one verb a
//! file. They know neither table nor question: a slice of figures in, one out.

pub mod change;
pub mod correlation;
pub mod count;
pub mod distance;
pub mod distinct;
pub mod extent;
pub mod mean;
pub mod order;
pub mod quantile;
pub mod rank;
pub mod share;
pub mod sum;
pub mod top;
pub mod weighted_mean;
pub mod window;
