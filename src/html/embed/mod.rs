//! A view that leaves the atlas: the line below it in a frame, the dialog that gives the code to paste,
//! the dialog that shares it.

mod dialog;
mod foot;
mod outward;
mod share;
mod snippet;
#[cfg(test)]
mod tests;

pub use dialog::{choices, dialog, figure_of, outcome};
pub use foot::framed;
use outward::outward;
pub use share::share;
pub use snippet::{Frame, frame, snippet};
