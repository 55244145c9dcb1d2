//! Published files, read by programs of another make: the data package by `frictionless`, the
//! description of columns by `csvwvalidate`, the archive by `unzip`, figures by a spreadsheet. Where a
//! program is not there its test says so and passes; `.ci/tools.sh` installs those that it can.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop where its ground is missing"
)]

use cpdt_atlas::publish::{OF_DATA, STEPS, publish};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A site with nothing in it but what is published.
static SITE: LazyLock<PathBuf> = LazyLock::new(|| {
    let site = Path::new(ROOT).join("target/published");
    let _ = std::fs::remove_dir_all(&site);
    let package = Path::new(ROOT).join("public/data");
    publish(&package, &site, "", &STEPS[..OF_DATA]).expect("published");
    site
});

/// Runs a program, of the project's own tools first, and gives what it said; none where it is not there.
fn asked(program: &str, arguments: &[&str]) -> Option<(bool, String)> {
    let own = Path::new(ROOT).join(".tools/python/bin").join(program);
    let found = if own.exists() { own } else { program.into() };
    match Command::new(&found).args(arguments).output() {
        Ok(output) => {
            let mut said = String::from_utf8_lossy(&output.stdout).into_owned();
            said.push_str(&String::from_utf8_lossy(&output.stderr));
            Some((output.status.success(), said))
        }
        Err(error) => {
            println!("skipped: {program} is not there ({error})");
            None
        }
    }
}

fn path(below: &str) -> String {
    SITE.join(below).display().to_string()
}

#[test]
fn the_archive_is_whole_for_unzip() {
    if let Some((is_well, said)) = asked("unzip", &["-tq", &path("data/cpdt-atlas-data.zip")]) {
        assert!(is_well, "{said}");
    }
}

#[test]
fn the_archive_is_a_valid_data_package_for_frictionless() {
    let archive = path("data/cpdt-atlas-data.zip");
    if let Some((is_well, said)) = asked("frictionless", &["validate", &archive]) {
        assert!(is_well && !said.contains("INVALID"), "{said}");
    }
}

#[test]
fn every_description_of_columns_is_valid_csvw() {
    let folder = SITE.join("data/i");
    let mut all: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with(".csv-metadata.json"))
        .collect();
    all.sort();
    assert!(all.len() > 200, "{}", all.len());
    // One of each kind of indicator: the program takes a second for each.
    for id in [
        "dti",
        "committee",
        "attacks",
        "papi_egov",
        "security_grade",
        "svc766",
    ] {
        let wanted = format!("{id}.csv-metadata.json");
        let found = all.iter().find(|path| path.ends_with(&wanted)).expect(id);
        let found = found.display().to_string();
        let Some((is_well, said)) = asked("csvwvalidate", &[&found]) else {
            return;
        };
        assert!(is_well && said.contains("OK"), "{id}: {said}");
    }
}

#[test]
fn a_spreadsheet_reads_accents_codes_and_numbers() {
    let out = Path::new(ROOT).join("target/office");
    let profile = format!("-env:UserInstallation=file://{}/profile", out.display());
    let arguments = [
        &*profile,
        "--headless",
        // Commas, quotes, UTF-8: what its dialog finds by itself, and its command line does not.
        "--infilter=CSV:44,34,76,1,,1033",
        "--convert-to",
        "fods",
        "--outdir",
        out.to_str().unwrap(),
        &path("data/i/dti.csv"),
    ];
    if let Some((is_well, said)) = asked("soffice", &arguments) {
        assert!(is_well, "{said}");
        let sheet = std::fs::read_to_string(out.join("dti.fods")).unwrap();
        assert!(sheet.contains("Thừa Thiên Huế"), "accents");
        assert!(sheet.contains("office:value=\"0.8335\""), "numbers");
    }
}
