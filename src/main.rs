//! The panic hook and the mount: nothing else happens before the screen is there.

#[cfg(target_arch = "wasm32")]
fn main() {
    cpdt_atlas::ui::start();
}

/// The application runs in a browser only.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("cpdt-atlas is a web page: build it with `make build` and open dist/");
    std::process::exit(2);
}
