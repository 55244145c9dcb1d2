// One hash of everything that goes into dist/: names and contents. `make serve` builds only when it changes.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const roots = [
  ".cargo", ".ci", "Cargo.lock", "Cargo.toml", "LICENSE", "Trunk.toml", "build.rs", "index.html", "package-lock.json",
  "public", "rust-toolchain.toml", "src",
];

function* files(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) yield* files(join(path, name));
}

// Where the site is to lie stands in its pages.
const hash = createHash("sha256").update(process.env.SITE ?? "");
for (const root of roots) {
  for (const file of files(root)) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
}
console.log(hash.digest("hex"));
