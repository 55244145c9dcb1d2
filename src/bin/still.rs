//! Puts the pages that stand without script into the site that the build has laid out:
//! `still <data package> <site>`.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(package), Some(site)) = (arguments.next(), arguments.next()) else {
        eprintln!("still <data package> <site>");
        return std::process::ExitCode::from(2);
    };
    match write(package.as_ref(), site.as_ref()) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("still: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}

/// The program runs natively only.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn write(package: &std::path::Path, site: &std::path::Path) -> Result<(), String> {
    use cpdt_atlas::still::Maker;
    let path = site.join("index.html");
    let said = |error: std::io::Error| format!("{}: {error}", path.display());
    let document = std::fs::read_to_string(&path).map_err(said)?;
    let page = Maker::open(package)?.page("");
    std::fs::write(&path, page.within(&document)?).map_err(said)
}
