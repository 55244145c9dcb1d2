//! What the reader sees when the program breaks: the sentence and the reload button that wait in
//! index.html, never a dead page. Here because both modules of the site need it.

use super::page::{complain, set_root};

/// Shows the sentence when the program panics, and tells the console where.
pub fn tell_of_panics() {
    std::panic::set_hook(Box::new(|info| {
        complain(&info.to_string());
        set_root("data-panicked", "");
    }));
}
