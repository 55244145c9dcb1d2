//! Writes what is published beside the application into a built site: `publish [site]`, from the root of
//! the project. The last step of the build. The variable `SITE` says where the site is to lie, such as
//! `https://example.org/atlas/`; without it addresses for other programs are relative, and what must be whole is
//! left out.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use cpdt_atlas::publish::{STEPS, publish};
    use std::path::Path;

    let site = std::env::args().nth(1).unwrap_or_else(|| "dist".to_owned());
    let address = std::env::var("SITE").unwrap_or_default();
    if address.is_empty() {
        println!(
            "· SITE is not set: heads and oEmbed hold relative addresses; there is no site map and no og:url"
        );
    }
    match publish(Path::new("public/data"), Path::new(&site), &address, STEPS) {
        Ok(told) => {
            told.iter().for_each(|line| println!("· {line}"));
            std::process::ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            std::process::ExitCode::FAILURE
        }
    }
}

/// The site is published by the machine that builds it.
#[cfg(target_arch = "wasm32")]
fn main() {}
