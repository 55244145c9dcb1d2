//! What the reader sees when the program breaks: the sentence and the reload link that wait in
//! index.html, never a dead page.

/// Shows the sentence when the program panics, and tells the console where.
pub fn tell_the_reader() {
    std::panic::set_hook(Box::new(|info| {
        leptos::leptos_dom::logging::console_error(&info.to_string());
        crate::js::set_root("data-panicked", "");
    }));
}
