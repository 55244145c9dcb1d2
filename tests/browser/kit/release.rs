//! Another release of the built site, as a later build would leave it: a copy of it in which files are other,
//! new or gone. Apart from the host, which may be told to become that release while a reader is there.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the built site lies.
fn built() -> PathBuf {
    PathBuf::from(std::env::var_os("DIST").unwrap_or_else(|| "dist".into()))
}

/// The names of the files that stand beside the page.
pub fn names() -> Vec<String> {
    let entries = std::fs::read_dir(built()).expect("the built site");
    let files = entries.flatten().filter(|entry| entry.path().is_file());
    let mut names: Vec<_> = files
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// The one file whose name begins and ends so.
pub fn file(begin: &str, end: &str) -> String {
    let is_it = |name: &String| name.starts_with(begin) && name.ends_with(end);
    names().into_iter().find(is_it).expect("a file of the site")
}

/// Makes the release `name`: `edit` is the body of a function in JavaScript that may `write(name, text)`,
/// `read(name)`, `move(from, to)` and `remove(name)` files of it.
pub fn other(name: &str, edit: &str) -> PathBuf {
    let folder = Path::new("target/browser/releases").join(name);
    let done = Command::new("node")
        .args(["--input-type=module", "-e", MAKE])
        .arg("--")
        .args([built().as_os_str(), folder.as_os_str()])
        .arg(edit)
        .status()
        .expect("node");
    assert!(done.success(), "release {name}");
    folder
}

/// Copies the site, changes it, and names its files in the service worker anew, as `.ci/release.mjs` does.
const MAKE: &str = r#"
import { createHash } from "node:crypto";
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
const [from, to, edit] = process.argv.slice(1);
rmSync(to, { recursive: true, force: true });
cpSync(from, to, { recursive: true });
const at = (name) => join(to, name);
const hash = (bytes) => createHash("sha256").update(bytes).digest("hex");
const read = (name) => readFileSync(at(name), "utf8");
const write = (name, text) => writeFileSync(at(name), text);
const [first, ...worker] = read("sw.js").split("\n");
const release = JSON.parse(first.slice("const release=".length, -1));
const move = (from, to) => { renameSync(at(from), at(to)); delete release.files[from]; release.files[to] = ""; };
const remove = (name) => { rmSync(at(name)); delete release.files[name]; };
new Function("read", "write", "move", "remove", "release", edit)(read, write, move, remove, release);
const before = release.version;
release.version = hash(edit).slice(0, 16);
write("index.html", read("index.html").replace(before, release.version));
for (const name of Object.keys(release.files)) release.files[name] = hash(readFileSync(at(name))).slice(0, 32);
write("sw.js", `const release=${JSON.stringify(release)};\n${worker.join("\n")}`);
"#;
