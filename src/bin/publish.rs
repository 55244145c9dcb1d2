//! Writes what is published beside the application into a built site: `publish [site]`, from the root of
//! the project. The last step of the build.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use cpdt_atlas::publish::publish;
    use std::path::Path;

    let site = std::env::args().nth(1).unwrap_or_else(|| "dist".to_owned());
    match publish(Path::new("public/data"), Path::new(&site)) {
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
